import type { Tx } from '@hoi/kit/database.ts';
import { newId } from '@hoi/kit/ids.ts';
import { openCountersOf } from '../capacity/open-counters.ts';
import { openDefaultLists } from '../check-in/open-default-lists.ts';
import type { CommunityRow } from '../community/community.store.ts';
import type { Context } from '../context.ts';
import { type HostRow, keepHosts } from '../host/host.store.ts';
import { searchWords } from '../search/search-words.ts';
import { newTicketTypeRows } from '../ticket-type/new-ticket-types.ts';
import { insertTicketTypes } from '../ticket-type/ticket-type.store.ts';
import { type EventDraft, type EventRow, insertEvents } from './event.store.ts';
import { type FieldColumns, plainWaitlist, waitlistColumns } from './event-fields.ts';
import { slugOf, tintOf } from './event-identity.ts';
import type { NewEvent } from './event-input.ts';

/** An event to add, checked. */
export interface AddedEvent {
  readonly wish: NewEvent;
  readonly columns: FieldColumns;
  readonly community: CommunityRow | null;
  readonly locale: string;
  readonly cover?: { readonly id: string; readonly tint: number } | null;
  /** What differs from a draft that was made here. */
  readonly row?: Partial<EventDraft['row']>;
}

/** Adds events with their hosts, ticket types, counters and lists: a statement for each table. */
export async function addEvents(
  { clock, secretKey }: Pick<Context, 'clock' | 'secretKey'>,
  tx: Tx,
  added: readonly AddedEvent[],
  hosts: readonly Omit<HostRow, 'createdAt' | 'eventId'>[],
): Promise<readonly EventRow[]> {
  if (added.length === 0) return [];
  const items = added.map((one) => ({ one, draft: draftOf(one) }));
  const events = await insertEvents(
    tx,
    items.map(({ draft }) => draft),
    clock.now(),
  );
  await keepHosts(
    tx,
    events.flatMap(({ id }) => hosts.map((host) => ({ ...host, eventId: id }))),
  );
  const withTypes = items.map(({ one, draft: { row } }) => ({
    row,
    capacity: one.wish.capacity,
    types: newTicketTypeRows(secretKey, row, one.wish.ticketTypes),
  }));
  await insertTicketTypes(
    tx,
    withTypes.flatMap(({ types }) => types),
  );
  await openCountersOf(
    tx,
    withTypes.map(({ row, capacity, types }) => ({
      eventId: row.id,
      capacity,
      isOpen: row.status === 'PUBLISHED',
      types,
    })),
  );
  await openDefaultLists(tx, events);
  return events;
}

function draftOf({ wish, columns, community, locale, cover, row }: AddedEvent): EventDraft {
  const id = newId('evt');
  return {
    words: searchWords(columns, community),
    row: {
      ...columns,
      ...plainWaitlist,
      ...waitlistColumns(wish.waitlist),
      id,
      slug: slugOf(wish.title, id),
      locale,
      coverUploadId: cover?.id ?? null,
      tint: cover?.tint ?? tintOf(id),
      status: 'DRAFT',
      communityId: community?.id ?? null,
      isFree: wish.ticketTypes.every((type) => type.price === null),
      publishedAt: null,
      cancelledAt: null,
      cancellationReason: null,
      isSeriesOnly: false,
      sourceKind: null,
      sourceUid: null,
      sourceUrl: null,
      sourceDigest: null,
      sourceSaid: null,
      sourceCancelledAt: null,
      ...row,
    },
  };
}
