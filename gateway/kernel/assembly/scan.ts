import { countObject, giveUp, isSame, take } from './arena.ts';
import { byteAt, isNullAt, scanLeaf } from './scan-leaf.ts';
import * as table from './table.ts';

// Reads answers as they stand, byte by byte, against what was asked for: the fields that were
// selected, in their order, without white space between them, each of its type. That is how
// servers of GraphQL write; whatever looks different is left to the reference executor.

const comma: i32 = 0x2c;
const openList: i32 = 0x5b;
const closeList: i32 = 0x5d;
const openObject: i32 = 0x7b;
const closeObject: i32 = 0x7d;

/** Passes over text that has to stand there; gives the position behind it. */
function expect(at: i32, text: i32): i32 {
  const length = table.lengthOf(text);
  if (!isSame(at, table.bytesOf(text), length)) giveUp();
  return at + length;
}

/** Reads an object into a record, or passes over it where `record` is 0; gives the position behind it. */
function scanObject(object: i32, at: i32, record: i32): i32 {
  const variant = variantAt(object, at);
  if (record === 0) countObject();
  else store<i32>(record, table.typeOfVariant(variant));
  return scanFields(variant, at, record);
}

/** The variant of the object that begins here. */
function variantAt(object: i32, at: i32): i32 {
  const count = load<i32>(object, 4);
  if (count === 1) return load<i32>(object, 8);
  for (let index = 0; index < count; index += 1) {
    const variant = load<i32>(object + index * 4, 8);
    const opening = table.openingOf(variant);
    if (isSame(at, table.bytesOf(opening), table.lengthOf(opening))) return variant;
  }
  giveUp();
  return 0;
}

/** Reads the fields of an object whose type is known; gives the position behind it. */
export function scanFields(variant: i32, at: i32, record: i32): i32 {
  const count = table.fieldCountOf(variant);
  if (count === 0) {
    if (byteAt(at) !== openObject || byteAt(at + 1) !== closeObject) giveUp();
    return at + 2;
  }
  let position = at;
  let field = table.firstFieldOf(variant);
  const behind = field + count * table.fieldBytes;
  for (; field < behind; field += table.fieldBytes) {
    position = expect(position, table.keyOf(field));
    const cell = table.cellOf(field);
    const isKept = record !== 0 && cell !== 0;
    position = scanValue(table.valueOfField(field), position, isKept ? record + cell : 0);
  }
  if (byteAt(position) !== closeObject) giveUp();
  return position + 1;
}

/** Reads a value into the two numbers at `cell`, or passes over it where `cell` is 0. */
function scanValue(value: i32, at: i32, cell: i32): i32 {
  if (byteAt(at) === 0x6e) return scanNull(value, at, cell);
  if (cell === 0) return passOver(value, at);
  if ((table.flagsOf(value) & table.IS_VERBATIM) !== 0) {
    const behind = passOver(value, at);
    store<i32>(cell, at);
    store<i32>(cell, behind, 4);
    return behind;
  }
  const kind = table.kindOf(value);
  if (kind === table.LIST) return scanList(table.belowOf(value), at, cell);
  if (kind !== table.OBJECT) giveUp();
  return scanInto(table.belowOf(value), at, cell);
}

/** Reads an object into the record that `cell` names. */
function scanInto(object: i32, at: i32, cell: i32): i32 {
  let record = load<i32>(cell);
  if (record <= 0) {
    record = take(table.recordBytesOf(object));
    store<i32>(cell, record);
  }
  return scanObject(object, at, record);
}

/** A null leaves what another fetch has brought. */
function scanNull(value: i32, at: i32, cell: i32): i32 {
  if (!isNullAt(at) || (table.flagsOf(value) & table.IS_NULLABLE) === 0) giveUp();
  if (cell !== 0 && load<i32>(cell) === 0) store<i32>(cell, table.IS_NULL);
  return at + 4;
}

/** Checks a value; gives the position behind it. */
function passOver(value: i32, at: i32): i32 {
  const kind = table.kindOf(value);
  if (kind === table.OBJECT) return scanObject(table.belowOf(value), at, 0);
  if (kind === table.LIST) return passOverList(table.belowOf(value), at);
  return scanLeaf(value, at);
}

function passOverList(item: i32, at: i32): i32 {
  if (byteAt(at) !== openList) giveUp();
  if (byteAt(at + 1) === closeList) return at + 2;
  let position = at;
  do position = scanValue(item, position + 1, 0);
  while (byteAt(position) === comma);
  if (byteAt(position) !== closeList) giveUp();
  return position + 1;
}

/**
 * Reads a list that a step of the plan needs item by item: the cell names the first item, each item
 * the next.
 */
function scanList(item: i32, at: i32, cell: i32): i32 {
  if (byteAt(at) !== openList) giveUp();
  const known = load<i32>(cell);
  if (known > 0 || known === table.IS_EMPTY_LIST) return scanKnownList(item, at, known);
  if (byteAt(at + 1) === closeList) {
    store<i32>(cell, table.IS_EMPTY_LIST);
    return at + 2;
  }
  const isObject = table.kindOf(item) === table.OBJECT;
  const bytes = isObject ? table.recordBytesOf(table.belowOf(item)) : table.listItemBytes;
  let position = at;
  let link = cell;
  do {
    const node = take(bytes);
    store<i32>(link, node);
    link = node + 4;
    position = scanItem(item, position + 1, node);
  } while (byteAt(position) === comma);
  if (byteAt(position) !== closeList) giveUp();
  return position + 1;
}

/** Adds to the items that another fetch has brought; lists of different lengths are not of the same things. */
function scanKnownList(item: i32, at: i32, known: i32): i32 {
  let node = known === table.IS_EMPTY_LIST ? 0 : known;
  if (byteAt(at + 1) === closeList) {
    if (node !== 0) giveUp();
    return at + 2;
  }
  let position = at;
  do {
    if (node === 0) giveUp();
    position = scanItem(item, position + 1, node);
    node = table.nextItemOf(node);
  } while (byteAt(position) === comma);
  if (node !== 0 || byteAt(position) !== closeList) giveUp();
  return position + 1;
}

/** Reads an item; a record of type 0 is null, and a list within a list has its cell where cells begin. */
function scanItem(item: i32, at: i32, node: i32): i32 {
  if (table.kindOf(item) !== table.OBJECT) return scanValue(item, at, node + table.recordHeadBytes);
  if (byteAt(at) === 0x6e) return scanNull(item, at, 0);
  return scanObject(table.belowOf(item), at, node);
}
