import { createHash } from 'node:crypto';
import type { Clock } from '@hoi/kit/clock.ts';
import type { Database } from '@hoi/kit/database.ts';
import { networkOfCaller } from '@hoi/kit/network.ts';
import { createThrottle, type Throttle } from '@hoi/kit/throttle.ts';
import type { Caller } from '@hoi/kit/viewer.ts';
import { questionCounts } from '../service.store.ts';

const limits = {
  'question:minute': { max: 12, windowSeconds: 60 },
  'question:day': { max: 300, windowSeconds: 24 * 60 * 60 },
} as const;

/** How many questions an asker may put, whatever becomes of their conversations. */
export type Budget = Throttle<keyof typeof limits>;

/** Opens the counters of questions. */
export function openBudget({ read }: Database, clock: Clock): Budget {
  return createThrottle({
    ...{ read, table: questionCounts, limits, clock },
    hash: (purpose, asker) =>
      createHash('sha256').update(`${purpose}:${asker}`).digest('base64url'),
  });
}

/** Whose budget a question is charged to: the person's, or that of the network a stranger comes from. */
export function askerOf(caller: Caller): string {
  return caller.viewer.userId ?? `network ${networkOfCaller(caller)}`;
}

/** Counts a question; refuses one over the asker's budget, with the seconds until the next one. */
export function chargeQuestion(budget: Budget, asker: string): Promise<void> {
  return budget.countAttempt([
    ['question:minute', asker],
    ['question:day', asker],
  ]);
}
