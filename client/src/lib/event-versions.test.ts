import { type DocumentNode, type FieldNode, Kind, parse, type SelectionSetNode } from 'graphql';
import { expect, test } from 'vitest';
import documents from '#gql/persisted-documents.json';

/** The mutations that count an event's version up. */
const counting = [
  'cancelEvent',
  'publishEvent',
  'removeEventHost',
  'removeTicketType',
  'restoreEvent',
  'setEventHost',
  'setQuestions',
  'updateEvent',
  'upsertTicketType',
];

test('whatever counts an event’s version tells the cache, so that the next change is not refused', () => {
  const calls = Object.values(documents).flatMap((text) => {
    const document = parse(text);
    return document.definitions
      .filter((one) => one.kind === Kind.OPERATION_DEFINITION)
      .flatMap((one) => fieldsOf(document, one.selectionSet))
      .filter(({ name }) => counting.includes(name.value))
      .map((call) => ({ call: call.name.value, isTold: tellsVersion(document, call) }));
  });
  expect([...new Set(calls.map(({ call }) => call))].toSorted()).toEqual(counting);
  expect(calls.filter(({ isTold }) => !isTold)).toEqual([]);
});

function tellsVersion(document: DocumentNode, call: FieldNode): boolean {
  return fieldsOf(document, call.selectionSet)
    .filter(({ name }) => name.value === 'event')
    .flatMap(({ selectionSet }) => fieldsOf(document, selectionSet))
    .some(({ name }) => name.value === 'version');
}

/** The fields that are selected, those of fragments included. */
function fieldsOf(document: DocumentNode, set: SelectionSetNode | undefined): readonly FieldNode[] {
  return (set?.selections ?? []).flatMap((one) => {
    if (one.kind === Kind.FIELD) return [one];
    if (one.kind === Kind.INLINE_FRAGMENT) return fieldsOf(document, one.selectionSet);
    return document.definitions
      .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
      .filter(({ name }) => name.value === one.name.value)
      .flatMap(({ selectionSet }) => fieldsOf(document, selectionSet));
  });
}
