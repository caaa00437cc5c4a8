import pulumi from '@pulumi/pulumi';
import type { Foundation } from '../foundation/outputs.ts';
import {
  consumerNames,
  gatewayPort,
  type Image,
  keyHolders,
  mailers,
  producers,
  type Service,
  type Subgraph,
  subgraphPort,
  subgraphs,
} from '../services.ts';
import type { Settings } from '../settings.ts';
import { collectorMib, tracingOf } from './collector.ts';
import type { GrantsContext } from './grants.ts';

// The check of the images themselves, which ECS does not read.
const healthCheckOfImages = ['node', 'docker/health.cjs'];

type Values = Readonly<Record<string, pulumi.Input<string>>>;

/** A container as ECS is told of it. */
export interface Container {
  readonly image: Image | 'collector';
  /** Where the image is, when it is none of ours. */
  readonly reference?: string;
  readonly port?: number;
  readonly environment: Values;
  /** The name of the variable → the ARN of its secret. */
  readonly secrets: Values;
  readonly logGroup: pulumi.Input<string>;
  /** The most that it gets of its task's memory. */
  readonly memoryMib: number;
  /** Whether the task ends when it does. */
  readonly isEssential?: boolean;
  /** What asks whether it lives, without a shell. */
  readonly healthCheck?: readonly string[];
}

/** The environment that a service is started with: what its `main.ts` reads, and no more. */
export function containerOf(
  service: Service,
  context: GrantsContext,
  logGroup: pulumi.Input<string>,
): Container {
  const isShared = context.settings.profile === 'lean';
  if (service === 'gateway') return gateway(context, logGroup, isShared);
  const { settings, foundation } = context;
  const port = subgraphPort(service, isShared);
  return {
    image: service,
    port,
    healthCheck: healthCheckOfImages,
    logGroup,
    memoryMib: memoryOf(service, settings),
    environment: {
      PORT: `${port}`,
      PUBLIC_URL: `https://${settings.domain}`,
      AWS_REGION: settings.region,
      ...tracingOf(settings),
      DATABASE_URL: databaseUrl(`hoi_${service}`, foundation),
      DATABASE_AUTH: 'rds-iam',
      DATABASE_POOL_SIZE: `${settings.sizes.database.poolSize}`,
      ...busOf(service, context),
      ...(mailers.includes(service) && {
        MAIL_TRANSPORT: 'ses',
        MAIL_FROM: `Hội <no-reply@${settings.domain}>`,
        SES_CONFIGURATION_SET: foundation.mailConfigurationSet,
      }),
      ...(service === 'event' && { MEDIA_BUCKET: foundation.uploadsBucket }),
      ...(service === 'assistant' && {
        GATEWAY_URL: `http://${isShared ? '127.0.0.1' : 'gateway'}:${gatewayPort}`,
        ASSISTANT_MODEL: settings.assistantModel,
      }),
    },
    secrets: {
      ...secretsOf(service, foundation),
      ...(context.valkey && { PUBSUB_URL: context.valkey.urlSecretArns.pubsub }),
    },
  };
}

function gateway(
  { settings, foundation, valkey }: GrantsContext,
  logGroup: pulumi.Input<string>,
  isShared: boolean,
): Container {
  const addresses = subgraphs.map((each) => {
    const host = isShared ? '127.0.0.1' : each;
    return [`SUBGRAPH_${each.toUpperCase()}_URL`, `http://${host}:${subgraphPort(each, isShared)}`];
  });
  const keys = subgraphs.map((each) => [
    `SUBGRAPH_${each.toUpperCase()}_KEY`,
    foundation.gatewayKeyArns[each],
  ]);
  return {
    image: 'gateway',
    port: gatewayPort,
    healthCheck: healthCheckOfImages,
    logGroup,
    memoryMib: memoryOf('gateway', settings),
    environment: {
      PORT: `${gatewayPort}`,
      PUBLIC_URL: `https://${settings.domain}`,
      // CloudFront and the load balancer.
      TRUSTED_HOPS: '2',
      ...tracingOf(settings),
      ...Object.fromEntries(addresses),
    },
    secrets: {
      ...Object.fromEntries(keys),
      ...(valkey && { CACHE_URL: valkey.urlSecretArns.cache }),
    },
  };
}

// The proxy of Service Connect has its own share of a task.
const proxyMib = 96;

/** What is left of a task of its own; in `lean` the busy ones get a quarter each of the shared one. */
function memoryOf(service: Service, { profile, sizes, collector }: Settings): number {
  const besides = collector ? collectorMib : 0;
  if (profile === 'standard') return sizes.tasks[service].memoryMib - proxyMib - besides;
  const memoryMib = sizes.shared.memoryMib - besides;
  const isBusy = service === 'gateway' || service === 'event';
  return isBusy ? memoryMib / 4 : memoryMib / 8;
}

function secretsOf(service: Subgraph, foundation: pulumi.Output<Foundation>): Values {
  const holder = keyHolders.find((each) => each === service);
  return {
    GATEWAY_KEY: foundation.gatewayKeyArns[service],
    ...(holder && { SECRET_KEY: foundation.secretKeyArns[holder] }),
  };
}

function busOf(service: Subgraph, { bus }: GrantsContext): Values {
  if (!bus) return {};
  const producer = producers.find((each) => each === service);
  const consumer = consumerNames.find((each) => each === service);
  return {
    ...(producer && { BUS_TOPIC_ARN: bus.topics[producer].arn }),
    ...(consumer && { BUS_QUEUE_URL: bus.queues[consumer].url }),
  };
}

/** The address of the database for a role, which brings an IAM token instead of a password. */
export function databaseUrl(
  role: string,
  foundation: pulumi.Output<Foundation>,
): pulumi.Output<string> {
  return pulumi.interpolate`postgres://${role}@${foundation.databaseAddress}:5432/hoi`;
}
