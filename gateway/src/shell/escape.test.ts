import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml, escapeJson } from './escape.ts';

// Whatever people write, with the pieces that attacks are made of.
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</script>', '<!--', '-->', ']]>', '"', "'", '`', '&lt;', '\u2028', '\\'),
    ),
  )
  .map((parts) => parts.join(''));

test('no text ends a script element, and it reads back as it was', () => {
  fc.assert(
    fc.property(text, fc.jsonValue(), (title, more) => {
      const json = escapeJson({ title, more });
      expect(json).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ title, more })));
    }),
  );
});

test('no text ends an attribute or opens a tag', () => {
  const back = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" } as const;
  fc.assert(
    fc.property(text, (title) => {
      const html = escapeHtml(title);
      expect(html).not.toMatch(/[<>"']/);
      const read = html.replace(
        /&(amp|lt|gt|quot|#39);/g,
        (_, name: keyof typeof back) => back[name],
      );
      expect(read).toBe(title);
    }),
  );
});
