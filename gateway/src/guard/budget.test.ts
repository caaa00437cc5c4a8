import { expect, test } from 'vitest';
import { createBudget } from './budget.ts';

test('a budget is spent, refused, restored with time, and one’s own', () => {
  let now = 0;
  const budget = createBudget({ maximum: 100, restoreRate: 10 }, () => now);
  expect(budget.charge('a', 80)).toEqual({ retryAfterSeconds: null });
  expect(budget.charge('a', 50)).toEqual({ retryAfterSeconds: 3 });
  expect(budget.charge('b', 50)).toEqual({ retryAfterSeconds: null });
  now += 3_000;
  expect(budget.status('a').currentlyAvailable).toBe(50);
  expect(budget.charge('a', 50)).toEqual({ retryAfterSeconds: null });
  now += 3_600_000;
  expect(budget.status('a').currentlyAvailable).toBe(100);
});

test('what was not needed comes back, and never more than there was', () => {
  const budget = createBudget({ maximum: 100, restoreRate: 10 }, () => 0);
  budget.charge('a', 60);
  budget.refund('a', 40);
  expect(budget.status('a').currentlyAvailable).toBe(80);
  budget.refund('a', 400);
  expect(budget.status('a').currentlyAvailable).toBe(100);
});

test('the budget of somebody who comes back is what it was, unless a crowd has come between', () => {
  const budget = createBudget({ maximum: 100, restoreRate: 10 }, () => 0);
  const crowd = (from: number) => {
    for (let index = 0; index < 50_000; index += 1) budget.charge(`${from + index}`, 1);
  };
  budget.charge('a', 80);
  crowd(0);
  expect(budget.status('a').currentlyAvailable).toBe(20);
  crowd(50_000);
  crowd(100_000);
  expect(budget.status('a').currentlyAvailable).toBe(100);
});
