import type { Tx } from '@hoi/kit/database.ts';
import type { Context } from '../context.ts';

/** The topic of an event's counts. */
export function countsTopic(eventId: string): string {
  return `counts:${eventId}`;
}

/** Tells those who watch an event's counts, once the transaction has committed. */
export function announceCounts(ctx: Pick<Context, 'database'>, tx: Tx, eventId: string): void {
  ctx.database.announce(tx, countsTopic(eventId));
}
