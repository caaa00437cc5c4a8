import { untilAborted } from '@hoi/kit/abortable.ts';
import type { Logger } from '@hoi/kit/log.ts';
import type { GraphAnswer, GraphRequest, GraphResult, SubgraphClient } from '@hoi/kit/subgraph.ts';
import type { Caller } from '@hoi/kit/viewer.ts';
import { SubgraphFailure } from './execute/subgraph-error.ts';

/** Asks subgraphs by name, each within the time it has. */
export interface Subgraphs {
  /** Rejects with `SubgraphFailure` only. */
  ask(
    name: string,
    request: GraphRequest,
    caller: Caller,
    signal: AbortSignal,
  ): Promise<GraphAnswer>;
  /** Ends with `SubgraphFailure` when the subgraph goes away. */
  subscribe(
    name: string,
    request: GraphRequest,
    caller: Caller,
    signal: AbortSignal,
  ): AsyncIterable<GraphResult>;
}

const fetchTimeoutMs = 3_000;

/** Reaches each subgraph through its client, with only what that subgraph may know of the caller. */
export function createSubgraphs(clients: readonly SubgraphClient[], log: Logger): Subgraphs {
  const byName = new Map(clients.map((client) => [client.name, client]));

  function clientOf(name: string): SubgraphClient {
    const client = byName.get(name);
    if (!client) throw new SubgraphFailure('SUBGRAPH_UNAVAILABLE');
    return client;
  }

  /** The assistant acts for the person with a token that may do less than the person's own. */
  async function delegated(caller: Caller, signal: AbortSignal): Promise<Caller> {
    const { result } = await ask('user', { query: '{ delegatedToken }' }, caller, signal);
    const token = result.data?.delegatedToken;
    return { ...caller, delegatedToken: typeof token === 'string' ? token : null };
  }

  async function ask(
    name: string,
    request: GraphRequest,
    caller: Caller,
    signal: AbortSignal,
  ): Promise<GraphAnswer> {
    const isDelegating =
      name === 'assistant' && caller.viewer.kind === 'USER' && isMutation(request.query);
    const full = isDelegating ? await delegated(caller, signal) : caller;
    const deadline = new AbortController();
    const timer = setTimeout(
      () => deadline.abort(new SubgraphFailure('DEADLINE_EXCEEDED')),
      fetchTimeoutMs,
    );
    const either = AbortSignal.any([signal, deadline.signal]);
    try {
      // A subgraph in this process does not stop when it is told to, so it is not waited for.
      return await Promise.race([
        clientOf(name).execute(request, visibleTo(name, full), either),
        rejection(either),
      ]);
    } catch (error) {
      throw asFailure(error, either, name, log);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    ask,
    async *subscribe(name, request, caller, signal) {
      try {
        const events = clientOf(name).subscribe(request, visibleTo(name, caller), signal);
        yield* untilAborted(events, signal);
      } catch (error) {
        if (!signal.aborted) throw asFailure(error, signal, name, log);
      }
    },
  };
}

/** Secrets reach the one subgraph that needs them. */
function visibleTo(name: string, caller: Caller): Caller {
  return {
    ...caller,
    sessionSecret: name === 'user' ? caller.sessionSecret : null,
    delegatedToken: name === 'assistant' ? caller.delegatedToken : null,
  };
}

// The planner writes its operations this way.
const isMutation = (query: string) => query.startsWith('mutation');

function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function asFailure(
  error: unknown,
  signal: AbortSignal,
  subgraph: string,
  log: Logger,
): SubgraphFailure {
  if (error instanceof SubgraphFailure) return error;
  if (signal.aborted) {
    return signal.reason instanceof SubgraphFailure
      ? signal.reason
      : new SubgraphFailure('CANCELLED', { cause: error });
  }
  log.error({ err: error, subgraph }, 'subgraph cannot be asked');
  return new SubgraphFailure('SUBGRAPH_UNAVAILABLE', { cause: error });
}
