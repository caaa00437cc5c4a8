import { untilAborted } from '@hoi/kit/abortable.ts';
import { graphFetch, resultOf } from '@hoi/kit/graph-document.ts';
import type { Logger } from '@hoi/kit/log.ts';
import { Stop, type StopSignal } from '@hoi/kit/stop.ts';
import type {
  GraphAnswer,
  GraphFetch,
  GraphRequest,
  GraphResult,
  SubgraphClient,
} from '@hoi/kit/subgraph.ts';
import { type Span, tracing } from '@hoi/kit/telemetry/tracing.ts';
import type { Caller } from '@hoi/kit/viewer.ts';
import { createDeadlines } from './deadlines.ts';
import { SubgraphFailure } from './execute/subgraph-error.ts';
import { createSubgraphGuard, type GuardOptions } from './resilience/subgraph-guard.ts';
import { countFetch, fetchMeter } from './telemetry/fetch-meter.ts';

/** Asks subgraphs by name, each within the time it has. */
export interface Subgraphs {
  /** Rejects with `SubgraphFailure` only. */
  ask(name: string, fetch: GraphFetch, caller: Caller, signal: StopSignal): Promise<GraphAnswer>;
  /** Ends with `SubgraphFailure` when the subgraph goes away. */
  subscribe(
    name: string,
    request: GraphRequest,
    caller: Caller,
    signal: AbortSignal,
  ): AsyncIterable<GraphResult>;
}

const fetchTimeoutMs = 3_000;
const delegation = graphFetch('{ delegatedToken }');

/** Reaches each subgraph through its client, with only what that subgraph may know of the caller. */
export function createSubgraphs(
  clients: readonly SubgraphClient[],
  log: Logger,
  guards?: GuardOptions,
): Subgraphs {
  const deadlines = createDeadlines(fetchTimeoutMs);
  const byName = new Map(
    clients.map((client) => [
      client.name,
      { client, guard: createSubgraphGuard(guards), meter: fetchMeter(client.name) },
    ]),
  );

  function reached(name: string) {
    const one = byName.get(name);
    if (!one) throw new SubgraphFailure('SUBGRAPH_UNAVAILABLE');
    return one;
  }

  async function ask(
    name: string,
    fetch: GraphFetch,
    caller: Caller,
    signal: StopSignal,
  ): Promise<GraphAnswer> {
    const isRepeatable = !isMutation(fetch.document.text);
    const isDelegating = name === 'assistant' && caller.viewer.kind === 'USER' && !isRepeatable;
    const full = isDelegating ? await delegated(ask, caller, signal) : caller;
    const { client, guard, meter } = reached(name);
    const began = performance.now();
    const span = spanOf(name, caller);
    let problem: string | null = null;
    const until = new Stop();
    let reject: (reason: unknown) => void = () => undefined;
    const end = (reason: unknown) => {
      until.abort(reason);
      reject(reason);
    };
    const abort = () => end(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    const forget = deadlines.remember(() => end(new SubgraphFailure('DEADLINE_EXCEEDED')));
    try {
      const shown = visibleTo(name, span ? { ...full, spanId: span.spanId } : full);
      // A subgraph in this process does not stop when it is told to, so it is not waited for.
      const once = () =>
        new Promise<GraphAnswer>((resolve, fail) => {
          reject = fail;
          if (until.aborted) fail(until.reason);
          else client.execute(fetch, shown, until).then(resolve, fail);
        });
      return await guard.run(once, { isRepeatable, signal: until, operation: signal });
    } catch (error) {
      const failure = asFailure(error, until, name, log);
      problem = failure.code;
      throw failure;
    } finally {
      countFetch(meter, began, problem);
      span?.end(problem);
      forget();
      signal.removeEventListener('abort', abort);
    }
  }

  return {
    ask,
    async *subscribe(name, request, caller, signal) {
      try {
        const events = reached(name).client.subscribe(request, visibleTo(name, caller), signal);
        yield* untilAborted(events, signal);
      } catch (error) {
        if (!signal.aborted) throw asFailure(error, signal, name, log);
      }
    },
  };
}

/** The assistant acts for the person with a token that may do less than the person's own. */
async function delegated(
  ask: Subgraphs['ask'],
  caller: Caller,
  signal: StopSignal,
): Promise<Caller> {
  const answer = await ask('user', delegation, caller, signal);
  const token = resultOf(answer).data?.delegatedToken;
  return { ...caller, delegatedToken: typeof token === 'string' ? token : null };
}

/** The request in its trace, when somebody follows it. */
function spanOf(subgraph: string, caller: Caller): Span | null {
  const follow = tracing();
  if (follow === null) return null;
  return follow.start(`ask ${subgraph}`, { service: 'gateway', kind: 'CLIENT', parent: caller });
}

/** Secrets reach the one subgraph that needs them. */
function visibleTo(name: string, caller: Caller): Caller {
  const { sessionSecret, delegatedToken } = caller;
  const isAllVisible =
    (sessionSecret === null || name === 'user') &&
    (delegatedToken === null || name === 'assistant');
  if (isAllVisible) return caller;
  return {
    ...caller,
    sessionSecret: name === 'user' ? sessionSecret : null,
    delegatedToken: name === 'assistant' ? delegatedToken : null,
  };
}

// The planner writes its operations this way.
const isMutation = (query: string) => query.startsWith('mutation');

function asFailure(
  error: unknown,
  signal: StopSignal,
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
