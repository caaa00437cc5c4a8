import type { Tx } from '@hoi/kit/database.ts';
import { isId } from '@hoi/kit/ids.ts';
import type { Context } from '../context.ts';
import type { EventRow } from '../event/event.store.ts';
import { findGuests } from '../guest/guest.store.ts';
import { guestFact } from '../guest/guest.ts';
import type { RegistrationRow } from '../registration/registration.store.ts';
import {
  type RegistrationEvent,
  registrationFact,
  tellOf,
} from '../registration/registration-fact.ts';

/** What a list changed, and whether the people hear of it by mail. */
export interface ListNews {
  readonly event: EventRow;
  readonly isTold: boolean;
  readonly added: readonly RegistrationRow[];
  readonly moved: readonly RegistrationRow[];
}

/** Lets those who write mails know the guests who are to be told. */
export async function introduceGuests(ctx: Context, tx: Tx, news: ListNews): Promise<void> {
  if (!news.isTold) return;
  const ids = [...news.added, ...news.moved].map(({ userId }) => userId);
  const guests = await findGuests(tx, ids);
  await ctx.outbox.addAll(
    tx,
    guests.map((guest) => ({
      type: 'guest.added' as const,
      aggregate: guest.id,
      data: guestFact(ctx, news.event, guest),
    })),
  );
}

/**
 * Tells those who can be reached where they stand; those who were given a place from the queue have heard
 * of it. Where nobody is to be told, others still learn what changed of what they may keep.
 */
export async function tellGuests(
  ctx: Context,
  tx: Tx,
  { isTold, added, moved }: ListNews,
  given: ReadonlySet<string>,
): Promise<void> {
  const known = new Set(
    (
      await findGuests(
        tx,
        added.map(({ userId }) => userId),
      )
    ).map(({ id }) => id),
  );
  const reachable = ({ userId }: RegistrationRow) => isId('usr', userId) || known.has(userId);
  const fresh = isTold ? added.filter(reachable) : [];
  const rows = [...moved, ...fresh].filter(({ id }) => !given.has(id));
  await tellOf(ctx, tx, rows, (row) => newsOf(row, isTold ? 'ATTENDEE' : 'NOBODY'));
}

function newsOf(row: RegistrationRow, told: 'ATTENDEE' | 'NOBODY'): RegistrationEvent {
  const data = { ...registrationFact(row), told };
  switch (row.status) {
    case 'CONFIRMED':
      return { type: 'registration.confirmed', data: { ...data, by: 'APPROVAL' } };
    case 'WAITLISTED':
      return { type: 'registration.waitlisted', data };
    case 'PENDING_APPROVAL':
      return { type: 'registration.pending', data };
    default:
      return { type: 'registration.cancelled', data: { ...data, by: 'HOST' } };
  }
}
