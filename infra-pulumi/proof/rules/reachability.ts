import type { Captured } from '../captured.ts';
import { called, type Graph, type Rule } from '../graph.ts';
import { admissionsOf, isOutside } from './admissions.ts';

/** Something that can be spoken to, and the groups that guard it. */
interface Listener {
  readonly node: string;
  readonly groups: readonly string[];
  /** Whether the internet has an address for it. */
  readonly isAddressable: boolean;
}

type Edges = ReadonlyMap<string, ReadonlySet<string>>;

const internet = 'the internet';
const edge = 'the edge';

/** Whom the internet can speak to, over how many steps, and what stands in between. */
export const reachability: Rule = {
  name: 'reachability',
  says: 'The internet reaches a task or the database only by CloudFront or API Gateway, the load balancer and the gateway.',
  check(graph) {
    const edges = edgesOf(graph);
    const targets = [...tasks(graph), ...databases(graph)].map(called);
    const withoutDoors = reachable(edges, [edge]);
    const balancers = graph.ofType('aws:lb/loadBalancer:LoadBalancer').map(called);
    const withoutBalancer = reachable(edges, balancers);
    const withoutGateway = reachable(edges, tasks(graph).filter(isBehind(graph)).map(called));
    return [
      ...targets
        .filter((node) => withoutDoors.has(node))
        .map((node) => `${node} is reached past CloudFront and API Gateway`),
      ...targets
        .filter((node) => withoutBalancer.has(node))
        .map((node) => `${node} is reached past the load balancer`),
      ...targets
        .filter((node) => withoutGateway.has(node))
        .map((node) => `${node} is reached past the gateway`),
      ...balancers
        .filter((node) => withoutDoors.has(node))
        .map((node) => `${node} is reached past CloudFront and API Gateway`),
      ...admissionsOf(graph)
        .filter(({ from }) => isOutside(from))
        .map(({ into, from, port }) => `${into} admits ${from} on ${port}`),
      ...waysOut(graph),
    ];
  },
};

const tasks = (graph: Graph) => graph.ofType('aws:ecs/service:Service');
const databases = (graph: Graph) => [
  ...graph.ofType('aws:rds/instance:Instance'),
  ...graph.ofType('aws:elasticache/replicationGroup:ReplicationGroup'),
];
const isBehind = (_graph: Graph) => (service: Captured) =>
  (service.inputs.loadBalancers ?? []).length > 0;

function listenersOf(graph: Graph): readonly Listener[] {
  return [
    ...graph.ofType('aws:lb/loadBalancer:LoadBalancer').map((each) => ({
      node: called(each),
      groups: each.inputs.securityGroups ?? [],
      isAddressable: each.inputs.internal !== true,
    })),
    ...tasks(graph).map((each) => ({
      node: called(each),
      groups: each.inputs.networkConfiguration?.securityGroups ?? [],
      isAddressable: each.inputs.networkConfiguration?.assignPublicIp === true,
    })),
    ...databases(graph).map((each) => ({
      node: called(each),
      groups: each.inputs.vpcSecurityGroupIds ?? each.inputs.securityGroupIds ?? [],
      isAddressable: each.inputs.publiclyAccessible === true,
    })),
  ];
}

function edgesOf(graph: Graph): Edges {
  const edges = new Map([[internet, new Set([edge])]]);
  const listeners = listenersOf(graph);
  const admissions = admissionsOf(graph);
  for (const listener of listeners) {
    for (const { from } of admissions.filter(({ into }) => listener.groups.includes(into))) {
      for (const speaker of speakersFor(from, listener, listeners, graph)) {
        edges.set(speaker, (edges.get(speaker) ?? new Set()).add(listener.node));
      }
    }
  }
  return edges;
}

/** Who can speak to a listener by an admission from a group, a prefix list or a range. */
function speakersFor(
  from: string,
  { node, isAddressable }: Listener,
  listeners: readonly Listener[],
  graph: Graph,
): readonly string[] {
  return [
    ...(isOutside(from) && isAddressable ? [internet] : []),
    ...(from.startsWith('pl-') || isLink(graph, from) ? [edge] : []),
    // Whoever stands in a group speaks for it; an inner range is everybody inside.
    ...listeners
      .filter((other) => other.node !== node && (other.groups.includes(from) || isInner(from)))
      .map((other) => other.node),
  ];
}

const isInner = (from: string) => /\//.test(from) && !isOutside(from);
const isLink = (graph: Graph, group: string) =>
  graph
    .ofType('aws:apigatewayv2/vpcLink:VpcLink')
    .some(({ inputs }) => inputs.securityGroupIds.includes(group));

/** What the internet reaches when some nodes let nothing through. */
function reachable(edges: Edges, blocked: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const queue = [internet];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    for (const next of edges.get(node) ?? []) {
      if (seen.has(next) || blocked.includes(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return seen;
}

/** Data subnets have no way out or in; private ones none to an internet gateway. */
function waysOut(graph: Graph): readonly string[] {
  const tables = graph.ofType('aws:ec2/routeTable:RouteTable');
  return graph.ofType('aws:ec2/route:Route').flatMap(({ inputs }) => {
    const table = tables.find(({ id }) => id === inputs.routeTableId)?.name ?? '';
    if (table.includes('-data-')) return [`${table} has a way out`];
    if (table.includes('-private-') && inputs.gatewayId)
      return [`${table} leads to the internet gateway`];
    return [];
  });
}
