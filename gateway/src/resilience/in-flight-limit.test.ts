import { expect, test } from 'vitest';
import { createInFlightLimit } from './in-flight-limit.ts';

function room(limit: ReturnType<typeof createInFlightLimit>): number {
  let taken = 0;
  while (limit.hasRoom()) {
    limit.begin();
    taken += 1;
  }
  for (let one = 0; one < taken; one++) limit.end();
  return taken;
}

test('a process that is late takes on less, down to what it always takes', () => {
  const limit = createInFlightLimit({ max: 100, min: 10 });
  expect(room(limit)).toBe(100);
  for (let one = 0; one < 50; one++) limit.begin();
  limit.observe(300);
  for (let one = 0; one < 50; one++) limit.end();
  expect(room(limit)).toBe(40);
  for (let look = 0; look < 20; look++) limit.observe(300);
  expect(room(limit)).toBe(10);
});

test('and takes on more again when it keeps up', () => {
  const limit = createInFlightLimit({ max: 100, min: 10 });
  limit.observe(300);
  expect(room(limit)).toBe(10);
  limit.observe(0);
  expect(room(limit)).toBe(12);
  for (let look = 0; look < 100; look++) limit.observe(0);
  expect(room(limit)).toBe(100);
});
