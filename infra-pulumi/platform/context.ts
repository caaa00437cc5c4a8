import type pulumi from '@pulumi/pulumi';
import type { Foundation } from '../foundation/outputs.ts';
import type { Settings } from '../settings.ts';

/** What every part of the platform stands on. */
export interface PlatformContext {
  readonly settings: Settings;
  readonly foundation: pulumi.Output<Foundation>;
}
