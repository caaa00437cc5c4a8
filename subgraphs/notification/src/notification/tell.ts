import type { Clock } from '@hoi/kit/clock.ts';
import type { Database, Tx } from '@hoi/kit/database.ts';
import { newId } from '@hoi/kit/ids.ts';
import { type DeliveryStore, mailTopic } from '../mail/delivery.store.ts';
import type { PreferenceStore } from '../preference/preference.store.ts';
import { isMailed } from '../preference/preferences.ts';
import { type News, type NewsParams, ruleOf } from './kinds.ts';
import type { NotificationStore } from './notification.store.ts';

/** Tells people something, each the way they want it, and each once. */
export type Tell = (tx: Tx, news: News, userIds: readonly string[]) => Promise<void>;

/** The topic on which somebody's inbox announces changes. */
export function inboxTopic(userId: string): string {
  return `inbox:${userId}`;
}

/** Tells hosts who came: while the last such news is unread it grows, instead of filling the inbox. */
export type TellHosts = (tx: Tx, news: HostNews, hostIds: readonly string[]) => Promise<void>;

/** What hosts are told. */
export interface HostNews extends News {
  readonly eventId: string;
  readonly params: NewsParams;
}

/** What it takes to tell people. */
export interface TellParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly notifications: NotificationStore;
  readonly preferences: PreferenceStore;
  readonly deliveries: DeliveryStore;
}

/** Makes `tell`: a constant number of statements, whether for one person or five hundred. */
export function tellWith(parts: TellParts): Tell {
  const { database, clock, notifications, preferences, deliveries } = parts;
  return async (tx, news, userIds) => {
    const { kind, key, eventId, communityId, actorId, params = {} } = news;
    if (userIds.length === 0) return;
    const told = await notifications.toldOf(tx, key, userIds);
    const chosen = await preferences.forKind(tx, kind, userIds);
    const rule = ruleOf(kind);
    const people = [...new Set(userIds)]
      .filter((userId) => !told.has(userId))
      .map((userId) => {
        const channels = chosen.get(userId);
        return {
          userId,
          id: newId('ntf'),
          isInApp: (channels ?? rule.channels).includes('IN_APP'),
          isMailed: isMailed(kind, channels),
        };
      })
      .filter(({ isInApp, isMailed }) => isInApp || isMailed);

    const readers = people.filter(({ isInApp }) => isInApp).map(({ userId }) => userId);
    const revisions = await notifications.nextRevisions(tx, readers);
    const createdAt = clock.now();
    const row = { kind, key, eventId, communityId, actorId, params, createdAt };
    const rows = people.map(({ id, userId }) => ({
      ...row,
      id,
      userId,
      revision: revisions.get(userId) ?? null,
    }));
    await notifications.insert(tx, rows);
    const mailed = people.filter(({ isMailed }) => isMailed).map(({ id }) => id);
    await deliveries.enqueue(tx, mailed, rule.isBulk ? 1 : 0, createdAt);

    for (const userId of readers) database.announce(tx, inboxTopic(userId));
    if (mailed.length > 0) database.announce(tx, mailTopic);
  };
}

/** Makes `tellHosts`. */
export function tellHostsWith(parts: TellParts, tell: Tell): TellHosts {
  const { database, clock, notifications } = parts;
  return async (tx, news, hostIds) => {
    const told = await notifications.toldOf(tx, news.key, hostIds);
    const rest: string[] = [];
    for (const userId of hostIds.toSorted()) {
      if (told.has(userId)) continue;
      await notifications.lockFeed(tx, userId);
      const row = { ...news, userId, id: newId('ntf'), createdAt: clock.now() };
      const isPiled = await notifications.pileOnto(tx, row);
      if (isPiled) database.announce(tx, inboxTopic(userId));
      else rest.push(userId);
    }
    await tell(tx, news, rest);
  };
}
