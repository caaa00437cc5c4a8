import { countObject, endOfArena, giveUp, write, writeByte } from './arena.ts';
import * as table from './table.ts';

const comma: i32 = 0x2c;
const openList: i32 = 0x5b;
const closeList: i32 = 0x5d;
const openObject: i32 = 0x7b;
const closeObject: i32 = 0x7d;

function writeText(text: i32): void {
  write(table.bytesOf(text), table.lengthOf(text));
}

function writeNull(isNullable: bool): void {
  if (!isNullable) giveUp();
  writeByte(0x6e);
  writeByte(0x75);
  writeByte(0x6c);
  writeByte(0x6c);
}

/** Writes an object: what stands together in an answer is copied together, with its keys and commas. */
export function emitObject(object: i32, record: i32, isNullable: bool): void {
  const type = load<i32>(record);
  if (type > 0) emitFields(variantOf(object, type), record);
  else writeNull(isNullable && (type === 0 || load<i32>(object) !== 0));
}

function variantOf(object: i32, type: i32): i32 {
  const count = load<i32>(object, 4);
  for (let index = 0; index < count; index += 1) {
    if (load<i32>(object + index * 8, 8) === type) return load<i32>(object + index * 8, 12);
  }
  giveUp();
  return 0;
}

/** Writes an object whose type is known. */
export function emitFields(variant: i32, record: i32): void {
  countObject();
  const count = table.countOf(variant);
  if (count === 0) writeByte(openObject);
  const first = variant + 4;
  const behind = first + count * table.writtenBytes;
  let field = first;
  while (field < behind) {
    const next = repeatRun(field, behind, record, field === first);
    if (next === field) {
      emitMember(field, record);
      field += table.writtenBytes;
    } else field = next;
  }
  writeByte(closeObject);
}

/** Copies fields that follow each other in an answer as they do here; gives the field behind them. */
function repeatRun(begin: i32, behind: i32, record: i32, isFirst: bool): i32 {
  let from = 0;
  let to = 0;
  let field = begin;
  for (; field < behind; field += table.writtenBytes) {
    const cell = table.writtenCellOf(field);
    const flags = table.writtenFlagsOf(field);
    const isRepeated =
      (flags & (table.WRITES_VERBATIM | table.WRITES_RENAMED)) === table.WRITES_VERBATIM;
    if (cell === 0 || !isRepeated) break;
    const start = load<i32>(record + cell);
    // Nothing there, or null without bytes of its own.
    if (start <= 0) break;
    // With the brace or comma before it.
    const keyStart = start - table.lengthOf(table.keyOf(field));
    if (from !== 0 && keyStart !== to) break;
    if (from === 0) from = keyStart;
    to = load<i32>(record + cell, 4);
  }
  if (from !== 0) {
    const start = endOfArena();
    write(from, to - from);
    store<u8>(start, isFirst ? openObject : comma);
  }
  return field;
}

function emitMember(field: i32, record: i32): void {
  const constant = table.constantOf(field);
  if (constant !== 0) {
    writeText(constant);
    return;
  }
  writeText(table.keyOf(field));
  const cell = record + table.writtenCellOf(field);
  const flags = table.writtenFlagsOf(field);
  const start = load<i32>(cell);
  if (start === 0) giveUp();
  if (start === table.IS_NULL) writeNull((flags & table.WRITES_NULLABLE) !== 0);
  else if ((flags & table.WRITES_VERBATIM) !== 0) write(start, load<i32>(cell, 4) - start);
  else {
    const isNullable = (flags & table.WRITES_NULLABLE_OBJECT) !== 0;
    emitBelow(table.objectOf(field), table.levelsOf(field), cell, isNullable);
  }
}

function emitBelow(object: i32, levels: i32, cell: i32, isNullable: bool): void {
  const first = load<i32>(cell);
  if (levels === 0) {
    emitObject(object, first, isNullable);
    return;
  }
  writeByte(openList);
  let node = first === table.IS_EMPTY_LIST ? 0 : first;
  for (; node !== 0; node = table.nextItemOf(node)) {
    if (node !== first) writeByte(comma);
    if (levels > 1) emitInner(object, levels - 1, node + table.recordHeadBytes, isNullable);
    else emitObject(object, node, isNullable);
  }
  writeByte(closeList);
}

/** A list within a list; that it may be null was checked when it was read. */
function emitInner(object: i32, levels: i32, cell: i32, isNullable: bool): void {
  if (load<i32>(cell) === table.IS_NULL) writeNull(true);
  else emitBelow(object, levels, cell, isNullable);
}
