/** What a new release does in the fake cluster. */
export interface Behaviour {
  /** Services whose new tasks never become healthy: the circuit breaker puts the old version back. */
  readonly breaking?: readonly string[];
  /** While the breaker works, the failed deployment is still shown. */
  readonly showsFailure?: boolean;
  /** Services that never settle. */
  readonly hanging?: readonly string[];
  /** Services of which one task stays on the old image though ECS calls the rollout complete. */
  readonly leftBehind?: readonly string[];
  /** The exit code of the migration task; a text is why it did not start. */
  readonly migration?: number | string;
}

interface Task {
  readonly arn: string;
  readonly containers: Record<string, string>;
  exitCode?: number;
  polls: number;
}
interface FakeService {
  image: Record<string, string>;
  /** How often it still says that it is rolling out. */
  busyFor: number;
  failed: boolean;
  tasks: Task[];
}

const digestOf = (image = '') => image.slice(image.indexOf('@') + 1);

/** A cluster that has one ECS service for each of ours, two tasks each, with a sidecar in every task. */
export class FakeCluster {
  readonly services = new Map<string, FakeService>();
  readonly definitions = new Map<string, Record<string, unknown>>();
  readonly oneOffs: Task[] = [];
  readonly #behaviour: Behaviour;
  #number = 0;

  constructor(old: Record<string, string>, behaviour: Behaviour) {
    this.#behaviour = behaviour;
    for (const [name, image] of Object.entries(old)) {
      if (name === 'migrate') continue;
      const containers = { [name]: image };
      this.services.set(`hoi-${name}`, {
        image: containers,
        busyFor: 0,
        failed: false,
        tasks: [this.#task(containers), this.#task(containers)],
      });
    }
    this.definitions.set('hoi-migrate', {
      family: 'hoi-migrate',
      taskDefinitionArn: 'arn:aws:ecs:eu-west-1:1:task-definition/hoi-migrate:7',
      cpu: '256',
      memory: '512',
      networkMode: 'awsvpc',
      requiresCompatibilities: ['FARGATE'],
      taskRoleArn: 'arn:aws:iam::1:role/migrate',
      executionRoleArn: 'arn:aws:iam::1:role/migrate-execution',
      runtimePlatform: { cpuArchitecture: 'ARM64' },
      containerDefinitions: [{ name: 'migrate', image: old.migrate, readonlyRootFilesystem: true }],
      registeredBy: 'someone',
    });
  }

  /** What `pulumi up` makes of new images: each service whose image differs is deployed. */
  apply(images: Record<string, string>): void {
    const { breaking = [], showsFailure, hanging = [], leftBehind = [] } = this.#behaviour;
    for (const [key, service] of this.services) {
      const name = key.replace('hoi-', '');
      const wanted = { [name]: images[name] ?? '' };
      if (service.image[name] === wanted[name]) continue;
      service.busyFor = hanging.includes(name) ? Number.POSITIVE_INFINITY : 2;
      if (breaking.includes(name) && !images[name]?.includes('old')) {
        service.failed = showsFailure ?? false;
        continue;
      }
      const [first] = service.tasks;
      service.image = wanted;
      service.failed = false;
      service.tasks = [this.#task(wanted), this.#task(wanted)];
      if (first && leftBehind.includes(name)) service.tasks[0] = first;
    }
  }

  answer(operation: string, input: Record<string, unknown>): unknown {
    switch (operation) {
      case 'Up':
        this.apply(input as Record<string, string>);
        return {};
      case 'DescribeServices':
        return { services: (input.services as string[]).flatMap((name) => this.#describe(name)) };
      case 'ListTasks':
        return {
          taskArns: this.services.get(String(input.serviceName))?.tasks.map(({ arn }) => arn) ?? [],
        };
      case 'DescribeTasks':
        return { tasks: (input.tasks as string[]).map((arn) => this.#describeTask(arn)) };
      case 'DescribeTaskDefinition':
        return { taskDefinition: this.definitions.get(String(input.taskDefinition)) };
      case 'RegisterTaskDefinition': {
        if ('registeredBy' in input) throw new Error('registeredBy is not an input');
        const taskDefinitionArn = `arn:aws:ecs:eu-west-1:1:task-definition/${input.family}:${++this.#number}`;
        this.definitions.set(taskDefinitionArn, { ...input, taskDefinitionArn });
        return { taskDefinition: this.definitions.get(taskDefinitionArn) };
      }
      case 'RunTask':
        return this.#runTask(String(input.taskDefinition));
      case 'DeregisterTaskDefinition':
        this.definitions.delete(String(input.taskDefinition));
        return {};
      default:
        throw new Error(`${operation} is not spoken here`);
    }
  }

  #task(containers: Record<string, string>): Task {
    return { arn: `arn:aws:ecs:eu-west-1:1:task/${++this.#number}`, containers, polls: 0 };
  }

  #describe(name: string): readonly unknown[] {
    const service = this.services.get(name);
    if (!service) return [];
    const isBusy = service.busyFor > 0;
    if (isBusy) service.busyFor--;
    const primary = {
      status: 'PRIMARY',
      rolloutState: isBusy ? 'IN_PROGRESS' : 'COMPLETED',
      desiredCount: 2,
    };
    const failure = {
      status: 'INACTIVE',
      rolloutState: 'FAILED',
      rolloutStateReason: 'ECS deployment circuit breaker: tasks failed to start.',
    };
    return [
      {
        serviceName: name,
        status: 'ACTIVE',
        desiredCount: 2,
        runningCount: 2,
        deployments: service.failed ? [primary, failure] : [primary],
      },
    ];
  }

  #describeTask(arn: string): unknown {
    const tasks = [...[...this.services.values()].flatMap((one) => one.tasks), ...this.oneOffs];
    const task = tasks.find((one) => one.arn === arn);
    if (!task) throw new Error(`no task ${arn}`);
    const isStopped = task.exitCode !== undefined && ++task.polls > 2;
    const names = Object.entries(task.containers);
    return {
      taskArn: arn,
      lastStatus: isStopped ? 'STOPPED' : 'RUNNING',
      ...(isStopped && { stoppedReason: 'Essential container in task exited' }),
      containers: [
        ...names.map(([name, image]) => ({
          name,
          image,
          imageDigest: digestOf(image),
          ...(isStopped && { exitCode: task.exitCode }),
        })),
        ...(task.exitCode === undefined
          ? [{ name: 'ecs-service-connect', imageDigest: `sha256:${'5'.repeat(64)}` }]
          : []),
      ],
    };
  }

  #runTask(definition: string): unknown {
    const { migration = 0 } = this.#behaviour;
    if (typeof migration === 'string') return { tasks: [], failures: [{ reason: migration }] };
    const containers = this.definitions.get(definition)?.containerDefinitions as {
      image: string;
    }[];
    const task = { ...this.#task({ migrate: containers[0]?.image ?? '' }), exitCode: migration };
    this.oneOffs.push(task);
    return { tasks: [{ taskArn: task.arn }] };
  }
}
