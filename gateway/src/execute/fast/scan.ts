import type { Literal } from './literal.ts';
import type { Memory } from './memory.ts';
import { leafKind, type ObjectScan, type ValueScan, type VariantScan } from './place.ts';
import { scanAny, scanBoolean, scanInt, scanNumber, scanString } from './scan-leaf.ts';
import { giveUp } from './surprise.ts';

// Reads answers as they stand, byte by byte, against what was asked for: the fields that were
// selected, in their order, without white space between them, each of its type. That is how
// servers of GraphQL write; whatever looks different is left to the reference executor.

const comma = 0x2c;
const openList = 0x5b;
const closeList = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;

/** Passes over text that has to stand there; gives the position behind it. */
export function expect(memory: Memory, at: number, text: Literal): number {
  return isAt(memory, at, text) ? at + text.length : giveUp();
}

function isAt({ bytes, view }: Memory, at: number, { bytes: wanted, length, words }: Literal) {
  // Behind the answer there is something, but not for ever.
  if (at + length > view.byteLength) return false;
  const last = words.length - 1;
  if (last < 0) return isShortAt(bytes, at, wanted);
  for (let index = 0; index < last; index += 1) {
    if (view.getInt32(at + index * 4, true) !== words[index]) return false;
  }
  return view.getInt32(at + length - 4, true) === words[last];
}

function isShortAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let index = 0; index < wanted.length; index += 1) {
    if (bytes[at + index] !== wanted[index]) return false;
  }
  return true;
}

/** Reads an object into a record, or passes over it where `record` is 0; gives the position behind it. */
export function scanObject(memory: Memory, scan: ObjectScan, at: number, record: number): number {
  const variant = variantAt(memory, scan, at);
  if (record === 0) memory.objects += 1;
  else memory.tape[record] = variant.type;
  return scanFields(memory, variant, at, record);
}

/** The variant of the object that begins here. */
function variantAt(memory: Memory, { variants }: ObjectScan, at: number): VariantScan {
  const [only] = variants;
  if (only !== undefined && variants.length === 1) return only;
  for (const variant of variants) if (isAt(memory, at, variant.opening)) return variant;
  return giveUp();
}

/** Reads the fields of an object whose type is known; gives the position behind it. */
export function scanFields(
  memory: Memory,
  { fields }: VariantScan,
  at: number,
  record: number,
): number {
  const { bytes } = memory;
  if (fields.length === 0) {
    if (bytes[at] !== openObject || bytes[at + 1] !== closeObject) giveUp();
    return at + 2;
  }
  let position = at;
  for (const { key, slot, value } of fields) {
    position = expect(memory, position, key);
    const cell = record === 0 || slot === null ? 0 : record + slot.offset;
    position = scanValue(memory, value, position, cell);
  }
  if (bytes[position] !== closeObject) giveUp();
  return position + 1;
}

/** Reads a value into the two numbers at `cell`, or passes over it where `cell` is 0. */
function scanValue(memory: Memory, scan: ValueScan, at: number, cell: number): number {
  const { bytes } = memory;
  if (bytes[at] === 0x6e) return scanNull(memory, scan, at, cell);
  if (scan.isVerbatim || cell === 0) {
    const end = passOver(memory, scan, at);
    if (cell !== 0) {
      memory.tape[cell] = at;
      memory.tape[cell + 1] = end;
    }
    return end;
  }
  if (scan.item) return scanList(memory, scan.item, at, cell);
  return scan.object ? scanInto(memory, scan.object, at, cell) : giveUp();
}

/** Reads an object into the record that `cell` names. */
function scanInto(memory: Memory, object: ObjectScan, at: number, cell: number): number {
  const known = memory.tape[cell] ?? 0;
  const record = known > 0 ? known : memory.record(object.place.size);
  if (known <= 0) memory.tape[cell] = record;
  return scanObject(memory, object, at, record);
}

/** A null leaves what another fetch has brought. */
function scanNull(memory: Memory, scan: ValueScan, at: number, cell: number): number {
  const { bytes, tape } = memory;
  const isNull = bytes[at + 1] === 0x75 && bytes[at + 2] === 0x6c && bytes[at + 3] === 0x6c;
  if (!isNull || !scan.isNullable) giveUp();
  if (cell !== 0 && tape[cell] === 0) tape[cell] = -1;
  return at + 4;
}

/** Checks a value; gives the position behind it. */
function passOver(memory: Memory, scan: ValueScan, at: number): number {
  if (scan.object) return scanObject(memory, scan.object, at, 0);
  return scan.item ? passOverList(memory, scan.item, at) : scanLeaf(memory, scan, at);
}

function passOverList(memory: Memory, item: ValueScan, at: number): number {
  const { bytes } = memory;
  if (bytes[at] !== openList) giveUp();
  if (bytes[at + 1] === closeList) return at + 2;
  let position = at;
  do position = scanValue(memory, item, position + 1, 0);
  while (bytes[position] === comma);
  return bytes[position] === closeList ? position + 1 : giveUp();
}

function scanLeaf(memory: Memory, { leaf, values }: ValueScan, at: number): number {
  const { bytes } = memory;
  switch (leaf) {
    case leafKind.STRING:
      return scanString(memory, at);
    case leafKind.INT:
      return scanInt(bytes, at);
    case leafKind.FLOAT:
      return scanNumber(bytes, at);
    case leafKind.BOOLEAN:
      return scanBoolean(bytes, at);
    case leafKind.ANY:
      return scanAny(memory, at, 0);
    default:
      for (const value of values) if (isAt(memory, at, value)) return at + value.length;
      return giveUp();
  }
}

/**
 * Reads a list that a step of the plan needs item by item: the cell names the first item, each item
 * the next.
 */
function scanList(memory: Memory, item: ValueScan, at: number, cell: number): number {
  const { bytes } = memory;
  if (bytes[at] !== openList) giveUp();
  const known = memory.tape[cell] ?? 0;
  if (known > 0 || known === emptyList) return scanKnownList(memory, item, at, known);
  if (bytes[at + 1] === closeList) {
    memory.tape[cell] = emptyList;
    return at + 2;
  }
  const size = item.object ? item.object.place.size : listSize;
  let position = at;
  let link = cell;
  do {
    const node = memory.record(size);
    memory.tape[link] = node;
    link = node + 1;
    position = scanItem(memory, item, position + 1, node);
  } while (bytes[position] === comma);
  return bytes[position] === closeList ? position + 1 : giveUp();
}

/** Adds to the items that another fetch has brought; lists of different lengths are not of the same things. */
function scanKnownList(memory: Memory, item: ValueScan, at: number, known: number): number {
  const { bytes } = memory;
  let node = known === emptyList ? 0 : known;
  if (bytes[at + 1] === closeList) return node === 0 ? at + 2 : giveUp();
  let position = at;
  do {
    if (node === 0) giveUp();
    position = scanItem(memory, item, position + 1, node);
    node = memory.tape[node + 1] ?? 0;
  } while (bytes[position] === comma);
  return node === 0 && bytes[position] === closeList ? position + 1 : giveUp();
}

/** In a cell: a list without items. */
export const emptyList = -2;
const listSize = 4;

/** Reads an item; a record of type 0 is null, and a list within a list has its cell where slots begin. */
function scanItem(memory: Memory, item: ValueScan, at: number, node: number): number {
  const { bytes } = memory;
  if (!item.object) return scanValue(memory, item, at, node + 2);
  if (bytes[at] === 0x6e) return scanNull(memory, item, at, 0);
  return scanObject(memory, item.object, at, node);
}
