import { conceptAt } from './concepts.ts';
import { wordsOf } from './fold-words.ts';

/** Words typed that belong together, and other names of the same thing. */
export interface WordGroup {
  readonly typed: readonly string[];
  readonly others: readonly (readonly string[])[];
}

/** What somebody typed, as it is searched and ranked. */
export interface TextQuery {
  /** Folded, in order; the last may be a beginning. */
  readonly words: readonly string[];
  readonly groups: readonly WordGroup[];
  /** As Postgres matches it. */
  readonly tsquery: string;
}

const mostWords = 20;

/** Reads a query: every group must be found by its own words or another name; null when it has no word. */
export function textQuery(query: string): TextQuery | null {
  return queryOfWords(wordsOf(query.slice(0, 200)).slice(0, mostWords));
}

/** The query for folded words. */
export function queryOfWords(words: readonly string[]): TextQuery | null {
  if (words.length === 0) return null;
  const groups: WordGroup[] = [];
  for (let at = 0; at < words.length; ) {
    const concept = conceptAt(words, at);
    const length = concept?.length ?? 1;
    groups.push({ typed: words.slice(at, at + length), others: concept?.others ?? [] });
    at += length;
  }
  const last = groups.length - 1;
  return {
    words,
    groups,
    tsquery: groups.map((group, at) => tsqueryOf(group, at === last)).join(' & '),
  };
}

/** A query in which each word may be any of several. */
export function looseQuery(variants: readonly (readonly string[])[]): string {
  return variants.map((words) => `(${words.map((word) => `'${word}'`).join(' | ')})`).join(' & ');
}

function tsqueryOf({ typed, others }: WordGroup, isLast: boolean): string {
  const own = typed
    .map((word, at) => {
      // One letter begins too much to be worth looking for.
      const isPrefix = isLast && at === typed.length - 1 && word.length > 1;
      return `'${word}'${isPrefix ? ':*' : ''}`;
    })
    .join(' & ');
  if (others.length === 0) return own;
  // As words, not as a phrase: that would have Postgres read the words of every event that has them.
  // The ranking wants them together.
  const names = others.map((phrase) => phrase.map((word) => `'${word}'`).join(' & '));
  return `(${[typed.length > 1 ? `(${own})` : own, ...names.map((name) => `(${name})`)].join(' | ')})`;
}
