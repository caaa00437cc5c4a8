import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { pageRequest } from '@hoi/kit/connection.ts';
import { payloadOf } from '@hoi/kit/errors.ts';
import { isId } from '@hoi/kit/ids.ts';
import { fold } from '@hoi/kit/text.ts';
import type { Context } from '../context.ts';
import { rightsOf } from '../event/event.policy.ts';
import { cleanText } from '../event/event-input.ts';
import type { CheckInListRow, CheckInRow } from '../mappers.ts';
import type {
  CheckInCounts,
  CheckInListResolvers,
  CheckInResolvers,
  EventResolvers,
  MutationResolvers,
  QueryResolvers,
  SubscriptionResolvers,
} from '../schema.generated.ts';
import { searchTickets } from '../ticket/ticket.store.ts';
import { checkIn } from './check-in.ts';
import { undoCheckIn } from './undo-check-in.ts';
import { watchCheckIns } from './watch-check-ins.ts';

export const checkInQueries: Pick<QueryResolvers, 'checkInList'> = {
  checkInList: (_root, { id }, ctx) => listAtDoor(ctx, id),
};

export const checkInMutations: Pick<MutationResolvers, 'checkIn' | 'undoCheckIn'> = {
  checkIn: (_root, { input }, ctx) =>
    payloadOf(async () => {
      const scan = await checkIn(ctx, input);
      const previous = scan.previousId && (await ctx.loaders.anyCheckIn.load(scan.previousId));
      return { ...(await answerOf(ctx, scan)), previous: previous || null };
    }, refused),
  undoCheckIn: (_root, { input }, ctx) =>
    payloadOf(
      async () => ({ ...(await answerOf(ctx, await undoCheckIn(ctx, input))), previous: null }),
      refused,
    ),
};

const refused = { result: null, checkIn: null, ticket: null, previous: null, counts: null };

async function answerOf(ctx: Context, scan: CheckInRow) {
  const [ticket, list] = await Promise.all([
    scan.ticketId === null ? null : ctx.loaders.anyTicket.load(scan.ticketId),
    ctx.loaders.checkInList.load(scan.listId),
  ]);
  const counts = list && (await countsOf(ctx, list));
  return { result: scan.result, checkIn: scan, ticket, counts };
}

export const checkInFeed: SubscriptionResolvers['checkInFeed'] = {
  subscribe: async function* (_root, { listId }, ctx) {
    const isAllowed = async () => (await listAtDoor(ctx, listId)) !== null;
    for await (const { list, ...news } of watchCheckIns(ctx, listId, isAllowed)) {
      yield {
        checkInFeed: { ...news, revision: list.revision, counts: await countsOf(ctx, list) },
      };
    }
  },
};

export const doorFieldsOfEvent: Required<Pick<EventResolvers, 'checkInLists'>> = {
  checkInLists: async ({ id }, _args, ctx) => {
    const rights = rightsOf(await ctx.loaders.standing.load(id));
    return rights.has('CHECK_IN') ? [...(await ctx.loaders.checkInLists.load(id))] : [];
  },
};

export const CheckInList: Complete<CheckInListResolvers, CheckInListRow> = {
  __resolveReference: ({ id }, ctx) => listAtDoor(ctx, id),
  event: async ({ eventId }, _args, ctx) => {
    const event = await ctx.loaders.anyEvent.load(eventId);
    if (!event) throw new Error(`${eventId} is gone, its lists are not`);
    return event;
  },
  counts: (list, _args, ctx) => countsOf(ctx, list),
  recent: async ({ id }, args, ctx) => {
    const { first } = pageRequest(args);
    return [...(await ctx.loaders.recentCheckIns.load({ ownerId: id, wish: first, page }))];
  },
  search: async ({ eventId }, { query }, ctx) => {
    const words = fold(cleanText(query.slice(0, 200))).split(/\s+/);
    const wanted = words.filter((word) => word !== '');
    if (wanted.length === 0) return [];
    return [...(await searchTickets(ctx.database.read, eventId, wanted, 20))];
  },
};

// `recent` has a length and no pages.
const page = pageRequest({});

export const CheckIn: Complete<CheckInResolvers, CheckInRow> = {
  __resolveReference: async ({ id }, ctx) => {
    const scan = isId('chk', id) ? await ctx.loaders.anyCheckIn.load(id) : null;
    return scan && (await listAtDoor(ctx, scan.listId)) ? scan : null;
  },
  ticket: ({ ticketId }, _args, ctx) =>
    ticketId === null ? null : ctx.loaders.anyTicket.load(ticketId),
  by: ({ byUserId }) => ({ id: byUserId }),
};

/** A list, if the viewer works at its door. */
async function listAtDoor(ctx: Context, id: string): Promise<CheckInListRow | null> {
  const list = isId('cil', id) ? await ctx.loaders.checkInList.load(id) : null;
  if (!list) return null;
  const rights = rightsOf(await ctx.loaders.standing.load(list.eventId));
  return rights.has('CHECK_IN') ? list : null;
}

async function countsOf(ctx: Context, list: CheckInListRow): Promise<CheckInCounts> {
  const seats = await ctx.loaders.seatCounter.load(list.eventId);
  return {
    expected: seats?.confirmed ?? 0,
    checkedIn: list.checkedIn,
    // Both only grow, and so does their sum.
    revision: list.revision + (seats?.revision ?? 0),
  };
}
