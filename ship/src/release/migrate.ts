import { setTimeout as sleep } from 'node:timers/promises';
import {
  DeregisterTaskDefinitionCommand,
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  type ECSClient,
  RegisterTaskDefinitionCommand,
  type RegisterTaskDefinitionCommandInput,
  RunTaskCommand,
  type Task,
  type TaskDefinition,
} from '@aws-sdk/client-ecs';
import type { Stack } from './stack.ts';
import type { Patience } from './verdict.ts';

/** Runs the migrations of a new image as a one-off task and waits for its end; throws unless it ended with 0. */
export async function runMigrations(
  ecs: ECSClient,
  stack: Stack,
  image: string,
  { withinMs, everyMs }: Patience,
): Promise<void> {
  const taskDefinition = await registerWith(ecs, stack.migration.taskDefinition, image);
  try {
    const end = Date.now() + withinMs;
    const started = await start(ecs, stack, taskDefinition);
    for (;;) {
      const { tasks } = await ecs.send(
        new DescribeTasksCommand({ cluster: stack.cluster, tasks: [started] }),
      );
      const [task] = tasks ?? [];
      if (task?.lastStatus === 'STOPPED') return mustHaveSucceeded(task);
      if (Date.now() > end) throw new Error(`the migration still runs after ${withinMs / 1000} s`);
      await sleep(everyMs);
    }
  } finally {
    await ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition }));
  }
}

/** A task cannot be started with another image than its definition names, so it gets a revision of its own. */
async function registerWith(ecs: ECSClient, family: string, image: string): Promise<string> {
  const { taskDefinition } = await ecs.send(
    new DescribeTaskDefinitionCommand({ taskDefinition: family }),
  );
  if (!taskDefinition) throw new Error(`there is no task definition ${family}`);
  const { taskDefinition: registered } = await ecs.send(
    new RegisterTaskDefinitionCommand(inputOf(taskDefinition, image)),
  );
  if (!registered?.taskDefinitionArn) throw new Error('the task definition was not registered');
  return registered.taskDefinitionArn;
}

function inputOf(definition: TaskDefinition, image: string): RegisterTaskDefinitionCommandInput {
  const { containerDefinitions = [], family, cpu, memory } = definition;
  return {
    family,
    cpu,
    memory,
    containerDefinitions: containerDefinitions.map((one) => ({ ...one, image })),
    taskRoleArn: definition.taskRoleArn,
    executionRoleArn: definition.executionRoleArn,
    networkMode: definition.networkMode,
    requiresCompatibilities: definition.requiresCompatibilities,
    runtimePlatform: definition.runtimePlatform,
    volumes: definition.volumes,
  };
}

async function start(ecs: ECSClient, stack: Stack, taskDefinition: string): Promise<string> {
  const { subnets, securityGroups, assignPublicIp } = stack.migration;
  const { tasks, failures } = await ecs.send(
    new RunTaskCommand({
      cluster: stack.cluster,
      taskDefinition,
      launchType: 'FARGATE',
      startedBy: 'ship',
      networkConfiguration: {
        awsvpcConfiguration: { subnets, securityGroups, assignPublicIp },
      },
    }),
  );
  const arn = tasks?.[0]?.taskArn;
  if (!arn) throw new Error(`the migration does not start: ${failures?.[0]?.reason ?? 'no task'}`);
  return arn;
}

function mustHaveSucceeded({ containers = [], stoppedReason }: Task): void {
  const failed = containers.find(({ exitCode }) => exitCode !== 0);
  if (containers.length > 0 && !failed) return;
  throw new Error(
    `the migration ended with ${failed?.exitCode ?? 'no exit code'}: ${failed?.reason ?? stoppedReason ?? 'no reason given'}`,
  );
}
