import { type PageRequest, totalCountLimit } from '@hoi/kit/connection.ts';
import type { Reader } from '@hoi/kit/database.ts';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { eventHost } from '../tables.ts';
import type { Criteria, EventOrder } from './criteria.ts';
import { entriesOf, entry, matchesAll } from './entries.store.ts';
import { eventsAt, type FoundEvent, placesQuery } from './search.store.ts';

/** Which events of communities or of people are wanted. */
export interface OwnedWish {
  readonly owner: 'COMMUNITY' | 'HOST';
  readonly criteria: Criteria;
  readonly order: Exclude<EventOrder, 'RELEVANCE'>;
}

/** An event that was found for one of several owners. */
export interface OwnedEvent extends FoundEvent {
  readonly ownerId: string;
}

const isOwned: Readonly<Record<OwnedWish['owner'], SQL>> = {
  COMMUNITY: eq(entry.communityId, sql`owner.id`),
  HOST: sql`${entry.id} in (select ${eventHost.eventId} from ${eventHost}
    where ${eventHost.userId} = owner.id and ${eventHost.isListed})`,
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
  const found = placesQuery(criteria, order, page, [isOwned[owner]]);
  const places = foundSchema.parse([
    ...(await reader.execute(sql`
      select owner.id as "ownerId", found.* from ${owners(ownerIds)} cross join lateral (${found}) as found`)),
  ]);
  const events = await eventsAt(reader, places);
  const ofPlace = Map.groupBy(events, ({ id }) => id);
  return places.flatMap(({ ownerId, ...place }) => {
    const [row] = ofPlace.get(place.id) ?? [];
    return row ? [{ ...row, ...place, ownerId }] : [];
  });
}

const countSchema = z.array(z.object({ ownerId: z.string(), count: z.number() }));

/** How many such events each owner has, exact to 10,000. */
export async function countOwnedEvents(
  reader: Reader,
  ownerIds: readonly string[],
  { owner, criteria }: OwnedWish,
): Promise<readonly { readonly ownerId: string; readonly count: number }[]> {
  const conditions = and(...matchesAll(criteria, 'ENTRY'), isOwned[owner]);
  return countSchema.parse([
    ...(await reader.execute(sql`
      select owner.id as "ownerId", (
        select count(*)::int from (
          select from ${entriesOf(criteria, 'ENTRY')} where ${conditions} limit ${totalCountLimit + 1}
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
