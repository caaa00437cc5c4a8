import type { Tx } from '@hoi/kit/database.ts';
import { newId } from '@hoi/kit/ids.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import { openCountersOf } from '../capacity/open-counters.ts';
import { openDefaultLists } from '../check-in/open-default-lists.ts';
import type { Context } from '../context.ts';
import { type EventDraft, insertEvents } from '../event/event.store.ts';
import { factOf } from '../event/event-fact.ts';
import { slugOf, tintOf } from '../event/event-identity.ts';
import { keepHosts } from '../host/host.store.ts';
import { searchWords } from '../search/search-words.ts';
import { newTicketTypeRows } from '../ticket-type/new-ticket-types.ts';
import { insertTicketTypes } from '../ticket-type/ticket-type.store.ts';
import type { Imported, ImportTarget } from './import-events.ts';

/** Adds events from elsewhere, published; a statement for each table, however many they are. */
export async function addImported(
  ctx: Context,
  tx: Tx,
  target: ImportTarget,
  imported: readonly Imported[],
): Promise<void> {
  if (imported.length === 0) return;
  const userId = personOf(ctx.caller.viewer);
  const now = ctx.clock.now();
  const items = imported.map((one) => ({ one, draft: draftOf(ctx, target, one, now) }));
  const events = await insertEvents(
    tx,
    items.map(({ draft }) => draft),
    now,
  );
  const withTypes = items.map(({ one, draft: { row } }) => ({
    row,
    capacity: one.wish.capacity,
    types: newTicketTypeRows(row, one.wish.ticketTypes),
  }));
  await keepHosts(
    tx,
    // Whoever runs an import answers for the events here, but does not hold them.
    events.map(({ id }) => ({ eventId: id, userId, role: 'OWNER', isListed: false })),
  );
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
  // What is over concerns no other service: nobody can register for it or be reminded of it.
  for (const event of events.filter(({ endsAt }) => endsAt > now)) {
    const fact = factOf(event, [userId]);
    await ctx.outbox.add(tx, 'event.updated', event.id, { ...fact, isNews: false });
  }
}

function draftOf(
  ctx: Context,
  { kind, community }: ImportTarget,
  { uid, url, isCancelled, wish, columns, digest }: Imported,
  now: Date,
): EventDraft {
  const id = newId('evt');
  return {
    words: searchWords(columns, community),
    row: {
      ...columns,
      id,
      slug: slugOf(wish.title, id),
      locale: wish.locale ?? ctx.caller.locale,
      coverUploadId: null,
      tint: tintOf(id),
      status: isCancelled ? 'CANCELLED' : 'PUBLISHED',
      communityId: community.id,
      isFree: wish.ticketTypes.every((type) => type.price === null),
      publishedAt: now,
      cancelledAt: isCancelled ? now : null,
      cancellationReason: null,
      sourceKind: kind,
      sourceUid: uid,
      sourceUrl: url,
      sourceDigest: digest,
    },
  };
}
