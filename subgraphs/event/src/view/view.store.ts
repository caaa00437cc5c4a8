import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { eq, sql } from 'drizzle-orm';
import { event, eventView } from '../tables.ts';

/** How often an event's page was looked at from one source. */
export interface SourceViews {
  readonly source: string;
  readonly views: number;
  readonly visitors: number;
}

/** Views to add. */
export type ViewCount = Readonly<typeof eventView.$inferSelect>;

/** Adds views; those of events that are gone are dropped. */
export async function addViews(tx: Tx, counts: readonly ViewCount[]): Promise<void> {
  const known = await tx
    .select({ id: event.id })
    .from(event)
    .where(isOneOf(event.id, new Set(counts.map(({ eventId }) => eventId))));
  const ids = new Set(known.map(({ id }) => id));
  const rows = counts.filter(({ eventId }) => ids.has(eventId));
  if (rows.length === 0) return;
  await tx
    .insert(eventView)
    .values(rows)
    .onConflictDoUpdate({
      target: [eventView.eventId, eventView.day, eventView.source],
      set: {
        views: sql`${eventView.views} + excluded.views`,
        visitors: sql`${eventView.visitors} + excluded.visitors`,
      },
    });
}

/** The sources that some events were looked at from. */
export function findSources(
  reader: Reader,
  eventIds: Iterable<string>,
): Promise<readonly { readonly eventId: string; readonly source: string }[]> {
  return reader
    .selectDistinct({ eventId: eventView.eventId, source: eventView.source })
    .from(eventView)
    .where(isOneOf(eventView.eventId, eventIds));
}

/** How often an event's page was looked at, by source. */
export function countViews(reader: Reader, eventId: string): Promise<readonly SourceViews[]> {
  return reader
    .select({
      source: eventView.source,
      views: sql<number>`sum(${eventView.views})::int`,
      visitors: sql<number>`sum(${eventView.visitors})::int`,
    })
    .from(eventView)
    .where(eq(eventView.eventId, eventId))
    .groupBy(eventView.source);
}
