import pulumi from '@pulumi/pulumi';
import { type Image, images } from './services.ts';
import { type Sizes, sizesOf } from './sizes.ts';

/** How the platform runs: a service each, or all containers in one task. */
export type Profile = 'standard' | 'lean';
/** How private tasks reach the outside. */
export type Nat = 'none' | 'single' | 'perAz';

/** Everything that an operator chooses. */
export interface Settings {
  readonly layer: 'foundation' | 'platform';
  /** Stands before every name; differs by environment. */
  readonly prefix: string;
  readonly profile: Profile;
  readonly sizes: Sizes;
  readonly domain: string;
  readonly region: string;
  readonly backupRegion: string;
  readonly nat: Nat;
  /** Without NAT: a public address on each task, or interface endpoints to AWS alone. */
  readonly egressWithoutNat: 'publicAddress' | 'endpoints';
  readonly hasValkey: boolean;
  readonly hasFirewall: boolean;
  readonly alarmEmail: string;
  /** `owner/name` on GitHub, and the environment there that may deploy. */
  readonly repository: string;
  readonly environment: string;
  /** The bucket of Pulumi's state, which the pipeline reads and writes; made by hand, like its key. */
  readonly stateBucket: string;
  /** A Bedrock model id; `rules` answers without a model. */
  readonly assistantModel: string;
  /** AWS's OpenTelemetry collector, by digest, beside the services of each task; without it nothing is traced. */
  readonly collector: string | null;
  /** The digest of each image. */
  readonly images: Readonly<Record<Image, string>>;
}

function oneOf<const T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (!found) throw new Error(`hoi:${name} is "${value}"; it is one of ${allowed.join(', ')}`);
  return found;
}

const reference = /^(?:\S+@)?(sha256:[0-9a-f]{64})$/;

function digests(given: Readonly<Record<string, string>>): Record<Image, string> {
  return Object.fromEntries(
    images.map((image) => {
      const [, digest] = reference.exec(given[image] ?? '') ?? [];
      if (!digest) {
        throw new Error(`hoi:images.${image} must end with a digest, and is "${given[image]}"`);
      }
      return [image, digest];
    }),
  ) as Record<Image, string>;
}

/** The stack's configuration, refused where it is wrong. `foundation` needs no images. */
export function readSettings(): Settings {
  const config = new pulumi.Config('hoi');
  const [layerName = '', environment = 'production'] = pulumi.getStack().split('.');
  const layer = oneOf('stack', layerName, ['foundation', 'platform']);
  const profile = oneOf('profile', config.get('profile') ?? 'standard', ['standard', 'lean']);
  const isLean = profile === 'lean';
  const size = oneOf('size', config.get('size') ?? 'small', ['small', 'large']);
  const nat = oneOf('nat', config.get('nat') ?? (isLean ? 'none' : 'single'), [
    'none',
    'single',
    'perAz',
  ]);
  const egressWithoutNat = oneOf(
    'egressWithoutNat',
    config.get('egressWithoutNat') ?? (isLean ? 'publicAddress' : 'endpoints'),
    ['publicAddress', 'endpoints'],
  );
  const isCutOff = nat === 'none' && egressWithoutNat === 'endpoints';
  return {
    layer,
    prefix: environment === 'production' ? 'hoi' : `hoi-${environment}`,
    profile,
    sizes: sizesOf(profile, size),
    domain: config.require('domain'),
    region: new pulumi.Config('aws').require('region'),
    backupRegion: config.require('backupRegion'),
    nat,
    egressWithoutNat,
    hasValkey: config.getBoolean('valkey') ?? false,
    hasFirewall: config.getBoolean('firewall') ?? true,
    alarmEmail: config.require('alarmEmail'),
    repository: config.require('repository'),
    environment: config.get('environment') ?? environment,
    stateBucket: config.require('stateBucket'),
    assistantModel: config.get('assistantModel') ?? 'rules',
    collector: collectorFrom(config.get('collector'), isCutOff),
    images: layer === 'platform' ? digests(config.requireObject('images')) : digests(noImages),
  };
}

function collectorFrom(given: string | undefined, isCutOff: boolean): string | null {
  if (!given) return null;
  if (!/^[\w./-]+@sha256:[0-9a-f]{64}$/.test(given)) {
    throw new Error(`hoi:collector must be an image by its digest, and is "${given}"`);
  }
  // It comes from a public registry, and X-Ray has no endpoint in the network.
  if (isCutOff) throw new Error('hoi:collector needs a way out: NAT or public addresses');
  return given;
}

const noImages = Object.fromEntries(images.map((image) => [image, `sha256:${'0'.repeat(64)}`]));
