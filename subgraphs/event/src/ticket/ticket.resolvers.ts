import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { payload, payloadOf } from '@hoi/kit/errors.ts';
import { isId } from '@hoi/kit/ids.ts';
import type { Context } from '../context.ts';
import { asGuest } from '../guest/confirm-email.ts';
import type { TicketRow } from '../mappers.ts';
import type { RegistrationRow } from '../registration/registration.store.ts';
import { viewerRights } from '../registration/registration-rights.ts';
import type { MutationResolvers, TicketResolvers } from '../schema.generated.ts';
import { reissueTicket, updateTicketHolder } from './reissue-ticket.ts';
import { transferTicket } from './transfer-ticket.ts';

export const ticketMutations: Pick<
  MutationResolvers,
  'transferTicket' | 'reissueTicket' | 'updateTicketHolder'
> = {
  transferTicket: (_root, { input }, ctx) =>
    payloadOf(
      async () => {
        const { accessToken, ...wish } = input;
        const registration = await transferTicket(asGuest(ctx, accessToken), wish);
        const event = await ctx.loaders.anyEvent.load(registration.eventId);
        return { registration, event, accessToken: null };
      },
      { registration: null, event: null, accessToken: null },
    ),
  reissueTicket: (_root, { ticketId, accessToken }, ctx) =>
    payload('ticket', async () => reissueTicket(asGuest(ctx, accessToken), ticketId)),
  updateTicketHolder: (_root, { ticketId, holderName, accessToken }, ctx) =>
    payload('ticket', async () =>
      updateTicketHolder(asGuest(ctx, accessToken), ticketId, holderName),
    ),
};

export const Ticket: Complete<TicketResolvers, TicketRow> = {
  __resolveReference: async ({ id }, ctx) => {
    const ticket = isId('tic', id) ? await ctx.loaders.anyTicket.load(id) : null;
    if (!ticket) return null;
    const { canSee, canCheckIn } = await viewerRights(ctx, await registrationOf(ctx, ticket));
    return canSee || canCheckIn ? ticket : null;
  },
  registration: (ticket, _args, ctx) => registrationOf(ctx, ticket),
  ticketType: async ({ ticketTypeId }, _args, ctx) => {
    const type = await ctx.loaders.ticketType.load(ticketTypeId);
    if (!type) throw new Error(`${ticketTypeId} is gone, its tickets are not`);
    return type;
  },
  code: async (ticket, _args, ctx) => {
    if (ticket.state !== 'VALID') return null;
    const { isOwn, canManage } = await viewerRights(ctx, await registrationOf(ctx, ticket));
    if (!isOwn && !canManage) return null;
    const [event, type] = await Promise.all([
      ctx.loaders.anyEvent.load(ticket.eventId),
      ctx.loaders.ticketType.load(ticket.ticketTypeId),
    ]);
    return event && type ? ctx.ticketCodes.sign(ticket, event, type) : null;
  },
  checkedInAt: async ({ id }, _args, ctx) =>
    (await ctx.loaders.attendance.load(id))?.checkedInAt ?? null,
  checkedOutAt: async ({ id }, _args, ctx) =>
    (await ctx.loaders.attendance.load(id))?.checkedOutAt ?? null,
};

async function registrationOf(ctx: Context, ticket: TicketRow): Promise<RegistrationRow> {
  const row = await ctx.loaders.anyRegistration.load(ticket.registrationId);
  if (!row) throw new Error(`${ticket.registrationId} is gone, its tickets are not`);
  return row;
}
