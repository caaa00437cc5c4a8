import type { Connection } from '@hoi/kit/connection.ts';
import type { Problem } from '@hoi/kit/errors.ts';
import type { NotificationRow } from './notification/notification.store.ts';

export type { FeedMessage } from './notification/load-feed.ts';
export type { NotificationRow } from './notification/notification.store.ts';

/** A page of an inbox. */
export interface NotificationPage extends Connection<NotificationRow> {
  /** Counted only when asked for. */
  readonly unreadCount: () => Promise<number>;
}

/** Notifications that were marked as read, or why not. */
export interface MarkedRead {
  readonly notifications: readonly NotificationRow[];
  readonly userErrors: readonly Problem[];
}
