import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { pageRequest } from '@hoi/kit/connection.ts';
import { payload, payloadOf } from '@hoi/kit/errors.ts';
import { isId } from '@hoi/kit/ids.ts';
import type { Context } from '../context.ts';
import { canSeeDevice } from '../device/device.resolvers.ts';
import { findDevicesOfList } from '../device/device.store.ts';
import { rightsOf } from '../event/event.policy.ts';
import type { CheckInListRow, CheckInRow } from '../mappers.ts';
import { shown } from '../question/question.resolvers.ts';
import type {
  CheckInListResolvers,
  CheckInResolvers,
  EventResolvers,
  MutationResolvers,
  QueryResolvers,
  SubscriptionResolvers,
} from '../schema.generated.ts';
import { searchTickets } from '../ticket/ticket.store.ts';
import { admissionFieldsOfList, admissionMutations } from './admission.resolvers.ts';
import { answerAtDoor } from './answer-at-door.ts';
import { checkIn } from './check-in.ts';
import { countsFrom, countsOf } from './check-in-counts.ts';
import { doorOf } from './list-at-door.ts';
import { offlineManifest } from './offline-manifest.ts';
import { questionsToAsk } from './questions-at-door.ts';
import { wordsOf } from './search-words-at-door.ts';
import { headsOf } from './settle-scans.ts';
import { syncCheckIns } from './sync-check-ins.ts';
import { undoCheckIn } from './undo-check-in.ts';
import { upsertCheckInList } from './upsert-check-in-list.ts';
import { watchCheckIns } from './watch-check-ins.ts';

export const checkInQueries: Pick<QueryResolvers, 'checkInList' | 'offlineManifest'> = {
  checkInList: (_root, { id }, ctx) => listAtDoor(ctx, id),
  offlineManifest: async (_root, { listId, since }, ctx) => {
    const door = await doorOf(ctx, listId);
    if (!door) return null;
    const manifest = await offlineManifest(ctx, door.list, door.event, since ?? 0);
    const questions = manifest.questions.map(({ question, ...rest }) => ({
      ...rest,
      question: shown(question),
    }));
    return { ...manifest, questions };
  },
};

export const checkInMutations: Pick<
  MutationResolvers,
  | 'checkIn'
  | 'answerAtDoor'
  | 'undoCheckIn'
  | 'syncCheckIns'
  | 'upsertCheckInList'
  | 'admitWalkIn'
  | 'admitWaiting'
> = {
  ...admissionMutations,
  upsertCheckInList: (_root, { input }, ctx) =>
    payload('list', () => upsertCheckInList(ctx, input)),
  checkIn: (_root, { input }, ctx) =>
    payloadOf(async () => {
      const { scan, ticket, previous, list, seats } = await checkIn(ctx, input);
      const rights = rightsOf(await ctx.loaders.standing.load(list.eventId));
      return {
        result: scan.result,
        checkIn: scan,
        ticket: rights.has('SEE_GUESTS') && scan.ticketId ? ticket : null,
        previous,
        counts: countsFrom(list, seats),
      };
    }, refused),
  answerAtDoor: (_root, { input }, ctx) => payload('checkIn', () => answerAtDoor(ctx, input)),
  undoCheckIn: (_root, { input }, ctx) =>
    payloadOf(
      async () => ({ ...(await undone(ctx, await undoCheckIn(ctx, input))), previous: null }),
      refused,
    ),
  syncCheckIns: async (_root, { input }, ctx) => {
    const { problems, ...synced } = await payloadOf(
      async () => {
        const { listId, scans, problems } = await syncCheckIns(ctx, input);
        ctx.loaders.clearAll();
        const list = await ctx.loaders.checkInList.load(listId);
        const results = scans.map((scan) => ({ nonce: scan.nonce, checkIn: scan }));
        return { results, counts: list && (await countsOf(ctx, list)), problems };
      },
      { results: [], counts: null, problems: [] },
    );
    return { ...synced, userErrors: [...synced.userErrors, ...problems] };
  },
};

const refused = { result: null, checkIn: null, ticket: null, previous: null, counts: null };

async function undone(ctx: Context, scan: CheckInRow) {
  const list = await ctx.loaders.checkInList.load(scan.listId);
  const counts = list && (await countsOf(ctx, list));
  return { result: scan.result, checkIn: scan, ticket: await guestOf(ctx, scan), counts };
}

/** The ticket of a scan, for those who see names at the door. */
async function guestOf(ctx: Context, { ticketId, eventId }: CheckInRow) {
  const rights = rightsOf(await ctx.loaders.standing.load(eventId));
  return ticketId !== null && rights.has('SEE_GUESTS')
    ? ctx.loaders.anyTicket.load(ticketId)
    : null;
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
    const standing = await ctx.loaders.standing.load(id);
    if (!rightsOf(standing).has('CHECK_IN')) return [];
    const lists = await ctx.loaders.checkInLists.load(id);
    return lists.filter((list) => !standing.device || standing.device.listId === list.id);
  },
};

export const CheckInList: Complete<CheckInListResolvers, CheckInListRow> = {
  __resolveReference: ({ id }, ctx) => listAtDoor(ctx, id),
  event: async ({ eventId }, _args, ctx) => {
    const event = await ctx.loaders.anyEvent.load(eventId);
    if (!event) throw new Error(`${eventId} is gone, its lists are not`);
    return event;
  },
  allowReentry: ({ mayReenter }) => mayReenter,
  ticketTypes: async ({ eventId, ticketTypeIds }, _args, ctx) => {
    if (!ticketTypeIds) return null;
    const types = await ctx.loaders.ticketTypes.load(eventId);
    return types.filter(({ id }) => ticketTypeIds.includes(id));
  },
  counts: (list, _args, ctx) => countsOf(ctx, list),
  stats: (list) => list,
  devices: async ({ id, eventId }, _args, ctx) => {
    const rights = rightsOf(await ctx.loaders.standing.load(eventId));
    return rights.has('MANAGE_DEVICES')
      ? [...(await findDevicesOfList(ctx.database.read, id))]
      : [];
  },
  recent: async ({ id }, args, ctx) => {
    const { first } = pageRequest(args);
    return [...(await ctx.loaders.recentCheckIns.load({ ownerId: id, wish: first, page }))];
  },
  search: async ({ eventId }, { query }, ctx) => {
    const words = wordsOf(query);
    const rights = rightsOf(await ctx.loaders.standing.load(eventId));
    if (words.length === 0 || !rights.has('SEE_GUESTS')) return [];
    return [...(await searchTickets(ctx.database.read, eventId, words, 20))];
  },
  ...admissionFieldsOfList,
};

// `recent` has a length and no pages.
const page = pageRequest({});

export const CheckIn: Complete<CheckInResolvers, CheckInRow> = {
  __resolveReference: async ({ id }, ctx) => {
    const scan = isId('chk', id) ? await ctx.loaders.anyCheckIn.load(id) : null;
    return scan && (await listAtDoor(ctx, scan.listId)) ? scan : null;
  },
  ticket: (scan, _args, ctx) => guestOf(ctx, scan),
  ticketType: async ({ ticketId }, _args, ctx) => {
    const ticket = ticketId === null ? null : await ctx.loaders.anyTicket.load(ticketId);
    return ticket && ctx.loaders.ticketType.load(ticket.ticketTypeId);
  },
  by: ({ byUserId }) => (byUserId === null ? null : { id: byUserId }),
  device: async ({ deviceId }, _args, ctx) => {
    const device = deviceId === null ? null : await ctx.loaders.device.load(deviceId);
    return device && (await canSeeDevice(ctx, device)) ? device : null;
  },
  isOffline: ({ device }) => device !== null,
  previous: ({ previousId }, _args, ctx) =>
    previousId === null ? null : ctx.loaders.anyCheckIn.load(previousId),
  questionsToAsk: async (scan, _args, ctx) => {
    const isIn = scan.undoneAt === null && headsOf(scan) > 0;
    const questions = isIn ? await ctx.loaders.questions.load(scan.eventId) : [];
    if (!scan.ticketId || !questions.some(({ askAt }) => askAt === 'CHECK_IN')) return [];
    const ticket = await ctx.loaders.anyTicket.load(scan.ticketId);
    const row = ticket && (await ctx.loaders.anyRegistration.load(ticket.registrationId));
    return row ? questionsToAsk(questions, { ...ticket, ...row }).map(shown) : [];
  },
};

/** A list, if the viewer works at its door. */
async function listAtDoor(ctx: Context, id: string): Promise<CheckInListRow | null> {
  return (await doorOf(ctx, id))?.list ?? null;
}
