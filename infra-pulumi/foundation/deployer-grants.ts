import pulumi from '@pulumi/pulumi';
import type { Statement } from '../statements.ts';
import { platformActions, runtimeActions } from './deployer-actions.ts';

interface GrantsArgs {
  readonly prefix: string;
  readonly region: string;
  readonly accountId: pulumi.Input<string>;
  readonly stateBucket: string;
}

/** The most that a role of the platform may ever do: what the services do, and nothing with roles or keys. */
export function boundary({ accountId }: GrantsArgs): Statement[] {
  return [
    {
      Sid: 'Runtime',
      Effect: 'Allow',
      Action: runtimeActions,
      Resource: '*',
      Condition: { StringEqualsIfExists: { 'aws:ResourceAccount': accountId } },
    },
    {
      Sid: 'Model',
      Effect: 'Allow',
      Action: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
      Resource: '*',
    },
  ];
}

/** What the pipeline may do, in three policies; each stays below the size that IAM allows. */
export function deploying(
  args: GrantsArgs,
  boundaryArn: pulumi.Input<string>,
): Readonly<Record<'release' | 'platform' | 'roles', readonly Statement[]>> {
  return { release: releasing(args), platform: changing(args), roles: roles(args, boundaryArn) };
}

/** Images, migrations, the client's files, and the memory of the last good release. */
function releasing({ prefix, region, accountId, stateBucket }: GrantsArgs): Statement[] {
  return [
    { Sid: 'SignIn', Effect: 'Allow', Action: ['ecr:GetAuthorizationToken'], Resource: '*' },
    {
      Sid: 'Push',
      Effect: 'Allow',
      Action: [
        'ecr:BatchCheckLayerAvailability',
        'ecr:BatchGetImage',
        'ecr:CompleteLayerUpload',
        'ecr:DescribeImages',
        'ecr:GetDownloadUrlForLayer',
        'ecr:InitiateLayerUpload',
        'ecr:PutImage',
        'ecr:UploadLayerPart',
      ],
      Resource: pulumi.interpolate`arn:aws:ecr:${region}:${accountId}:repository/${prefix}/*`,
    },
    {
      Sid: 'Migrate',
      Effect: 'Allow',
      Action: ['ecs:RunTask'],
      Resource: pulumi.interpolate`arn:aws:ecs:${region}:${accountId}:task-definition/${prefix}-migrate:*`,
    },
    {
      Sid: 'Client',
      Effect: 'Allow',
      Action: [
        's3:GetObject',
        's3:PutObject',
        's3:DeleteObject',
        's3:GetObjectTagging',
        's3:PutObjectTagging',
      ],
      Resource: pulumi.interpolate`arn:aws:s3:::${prefix}-client-${accountId}/*`,
    },
    {
      Sid: 'ClientBucket',
      Effect: 'Allow',
      Action: ['s3:ListBucket', 's3:GetBucketLocation', 's3:GetBucketPolicy', 's3:PutBucketPolicy'],
      Resource: pulumi.interpolate`arn:aws:s3:::${prefix}-client-${accountId}`,
    },
    {
      Sid: 'State',
      Effect: 'Allow',
      Action: ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'],
      Resource: `arn:aws:s3:::${stateBucket}/*`,
    },
    {
      Sid: 'StateBucket',
      Effect: 'Allow',
      Action: ['s3:GetBucketLocation', 's3:ListBucket'],
      Resource: `arn:aws:s3:::${stateBucket}`,
    },
    {
      Sid: 'LastGood',
      Effect: 'Allow',
      Action: ['ssm:GetParameter', 'ssm:PutParameter'],
      Resource: pulumi.interpolate`arn:aws:ssm:${region}:${accountId}:parameter/${prefix}/*`,
    },
  ];
}

/** What `pulumi up` of the platform makes and changes. Deleting what it makes is part of changing it. */
function changing({ accountId }: GrantsArgs): Statement[] {
  return [
    {
      Sid: 'Platform',
      Effect: 'Allow',
      Action: platformActions,
      // Most of these name a resource only once it is made; the account is the bound.
      Resource: '*',
      Condition: { StringEqualsIfExists: { 'aws:ResourceAccount': accountId } },
    },
    {
      Sid: 'Foundation',
      Effect: 'Deny',
      Action: [
        'rds:*',
        'kms:ScheduleKeyDeletion',
        'kms:DisableKey',
        'kms:PutKeyPolicy',
        's3:DeleteBucket',
      ],
      Resource: '*',
    },
  ];
}

/** Roles of the platform alone, always under the boundary, handed to containers alone. */
function roles({ prefix, accountId }: GrantsArgs, boundaryArn: pulumi.Input<string>): Statement[] {
  const Resource = ['task', 'execution'].map(
    (use) => pulumi.interpolate`arn:aws:iam::${accountId}:role/${prefix}-*-${use}`,
  );
  return [
    {
      Sid: 'Make',
      Effect: 'Allow',
      Action: [
        'iam:CreateRole',
        'iam:PutRolePolicy',
        'iam:DeleteRolePolicy',
        'iam:PutRolePermissionsBoundary',
      ],
      Resource,
      Condition: { StringEquals: { 'iam:PermissionsBoundary': boundaryArn } },
    },
    {
      Sid: 'Keep',
      Effect: 'Allow',
      Action: [
        'iam:DeleteRole',
        'iam:GetRole',
        'iam:GetRolePolicy',
        'iam:ListAttachedRolePolicies',
        'iam:ListInstanceProfilesForRole',
        'iam:ListRolePolicies',
        'iam:ListRoleTags',
        'iam:TagRole',
        'iam:UntagRole',
        'iam:UpdateAssumeRolePolicy',
        'iam:UpdateRoleDescription',
      ],
      Resource,
    },
    {
      Sid: 'Pass',
      Effect: 'Allow',
      Action: ['iam:PassRole'],
      Resource,
      Condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
    },
    {
      Sid: 'NoLoosening',
      Effect: 'Deny',
      Action: [
        'iam:DeleteRolePermissionsBoundary',
        'iam:CreatePolicyVersion',
        'iam:SetDefaultPolicyVersion',
        'iam:DeletePolicy',
      ],
      Resource: '*',
    },
  ];
}
