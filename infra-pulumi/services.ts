/** A subgraph. */
export type Subgraph = (typeof subgraphs)[number];
/** Whatever runs for as long as the platform does. */
export type Service = 'gateway' | Subgraph;
/** Whatever has a container image of its own. */
export type Image = Service | 'migrate';

/** The subgraphs, each with its own schema, database role and queue. */
export const subgraphs = ['user', 'community', 'event', 'notification', 'assistant'] as const;
/** The services that run as long as the platform does. */
export const services: readonly Service[] = ['gateway', ...subgraphs];
/** The container images that the pipeline builds. */
export const images: readonly Image[] = [...services, 'migrate'];

/** The subgraphs that announce domain events: each has a topic. */
export const producers = ['user', 'community', 'event', 'notification'] as const;
/** The subgraphs that react to domain events: each has a queue, and hears these topics. */
export const consumers: Readonly<Record<'event' | 'notification', readonly Producer[]>> = {
  event: ['user', 'community', 'notification'],
  notification: ['user', 'community', 'event'],
};
/** A subgraph with a topic. */
export type Producer = (typeof producers)[number];
/** A subgraph with a queue. */
export type Consumer = keyof typeof consumers;
/** The names of those with a queue. */
export const consumerNames = ['event', 'notification'] as const satisfies readonly Consumer[];

/** The subgraphs that seal data at rest with a key of their own. */
export const keyHolders = ['user', 'event', 'notification'] as const;
/** The subgraphs that send mail. */
export const mailers: readonly Service[] = ['user', 'notification'];

/** The port of the gateway. */
export const gatewayPort = 4000;
/** The port of a subgraph; in `lean` all share one network identity, so each has its own. */
export function subgraphPort(name: Subgraph, isShared: boolean): number {
  return isShared ? gatewayPort + 1 + subgraphs.indexOf(name) : 4001;
}
