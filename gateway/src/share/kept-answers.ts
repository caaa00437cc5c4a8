import type { GraphAnswer } from '@hoi/kit/subgraph.ts';

/** Public answers that are kept for a while, the latest used within a number of bytes. */
export interface KeptAnswers {
  /** The answer, if it was asked for after that moment (by `performance.now()`). */
  get(key: string, since: number): GraphAnswer | undefined;
  /** Keeps what was asked for at a moment, unless something has changed since. */
  put(key: string, answer: GraphAnswer, askedAt: number, seconds: number): void;
  /** Something public has changed somewhere: nothing that was asked for before is true for certain. */
  forgetAll(): void;
  /** Whether changes are heard of; while they are not, nothing is kept. */
  hears(isHearing: boolean): void;
}

interface Kept {
  readonly answer: GraphAnswer;
  readonly askedAt: number;
  readonly until: number;
}

const maxBytes = 16 * 1024 * 1024;

/** Keeps answers in memory. */
export function createKeptAnswers(): KeptAnswers {
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

  return {
    get(key, since) {
      const one = kept.get(key);
      if (!one || one.askedAt < since) return undefined;
      drop(key, one);
      if (one.until < performance.now()) return undefined;
      kept.set(key, one);
      bytes += sizeOf(key, one);
      return one.answer;
    },
    put(key, answer, askedAt, seconds) {
      if (!isHearing || seconds === 0 || askedAt <= changedAt) return;
      const before = kept.get(key);
      if (before) drop(key, before);
      // A copy: what came may be a small part of a large buffer.
      const copy = { ...answer, body: Buffer.from(answer.body) };
      const one = { answer: copy, askedAt, until: askedAt + seconds * 1_000 };
      kept.set(key, one);
      bytes += sizeOf(key, one);
      for (const [oldest, its] of kept) {
        if (bytes <= maxBytes) return;
        drop(oldest, its);
      }
    },
    forgetAll,
    hears(isNow) {
      isHearing = isNow;
      if (!isNow) forgetAll();
    },
  };
}
