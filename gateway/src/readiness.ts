import type { SubgraphClient } from '@hoi/kit/subgraph.ts';

/** Whether the gateway should be sent requests. */
export interface Readiness {
  check(): Promise<{ isReady: boolean; subgraphs: Record<string, boolean> }>;
  /** From now on it should not. */
  drain(): void;
}

/**
 * Ready once every subgraph has been, and from then on until it drains: a subgraph that fails later
 * must not take every gateway out of service, since the rest of the graph still answers.
 */
export function createReadiness(clients: readonly SubgraphClient[]): Readiness {
  let isDraining = false;
  let wasComplete = false;
  return {
    async check() {
      const checks = clients.map(
        async (client) => [client.name, await client.isReady().catch(() => false)] as const,
      );
      const subgraphs = Object.fromEntries(await Promise.all(checks));
      wasComplete ||= Object.values(subgraphs).every(Boolean);
      return { isReady: wasComplete && !isDraining, subgraphs };
    },
    drain() {
      isDraining = true;
    },
  };
}
