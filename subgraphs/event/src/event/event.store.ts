import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { queryByKeys } from '@hoi/kit/kept-query.ts';
import { eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { insertMany } from '../bulk-insert.store.ts';
import type { SearchWords } from '../search/search-words.ts';
import { event } from '../tables.ts';

const {
  search: _search,
  titleWords: _title,
  placeWords: _place,
  ...columns
} = getTableColumns(event);

/** An event as it is read; the words it is found by stay in the database. */
export type EventRow = Readonly<
  Omit<typeof event.$inferSelect, 'search' | 'titleWords' | 'placeWords'>
>;

/** An event to insert. */
export interface EventDraft {
  readonly row: Omit<EventRow, 'version' | 'createdAt' | 'updatedAt'>;
  readonly words: SearchWords;
}

/** The columns of an `EventRow`. */
export const eventColumns = columns;

/** Events by id, in no order. */
export const findEvents = queryByKeys((reader, ids) =>
  reader.select(columns).from(event).where(isOneOf(event.id, ids)),
);

/** An event, kept from changing until the transaction ends. */
export async function lockEvent(tx: Tx, id: string): Promise<EventRow | null> {
  // Not `for update`: a registration's foreign key must not wait for this lock, or two could deadlock.
  const [row] = await tx.select(columns).from(event).where(eq(event.id, id)).for('no key update');
  return row ?? null;
}

/** Some events, kept from changing until the transaction ends, by id. */
export async function lockEvents(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EventRow>> {
  const rows = await tx
    .select(columns)
    .from(event)
    .where(isOneOf(event.id, ids))
    .orderBy(event.id)
    .for('no key update');
  return new Map(rows.map((row) => [row.id, row]));
}

/** Events by short name, in no order. */
export const findEventsBySlug = queryByKeys((reader, slugs) =>
  reader.select(columns).from(event).where(isOneOf(event.slug, slugs)),
);

/** Adds events, all in one statement. */
export async function insertEvents(
  tx: Tx,
  drafts: readonly EventDraft[],
  now: Date,
): Promise<readonly EventRow[]> {
  const rows = drafts.map(({ row }) => ({ ...row, version: 1, createdAt: now, updatedAt: now }));
  const word = (name: keyof SearchWords) => sql`item.value -> 'extra' ->> ${sql.raw(`'${name}'`)}`;
  await insertMany(
    tx,
    event,
    rows.map((row, at) => ({ row, extra: drafts[at]?.words ?? {} })),
    {
      search: vectorOf({
        title: word('title'),
        place: word('place'),
        about: word('about'),
        body: word('body'),
      }),
      title_words: word('title'),
      place_words: word('place'),
    },
  );
  return rows;
}

/** Changes an event; counts its version. */
export async function updateEvent(
  tx: Tx,
  id: string,
  changes: Partial<Omit<EventRow, 'id' | 'version'>>,
  words?: SearchWords,
): Promise<EventRow> {
  const [row] = await tx
    .update(event)
    .set({
      ...changes,
      ...(words && {
        search: searchVector(words),
        titleWords: words.title,
        placeWords: words.place,
      }),
      version: sql`${event.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(eq(event.id, id))
    .returning(columns);
  if (!row) throw new Error(`event ${id} went away while it was locked`);
  return row;
}

/** Deletes an event and all that hangs on it. */
export async function deleteEvent(tx: Tx, id: string): Promise<void> {
  await tx.delete(event).where(eq(event.id, id));
}

/** The events of a community after an id, for work on all of them piece by piece. */
export function findEventsOfCommunity(
  reader: Reader,
  communityId: string,
  afterId: string,
  limit: number,
): Promise<readonly EventRow[]> {
  return reader
    .select(columns)
    .from(event)
    .where(sql`${event.communityId} = ${communityId} and ${event.id} > ${afterId}`)
    .orderBy(event.id)
    .limit(limit);
}

/** Writes anew the words that some events are found by; nothing else of them changes. */
export async function reindexEvents(
  tx: Tx,
  items: readonly { readonly id: string; readonly words: SearchWords }[],
): Promise<void> {
  if (items.length === 0) return;
  const values = sql.join(
    items.map(
      ({ id, words }) => sql`(${id}, ${searchVector(words)}, ${words.title}, ${words.place})`,
    ),
    sql`, `,
  );
  await tx.execute(sql`
    update ${event} set search = fresh.search, title_words = fresh.title, place_words = fresh.place
    from (values ${values}) as fresh (id, search, title, place) where ${event.id} = fresh.id`);
}

const searchVector = (words: SearchWords) =>
  vectorOf({
    title: sql`${words.title}::text`,
    place: sql`${words.place}::text`,
    about: sql`${words.about}::text`,
    body: sql`${words.body}::text`,
  });

function vectorOf(words: Readonly<Record<keyof SearchWords, SQL>>): SQL<string> {
  const weighted = (text: SQL, weight: string) =>
    sql`setweight(to_tsvector('simple', ${text}), ${sql.raw(`'${weight}'`)})`;
  return sql`${weighted(words.title, 'A')} || ${weighted(words.place, 'B')} || ${weighted(words.about, 'C')} || ${weighted(words.body, 'D')}`;
}
