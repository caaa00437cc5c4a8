import type { TextQuery } from './text-query.ts';

/** What an event is weighed by against others that match the same words. */
export interface Candidate {
  readonly id: string;
  readonly communityId: string | null;
  readonly startsAt: Date;
  readonly titleWords: string;
  readonly placeWords: string;
  /** Heads with a place. */
  readonly popularity: number;
  readonly distanceM: number | null;
}

/** A candidate and its place: the lower, the better. */
export type Ranked<Row extends Candidate> = Row & { readonly rank: number };

/** The best first; at most two of one community among the first five, as far as there are others. */
export function inOrder<Row extends Candidate>(
  candidates: readonly Row[],
  query: TextQuery,
  now: Date,
): readonly Ranked<Row>[] {
  const ranked = candidates
    .map((row) => ({ ...row, rank: Math.round(-1e6 * scoreOf(row, query, now)) }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.startsAt.getTime() - b.startsAt.getTime() ||
        (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    );
  return varied(ranked);
}

/** How well an event answers a query, about 0 to 4: words and how close they stand, then time, people and way. */
export function scoreOf(row: Candidate, query: TextQuery, now: Date): number {
  const title = row.titleWords.split(' ');
  const place = row.placeWords.split(' ');
  let found = 0;
  for (const [at, group] of query.groups.entries()) {
    const isLast = at === query.groups.length - 1;
    found += Math.max(
      foundIn(title, place, group.typed, isLast),
      ...group.others.map((phrase) => 0.9 * foundTogether(title, place, phrase)),
    );
  }
  const typed = query.words.join(' ');
  const isTitle = row.titleWords === typed ? 1 : row.titleWords.startsWith(`${typed} `) ? 0.25 : 0;
  const days = Math.abs(row.startsAt.getTime() - now.getTime()) / 86_400_000;
  return (
    found / query.groups.length +
    0.5 * closeness(title, query.words) +
    isTitle -
    0.2 * Math.min(days / 365, 3) +
    0.05 * Math.log10(1 + row.popularity) -
    0.2 * Math.min((row.distanceM ?? 0) / 100_000, 5)
  );
}

/** A phrase's worth: 1 in the title, half in the place, little in the text. */
function foundIn(
  title: readonly string[],
  place: readonly string[],
  phrase: readonly string[],
  isLast: boolean,
): number {
  const among = (words: readonly string[]): number => {
    let worth = 1;
    for (const [at, word] of phrase.entries()) {
      if (words.includes(word)) continue;
      const isBegun =
        isLast && at === phrase.length - 1 && words.some((one) => one.startsWith(word));
      if (!isBegun) return 0;
      worth = 0.9;
    }
    return worth;
  };
  return Math.max(among(title), 0.5 * among(place), 0.15);
}

/** The same for another name of what was typed, which counts as a phrase only. */
function foundTogether(
  title: readonly string[],
  place: readonly string[],
  phrase: readonly string[],
): number {
  const isIn = (words: readonly string[]) =>
    ` ${words.join(' ')} `.includes(` ${phrase.join(' ')} `);
  return isIn(title) ? 1 : isIn(place) ? 0.5 : 0.1;
}

/** The share of the query that stands in the title as one run, 0 for single words. */
function closeness(title: readonly string[], words: readonly string[]): number {
  let longest = 1;
  for (let start = 0; start < title.length; start++) {
    for (let from = 0; from < words.length; from++) {
      let length = 0;
      while (
        from + length < words.length &&
        title[start + length] === words[from + length] &&
        start + length < title.length
      ) {
        length++;
      }
      longest = Math.max(longest, length);
    }
  }
  return words.length < 2 || longest < 2 ? 0 : longest / words.length;
}

const firstPlaces = 5;
const mostOfOne = 2;

function varied<Row extends Candidate>(rows: readonly Row[]): readonly Row[] {
  const first: Row[] = [];
  const later: Row[] = [];
  const count = new Map<string, number>();
  for (const row of rows) {
    const owner = row.communityId ?? row.id;
    const before = count.get(owner) ?? 0;
    if (first.length < firstPlaces && before < mostOfOne) {
      first.push(row);
      count.set(owner, before + 1);
    } else later.push(row);
  }
  // With too few others, the best of those held back fill the first places after all.
  return [...first, ...later];
}
