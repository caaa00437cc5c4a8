import type { NotificationRow, NotificationStore } from './notification.store.ts';

/** News in somebody's inbox. */
export interface FeedMessage {
  readonly revision: number;
  readonly isSnapshot: boolean;
  readonly items: readonly NotificationRow[];
  readonly unreadCount: number;
}

const snapshotSize = 20;
const mostItems = 100;

/**
 * What came into an inbox after a revision; null when nothing did. Without one, after something was
 * marked as read, or when too much came, it is the newest part as a whole.
 */
export async function loadFeed(
  notifications: NotificationStore,
  userId: string,
  after: number | null,
): Promise<{ readonly position: number; readonly message: FeedMessage | null }> {
  // Read first: whatever has a revision up to this one is committed, so none is missed.
  const { revision, unread, markedRevision } = await notifications.feedState(userId);
  if (after === revision) return { position: revision, message: null };
  const messageOf = (isSnapshot: boolean, items: readonly NotificationRow[]) => ({
    position: revision,
    message: { revision, isSnapshot, items, unreadCount: unread },
  });
  if (after !== null && markedRevision <= after) {
    const items = await notifications.between(userId, after, revision, mostItems + 1);
    if (items.length <= mostItems) return messageOf(false, items);
  }
  return messageOf(true, await notifications.between(userId, 0, revision, snapshotSize));
}
