import type { Cluster } from './cluster.ts';
import type { PlatformContext } from './context.ts';
import type { Edge } from './edge.ts';
import type { Migration } from './migration.ts';
import type { SecurityGroups } from './security-groups.ts';
import type { RunningService } from './service.ts';

interface Parts extends PlatformContext {
  readonly cluster: Cluster;
  readonly edge: Edge;
  readonly groups: SecurityGroups;
  readonly migration: Migration;
  readonly running: readonly RunningService[];
}

/** The outputs of the `platform` stack: what the pipeline asks about, and starts. */
export function released({
  settings,
  foundation,
  cluster,
  edge,
  groups,
  migration,
  running,
}: Parts) {
  const isPublic = settings.nat === 'none' && settings.egressWithoutNat === 'publicAddress';
  return {
    url: `https://${settings.domain}`,
    apiUrl: `https://api.${settings.domain}/graphql`,
    cluster: cluster.cluster.name,
    services: running.map(({ service }) => service.name),
    taskFamilies: running.map(({ definition }) => definition.family),
    migration: {
      taskDefinition: migration.definition.family,
      subnets: isPublic ? foundation.publicSubnetIds : foundation.privateSubnetIds,
      securityGroups: [groups.migrate.id],
      assignPublicIp: isPublic ? 'ENABLED' : 'DISABLED',
    },
    lastGoodParameter: `/${settings.prefix}/last-good-release`,
    distributionId: edge.distribution.id,
    clientBucket: foundation.clientBucket,
    repositoryUrls: foundation.repositoryUrls,
  };
}
