import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { ticketTypeSeatFields } from '../capacity/capacity.resolvers.ts';
import type { TicketTypeRow } from '../mappers.ts';
import type { TicketTypeResolvers } from '../schema.generated.ts';

export const TicketType: Complete<TicketTypeResolvers, TicketTypeRow> = {
  ...ticketTypeSeatFields,
  __resolveReference: async ({ id }, ctx) => {
    const type = await ctx.loaders.ticketType.load(id);
    return type && (await ctx.loaders.event.load(type.eventId)) ? type : null;
  },
  price: ({ priceAmount, priceCurrency }) =>
    priceAmount !== null && priceCurrency !== null
      ? { amount: priceAmount, currency: priceCurrency }
      : null,
};
