import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphRequest, GraphResult } from '@hoi/kit/subgraph.ts';
import { executePlan } from './execute-plan.ts';
import { addRootAnswer, requestOf, variablesOf } from './fetch.ts';
import type { JsonObject } from './json.ts';
import type { PathErrors } from './path-errors.ts';
import type { FetchNode, Plan } from './plan-node.ts';
import type { Run } from './run.ts';
import type { Shaped } from './shape.ts';
import { SubgraphFailure } from './subgraph-error.ts';

/** What a subscription runs with. */
export interface SubscriptionParts {
  readonly upstream: (fetch: FetchNode, request: GraphRequest) => AsyncIterable<GraphResult>;
  readonly newRun: () => Run;
  readonly shape: (data: JsonObject, errors: PathErrors) => Shaped;
  readonly signal: AbortSignal;
}

const maxReconnects = 8;

/** One upstream subscription; for each of its events, the rest of the plan. */
export async function* executeSubscription(
  { primary, root }: Plan,
  parts: SubscriptionParts,
): AsyncGenerator<Shaped> {
  if (!primary) throw new Error('the plan of a subscription has a primary fetch');
  for await (const event of events(primary, parts)) {
    const run = parts.newRun();
    const data: JsonObject = {};
    const target = { object: data, path: undefined };
    addRootAnswer(primary, run, target, {
      data: event.data ?? null,
      errors: event.errors ?? [],
    });
    if (root && event.data) await executePlan(root, run, [target]);
    yield parts.shape(data, run.errors);
  }
}

/**
 * The upstream's events. A subgraph that goes away is asked again, later each time: topics begin
 * with a snapshot, so nothing is missed that matters.
 */
async function* events(primary: FetchNode, parts: SubscriptionParts): AsyncGenerator<GraphResult> {
  const request = requestOf(primary, variablesOf(primary, parts.newRun()));
  let attempt = 0;
  while (!parts.signal.aborted) {
    try {
      for await (const event of parts.upstream(primary, request)) {
        attempt = 0;
        yield event;
      }
      return;
    } catch (error) {
      if (!(error instanceof SubgraphFailure)) throw error;
      if (attempt >= maxReconnects) {
        yield { errors: [{ message: error.message, extensions: { code: error.code } }] };
        return;
      }
      await backOff(attempt, parts.signal);
      attempt += 1;
    }
  }
}

async function backOff(attempt: number, signal: AbortSignal): Promise<void> {
  const waitMs = Math.min(5_000, 200 * 2 ** attempt) * (0.5 + Math.random());
  await sleep(waitMs, undefined, { signal }).catch(() => undefined);
}
