// Hội on AWS. Two stacks of one program: `foundation` holds what lasts, `platform` what runs.
import aws from '@pulumi/aws';
import { Alerts } from './foundation/alerts.ts';
import { Database } from './foundation/database.ts';
import { Deployer } from './foundation/deployer.ts';
import { Endpoints } from './foundation/endpoints.ts';
import { Keys } from './foundation/keys.ts';
import { Mail } from './foundation/mail.ts';
import { Names } from './foundation/names.ts';
import { Network } from './foundation/network.ts';
import { foundationOf, publish } from './foundation/outputs.ts';
import { Registry } from './foundation/registry.ts';
import { Secrets } from './foundation/secrets.ts';
import { Storage } from './foundation/storage.ts';
import { Alarms } from './platform/alarms.ts';
import { ApiDoor } from './platform/api-door.ts';
import { Bus } from './platform/bus.ts';
import { Cluster } from './platform/cluster.ts';
import { Dashboard } from './platform/dashboard.ts';
import { Edge } from './platform/edge.ts';
import { Firewall } from './platform/firewall.ts';
import { LoadBalancer } from './platform/load-balancer.ts';
import { Maintenance } from './platform/maintenance.ts';
import { Migration } from './platform/migration.ts';
import { released } from './platform/released.ts';
import { SecurityGroups } from './platform/security-groups.ts';
import { RunningService } from './platform/service.ts';
import { Valkey } from './platform/valkey.ts';
import { services } from './services.ts';
import { readSettings, type Settings } from './settings.ts';

const settings = readSettings();
const edgeProvider = new aws.Provider('edge', { region: 'us-east-1' });

function foundation({ prefix, region, domain, sizes, ...chosen }: Settings) {
  const accountId = aws.getCallerIdentityOutput({}).accountId;
  const backupProvider = new aws.Provider('backup', { region: chosen.backupRegion });
  const keys = new Keys('keys', { prefix, region, accountId, backupProvider });
  const alerts = new Alerts('alerts', {
    prefix,
    accountId,
    email: chosen.alarmEmail,
    key: keys.messages,
  });
  const names = new Names('names', { domain, edgeProvider });
  const network = new Network('network', { prefix, region, zones: sizes.zones, nat: chosen.nat });
  if (chosen.nat === 'none' && chosen.egressWithoutNat === 'endpoints') {
    new Endpoints('endpoints', { prefix, region, network });
  }
  const registry = new Registry('registry', { prefix, key: keys.data });
  const storage = new Storage('storage', { prefix, accountId, key: keys.data });
  const database = new Database('database', {
    prefix,
    accountId,
    network,
    keys,
    size: sizes.database,
    backupProvider,
  });
  const secrets = new Secrets('secrets', { prefix, key: keys.data });
  const zoneId = names.zone.zoneId;
  const mail = new Mail('mail', {
    prefix,
    domain,
    region,
    zoneId,
    eventsTopicArn: alerts.topic.arn,
  });
  const deployer = new Deployer('deployer', {
    prefix,
    region,
    accountId,
    repository: chosen.repository,
    environment: chosen.environment,
    stateBucket: chosen.stateBucket,
  });
  const published = publish({
    accountId,
    alerts,
    database,
    deployer,
    keys,
    mail,
    names,
    network,
    registry,
    secrets,
    storage,
  });
  const { deployerRoleArn, repositoryUrls } = published;
  return {
    foundation: published,
    deployerRoleArn,
    repositoryUrls,
    nameServers: names.zone.nameServers,
  };
}

function platform() {
  const context = { settings, foundation: foundationOf(settings) };
  const isLean = settings.profile === 'lean';
  const groups = new SecurityGroups('security-groups', context);
  const cluster = new Cluster('cluster', context);
  // One task has no need of a bus outside its database.
  const bus = isLean ? null : new Bus('bus', context);
  const valkey = settings.hasValkey ? new Valkey('valkey', { ...context, groups }) : null;
  const loadBalancer = new LoadBalancer('load-balancer', {
    ...context,
    securityGroupId: groups.loadBalancer.id,
  });
  const migration = new Migration('migration', context);
  const running = (isLean ? (['platform'] as const) : services).map(
    (of) =>
      new RunningService(of, {
        ...context,
        of,
        bus,
        valkey,
        cluster,
        size: isLean
          ? settings.sizes.shared
          : settings.sizes.tasks[of === 'platform' ? 'gateway' : of],
        securityGroupId: groups.service[of === 'platform' ? 'gateway' : of].id,
        loadBalancer: of === 'gateway' || of === 'platform' ? loadBalancer : null,
      }),
  );
  const firewall = settings.hasFirewall
    ? new Firewall('firewall', { ...context, edgeProvider })
    : null;
  const edge = new Edge('edge', { ...context, loadBalancer, firewall });
  new Maintenance('maintenance', context);
  new ApiDoor('api-door', { ...context, loadBalancer, securityGroupId: groups.apiDoor.id });
  new Alarms('alarms', { ...context, bus });
  new Dashboard('dashboard', { ...context, loadBalancer });
  return released({ ...context, cluster, edge, groups, migration, running });
}

// What the pipeline and the other stack read.
const outputs = settings.layer === 'foundation' ? foundation(settings) : platform();
export default outputs;
