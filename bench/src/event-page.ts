import { readFileSync } from 'node:fs';

/** The client's query for the page of an event, by `$slug`, all of it at once. */
export function eventPage(): string {
  const file = new URL('../../client/src/gql/persisted-documents.json', import.meta.url);
  const persisted = Object.values<string>(JSON.parse(readFileSync(file, 'utf8')));
  const query = persisted.find((text) => text.includes('query EventPage(')) ?? '';
  return query.replaceAll(/ @defer\b/g, '');
}
