import type { FastFetch } from './compile.ts';
import { emitFields } from './emit.ts';
import { literal } from './literal.ts';
import type { Memory } from './memory.ts';
import type { Slot } from './place.ts';
import { emptyList } from './scan.ts';

/** The entities that a fetch asks for. */
export interface Asked {
  /** The variable that names them: `"representations":[…]`. */
  readonly text: string;
  /** The first entry, if there is any; they follow each other as the answer's items do. */
  readonly first: number;
}

// An entry on the tape stands for one record. The first of each entity leads to the others that are
// the same entity, and to the first of the next entity.
const entrySize = 3;
/** The record of an entry. */
export const recordOf = ({ tape }: Memory, entry: number): number => tape[entry] ?? 0;
/** The next entry of the same entity; 0 after the last. */
export const nextOfSame = ({ tape }: Memory, entry: number): number => tape[entry + 1] ?? 0;
/** The first entry of the next entity; 0 after the last. */
export const nextEntity = ({ tape }: Memory, entry: number): number => tape[entry + 2] ?? 0;

/** A record's type, also of one that is gone. */
export const typeOf = (memory: Memory, record: number): number =>
  Math.abs(memory.tape[record] ?? 0);

const opening = literal('"representations":[');
const comma = 0x2c;
const closeList = 0x5d;

/** The representations of the records that a fetch adds to, equal ones once. */
export function representations(
  { path, entities }: FastFetch,
  memory: Memory,
  root: number,
): Asked {
  const begin = memory.tapeEnd;
  findRecords(memory, path, 0, root);
  const end = memory.tapeEnd;
  const { bytesEnd: start, objects } = memory;
  seen.clear((end - begin) / entrySize);
  memory.write(opening);
  let first = 0;
  let last = 0;
  for (let entry = begin; entry < end; entry += entrySize) {
    const record = recordOf(memory, entry);
    const entity = entities[typeOf(memory, record)];
    if (!entity) continue;
    const before = memory.bytesEnd;
    if (first !== 0) memory.writeByte(comma);
    const from = memory.bytesEnd;
    emitFields(memory, entity.representation, record);
    const same = seen.lastLike(memory, from, entry);
    if (same !== 0) {
      memory.bytesEnd = before;
      memory.tape[same + 1] = entry;
      continue;
    }
    if (first === 0) first = entry;
    else memory.tape[last + 2] = entry;
    last = entry;
  }
  memory.writeByte(closeList);
  const text = memory.bytes.toString('utf8', start, memory.bytesEnd);
  memory.bytesEnd = start;
  memory.objects = objects;
  return { text, first };
}

/** Makes an entry of each record at a path below a record. */
function findRecords(memory: Memory, path: readonly Slot[], depth: number, record: number): void {
  const slot = path[depth];
  if (slot) {
    findBelow(memory, path, depth, slot.listDepth, record + slot.offset);
    return;
  }
  const entry = memory.record(entrySize);
  memory.tape[entry] = record;
}

function findBelow(
  memory: Memory,
  path: readonly Slot[],
  depth: number,
  levels: number,
  cell: number,
): void {
  const first = memory.tape[cell] ?? 0;
  // Nothing, null, or a list without items.
  if (first <= 0 || first === emptyList) return;
  if (levels === 0) {
    findRecords(memory, path, depth + 1, first);
    return;
  }
  for (let node = first; node !== 0; node = memory.tape[node + 1] ?? 0) {
    if (levels > 1) findBelow(memory, path, depth, levels - 1, node + 2);
    else if (memory.tape[node] !== 0) findRecords(memory, path, depth + 1, node);
  }
}

/** The representations of one fetch by their bytes; a table with open addressing. */
class Seen {
  /** Four numbers each: where its text begins and ends, its hash, the last entry that has it; an end of 0 is a free place. */
  #table = new Int32Array(0);
  #mask = 0;

  /** Forgets all, and makes room. */
  clear(count: number): void {
    let places = 16;
    while (places < count * 2) places *= 2;
    if (this.#table.length < places * 4) this.#table = new Int32Array(places * 4);
    else this.#table.fill(0, 0, places * 4);
    this.#mask = places - 1;
  }

  /** Takes the text from a position to the end for an entry; gives the last entry with the same text, or 0. */
  lastLike({ view, bytesEnd: to }: Memory, from: number, entry: number): number {
    const table = this.#table;
    const hash = hashOf(view, from, to);
    let at = (hash & this.#mask) * 4;
    for (; table[at + 1] !== 0; at = (at + 4) & (this.#mask * 4 + 3)) {
      const isSame =
        table[at + 2] === hash &&
        table[at + 1] === (table[at] ?? 0) + to - from &&
        isEqual(view, table[at] ?? 0, from, to);
      if (!isSame) continue;
      const last = table[at + 3] ?? 0;
      table[at + 3] = entry;
      return last;
    }
    table[at] = from;
    table[at + 1] = to;
    table[at + 2] = hash;
    table[at + 3] = entry;
    return 0;
  }
}

// Nothing else runs while representations are made, so all fetches use the same one.
const seen = new Seen();

/** FNV-1a of the bytes four at a time, of which there are at least four; the last may be read twice. */
function hashOf(view: DataView, from: number, to: number): number {
  let hash = 0x811c9dc5 ^ (to - from);
  for (let at = from; at < to - 4; at += 4) hash = mixed(hash, view.getInt32(at, true));
  return mixed(hash, view.getInt32(to - 4, true));
}

function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x01000193);
  return product ^ (product >>> 15);
}

function isEqual(view: DataView, other: number, from: number, to: number): boolean {
  for (let at = from; at < to - 4; at += 4) {
    if (view.getInt32(at, true) !== view.getInt32(other + at - from, true)) return false;
  }
  return view.getInt32(to - 4, true) === view.getInt32(other + to - from - 4, true);
}
