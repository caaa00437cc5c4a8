/** The words of titles and places, each with how many events have it. */
export class Vocabulary {
  readonly #counts = new Map<string, number>();
  readonly #byLength = new Map<number, string[]>();

  /** Takes in the words of one event. */
  add(text: string): void {
    for (const word of new Set(text.split(' '))) {
      if (word === '' || (!this.#counts.has(word) && this.#counts.size >= mostWords)) continue;
      const before = this.#counts.get(word) ?? 0;
      this.#counts.set(word, before + 1);
      if (before > 0) continue;
      const ofLength = this.#byLength.get(word.length);
      if (ofLength) ofLength.push(word);
      else this.#byLength.set(word.length, [word]);
    }
  }

  /** Known words at most one typing error away, the word itself first if known, then the most frequent. */
  near(word: string): readonly string[] {
    if (word.length < 2 || word.length > longestWord) return this.#counts.has(word) ? [word] : [];
    const found: string[] = [];
    for (const length of [word.length - 1, word.length, word.length + 1]) {
      for (const known of this.#byLength.get(length) ?? []) {
        if (isOneEditApart(word, known)) found.push(known);
      }
    }
    found.sort((a, b) => (this.#counts.get(b) ?? 0) - (this.#counts.get(a) ?? 0));
    return [...(this.#counts.has(word) ? [word] : []), ...found].slice(0, mostVariants);
  }

  /** Two known words that were typed as one, the most frequent pair; null when there is none. */
  split(word: string): readonly [string, string] | null {
    let best: readonly [string, string] | null = null;
    let most = 0;
    for (let at = 2; at <= word.length - 2; at++) {
      const pair = [word.slice(0, at), word.slice(at)] as const;
      const count = Math.min(...pair.map((part) => this.#counts.get(part) ?? 0));
      if (count > most) [best, most] = [pair, count];
    }
    return best;
  }
}

// Bounds the memory of a service whose users write nonsense; real vocabularies are a tenth of it.
const mostWords = 300_000;
const longestWord = 40;
const mostVariants = 24;

/** Whether one letter was added, left out, changed, or two neighbours swapped. */
export function isOneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const restA = a.length - start - end;
  const restB = b.length - start - end;
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
