import { expect, test } from 'vitest';
import { createGuard } from './guard.ts';
import { createSources } from './sources.ts';

function guarded(pieces: readonly string[]): string {
  const sources = createSources(() => new Date(0));
  sources.cite('EVENT', 'evt_1', 'Saigon Indie Night');
  const guard = createGuard(sources, 'https://hoi.example');
  return pieces.map((piece) => guard.push(piece)).join('') + guard.end();
}

/** However a text is cut into pieces, the same comes out. */
function everyWay(text: string): string {
  const whole = guarded([text]);
  for (let size = 1; size < 8; size++) {
    const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
    expect(guarded(pieces)).toBe(whole);
  }
  return whole;
}

test.each([
  ['Go to [1] on Friday.', 'Go to [1] on Friday.'],
  ['Go to [2] on Friday.', 'Go to on Friday.'],
  ['A [link](https://evil.example/a?b=c) here.', 'A link here.'],
  ['A [link](https://hoi.example/e/jazz) here.', 'A [link](https://hoi.example/e/jazz) here.'],
  ['A [link](/e/jazz) here.', 'A [link](/e/jazz) here.'],
  ['A [link](/\\evil.example/x) here.', 'A link here.'],
  ['A [link](//evil.example/x) here.', 'A link here.'],
  ['See https://hoi.example.evil.example/x now', 'See  now'],
  ['x ![pic](https://evil.example/p.png) y', 'x  y'],
  ['a <img src="https://evil.example/x" alt=" "> b', 'a  b'],
  ['3 < 5 and 7 > 2', '3 < 5 and 7 > 2'],
  ['an open [ bracket', 'an open [ bracket'],
])('%s', (text, expected) => expect(everyWay(text)).toBe(expected));

test('a record that is named but not cited is cited at the end', () => {
  expect(everyWay('Come to Saigon Indie Night!')).toBe('Come to Saigon Indie Night! [1]');
});
