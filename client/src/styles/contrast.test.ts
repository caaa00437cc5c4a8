// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(`${import.meta.dirname}/tokens.css`, 'utf8');
const pairs = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, [light, dark] as const],
  ),
);
const onLacquer = /--color-on-lacquer: (#\w{6})/.exec(css)?.[1] ?? '';

/** The WCAG 2 contrast of two colours. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function colour(name: string, theme: 0 | 1): string {
  const found = pairs.get(name)?.[theme];
  if (!found) throw new Error(`There is no colour ${name}.`);
  return found;
}

const texts = ['ink', 'muted', 'lacquer-ink', 'gold', 'leaf', 'amber', 'clay'];
const grounds = ['paper', 'card', 'sunken'];

test.each([
  ['light', 0],
  ['dark', 1],
] as const)('every text can be read on every ground (%s)', (_name, theme) => {
  const tooFaint: string[] = [];
  const check = (text: string, ground: string, on: string, under: string, least: number): void => {
    const ratio = contrast(on, under);
    if (ratio < least) tooFaint.push(`${text} on ${ground}: ${ratio.toFixed(2)}`);
  };
  for (const text of texts) {
    for (const ground of grounds)
      check(text, ground, colour(text, theme), colour(ground, theme), 4.5);
  }
  for (const tone of ['gold', 'leaf', 'amber', 'clay']) {
    check(tone, 'its wash', colour(tone, theme), colour(`${tone}-wash`, theme), 4.5);
  }
  check('muted', 'gold-wash', colour('muted', theme), colour('gold-wash', theme), 4.5);
  for (const fill of ['lacquer', 'lacquer-deep'])
    check('on-lacquer', fill, onLacquer, colour(fill, theme), 4.5);
  // The border of what one types in needs three to one.
  for (const ground of ['paper', 'card'])
    check('edge', ground, colour('edge', theme), colour(ground, theme), 3);
  expect(tooFaint).toEqual([]);
});
