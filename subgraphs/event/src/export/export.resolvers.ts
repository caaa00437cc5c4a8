import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { rightsOf } from '../event/event.policy.ts';
import type { EventRow } from '../mappers.ts';
import type { EventExportsResolvers } from '../schema.generated.ts';
import { exportToken } from './export-token.ts';

export const EventExports: Complete<EventExportsResolvers, EventRow> = {
  csvRegistrations: async ({ id }, { excel, locale }, ctx) => {
    const { userId } = ctx.caller.viewer;
    const rights = rightsOf(await ctx.loaders.standing.load(id));
    if (userId === null || !rights.has('EXPORT')) return null;
    const wish = {
      eventId: id,
      userId,
      locale: locale === 'vi' || locale === 'en' ? locale : ctx.caller.locale,
      isForExcel: excel ?? false,
    };
    const token = exportToken(ctx.secretKey, wish, ctx.clock.now());
    return `/exports/registrations.csv?token=${token}`;
  },
};
