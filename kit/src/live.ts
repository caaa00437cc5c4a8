import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A state topic: the snapshot at once, then again after each change. The first change goes out at
 * once, further ones are coalesced to one each `minIntervalMs`; the newest state always arrives.
 */
export async function* liveState<State>(
  changes: AsyncIterable<unknown>,
  load: () => Promise<State | null>,
  signal: AbortSignal,
  minIntervalMs = 250,
): AsyncGenerator<State> {
  let isDirty = true;
  let isDone = false;
  let wake = Promise.withResolvers<void>();
  const watching = (async () => {
    for await (const _ of changes) {
      isDirty = true;
      wake.resolve();
    }
  })().finally(() => {
    isDone = true;
    wake.resolve();
  });
  while (!signal.aborted) {
    if (isDirty) {
      isDirty = false;
      const state = await load();
      // The object is gone or hidden: nothing more will come.
      if (state === null) return;
      yield state;
      await sleep(minIntervalMs, undefined, { signal }).catch(() => undefined);
    } else if (isDone) {
      return await watching;
    } else {
      await wake.promise;
      wake = Promise.withResolvers<void>();
    }
  }
}

/**
 * A feed: a snapshot at once, then everything newer than the last item, in order; none is skipped.
 * `loadAfter(position)` gives the items after a position and the new position; null gives the snapshot.
 */
export async function* liveFeed<Position, Message>(
  changes: AsyncIterable<unknown>,
  loadAfter: (
    position: Position | null,
  ) => Promise<{ position: Position; message: Message | null }>,
): AsyncGenerator<Message> {
  let { position, message } = await loadAfter(null);
  if (message !== null) yield message;
  for await (const _ of changes) {
    ({ position, message } = await loadAfter(position));
    if (message !== null) yield message;
  }
}
