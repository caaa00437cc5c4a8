import type { Clock } from '@hoi/kit/clock.ts';
import type { Database } from '@hoi/kit/database.ts';
import type { Outbox } from '@hoi/kit/outbox.ts';
import type { FollowStore } from './follow.store.ts';
import { followId } from './follow-community.ts';

const batch = 500;
// An upgrade has started every service by then.
const graceMs = 10 * 60_000;

/**
 * Tells once of all follows there are, for services that began to keep them after they came about. Whoever
 * knows of one already hears nothing new. Gives how many it told of.
 */
export async function announceFollows({
  database,
  follows,
  outbox,
  clock,
}: {
  readonly database: Database;
  readonly follows: FollowStore;
  readonly outbox: Outbox;
  readonly clock: Clock;
}): Promise<number> {
  return database.transaction(async (tx) => {
    const now = clock.now();
    const position = await follows.dueAnnouncement(tx, now, new Date(now.getTime() + graceMs));
    if (!position) return 0;
    // An unfollow waits until this is told, so that it is told after.
    const rows = await follows.lockAfter(tx, position, batch);
    await outbox.addAll(
      tx,
      rows.map(({ communityId, userId }) => ({
        type: 'follow.added' as const,
        aggregate: followId({ communityId, userId }),
        data: { communityId, userId },
      })),
    );
    await follows.keepAnnounced(tx, rows.at(-1) ?? position, rows.length < batch ? now : null);
    return rows.length;
  });
}
