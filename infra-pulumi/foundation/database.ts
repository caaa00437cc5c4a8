import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';
import type { Sizes } from '../sizes.ts';
import { trust } from '../statements.ts';
import type { Keys } from './keys.ts';
import type { Network } from './network.ts';

interface DatabaseArgs {
  readonly prefix: string;
  readonly accountId: pulumi.Input<string>;
  readonly network: Network;
  readonly keys: Keys;
  readonly size: Sizes['database'];
  readonly backupProvider: aws.Provider;
}

/**
 * PostgreSQL 18 over two zones. People and services sign in with IAM tokens; the administrator's
 * password is made, kept and turned by RDS itself. Backups are copied to a second region.
 */
export class Database extends pulumi.ComponentResource {
  readonly instance: aws.rds.Instance;
  readonly securityGroup: aws.ec2.SecurityGroup;

  constructor(name: string, args: DatabaseArgs, opts?: pulumi.ComponentResourceOptions) {
    super('hoi:foundation:Database', name, {}, opts);
    const { prefix, network, keys } = args;
    const parent = { parent: this };
    this.securityGroup = new aws.ec2.SecurityGroup(
      `${prefix}-database`,
      // Who may come in is said by the platform, service by service.
      { vpcId: network.vpc.id, description: 'The database. Admits its services alone.' },
      { ...parent, protect: true },
    );
    this.instance = new aws.rds.Instance(
      `${prefix}-database`,
      {
        ...identity(prefix, args.size),
        dbSubnetGroupName: new aws.rds.SubnetGroup(
          prefix,
          { subnetIds: network.subnets.data.map(({ id }) => id) },
          parent,
        ).name,
        vpcSecurityGroupIds: [this.securityGroup.id],
        parameterGroupName: this.#parameters(prefix, args.size.maxConnections).name,
        kmsKeyId: keys.data.arn,
        masterUserSecretKmsKeyId: keys.data.keyId,
        performanceInsightsKmsKeyId: keys.data.arn,
        monitoringRoleArn: this.#monitoringRole(prefix, args.accountId).arn,
      },
      { ...parent, protect: true, retainOnDelete: true, ignoreChanges: ['allocatedStorage'] },
    );
    new aws.rds.InstanceAutomatedBackupsReplication(
      prefix,
      { sourceDbInstanceArn: this.instance.arn, kmsKeyId: keys.backup.arn, retentionPeriod: 14 },
      { ...parent, provider: args.backupProvider, protect: true },
    );
    this.registerOutputs();
  }

  #parameters(prefix: string, maxConnections: number): aws.rds.ParameterGroup {
    return new aws.rds.ParameterGroup(
      prefix,
      {
        family: 'postgres18',
        parameters: [
          { name: 'rds.force_ssl', value: '1' },
          { name: 'max_connections', value: `${maxConnections}`, applyMethod: 'pending-reboot' },
          { name: 'idle_in_transaction_session_timeout', value: '60000' },
          { name: 'log_min_duration_statement', value: '1000' },
          { name: 'log_lock_waits', value: '1' },
        ],
      },
      { parent: this },
    );
  }

  #monitoringRole(prefix: string, accountId: pulumi.Input<string>): aws.iam.Role {
    return new aws.iam.Role(
      `${prefix}-database-monitoring`,
      {
        name: `${prefix}-database-monitoring`,
        assumeRolePolicy: trust('monitoring.rds.amazonaws.com', accountId),
        managedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole'],
      },
      { parent: this },
    );
  }
}

function identity(prefix: string, size: Sizes['database']) {
  return {
    identifier: prefix,
    engine: 'postgres',
    engineVersion: '18',
    instanceClass: size.instanceClass,
    allocatedStorage: size.storageGib,
    maxAllocatedStorage: size.maxStorageGib,
    storageType: 'gp3',
    storageEncrypted: true,
    dbName: 'hoi',
    username: 'hoi_admin',
    manageMasterUserPassword: true,
    iamDatabaseAuthenticationEnabled: true,
    multiAz: true,
    publiclyAccessible: false,
    caCertIdentifier: 'rds-ca-rsa2048-g1',
    backupRetentionPeriod: 14,
    backupWindow: '18:00-19:00',
    maintenanceWindow: 'sun:19:30-sun:20:30',
    copyTagsToSnapshot: true,
    deletionProtection: true,
    skipFinalSnapshot: false,
    finalSnapshotIdentifier: `${prefix}-final`,
    deleteAutomatedBackups: false,
    autoMinorVersionUpgrade: true,
    allowMajorVersionUpgrade: false,
    performanceInsightsEnabled: true,
    performanceInsightsRetentionPeriod: 7,
    monitoringInterval: 60,
    enabledCloudwatchLogsExports: ['postgresql', 'upgrade'],
  };
}
