// Longer than other files because it holds every query of one aggregate, so that SQL for these tables
// stands in one place.
import { type PageRequest, totalCountLimit } from '@hoi/kit/connection.ts';
import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { keptQuery, queryByKeys } from '@hoi/kit/kept-query.ts';
import { fold } from '@hoi/kit/text.ts';
import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  gt,
  inArray,
  like,
  lt,
  lte,
  ne,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { insertMany } from '../bulk-insert.store.ts';
import { cleanText } from '../event/event-input.ts';
import { listsOfPeopleAt, wantedTable } from '../event/person-at.store.ts';
import { checkIn, event, registration, registrationItem, ticket } from '../tables.ts';

/** A person's place at an event, or their wish for one. */
export type RegistrationRow = Readonly<typeof registration.$inferSelect>;
/** What a registration asks for. */
export type RegistrationItemRow = Readonly<typeof registrationItem.$inferSelect>;
/** Where a registration stands. */
export type RegistrationStatus = RegistrationRow['status'];

/** The states in which a person has a place or wishes for one. */
export const liveStatuses = ['PENDING_APPROVAL', 'WAITLISTED', 'OFFERED', 'CONFIRMED'] as const;

/** Whether somebody with a place came, or that they have none. */
export type Came = 'CAME' | 'MISSING' | 'NO_PLACE';

/** Which registrations a list shows. */
export interface RegistrationWish {
  /** Any, where absent. */
  readonly statuses?: readonly RegistrationStatus[];
  /** Words of the name. */
  readonly query?: string;
  /** Any of these, where given. */
  readonly came?: readonly Came[];
  readonly ticketTypeIds?: readonly string[];
}

/** Registrations by id, in no order. */
export function findRegistrations(
  reader: Reader,
  ids: readonly string[],
): Promise<readonly RegistrationRow[]> {
  return reader.select().from(registration).where(isOneOf(registration.id, ids));
}

/** Live registrations of some people for some events; at most one each. */
export const findLiveRegistrations = keptQuery(listsOfPeopleAt, (reader, lists) => {
  // One by one: at once, all that are registered for the events would be read.
  const own = reader
    .select()
    .from(registration)
    .where(
      and(
        eq(registration.userId, sql`wanted.user_id`),
        eq(registration.eventId, sql`wanted.event_id`),
        inArray(registration.status, liveStatuses),
      ),
    )
    .limit(1)
    .as('own');
  return reader.select(columnsOf(own)).from(wantedTable(lists)).crossJoinLateral(own);
});

/** All registrations of an event in some states, the oldest first. */
export function findRegistrationsOfEvent(
  reader: Reader,
  eventId: string,
  statuses: readonly RegistrationStatus[],
): Promise<readonly RegistrationRow[]> {
  return reader
    .select()
    .from(registration)
    .where(and(eq(registration.eventId, eventId), isOneOf(registration.status, statuses)))
    .orderBy(asc(registration.id));
}

/** What some registrations ask for. */
export function findRegistrationItems(
  reader: Reader,
  registrationIds: readonly string[],
): Promise<readonly RegistrationItemRow[]> {
  return reader
    .select()
    .from(registrationItem)
    .where(isOneOf(registrationItem.registrationId, registrationIds))
    .orderBy(asc(registrationItem.registrationId), asc(registrationItem.position));
}

/** The next parties in an event's queue after a queue number. */
export function findWaiting(
  tx: Tx,
  eventId: string,
  afterQueueNo: number,
  limit: number,
): Promise<readonly RegistrationRow[]> {
  return tx
    .select()
    .from(registration)
    .where(
      and(
        eq(registration.eventId, eventId),
        eq(registration.status, 'WAITLISTED'),
        gt(registration.queueNo, afterQueueNo),
      ),
    )
    .orderBy(asc(registration.queueNo))
    .limit(limit);
}

/** A new registration with what it asks for. */
export interface NewRegistration {
  readonly row: RegistrationRow;
  readonly items: readonly Omit<RegistrationItemRow, 'registrationId' | 'position'>[];
}

/** Keeps new registrations. */
export async function addRegistrations(tx: Tx, added: readonly NewRegistration[]): Promise<void> {
  await Promise.all([
    insertMany(
      tx,
      registration,
      added.map(({ row }) => ({ row })),
    ),
    insertMany(
      tx,
      registrationItem,
      added.flatMap(({ row, items }) =>
        items.map((item, position) => ({ row: { ...item, position, registrationId: row.id } })),
      ),
    ),
  ]);
}

/** Changes one registration. */
export async function updateRegistration(
  tx: Tx,
  id: string,
  change: Partial<typeof registration.$inferInsert>,
): Promise<RegistrationRow> {
  const [row] = await tx
    .update(registration)
    .set({ ...change, updatedAt: sql`now()` })
    .where(eq(registration.id, id))
    .returning();
  if (!row) throw new Error(`${id} is no registration`);
  return row;
}

/** A registration that nobody changes before the transaction ends. */
export async function lockRegistration(tx: Tx, id: string): Promise<RegistrationRow> {
  const [row] = await tx.select().from(registration).where(eq(registration.id, id)).for('update');
  if (!row) throw new Error(`${id} is no registration`);
  return row;
}

/** Takes heads off what a registration asks for, or adds them; an item of none goes. */
export async function changeItem(
  tx: Tx,
  item: Pick<RegistrationItemRow, 'registrationId' | 'ticketTypeId'>,
  change: { readonly heads: 1 | -1; readonly holderNames: readonly string[] },
): Promise<void> {
  const { registrationId, ticketTypeId } = item;
  const isIt = and(
    eq(registrationItem.registrationId, registrationId),
    eq(registrationItem.ticketTypeId, ticketTypeId),
  );
  const quantity = sql`${registrationItem.quantity} + ${change.heads}`;
  const holderNames = [...change.holderNames];
  const [row] = await tx
    .update(registrationItem)
    .set({ quantity, holderNames })
    .where(isIt)
    .returning();
  if (row?.quantity === 0) await tx.delete(registrationItem).where(isIt);
  if (row || change.heads < 0) return;
  const position = sql<number>`(select coalesce(max(i.position), -1) + 1 from ${registrationItem} i
    where i.registration_id = ${registrationId})`;
  await tx
    .insert(registrationItem)
    .values({ registrationId, ticketTypeId, quantity: 1, holderNames, position });
}

/** Gives places to registrations that wait; they come back in no order. */
export async function confirmWaiting(
  tx: Tx,
  ids: readonly string[],
): Promise<readonly RegistrationRow[]> {
  return tx
    .update(registration)
    .set({ status: 'CONFIRMED', queueNo: null, passes: 0, updatedAt: sql`now()` })
    .where(and(isOneOf(registration.id, ids), eq(registration.status, 'WAITLISTED')))
    .returning();
}

/** Offers seats to registrations that wait; they come back in no order. */
export async function offerToWaiting(
  tx: Tx,
  ids: readonly string[],
  offer: { readonly offeredAt: Date; readonly offerExpiresAt: Date },
): Promise<readonly RegistrationRow[]> {
  return tx
    .update(registration)
    .set({ ...offer, status: 'OFFERED', queueNo: null, passes: 0, updatedAt: sql`now()` })
    .where(and(isOneOf(registration.id, ids), eq(registration.status, 'WAITLISTED')))
    .returning();
}

/** The offers of an event that nobody took in time. */
export function findExpiredOffers(
  tx: Tx,
  eventId: string,
  now: Date,
): Promise<readonly RegistrationRow[]> {
  return tx
    .select()
    .from(registration)
    .where(
      and(
        eq(registration.eventId, eventId),
        eq(registration.status, 'OFFERED'),
        lte(registration.offerExpiresAt, now),
      ),
    );
}

/** Ends offers that nobody took in time. */
export async function endOffers(
  tx: Tx,
  ids: readonly string[],
): Promise<readonly RegistrationRow[]> {
  return tx
    .update(registration)
    .set({ status: 'EXPIRED', updatedAt: sql`now()` })
    .where(and(isOneOf(registration.id, ids), eq(registration.status, 'OFFERED')))
    .returning();
}

/** The events with offers that nobody took in time, those that ended first. */
export async function findEventsWithExpiredOffers(
  reader: Reader,
  now: Date,
  limit: number,
): Promise<readonly string[]> {
  const rows = await reader
    .selectDistinct({ eventId: registration.eventId })
    .from(registration)
    .where(and(eq(registration.status, 'OFFERED'), lte(registration.offerExpiresAt, now)))
    .limit(limit);
  return rows.map(({ eventId }) => eventId);
}

/** Keeps how often parties were passed. */
export async function setPasses(
  tx: Tx,
  counted: readonly { readonly id: string; readonly passes: number }[],
): Promise<void> {
  for (const [passes, group] of Map.groupBy(counted, (one) => one.passes)) {
    await tx
      .update(registration)
      .set({ passes })
      .where(
        inArray(
          registration.id,
          group.map(({ id }) => id),
        ),
      );
  }
}

/** Ends all live registrations of an event that was cancelled, and keeps what they were. */
export async function cancelLive(
  tx: Tx,
  eventId: string,
  cancelledAt: Date,
): Promise<readonly RegistrationRow[]> {
  return tx
    .update(registration)
    .set({
      status: 'CANCELLED',
      statusBefore: registration.status,
      cancelledBy: 'EVENT',
      cancelledAt,
      passes: 0,
      offeredAt: null,
      offerExpiresAt: null,
      updatedAt: sql`now()`,
    })
    .where(and(eq(registration.eventId, eventId), inArray(registration.status, liveStatuses)))
    .returning();
}

/**
 * Brings back the registrations that ended with their event: those that wait for a host as they
 * were, the others into the queue, first those that had a place. Gives them in that order.
 */
export async function reviveCancelled(
  tx: Tx,
  eventId: string,
): Promise<readonly (RegistrationRow & { readonly had: RegistrationStatus | null })[]> {
  const ended = and(eq(registration.eventId, eventId), eq(registration.cancelledBy, 'EVENT'));
  const all = await tx
    .select({
      id: registration.id,
      userId: registration.userId,
      had: registration.statusBefore,
    })
    .from(registration)
    .where(and(ended, eq(registration.status, 'CANCELLED')))
    .orderBy(
      sql`${registration.statusBefore} = 'CONFIRMED' desc`,
      asc(registration.queueNo),
      asc(registration.id),
    );
  // The better one of each person: accounts could take over guests who had one of their own.
  const revived = [...Map.groupBy(all, ({ userId }) => userId).values()].flatMap(([first]) =>
    first ? [first] : [],
  );
  const had = new Map(revived.map((one) => [one.id, one.had]));
  const rows = await tx
    .update(registration)
    .set({
      status: sql`case when ${registration.statusBefore} = 'PENDING_APPROVAL'
        then 'PENDING_APPROVAL' else 'WAITLISTED' end::event.registration_status`,
      statusBefore: null,
      cancelledBy: null,
      cancelledAt: null,
      queueNo: null,
      updatedAt: sql`now()`,
    })
    .where(inArray(registration.id, [...had.keys()]))
    .returning();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return revived.flatMap(({ id, had }) => {
    const row = byId.get(id);
    return row ? [{ ...row, had }] : [];
  });
}

/** Numbers parties in the queue, in the order given, from a number on. */
export async function numberQueue(tx: Tx, ids: readonly string[], from: number): Promise<void> {
  const order = sql`array_position(${`{${ids.join(',')}}`}::text[], ${registration.id})`;
  await tx
    .update(registration)
    .set({ queueNo: sql`${from} + ${order} - 1` })
    .where(isOneOf(registration.id, ids));
}

/** The places in the queue of some registrations, from 1. */
export async function findWaitlistPositions(
  reader: Reader,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly position: number }[]> {
  const ahead = alias(registration, 'ahead');
  const upTo = reader
    .select({ position: count().as('position') })
    .from(ahead)
    .where(
      and(
        eq(ahead.eventId, registration.eventId),
        eq(ahead.status, 'WAITLISTED'),
        lte(ahead.queueNo, registration.queueNo),
      ),
    )
    .as('up_to');
  return reader
    .select({ id: registration.id, position: upTo.position })
    .from(registration)
    .crossJoinLateral(upTo)
    .where(and(isOneOf(registration.id, ids), eq(registration.status, 'WAITLISTED')));
}

/** How many registrations wait at an event. */
// Not without `async`: it is sent when it is called, before what is called after it.
export async function countWaiting(tx: Tx, eventId: string): Promise<number> {
  return await tx.$count(
    registration,
    and(eq(registration.eventId, eventId), eq(registration.status, 'WAITLISTED')),
  );
}

/** A query for the same page of the registrations of each of some events, the oldest first. */
export const registrationPages = (wish: RegistrationWish, { first, after }: PageRequest) =>
  queryByKeys((reader, eventIds) => {
    const page = reader
      .select()
      .from(registration)
      .where(
        and(
          eq(registration.eventId, event.id),
          wished(wish),
          after ? gt(registration.id, String(after[0])) : undefined,
        ),
      )
      .orderBy(asc(registration.id))
      .limit(first + 1)
      .as('page');
    return reader
      .select(columnsOf(page))
      .from(event)
      .crossJoinLateral(page)
      .where(isOneOf(event.id, eventIds))
      .orderBy(asc(page.id));
  });

/** A query for how many registrations each of some events has, up to one above the limit of counting. */
export const registrationCounts = (wish: RegistrationWish) =>
  queryByKeys((reader, eventIds) => {
    const some = reader
      .select({ id: registration.id })
      .from(registration)
      .where(and(eq(registration.eventId, event.id), wished(wish)))
      .limit(totalCountLimit + 1)
      .as('some');
    return reader
      .select({ eventId: event.id, count: sql<number>`count(*)`.mapWith(Number) })
      .from(event)
      .crossJoinLateral(some)
      .where(isOneOf(event.id, eventIds))
      .groupBy(event.id);
  });

/** A page of a person's registrations, the newest first. */
export function findRegistrationsOfPerson(
  reader: Reader,
  userId: string,
  { first, after }: PageRequest,
): Promise<readonly RegistrationRow[]> {
  return reader
    .select()
    .from(registration)
    .where(
      and(
        eq(registration.userId, userId),
        after ? lt(registration.id, String(after[0])) : undefined,
      ),
    )
    .orderBy(desc(registration.id))
    .limit(first + 1);
}

/** How many registrations a person has, up to one above the limit of counting. */
export async function countRegistrationsOfPerson(reader: Reader, userId: string): Promise<number> {
  return reader.$count(
    reader
      .select({ id: registration.id })
      .from(registration)
      .where(eq(registration.userId, userId))
      .limit(totalCountLimit + 1)
      .as('some'),
  );
}

// What nobody has confirmed to be theirs is in no list.
function wished({ statuses, query, came, ticketTypeIds }: RegistrationWish) {
  const words = fold(cleanText(query ?? ''))
    .split(/\s+/)
    .filter((word) => word !== '');
  return and(
    statuses ? isOneOf(registration.status, statuses) : ne(registration.status, 'AWAITING_EMAIL'),
    ticketTypeIds ? wantsOneOf(ticketTypeIds) : undefined,
    came ? anyOf(came) : undefined,
    ...words.map((word) => like(registration.attendeeFolded, `%${escapeLike(word)}%`)),
  );
}

const wantsOneOf = (ticketTypeIds: readonly string[]) => sql`exists (
  select from ${registrationItem} i where i.registration_id = ${registration.id}
    and ${isOneOf(sql`i.ticket_type_id`, ticketTypeIds)})`;

// One alone stands without an `or`, so that Postgres joins instead of looking for each row.
const anyOf = (came: readonly Came[]) => or(...came.map((one) => cameOf[one])) ?? sql`false`;

const hasPlace = sql`${registration.status} = 'CONFIRMED'`;
const wasIn = sql`exists (select from ${ticket} t join ${checkIn} c on c.ticket_id = t.id
  where t.registration_id = ${registration.id} and t.event_id = ${registration.eventId} and c.result = 'ADMITTED' and c.undone_at is null)`;
const cameOf: Readonly<Record<Came, SQL>> = {
  CAME: sql`(${hasPlace} and ${wasIn})`,
  MISSING: sql`(${hasPlace} and not ${wasIn})`,
  NO_PLACE: sql`(not ${hasPlace})`,
};

/** A word as LIKE takes it literally. */
export function escapeLike(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}

// Drizzle types a lateral sub-query's columns as the table's own; the rows are the same.
function columnsOf<Page extends { readonly [Name in keyof RegistrationRow]: unknown }>(page: Page) {
  const names = Object.keys(getTableColumns(registration)) as (keyof RegistrationRow)[];
  return Object.fromEntries(names.map((name) => [name, page[name]])) as Pick<
    Page,
    keyof RegistrationRow
  >;
}
