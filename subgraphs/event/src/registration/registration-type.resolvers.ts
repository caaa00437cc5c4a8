import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { isId } from '@hoi/kit/ids.ts';
import { hasNoShows } from '../after-event/has-no-shows.ts';
import type { Context } from '../context.ts';
import type { RegistrationRow } from '../mappers.ts';
import { questionFieldsOfRegistration } from '../question/question.resolvers.ts';
import type { AttendeeResolvers, RegistrationResolvers } from '../schema.generated.ts';
import { reasonToKeep } from '../ticket/ticket.policy.ts';
import { type RegistrationRights, registrationPermissions } from './registration.policy.ts';
import { viewerRights, visibleRegistration } from './registration-rights.ts';
import { isOver } from './respond-to-offer.ts';

export const Registration: Complete<RegistrationResolvers, RegistrationRow> = {
  __resolveReference: ({ id }, ctx) => visibleRegistration(ctx, id),
  event: async ({ eventId }, _args, ctx) => {
    const event = await ctx.loaders.anyEvent.load(eventId);
    if (!event) throw new Error(`${eventId} is gone, its registrations are not`);
    return event;
  },
  ...questionFieldsOfRegistration,
  attendee: (row) => row,
  // The timer may not have come by yet.
  status: (row, _args, ctx) => (isOver(row, ctx.clock.now()) ? 'EXPIRED' : row.status),
  offer: async (row, _args, ctx) => {
    const { offeredAt, offerExpiresAt: expiresAt } = row;
    if (row.status !== 'OFFERED' || isOver(row, ctx.clock.now())) return null;
    if (!offeredAt || !expiresAt || !(await viewerRights(ctx, row)).canSee) return null;
    const [item] = await ctx.loaders.itemsOfRegistration.load(row.id);
    const ticketType = item && (await ctx.loaders.ticketType.load(item.ticketTypeId));
    return ticketType ? { offeredAt, expiresAt, ticketType } : null;
  },
  // Whether somebody came, and their tickets, are for themselves, hosts and the door.
  attendance: async (row, _args, ctx) => {
    if (row.status !== 'CONFIRMED') return 'NOT_APPLICABLE';
    if (!(await isForDoor(ctx, row))) return 'EXPECTED';
    const tickets = await ctx.loaders.ticketsOfRegistration.load(row.id);
    const came = (
      await Promise.all(tickets.map(({ id }) => ctx.loaders.attendance.load(id)))
    ).filter((one) => one !== null);
    if (came.length > 0) {
      return came.some(({ checkedOutAt }) => checkedOutAt === null) ? 'CHECKED_IN' : 'CHECKED_OUT';
    }
    return (await hasNoShows(ctx, row.eventId)) ? 'NO_SHOW' : 'EXPECTED';
  },
  items: async (row, _args, ctx) =>
    (await viewerRights(ctx, row)).canSee ? itemsOf(ctx, row) : null,
  tickets: async (row, _args, ctx) =>
    (await isForDoor(ctx, row)) ? [...(await ctx.loaders.ticketsOfRegistration.load(row.id))] : [],
  waitlistPosition: async (row, _args, ctx) => {
    if (row.status !== 'WAITLISTED' || !(await viewerRights(ctx, row)).canSee) return null;
    return (await ctx.loaders.waitlistPosition.load(row.id))?.position ?? null;
  },
  decidedAt: (row, _args, ctx) => ifSeen(ctx, row, row.decidedAt),
  decisionMessage: (row, _args, ctx) => ifSeen(ctx, row, row.decisionMessage),
  cancelledAt: (row, _args, ctx) => ifSeen(ctx, row, row.cancelledAt),
  viewerCan: async (row, _args, ctx) => {
    const rights = await viewerRights(ctx, row);
    const permissions = registrationPermissions(row, rights, ctx.clock.now());
    return [
      ...permissions,
      ...((await canTransfer(ctx, row, rights)) ? ['TRANSFER' as const] : []),
    ];
  },
};

export const Attendee: Complete<AttendeeResolvers, RegistrationRow> = {
  user: ({ userId }) => (isId('usr', userId) ? { id: userId } : null),
  displayName: ({ attendeeName }) => attendeeName,
};

async function canTransfer(
  ctx: Context,
  row: RegistrationRow,
  rights: RegistrationRights,
): Promise<boolean> {
  if (row.status !== 'CONFIRMED' || (!rights.isOwn && !rights.canManage)) return false;
  const tickets = await ctx.loaders.ticketsOfRegistration.load(row.id);
  const typeIds = [...new Set(tickets.map(({ ticketTypeId }) => ticketTypeId))];
  const [event, ...types] = await Promise.all([
    ctx.loaders.anyEvent.load(row.eventId),
    ...typeIds.map((id) => ctx.loaders.ticketType.load(id)),
  ]);
  const now = ctx.clock.now();
  return (
    event !== null && types.some((type) => type && !reasonToKeep({ event, type, now }, rights))
  );
}

async function itemsOf(ctx: Context, { id }: RegistrationRow) {
  const [items, tickets] = await Promise.all([
    ctx.loaders.itemsOfRegistration.load(id),
    ctx.loaders.ticketsOfRegistration.load(id),
  ]);
  return Promise.all(
    items.map(async ({ ticketTypeId, quantity, holderNames }) => {
      const ticketType = await ctx.loaders.ticketType.load(ticketTypeId);
      if (!ticketType) throw new Error(`${ticketTypeId} is gone, what is asked of it is not`);
      const named = tickets.filter((ticket) => ticket.ticketTypeId === ticketTypeId);
      const names = named.length > 0 ? named.map(({ holderName }) => holderName) : holderNames;
      return { ticketType, quantity, holderNames: [...names] };
    }),
  );
}

async function isForDoor(ctx: Context, row: RegistrationRow): Promise<boolean> {
  const { canSee, canCheckIn } = await viewerRights(ctx, row);
  return canSee || canCheckIn;
}

/** A value that others on the attendee list are not shown. */
async function ifSeen<Value>(ctx: Context, row: RegistrationRow, value: Value | null) {
  return value !== null && (await viewerRights(ctx, row)).canSee ? value : null;
}
