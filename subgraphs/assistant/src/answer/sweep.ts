import type { Clock } from '@hoi/kit/clock.ts';
import type { Database } from '@hoi/kit/database.ts';
import type { Logger } from '@hoi/kit/log.ts';
import { startWorker, type Worker } from '@hoi/kit/worker.ts';
import type { Budget } from '../conversation/budget.ts';
import { unownedLifetimeMs } from '../conversation/conversation.policy.ts';
import { conversationsByIds, removeUnowned } from '../conversation/conversation.store.ts';
import { abandonedAnswers, writeAnswer } from './answer.store.ts';
import { answerTopic } from './answer-writer.ts';
import { failureSentence } from './failure.ts';

const everyMs = 10_000;

/** What the sweep works on. */
export interface SweepParts {
  readonly database: Database;
  readonly budget: Budget;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Ends answers whose process died, erases the conversations of people who never signed in, and forgets old counts. */
export function startSweep({ database, budget, clock, log }: SweepParts): Worker {
  return startWorker({
    name: 'assistant sweep',
    pollMs: everyMs,
    log,
    run: async () => {
      const now = clock.now();
      await budget.removeExpired();
      return database.transaction(async (tx) => {
        const abandoned = await abandonedAnswers(tx, now);
        const conversations = new Map(
          (
            await conversationsByIds(
              tx,
              abandoned.map((one) => one.conversationId),
            )
          ).map((one) => [one.id, one]),
        );
        for (const { id, text, conversationId } of abandoned) {
          const locale = conversations.get(conversationId)?.locale ?? 'en';
          const sentence = failureSentence('RESTART', locale);
          await writeAnswer(tx, id, {
            text: text === '' ? sentence : `${text}\n\n${sentence}`,
            status: 'FAILED',
            leaseUntil: null,
          });
          database.announce(tx, answerTopic(id));
        }
        await removeUnowned(tx, new Date(now.getTime() - unownedLifetimeMs));
        return 0;
      });
    },
  });
}
