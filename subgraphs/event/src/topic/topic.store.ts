import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { and, count, eq } from 'drizzle-orm';
import { topicFollow } from '../tables.ts';

/** A topic by its word. */
export interface TopicRow {
  readonly slug: string;
}

/** How many follow each of some topics; those that nobody follows are left out. */
export function countFollowers(
  reader: Reader,
  topics: readonly string[],
): Promise<readonly { readonly topic: string; readonly count: number }[]> {
  return reader
    .select({ topic: topicFollow.topic, count: count() })
    .from(topicFollow)
    .where(isOneOf(topicFollow.topic, topics))
    .groupBy(topicFollow.topic);
}

/** How many topics somebody follows. */
export function countFollowed(reader: Reader, userId: string): Promise<number> {
  return reader.$count(topicFollow, eq(topicFollow.userId, userId));
}

/** Which of some topics somebody follows. */
export async function findFollowed(
  reader: Reader,
  userId: string,
  topics: readonly string[],
): Promise<readonly string[]> {
  const rows = await reader
    .select({ topic: topicFollow.topic })
    .from(topicFollow)
    .where(and(eq(topicFollow.userId, userId), isOneOf(topicFollow.topic, topics)));
  return rows.map(({ topic }) => topic);
}

/** Keeps that somebody follows a topic; repeats change nothing. */
export async function addFollow(tx: Tx, userId: string, topic: string): Promise<void> {
  await tx.insert(topicFollow).values({ userId, topic }).onConflictDoNothing();
}

/** Forgets that somebody follows a topic. */
export async function removeFollow(tx: Tx, userId: string, topic: string): Promise<void> {
  await tx
    .delete(topicFollow)
    .where(and(eq(topicFollow.userId, userId), eq(topicFollow.topic, topic)));
}
