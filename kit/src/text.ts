// Letters that Unicode does not take apart into a base and a mark.
const plain: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
};

/** Text as it is compared and searched: NFC or NFD alike, lower case, no diacritics, đ as d. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[đðłøæœßı]/g, (letter) => plain[letter] ?? letter);
}

/** A short name for an address: folded words joined by hyphens, at most `max` characters. */
export function slugify(text: string, max = 60): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, max)
    .replace(/^-+|-+$/g, '');
}
