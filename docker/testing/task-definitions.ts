import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isInstalled } from '../../infra-pulumi/installed.ts';
import { run } from './engine.ts';

const pair = z.object({ name: z.string(), value: z.string() });
const container = z.strictObject({
  name: z.string(),
  image: z.string(),
  essential: z.literal(true),
  memory: z.number(),
  user: z.string(),
  readonlyRootFilesystem: z.boolean(),
  privileged: z.literal(false),
  linuxParameters: z.strictObject({
    initProcessEnabled: z.boolean(),
    capabilities: z.strictObject({ drop: z.array(z.string()), add: z.array(z.string()) }),
  }),
  mountPoints: z.array(
    z.strictObject({
      sourceVolume: z.string(),
      containerPath: z.string(),
      readOnly: z.literal(false),
    }),
  ),
  ulimits: z.array(
    z.strictObject({ name: z.string(), softLimit: z.number(), hardLimit: z.number() }),
  ),
  stopTimeout: z.number(),
  environment: z.array(pair),
  secrets: z.array(z.object({ name: z.string(), valueFrom: z.string() })),
  command: z.array(z.string()).optional(),
  portMappings: z.array(z.unknown()).optional(),
  healthCheck: z
    .strictObject({
      command: z.array(z.string()),
      interval: z.number(),
      timeout: z.number(),
      retries: z.number(),
      startPeriod: z.number(),
    })
    .optional(),
  // The agent of ECS writes the log; the engine here has its own.
  logConfiguration: z.unknown(),
});
const tasks = z.array(
  z.object({
    family: z.string(),
    cpu: z.coerce.number(),
    memory: z.coerce.number(),
    containerDefinitions: z.array(container),
  }),
);

/** A container as ECS would be told of it; what is not known here is refused, not left out. */
export type TaskContainer = z.infer<typeof container>;
/** A task definition that the AWS stack would register. */
export type TaskDefinition = z.infer<typeof tasks>[number];

/** The task definitions of a profile; null where the stack's packages are not installed. */
export function taskDefinitions(profile: string): readonly TaskDefinition[] | null {
  if (!isInstalled) return null;
  const text = run('npm', '--prefix', 'infra-pulumi', 'run', '-s', 'tasks', '--', profile);
  return tasks.parse(JSON.parse(text));
}

/** The password of every role in the database here. */
export const password = 'local';

const atDatabase = (value: string) => {
  const url = new URL(value);
  url.host = 'database:5432';
  url.search = '';
  return url;
};

type Values = Readonly<Record<string, string>>;

// What AWS would be asked for, and what stands for it here. The rest is taken as it was captured.
const stand: Readonly<Record<string, (value: string) => Values>> = {
  DATABASE_URL: (value) => {
    const url = atDatabase(value);
    url.password = password;
    return { DATABASE_URL: url.href };
  },
  DATABASE_AUTH: () => ({}),
  DATABASE_ADMIN_URL: (value) => ({ DATABASE_ADMIN_URL: atDatabase(value).href }),
  // Without a topic and a queue of its own a service has its messages in the database.
  BUS_TOPIC_ARN: () => ({}),
  BUS_QUEUE_URL: () => ({}),
  MAIL_TRANSPORT: () => ({ DEV_MAILBOX: '1' }),
  SES_CONFIGURATION_SET: () => ({}),
  MEDIA_BUCKET: () => ({ MEDIA_DIR: '/tmp' }),
  ASSISTANT_MODEL: () => ({ ASSISTANT_MODEL: 'rules' }),
};
const kept =
  /^(PORT|PUBLIC_URL|DATABASE_POOL_SIZE|AWS_REGION|MAIL_FROM|TRUSTED_HOPS|GATEWAY_URL|SUBGRAPH_[A-Z]+_URL)$/;

/** The environment of a container, with local values where AWS would have to be asked. */
export function environmentOf({ name, environment, secrets }: TaskContainer): Values {
  const values = environment.map((each) => {
    // The administrator of the database gives out rights as on RDS.
    if (name === 'migrate' && each.name === 'DATABASE_AUTH') return { DATABASE_AUTH: each.value };
    const found = stand[each.name];
    if (found) return found(each.value);
    if (kept.test(each.name)) return { [each.name]: each.value };
    throw new Error(`what stands for ${each.name} of ${name} here is not said`);
  });
  return Object.assign({}, ...values, ...secrets.map(secretValue));
}

/** The same secret has the same value for whoever is given it, and no other has. */
function secretValue({ name, valueFrom }: { name: string; valueFrom: string }): Values {
  if (name === 'PGPASSWORD') return { PGPASSWORD: password };
  return { [name]: createHash('sha256').update(valueFrom).digest('base64url') };
}

/** An engine cannot give more open files than its machine has. */
function atMost(files: number): number {
  const limits = readFileSync('/proc/self/limits', 'utf8');
  const [, hard = files] = /^Max open files\s+\S+\s+(\d+)/m.exec(limits) ?? [];
  return Math.min(files, Number(hard));
}

/** A container of a task definition, in compose's words. */
export function composeService(
  definition: TaskContainer,
  { cpu }: TaskDefinition,
  image: string,
): Record<string, unknown> {
  const { healthCheck, linuxParameters } = definition;
  const seconds = (count: number) => `${count}s`;
  return {
    image,
    user: definition.user,
    read_only: definition.readonlyRootFilesystem,
    init: linuxParameters.initProcessEnabled,
    cap_drop: linuxParameters.capabilities.drop,
    cap_add: linuxParameters.capabilities.add,
    // A vCPU has 1024 units. There is no swap on Fargate.
    cpus: cpu / 1024,
    mem_limit: `${definition.memory}m`,
    memswap_limit: `${definition.memory}m`,
    ulimits: Object.fromEntries(
      definition.ulimits.map(({ name, softLimit, hardLimit }) => [
        name,
        { soft: atMost(softLimit), hard: atMost(hardLimit) },
      ]),
    ),
    // Empty, and owned as the image declares it: what a bind mount of Fargate is.
    volumes: definition.mountPoints.map(({ containerPath: target }) => ({
      type: 'volume',
      target,
    })),
    stop_grace_period: seconds(definition.stopTimeout),
    environment: environmentOf(definition),
    ...(definition.command && { command: definition.command }),
    healthcheck: healthCheck
      ? {
          test: healthCheck.command,
          interval: seconds(healthCheck.interval),
          timeout: seconds(healthCheck.timeout),
          retries: healthCheck.retries,
          start_period: seconds(healthCheck.startPeriod),
        }
      : { disable: true },
  };
}
