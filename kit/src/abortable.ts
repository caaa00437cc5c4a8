/** The items of a source until it ends or the signal aborts, whether or not the source notices that. */
export async function* untilAborted<Item>(
  source: AsyncIterable<Item>,
  signal: AbortSignal,
): AsyncGenerator<Item> {
  const iterator = source[Symbol.asyncIterator]();
  let wake = () => {};
  const onAbort = () => wake();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    while (!signal.aborted) {
      // One promise for each wait: racing against one that lives on would keep every result alive.
      const result = await new Promise<IteratorResult<Item> | null>((resolve, reject) => {
        wake = () => resolve(null);
        iterator.next().then(resolve, reject);
      });
      if (!result || result.done) return;
      yield result.value;
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    // A source that waits for its next item ends only then, so nobody waits for it here.
    iterator.return?.().catch(() => undefined);
  }
}

/** Runs a generator that can be ended at any moment: `return()` aborts what it waits for. */
export function endable<Item>(
  run: (signal: AbortSignal) => AsyncGenerator<Item>,
  parent: AbortSignal,
): AsyncGenerator<Item> {
  const own = new AbortController();
  const items = run(AbortSignal.any([parent, own.signal]));
  const end = () => {
    own.abort();
    return items.return(undefined);
  };
  return {
    next: () => items.next(),
    return: end,
    throw: end,
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => {
      await end();
    },
  };
}
