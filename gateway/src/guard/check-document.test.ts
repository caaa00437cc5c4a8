import fc from 'fast-check';
import { type DocumentNode, Kind, parse, type SelectionSetNode } from 'graphql';
import { expect, test } from 'vitest';
import { RequestError } from '../request-error.ts';
import { checkDocument } from './check-document.ts';
import { defaultLimits } from './limits.ts';

/** Counts by really expanding, which takes as long as what it counts. */
function expanded(document: DocumentNode): number {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one.selectionSet] as const] : [],
    ),
  );
  const count = ({ selections }: SelectionSetNode): number =>
    selections.reduce((sum, selection) => {
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? fragments.get(selection.name.value)
          : selection.selectionSet;
      return sum + (selection.kind === Kind.FIELD ? 1 : 0) + (inner ? count(inner) : 0);
    }, 0);
  return document.definitions.reduce(
    (sum, one) => sum + (one.kind === Kind.OPERATION_DEFINITION ? count(one.selectionSet) : 0),
    0,
  );
}

// Fragments that spread later ones only, so there are no circles.
const documents = fc
  .array(fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 4 }), {
    minLength: 2,
    maxLength: 6,
  })
  .map((fragments) => {
    const bodyOf = (spreads: readonly number[], index: number) =>
      spreads
        .map((step) => index + 1 + step)
        .map((next) => (next < fragments.length ? `...F${next}` : 'a { b }'))
        .join(' ');
    const definitions = fragments.map(
      (spreads, index) => `fragment F${index} on Query { ${bodyOf(spreads, index)} }`,
    );
    return parse(`{ ...F0 ...F1 } ${definitions.join('\n')}`);
  });

test('counts what fragments expand to without expanding them', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const selections = expanded(document);
      const roomy = { ...defaultLimits, rootFields: 1e9, selections };
      expect(() => checkDocument(document, roomy)).not.toThrow();
      expect(() => checkDocument(document, { ...roomy, selections: selections - 1 })).toThrow(
        RequestError,
      );
    }),
  );
});

test('a document that doubles a thousand times over is counted as any other', () => {
  const doubling = Array.from(
    { length: 200 },
    (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`,
  );
  const document = parse(`{ ...F0 } ${doubling.join(' ')} fragment F200 on Query { a }`);
  expect(() => checkDocument(document, defaultLimits)).toThrow(/selections|rootFields/);
});
