import { expect, test } from 'vitest';
import { handleFrom, handlePattern, isReserved, maxHandle } from './handle.ts';

test.each([
  [['Nguyễn Thị Lan', 'x'], 'nguyen-thi-lan'],
  [['Đỗ Đức', 'x'], 'do-duc'],
  [[null, 'tom.smith'], 'tom-smith'],
  [['李雷', 'li.lei'], 'li-lei'],
  [['Admin', 'ab'], 'ban-moi'],
  [['x'.repeat(99), 'x'], 'x'.repeat(24)],
])('%j makes the handle %s', (sources, handle) => {
  expect(handleFrom(...sources)).toBe(handle);
  expect(handle).toMatch(handlePattern);
  expect(handle.length).toBeLessThanOrEqual(maxHandle);
});

test('names of the platform and of its pages are kept back', () => {
  expect(['admin', 'hoi', 'sign-in', 'settings'].every(isReserved)).toBe(true);
  expect(isReserved('lan-nguyen')).toBe(false);
});
