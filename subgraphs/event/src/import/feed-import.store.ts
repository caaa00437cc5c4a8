import type { Reader, Tx } from '@hoi/kit/database.ts';
import { arrayLiteral, isOneOf } from '@hoi/kit/is-one-of.ts';
import { and, asc, desc, eq, getTableColumns, gt, inArray, lt, lte, ne, sql } from 'drizzle-orm';
import { type EventRow, eventColumns } from '../event/event.store.ts';
import { event, feedImport, feedImportEvent } from '../tables.ts';

const { content: _content, ...columns } = getTableColumns(feedImport);

/** An import without its file. */
export type FeedImportRow = Readonly<Omit<typeof feedImport.$inferSelect, 'content'>>;

/** Imports by id, in no order. */
export function findImports(
  reader: Reader,
  ids: readonly string[],
): Promise<readonly FeedImportRow[]> {
  return reader.select(columns).from(feedImport).where(isOneOf(feedImport.id, ids));
}

/** An import that is being run, with its file, until its lease ends. */
export type ClaimedImport = Readonly<typeof feedImport.$inferSelect> & { readonly nextRunAt: Date };

const mostListed = 25;

/** The imports of a community, newest first, without those that are being removed. */
export function findImportsOf(
  reader: Reader,
  communityId: string,
): Promise<readonly FeedImportRow[]> {
  return reader
    .select(columns)
    .from(feedImport)
    .where(and(eq(feedImport.communityId, communityId), eq(feedImport.isRemoving, false)))
    .orderBy(desc(feedImport.id))
    .limit(mostListed);
}

/** How many imports a person began since a moment. */
export function countImportsBy(reader: Reader, userId: string, since: Date): Promise<number> {
  return reader.$count(
    feedImport,
    and(eq(feedImport.createdBy, userId), gt(feedImport.createdAt, since)),
  );
}

/** The import that looks at an address again and again for a community. */
export async function findRepeated(
  tx: Tx,
  communityId: string,
  url: string,
): Promise<FeedImportRow | null> {
  const [row] = await tx
    .select(columns)
    .from(feedImport)
    .where(isRepeatedAt(communityId, url))
    .limit(1);
  return row ?? null;
}

const isRepeatedAt = (communityId: string, url: string) =>
  and(
    eq(feedImport.communityId, communityId),
    eq(feedImport.url, url),
    eq(feedImport.isDryRun, false),
    eq(feedImport.isRemoving, false),
  );

/** Adds an import. */
export async function insertImport(
  tx: Tx,
  row: typeof feedImport.$inferInsert,
): Promise<FeedImportRow> {
  const [added] = await tx.insert(feedImport).values(row).returning(columns);
  if (!added) throw new Error('the insert gave no row');
  return added;
}

/** Changes an import. */
export async function updateImport(
  tx: Tx | Reader,
  id: string,
  changes: Partial<typeof feedImport.$inferInsert>,
): Promise<FeedImportRow | null> {
  const [row] = await tx
    .update(feedImport)
    .set(changes)
    .where(eq(feedImport.id, id))
    .returning(columns);
  return row ?? null;
}

/** Changes an import that was claimed, unless somebody has asked for something else of it since. */
export async function endClaim(
  reader: Reader,
  { id, nextRunAt }: Pick<ClaimedImport, 'id' | 'nextRunAt'>,
  changes: Partial<typeof feedImport.$inferInsert>,
): Promise<void> {
  await reader
    .update(feedImport)
    .set(changes)
    .where(and(eq(feedImport.id, id), eq(feedImport.nextRunAt, nextRunAt)));
}

/** Whether an import still takes events in: it is there, and not being removed. */
export async function isTakingIn(tx: Tx, id: string): Promise<boolean> {
  const goes = and(eq(feedImport.id, id), eq(feedImport.isRemoving, false));
  return (await tx.$count(feedImport, goes)) > 0;
}

/** Removes an import. */
export async function deleteImport(tx: Tx, id: string): Promise<void> {
  await tx.delete(feedImport).where(eq(feedImport.id, id));
}

/** Takes the import that has been due for longest, with its file, for as long as the lease lasts. */
export async function claimImport(
  tx: Tx,
  now: Date,
  leaseMs: number,
): Promise<ClaimedImport | null> {
  const [row] = await tx
    .select()
    .from(feedImport)
    .where(lte(feedImport.nextRunAt, now))
    .orderBy(asc(feedImport.nextRunAt))
    .limit(1)
    .for('update', { skipLocked: true });
  if (!row) return null;
  const changes = { status: 'RUNNING', nextRunAt: new Date(now.getTime() + leaseMs) } as const;
  await tx.update(feedImport).set(changes).where(eq(feedImport.id, row.id));
  return { ...row, ...changes };
}

/** Forgets dry runs that nobody made real, with their files. */
export async function deleteOldDryRuns(tx: Tx, before: Date): Promise<void> {
  await tx
    .delete(feedImport)
    .where(and(eq(feedImport.isDryRun, true), lt(feedImport.createdAt, before)));
}

/** Notes that an import brought some events, or met them again. */
export async function holdEvents(
  tx: Tx,
  importId: string,
  eventIds: readonly string[],
): Promise<void> {
  await tx.execute(sql`
    insert into ${feedImportEvent} (import_id, event_id)
    select ${importId}, unnest(${arrayLiteral(eventIds)}::text[])
    on conflict do nothing`);
}

/** Puts an import in the place of others that look at its address, with all that they brought. */
export async function takeOver(
  tx: Tx,
  { id, communityId, url }: Pick<FeedImportRow, 'id' | 'communityId'> & { readonly url: string },
): Promise<void> {
  const others = tx
    .select({ id: feedImport.id })
    .from(feedImport)
    .where(and(isRepeatedAt(communityId, url), ne(feedImport.id, id)));
  await tx.execute(sql`
    insert into ${feedImportEvent} (import_id, event_id)
    select ${id}, held.event_id from ${feedImportEvent} held where held.import_id in ${others}
    on conflict do nothing`);
  await tx.delete(feedImport).where(inArray(feedImport.id, others));
}

/** Some events to come that an import holds and no other does, kept from changing. */
export function lockEventsOfImport(
  tx: Tx,
  importId: string,
  now: Date,
  limit: number,
): Promise<readonly EventRow[]> {
  return tx
    .select(eventColumns)
    .from(event)
    .where(
      and(
        sql`exists (select from ${feedImportEvent} held
          where held.event_id = ${event.id} and held.import_id = ${importId})`,
        sql`not exists (select from ${feedImportEvent} held
          where held.event_id = ${event.id} and held.import_id <> ${importId})`,
        gt(event.endsAt, now),
        sql`${event.status} <> 'CANCELLED'`,
      ),
    )
    .orderBy(asc(event.id))
    .limit(limit)
    .for('no key update');
}
