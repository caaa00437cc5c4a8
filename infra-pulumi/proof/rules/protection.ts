import type { Captured } from '../captured.ts';
import { called, type Rule } from '../graph.ts';

type Second = (resource: Captured) => boolean;

/** What is lost for good when it goes, and what saves it besides Pulumi's own `protect`. */
const second: Readonly<Record<string, Second>> = {
  'aws:rds/instance:Instance': ({ inputs, isRetained }) =>
    inputs.deletionProtection === true &&
    inputs.skipFinalSnapshot === false &&
    Boolean(inputs.finalSnapshotIdentifier) &&
    inputs.backupRetentionPeriod >= 14 &&
    inputs.deleteAutomatedBackups === false &&
    isRetained,
  'aws:s3/bucket:Bucket': ({ inputs, isRetained }) => inputs.forceDestroy === false && isRetained,
  'aws:kms/key:Key': ({ inputs, isRetained }) => inputs.deletionWindowInDays >= 14 && isRetained,
  'aws:secretsmanager/secret:Secret': ({ inputs, isRetained }) =>
    inputs.recoveryWindowInDays >= 7 && isRetained,
  'aws:secretsmanager/secretVersion:SecretVersion': ({ ignoreChanges, isRetained }) =>
    ignoreChanges.includes('secretString') && isRetained,
};

// Made of what the platform itself holds: nothing is lost with them.
const isRenewable = ({ name }: Captured) => /\/valkey-\w+-url$/.test(name);

/** The stateful resources. */
export const isStateful = ({ type }: Captured): boolean => type in second;

/** Stateful things are protected twice: by Pulumi, and by AWS or by being kept. */
export const protection: Rule = {
  name: 'protection',
  says: 'What holds data or keys is protected by Pulumi and once more by itself.',
  check(graph) {
    const kept = graph.resources.filter((each) => isStateful(each) && !isRenewable(each));
    return [
      ...kept
        .filter(({ isProtected }) => !isProtected)
        .map((each) => `${called(each)} is not protected`),
      ...kept
        .filter((each) => !second[each.type]?.(each))
        .map((each) => `${called(each)} has no second protection`),
      ...[
        'aws:route53/zone:Zone',
        'aws:lb/loadBalancer:LoadBalancer',
        'aws:sqs/queue:Queue',
        'aws:ecr/repository:Repository',
      ]
        .flatMap((type) => graph.ofType(type))
        .filter(({ isProtected }) => !isProtected)
        .map((each) => `${called(each)} is not protected`),
      ...copies(graph.ofType('aws:rds/instance:Instance'), graph.resources),
      ...versions(graph.ofType('aws:s3/bucket:Bucket'), graph.resources),
    ];
  },
};

function copies(databases: readonly Captured[], all: readonly Captured[]): readonly string[] {
  const replicated = all
    .filter(({ type }) => type.endsWith(':InstanceAutomatedBackupsReplication'))
    .filter(({ provider, inputs }) => provider.includes('::backup') && inputs.retentionPeriod >= 14)
    .map(({ inputs }) => inputs.sourceDbInstanceArn);
  return databases
    .filter(({ outputs }) => !replicated.includes(outputs.arn))
    .map((each) => `the backups of ${called(each)} are not copied to a second region`);
}

function versions(buckets: readonly Captured[], all: readonly Captured[]): readonly string[] {
  const kept = all
    .filter(
      ({ type, inputs }) =>
        type.endsWith(':BucketVersioning') && inputs.versioningConfiguration.status === 'Enabled',
    )
    .map(({ inputs }) => inputs.bucket);
  return buckets
    .filter(({ id }) => !kept.includes(id))
    .map((each) => `${called(each)} keeps no versions`);
}
