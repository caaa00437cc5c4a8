import { readFileSync } from 'node:fs';
import type { Captured } from '../captured.ts';
import { called, type Graph, type Rule } from '../graph.ts';

interface Definition {
  readonly task: Captured;
  readonly container: Captured['inputs'];
}

/** The containers of all task definitions. */
export function containersOf(graph: Graph): readonly Definition[] {
  return graph.ofType('aws:ecs/taskDefinition:TaskDefinition').flatMap((task) =>
    JSON.parse(task.inputs.containerDefinitions).map((container: Captured['inputs']) => ({
      task,
      container,
    })),
  );
}

const dockerfile = readFileSync(new URL('../../../docker/Dockerfile', import.meta.url), 'utf8');
// In JSON, as a shell would have to be there otherwise.
const checkOfImages = /^HEALTHCHECK [^[]*CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? '';

const musts: Readonly<Record<string, (container: Captured['inputs'], task: Captured) => boolean>> =
  {
    'is not pinned by digest': ({ image }) => /@sha256:[0-9a-f]{64}$/.test(image),
    'runs as root': ({ user }) => /^[1-9]\d*:[1-9]\d*$/.test(user ?? ''),
    'can write to its root': ({ readonlyRootFilesystem }) => readonlyRootFilesystem === true,
    'keeps capabilities': ({ linuxParameters, privileged }) =>
      linuxParameters?.capabilities?.drop?.includes('ALL') && privileged !== true,
    'is stopped before it has drained': ({ stopTimeout }) => stopTimeout > 15,
    'has another health check than its image': ({ name, healthCheck }) =>
      name === 'migrate' ||
      name === 'collector' ||
      JSON.stringify(healthCheck?.command) ===
        JSON.stringify(['CMD', ...JSON.parse(checkOfImages)]),
    'has a secret in its environment': ({ environment }) =>
      !environment.some(
        ({ name, value }: Captured['inputs']) =>
          /KEY$|PASSWORD|SECRET|TOKEN/.test(name) || /:\/\/[^/]*:[^/]*@/.test(value),
      ),
    'has more memory than its task has left': ({ memory }, { inputs }) =>
      memory > 0 &&
      JSON.parse(inputs.containerDefinitions).reduce(
        (sum: number, each: Captured['inputs']) => sum + each.memory,
        0,
      ) <= Number(inputs.memory),
    'is not for ARM': (_container, { inputs }) =>
      inputs.runtimePlatform?.cpuArchitecture === 'ARM64',
    'logs where it may be held up': ({ logConfiguration }) =>
      logConfiguration?.options?.mode === 'non-blocking',
  };

/** Containers are nobody special, and cannot be changed from inside. */
export const containers: Rule = {
  name: 'containers',
  says: 'Every container is pinned by digest, non-root, read-only, without capabilities, and drains.',
  check: (graph) =>
    containersOf(graph).flatMap(({ task, container }) =>
      Object.entries(musts)
        .filter(([, holds]) => !holds(container, task))
        .map(([complaint]) => `${container.name} of ${called(task)} ${complaint}`),
    ),
};
