import { setTimeout as sleep } from 'node:timers/promises';
import { Rejected } from '@hoi/kit/errors.ts';

/** Lets things that can only be written one after the other be written together. */
export interface Turns<Item, Answer> {
  /** Takes its turn among those under the same key; rejects as it would have alone. */
  take(key: string, item: Item): Promise<Answer>;
}

/** What a turn answers for one that it did not take: it is to be taken by itself. */
export const alone = Symbol('alone');

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly answer: PromiseWithResolvers<Answer>;
}

const mostInATurn = 100;

/**
 * What comes while one turn is written is written by the next in one transaction: the more there is to
 * do, the larger the turns. `takeTogether` answers each in order, as if it had come alone. While several
 * come at a time, turns begin `everyMs` apart: fewer and larger ones cost less than many small ones.
 */
export function openTurns<Item, Answer>(
  takeTogether: (
    items: readonly [Item, ...Item[]],
  ) => Promise<readonly (Answer | Rejected | typeof alone)[]>,
  { everyMs = 0 }: { readonly everyMs?: number } = {},
): Turns<Item, Answer> {
  const waiting = new Map<string, Waiting<Item, Answer>[]>();

  async function takeTurn(turn: readonly Waiting<Item, Answer>[]): Promise<void> {
    const [first, ...rest] = turn;
    if (!first) return;
    try {
      const taken = await takeTogether([first.item, ...rest.map(({ item }) => item)]);
      for (const [at, one] of turn.entries()) await settle(one, taken[at], rest.length > 0);
    } catch (error) {
      // One that cannot be written must not keep the others from being: each by itself then.
      if (rest.length === 0) first.answer.reject(error);
      else for (const one of turn) await takeTurn([one]);
    }
  }

  async function settle(
    one: Waiting<Item, Answer>,
    result: Answer | Rejected | typeof alone | undefined,
    isTogether: boolean,
  ): Promise<void> {
    if (result === alone && isTogether) return takeTurn([one]);
    const isRefused = result === undefined || result === alone || result instanceof Rejected;
    if (isRefused) one.answer.reject(result);
    else one.answer.resolve(result);
  }

  async function takeAll(key: string, queue: Waiting<Item, Answer>[]): Promise<void> {
    while (queue.length > 0) {
      const began = performance.now();
      const turn = queue.splice(0, mostInATurn);
      await takeTurn(turn);
      const restMs = began + everyMs - performance.now();
      if (restMs > 0 && Math.max(turn.length, queue.length) > 1) await sleep(restMs);
    }
    waiting.delete(key);
  }

  return {
    take(key, item) {
      const one = { item, answer: Promise.withResolvers<Answer>() };
      const queue = waiting.get(key);
      if (queue) queue.push(one);
      else {
        const mine = [one];
        waiting.set(key, mine);
        void takeAll(key, mine);
      }
      return one.answer.promise;
    },
  };
}
