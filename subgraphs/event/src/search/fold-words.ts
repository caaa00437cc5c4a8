import { fold } from '@hoi/kit/text.ts';

// Scripts written without spaces: each character is a word, or nothing inside a sentence is found.
const unspaced = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])/gu;

/** The words of a text as they are searched: folded, letters and digits only. */
export function wordsOf(text: string): string[] {
  return fold(text.normalize('NFKC'))
    .replace(unspaced, ' $1 ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
