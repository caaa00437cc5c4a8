import type { Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { queryByKeys } from '@hoi/kit/kept-query.ts';
import { and, asc, eq } from 'drizzle-orm';
import { insertMany } from '../bulk-insert.store.ts';
import { eventHost } from '../tables.ts';

/** Somebody who holds an event. */
export type HostRow = Readonly<typeof eventHost.$inferSelect>;

/** Those who hold some events: owners first, then as they were named. */
export const findHosts = queryByKeys((reader, eventIds) =>
  reader
    .select()
    .from(eventHost)
    .where(isOneOf(eventHost.eventId, eventIds))
    .orderBy(asc(eventHost.role), asc(eventHost.createdAt), asc(eventHost.userId)),
);

/** Names a host, or changes what they do. */
export async function keepHost(tx: Tx, row: Omit<HostRow, 'createdAt'>): Promise<void> {
  await tx
    .insert(eventHost)
    .values(row)
    .onConflictDoUpdate({
      target: [eventHost.eventId, eventHost.userId],
      set: { role: row.role, isListed: row.isListed },
    });
}

/** Names the hosts of new events, all in one statement. */
export async function keepHosts(
  tx: Tx,
  rows: readonly Omit<HostRow, 'createdAt'>[],
): Promise<void> {
  await insertMany(
    tx,
    eventHost,
    rows.map((row) => ({ row })),
  );
}

/** Takes somebody off the hosts; gives whether they were one. */
export async function dropHost(tx: Tx, eventId: string, userId: string): Promise<boolean> {
  const dropped = await tx
    .delete(eventHost)
    .where(and(eq(eventHost.eventId, eventId), eq(eventHost.userId, userId)))
    .returning({ userId: eventHost.userId });
  return dropped.length > 0;
}
