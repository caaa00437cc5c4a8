import { describe, expect, test } from 'vitest';
import { createBreaker } from './breaker.ts';

/** A breaker on a clock that the test moves. */
function aBreaker() {
  let time = 0;
  const breaker = createBreaker({ now: () => time, random: () => 1 });
  /** Whether a request goes out; it ends the way that is said. */
  const request = (ends: 'succeeded' | 'failed' | 'left'): boolean => {
    const pass = breaker.enter();
    if (pass !== null) breaker[ends](pass);
    return pass !== null;
  };
  return {
    breaker,
    request,
    pass(ms: number) {
      time += ms;
    },
    times(count: number, ends: 'succeeded' | 'failed' | 'left') {
      return Array.from({ length: count }, () => request(ends)).filter(Boolean).length;
    },
  };
}

describe('a breaker', () => {
  test('lets everything through while fewer than half of the requests fail', () => {
    const { times } = aBreaker();
    for (let round = 0; round < 50; round++) {
      expect(times(3, 'succeeded') + times(2, 'failed')).toBe(5);
    }
  });

  test('opens when half of at least ten failed, and not before', () => {
    const { times, request } = aBreaker();
    expect(times(9, 'failed')).toBe(9);
    expect(request('failed')).toBe(true);
    expect(times(100, 'succeeded')).toBe(0);
  });

  test('after a while lets a single probe through, whose success closes it', () => {
    const { breaker, times, pass } = aBreaker();
    times(10, 'failed');
    pass(499);
    expect(breaker.enter()).toBeNull();
    pass(1);
    const probe = breaker.enter();
    expect(probe).not.toBeNull();
    expect(breaker.enter()).toBeNull();
    breaker.succeeded(probe ?? 0);
    expect(times(100, 'succeeded')).toBe(100);
  });

  test('waits longer each time that the probe fails, and never longer than two seconds', () => {
    const { request, times, pass } = aBreaker();
    times(10, 'failed');
    for (const waitMs of [500, 1_000, 2_000, 2_000]) {
      pass(waitMs - 1);
      expect(request('failed')).toBe(false);
      pass(1);
      expect(request('failed')).toBe(true);
    }
    pass(2_000);
    expect(request('succeeded')).toBe(true);
    times(10, 'failed');
    pass(500);
    expect(request('succeeded')).toBe(true);
  });

  test('learns nothing from a caller who left, nor from what went out before it opened', () => {
    const { breaker, request, times, pass } = aBreaker();
    expect(times(50, 'left')).toBe(50);
    const early = breaker.enter() ?? 0;
    times(10, 'failed');
    breaker.succeeded(early);
    expect(request('succeeded')).toBe(false);
    pass(500);
    expect(request('left')).toBe(true);
    const probe = breaker.enter() ?? 0;
    breaker.succeeded(early);
    expect(breaker.enter()).toBeNull();
    breaker.succeeded(probe);
    expect(request('succeeded')).toBe(true);
  });

  test('forgets failures that are long ago', () => {
    const { times, pass } = aBreaker();
    times(9, 'failed');
    pass(10_000);
    times(1, 'failed');
    expect(times(5, 'succeeded')).toBe(5);
  });
});
