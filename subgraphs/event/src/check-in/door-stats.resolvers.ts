import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { seatsOf } from '../capacity/seats-of.ts';
import type { CheckInListRow } from '../mappers.ts';
import type { CheckInStatsResolvers } from '../schema.generated.ts';
import {
  countArrivals,
  countByGate,
  countByTicketType,
  countTrouble,
  findLatestDuplicates,
  findPastTurnouts,
} from './door-stats.store.ts';
import { forecastTurnout } from './forecast.ts';

export const CheckInStats: Complete<CheckInStatsResolvers, CheckInListRow> = {
  byGate: async ({ id }, _args, ctx) => [...(await countByGate(ctx.database.read, id))],
  byTicketType: async ({ id, eventId, ticketTypeIds }, _args, ctx) => {
    const [types, counts] = await Promise.all([
      ctx.loaders.ticketTypes.load(eventId),
      countByTicketType(ctx.database.read, id),
    ]);
    const wanted = types.filter((type) => ticketTypeIds?.includes(type.id) ?? true);
    return Promise.all(
      wanted.map(async (ticketType) => ({
        ticketType,
        expected: (await seatsOf(ctx, eventId, ticketType.id)).confirmed,
        checkedIn: counts.find((one) => one.ticketTypeId === ticketType.id)?.checkedIn ?? 0,
      })),
    );
  },
  arrivals: async ({ id }, _args, ctx) => [...(await countArrivals(ctx.database.read, id))],
  refused: async ({ id }, _args, ctx) => (await countTrouble(ctx.database.read, id)).refused,
  duplicates: async ({ id }, _args, ctx) => (await countTrouble(ctx.database.read, id)).duplicates,
  latestDuplicates: async ({ id }, _args, ctx) => [
    ...(await findLatestDuplicates(ctx.database.read, id)),
  ],
  forecast: async ({ eventId, checkedIn }, _args, ctx) => {
    const [event, seats] = await Promise.all([
      ctx.loaders.anyEvent.load(eventId),
      seatsOf(ctx, eventId, eventId),
    ]);
    if (!event) return null;
    const now = ctx.clock.now();
    const sinceStartMs = now.getTime() - event.startsAt.getTime();
    return forecastTurnout({
      confirmed: seats.confirmed,
      checkedIn,
      sinceStartMs,
      isOver: event.endsAt <= now,
      past: await findPastTurnouts(ctx.database.read, event, now, sinceStartMs),
    });
  },
};
