import type aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';
import { logGroup } from './cluster.ts';
import { databaseUrl } from './containers.ts';
import type { PlatformContext } from './context.ts';
import { Roles } from './roles.ts';
import { taskDefinition } from './task.ts';

/**
 * The one-off task that brings the database up to date before new services start. It alone may read
 * the administrator's password.
 */
export class Migration extends pulumi.ComponentResource {
  readonly definition: aws.ecs.TaskDefinition;

  constructor(name: string, context: PlatformContext, opts?: pulumi.ComponentResourceOptions) {
    super('hoi:platform:Migration', name, {}, opts);
    const { settings, foundation } = context;
    const label = `${settings.prefix}-migrate`;
    const parent = { parent: this };
    const logs = logGroup(`/${settings.prefix}/migrate`, context, parent);
    const secret = foundation.databaseAdminSecretArn;
    const roles = new Roles(
      label,
      {
        ...context,
        label,
        // The administrator signs in with the password that RDS keeps: a role of IAM tokens has none.
        may: [],
        repositoryArns: [foundation.repositoryArns.migrate],
        secretArns: [secret],
        logGroupArn: logs.arn,
      },
      parent,
    );
    const container = {
      image: 'migrate' as const,
      logGroup: logs.name,
      memoryMib: 512,
      environment: {
        AWS_REGION: settings.region,
        DATABASE_ADMIN_URL: pulumi.interpolate`${databaseUrl('hoi_admin', foundation)}?sslmode=require`,
        // The roles of the services bring tokens; the administrator has a password.
        DATABASE_AUTH: 'rds-iam',
      },
      secrets: { PGPASSWORD: pulumi.interpolate`${secret}:password::` },
    };
    this.definition = taskDefinition(
      { ...context, family: label, cpu: 256, memoryMib: 512, roles, containers: [container] },
      parent,
    );
    this.registerOutputs();
  }
}
