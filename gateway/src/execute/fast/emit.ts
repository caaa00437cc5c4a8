import { literal } from './literal.ts';
import type { Memory } from './memory.ts';
import type { FieldEmit, ObjectEmit, VariantEmit } from './place.ts';
import { emptyList } from './scan.ts';
import { giveUp } from './surprise.ts';

const comma = 0x2c;
const openObject = 0x7b;
const closeObject = 0x7d;
const nullText = literal('null');

/** Writes an object: what stands together in an answer is copied together, with its keys and commas. */
export function emitObject(
  memory: Memory,
  { variants, canBeGone }: ObjectEmit,
  record: number,
  isNullable: boolean,
): void {
  const type = memory.tape[record] ?? 0;
  if (type > 0) emitFields(memory, variants[type] ?? giveUp(), record);
  else emitNull(memory, isNullable && (type === 0 || canBeGone));
}

/** Writes an object whose type is known. */
export function emitFields(memory: Memory, { fields }: VariantEmit, record: number): void {
  memory.objects += 1;
  if (fields.length === 0) memory.writeByte(openObject);
  let index = 0;
  while (index < fields.length) {
    const behind = repeatRun(memory, fields, index, record);
    const field = fields[index];
    if (behind === index && field) emitMember(memory, field, record);
    index = Math.max(behind, index + 1);
  }
  memory.writeByte(closeObject);
}

/** Copies fields that follow each other in an answer as they do here; gives the index behind them. */
function repeatRun(
  memory: Memory,
  fields: readonly FieldEmit[],
  index: number,
  record: number,
): number {
  const { tape } = memory;
  let from = 0;
  let to = 0;
  let behind = index;
  for (; behind < fields.length; behind += 1) {
    const field = fields[behind];
    if (!field?.slot?.isVerbatim || field.isRenamed) break;
    const cell = record + field.slot.offset;
    // With the brace or comma before it.
    const keyStart = (tape[cell] ?? 0) - field.key.length;
    // Nothing there, or null without bytes of its own.
    if (keyStart <= 0 || (from !== 0 && keyStart !== to)) break;
    if (from === 0) from = keyStart;
    to = tape[cell + 1] ?? 0;
  }
  if (from !== 0) {
    const start = memory.bytesEnd;
    memory.repeat(from, to);
    memory.bytes[start] = index === 0 ? openObject : comma;
  }
  return behind;
}

function emitMember(memory: Memory, field: FieldEmit, record: number): void {
  const { key, slot, constant, object, isNullable, isObjectNullable } = field;
  memory.write(constant ?? key);
  if (slot === null) return;
  const cell = record + slot.offset;
  const start = memory.tape[cell] ?? 0;
  if (start === 0) giveUp();
  if (start === -1) emitNull(memory, isNullable);
  else if (slot.isVerbatim) memory.repeat(start, memory.tape[cell + 1] ?? 0);
  else if (object) emitBelow(memory, object, slot.listDepth, cell, isObjectNullable);
}

function emitNull(memory: Memory, isNullable: boolean): void {
  if (!isNullable) giveUp();
  memory.write(nullText);
}

function emitBelow(
  memory: Memory,
  object: ObjectEmit,
  depth: number,
  cell: number,
  isObjectNullable: boolean,
): void {
  const first = memory.tape[cell] ?? 0;
  if (depth === 0) {
    emitObject(memory, object, first, isObjectNullable);
    return;
  }
  memory.writeByte(0x5b);
  for (let node = first === emptyList ? 0 : first; node !== 0; node = memory.tape[node + 1] ?? 0) {
    if (node !== first) memory.writeByte(comma);
    if (depth > 1) emitInner(memory, object, depth - 1, node + 2, isObjectNullable);
    else emitObject(memory, object, node, isObjectNullable);
  }
  memory.writeByte(0x5d);
}

/** A list within a list; that it may be null was checked when it was read. */
function emitInner(
  memory: Memory,
  object: ObjectEmit,
  depth: number,
  cell: number,
  isObjectNullable: boolean,
): void {
  if (memory.tape[cell] === -1) memory.write(nullText);
  else emitBelow(memory, object, depth, cell, isObjectNullable);
}
