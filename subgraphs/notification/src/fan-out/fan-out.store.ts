import type { Tx } from '@hoi/kit/database.ts';
import { asc, eq, sql } from 'drizzle-orm';
import { type Audience, fanOut, follower, member, registration } from '../tables.ts';

/** News on its way to many people. */
export type FanOutRow = typeof fanOut.$inferSelect;
export type { Audience } from '../tables.ts';

/** News for many people, and how far it has come. */
export const fanOutStore = {
  async begin(tx: Tx, values: typeof fanOut.$inferInsert): Promise<void> {
    await tx.insert(fanOut).values(values).onConflictDoNothing();
  },

  /** The oldest that nobody else works on. */
  async lockNext(tx: Tx): Promise<FanOutRow | null> {
    const [row] = await tx
      .select()
      .from(fanOut)
      .orderBy(asc(fanOut.createdAt))
      .limit(1)
      .for('update', { skipLocked: true });
    return row ?? null;
  },

  /** The next people it reaches, in order of their ids. */
  async nextPeople(tx: Tx, row: FanOutRow, most: number): Promise<readonly string[]> {
    const people = await tx.execute<{ user_id: string }>(sql`
      select distinct user_id from (${audiences[row.audience](row)}) as audience
      where user_id > ${row.position} and user_id is distinct from ${row.actorId}
      order by user_id limit ${most}`);
    return [...people].map((one) => one.user_id);
  },

  async advance(tx: Tx, key: string, position: string): Promise<void> {
    await tx.update(fanOut).set({ position }).where(eq(fanOut.key, key));
  },

  async end(tx: Tx, key: string): Promise<void> {
    await tx.delete(fanOut).where(eq(fanOut.key, key));
  },
};

const members = (row: FanOutRow) =>
  sql`select user_id from ${member} where community_id = ${row.communityId}`;
const registered = (row: FanOutRow) =>
  sql`select user_id from ${registration} where event_id = ${row.eventId}`;

const audiences: Readonly<Record<Audience, (row: FanOutRow) => ReturnType<typeof sql>>> = {
  MEMBERS: members,
  MEMBERS_AND_FOLLOWERS: (row) =>
    sql`${members(row)} union all
      select user_id from ${follower} where community_id = ${row.communityId}`,
  REGISTERED: (row) => sql`${registered(row)} and status not in ('ENDED', 'CANCELLED_BY_EVENT')`,
  REGISTERED_OR_FALLEN: (row) => sql`${registered(row)} and status <> 'ENDED'`,
  CONFIRMED: (row) => sql`${registered(row)} and status = 'CONFIRMED'`,
};
