import type { PageRequest } from '@hoi/kit/connection.ts';
import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { queryByKeys } from '@hoi/kit/kept-query.ts';
import { and, desc, eq, lt, sql } from 'drizzle-orm';
import { event, feedback } from '../tables.ts';

/** What one person says of an event. */
export type FeedbackRow = Readonly<typeof feedback.$inferSelect>;

/** What people say of an event, in numbers. */
export interface FeedbackTally {
  readonly eventId: string;
  readonly count: number;
  readonly average: number;
  /** How many gave 1 to 5. */
  readonly distribution: readonly number[];
}

/** What some people said, by what stands for a person and an event. */
export const findFeedbackOfAuthors = queryByKeys((reader, authorKeys) =>
  reader.select().from(feedback).where(isOneOf(feedback.authorKey, authorKeys)),
);

/** A page of what was said of each of some events, the newest first. */
export function findFeedbackPages(
  reader: Reader,
  eventIds: readonly string[],
  { first, after }: PageRequest,
): Promise<readonly FeedbackRow[]> {
  const page = reader
    .select()
    .from(feedback)
    .where(
      and(eq(feedback.eventId, event.id), after ? lt(feedback.id, String(after[0])) : undefined),
    )
    .orderBy(desc(feedback.id))
    .limit(first + 1)
    .as('page');
  return reader
    .select({
      id: page.id,
      eventId: page.eventId,
      authorKey: page.authorKey,
      userId: page.userId,
      rating: page.rating,
      comment: page.comment,
      createdAt: page.createdAt,
    })
    .from(event)
    .crossJoinLateral(page)
    .where(isOneOf(event.id, eventIds))
    .orderBy(desc(page.id));
}

/** What is said of some events, in numbers; none for those of which nothing is. */
export async function tallyFeedback(
  reader: Reader,
  eventIds: readonly string[],
): Promise<readonly FeedbackTally[]> {
  const rows = await tallies(reader, eventIds);
  return rows.map(({ one, two, three, four, five, ...rest }) => ({
    ...rest,
    distribution: [one, two, three, four, five],
  }));
}

const gave = (rating: number) =>
  sql<number>`count(*) filter (where ${feedback.rating} = ${sql.raw(`${rating}`)})::int`;

const tallies = queryByKeys((reader, eventIds) =>
  reader
    .select({
      eventId: feedback.eventId,
      count: sql<number>`count(*)::int`,
      average: sql<number>`avg(${feedback.rating})::float`,
      one: gave(1),
      two: gave(2),
      three: gave(3),
      four: gave(4),
      five: gave(5),
    })
    .from(feedback)
    .where(isOneOf(feedback.eventId, eventIds))
    .groupBy(feedback.eventId),
);

/** Keeps what somebody says, in place of what they said before. */
export async function keepFeedback(
  tx: Tx,
  row: typeof feedback.$inferInsert,
): Promise<FeedbackRow> {
  const { userId = null, rating, comment = null } = row;
  const [kept] = await tx
    .insert(feedback)
    .values(row)
    .onConflictDoUpdate({ target: feedback.authorKey, set: { userId, rating, comment } })
    .returning();
  if (!kept) throw new Error('an insert gives its row');
  return kept;
}
