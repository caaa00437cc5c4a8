import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { ticketTypeSeatFields } from '../capacity/capacity.resolvers.ts';
import { rightsOf } from '../event/event.policy.ts';
import { noStanding } from '../event/standing.store.ts';
import type { TicketTypeRow } from '../mappers.ts';
import { isShown } from '../registration/register-input.ts';
import type { EventResolvers, TicketTypeResolvers } from '../schema.generated.ts';
import { queryCodeHash } from './access-code.ts';

export const TicketType: Complete<TicketTypeResolvers, TicketTypeRow> = {
  ...ticketTypeSeatFields,
  __resolveReference: async ({ id }, ctx) => {
    const type = await ctx.loaders.ticketType.load(id);
    if (!type || !(await ctx.loaders.event.load(type.eventId))) return null;
    const standing = await ctx.loaders.standing.load(type.eventId);
    const isKnown = standing.registrationStatus !== null || rightsOf(standing).has('CHECK_IN');
    return isKnown || isShown(type, { standing, codeHash: null }) ? type : null;
  },
  hidden: ({ isHidden }) => isHidden,
  needsCode: ({ accessCodeHash }) => accessCodeHash !== null,
  membersOnly: ({ isMembersOnly }) => isMembersOnly,
  price: ({ priceAmount, priceCurrency }) =>
    priceAmount !== null && priceCurrency !== null
      ? { amount: priceAmount, currency: priceCurrency }
      : null,
};

export const ticketTypeFieldsOfEvent: Required<
  Pick<EventResolvers, 'ticketTypes' | 'takesAccessCode'>
> = {
  ticketTypes: async ({ id }, { includeHidden, accessCode }, ctx) => {
    const types = await ctx.loaders.ticketTypes.load(id);
    if (!types.some(({ isHidden }) => isHidden)) return [...types];
    const standing = await ctx.loaders.standing.load(id);
    const codeHash = accessCode ? await queryCodeHash(ctx, id, accessCode) : null;
    const asker = { standing: includeHidden ? standing : noStanding(id), codeHash };
    return types.filter((type) => isShown(type, asker));
  },
  takesAccessCode: async ({ id }, _args, ctx) =>
    (await ctx.loaders.ticketTypes.load(id)).some(({ accessCodeHash }) => accessCodeHash !== null),
};
