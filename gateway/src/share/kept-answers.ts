import { createHash } from 'node:crypto';
import type { GraphAnswer } from '@hoi/kit/subgraph.ts';
import type { ByteStore } from '@hoi/kit/valkey-store.ts';

/** Public answers that are kept for a while, the latest used within a number of bytes. */
export interface KeptAnswers {
  /** The answer, if it was asked for after that moment (by `performance.now()`). */
  get(key: string, since: number): GraphAnswer | undefined;
  /** What another gateway has kept, under the same condition; null where they keep nothing together. */
  readonly recall: ((key: string, since: number) => Promise<Kept | undefined>) | null;
  /** Keeps what was asked for at a moment, unless something has changed since. */
  put(key: string, answer: GraphAnswer, askedAt: number, seconds: number): void;
  /** Something public has changed somewhere: nothing that was asked for before is true for certain. */
  forgetAll(): void;
  /** Whether changes are heard of; while they are not, nothing is kept. */
  hears(isHearing: boolean): void;
}

/** A kept answer. */
export interface Kept {
  readonly answer: GraphAnswer;
  /** By `performance.now()`; of another gateway's the earliest that it may have been here. */
  readonly askedAt: number;
  readonly until: number;
}

const maxBytes = 16 * 1024 * 1024;
// How far the clocks of two gateways may be apart, and the news of a change on its way to them.
const clockSkewMs = 1_000;

/** Keeps answers in memory; with a store, for the other gateways as well. */
export function createKeptAnswers(store?: ByteStore): KeptAnswers {
  const kept = new Map<string, Kept>();
  let bytes = 0;
  let changedAt = 0;
  let isHearing = false;

  const sizeOf = (key: string, { answer }: Kept) => key.length + answer.body.length;

  function drop(key: string, one: Kept): void {
    kept.delete(key);
    bytes -= sizeOf(key, one);
  }

  function forgetAll(): void {
    kept.clear();
    bytes = 0;
    changedAt = performance.now();
  }

  function keep(key: string, one: Kept): void {
    const before = kept.get(key);
    if (before) drop(key, before);
    kept.set(key, one);
    bytes += sizeOf(key, one);
    for (const [oldest, its] of kept) {
      if (bytes <= maxBytes) return;
      drop(oldest, its);
    }
  }

  /** What a gateway asked for before this one heard of a change may be from before the change. */
  async function recall(key: string, since: number, from: ByteStore): Promise<Kept | undefined> {
    if (!isHearing) return undefined;
    const entry = await from.get(nameOf(key));
    const one = entry && keptOf(entry);
    // It may have changed, or news of changes may have ended, while the store was asked.
    if (!one || !isHearing || one.until < performance.now()) return undefined;
    if (one.askedAt < Math.max(since, changedAt)) return undefined;
    keep(key, one);
    return one;
  }

  return {
    recall: store ? (key, since) => recall(key, since, store) : null,
    get(key, since) {
      const one = kept.get(key);
      if (!one || one.askedAt < since || one.until < performance.now()) return undefined;
      keep(key, one);
      return one.answer;
    },
    put(key, answer, askedAt, seconds) {
      if (!isHearing || seconds === 0 || askedAt <= changedAt) return;
      const copy = { ...answer, body: ownCopy(answer.body) };
      const one = { answer: copy, askedAt, until: askedAt + seconds * 1_000 };
      keep(key, one);
      store?.put(nameOf(key), entryOf(one), Math.ceil(seconds));
    },
    forgetAll,
    hears(isNow) {
      if (!isNow || !isHearing) forgetAll();
      isHearing = isNow;
    },
  };
}

/** A copy that holds no other bytes in memory, as a part of a larger buffer or of Node's pool would. */
function ownCopy(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  copy.set(bytes);
  return copy;
}

const nameOf = (key: string) => createHash('sha256').update(key).digest('base64url');

// An entry of the store: when it was asked for and until when it may be told, as two doubles of
// milliseconds since 1970, and the answer's bytes. Gateways share no other clock.
const headBytes = 16;
/** The moment that `performance.now()` counts from. */
const processStart = () => Date.now() - performance.now();

function entryOf({ answer, askedAt, until }: Kept): Buffer {
  const head = Buffer.alloc(headBytes);
  head.writeDoubleLE(askedAt + processStart(), 0);
  head.writeDoubleLE(until + processStart(), 8);
  return Buffer.concat([head, answer.body]);
}

function keptOf(entry: Buffer): Kept | null {
  if (entry.length <= headBytes) return null;
  return {
    answer: { body: ownCopy(entry.subarray(headBytes)), setCookies: [] },
    askedAt: entry.readDoubleLE(0) - processStart() - clockSkewMs,
    until: entry.readDoubleLE(8) - processStart(),
  };
}
