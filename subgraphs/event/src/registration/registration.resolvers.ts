import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { pageRequest, toConnection } from '@hoi/kit/connection.ts';
import { payloadOf, Unauthenticated } from '@hoi/kit/errors.ts';
import { seatFieldsOfEvent } from '../capacity/capacity.resolvers.ts';
import { doorFieldsOfEvent } from '../check-in/check-in.resolvers.ts';
import type { Context } from '../context.ts';
import { rightsOf } from '../event/event.policy.ts';
import type { RegistrationPage, RegistrationRow } from '../mappers.ts';
import type {
  AttendeeResolvers,
  EventResolvers,
  MutationResolvers,
  QueryResolvers,
  RegistrationResolvers,
  SubscriptionResolvers,
  UserResolvers,
} from '../schema.generated.ts';
import { cancelRegistration } from './cancel-registration.ts';
import { decideRegistrations } from './decide-registrations.ts';
import { register } from './register.ts';
import { canSeeAttendees, registrationPermissions } from './registration.policy.ts';
import {
  countRegistrationsOfPerson,
  findRegistrationsOfPerson,
  type RegistrationWish,
} from './registration.store.ts';
import { registrationsTopic } from './registration-fact.ts';
import { viewerRights, visibleRegistration } from './registration-rights.ts';

export const registrationQueries: Pick<QueryResolvers, 'registration'> = {
  registration: (_root, { id }, ctx) => visibleRegistration(ctx, id),
};

export const registrationMutations: Pick<
  MutationResolvers,
  'register' | 'cancelRegistration' | 'decideRegistrations'
> = {
  register: async (_root, { input }, ctx) => {
    const done = await payloadOf(() => changed(ctx, register(ctx, input)), unchanged);
    // Whoever asks again learns what they have.
    const isRepeated = done.userErrors.some(({ code }) => code === 'ALREADY_REGISTERED');
    if (!isRepeated) return done;
    const [registration, event] = await Promise.all([
      ctx.loaders.ownRegistration.load(input.eventId),
      ctx.loaders.event.load(input.eventId),
    ]);
    return { ...done, registration, event };
  },
  cancelRegistration: (_root, { id }, ctx) =>
    payloadOf(() => changed(ctx, cancelRegistration(ctx, id)), unchanged),
  decideRegistrations: (_root, { input }, ctx) =>
    payloadOf(
      async () => {
        const registrations = [...(await decideRegistrations(ctx, input))];
        return { registrations, event: await ctx.loaders.event.load(input.eventId) };
      },
      { registrations: [], event: null },
    ),
};

const unchanged = { registration: null, event: null };

async function changed(ctx: Context, changing: Promise<RegistrationRow>) {
  const registration = await changing;
  return { registration, event: await ctx.loaders.anyEvent.load(registration.eventId) };
}

export const myRegistrationChanged: SubscriptionResolvers['myRegistrationChanged'] = {
  subscribe: (_root, _args, ctx) => {
    const { userId } = ctx.caller.viewer;
    if (userId === null) throw new Unauthenticated();
    return changesOf(ctx, userId);
  },
};

async function* changesOf(ctx: Context, userId: string) {
  for await (const id of await ctx.pubsub.subscribe(registrationsTopic(userId), ctx.signal)) {
    ctx.loaders.clearAll();
    const row = await ctx.loaders.anyRegistration.load(id);
    if (row?.userId === userId) yield { myRegistrationChanged: row };
  }
}

export const registrationFieldsOfEvent = {
  ...seatFieldsOfEvent,
  ...doorFieldsOfEvent,
  attendees: async (event, args, ctx) => {
    const isShown = canSeeAttendees(event, await ctx.loaders.standing.load(event.id));
    return pageOfEvent(ctx, event.id, isShown ? { statuses: ['CONFIRMED'] } : null, args);
  },
  registrations: async (event, { filter, ...args }, ctx) => {
    const standing = await ctx.loaders.standing.load(event.id);
    const wish: RegistrationWish = {
      ...(filter?.statuses && { statuses: [...new Set(filter.statuses)] }),
      ...(filter?.query && { query: filter.query.slice(0, 200) }),
    };
    const isShown = rightsOf(standing).has('VIEW_REGISTRATIONS');
    return pageOfEvent(ctx, event.id, isShown ? wish : null, args);
  },
  viewerRegistration: ({ id }, _args, ctx) => ctx.loaders.ownRegistration.load(id),
} satisfies Partial<EventResolvers>;

/** A page of an event's registrations; none where `wish` is null. */
async function pageOfEvent(
  ctx: Context,
  eventId: string,
  wish: RegistrationWish | null,
  args: Parameters<typeof pageRequest>[0],
): Promise<RegistrationPage> {
  const page = pageRequest(args);
  if (!wish)
    return toConnection<RegistrationRow>(
      [],
      page,
      ({ id }) => [id],
      () => 0,
    );
  const rows = await ctx.loaders.registrationPages.load({ ownerId: eventId, wish, page });
  const count = () => ctx.loaders.registrationCount.load({ eventId, wish });
  return toConnection(rows, page, ({ id }) => [id], count);
}

export const registrationFieldsOfUser: Pick<UserResolvers, 'registrations'> = {
  registrations: async ({ id }, args, ctx) => {
    const page = pageRequest(args);
    const { userId } = ctx.caller.viewer;
    if (userId !== id)
      return toConnection<RegistrationRow>(
        [],
        page,
        (row) => [row.id],
        () => 0,
      );
    const { read } = ctx.database;
    const rows = await findRegistrationsOfPerson(read, id, page);
    return toConnection(
      rows,
      page,
      (row) => [row.id],
      () => countRegistrationsOfPerson(read, id),
    );
  },
};

export const Registration: Complete<RegistrationResolvers, RegistrationRow> = {
  __resolveReference: ({ id }, ctx) => visibleRegistration(ctx, id),
  event: async ({ eventId }, _args, ctx) => {
    const event = await ctx.loaders.anyEvent.load(eventId);
    if (!event) throw new Error(`${eventId} is gone, its registrations are not`);
    return event;
  },
  attendee: (row) => row,
  // Whether somebody came, and their tickets, are for themselves, hosts and the door.
  attendance: async (row, _args, ctx) => {
    if (row.status !== 'CONFIRMED') return 'NOT_APPLICABLE';
    const tickets = (await isForDoor(ctx, row))
      ? await ctx.loaders.ticketsOfRegistration.load(row.id)
      : [];
    const scans = await ctx.loaders.admission.loadMany(tickets.map(({ id }) => id));
    return scans.some((scan) => scan !== null) ? 'CHECKED_IN' : 'EXPECTED';
  },
  tickets: async (row, _args, ctx) =>
    (await isForDoor(ctx, row)) ? [...(await ctx.loaders.ticketsOfRegistration.load(row.id))] : [],
  waitlistPosition: async (row, _args, ctx) => {
    if (row.status !== 'WAITLISTED' || !(await viewerRights(ctx, row)).canSee) return null;
    return (await ctx.loaders.waitlistPosition.load(row.id))?.position ?? null;
  },
  decidedAt: (row, _args, ctx) => ifSeen(ctx, row, row.decidedAt),
  decisionMessage: (row, _args, ctx) => ifSeen(ctx, row, row.decisionMessage),
  cancelledAt: (row, _args, ctx) => ifSeen(ctx, row, row.cancelledAt),
  viewerCan: async (row, _args, ctx) => [
    ...registrationPermissions(row, await viewerRights(ctx, row)),
  ],
};

export const Attendee: Complete<AttendeeResolvers, RegistrationRow> = {
  user: ({ userId }) => ({ id: userId }),
  displayName: ({ attendeeName }) => attendeeName,
};

async function isForDoor(ctx: Context, row: RegistrationRow): Promise<boolean> {
  const { canSee, canCheckIn } = await viewerRights(ctx, row);
  return canSee || canCheckIn;
}

/** A value that others on the attendee list are not shown. */
async function ifSeen<Value>(ctx: Context, row: RegistrationRow, value: Value | null) {
  return value !== null && (await viewerRights(ctx, row)).canSee ? value : null;
}
