import { liveFeed } from '@hoi/kit/live.ts';
import type { Context } from '../context.ts';
import { checkInTopic } from './announce-check-in.ts';
import { type CheckInRow, findCheckInsAfter, findRecentCheckIns } from './check-in.store.ts';
import type { CheckInListRow } from './check-in-list.store.ts';

/** What happened on a list: scans that are new or were taken back, or the latest ones. */
export interface CheckInNews {
  readonly list: CheckInListRow;
  readonly isSnapshot: boolean;
  /** Newest first. */
  readonly items: CheckInRow[];
}

const snapshotSize = 50;
// Whoever is further behind gets a snapshot.
const mostItems = 200;

/** The latest scans of a list at once, then all that follow; ends when the caller may see no more. */
export async function* watchCheckIns(
  ctx: Context,
  listId: string,
  isAllowed: () => Promise<boolean>,
): AsyncGenerator<CheckInNews> {
  const { read } = ctx.database;
  const stop = new AbortController();
  const signal = AbortSignal.any([ctx.signal, stop.signal]);
  const changes = await ctx.pubsub.subscribe(checkInTopic(listId), signal);
  yield* liveFeed(changes, async (position: number | null) => {
    ctx.loaders.clearAll();
    const list = (await isAllowed()) ? await ctx.loaders.checkInList.load(listId) : null;
    if (!list) {
      stop.abort();
      return { position: position ?? 0, message: null };
    }
    return { position: list.revision, message: await newsSince(position, list) };
  });

  async function newsSince(
    position: number | null,
    list: CheckInListRow,
  ): Promise<CheckInNews | null> {
    // What was committed after the list was read comes with the next message.
    const isKnown = ({ revision }: CheckInRow) => revision <= list.revision;
    if (position !== null) {
      const found = await findCheckInsAfter(read, listId, position, mostItems + 1);
      const items = found.filter(isKnown);
      if (items.length === 0) return null;
      if (found.length <= mostItems) return { list, isSnapshot: false, items };
    }
    const items = (await findRecentCheckIns(read, [listId], snapshotSize)).filter(isKnown);
    return { list, isSnapshot: true, items };
  }
}
