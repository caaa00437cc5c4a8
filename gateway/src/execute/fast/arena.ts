import { readFileSync } from 'node:fs';
import type { FastPlan } from './fast-plan.ts';
import { giveUp } from './surprise.ts';

// The kernel reads and writes the bytes of one run in a memory of its own: WebAssembly, made from
// gateway/kernel/assembly by `npm run generate:kernel`.

// What is used of it here: the types of Node have it not, and those of browsers bring all the rest.
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
  readonly RuntimeError: ErrorConstructor;
};

interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  start(tableEnd: number, recordBytes: number, type: number): number;
  room(length: number): number;
  readRoot(variant: number, length: number, root: number): void;
  represent(fetch: number, root: number): number;
  readEntities(fetch: number, length: number, first: number): void;
  respond(emit: number, root: number): number;
}

const kernelModule = new WebAssembly.Module(
  readFileSync(new URL('./kernel.wasm', import.meta.url)),
);

/** The entities that a fetch asks for. */
export interface Asked {
  /** Their representations, with commas between them. */
  readonly text: string;
  /** What to give when the answer is read; 0 when there are none. */
  readonly first: number;
}

// Enough for the requests that run at once; what a giant answer needed is not kept.
const maxPooledBytes = 16 * 1024 * 1024;
const maxKeptBytes = 1024 * 1024;

/** The memory of one run: the plan's table, all answers, and where in them objects and fields are. */
export class Arena {
  readonly #kernel = instantiated();
  #bytes: Buffer = Buffer.from(this.#kernel.memory.buffer);
  #root = 0;
  #table: Uint8Array | null = null;

  /** Begins a run of a plan. */
  start({ table, recordBytes, rootType }: FastPlan): void {
    this.#root = this.#run((kernel) => kernel.start(table.length, recordBytes, rootType));
    // What ran here last may have been the same plan.
    if (this.#table === table) return;
    this.#fresh().set(table);
    this.#table = table;
  }

  /** Reads an answer to a fetch from a root type. */
  readRoot(variant: number, body: Buffer, length: number): void {
    this.#enter(body, length);
    this.#run((kernel) => kernel.readRoot(variant, length, this.#root));
  }

  /** The representations of the objects that a fetch adds to, equal ones once. */
  represent(fetch: number): Asked {
    const first = this.#run((kernel) => kernel.represent(fetch, this.#root));
    if (first === 0) return { text: '', first };
    const bytes = this.#fresh();
    return { text: bytes.toString('utf8', bytes.readInt32LE(4), bytes.readInt32LE(8)), first };
  }

  /** Reads an answer to a fetch of entities. */
  readEntities(fetch: number, body: Buffer, length: number, first: number): void {
    this.#enter(body, length);
    this.#run((kernel) => kernel.readEntities(fetch, length, first));
  }

  /** The response up to the end of its data, and how many objects it holds; good until the next run. */
  respond(emit: number): { readonly data: Buffer; readonly objects: number } {
    const start = this.#run((kernel) => kernel.respond(emit, this.#root));
    const bytes = this.#fresh();
    return { data: bytes.subarray(start, bytes.readInt32LE(8)), objects: bytes.readInt32LE(12) };
  }

  get size(): number {
    return this.#fresh().length;
  }

  #enter(body: Buffer, length: number): void {
    const at = this.#run((kernel) => kernel.room(length));
    body.copy(this.#fresh(), at, 0, length);
  }

  /** The memory as it is now: when it grows, what was seen of it before is empty. */
  #fresh(): Buffer {
    if (this.#bytes.length === 0) this.#bytes = Buffer.from(this.#kernel.memory.buffer);
    return this.#bytes;
  }

  #run(work: (kernel: Kernel) => number): number;
  #run(work: (kernel: Kernel) => void): void;
  #run<Given>(work: (kernel: Kernel) => Given): Given {
    try {
      return work(this.#kernel);
    } catch (error) {
      // The kernel traps where an answer is not as it was asked for.
      if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) return giveUp();
      throw error;
    }
  }
}

function instantiated(): Kernel {
  try {
    return new WebAssembly.Instance(kernelModule).exports as Kernel;
  } catch (error) {
    // No place for another memory.
    if (error instanceof RangeError) return giveUp();
    throw error;
  }
}

const pool: Arena[] = [];
let pooledBytes = 0;

/** An arena for one run. */
export function takeArena(): Arena {
  const arena = pool.pop();
  if (!arena) return new Arena();
  pooledBytes -= arena.size;
  return arena;
}

/** Gives an arena back; nothing may hold on to its bytes. */
export function giveBack(arena: Arena): void {
  const { size } = arena;
  if (size > maxKeptBytes || pooledBytes + size > maxPooledBytes) return;
  pooledBytes += size;
  pool.push(arena);
}
