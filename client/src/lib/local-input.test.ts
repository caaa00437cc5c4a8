import { expect, test } from 'vitest';
import { fromLocalInput, toLocalInput } from './local-input.ts';

test('an instant survives being shown and picked again', () => {
  const instant = '2026-11-28T12:30:00.000Z';
  expect(fromLocalInput(toLocalInput(instant))).toBe(instant);
});

test.each(['', 'soon'])('%j is no instant', (text) => {
  expect(fromLocalInput(text)).toBeNull();
});

test('nothing is shown for nothing', () => {
  expect(toLocalInput(null)).toBe('');
});
