import { isSelected } from '@hoi/kit/is-selected.ts';
import { liveState } from '@hoi/kit/live.ts';
import type { Context } from '../context.ts';
import type { EventRow, TicketTypeRow } from '../mappers.ts';
import type {
  EventCounts,
  EventResolvers,
  SubscriptionResolvers,
  TicketTypeResolvers,
} from '../schema.generated.ts';
import { countsTopic } from './announce-counts.ts';
import { freeSeats, ticketTypeStatus } from './capacity.policy.ts';
import { seatsOf } from './seats-of.ts';

export const seatFieldsOfEvent: Required<Pick<EventResolvers, 'capacity' | 'counts' | 'waitlist'>> =
  {
    capacity: async ({ id }, _args, ctx) => (await seatsOf(ctx, id, id)).capacity,
    // Lists of events ask for the seats alone: nobody's door is read for them.
    counts: ({ id }, _args, ctx, info) =>
      countsOf(ctx, id, isSelected(info, 'checkedIn') || isSelected(info, 'revision')),
    waitlist: async ({ id, waitlistEnabled, waitlistPromotion, offerMinutes }, _args, ctx) => ({
      enabled: waitlistEnabled,
      promotion: waitlistPromotion,
      offerTtl: durationOf(offerMinutes),
      length: (await seatsOf(ctx, id, id)).waiting,
    }),
  };

export const ticketTypeSeatFields: Required<
  Pick<TicketTypeResolvers, 'capacity' | 'remaining' | 'status'>
> = {
  capacity: async ({ id, eventId }, _args, ctx) => (await seatsOf(ctx, eventId, id)).capacity,
  remaining: (type, _args, ctx) => remainingOf(ctx, type),
  status: async (type, _args, ctx) => {
    const [event, remaining] = await Promise.all([eventOf(ctx, type), remainingOf(ctx, type)]);
    return ticketTypeStatus(event, type, remaining, ctx.clock.now());
  },
};

export const eventCounts: SubscriptionResolvers['eventCounts'] = {
  subscribe: async function* (_root, { eventId }, ctx) {
    const changes = await ctx.pubsub.subscribe(countsTopic(eventId), ctx.signal);
    const load = async () => {
      ctx.loaders.clearAll();
      return (await ctx.loaders.event.load(eventId)) ? countsOf(ctx, eventId, true) : null;
    };
    for await (const counts of liveState(changes, load, ctx.signal)) yield { eventCounts: counts };
  },
};

async function countsOf(ctx: Context, eventId: string, isWithDoor: boolean): Promise<EventCounts> {
  const [seats, lists] = await Promise.all([
    seatsOf(ctx, eventId, eventId),
    isWithDoor ? ctx.loaders.checkInLists.load(eventId) : [],
  ]);
  const list = lists.find(({ isDefault }) => isDefault);
  return {
    confirmed: seats.confirmed,
    pending: seats.pending,
    waitlisted: seats.waiting,
    checkedIn: list?.checkedIn ?? 0,
    remaining: freeSeats(seats),
    // Both only grow, and so does their sum.
    revision: seats.revision + (list?.revision ?? 0),
  };
}

async function remainingOf(ctx: Context, { id, eventId }: TicketTypeRow): Promise<number | null> {
  const [own, whole] = await Promise.all([
    seatsOf(ctx, eventId, id),
    seatsOf(ctx, eventId, eventId),
  ]);
  const free = [freeSeats(own), freeSeats(whole)].filter((seats) => seats !== null);
  return free.length === 0 ? null : Math.min(...free);
}

async function eventOf(ctx: Context, { eventId }: TicketTypeRow): Promise<EventRow> {
  const event = await ctx.loaders.anyEvent.load(eventId);
  if (!event) throw new Error(`${eventId} is gone, its ticket types are not`);
  return event;
}

const durationOf = (minutes: number) =>
  Temporal.Duration.from({ minutes })
    .round({ largestUnit: 'days', smallestUnit: 'minutes' })
    .toString();
