import type { Tx } from '@hoi/kit/database.ts';
import type { RegistrationFact } from '@hoi/kit/domain-events.ts';
import { announceCounts } from '../capacity/announce-counts.ts';
import type { Context } from '../context.ts';
import type { RegistrationRow } from './registration.store.ts';

/** What others keep of a registration. */
export function registrationFact(row: RegistrationRow): RegistrationFact {
  return {
    registrationId: row.id,
    eventId: row.eventId,
    userId: row.userId,
    quantity: row.quantity,
    message: row.decisionMessage,
  };
}

/** The topic of a person's registrations; each message is the id of one. */
export function registrationsTopic(userId: string): string {
  return `registrations:${userId}`;
}

/** Tells the person, and those who watch the event's counts, once the transaction has committed. */
export function announceRegistration(
  ctx: Context,
  tx: Tx,
  { id, userId, eventId }: RegistrationRow,
): void {
  ctx.database.announce(tx, registrationsTopic(userId), id);
  announceCounts(ctx, tx, eventId);
}
