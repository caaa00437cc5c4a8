import { randomBytes } from 'node:crypto';
import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';
import { services } from '../services.ts';
import type { PlatformContext } from './context.ts';
import type { SecurityGroups } from './security-groups.ts';

interface ValkeyArgs extends PlatformContext {
  readonly groups: SecurityGroups;
}

const port = 6379;

/** Fan-out between many tasks, where one database's LISTEN/NOTIFY no longer keeps up. Keeps nothing. */
export class Valkey extends pulumi.ComponentResource {
  /** The secret that holds the address with its password. */
  readonly urlSecretArn: pulumi.Output<string>;

  constructor(name: string, args: ValkeyArgs, opts?: pulumi.ComponentResourceOptions) {
    super('hoi:platform:Valkey', name, {}, opts);
    const { settings, foundation } = args;
    const { prefix, sizes } = settings;
    const parent = { parent: this };
    const password = pulumi.secret(randomBytes(32).toString('hex'));
    const subnetIds = foundation.dataSubnetIds.apply((ids) => [...ids]);
    const cluster = new aws.elasticache.ReplicationGroup(
      prefix,
      {
        ...character,
        replicationGroupId: prefix,
        nodeType: sizes.valkeyNode,
        kmsKeyId: foundation.dataKeyArn,
        userGroupIds: [this.#users(prefix, password)],
        subnetGroupName: new aws.elasticache.SubnetGroup(prefix, { subnetIds }, parent).name,
        securityGroupIds: [this.#group(args).id],
      },
      parent,
    );
    const address = cluster.primaryEndpointAddress;
    this.urlSecretArn = this.#secret(
      `${prefix}/valkey-url`,
      foundation.dataKeyArn,
      pulumi.interpolate`rediss://${prefix}:${password}@${address}:${port}`,
    );
    this.registerOutputs();
  }

  /** One user, who may publish and subscribe to our channels and nothing else. */
  #users(prefix: string, password: pulumi.Input<string>): pulumi.Output<string> {
    const user = new aws.elasticache.User(
      prefix,
      {
        userId: prefix,
        userName: prefix,
        engine: 'valkey',
        accessString:
          'on resetchannels &hoi* -@all +subscribe +psubscribe +unsubscribe +punsubscribe +publish +ping +hello +auth +client|setinfo',
        authenticationMode: { type: 'password', passwords: [password] },
      },
      { parent: this, ignoreChanges: ['authenticationMode'] },
    );
    return new aws.elasticache.UserGroup(
      prefix,
      { userGroupId: prefix, engine: 'valkey', userIds: [user.userId] },
      { parent: this },
    ).userGroupId;
  }

  #group({ settings, foundation, groups }: ValkeyArgs): aws.ec2.SecurityGroup {
    const group = new aws.ec2.SecurityGroup(
      `${settings.prefix}-valkey`,
      { vpcId: foundation.vpcId, description: 'Valkey. Admits the services alone.' },
      { parent: this },
    );
    const rule = { ipProtocol: 'tcp', fromPort: port, toPort: port };
    const admitted = new Map(
      services.map((service) => [groups.service[service], service] as const),
    );
    for (const [from, service] of admitted) {
      const [inward, outward] = [
        { securityGroupId: group.id, referencedSecurityGroupId: from.id },
        { securityGroupId: from.id, referencedSecurityGroupId: group.id },
      ];
      const label = `valkey-${service}`;
      new aws.vpc.SecurityGroupIngressRule(
        label,
        { ...rule, ...inward, description: `from ${service}` },
        { parent: this },
      );
      new aws.vpc.SecurityGroupEgressRule(
        label,
        { ...rule, ...outward, description: 'to Valkey' },
        { parent: this },
      );
    }
    return group;
  }

  #secret(
    name: string,
    kmsKeyId: pulumi.Input<string>,
    secretString: pulumi.Input<string>,
  ): pulumi.Output<string> {
    const secret = new aws.secretsmanager.Secret(
      name,
      { name, kmsKeyId, recoveryWindowInDays: 30 },
      { parent: this },
    );
    new aws.secretsmanager.SecretVersion(
      name,
      { secretId: secret.id, secretString },
      { parent: this, ignoreChanges: ['secretString'] },
    );
    return secret.arn;
  }
}

const character = {
  description: 'fan-out between tasks',
  engine: 'valkey',
  engineVersion: '8.2',
  numCacheClusters: 2,
  automaticFailoverEnabled: true,
  multiAzEnabled: true,
  atRestEncryptionEnabled: true,
  transitEncryptionEnabled: true,
  transitEncryptionMode: 'required',
  autoMinorVersionUpgrade: true,
  snapshotRetentionLimit: 1,
};
