import { setTimeout as sleep } from 'node:timers/promises';
import type { StopSignal } from '@hoi/kit/stop.ts';
import { SubgraphFailure } from '../execute/subgraph-error.ts';
import { type BreakerOptions, createBreaker, type Pass } from './breaker.ts';
import { createBulkhead } from './bulkhead.ts';
import { createRetryBudget, type RetryBudgetOptions } from './retry-budget.ts';

/** What stands between the gateway and one subgraph. */
export interface SubgraphGuard {
  /**
   * Asks when there is a place and the subgraph is not known to fail. Rejects with `SubgraphFailure`
   * when it lets nothing through, else with what `ask` rejects with.
   */
  run<Answer>(ask: () => Promise<Answer>, asked: Asked): Promise<Answer>;
}

/** What is asked, and for how long somebody wants to know. */
export interface Asked {
  /** Whether asking twice does no harm: then a subgraph that was not reached is asked once more. */
  readonly isRepeatable: boolean;
  /** Aborts when the fetch has to end: with the operation, or because it takes too long. */
  readonly signal: StopSignal;
  /** Aborts with the operation alone, which says nothing about the subgraph. */
  readonly operation: StopSignal;
}

/** How a subgraph is guarded. */
export interface GuardOptions {
  readonly breaker?: BreakerOptions;
  readonly retries?: RetryBudgetOptions;
  /** Requests that run at once; by default as many as there are sockets to one subgraph. */
  readonly maxRunning?: number;
  /** Requests that wait for others to end; each has its own deadline. */
  readonly maxWaiting?: number;
}

const retryWithinMs = 50;

/** A breaker, a bulkhead and a budget of repeats for one subgraph. */
export function createSubgraphGuard(options: GuardOptions = {}): SubgraphGuard {
  const breaker = createBreaker(options.breaker);
  const retries = createRetryBudget(options.retries);
  const bulkhead = createBulkhead({
    maxRunning: options.maxRunning ?? 64,
    maxWaiting: options.maxWaiting ?? 2_000,
    full: () => new SubgraphFailure('OVERLOADED'),
  });

  /** A pass of the breaker; where there is none, throws what went before. */
  function enter(before: unknown): Pass {
    const pass = breaker.enter();
    if (pass === null) throw before ?? new SubgraphFailure('SUBGRAPH_UNAVAILABLE');
    return pass;
  }

  /** Asks again what was lost, when it may be; else throws how it was lost. */
  async function again<Answer>(
    ask: () => Promise<Answer>,
    { signal, isRepeatable, operation }: Asked,
    error: unknown,
  ): Promise<Answer> {
    const isLost = !signal.aborted && !(error instanceof SubgraphFailure);
    if (!isLost || !isRepeatable || !retries.withdraw()) throw error;
    // Those who lost the same connection do not all come back at once.
    await sleep(Math.random() * retryWithinMs);
    if (signal.aborted) throw signal.reason;
    const pass = enter(error);
    try {
      const answer = await ask();
      breaker.succeeded(pass);
      return answer;
    } catch (failure) {
      failed(pass, operation);
      throw failure;
    }
  }

  /** A fetch that was too slow ends by itself, while its operation goes on. */
  function failed(pass: Pass, operation: StopSignal): void {
    if (operation.aborted) breaker.left(pass);
    else breaker.failed(pass);
  }

  return {
    async run(ask, asked) {
      if (!bulkhead.tryEnter()) await bulkhead.waitToEnter(asked.signal);
      let pass: Pass | null = null;
      try {
        retries.deposit();
        pass = enter(null);
        const answer = await ask();
        breaker.succeeded(pass);
        return answer;
      } catch (error) {
        if (pass !== null) failed(pass, asked.operation);
        return await again(ask, asked, error);
      } finally {
        bulkhead.leave();
      }
    },
  };
}
