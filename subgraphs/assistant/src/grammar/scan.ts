// How the grammar reads: patterns are written in correct Vietnamese (or English), and each accented
// letter also matches its bare one. So "toi mai" and "tối mai" are found alike, while "tôi" (I) is
// never taken for "tối" (evening). What has been understood is taken out, so that what remains is
// the topic.

const vietnamese = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/;

/** Whether a text carries letters that only Vietnamese has. */
export const hasVietnamese = (text: string): boolean => vietnamese.test(lower(text));

function bare(letter: string): string {
  return letter === 'đ' ? 'd' : letter.normalize('NFD').replace(/\p{M}/gu, '');
}

/**
 * A pattern for whole words (or one for any of several), written with Vietnamese accents. A space matches any run of spaces, ` ?`
 * none or some; `%` before a word asks for its accents, where the bare word is another one. Accented
 * letters must stand outside character classes.
 */
export function phrase(source: string | readonly string[]): RegExp {
  const letters = new RegExp(vietnamese.source, 'g');
  const alternatives = typeof source === 'string' ? source : source.join('|');
  const lenient = oldMarks(alternatives.normalize('NFC'))
    .split(/(%\p{L}+)/u)
    .map((part) =>
      part.startsWith('%')
        ? part.slice(1)
        : part.replace(letters, (letter) => `[${letter}${bare(letter)}]`),
    )
    .join('')
    .replaceAll(' ?', '\\s*')
    .replaceAll(' ', '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${lenient})(?![\\p{L}\\p{N}])`, 'dgu');
}

/** Lower case, letter by letter, so that positions stay what they were. */
function lower(text: string): string {
  return Array.from(text, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  }).join('');
}

// "hoà" and "hòa", "huỷ" and "hủy" are the same words; the marks are put where they used to stand.
const oldPlaces = new Map(
  [
    'oàòa',
    'oáóa',
    'oảỏa',
    'oãõa',
    'oạọa',
    'oèòe',
    'oéóe',
    'oẻỏe',
    'oẽõe',
    'oẹọe',
    'uỳùy',
    'uýúy',
    'uỷủy',
    'uỹũy',
    'uỵụy',
  ].map((pair) => [pair.slice(0, 2), pair.slice(2)]),
);

function oldMarks(text: string): string {
  return text.replace(
    /(?<!q)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu,
    (pair) => oldPlaces.get(pair) ?? pair,
  );
}

/** A text as it is compared: NFC, lower case, old places of tone marks, one apostrophe (’). As long as its NFC. */
export function normalised(text: string): string {
  return oldMarks(lower(text.normalize('NFC'))).replaceAll("'", '’');
}

/** A match in a question. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** Where a named group stands. */
  readonly spans: Readonly<Record<string, readonly [number, number] | undefined>>;
}

const taken = '|';
const hidden = '¤';

/** A question while it is being understood. */
export class Scan {
  /** As it was typed, in NFC. */
  readonly raw: string;
  #rest: string;

  constructor(text: string) {
    this.raw = text
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}|]/gu, ' ')
      .replace(/[“”„«»]/g, '"');
    this.#rest = normalised(this.raw);
  }

  /** What has not been understood yet. */
  get rest(): string {
    return this.#rest;
  }

  has(pattern: RegExp): boolean {
    return this.find(pattern) !== null;
  }

  find(pattern: RegExp): Found | null {
    pattern.lastIndex = 0;
    const match = pattern.exec(this.#rest);
    return match && foundOf(match);
  }

  findAll(pattern: RegExp): Found[] {
    // matchAll begins where the last search with the same pattern ended.
    pattern.lastIndex = 0;
    return [...this.#rest.matchAll(pattern)].map(foundOf);
  }

  /** Takes the first match out. */
  take(pattern: RegExp): Found | null {
    const found = this.find(pattern);
    if (found) this.remove(found.start, found.end);
    return found;
  }

  /** Takes every match out; whether there was one. */
  takeAll(pattern: RegExp): boolean {
    const all = this.findAll(pattern);
    for (const { start, end } of all) this.remove(start, end);
    return all.length > 0;
  }

  /** Hides a name, so that no word in it is understood as anything else; `runs` still give it. */
  hide(start: number, end: number): void {
    this.#rest = this.#rest.slice(0, start) + hidden.repeat(end - start) + this.#rest.slice(end);
  }

  remove(start: number, end: number): void {
    this.#rest = this.#rest.slice(0, start) + taken.repeat(end - start) + this.#rest.slice(end);
  }

  /** What is left as it was typed, in runs between what was taken; hidden names first. */
  runs(): string[] {
    const runs = [...this.#rest.matchAll(/[^|]+/g)].map(({ index, 0: run }) => ({
      isName: run.includes(hidden),
      words: this.raw
        .slice(index, index + run.length)
        .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#)!]+$/gu, ''),
    }));
    runs.sort((a, b) => Number(b.isName) - Number(a.isName));
    return runs.map(({ words }) => words).filter((words) => words !== '');
  }
}

function foundOf(match: RegExpExecArray): Found {
  return {
    start: match.index,
    end: match.index + match[0].length,
    groups: match.groups ?? {},
    spans: match.indices?.groups ?? {},
  };
}
