import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';
import { policy } from '../statements.ts';
import { boundary, deploying } from './deployer-grants.ts';

interface DeployerArgs {
  readonly prefix: string;
  readonly region: string;
  readonly accountId: pulumi.Input<string>;
  /** `owner/name` on GitHub. */
  readonly repository: string;
  readonly environment: string;
  /** Where Pulumi keeps its state. */
  readonly stateBucket: string;
}

/**
 * The role that the pipeline takes on to change the platform, from one repository and environment
 * alone, without a stored key. It cannot touch the foundation, nor give any role more than the
 * boundary allows.
 */
export class Deployer extends pulumi.ComponentResource {
  readonly role: aws.iam.Role;
  /** The most that a role of the platform may ever do. */
  readonly boundary: aws.iam.Policy;

  constructor(name: string, args: DeployerArgs, opts?: pulumi.ComponentResourceOptions) {
    super('hoi:foundation:Deployer', name, {}, opts);
    const { prefix, repository, environment } = args;
    const parent = { parent: this };
    const issuer = 'token.actions.githubusercontent.com';
    const provider = new aws.iam.OpenIdConnectProvider(
      'github',
      { url: `https://${issuer}`, clientIdLists: ['sts.amazonaws.com'] },
      parent,
    );
    this.boundary = new aws.iam.Policy(
      `${prefix}-boundary`,
      { name: `${prefix}-boundary`, policy: policy(...boundary(args)) },
      parent,
    );
    this.role = new aws.iam.Role(
      `${prefix}-deployer`,
      {
        name: `${prefix}-deployer`,
        maxSessionDuration: 3600,
        assumeRolePolicy: policy({
          Sid: 'Repository',
          Effect: 'Allow',
          Principal: { Federated: provider.arn },
          Action: ['sts:AssumeRoleWithWebIdentity'],
          Condition: {
            StringEquals: {
              [`${issuer}:aud`]: 'sts.amazonaws.com',
              [`${issuer}:sub`]: `repo:${repository}:environment:${environment}`,
            },
          },
        }),
      },
      parent,
    );
    for (const [use, statements] of Object.entries(deploying(args, this.boundary.arn))) {
      const grant = new aws.iam.Policy(
        `${prefix}-deployer-${use}`,
        { name: `${prefix}-deployer-${use}`, policy: policy(...statements) },
        parent,
      );
      new aws.iam.RolePolicyAttachment(
        `${prefix}-deployer-${use}`,
        { role: this.role.name, policyArn: grant.arn },
        parent,
      );
    }
    this.registerOutputs();
  }
}
