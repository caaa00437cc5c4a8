import type { Tx } from '@hoi/kit/database.ts';
import { parse } from '@hoi/kit/errors.ts';
import { newId } from '@hoi/kit/ids.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import { openCounters } from '../capacity/open-counters.ts';
import { openDefaultLists } from '../check-in/open-default-lists.ts';
import type { CommunityRow } from '../community/community.store.ts';
import type { Context } from '../context.ts';
import { keepHost } from '../host/host.store.ts';
import { searchWords } from '../search/search-words.ts';
import { newTicketTypeRows } from '../ticket-type/new-ticket-types.ts';
import { insertTicketTypes } from '../ticket-type/ticket-type.store.ts';
import { coverFor } from '../upload/cover-for.ts';
import { communityFor } from './community-for.ts';
import { type EventDraft, type EventRow, insertEvents } from './event.store.ts';
import { columnsOf } from './event-fields.ts';
import { slugOf, tintOf } from './event-identity.ts';
import { createEventInput, type NewEvent } from './event-input.ts';

/** Makes a draft that its maker owns. */
export async function createEvent(ctx: Context, input: unknown): Promise<EventRow> {
  const userId = personOf(ctx.caller.viewer);
  const wish = parse(createEventInput, input);
  const community =
    wish.communityId === null
      ? null
      : await communityFor(ctx, wish.communityId, ['input', 'communityId']);
  const columns = columnsOf(wish, { path: ['input'] });
  return ctx.database.transaction(async (tx) => {
    const cover = await coverFor(ctx, tx, wish.coverUploadId, ['input', 'coverUploadId']);
    const draft = draftOf(wish, columns, community, wish.locale ?? ctx.caller.locale, cover);
    return insertDraft(ctx, tx, wish, draft, userId);
  });
}

function draftOf(
  wish: NewEvent,
  columns: ReturnType<typeof columnsOf>,
  community: CommunityRow | null,
  locale: string,
  cover: { id: string; tint: number } | null,
): EventDraft {
  const id = newId('evt');
  return {
    words: searchWords(columns, community),
    row: {
      ...columns,
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
      sourceKind: null,
      sourceUid: null,
      sourceUrl: null,
      sourceDigest: null,
    },
  };
}

async function insertDraft(
  ctx: Context,
  tx: Tx,
  wish: NewEvent,
  draft: EventDraft,
  ownerId: string,
): Promise<EventRow> {
  const [event] = await insertEvents(tx, [draft], ctx.clock.now());
  if (!event) throw new Error('the insert gave no row');
  await keepHost(tx, { eventId: event.id, userId: ownerId, role: 'OWNER', isListed: true });
  const types = newTicketTypeRows(event, wish.ticketTypes);
  await insertTicketTypes(tx, types);
  await openCounters(ctx, tx, event.id, wish.capacity, types);
  await openDefaultLists(tx, [event]);
  return event;
}
