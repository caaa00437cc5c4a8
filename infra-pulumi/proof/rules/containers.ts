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

const musts: Readonly<Record<string, (container: Captured['inputs'], task: Captured) => boolean>> =
  {
    'is not pinned by digest': ({ image }) => /@sha256:[0-9a-f]{64}$/.test(image),
    'runs as root': ({ user }) => /^[1-9]\d*:[1-9]\d*$/.test(user ?? ''),
    'can write to its root': ({ readonlyRootFilesystem }) => readonlyRootFilesystem === true,
    'keeps capabilities': ({ linuxParameters, privileged }) =>
      linuxParameters?.capabilities?.drop?.includes('ALL') && privileged !== true,
    'is stopped before it has drained': ({ stopTimeout }) => stopTimeout > 15,
    'has no health check': ({ name, healthCheck }) =>
      name === 'migrate' || healthCheck?.command?.[0] === 'CMD',
    'has a secret in its environment': ({ environment }) =>
      !environment.some(
        ({ name, value }: Captured['inputs']) =>
          /KEY$|PASSWORD|SECRET|TOKEN/.test(name) || /:\/\/[^/]*:[^/]*@/.test(value),
      ),
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
