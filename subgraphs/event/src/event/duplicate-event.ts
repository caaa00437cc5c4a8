import type { Tx } from '@hoi/kit/database.ts';
import { parse } from '@hoi/kit/errors.ts';
import { newId } from '@hoi/kit/ids.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import { toInstant, toLocal } from '@hoi/kit/wall-clock.ts';
import { z } from 'zod';
import { openCounters } from '../capacity/open-counters.ts';
import { findSeatCountersOfEvents } from '../capacity/seat.store.ts';
import { copyLists } from '../check-in/copy-lists.ts';
import type { CommunityRow } from '../community/community.store.ts';
import type { Context } from '../context.ts';
import { keepHost } from '../host/host.store.ts';
import { copyQuestions } from '../question/copy-questions.ts';
import { searchWords } from '../search/search-words.ts';
import { findTicketTypesOfEvents, insertTicketTypes } from '../ticket-type/ticket-type.store.ts';
import { eventFor } from './authorize.ts';
import { communityWithin } from './community-for.ts';
import { type EventDraft, type EventRow, insertEvents } from './event.store.ts';
import { slugOf, tintOf } from './event-identity.ts';
import { localInput } from './event-input.ts';

const inputSchema = z.object({ id: z.string(), startsAtLocal: localInput });

/** Makes a draft like an event for another time, which its maker owns: no hosts, no registrations. */
export async function duplicateEvent(ctx: Context, input: object): Promise<EventRow> {
  const userId = personOf(ctx.caller.viewer);
  const { id, startsAtLocal } = parse(inputSchema, input);
  const path = ['input', 'id'];
  return ctx.database.transaction(async (tx) => {
    const source = await eventFor(ctx, tx, id, 'EDIT', path);
    const { communityId } = source;
    const community = communityId ? await communityWithin(ctx, tx, communityId, path) : null;
    const move = mover(source, startsAtLocal);
    const draft = draftLike(source, community, move);
    const [event] = await insertEvents(tx, [draft], ctx.clock.now());
    if (!event) throw new Error('the insert gave no row');
    await keepHost(tx, { eventId: event.id, userId, role: 'OWNER', isListed: true });
    const typeIds = await copyTicketTypes(ctx, tx, source, event, move);
    await copyQuestions(tx, source.id, event.id, typeIds, ctx.clock.now());
    await copyLists(tx, source.id, event, typeIds, move.instant);
    return event;
  });
}

interface Mover {
  readonly local: (time: string) => string;
  readonly instant: (at: Date | null) => Date | null;
}

/** Moves times by as much on the clocks as the start moves. */
function mover({ startsAtLocal: from, timeZone }: EventRow, to: string): Mover {
  const distance = Temporal.PlainDateTime.from(from).until(to);
  const local = (time: string) =>
    Temporal.PlainDateTime.from(time).add(distance).toString({ smallestUnit: 'minute' });
  return {
    local,
    instant: (at) => at && toInstant(local(toLocal(at, timeZone)), timeZone),
  };
}

function draftLike(source: EventRow, community: CommunityRow | null, move: Mover): EventDraft {
  const { version: _version, createdAt: _made, updatedAt: _changed, ...same } = source;
  const id = newId('evt');
  const startsAtLocal = move.local(source.startsAtLocal);
  const endsAtLocal = move.local(source.endsAtLocal);
  return {
    words: searchWords(source, community),
    row: {
      ...same,
      id,
      slug: slugOf(source.title, id),
      tint: source.coverUploadId ? source.tint : tintOf(id),
      status: 'DRAFT',
      startsAtLocal,
      endsAtLocal,
      startsAt: toInstant(startsAtLocal, source.timeZone),
      endsAt: toInstant(endsAtLocal, source.timeZone),
      registrationOpensAt: move.instant(source.registrationOpensAt),
      registrationClosesAt: move.instant(source.registrationClosesAt),
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
    },
  };
}

/** Copies the ticket types and how many there are of each; gives the new id of each old one. */
async function copyTicketTypes(
  ctx: Context,
  tx: Tx,
  source: EventRow,
  event: EventRow,
  move: Mover,
): Promise<ReadonlyMap<string, string>> {
  const types = await findTicketTypesOfEvents(tx, [source.id]);
  const counters = await findSeatCountersOfEvents(tx, [source.id]);
  const capacityOf = (id: string) => counters.find((one) => one.id === id)?.capacity ?? null;
  const copies = types.map(({ createdAt: _made, updatedAt: _changed, ...type }) => ({
    ...type,
    id: newId('tkt'),
    eventId: event.id,
    salesStart: move.instant(type.salesStart),
    salesEnd: move.instant(type.salesEnd),
    capacity: capacityOf(type.id),
  }));
  await insertTicketTypes(tx, copies);
  await openCounters(ctx, tx, event.id, capacityOf(source.id), copies);
  return new Map(types.map(({ id }, at) => [id, copies[at]?.id ?? id]));
}
