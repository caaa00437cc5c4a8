import { expect, test } from 'vitest';
import { heldCodes } from './held-codes.ts';

/** Which of the codes that a camera saw, one a picture, were scans. */
function scansOf(pictures: readonly (readonly [number, string])[]): readonly string[] {
  const held = heldCodes();
  return pictures.flatMap(([at, code]) => (held.isNew(code, at) ? [`${code} at ${at}`] : []));
}

test('a ticket held before the camera is scanned once, for however long', () => {
  const tenSeconds = Array.from({ length: 100 }, (_, at) => [at * 100, 'lan'] as const);
  expect(scansOf(tenSeconds)).toEqual(['lan at 0']);
  // The reader missed it for a while.
  expect(scansOf([...tenSeconds, [12_000, 'lan']])).toEqual(['lan at 0']);
});

test('two tickets in view at once are scanned once each', () => {
  const both = Array.from({ length: 100 }, (_, at) => [at * 100, at % 2 ? 'minh' : 'lan'] as const);
  expect(scansOf(both)).toEqual(['lan at 0', 'minh at 100']);
});

test('a ticket that was away is scanned again', () => {
  expect(
    scansOf([
      [0, 'lan'],
      [1_000, 'lan'],
      [3_600, 'lan'],
    ]),
  ).toEqual(['lan at 0', 'lan at 3600']);
});
