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
const toConnect = '+ping +hello +auth +client|setinfo';

/** What each user may do, as an access string (https://valkey.io/topics/acl/); nothing that it does not do. */
export const access = {
  /** The subgraphs tell each other of changes, by our channels. */
  pubsub: `on resetkeys resetchannels &hoi:* -@all +subscribe +psubscribe +unsubscribe +punsubscribe +publish ${toConnect}`,
  /** The gateways keep public answers together, under our keys. */
  cache: `on resetkeys resetchannels ~hoi:kept:* -@all +get +set ${toConnect}`,
} as const;
type User = keyof typeof access;

/**
 * Fan-out between many tasks, where one database's LISTEN/NOTIFY no longer keeps up, and public
 * answers for some seconds. Nothing is lost with it.
 */
export class Valkey extends pulumi.ComponentResource {
  /** The secrets that hold the address with the password of a user. */
  readonly urlSecretArns: Readonly<Record<User, pulumi.Output<string>>>;

  constructor(name: string, args: ValkeyArgs, opts?: pulumi.ComponentResourceOptions) {
    super('hoi:platform:Valkey', name, {}, opts);
    const { settings, foundation } = args;
    const { prefix, sizes } = settings;
    const parent = { parent: this };
    const passwords = { pubsub: newPassword(), cache: newPassword() };
    const subnetIds = foundation.dataSubnetIds.apply((ids) => [...ids]);
    const cluster = new aws.elasticache.ReplicationGroup(
      prefix,
      {
        ...character,
        replicationGroupId: prefix,
        nodeType: sizes.valkeyNode,
        kmsKeyId: foundation.dataKeyArn,
        userGroupIds: [this.#users(prefix, passwords)],
        subnetGroupName: new aws.elasticache.SubnetGroup(prefix, { subnetIds }, parent).name,
        securityGroupIds: [this.#group(args).id],
      },
      parent,
    );
    const address = cluster.primaryEndpointAddress;
    const urlSecret = (user: User) =>
      this.#secret(
        `${prefix}/valkey-${user}-url`,
        foundation.dataKeyArn,
        pulumi.interpolate`rediss://${prefix}-${user}:${passwords[user]}@${address}:${port}`,
      );
    this.urlSecretArns = { pubsub: urlSecret('pubsub'), cache: urlSecret('cache') };
    this.registerOutputs();
  }

  #users(
    prefix: string,
    passwords: Readonly<Record<User, pulumi.Input<string>>>,
  ): pulumi.Output<string> {
    const userOf = (name: User) => {
      const full = `${prefix}-${name}`;
      return new aws.elasticache.User(
        full,
        {
          userId: full,
          userName: full,
          engine: 'valkey',
          accessString: access[name],
          authenticationMode: { type: 'password', passwords: [passwords[name]] },
        },
        { parent: this, ignoreChanges: ['authenticationMode'] },
      );
    };
    const userIds = [userOf('pubsub').userId, userOf('cache').userId];
    return new aws.elasticache.UserGroup(
      prefix,
      { userGroupId: prefix, engine: 'valkey', userIds },
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

const newPassword = () => pulumi.secret(randomBytes(32).toString('hex'));

const character = {
  description: 'fan-out between tasks, and public answers',
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
