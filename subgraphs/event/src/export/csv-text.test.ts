import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine, safeCell } from './csv-text.ts';

const triggers = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
const lead = fc.string({ unit: fc.constantFrom(' ', '"', "'", '\u00a0', '\u200b', '\n', '\t') });
const nasty = fc
  .tuple(lead, fc.constantFrom(...triggers, 'a', '1', ''), fc.string({ unit: 'grapheme' }))
  .map((parts) => parts.join(''));

test('a reader of CSV gets back every cell, but for the apostrophe before what would compute', () => {
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 1, maxLength: 6 }), (cells) => {
      const [read] = parse(csvLine(cells), { relax_column_count: true }) as string[][];
      expect(read).toEqual(cells.map(safeCell));
      for (const [at, cell] of cells.entries()) {
        expect([cell, `'${cell}`]).toContain(read?.[at]);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('nothing that a spreadsheet would compute begins a cell, whatever stands before it', () => {
  fc.assert(
    fc.property(lead, fc.constantFrom(...triggers), fc.string(), (before, trigger, rest) => {
      const [[cell = ''] = []] = parse(csvLine([`${before}${trigger}${rest}`])) as string[][];
      expect(cell.startsWith("'")).toBe(true);
      expect(cell).toBe(`'${before}${trigger}${rest}`);
    }),
    { numRuns: 2_000 },
  );
});

test.each(['Nguyễn Ánh', "O'Brien", 'a=b', '1+1', '', 'x@y.vn', '“=1”', '12-3'])(
  '%j stays as it is',
  (text) => expect(safeCell(text)).toBe(text),
);
