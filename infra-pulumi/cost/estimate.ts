import type { Captured } from '../proof/captured.ts';
import type { Graph } from '../proof/graph.ts';
import { computeLines } from './compute.ts';
import { edgeLines } from './edge.ts';
import { free } from './free.ts';
import { prices } from './prices.ts';
import type { Traffic } from './traffic.ts';
import { usageOf } from './usage.ts';

/** What one part costs in a month. */
export interface Line {
  readonly part: string;
  readonly usd: number;
}

type PriceOf = (resources: readonly Captured[], graph: Graph, traffic: Traffic) => readonly Line[];

const hours = prices.hoursPerMonth;
const each =
  (part: string, usd: number): PriceOf =>
  (resources) => [{ part, usd: resources.length * usd }];

/** What each type costs; a type that is neither here nor free is refused. */
const priced: Readonly<Record<string, PriceOf>> = {
  'aws:ecs/service:Service': (_resources, graph, traffic) => computeLines(graph, traffic),
  'aws:rds/instance:Instance': (resources, _graph, traffic) =>
    resources.flatMap((one) => database(one, traffic)),
  'aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication': (
    _resources,
    _graph,
    { databaseGib },
  ) => [
    {
      part: 'backups in a second region',
      usd: databaseGib * (prices.databaseBackupGibMonth + prices.regionTransferGib),
    },
  ],
  'aws:elasticache/replicationGroup:ReplicationGroup': (resources) =>
    resources.map(({ inputs }) => ({
      part: 'Valkey',
      usd: inputs.numCacheClusters * priceOf(prices.cacheHour, inputs.nodeType) * hours,
    })),
  'aws:lb/loadBalancer:LoadBalancer': (_resources, _graph, traffic) => [
    {
      part: 'load balancer',
      usd:
        hours *
        (prices.loadBalancerHour + prices.loadBalancerUnitHour * usageOf(traffic).balancerUnits),
    },
  ],
  'aws:ec2/natGateway:NatGateway': (resources, _graph, traffic) => [
    {
      part: 'NAT',
      usd: resources.length * hours * prices.natHour + usageOf(traffic).natGib * prices.natGib,
    },
  ],
  'aws:ec2/eip:Eip': each('public addresses', prices.publicAddressHour * hours),
  'aws:ec2/vpcEndpoint:VpcEndpoint': (resources) => [
    {
      part: 'endpoints',
      usd:
        resources.reduce(
          (sum, { inputs }) =>
            sum + (inputs.vpcEndpointType === 'Interface' ? inputs.subnetIds.length : 0),
          0,
        ) *
        hours *
        prices.endpointHour,
    },
  ],
  'aws:cloudfront/distribution:Distribution': (_resources, _graph, traffic) => edgeLines(traffic),
  'aws:wafv2/webAcl:WebAcl': (resources, _graph, traffic) =>
    resources.map(({ inputs }) => ({
      part: 'firewall',
      usd:
        prices.firewall.acl +
        inputs.rules.length * prices.firewall.rule +
        (usageOf(traffic).edgeRequests / 1e6) * prices.firewall.millionRequests,
    })),
  'aws:apigatewayv2/api:Api': (_resources, _graph, traffic) => [
    { part: 'API gateway', usd: (usageOf(traffic).apiRequests / 1e6) * prices.apiMillionRequests },
  ],
  'aws:kms/key:Key': each('keys', prices.key),
  'aws:secretsmanager/secret:Secret': each('secrets', prices.secret),
  // RDS keeps the administrator's password in one more.
  'aws:rds/subnetGroup:SubnetGroup': each('secrets', prices.secret),
  'aws:route53/zone:Zone': each('names', prices.zone),
  'aws:cloudwatch/metricAlarm:MetricAlarm': each('alarms', prices.alarm),
  'aws:cloudwatch/dashboard:Dashboard': (resources) => [
    { part: 'dashboards', usd: Math.max(0, resources.length - 3) * prices.dashboard },
  ],
  'aws:ecs/cluster:Cluster': (clusters, graph, traffic) => [
    ...insights(clusters, graph),
    traces(graph, traffic),
  ],
  'aws:cloudwatch/logGroup:LogGroup': (_resources, _graph, traffic) => [
    { part: 'logs', usd: usageOf(traffic).logGib * prices.logGib },
  ],
  'aws:s3/bucket:Bucket': (_resources, _graph, { uploadsGib }) => [
    { part: 'files', usd: uploadsGib * prices.objectGibMonth },
  ],
  'aws:ecr/repository:Repository': (_resources, _graph, { imagesGib }) => [
    { part: 'images', usd: imagesGib * prices.imageGibMonth },
  ],
  'aws:sqs/queue:Queue': (_resources, graph, traffic) => messages(graph, traffic),
  'aws:sesv2/emailIdentity:EmailIdentity': (_resources, _graph, traffic) => [
    { part: 'mail', usd: (usageOf(traffic).mails / 1000) * prices.mailThousand },
  ],
};

/** What a month of a graph costs, part by part, the dearest first. */
export function estimate(graph: Graph, traffic: Traffic): readonly Line[] {
  const types = [...new Set(graph.resources.map(({ type }) => type))];
  const unknown = types.filter((type) => !(type in priced) && !free.has(type));
  if (unknown.length > 0) throw new Error(`no price is known of ${unknown.join(', ')}`);
  const lines = types.flatMap((type) => priced[type]?.(graph.ofType(type), graph, traffic) ?? []);
  const parts = new Map<string, number>();
  for (const { part, usd } of lines) parts.set(part, (parts.get(part) ?? 0) + usd);
  return [...parts].map(([part, usd]) => ({ part, usd })).sort((a, b) => b.usd - a.usd);
}

/** The sum of a month. */
export const total = (lines: readonly Line[]): number =>
  lines.reduce((sum, { usd }) => sum + usd, 0);

/** A price by name; one that is not in the table is refused. */
export function priceOf(table: Readonly<Record<string, number>>, name: string): number {
  const price = table[name];
  if (price === undefined) throw new Error(`no price is known of ${name}`);
  return price;
}

function database({ inputs }: Captured, { databaseGib }: Traffic): readonly Line[] {
  const copies = inputs.multiAz ? 2 : 1;
  const gib = Math.max(inputs.allocatedStorage, databaseGib * 1.3);
  return [
    { part: 'database', usd: copies * priceOf(prices.databaseHour, inputs.instanceClass) * hours },
    { part: 'database storage', usd: copies * gib * prices.databaseStorageGibMonth },
  ];
}

/** Container Insights: about eleven metrics a service and nine a task family, each paid for. */
function insights(clusters: readonly Captured[], graph: Graph): readonly Line[] {
  const isOn = clusters.some(({ inputs }) =>
    inputs.settings?.some((each: Captured['inputs']) => each.value !== 'disabled'),
  );
  const metrics = graph.ofType('aws:ecs/service:Service').length * 20;
  return [{ part: 'container metrics', usd: isOn ? metrics * prices.metric : 0 }];
}

/** What X-Ray keeps: the share of the requests that the gateway is told. */
function traces(graph: Graph, traffic: Traffic): Line {
  const shares = graph
    .ofType('aws:ecs/taskDefinition:TaskDefinition')
    .flatMap(({ inputs }) => JSON.parse(inputs.containerDefinitions))
    .filter(({ name }) => name === 'gateway')
    .flatMap(({ environment }) => environment)
    .filter(({ name }) => name === 'OTEL_TRACES_SAMPLER_ARG');
  const millions = (usageOf(traffic).reaching / 1e6) * Number(shares[0]?.value ?? 0);
  return {
    part: 'traces',
    usd: Math.max(0, millions - prices.traceFreeMillion) * prices.traceMillion,
  };
}

function messages(graph: Graph, traffic: Traffic): readonly Line[] {
  const { events, secondsAMonth } = usageOf(traffic);
  const queues = graph.ofType('aws:sqs/queue:Queue').filter(({ inputs }) => inputs.redrivePolicy);
  const heard = graph
    .ofType('aws:sns/topicSubscription:TopicSubscription')
    .filter(({ inputs }) => inputs.protocol === 'sqs');
  // Two tasks each poll for twenty seconds; each message is sent, received and deleted.
  const polls = (queues.length * 2 * secondsAMonth) / 20;
  const handled = events * (heard.length / 3) * 3;
  return [
    { part: 'messages', usd: (events / 1e6) * prices.topicMillion },
    {
      part: 'messages',
      usd: Math.max(0, (polls + handled) / 1e6 - prices.queueFreeMillion) * prices.queueMillion,
    },
  ];
}
