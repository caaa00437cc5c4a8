import { endOfArena, isSame, moveEnd, objectCount, setObjects, take, writeByte } from './arena.ts';
import { emitFields } from './emit.ts';
import * as table from './table.ts';

// An entry stands for one record: the record, the next entry of the same entity, and in the first of
// each entity the first of the next entity.
const entryBytes: i32 = 12;
export function recordOfEntry(entry: i32): i32 {
  return load<i32>(entry);
}
export function nextOfSame(entry: i32): i32 {
  return load<i32>(entry, 4);
}
export function nextEntity(entry: i32): i32 {
  return load<i32>(entry, 8);
}

// A place in the table of what was seen: where its text begins, its length, its hash, the last entry.
const placeBytes: i32 = 16;

/** A type's entity at a fetch: type, how it is represented, how it is read; 0 when there is none. */
export function entityOf(fetch: i32, type: i32): i32 {
  const entities = fetch + 4 + table.countOf(fetch) * 8;
  const count = table.countOf(entities);
  for (let index = 0; index < count; index += 1) {
    const entity = entities + 4 + index * 12;
    if (load<i32>(entity) === type) return entity;
  }
  return 0;
}

const firstText: i32 = 4;
const behindText: i32 = 8;

/**
 * Writes the representations of the records that a fetch adds to, equal ones once, with commas between
 * them. Gives the first entry; the addresses 4 and 8 say where the text is until something else is made.
 */
export function represent(fetch: i32, root: i32): i32 {
  const begin = endOfArena();
  findRecords(fetch + 4, table.countOf(fetch), root);
  const end = endOfArena();
  const objects = objectCount();
  let places = 16;
  while (places * entryBytes < (end - begin) * 2) places *= 2;
  const seen = take(places * placeBytes);
  const start = endOfArena();
  let first = 0;
  let last = 0;
  for (let entry = begin; entry < end; entry += entryBytes) {
    const record = recordOfEntry(entry);
    const entity = entityOf(fetch, abs(load<i32>(record)));
    if (entity === 0) continue;
    const before = endOfArena();
    if (first !== 0) writeByte(0x2c);
    const from = endOfArena();
    emitFields(load<i32>(entity, 4), record);
    const same = lastLike(seen, places - 1, from, entry);
    if (same !== 0) {
      moveEnd(before);
      store<i32>(same, entry, 4);
      continue;
    }
    if (first === 0) first = entry;
    else store<i32>(last, entry, 8);
    last = entry;
  }
  store<i32>(firstText, start);
  store<i32>(behindText, endOfArena());
  moveEnd(end);
  setObjects(objects);
  return first;
}

/** Makes an entry of each record at the path below a record. */
function findRecords(path: i32, left: i32, record: i32): void {
  if (left === 0) store<i32>(take(entryBytes), record);
  else findBelow(path, left, load<i32>(path, 4), record + load<i32>(path));
}

function findBelow(path: i32, left: i32, levels: i32, cell: i32): void {
  const first = load<i32>(cell);
  // Nothing, null, or a list without items.
  if (first <= 0) return;
  if (levels === 0) {
    findRecords(path + 8, left - 1, first);
    return;
  }
  for (let node = first; node !== 0; node = table.nextItemOf(node)) {
    if (levels > 1) findBelow(path, left, levels - 1, node + table.recordHeadBytes);
    else if (load<i32>(node) !== 0) findRecords(path + 8, left - 1, node);
  }
}

/** Takes the text from a position to the end for an entry; gives the last entry with the same text, or 0. */
function lastLike(seen: i32, mask: i32, from: i32, entry: i32): i32 {
  const length = endOfArena() - from;
  const hash = hashOf(from, length);
  let index = hash & mask;
  while (true) {
    const place = seen + index * placeBytes;
    const known = load<i32>(place);
    if (known === 0) {
      store<i32>(place, from);
      store<i32>(place, length, 4);
      store<i32>(place, hash, 8);
      store<i32>(place, entry, 12);
      return 0;
    }
    if (
      load<i32>(place, 8) === hash &&
      load<i32>(place, 4) === length &&
      isSame(known, from, length)
    ) {
      const last = load<i32>(place, 12);
      store<i32>(place, entry, 12);
      return last;
    }
    index = (index + 1) & mask;
  }
}

/** FNV-1a of the bytes eight at a time, of which there are at least eight; the last may be read twice. */
function hashOf(from: i32, length: i32): i32 {
  let hash: u64 = (((<u64>0xcbf29ce4) << 32) | 0x84222325) ^ length;
  const last = from + length - 8;
  for (let at = from; at < last; at += 8) hash = mixed(hash, load<u64>(at));
  hash = mixed(hash, load<u64>(last));
  return <i32>(hash ^ (hash >> 32));
}

function mixed(hash: u64, word: u64): u64 {
  const product = (hash ^ word) * 0x00000100000001b3;
  return product ^ (product >> 29);
}
