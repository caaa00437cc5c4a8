import { fold } from '@hoi/kit/text.ts';

/** Folded words of an event by how much a match in them counts. */
export interface SearchWords {
  readonly title: string;
  readonly place: string;
  readonly about: string;
  readonly body: string;
}

// Scripts written without spaces: each character is a word, or nothing inside a sentence is found.
const unspaced = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])/gu;

/** The words of a text as they are searched: folded, letters and digits only. */
export function wordsOf(text: string): string[] {
  return fold(text.normalize('NFKC'))
    .replace(unspaced, ' $1 ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
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

const mostWords = 12;

/** A query as Postgres matches it: every word, the last one as a beginning; null when it has no word. */
export function textQuery(query: string): string | null {
  const words = wordsOf(query.slice(0, 200)).slice(0, mostWords);
  if (words.length === 0) return null;
  return words
    .map((word, at) => {
      // One letter begins too much to be worth looking for.
      const isPrefix = at === words.length - 1 && word.length > 1;
      return `'${word}'${isPrefix ? ':*' : ''}`;
    })
    .join(' & ');
}
