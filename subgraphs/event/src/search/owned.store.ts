import { type PageRequest, totalCountLimit } from '@hoi/kit/connection.ts';
import type { Reader } from '@hoi/kit/database.ts';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { findEvents } from '../event/event.store.ts';
import { event, eventHost } from '../tables.ts';
import type { Criteria, EventOrder } from './criteria.ts';
import { type FoundEvent, matches, searchQuery } from './search.store.ts';

/** Which events of communities or of people are wanted. */
export interface OwnedWish {
  readonly owner: 'COMMUNITY' | 'HOST';
  readonly criteria: Criteria;
  readonly order: EventOrder;
}

/** An event that was found for one of several owners. */
export interface OwnedEvent extends FoundEvent {
  readonly ownerId: string;
}

const isOwned: Readonly<Record<OwnedWish['owner'], SQL>> = {
  COMMUNITY: eq(event.communityId, sql`owner.id`),
  HOST: sql`exists (select from ${eventHost} where ${eventHost.eventId} = ${event.id}
    and ${eventHost.userId} = owner.id and ${eventHost.isListed})`,
};

const foundSchema = z.array(
  z.object({
    ownerId: z.string(),
    id: z.string(),
    rank: z.number(),
    distanceM: z.number().nullable(),
  }),
);

/** The same page of the events of each owner, one more than asked for when there is more. */
export async function findOwnedEvents(
  reader: Reader,
  ownerIds: readonly string[],
  { owner, criteria, order }: OwnedWish,
  page: PageRequest,
): Promise<readonly OwnedEvent[]> {
  const found = searchQuery(reader, criteria, order, page, [isOwned[owner]]).as('found');
  const places = foundSchema.parse([
    ...(await reader.execute(sql`
      select owner.id as "ownerId", found.id, found.rank, found.distance_m as "distanceM"
      from ${owners(ownerIds)} cross join lateral ${found}`)),
  ]);
  const ids = [...new Set(places.map(({ id }) => id))];
  const rows = ids.length === 0 ? [] : await findEvents(reader, ids);
  const events = new Map(rows.map((row) => [row.id, row]));
  return places.flatMap((place) => {
    const row = events.get(place.id);
    return row ? [{ ...row, ...place }] : [];
  });
}

const countSchema = z.array(z.object({ ownerId: z.string(), count: z.number() }));

/** How many such events each owner has, exact to 10,000. */
export async function countOwnedEvents(
  reader: Reader,
  ownerIds: readonly string[],
  { owner, criteria }: OwnedWish,
): Promise<readonly { readonly ownerId: string; readonly count: number }[]> {
  const conditions = and(...matches(criteria), isOwned[owner]);
  return countSchema.parse([
    ...(await reader.execute(sql`
      select owner.id as "ownerId", (
        select count(*)::int from (
          select from ${event} where ${conditions} limit ${totalCountLimit + 1}
        ) as found
      ) as count
      from ${owners(ownerIds)}`)),
  ]);
}

const owners = (ids: readonly string[]) =>
  sql`unnest(array[${sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )}]::text[]) as owner (id)`;
