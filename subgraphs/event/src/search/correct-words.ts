import type { Reader } from '@hoi/kit/database.ts';
import type { Criteria } from './criteria.ts';
import { findCandidates, hasEvents } from './search.store.ts';
import { looseQuery, queryOfWords, type TextQuery } from './text-query.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * What somebody meant by words that no event has: each word may have one typing error, or be two written
 * as one; the event that has such words together decides. Null when some event has the words as typed, or none has
 * anything like them.
 */
export async function correctWords(
  reader: Reader,
  criteria: Criteria,
  vocabulary: () => Promise<Vocabulary>,
): Promise<TextQuery | null> {
  const { text } = criteria;
  if (!text) return null;
  const anything = onlyWords(criteria, text);
  if (await hasEvents(reader, anything)) return null;
  const known = await vocabulary();
  const variants = text.words.flatMap((word) => {
    const near = known.near(word);
    const parts = near.length === 0 ? known.split(word) : null;
    return parts ? parts.map((part) => [part]) : [near];
  });
  if (variants.some((near) => near.length === 0)) return null;
  const loose = { ...anything, text: { ...text, tsquery: looseQuery(variants) } };
  const found = await findCandidates(reader, loose);
  let best: { readonly words: readonly string[]; readonly score: number } | null = null;
  for (const { titleWords, placeWords } of found) {
    const has = new Set(`${titleWords} ${placeWords}`.split(' '));
    const words = variants.map((near, at) => {
      const word = near.find((one) => has.has(one));
      return { word: word ?? near[0] ?? '', score: word ? (word === text.words[at] ? 1 : 0.9) : 0 };
    });
    const score = words.reduce((sum, one) => sum + one.score, 0);
    if (!best || score > best.score) best = { words: words.map(({ word }) => word), score };
  }
  return best && queryOfWords(best.words);
}

/** The same words with no other wish: what a filter hides is not misspelt. */
const onlyWords = (criteria: Criteria, text: TextQuery): Criteria => ({
  ...criteria,
  text,
  to: null,
  formats: null,
  categories: null,
  topics: null,
  communityIds: null,
  near: null,
  box: null,
  cityFolded: null,
  countryCode: null,
  isFree: null,
  hasSpots: null,
});
