import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphRequest, GraphResult } from '@hoi/kit/subgraph.ts';
import {
  type Executed,
  type Execution,
  type Executor,
  executeOperation,
} from './execute-operation.ts';
import { requestOf, variablesOf } from './fetch.ts';
import type { FetchNode, Plan } from './plan-node.ts';
import { SubgraphFailure } from './subgraph-error.ts';

/** What a subscription runs with. */
export interface SubscriptionParts {
  readonly execution: Omit<Execution, 'suffix'>;
  readonly executor: Executor | undefined;
  readonly upstream: (fetch: FetchNode, request: GraphRequest) => AsyncIterable<GraphResult>;
  readonly signal: AbortSignal;
}

const maxReconnects = 8;

/**
 * One upstream subscription. Each of its events is run like an operation whose first fetch has been
 * answered already: by the event.
 */
export async function* executeSubscription(parts: SubscriptionParts): AsyncGenerator<Executed> {
  const { execution, executor } = parts;
  const { primary } = execution.plan;
  if (!primary) throw new Error('the plan of a subscription has a primary fetch');
  const plan = planOfEvents(execution.plan, primary);
  for await (const event of events(primary, parts)) {
    const body = Buffer.from(JSON.stringify(event));
    const send: Execution['send'] = (fetch, variablesJson) =>
      fetch === primary ? Promise.resolve({ body }) : execution.send(fetch, variablesJson);
    yield executeOperation({ ...execution, plan, send, suffix: () => '' }, executor);
  }
}

// As long as the plan is remembered, so that it is compiled once.
const plans = new WeakMap<Plan, Plan>();

function planOfEvents(plan: Plan, primary: FetchNode): Plan {
  const known = plans.get(plan);
  if (known) return known;
  const nodes = plan.root ? [primary, plan.root] : [primary];
  const made: Plan = { ...plan, primary: null, root: { kind: 'Sequence', nodes } };
  plans.set(plan, made);
  return made;
}

/**
 * The upstream's events. A subgraph that goes away is asked again, later each time: topics begin
 * with a snapshot, so nothing is missed that matters.
 */
async function* events(
  primary: FetchNode,
  { execution, upstream, signal }: SubscriptionParts,
): AsyncGenerator<GraphResult> {
  const request = requestOf(primary, variablesOf(primary, execution));
  let attempt = 0;
  while (!signal.aborted) {
    try {
      for await (const event of upstream(primary, request)) {
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
      await backOff(attempt, signal);
      attempt += 1;
    }
  }
}

async function backOff(attempt: number, signal: AbortSignal): Promise<void> {
  const waitMs = Math.min(5_000, 200 * 2 ** attempt) * (0.5 + Math.random());
  await sleep(waitMs, undefined, { signal }).catch(() => undefined);
}
