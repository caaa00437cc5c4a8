// A reader misses a code in some pictures, and people's hands shake.
const pauseMs = 2_500;

/** Tells a code that comes into view from one that is held there still: a ticket held up is one scan. */
export function heldCodes(): { readonly isNew: (code: string, atMs: number) => boolean } {
  const seen = new Map<string, number>();
  return {
    isNew(code, atMs) {
      for (const [other, lastMs] of seen) if (atMs - lastMs > pauseMs) seen.delete(other);
      const isNew = !seen.has(code);
      seen.set(code, atMs);
      return isNew;
    },
  };
}
