import { pageRequest, toConnection } from '@hoi/kit/connection.ts';
import { payloadOf, Unauthenticated } from '@hoi/kit/errors.ts';
import { hasNoShows } from '../after-event/has-no-shows.ts';
import { seatFieldsOfEvent } from '../capacity/capacity.resolvers.ts';
import { doorFieldsOfEvent } from '../check-in/check-in.resolvers.ts';
import type { Context } from '../context.ts';
import { rightsOf } from '../event/event.policy.ts';
import { claimRegistration } from '../guest/claim-registration.ts';
import { asGuest, confirmEmail, openedByGuest } from '../guest/confirm-email.ts';
import { registerGuest } from '../guest/register-guest.ts';
import { invitationFieldsOfEvent } from '../invitation/invitation.resolvers.ts';
import type { RegistrationPage, RegistrationRow } from '../mappers.ts';
import type {
  AttendanceStatus,
  EventResolvers,
  MutationResolvers,
  QueryResolvers,
  SubscriptionResolvers,
  UserResolvers,
} from '../schema.generated.ts';
import { cancelRegistration } from './cancel-registration.ts';
import { decideRegistrations } from './decide-registrations.ts';
import { promoteFromWaitlist } from './promote-from-waitlist.ts';
import { register } from './register.ts';
import { canSeeAttendees } from './registration.policy.ts';
import {
  type Came,
  countRegistrationsOfPerson,
  findRegistrationsOfPerson,
  type RegistrationWish,
} from './registration.store.ts';
import { registrationsTopic } from './registration-fact.ts';
import { visibleRegistration } from './registration-rights.ts';
import { respondToOffer } from './respond-to-offer.ts';
import { updateRegistration } from './update-registration.ts';

export const registrationQueries: Pick<QueryResolvers, 'registration'> = {
  registration: async (_root, { id, accessToken }, ctx) => {
    if (!accessToken) return id ? visibleRegistration(ctx, id) : null;
    const own = await openedByGuest(ctx, accessToken);
    return own && (!id || id === own.id) ? own : null;
  },
};

export const registrationMutations: Pick<
  MutationResolvers,
  | 'register'
  | 'cancelRegistration'
  | 'confirmEmail'
  | 'claimRegistration'
  | 'decideRegistrations'
  | 'promoteFromWaitlist'
  | 'respondToOffer'
  | 'updateRegistration'
> = {
  register: async (_root, { input }, ctx) => {
    if (input.guest) return payloadOf(() => asked(ctx, registerGuest(ctx, input)), unchanged);
    const done = await payloadOf(() => changed(ctx, register(ctx, input)), unchanged);
    // Whoever asks again learns what they have.
    const isRepeated = done.userErrors.some(({ code }) => code === 'ALREADY_REGISTERED');
    if (!isRepeated) return done;
    const [registration, event] = await Promise.all([
      ctx.loaders.ownRegistration.load(input.eventId),
      ctx.loaders.event.load(input.eventId),
    ]);
    return { ...done, registration, event, accessToken: null };
  },
  confirmEmail: (_root, { token }, ctx) =>
    payloadOf(async () => {
      const { registration, accessToken } = await confirmEmail(ctx, token);
      return { ...(await changed(ctx, Promise.resolve(registration))), accessToken };
    }, unchanged),
  claimRegistration: (_root, { accessToken }, ctx) =>
    payloadOf(() => changed(ctx, claimRegistration(ctx, accessToken)), unchanged),
  cancelRegistration: (_root, { id, accessToken }, ctx) =>
    payloadOf(
      async () => changed(ctx, cancelRegistration(asGuest(ctx, accessToken), id)),
      unchanged,
    ),
  decideRegistrations: (_root, { input }, ctx) =>
    severalChanged(ctx, input.eventId, () => decideRegistrations(ctx, input)),
  promoteFromWaitlist: (_root, args, ctx) =>
    severalChanged(ctx, args.eventId, () => promoteFromWaitlist(ctx, args)),
  updateRegistration: (_root, { input }, ctx) =>
    payloadOf(() => changed(ctx, updateRegistration(ctx, input)), unchanged),
  respondToOffer: (_root, { accessToken, ...args }, ctx) =>
    payloadOf(async () => changed(ctx, respondToOffer(asGuest(ctx, accessToken), args)), unchanged),
};

function severalChanged(
  ctx: Context,
  eventId: string,
  run: () => Promise<readonly RegistrationRow[]>,
) {
  return payloadOf(
    async () => {
      const registrations = [...(await run())];
      return { registrations, event: await ctx.loaders.event.load(eventId) };
    },
    { registrations: [], event: null },
  );
}

const unchanged = { registration: null, event: null, accessToken: null };

async function changed(ctx: Context, changing: Promise<RegistrationRow>) {
  const registration = await changing;
  const event = await ctx.loaders.anyEvent.load(registration.eventId);
  return { registration, event, accessToken: null };
}

/** What somebody asked for who has yet to open their mail. */
async function asked(ctx: Context, asking: Promise<RegistrationRow>) {
  const registration = await asking;
  return {
    registration,
    event: await ctx.loaders.event.load(registration.eventId),
    accessToken: null,
  };
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
  ...invitationFieldsOfEvent,
  attendees: async (event, args, ctx) => {
    const isShown = canSeeAttendees(event, await ctx.loaders.standing.load(event.id));
    return pageOfEvent(ctx, event.id, isShown ? { statuses: ['CONFIRMED'] } : null, args);
  },
  registrations: async (event, { filter, ...args }, ctx) => {
    const standing = await ctx.loaders.standing.load(event.id);
    const wish: RegistrationWish = {
      ...(filter?.statuses && { statuses: [...new Set(filter.statuses)] }),
      ...(filter?.ticketTypeIds && {
        ticketTypeIds: [...new Set(filter.ticketTypeIds)].slice(0, 100),
      }),
      ...(filter?.query && { query: filter.query.slice(0, 200) }),
    };
    const isShown = rightsOf(standing).has('VIEW_REGISTRATIONS');
    if (isShown && filter?.attendance) {
      const came = cameOf(filter.attendance, await hasNoShows(ctx, event.id));
      return pageOfEvent(ctx, event.id, { ...wish, came }, args);
    }
    return pageOfEvent(ctx, event.id, isShown ? wish : null, args);
  },
  viewerRegistration: ({ id }, _args, ctx) => ctx.loaders.ownRegistration.load(id),
} satisfies Partial<EventResolvers>;

/** Who is meant by attendances, as they are shown: the missing are expected, or no-shows. */
function cameOf(wanted: readonly AttendanceStatus[], countsNoShows: boolean): readonly Came[] {
  const missing = countsNoShows ? 'NO_SHOW' : 'EXPECTED';
  const hasCome = wanted.includes('CHECKED_IN') || wanted.includes('CHECKED_OUT');
  return [
    ...(hasCome ? (['CAME'] as const) : []),
    ...(wanted.includes(missing) ? (['MISSING'] as const) : []),
    ...(wanted.includes('NOT_APPLICABLE') ? (['NO_PLACE'] as const) : []),
  ];
}

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
  const count = async () =>
    (await ctx.loaders.registrationCount.load({ ownerId: eventId, wish }))?.count ?? 0;
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
