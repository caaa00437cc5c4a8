import { wordsOf } from './fold-words.ts';

/** Folded words of an event by how much a match in them counts. */
export interface SearchWords {
  readonly title: string;
  readonly place: string;
  readonly about: string;
  readonly body: string;
}

const join = (...texts: readonly (string | null | undefined)[]) =>
  wordsOf(texts.filter((text) => text != null).join(' ')).join(' ');

/** What an event is found by. A private community's name gives nothing away. */
export function searchWords(
  event: {
    readonly title: string;
    readonly summary: string | null;
    readonly description: string | null;
    readonly topics: readonly string[];
    readonly venueName: string | null;
    readonly venueAddress: string | null;
    readonly venueCity: string | null;
  },
  community: { readonly name: string; readonly visibility: string } | null,
): SearchWords {
  const communityName = community?.visibility === 'PUBLIC' ? community.name : null;
  return {
    title: join(event.title),
    place: join(event.venueName, event.venueAddress, event.venueCity, communityName),
    about: join(event.summary, ...event.topics),
    body: join(event.description),
  };
}
