import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';
import { policy } from '../statements.ts';

interface StorageArgs {
  readonly prefix: string;
  readonly accountId: pulumi.Input<string>;
  readonly key: aws.kms.Key;
}

/** The buckets: what people upload, the client's files, and access logs. */
export class Storage extends pulumi.ComponentResource {
  readonly uploads: aws.s3.Bucket;
  readonly client: aws.s3.Bucket;
  readonly logs: aws.s3.Bucket;

  constructor(name: string, args: StorageArgs, opts?: pulumi.ComponentResourceOptions) {
    super('hoi:foundation:Storage', name, {}, opts);
    const { prefix, key, accountId } = args;
    this.logs = this.#bucket(`${prefix}-logs`, accountId);
    this.uploads = this.#bucket(`${prefix}-uploads`, accountId, key);
    this.client = this.#bucket(`${prefix}-client`, accountId);
    this.#expire(`${prefix}-logs`, this.logs, { expiration: { days: 90 } });
    const old = { noncurrentVersionExpiration: { noncurrentDays: 30 } };
    this.#expire(`${prefix}-uploads`, this.uploads, old);
    this.#expire(`${prefix}-client`, this.client, old);
    for (const [use, bucket] of [
      ['uploads', this.uploads],
      ['client', this.client],
    ] as const) {
      new aws.s3.BucketLogging(
        `${prefix}-${use}`,
        { bucket: bucket.id, targetBucket: this.logs.id, targetPrefix: `s3/${use}/` },
        { parent: this },
      );
    }
    // The client's own policy is written by the platform, which knows its distribution.
    this.#policy(`${prefix}-uploads`, this.uploads);
    this.#logPolicy(`${prefix}-logs`, accountId);
    this.registerOutputs();
  }

  /** A private, versioned, encrypted bucket. Without a key S3's own encrypts it. */
  #bucket(name: string, accountId: pulumi.Input<string>, key?: aws.kms.Key): aws.s3.Bucket {
    const parent = { parent: this };
    const bucket = new aws.s3.Bucket(
      name,
      { bucket: pulumi.interpolate`${name}-${accountId}`, forceDestroy: false },
      { ...parent, protect: true, retainOnDelete: true },
    );
    new aws.s3.BucketPublicAccessBlock(
      name,
      {
        bucket: bucket.id,
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
      parent,
    );
    const ownership = { bucket: bucket.id, rule: { objectOwnership: 'BucketOwnerEnforced' } };
    new aws.s3.BucketOwnershipControls(name, ownership, parent);
    const versioning = { bucket: bucket.id, versioningConfiguration: { status: 'Enabled' } };
    new aws.s3.BucketVersioning(name, versioning, parent);
    new aws.s3.BucketServerSideEncryptionConfiguration(
      name,
      {
        bucket: bucket.id,
        rules: [
          {
            applyServerSideEncryptionByDefault: key
              ? { sseAlgorithm: 'aws:kms', kmsMasterKeyId: key.arn }
              : { sseAlgorithm: 'AES256' },
            bucketKeyEnabled: true,
          },
        ],
      },
      parent,
    );
    return bucket;
  }

  #expire(
    name: string,
    bucket: aws.s3.Bucket,
    rule: Partial<aws.types.input.s3.BucketLifecycleConfigurationRule>,
  ): void {
    const common = {
      id: 'old',
      status: 'Enabled',
      filter: { prefix: '' },
      abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
    };
    new aws.s3.BucketLifecycleConfiguration(
      name,
      { bucket: bucket.id, rules: [{ ...common, ...rule }] },
      { parent: this },
    );
  }

  #policy(name: string, bucket: aws.s3.Bucket): void {
    new aws.s3.BucketPolicy(
      name,
      { bucket: bucket.id, policy: policy(tlsOnly(bucket.arn)) },
      { parent: this },
    );
  }

  #logPolicy(name: string, accountId: pulumi.Input<string>): void {
    const text = policy(tlsOnly(this.logs.arn), {
      Sid: 'Deliver',
      Effect: 'Allow',
      Principal: {
        Service: ['logging.s3.amazonaws.com', 'logdelivery.elasticloadbalancing.amazonaws.com'],
      },
      Action: ['s3:PutObject'],
      Resource: pulumi.interpolate`${this.logs.arn}/*`,
      Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
    });
    new aws.s3.BucketPolicy(name, { bucket: this.logs.id, policy: text }, { parent: this });
  }
}

/** Refuses whoever does not come over TLS. */
export function tlsOnly(bucketArn: pulumi.Input<string>) {
  return {
    Sid: 'TlsOnly',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [bucketArn, pulumi.interpolate`${bucketArn}/*`],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  } as const;
}
