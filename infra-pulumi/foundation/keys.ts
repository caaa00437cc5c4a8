import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';
import { policy, type Statement } from '../statements.ts';

interface KeysArgs {
  readonly prefix: string;
  readonly region: string;
  readonly accountId: pulumi.Input<string>;
  readonly backupProvider: aws.Provider;
}

/** The keys that data, messages and logs are encrypted with, and one in the second region for backups. */
export class Keys extends pulumi.ComponentResource {
  readonly data: aws.kms.Key;
  readonly messages: aws.kms.Key;
  readonly logs: aws.kms.Key;
  readonly backup: aws.kms.Key;

  constructor(name: string, args: KeysArgs, opts?: pulumi.ComponentResourceOptions) {
    super('hoi:foundation:Keys', name, {}, opts);
    const { prefix, region, accountId } = args;
    const owner = [ownerOf(accountId), granting];
    const key = (use: string, extra: readonly Statement[], provider?: aws.Provider) => {
      const made = new aws.kms.Key(
        `${prefix}-${use}`,
        {
          description: `${prefix}: ${use}`,
          enableKeyRotation: true,
          deletionWindowInDays: 30,
          policy: policy(...owner, ...extra),
        },
        { parent: this, protect: true, retainOnDelete: true, ...(provider && { provider }) },
      );
      const alias = { name: `alias/${prefix}-${use}`, targetKeyId: made.keyId };
      new aws.kms.Alias(`${prefix}-${use}`, alias, {
        parent: this,
        ...(provider && { provider }),
      });
      return made;
    };
    this.data = key('data', []);
    this.messages = key('messages', [alarms(accountId), topics(accountId)]);
    this.logs = key('logs', [logs(region, accountId)]);
    this.backup = key('backup', [], args.backupProvider);
    this.registerOutputs();
  }
}

// Spelt out, so that no policy of ours allows by wildcard.
const ownerActions = [
  'CancelKeyDeletion',
  'CreateAlias',
  'CreateGrant',
  'Decrypt',
  'DeleteAlias',
  'DescribeKey',
  'DisableKey',
  'DisableKeyRotation',
  'EnableKey',
  'EnableKeyRotation',
  'Encrypt',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'GetKeyPolicy',
  'GetKeyRotationStatus',
  'ListGrants',
  'ListKeyPolicies',
  'ListResourceTags',
  'ListRetirableGrants',
  'PutKeyPolicy',
  'ReEncryptFrom',
  'ReEncryptTo',
  'RetireGrant',
  'RevokeGrant',
  'ScheduleKeyDeletion',
  'TagResource',
  'UntagResource',
  'UpdateAlias',
  'UpdateKeyDescription',
].map((action) => `kms:${action}`);

/** The account's own policies decide who uses a key. */
function ownerOf(accountId: pulumi.Input<string>): Statement {
  return {
    Sid: 'Account',
    Effect: 'Allow',
    Principal: { AWS: pulumi.interpolate`arn:aws:iam::${accountId}:root` },
    Action: ownerActions,
    Resource: '*',
  };
}

/** A grant is made only for a service of AWS that keeps something under the key: RDS, ECR. */
const granting: Statement = {
  Sid: 'Grants',
  Effect: 'Deny',
  Principal: '*',
  Action: ['kms:CreateGrant'],
  Resource: '*',
  Condition: {
    BoolIfExists: { 'kms:GrantIsForAWSResource': 'false', 'aws:PrincipalIsAWSService': 'false' },
  },
};

/** Alarms and mail events are published to an encrypted topic. */
function alarms(accountId: pulumi.Input<string>): Statement {
  return {
    Sid: 'Publishers',
    Effect: 'Allow',
    Principal: { Service: ['cloudwatch.amazonaws.com', 'ses.amazonaws.com'] },
    Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
    Resource: '*',
    Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
  };
}

/** SNS hands messages on to encrypted queues. */
function topics(accountId: pulumi.Input<string>): Statement {
  return {
    Sid: 'Topics',
    Effect: 'Allow',
    Principal: { Service: 'sns.amazonaws.com' },
    Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
    Resource: '*',
    Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
  };
}

/** CloudWatch Logs encrypts the log groups of this account. */
function logs(region: string, accountId: pulumi.Input<string>): Statement {
  return {
    Sid: 'Logs',
    Effect: 'Allow',
    Principal: { Service: `logs.${region}.amazonaws.com` },
    Action: [
      'kms:Encrypt',
      'kms:Decrypt',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
      'kms:GenerateDataKey',
      'kms:DescribeKey',
    ],
    Resource: '*',
    Condition: {
      ArnLike: {
        'kms:EncryptionContext:aws:logs:arn': pulumi.interpolate`arn:aws:logs:${region}:${accountId}:log-group:*`,
      },
    },
  };
}
