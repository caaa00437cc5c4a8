import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxPasses, type Party, type QueueOutcome, type Supply, walkQueue } from './queue.ts';

const event = 'evt_1';
const types = ['tkt_1', 'tkt_2'] as const;

const supply = (id: string, capacity: number, free: number, waiting: number): Supply => ({
  id,
  capacity,
  free,
  waiting,
});

function aParty(id: string, heads: number, passes = 0, type: string = types[0]): Party {
  return {
    id,
    passes,
    needs: new Map([
      [event, heads],
      [type, heads],
    ]),
  };
}

/** Everybody in the queue, at an event with so many free seats and ticket types without a limit. */
function walk(free: number, parties: readonly Party[], capacity = 100): QueueOutcome {
  const waiting = parties.reduce((sum, { needs }) => sum + (needs.get(event) ?? 0), 0);
  const unlimited = types.map((id) => supply(id, Infinity, Infinity, waiting));
  const queue = walkQueue(supply(event, capacity, free, waiting), unlimited);
  for (const party of parties) if (!queue.isOver()) queue.offer(party);
  return queue.outcome();
}

const ids = ({ promoted }: QueueOutcome) => promoted.map(({ id }) => id);

test('free seats go to the first in the queue, in order', () => {
  expect(ids(walk(2, [aParty('a', 1), aParty('b', 1), aParty('c', 1)]))).toEqual(['a', 'b']);
});

test('a party that does not fit lets the next one past, and it is counted', () => {
  const outcome = walk(1, [aParty('a', 3), aParty('b', 1)]);
  expect(ids(outcome)).toEqual(['b']);
  expect(outcome.passed).toEqual([{ id: 'a', passes: 1 }]);
});

test('nobody who waits behind counts a pass', () => {
  const outcome = walk(1, [aParty('a', 1), aParty('b', 3)]);
  expect(ids(outcome)).toEqual(['a']);
  expect(outcome.passed).toEqual([]);
});

test('after the fifth pass seats are kept', () => {
  const fifth = walk(1, [aParty('a', 3, maxPasses - 1), aParty('b', 1)]);
  expect(ids(fifth)).toEqual(['b']);
  expect(fifth.passed).toEqual([{ id: 'a', passes: maxPasses }]);
  expect(fifth.heldChange.get(event)).toBe(3);

  const sixth = walk(2, [aParty('a', 3, maxPasses), aParty('b', 1)]);
  expect(ids(sixth)).toEqual([]);
});

test('a party whose seats were kept gets them, and they are kept no more', () => {
  const outcome = walk(3, [aParty('a', 3, maxPasses), aParty('b', 1)]);
  expect(ids(outcome)).toEqual(['a']);
  expect(outcome.heldChange.get(event)).toBe(-3);
});

test('a party that is larger than the whole is passed by all, and keeps nothing', () => {
  const outcome = walk(2, [aParty('a', 3, maxPasses), aParty('b', 1)], 2);
  expect(ids(outcome)).toEqual(['b']);
  expect(outcome.passed).toEqual([{ id: 'a', passes: 0 }]);
  expect(outcome.heldChange.get(event)).toBe(-3);
});

test('who waits for another ticket type is not passed while the event has room', () => {
  const queue = walkQueue(supply(event, 100, 50, 2), [
    supply(types[0], 10, 0, 1),
    supply(types[1], Infinity, Infinity, 1),
  ]);
  queue.offer(aParty('a', 1, 0, types[0]));
  queue.offer(aParty('b', 1, 0, types[1]));
  expect(ids(queue.outcome())).toEqual(['b']);
  expect(queue.outcome().passed).toEqual([]);
});

test('the walk ends where nobody further back can get seats', () => {
  const queue = walkQueue(supply(event, 100, 50, 9), [
    supply(types[0], 10, 0, 9),
    supply(types[1], 10, 5, 0),
  ]);
  expect(queue.isOver()).toBe(true);
});

const queues = fc.record({
  free: fc.integer({ min: 0, max: 12 }),
  firstFree: fc.integer({ min: 0, max: 6 }),
  parties: fc.array(
    fc.record({
      first: fc.integer({ min: 0, max: 3 }),
      second: fc.integer({ min: 0, max: 3 }),
      passes: fc.integer({ min: 0, max: maxPasses }),
    }),
    { maxLength: 12 },
  ),
});

test('whatever the queue: nothing is oversold, nobody who fits is left, order holds', () => {
  fc.assert(
    fc.property(queues, ({ free, firstFree, parties: sizes }) => {
      const parties = sizes
        .filter(({ first, second }) => first + second > 0)
        .map(({ first, second, passes }, at): Party => {
          const wanted = [
            [event, first + second],
            [types[0], first],
            [types[1], second],
          ] as const;
          return { id: `${at}`, passes, needs: new Map(wanted.filter(([, heads]) => heads > 0)) };
        });
      const sum = (id: string, some: readonly Party[]) =>
        some.reduce((total, { needs }) => total + (needs.get(id) ?? 0), 0);
      const supplies = [
        supply(event, 12, free, sum(event, parties)),
        supply(types[0], 6, firstFree, sum(types[0], parties)),
        supply(types[1], Infinity, Infinity, sum(types[1], parties)),
      ] as const;
      const queue = walkQueue(supplies[0], supplies.slice(1));
      for (const party of parties) if (!queue.isOver()) queue.offer(party);
      const { promoted, passed, heldChange } = queue.outcome();

      const left = (id: string, all: number) => all - sum(id, promoted);
      expect(left(event, free)).toBeGreaterThanOrEqual(0);
      expect(left(types[0], firstFree)).toBeGreaterThanOrEqual(0);

      // Who waits behind nobody that keeps seats does not fit into what is left.
      const waiting = parties.filter((party) => !promoted.includes(party));
      const [head] = waiting;
      const fits = (party: Party) =>
        (party.needs.get(event) ?? 0) <= left(event, free) &&
        (party.needs.get(types[0]) ?? 0) <= left(types[0], firstFree);
      if (head) expect(fits(head)).toBe(false);

      // Nobody was overtaken by a party that needs as much or more everywhere.
      for (const one of waiting) {
        const behind = promoted.filter(({ id }) => Number(id) > Number(one.id));
        for (const other of behind) {
          const isNoSmaller = [...one.needs].every(([id, n]) => (other.needs.get(id) ?? 0) >= n);
          expect(isNoSmaller).toBe(false);
        }
      }

      // What is kept is what the parties with five passes need.
      const passesOf = new Map(passed.map(({ id, passes }) => [id, passes]));
      const keeping = (all: readonly Party[], of: (party: Party) => number) =>
        sum(
          event,
          all.filter((party) => of(party) >= maxPasses),
        );
      const before = keeping(parties, ({ passes }) => passes);
      const after = keeping(waiting, ({ id, passes }) => passesOf.get(id) ?? passes);
      expect(heldChange.get(event) ?? 0).toBe(after - before);
      for (const { passes } of passed) expect(passes).toBeLessThanOrEqual(maxPasses);
    }),
    { numRuns: 2_000 },
  );
});
