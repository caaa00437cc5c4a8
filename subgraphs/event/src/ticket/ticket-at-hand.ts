import type { Tx } from '@hoi/kit/database.ts';
import { Rejected } from '@hoi/kit/errors.ts';
import { heldSeats } from '../capacity/held-seats.ts';
import type { HeldSeats } from '../capacity/seat.store.ts';
import type { Context } from '../context.ts';
import { type EventRow, findEvents } from '../event/event.store.ts';
import type { RegistrationRights } from '../registration/registration.policy.ts';
import { findRegistrations, type RegistrationRow } from '../registration/registration.store.ts';
import { rightsTo } from '../registration/registration-rights.ts';
import { reasonAgainstChange } from './ticket.policy.ts';
import { findTickets, lockTicket, type TicketRow } from './ticket.store.ts';

/** A ticket that admits, while its event's seats are held, and who asks for it to be changed. */
export interface TicketAtHand {
  readonly ticket: TicketRow;
  readonly row: RegistrationRow;
  readonly event: EventRow;
  readonly rights: RegistrationRights;
  readonly seats: HeldSeats;
}

/** A ticket for a change by its holder or a host; refuses as unknown for those who may not see it. */
export async function ticketAtHand(
  ctx: Context,
  tx: Tx,
  id: string,
  path: readonly string[],
): Promise<TicketAtHand> {
  const [seen] = await findTickets(tx, [id]);
  await mayChange(ctx, tx, seen, path);
  const seats = await heldSeats(ctx, tx, seen?.eventId ?? '');
  // It may have gone to somebody else meanwhile.
  const ticket = await lockTicket(tx, id);
  const { row, rights } = await mayChange(ctx, tx, ticket, path);
  const [event] = await findEvents(tx, [row.eventId]);
  if (!ticket || !event) throw new Error(`${id} is gone`);
  const reason = reasonAgainstChange({ event, now: ctx.clock.now() });
  if (reason) throw new Rejected(reason, path);
  if (ticket.state !== 'VALID' || row.status !== 'CONFIRMED') {
    throw new Rejected('INVALID_TRANSITION', path);
  }
  return { ticket, row, event, rights, seats };
}

async function mayChange(
  ctx: Context,
  tx: Tx,
  ticket: TicketRow | null | undefined,
  path: readonly string[],
) {
  const [row] = ticket ? await findRegistrations(tx, [ticket.registrationId]) : [];
  const rights = row ? await rightsTo(ctx, tx, row) : null;
  if (!row || !rights?.canSee) throw new Rejected('NOT_FOUND', path);
  if (!rights.isOwn && !rights.canManage) throw new Rejected('FORBIDDEN', path);
  return { row, rights };
}
