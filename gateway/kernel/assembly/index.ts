// What the gateway calls; see ../../src/execute/fast/arena.ts. A trap says that an answer is not as it
// was asked for. The first addresses hold what there is to tell besides what a function gives.
import {
  begin,
  endOfArena,
  ensure,
  giveUp,
  isSame,
  moveEnd,
  objectCount,
  take,
  write,
} from './arena.ts';
import { emitObject } from './emit.ts';
import { entityOf, nextEntity, nextOfSame, recordOfEntry, represent } from './representations.ts';
import { scanFields } from './scan.ts';
import { byteAt, isNullAt } from './scan-leaf.ts';
import * as table from './table.ts';

export { represent };

const comma: i32 = 0x2c;
const closeList: i32 = 0x5d;
const closeObject: i32 = 0x7d;
const terminatorBytes: i32 = 16;

/** Begins a run behind the table of its plan; gives the record of the root. */
export function start(tableEnd: i32, recordBytes: i32, type: i32): i32 {
  begin(tableEnd);
  const root = take(recordBytes);
  store<i32>(root, type);
  return root;
}

/** Where an answer of so many bytes is to be put. */
export function room(length: i32): i32 {
  ensure(length + terminatorBytes);
  return endOfArena();
}

/** Takes in the answer that was put there. Quotation marks end it, so that readers need no bounds. */
function enter(length: i32): i32 {
  const at = endOfArena();
  v128.store(at + length, i8x16.splat(0x22));
  moveEnd(at + length + terminatorBytes);
  return at;
}

/** The answer has to begin with a text; gives the position behind it. */
function opened(at: i32, text: i32): i32 {
  const length = table.lengthOf(text);
  if (!isSame(at, table.bytesOf(text), length)) giveUp();
  return at + length;
}

/** Reads an answer to a fetch from a root type. */
export function readRoot(variant: i32, length: i32, root: i32): void {
  const at = enter(length);
  const behind = scanFields(variant, opened(at, table.dataText), root);
  if (byteAt(behind) !== closeObject || behind + 1 !== at + length) giveUp();
}

/** Reads an answer to a fetch of entities. */
export function readEntities(fetch: i32, length: i32, first: i32): void {
  const at = enter(length);
  let position = opened(at, table.entitiesText) - 1;
  for (let entity = first; entity !== 0; entity = nextEntity(entity)) {
    if (entity !== first && byteAt(position) !== comma) giveUp();
    const begins = position + 1;
    for (let entry = entity; entry !== 0; entry = nextOfSame(entry)) {
      const record = recordOfEntry(entry);
      const variant = load<i32>(entityOf(fetch, abs(load<i32>(record))), 8);
      if (isNullAt(begins)) {
        position = begins + 4;
        markGone(variant, record);
      } else position = scanFields(variant, begins, record);
    }
  }
  // `]}}`
  const isClosed =
    byteAt(position) === closeList &&
    byteAt(position + 1) === closeObject &&
    byteAt(position + 2) === closeObject;
  if (!isClosed || position + 3 !== at + length) giveUp();
}

/**
 * A subgraph knows no such entity, or hides it: what it should have brought is null, and where the
 * client may not be given that, the object is; its type is then below zero.
 */
function markGone(variant: i32, record: i32): void {
  const count = table.fieldCountOf(variant);
  let field = table.firstFieldOf(variant);
  const behind = field + count * table.fieldBytes;
  for (; field < behind; field += table.fieldBytes) {
    const cell = table.cellOf(field);
    if (cell === 0) continue;
    const flags = table.fieldFlagsOf(field);
    if ((flags & table.IS_UNCLEAR_WHEN_GONE) !== 0) giveUp();
    if (load<i32>(record + cell) !== 0) continue;
    const isNullable = (table.flagsOf(table.valueOfField(field)) & table.IS_NULLABLE) !== 0;
    if (isNullable) store<i32>(record + cell, table.IS_NULL);
    else if ((flags & table.IS_ANSWERED) !== 0) store<i32>(record, -abs(load<i32>(record)));
  }
}

/** Writes the response up to the end of its data; gives where. Its end and its number of objects are told at 8 and 12. */
export function respond(emit: i32, root: i32): i32 {
  const at = endOfArena();
  write(table.bytesOf(table.dataText), table.lengthOf(table.dataText));
  emitObject(emit, root, false);
  store<i32>(8, endOfArena());
  store<i32>(12, objectCount());
  return at;
}
