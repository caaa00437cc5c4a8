import type { SubgraphClient } from '@hoi/kit/subgraph.ts';

/** What `/readyz` says. */
export interface ReadinessReport {
  readonly isReady: boolean;
  readonly isDraining: boolean;
  readonly isShedding: boolean;
  /** By name, whether each can serve. */
  readonly subgraphs: Readonly<Record<string, boolean>>;
}

/** Whether the gateway should be sent requests. */
export interface Readiness {
  check(): Promise<ReadinessReport>;
  /** From now on it should not. */
  drain(): void;
}

/** What readiness depends on. */
export interface ReadinessParts {
  readonly clients: readonly SubgraphClient[];
  /** Whether requests are being turned away. */
  readonly isShedding: () => boolean;
  /** How long a gateway that starts waits for all its subgraphs. */
  readonly patienceMs?: number;
}

// Whoever asks more often hears the same, so that asking costs the subgraphs nothing.
const freshMs = 1_000;

/**
 * Ready once every subgraph has been, or when one of them is and the others do not come: a subgraph
 * that is down must not take every gateway out of service, since the rest of the graph still answers.
 */
export function createReadiness(parts: ReadinessParts): Readiness {
  const { clients, isShedding, patienceMs = 30_000 } = parts;
  const started = performance.now();
  let isDraining = false;
  let wasComplete = false;
  let asked: { readonly at: number; readonly states: Promise<(readonly [string, boolean])[]> } = {
    at: Number.NEGATIVE_INFINITY,
    states: Promise.resolve([]),
  };

  function ask(): Promise<(readonly [string, boolean])[]> {
    const now = performance.now();
    if (now - asked.at < freshMs) return asked.states;
    const states = clients.map(
      async (client) => [client.name, await client.isReady().catch(() => false)] as const,
    );
    asked = { at: now, states: Promise.all(states) };
    return asked.states;
  }

  return {
    async check() {
      const states = await ask();
      const ready = states.filter(([, isReady]) => isReady).length;
      wasComplete ||= ready === states.length;
      const isPatient = performance.now() - started < patienceMs;
      const canServe = wasComplete || (!isPatient && ready > 0);
      return {
        isReady: canServe && !isDraining && !isShedding(),
        isDraining,
        isShedding: isShedding(),
        subgraphs: Object.fromEntries(states),
      };
    },
    drain() {
      isDraining = true;
    },
  };
}
