import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Deployment,
  DescribeServicesCommand,
  type ECSClient,
  type Service,
} from '@aws-sdk/client-ecs';
import { digestOf, images, type Release } from './release.ts';
import { runningImages } from './running-images.ts';
import type { Stack } from './stack.ts';

/** How long to wait for something, and how often to look. */
export interface Patience {
  readonly withinMs: number;
  readonly everyMs: number;
}

/**
 * Asks ECS what really runs, and gives what is wrong with it; nothing when every container of every
 * task has the image of the release. `pulumi up` does not know: it reports success also when the
 * circuit breaker has put the old version back.
 */
export async function verdict(
  ecs: ECSClient,
  stack: Stack,
  release: Release,
  { withinMs, everyMs }: Patience,
): Promise<readonly string[]> {
  const end = Date.now() + withinMs;
  for (;;) {
    const states = await statesOf(ecs, stack);
    const failed = states.flatMap(({ failure }) => failure ?? []);
    if (failed.length > 0) return failed;
    const unsettled = states.flatMap(({ waitingFor }) => waitingFor ?? []);
    if (unsettled.length === 0) return differences(ecs, stack, release);
    if (Date.now() > end) {
      return unsettled.map((what) => `${what}, after ${Math.round(withinMs / 1000)} s`);
    }
    await sleep(everyMs);
  }
}

interface ServiceState {
  readonly failure?: string;
  readonly waitingFor?: string;
}

async function statesOf(ecs: ECSClient, stack: Stack): Promise<readonly ServiceState[]> {
  const { services = [] } = await ecs.send(
    new DescribeServicesCommand({ cluster: stack.cluster, services: [...stack.services] }),
  );
  return stack.services.map((name) => {
    const service = services.find(({ serviceName }) => serviceName === name);
    if (service?.status !== 'ACTIVE') return { failure: `${name} is not there` };
    return stateOf(name, service);
  });
}

function stateOf(name: string, service: Service): ServiceState {
  const { deployments = [], desiredCount = 0, runningCount = 0 } = service;
  const broken = deployments.find(({ rolloutState }) => rolloutState === 'FAILED');
  if (broken) return { failure: `${name}: the deployment failed: ${reasonOf(broken)}` };
  const primary = deployments.find(({ status }) => status === 'PRIMARY');
  if (!primary || deployments.length > 1 || primary.rolloutState !== 'COMPLETED') {
    return { waitingFor: `${name}: the deployment is ${primary?.rolloutState ?? 'not there'}` };
  }
  if (desiredCount === 0) return { failure: `${name}: no task is wanted` };
  if (runningCount !== desiredCount) {
    return { waitingFor: `${name}: ${runningCount} of ${desiredCount} tasks run` };
  }
  return {};
}

const reasonOf = ({ rolloutStateReason }: Deployment): string =>
  rolloutStateReason ?? 'no reason given';

async function differences(
  ecs: ECSClient,
  stack: Stack,
  release: Release,
): Promise<readonly string[]> {
  const running = await runningImages(ecs, stack);
  const wrong = running.flatMap(({ container, service, digest }) => {
    const wanted = release.images[container];
    if (digest === digestOf(wanted)) return [];
    return `${service}: ${container} runs ${digest ?? 'an unknown image'}, not ${digestOf(wanted)}: the old version was put back, or never left`;
  });
  const missing = images
    .filter((name) => name !== 'migrate' && !running.some(({ container }) => container === name))
    .map((name) => `${name} runs nowhere`);
  return [...new Set([...wrong, ...missing])];
}
