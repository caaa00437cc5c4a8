import type { Memory } from './memory.ts';
import { giveUp } from './surprise.ts';

const quote = 0x22;
const backslash = 0x5c;
const maxDepth = 64;
const minus = 0x2d;
const point = 0x2e;
const maxDigits = 17;
const maxIntDigits = 10;

/**
 * Checks a string; gives the position behind it. That the bytes are UTF-8 is known before; a string
 * that runs past the end of the answer ends there at the latest, and is found then.
 */
export function scanString({ bytes, view }: Memory, at: number): number {
  if (bytes[at] !== quote) giveUp();
  let position = at + 1;
  for (;;) {
    let special = specialBytes(view.getInt32(position, true));
    while (special === 0) {
      position += 4;
      special = specialBytes(view.getInt32(position, true));
    }
    // The lowest is always right, and the first of the text.
    position += (31 - Math.clz32(special & -special)) >> 3;
    const byte = bytes[position];
    if (byte === quote) return position + 1;
    position = byte === backslash ? scanEscape(bytes, position) : giveUp();
  }
}

/**
 * The high bits of those of four bytes that are a quotation mark, a backslash or a control character;
 * above such a byte others may be marked too.
 * https://graphics.stanford.edu/~seander/bithacks.html#HasLessInWord
 */
function specialBytes(word: number): number {
  const quotes = word ^ 0x22222222;
  const backslashes = word ^ 0x5c5c5c5c;
  const special =
    ((quotes - 0x01010101) & ~quotes) |
    ((backslashes - 0x01010101) & ~backslashes) |
    ((word - 0x20202020) & ~word);
  return special & 0x80808080;
}

function scanEscape(bytes: Uint8Array, at: number): number {
  const byte = bytes[at + 1] ?? 0;
  if (byte === 0x75) {
    for (let index = at + 2; index < at + 6; index += 1) if (!isHex(bytes[index] ?? 0)) giveUp();
    return at + 6;
  }
  // " \ / b f n r t
  const isKnown =
    byte === quote ||
    byte === backslash ||
    byte === 0x2f ||
    byte === 0x62 ||
    byte === 0x66 ||
    byte === 0x6e ||
    byte === 0x72 ||
    byte === 0x74;
  return isKnown ? at + 2 : giveUp();
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const isHex = (byte: number): boolean =>
  isDigit(byte) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);

/** Passes over digits, at least one and not with a zero before others. */
function scanDigits(bytes: Uint8Array, at: number): number {
  let position = at;
  while (isDigit(bytes[position] ?? 0)) position += 1;
  const hasZeroBefore = bytes[at] === 0x30 && position - at > 1;
  return position === at || hasZeroBefore ? giveUp() : position;
}

/** Checks an `Int`; gives the position behind it. */
export function scanInt(bytes: Uint8Array, at: number): number {
  const isNegative = bytes[at] === minus;
  const first = isNegative ? at + 1 : at;
  const end = scanDigits(bytes, first);
  if (end - first > maxIntDigits) giveUp();
  let value = 0;
  for (let index = first; index < end; index += 1) {
    value = value * 10 + (bytes[index] ?? 0) - 0x30;
  }
  // JSON writes no minus zero.
  if (isNegative ? value > 2 ** 31 || value === 0 : value >= 2 ** 31) giveUp();
  return isFraction(bytes[end]) ? giveUp() : end;
}

/**
 * Checks a number; gives the position behind it. Exponents, minus zero and more digits than a double
 * holds are rare, and the reference executor would write them in another way.
 */
export function scanNumber(bytes: Uint8Array, at: number): number {
  const first = bytes[at] === minus ? at + 1 : at;
  let position = scanDigits(bytes, first);
  if (bytes[position] === point) {
    const fraction = position + 1;
    position = fraction;
    while (isDigit(bytes[position] ?? 0)) position += 1;
    // A zero at the end would be written by nobody who holds a number.
    if (position === fraction || bytes[position - 1] === 0x30) giveUp();
  } else if (first !== at && bytes[first] === 0x30) giveUp();
  return position - first > maxDigits || isFraction(bytes[position]) ? giveUp() : position;
}

/** Whether a number goes on, with a point or an exponent. */
const isFraction = (byte: number | undefined): boolean =>
  byte === point || byte === 0x65 || byte === 0x45;

/** Checks a value of a scalar of one's own, which may be anything; gives the position behind it. */
export function scanAny(memory: Memory, at: number, depth: number): number {
  const { bytes } = memory;
  if (depth > maxDepth) giveUp();
  switch (bytes[at]) {
    case quote:
      return scanString(memory, at);
    case 0x74:
      return scanWord(bytes, at, words.true);
    case 0x66:
      return scanWord(bytes, at, words.false);
    case 0x6e:
      return scanWord(bytes, at, words.null);
    case 0x5b:
      return scanItems(memory, at, depth);
    case 0x7b:
      return scanMembers(memory, at, depth);
    default:
      return scanNumber(bytes, at);
  }
}

const encoder = new TextEncoder();
const words = {
  true: encoder.encode('true'),
  false: encoder.encode('false'),
  null: encoder.encode('null'),
};

/** Checks a boolean; gives the position behind it. */
export const scanBoolean = (bytes: Uint8Array, at: number): number =>
  scanWord(bytes, at, bytes[at] === 0x74 ? words.true : words.false);

function scanWord(bytes: Uint8Array, at: number, word: Uint8Array): number {
  for (let index = 0; index < word.length; index += 1) {
    if (bytes[at + index] !== word[index]) giveUp();
  }
  return at + word.length;
}

function scanItems(memory: Memory, at: number, depth: number): number {
  const { bytes } = memory;
  if (bytes[at + 1] === 0x5d) return at + 2;
  let position = at;
  do position = scanAny(memory, position + 1, depth + 1);
  while (bytes[position] === 0x2c);
  return bytes[position] === 0x5d ? position + 1 : giveUp();
}

function scanMembers(memory: Memory, at: number, depth: number): number {
  const { bytes } = memory;
  if (bytes[at + 1] === 0x7d) return at + 2;
  const keys = new Set<string>();
  let position = at;
  do {
    const end = scanString(memory, position + 1);
    const key = bytes.toString('utf8', position + 1, end);
    // Of a name that stands twice, readers take the last; a key with an escape may be one in disguise.
    if (keys.has(key) || key.includes('\\') || bytes[end] !== 0x3a) giveUp();
    keys.add(key);
    position = scanAny(memory, end + 1, depth + 1);
  } while (bytes[position] === 0x2c);
  return bytes[position] === 0x7d ? position + 1 : giveUp();
}
