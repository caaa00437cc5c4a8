import { countObject, endOfArena, ensure, giveUp, isSame, moveEnd } from './arena.ts';
import * as table from './table.ts';

const quote: i32 = 0x22;
const backslash: i32 = 0x5c;
const minus: i32 = 0x2d;
const point: i32 = 0x2e;
const maxDepth: i32 = 64;
const maxDigits: i32 = 17;
const maxIntDigits: i32 = 10;
/** Objects of a scalar of one's own that have more members are left to the reference executor. */
const maxMembers: i32 = 64;

// https://en.wikipedia.org/wiki/Endianness: as numbers, the bytes of a word stand in reverse.
const nullWord: i32 = 0x6c6c756e;
const trueWord: i32 = 0x65757274;
const falseWord: i32 = 0x736c6166;

export function byteAt(at: i32): i32 {
  return <i32>load<u8>(at);
}

/** Checks a leaf; gives the position behind it. */
export function scanLeaf(value: i32, at: i32): i32 {
  switch (table.kindOf(value)) {
    case table.STRING:
      return scanString(at);
    case table.INT:
      return scanInt(at);
    case table.FLOAT:
      return scanNumber(at);
    case table.BOOLEAN:
      return scanBoolean(at);
    case table.ANY:
      return scanAny(at, 0);
    default:
      return scanEnum(table.belowOf(value), at);
  }
}

function scanEnum(values: i32, at: i32): i32 {
  const count = table.countOf(values);
  for (let index = 1; index <= count; index += 1) {
    const text = load<i32>(values + index * 4);
    const length = table.lengthOf(text);
    if (isSame(at, table.bytesOf(text), length)) return at + length;
  }
  giveUp();
  return 0;
}

/**
 * Checks a string, sixteen bytes at a time; gives the position behind it. That the bytes are UTF-8 is
 * known before; a string that runs past the end of the answer ends there at the latest, and is found then.
 */
export function scanString(at: i32): i32 {
  if (byteAt(at) !== quote) giveUp();
  let position = at + 1;
  while (true) {
    const block = v128.load(position);
    const special = v128.or(
      v128.or(i8x16.eq(block, i8x16.splat(<i8>quote)), i8x16.eq(block, i8x16.splat(<i8>backslash))),
      i8x16.lt_u(block, i8x16.splat(0x20)),
    );
    const mask = i8x16.bitmask(special);
    if (mask === 0) {
      position += 16;
      continue;
    }
    position += ctz(mask);
    const byte = byteAt(position);
    if (byte === quote) return position + 1;
    if (byte !== backslash) giveUp();
    position = scanEscape(position);
  }
}

function scanEscape(at: i32): i32 {
  const byte = byteAt(at + 1);
  if (byte === 0x75) {
    for (let index = at + 2; index < at + 6; index += 1) if (!isHex(byteAt(index))) giveUp();
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
  if (!isKnown) giveUp();
  return at + 2;
}

function isDigit(byte: i32): bool {
  return byte >= 0x30 && byte <= 0x39;
}

function isHex(byte: i32): bool {
  const small = byte | 0x20;
  return isDigit(byte) || (small >= 0x61 && small <= 0x66);
}

/** Whether a number goes on, with a point or an exponent. */
function isFraction(byte: i32): bool {
  return byte === point || byte === 0x65 || byte === 0x45;
}

/** Passes over digits, at least one and not with a zero before others. */
function scanDigits(at: i32): i32 {
  let position = at;
  while (isDigit(byteAt(position))) position += 1;
  if (position === at || (byteAt(at) === 0x30 && position - at > 1)) giveUp();
  return position;
}

/** Checks an `Int`; gives the position behind it. */
function scanInt(at: i32): i32 {
  const isNegative = byteAt(at) === minus;
  const first = isNegative ? at + 1 : at;
  const end = scanDigits(first);
  if (end - first > maxIntDigits) giveUp();
  let value: i64 = 0;
  for (let index = first; index < end; index += 1) value = value * 10 + byteAt(index) - 0x30;
  // JSON writes no minus zero.
  if (isNegative ? value > 0x80000000 || value === 0 : value >= 0x80000000) giveUp();
  if (isFraction(byteAt(end))) giveUp();
  return end;
}

/**
 * Checks a number; gives the position behind it. Exponents, minus zero and more digits than a double
 * holds are rare, and the reference executor would write them in another way.
 */
function scanNumber(at: i32): i32 {
  const first = byteAt(at) === minus ? at + 1 : at;
  let position = scanDigits(first);
  if (byteAt(position) === point) {
    const fraction = position + 1;
    position = fraction;
    while (isDigit(byteAt(position))) position += 1;
    // A zero at the end would be written by nobody who holds a number.
    if (position === fraction || byteAt(position - 1) === 0x30) giveUp();
  } else if (first !== at && byteAt(first) === 0x30) giveUp();
  if (position - first > maxDigits || isFraction(byteAt(position))) giveUp();
  return position;
}

function scanBoolean(at: i32): i32 {
  if (load<i32>(at) === trueWord) return at + 4;
  if (load<i32>(at) !== falseWord || byteAt(at + 4) !== 0x65) giveUp();
  return at + 5;
}

export function isNullAt(at: i32): bool {
  return load<i32>(at) === nullWord;
}

/** Checks a value of a scalar of one's own, which may be anything; gives the position behind it. */
function scanAny(at: i32, depth: i32): i32 {
  if (depth > maxDepth) giveUp();
  switch (byteAt(at)) {
    case quote:
      return scanString(at);
    case 0x74:
    case 0x66:
      return scanBoolean(at);
    case 0x6e:
      if (!isNullAt(at)) giveUp();
      return at + 4;
    case 0x5b:
      return scanItems(at, depth);
    case 0x7b:
      return scanMembers(at, depth);
    default:
      return scanNumber(at);
  }
}

function scanItems(at: i32, depth: i32): i32 {
  if (byteAt(at + 1) === 0x5d) return at + 2;
  let position = at;
  do position = scanAny(position + 1, depth + 1);
  while (byteAt(position) === 0x2c);
  if (byteAt(position) !== 0x5d) giveUp();
  return position + 1;
}

function scanMembers(at: i32, depth: i32): i32 {
  countObject();
  if (byteAt(at + 1) === 0x7d) return at + 2;
  // Where each key begins and how long it is, until the object is read.
  const keys = endOfArena();
  let position = at;
  do {
    const start = position + 1;
    const behind = scanString(start);
    if (byteAt(behind) !== 0x3a) giveUp();
    addKey(keys, start, behind - start);
    position = scanAny(behind + 1, depth + 1);
  } while (byteAt(position) === 0x2c);
  moveEnd(keys);
  if (byteAt(position) !== 0x7d) giveUp();
  return position + 1;
}

/** Of a name that stands twice, readers take the last; a key with an escape may be one in disguise. */
function addKey(keys: i32, start: i32, length: i32): void {
  for (let index = 0; index < length; index += 1) {
    if (byteAt(start + index) === backslash) giveUp();
  }
  const end = endOfArena();
  for (let key = keys; key < end; key += 8) {
    if (load<i32>(key, 4) === length && isSame(load<i32>(key), start, length)) giveUp();
  }
  if (end === keys + maxMembers * 8) giveUp();
  ensure(8);
  store<i32>(end, start);
  store<i32>(end, length, 4);
  moveEnd(end + 8);
}
