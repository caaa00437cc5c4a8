import { z } from 'zod';
import type { Turn } from '../agent/turn.ts';
import { viewOf } from './event-view.ts';
import { type EventDetail, findEvent } from './find-event.ts';
import { defineTool, type EventView, type Problem } from './tool.ts';

/** What can be asked of an event. */
export const topics = [
  'time',
  'place',
  'price',
  'availability',
  'host',
  'description',
  'registration',
] as const;

/** Something that can be asked of an event. */
export type Topic = (typeof topics)[number];

/** An event in full, as models see it. */
export interface FullEventView extends EventView {
  readonly description: string | null;
  readonly howToFind: string | null;
  readonly hosts: readonly string[];
  readonly tickets: readonly {
    readonly name: string;
    readonly price: string | null;
    readonly status: string;
    readonly remaining: number | null;
  }[];
  readonly capacity: number | null;
  readonly confirmed: number;
  readonly waitlisted: number;
  readonly registrationMode: string;
  readonly requiresApproval: boolean;
  readonly externalUrl: string | null;
  readonly myRegistration: { readonly status: string; readonly quantity: number } | null;
}

/** Reads one event. */
export const getEvent = defineTool({
  name: 'get_event',
  description:
    'Reads one event: time, place, price, places left, hosts, description. `event` is its id or its name; leave it out for the event the person is looking at.',
  schema: z.object({
    event: z.string().min(1).max(200).optional(),
    topics: z.array(z.enum(topics)).optional().describe('What the person wants to know.'),
  }),
  async run({ event, topics: asked }, turn) {
    const found = await findEvent(turn, event);
    return 'problem' in found
      ? found
      : { event: fullView(turn, found), topics: asked ?? ([] as readonly Topic[]) };
  },
}) satisfies {
  run(
    args: never,
    turn: Turn,
  ): Promise<Problem | { event: FullEventView; topics: readonly Topic[] }>;
};

/** An event in full, with the number it may be cited by. */
export function fullView(turn: Turn, event: EventDetail): FullEventView {
  return {
    ...viewOf(turn, event),
    description: event.description?.slice(0, 4_000) ?? null,
    howToFind: event.venue?.howToFind ?? null,
    hosts: event.hosts.flatMap(({ isListed, user }) => (isListed && user ? user.displayName : [])),
    tickets: event.ticketTypes.map(({ name, price, status, remaining }) => ({
      name,
      price: price && `${price.amount} ${price.currency}`,
      status,
      remaining,
    })),
    capacity: event.capacity,
    confirmed: event.counts.confirmed,
    waitlisted: event.counts.waitlisted,
    registrationMode: event.registrationMode,
    requiresApproval: event.requiresApproval,
    externalUrl: event.externalUrl,
    myRegistration: event.viewerRegistration && {
      status: event.viewerRegistration.status,
      quantity: event.viewerRegistration.quantity,
    },
  };
}
