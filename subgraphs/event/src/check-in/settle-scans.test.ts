import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headsOf, type Pass, settleScans } from './settle-scans.ts';

const scan = (id: string, at: number, more: Partial<Pass> = {}): Pass => ({
  id,
  nonce: id,
  ticketId: 'tic_1',
  direction: 'IN',
  at: new Date(at),
  device: null,
  isUndone: false,
  ...more,
});
const settle = (scans: readonly Pass[], mayReenter = false) =>
  settleScans(scans, mayReenter).settled;
const out = { direction: 'OUT' } as const;

test('the earliest scan counts, the other is a duplicate of it', () => {
  const settled = settle([scan('late', 2), scan('early', 1)]);
  expect(settled.get('early')).toEqual({ result: 'ADMITTED', previousId: null });
  expect(settled.get('late')).toEqual({ result: 'ALREADY_IN', previousId: 'early' });
});

test('when the earliest is taken back, the next one counts', () => {
  const settled = settle([scan('late', 2), scan('early', 1, { isUndone: true })]);
  expect(settled.get('late')).toEqual({ result: 'ADMITTED', previousId: null });
});

test('at the same instant the device decides, then the nonce', () => {
  const at = [scan('a', 1, { device: 'two' }), scan('b', 1, { device: 'one' })];
  expect(settle(at).get('b')?.result).toBe('ADMITTED');
  const same = [scan('b', 1, { device: 'one' }), scan('a', 1, { device: 'one' })];
  expect(settle(same).get('a')?.result).toBe('ADMITTED');
});

test('who went out comes in again where the list allows it', () => {
  const scans = [scan('in', 1), scan('out', 2, out), scan('back', 3), scan('twice', 4)];
  const results = (mayReenter: boolean) => scans.map(({ id }) => settle(scans, mayReenter).get(id));
  expect(results(true)).toEqual([
    { result: 'ADMITTED', previousId: null },
    { result: 'CHECKED_OUT', previousId: null },
    { result: 'READMITTED', previousId: null },
    { result: 'ALREADY_IN', previousId: 'back' },
  ]);
  expect(results(false)).toEqual([
    { result: 'ADMITTED', previousId: null },
    { result: 'CHECKED_OUT', previousId: null },
    { result: 'NO_REENTRY', previousId: 'out' },
    { result: 'NO_REENTRY', previousId: 'out' },
  ]);
});

test('nobody goes out who is not in, and a way out taken back leaves them in', () => {
  expect(settle([scan('out', 1, out)]).get('out')).toEqual({
    result: 'NOT_INSIDE',
    previousId: null,
  });
  const { settled, whereabouts } = settleScans(
    [scan('in', 1), scan('out', 2, { ...out, isUndone: true }), scan('again', 3)],
    true,
  );
  expect(settled.get('again')).toEqual({ result: 'ALREADY_IN', previousId: 'in' });
  expect(whereabouts.get('tic_1')).toEqual({ isInside: true, byId: 'in' });
});

test('any order of the same scans comes to the same, with one admission a ticket at most', () => {
  const scans = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      ticketId: fc.constantFrom('tic_1', 'tic_2', 'tic_3'),
      direction: fc.constantFrom('IN', 'IN', 'OUT'),
      at: fc.integer({ min: 0, max: 4 }),
      device: fc.constantFrom(null, 'one', 'two'),
      isUndone: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  );
  const property = fc.property(
    scans.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    ),
    fc.boolean(),
    ([one, other], mayReenter) => {
      const rows = (list: typeof one) => list.map(({ id, at, ...row }) => scan(id, at, row));
      const settled = settle(rows(one), mayReenter);
      expect(new Map([...settle(rows(other), mayReenter)].sort())).toEqual(
        new Map([...settled].sort()),
      );
      for (const ofTicket of Map.groupBy(one, ({ ticketId }) => ticketId).values()) {
        const open = ofTicket.filter(({ isUndone }) => !isUndone);
        const results = open.flatMap(({ id }) => settled.get(id) ?? []);
        const admissions = results.filter(({ result }) => result === 'ADMITTED');
        const hasComeIn = open.some(({ direction }) => direction === 'IN');
        expect(admissions).toHaveLength(hasComeIn ? 1 : 0);
        const inside = results.reduce((sum, row) => sum + headsOf(row), 0);
        expect(inside === 0 || inside === 1).toBe(true);
        if (mayReenter) continue;
        expect(results.filter(({ result }) => result === 'READMITTED')).toEqual([]);
      }
    },
  );
  fc.assert(property, { numRuns: 500 });
});
