import { DescribeTasksCommand, type ECSClient, paginateListTasks } from '@aws-sdk/client-ecs';
import { images } from './release.ts';
import type { Stack } from './stack.ts';

/** A container of a running task. */
export interface RunningContainer {
  readonly service: string;
  readonly container: (typeof images)[number];
  readonly digest: string | undefined;
}

// As many as ECS describes in one request.
const batch = 100;

/** Our containers in all running tasks of a stack, with the digests that ECS pulled. */
export async function runningImages(
  ecs: ECSClient,
  { cluster, services }: Stack,
): Promise<readonly RunningContainer[]> {
  const found = await Promise.all(
    services.map(async (service) => {
      const arns: string[] = [];
      const query = { cluster, serviceName: service, desiredStatus: 'RUNNING' } as const;
      for await (const page of paginateListTasks({ client: ecs }, query)) {
        arns.push(...(page.taskArns ?? []));
      }
      const containers: RunningContainer[] = [];
      for (let start = 0; start < arns.length; start += batch) {
        containers.push(
          ...(await containersOf(ecs, cluster, service, arns.slice(start, start + batch))),
        );
      }
      return containers;
    }),
  );
  return found.flat();
}

async function containersOf(
  ecs: ECSClient,
  cluster: string,
  service: string,
  arns: string[],
): Promise<readonly RunningContainer[]> {
  const { tasks = [] } = await ecs.send(new DescribeTasksCommand({ cluster, tasks: arns }));
  return tasks.flatMap(({ containers = [] }) =>
    containers.flatMap(({ name, imageDigest }) => {
      // Service Connect and telemetry bring containers of their own.
      const container = images.find((one) => one === name);
      return container ? { service, container, digest: imageDigest } : [];
    }),
  );
}
