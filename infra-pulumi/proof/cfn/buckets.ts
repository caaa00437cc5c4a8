import type { Captured, Inputs } from '../captured.ts';
import type { Graph } from '../graph.ts';

/** A bucket with all that Pulumi says of it in other resources. */
export function bucketOf(bucket: Captured, graph: Graph): Inputs {
  const of = (type: string) =>
    graph.resources.find(
      (each) => each.type.endsWith(`:${type}`) && each.inputs.bucket === bucket.id,
    )?.inputs;
  const encryption = of('BucketServerSideEncryptionConfiguration')?.rules?.[0];
  const block = of('BucketPublicAccessBlock');
  const logging = of('BucketLogging');
  const versioning = of('BucketVersioning')?.versioningConfiguration;
  const expiry = of('BucketLifecycleConfiguration')?.rules?.[0];
  return {
    bucketName: bucket.inputs.bucket,
    versioningConfiguration: versioning && { status: versioning.status },
    bucketEncryption: encryption && {
      serverSideEncryptionConfiguration: [
        {
          bucketKeyEnabled: encryption.bucketKeyEnabled,
          serverSideEncryptionByDefault: {
            sseAlgorithm: encryption.applyServerSideEncryptionByDefault.sseAlgorithm,
            kmsMasterKeyID: encryption.applyServerSideEncryptionByDefault.kmsMasterKeyId,
          },
        },
      ],
    },
    publicAccessBlockConfiguration: block && {
      blockPublicAcls: block.blockPublicAcls,
      blockPublicPolicy: block.blockPublicPolicy,
      ignorePublicAcls: block.ignorePublicAcls,
      restrictPublicBuckets: block.restrictPublicBuckets,
    },
    loggingConfiguration: logging && {
      destinationBucketName: logging.targetBucket,
      logFilePrefix: logging.targetPrefix,
    },
    lifecycleConfiguration: expiry && {
      rules: [{ id: expiry.id, status: expiry.status, prefix: '', ...daysOf(expiry) }],
    },
    ownershipControls: {
      rules: [{ objectOwnership: of('BucketOwnershipControls')?.rule?.objectOwnership }],
    },
  };
}

const daysOf = (rule: Inputs): Inputs =>
  rule.expiration
    ? { expirationInDays: rule.expiration.days }
    : { noncurrentVersionExpiration: rule.noncurrentVersionExpiration };
