import { z } from 'zod';
import { findOwnEvent } from './find-event.ts';
import { defineTool, type Problem } from './tool.ts';

/** What organisers ask the numbers of. */
export const metrics = [
  'registered',
  'waitlisted',
  'pending',
  'checked_in',
  'attendance',
  'remaining',
] as const;

/** The numbers of an event. */
export interface EventStats {
  readonly marker: number;
  readonly title: string;
  readonly metric: (typeof metrics)[number] | null;
  readonly confirmed: number;
  readonly pending: number;
  readonly waitlisted: number;
  readonly checkedIn: number;
  readonly remaining: number | null;
  readonly capacity: number | null;
}

/** Reads the numbers of an event that the person organises. */
export const eventStats = defineTool({
  name: 'event_stats',
  description:
    'Reads registrations, waitlist and check-ins of an event that the person organises; refused for others.',
  schema: z.object({
    event: z.string().min(1).max(200).optional(),
    metric: z.enum(metrics).optional(),
  }),
  async run({ event: reference, metric }, turn): Promise<EventStats | Problem> {
    if (!turn.situation.isSignedIn) return { problem: 'SIGN_IN' };
    const found = await findOwnEvent(turn, reference);
    if (typeof found !== 'string') return found;
    const { event } = await turn.graph.execute('event-stats', { id: found }, turn.caller, {
      signal: turn.signal,
    });
    if (!event) return { problem: 'NOT_FOUND', ...(reference && { name: reference }) };
    if (!event.viewerCan.includes('VIEW_REGISTRATIONS')) {
      return { problem: 'NOT_ORGANIZER', name: event.title };
    }
    const { confirmed, pending, waitlisted, checkedIn, remaining } = event.counts;
    return {
      marker: turn.sources.cite('EVENT', event.id, event.title),
      title: event.title,
      metric: metric ?? null,
      confirmed,
      pending,
      waitlisted,
      checkedIn,
      remaining,
      capacity: event.capacity,
    };
  },
});
