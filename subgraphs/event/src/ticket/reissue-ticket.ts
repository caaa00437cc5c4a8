import type { Tx } from '@hoi/kit/database.ts';
import { parse } from '@hoi/kit/errors.ts';
import { fold } from '@hoi/kit/text.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import { promoteWaiting } from '../capacity/promote-waiting.ts';
import type { Context } from '../context.ts';
import { line } from '../event/event-input.ts';
import { idInput } from '../id-input.ts';
import { announceRegistration } from '../registration/registration-fact.ts';
import { nextCode, type TicketRow, updateTicket } from './ticket.store.ts';
import { type TicketAtHand, ticketAtHand } from './ticket-at-hand.ts';

const path = ['ticketId'];

/** Replaces a ticket's code; whoever has the old one is let in no more. */
export async function reissueTicket(ctx: Context, id: string): Promise<TicketRow> {
  parse(idInput('tic'), id, path);
  personOf(ctx.caller.viewer);
  await ctx.throttle.countAttempt([['reissue:ticket', id]], path);
  return changing(ctx, id, async (tx, { ticket, row, rights }) => {
    await ctx.outbox.add(tx, 'ticket.reissued', row.id, {
      ticketId: ticket.id,
      registrationId: row.id,
      eventId: row.eventId,
      userId: row.userId,
      isByHost: !rights.isOwn,
    });
    return nextCode(tx, ticket.id);
  });
}

/** Changes the name on a ticket; its code stays, for it holds no name. */
export async function updateTicketHolder(
  ctx: Context,
  id: string,
  name: string,
): Promise<TicketRow> {
  parse(idInput('tic'), id, path);
  const holderName = parse(line(80), name, ['holderName']);
  personOf(ctx.caller.viewer);
  const change = { holderName, holderFolded: fold(holderName) };
  return changing(ctx, id, (tx, { ticket }) => updateTicket(tx, ticket.id, change));
}

function changing(
  ctx: Context,
  id: string,
  change: (tx: Tx, at: TicketAtHand) => Promise<TicketRow>,
): Promise<TicketRow> {
  return ctx.database.transaction(async (tx) => {
    const at = await ticketAtHand(ctx, tx, id, path);
    const changed = await change(tx, at);
    announceRegistration(ctx, tx, at.row);
    // Offers that were over were taken back.
    await promoteWaiting(ctx, tx, at.seats);
    return changed;
  });
}
