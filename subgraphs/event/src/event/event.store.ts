import type { Reader, Tx } from '@hoi/kit/database.ts';
import { eq, getTableColumns, inArray } from 'drizzle-orm';
import { event } from '../tables.ts';

const { search: _search, ...columns } = getTableColumns(event);

/** An event as it is read; the words it is found by stay in the database. */
export type EventRow = Readonly<Omit<typeof event.$inferSelect, 'search'>>;

/** The columns of an `EventRow`. */
export const eventColumns = columns;

/** Events by id, in no order. */
export function findEvents(reader: Reader, ids: readonly string[]): Promise<readonly EventRow[]> {
  return reader
    .select(columns)
    .from(event)
    .where(inArray(event.id, [...ids]));
}

/** An event, kept from changing until the transaction ends. */
export async function lockEvent(tx: Tx, id: string): Promise<EventRow | null> {
  const [row] = await tx.select(columns).from(event).where(eq(event.id, id)).for('update');
  return row ?? null;
}

/** The id behind a short name. */
export async function findEventIdBySlug(reader: Reader, slug: string): Promise<string | null> {
  const [row] = await reader.select({ id: event.id }).from(event).where(eq(event.slug, slug));
  return row?.id ?? null;
}
