import type { Tx } from '@hoi/kit/database.ts';
import type { DomainEvents, DomainEventType, RegistrationFact } from '@hoi/kit/domain-events.ts';
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
  ctx: Pick<Context, 'database'>,
  tx: Tx,
  { id, userId, eventId }: RegistrationRow,
): void {
  ctx.database.announce(tx, registrationsTopic(userId), id);
  announceCounts(ctx, tx, eventId);
}

/** What it takes to tell others of registrations. */
export type Told = Pick<Context, 'database' | 'outbox' | 'clock'>;

/** A domain event of a registration. */
export type RegistrationEvent = {
  [Type in Extract<DomainEventType, `registration.${string}`>]: {
    readonly type: Type;
    readonly data: DomainEvents[Type];
  };
}[Extract<DomainEventType, `registration.${string}`>];

/** Tells others, and the people themselves, what became of their registrations. */
export async function tellOf(
  ctx: Told,
  tx: Tx,
  rows: readonly RegistrationRow[],
  eventOf: (row: RegistrationRow) => RegistrationEvent,
): Promise<void> {
  for (const row of rows) announceRegistration(ctx, tx, row);
  await ctx.outbox.addAll(
    tx,
    rows.map((row) => ({ ...eventOf(row), aggregate: row.id })),
  );
}
