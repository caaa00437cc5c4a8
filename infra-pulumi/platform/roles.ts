import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';
import { policy, type Statement, trust } from '../statements.ts';
import type { PlatformContext } from './context.ts';

interface RolesArgs extends PlatformContext {
  /** Such as `hoi-event`. */
  readonly label: string;
  /** What the program itself may do. */
  readonly may: readonly Statement[];
  readonly repositoryArns: readonly pulumi.Input<string>[];
  readonly secretArns: readonly pulumi.Input<string>[];
  readonly logGroupArn: pulumi.Input<string>;
}

/**
 * The two roles of a service: `task` is what its program may do, `execution` what the container agent
 * may do to start it. Both end at the boundary that the foundation draws.
 */
export class Roles extends pulumi.ComponentResource {
  readonly task: aws.iam.Role;
  readonly execution: aws.iam.Role;

  constructor(name: string, args: RolesArgs, opts?: pulumi.ComponentResourceOptions) {
    super('hoi:platform:Roles', name, {}, opts);
    this.task = this.#role(`${args.label}-task`, args);
    if (args.may.length > 0) this.#grant(`${args.label}-task`, this.task, args.may);
    this.execution = this.#role(`${args.label}-execution`, args);
    this.#grant(`${args.label}-execution`, this.execution, starting(args));
    this.registerOutputs();
  }

  #role(name: string, { foundation }: PlatformContext): aws.iam.Role {
    return new aws.iam.Role(
      name,
      {
        name,
        assumeRolePolicy: trust('ecs-tasks.amazonaws.com', foundation.accountId),
        permissionsBoundary: foundation.boundaryArn,
      },
      { parent: this },
    );
  }

  #grant(name: string, role: aws.iam.Role, statements: readonly Statement[]): void {
    const args = { name, role: role.id, policy: policy(...statements) };
    new aws.iam.RolePolicy(name, args, { parent: this });
  }
}

function starting({
  settings,
  foundation,
  repositoryArns,
  secretArns,
  logGroupArn,
}: RolesArgs): Statement[] {
  return [
    // The one action of ECR that takes no resource.
    { Sid: 'SignIn', Effect: 'Allow', Action: ['ecr:GetAuthorizationToken'], Resource: '*' },
    {
      Sid: 'Pull',
      Effect: 'Allow',
      Action: [
        'ecr:BatchCheckLayerAvailability',
        'ecr:BatchGetImage',
        'ecr:GetDownloadUrlForLayer',
      ],
      Resource: repositoryArns,
    },
    {
      Sid: 'Log',
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Resource: pulumi.interpolate`${logGroupArn}:*`,
    },
    {
      Sid: 'Secrets',
      Effect: 'Allow',
      Action: ['secretsmanager:GetSecretValue'],
      Resource: secretArns,
    },
    {
      Sid: 'OpenSecrets',
      Effect: 'Allow',
      Action: ['kms:Decrypt'],
      Resource: foundation.dataKeyArn,
      Condition: {
        StringEquals: { 'kms:ViaService': `secretsmanager.${settings.region}.amazonaws.com` },
      },
    },
  ];
}
