import type { Literal } from './literal.ts';

// What one run of a plan keeps: the bytes of all answers one after the other, and a tape of numbers
// that says where in them the objects and fields are. Both are used again by later runs, so a run
// makes next to nothing for the collector to clean up.

/** Two quotation marks are as many as readers may look at behind an answer; eight are quickly written. */
const terminatorBytes = 8;
const quotes = 0x22222222;
const firstBytes = 16 * 1024;
const firstNumbers = 2 * 1024;
// Enough for the requests that run at once; what a giant answer needed is not kept.
const maxPooledBytes = 16 * 1024 * 1024;
const maxKeptBytes = 1024 * 1024;
// Calling the machine's own copying costs as much as this.
const maxWordwise = 256;

/** Bytes and tape of one run. */
export class Memory {
  /** Position 0 is never used: it stands for "nothing". */
  bytes: Buffer = Buffer.allocUnsafeSlow(firstBytes);
  bytesEnd = 1;
  tape = new Int32Array(firstNumbers);
  tapeEnd = 1;
  /** How many objects the answer holds. */
  objects = 0;
  /** The same bytes, four at a time from anywhere. */
  view = new DataView(this.bytes.buffer);

  /** Makes room for more bytes. */
  ensure(count: number): void {
    const needed = this.bytesEnd + count;
    if (needed <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.bytes.length * 2));
    this.bytes.copy(larger, 0, 0, this.bytesEnd);
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }

  /** Takes an answer in; gives where it begins. Quotation marks end it, so that readers need no bounds. */
  load(body: Buffer, length: number): number {
    this.ensure(length + terminatorBytes);
    const start = this.bytesEnd;
    const end = start + length;
    body.copy(this.bytes, start, 0, length);
    this.view.setInt32(end, quotes);
    this.view.setInt32(end + 4, quotes);
    this.bytesEnd = end + terminatorBytes;
    return start;
  }

  /** Makes an empty record; gives where it is. */
  record(size: number): number {
    const at = this.tapeEnd;
    this.tapeEnd = at + size;
    if (this.tapeEnd > this.tape.length) {
      const larger = new Int32Array(Math.max(this.tapeEnd, this.tape.length * 2));
      larger.set(this.tape);
      this.tape = larger;
    }
    const { tape, tapeEnd } = this;
    for (let index = at; index < tapeEnd; index += 1) tape[index] = 0;
    return at;
  }

  /** Writes text. */
  write({ bytes, length, words }: Literal): void {
    this.ensure(length);
    const { view, bytesEnd: at } = this;
    const last = words.length - 1;
    if (last < 0) this.bytes.set(bytes, at);
    else {
      for (let index = 0; index < last; index += 1) {
        view.setInt32(at + index * 4, words[index] ?? 0, true);
      }
      view.setInt32(at + length - 4, words[last] ?? 0, true);
    }
    this.bytesEnd = at + length;
  }

  /** Writes one byte. */
  writeByte(byte: number): void {
    this.ensure(1);
    this.bytes[this.bytesEnd] = byte;
    this.bytesEnd += 1;
  }

  /** Writes again what stands elsewhere in the bytes. */
  repeat(from: number, to: number): void {
    const length = to - from;
    this.ensure(length);
    const { bytes, view, bytesEnd: at } = this;
    if (length > maxWordwise) bytes.copyWithin(at, from, to);
    else if (length >= 4) {
      for (let index = 0; index < length - 4; index += 4) {
        view.setInt32(at + index, view.getInt32(from + index, true), true);
      }
      view.setInt32(at + length - 4, view.getInt32(to - 4, true), true);
    } else {
      for (let index = 0; index < length; index += 1) bytes[at + index] = bytes[from + index] ?? 0;
    }
    this.bytesEnd = at + length;
  }

  /** Makes it as good as new. */
  clear(): void {
    this.bytesEnd = 1;
    this.tapeEnd = 1;
    this.objects = 0;
  }
}

const pool: Memory[] = [];
let pooledBytes = 0;

const sizeOf = ({ bytes, tape }: Memory): number => bytes.length + tape.byteLength;

/** An empty memory. */
export function takeMemory(): Memory {
  const memory = pool.pop();
  if (!memory) return new Memory();
  pooledBytes -= sizeOf(memory);
  memory.clear();
  return memory;
}

/** Gives a memory back; nothing may hold on to its bytes. */
export function giveBack(memory: Memory): void {
  const size = sizeOf(memory);
  if (size > maxKeptBytes || pooledBytes + size > maxPooledBytes) return;
  pooledBytes += size;
  pool.push(memory);
}
