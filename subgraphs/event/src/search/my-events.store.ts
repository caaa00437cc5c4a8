import { type PageRequest, totalCountLimit } from '@hoi/kit/connection.ts';
import type { Reader } from '@hoi/kit/database.ts';
import { and, gt, lte, type SQL, sql } from 'drizzle-orm';
import { eventColumns } from '../event/event.store.ts';
import { event, eventHost, registration } from '../tables.ts';
import { endOf, type FoundEvent } from './search.store.ts';

const ascending = sql`${event.startsAt}, ${event.endsAt}, ${event.id}`;
const descending = sql`${event.startsAt} desc, ${event.endsAt} desc, ${event.id} desc`;

/** Which of somebody's events are wanted. */
export interface MyEventsWish {
  readonly userId: string;
  readonly kind: 'UPCOMING' | 'PAST' | 'HOSTING';
  readonly now: Date;
}

/** A page of somebody's own events, hidden ones and drafts included. */
export async function findMyEvents(
  reader: Reader,
  wish: MyEventsWish,
  { first, after }: PageRequest,
): Promise<readonly FoundEvent[]> {
  const isSoonestFirst = wish.kind === 'UPCOMING';
  const isAfter = isSoonestFirst ? sql`>` : sql`<`;
  const rows = await reader
    .select(eventColumns)
    .from(event)
    .where(and(isMine(wish), after ? sql`(${ascending}) ${isAfter} (${endOf(after)})` : undefined))
    .orderBy(isSoonestFirst ? ascending : descending)
    .limit(first + 1);
  return rows.map((row) => ({ ...row, rank: 0, distanceM: null }));
}

/** How many there are, exact to 10,000. */
export function countMyEvents(reader: Reader, wish: MyEventsWish): Promise<number> {
  const some = reader
    .select({ id: event.id })
    .from(event)
    .where(isMine(wish))
    .limit(totalCountLimit + 1);
  return reader.$count(some.as('some'));
}

function isMine({ userId, kind, now }: MyEventsWish): SQL | undefined {
  if (kind === 'HOSTING') {
    return sql`${event.id} in (select ${eventHost.eventId} from ${eventHost} where ${eventHost.userId} = ${userId})`;
  }
  const isRegistered = sql`${event.id} in (select ${registration.eventId} from ${registration}
    where ${registration.userId} = ${userId} and ${registration.status} in ('PENDING_APPROVAL', 'WAITLISTED', 'OFFERED', 'CONFIRMED'))`;
  return and(isRegistered, kind === 'UPCOMING' ? gt(event.endsAt, now) : lte(event.endsAt, now));
}
