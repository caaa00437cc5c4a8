import pulumi from '@pulumi/pulumi';
import type { Image, keyHolders, Subgraph } from '../services.ts';
import type { Settings } from '../settings.ts';
import type { Alerts } from './alerts.ts';
import type { Database } from './database.ts';
import type { Deployer } from './deployer.ts';
import type { Keys } from './keys.ts';
import type { Mail } from './mail.ts';
import type { Names } from './names.ts';
import type { Network } from './network.ts';
import type { Registry } from './registry.ts';
import type { Secrets } from './secrets.ts';
import type { Storage } from './storage.ts';

/** What the platform needs to know of the foundation. */
export interface Foundation {
  readonly accountId: string;
  readonly vpcId: string;
  readonly publicSubnetIds: readonly string[];
  readonly privateSubnetIds: readonly string[];
  readonly dataSubnetIds: readonly string[];
  readonly zoneId: string;
  readonly edgeCertificateArn: string;
  readonly regionalCertificateArn: string;
  readonly repositoryUrls: Readonly<Record<Image, string>>;
  readonly repositoryArns: Readonly<Record<Image, string>>;
  readonly dataKeyArn: string;
  readonly messagesKeyArn: string;
  readonly logsKeyArn: string;
  readonly databaseAddress: string;
  readonly databaseIdentifier: string;
  readonly databaseResourceId: string;
  readonly databaseAdminSecretArn: string;
  readonly databaseSecurityGroupId: string;
  readonly uploadsBucket: string;
  readonly clientBucket: string;
  readonly logsBucket: string;
  readonly gatewayKeyArns: Readonly<Record<Subgraph, string>>;
  readonly secretKeyArns: Readonly<Record<(typeof keyHolders)[number], string>>;
  readonly mailIdentityArn: string;
  readonly mailConfigurationSet: string;
  readonly alertsTopicArn: string;
  readonly deployerRoleArn: string;
  readonly boundaryArn: string;
}

interface Parts {
  readonly accountId: pulumi.Input<string>;
  readonly alerts: Alerts;
  readonly database: Database;
  readonly deployer: Deployer;
  readonly keys: Keys;
  readonly mail: Mail;
  readonly names: Names;
  readonly network: Network;
  readonly registry: Registry;
  readonly secrets: Secrets;
  readonly storage: Storage;
}

type Published = { readonly [K in keyof Foundation]: pulumi.Input<Foundation[K]> };

/** The outputs of the `foundation` stack. */
export function publish(parts: Parts): Published {
  const { alerts, database, deployer, keys, mail, names, network, registry, secrets, storage } =
    parts;
  const ids = (of: readonly { readonly id: pulumi.Output<string> }[]) =>
    pulumi.all(of.map(({ id }) => id));
  return {
    accountId: parts.accountId,
    vpcId: network.vpc.id,
    publicSubnetIds: ids(network.subnets.public),
    privateSubnetIds: ids(network.subnets.private),
    dataSubnetIds: ids(network.subnets.data),
    zoneId: names.zone.zoneId,
    edgeCertificateArn: names.edgeCertificateArn,
    regionalCertificateArn: names.regionalCertificateArn,
    repositoryUrls: each(registry.repositories, ({ repositoryUrl }) => repositoryUrl),
    repositoryArns: each(registry.repositories, ({ arn }) => arn),
    dataKeyArn: keys.data.arn,
    messagesKeyArn: keys.messages.arn,
    logsKeyArn: keys.logs.arn,
    databaseAddress: database.instance.address,
    databaseIdentifier: database.instance.identifier,
    databaseResourceId: database.instance.resourceId,
    databaseAdminSecretArn: database.instance.masterUserSecrets.apply(
      ([secret]) => `${secret?.secretArn}`,
    ),
    databaseSecurityGroupId: database.securityGroup.id,
    uploadsBucket: storage.uploads.bucket,
    clientBucket: storage.client.bucket,
    logsBucket: storage.logs.bucket,
    gatewayKeyArns: each(secrets.gatewayKeys, ({ arn }) => arn),
    secretKeyArns: each(secrets.secretKeys, ({ arn }) => arn),
    mailIdentityArn: mail.identityArn,
    mailConfigurationSet: mail.configurationSet.configurationSetName,
    alertsTopicArn: alerts.topic.arn,
    deployerRoleArn: deployer.role.arn,
    boundaryArn: deployer.boundary.arn,
  };
}

function each<K extends string, R>(
  resources: Readonly<Record<K, R>>,
  value: (resource: R) => pulumi.Output<string>,
): pulumi.Output<Record<K, string>> {
  const entries = Object.entries<R>(resources).map(([key, one]) =>
    value(one).apply((text) => [key, text] as const),
  );
  return pulumi.all(entries).apply((all) => Object.fromEntries(all) as Record<K, string>);
}

/** The foundation's outputs as a stack that stands beside this one has published them. */
export function foundationOf({ environment }: Settings): pulumi.Output<Foundation> {
  const name = environment === 'production' ? 'foundation' : `foundation.${environment}`;
  const stack = `${pulumi.getOrganization()}/${pulumi.getProject()}/${name}`;
  // Written by `index.ts` of the same version, or an older one.
  return new pulumi.StackReference(stack).requireOutput('foundation') as pulumi.Output<Foundation>;
}
