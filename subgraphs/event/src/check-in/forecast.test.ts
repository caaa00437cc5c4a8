import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forecastTurnout, type TurnoutFacts } from './forecast.ts';

const hourMs = 3_600_000;
const facts = (more: Partial<TurnoutFacts> = {}): TurnoutFacts => ({
  confirmed: 100,
  checkedIn: 0,
  sinceStartMs: -24 * hourMs,
  isOver: false,
  past: [],
  ...more,
});

test('long before the start, as many are expected as usually come', () => {
  expect(forecastTurnout(facts())).toEqual({ expected: 75, showRate: 0.75, basedOnEvents: 0 });
  const past = [{ confirmed: 1_000, checkedIn: 500, later: 500 }];
  expect(forecastTurnout(facts({ past }))?.expected).toBe(51);
});

test('who is not in late in the evening is expected less and less', () => {
  const at = (sinceStartMs: number) =>
    forecastTurnout(facts({ checkedIn: 40, sinceStartMs }))?.expected ?? 0;
  expect(at(-hourMs)).toBeGreaterThan(at(0));
  expect(at(0)).toBeGreaterThan(at(hourMs));
  expect(at(3 * hourMs)).toBe(40);
});

test('after the end it is who came; with nobody registered there is none', () => {
  expect(forecastTurnout(facts({ checkedIn: 61, isOver: true }))?.expected).toBe(61);
  expect(forecastTurnout(facts({ confirmed: 0 }))).toBeNull();
});

test('it is never below those who are in, nor above those who are registered', () => {
  const property = fc.property(
    fc.integer({ min: 1, max: 60_000 }),
    fc.integer({ min: 0, max: 60_000 }),
    fc.integer({ min: -48 * hourMs, max: 48 * hourMs }),
    fc.array(fc.tuple(fc.nat(9_999), fc.nat(9_999), fc.nat(9_999)), { maxLength: 10 }),
    (confirmed, inside, sinceStartMs, rows) => {
      const checkedIn = Math.min(inside, confirmed);
      const past = rows.map((row) => {
        const [later = 0, came = 0, all = 0] = [...row].sort((a, b) => a - b);
        return { confirmed: all + 1, checkedIn: came, later };
      });
      const forecast = forecastTurnout(facts({ confirmed, checkedIn, sinceStartMs, past }));
      expect(forecast?.expected).toBeGreaterThanOrEqual(checkedIn);
      expect(forecast?.expected).toBeLessThanOrEqual(confirmed);
    },
  );
  fc.assert(property, { numRuns: 300 });
});
