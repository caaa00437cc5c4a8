import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';
import type { PlatformContext } from './context.ts';

/** The page that people see while nobody answers; it needs nothing but its bucket. */
export class Maintenance extends pulumi.ComponentResource {
  constructor(
    name: string,
    { foundation }: PlatformContext,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super('hoi:platform:Maintenance', name, {}, opts);
    new aws.s3.BucketObjectv2(
      'maintenance',
      {
        bucket: foundation.clientBucket,
        key: 'maintenance/index.html',
        source: new pulumi.asset.FileAsset(`${import.meta.dirname}/maintenance.html`),
        contentType: 'text/html; charset=utf-8',
        cacheControl: 'public, max-age=60',
      },
      { parent: this },
    );
    this.registerOutputs();
  }
}
