import type { Tx } from '@hoi/kit/database.ts';
import { parse, Rejected } from '@hoi/kit/errors.ts';
import { newId } from '@hoi/kit/ids.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import { z } from 'zod';
import { promoteWaiting } from '../capacity/promote-waiting.ts';
import { findPasses } from '../check-in/check-in.store.ts';
import type { Context } from '../context.ts';
import { line } from '../event/event-input.ts';
import { emailInput } from '../guest/guest.ts';
import { idInput } from '../id-input.ts';
import { findAllQuestions } from '../question/question.store.ts';
import { changeOwner } from '../registration/change-owner.ts';
import type { RegistrationRow } from '../registration/registration.store.ts';
import { announceRegistration } from '../registration/registration-fact.ts';
import { findTicketTypes } from '../ticket-type/ticket-type.store.ts';
import { type Recipient, recipientByEmail, recipientById } from './recipient.ts';
import { reasonToKeep } from './ticket.policy.ts';
import { type TicketAtHand, ticketAtHand } from './ticket-at-hand.ts';

const inputSchema = z
  .object({
    ticketId: idInput('tic'),
    toUserId: idInput('usr').nullish(),
    toEmail: emailInput.nullish(),
    toName: line(80).nullish(),
  })
  .refine(({ toUserId, toEmail }) => Boolean(toUserId) !== Boolean(toEmail), {
    path: ['toEmail'],
    params: { code: 'REQUIRED' },
  })
  .refine(({ toEmail, toName }) => !toEmail || (toName ?? null) !== null, {
    path: ['toName'],
    params: { code: 'REQUIRED' },
  });
type Wish = z.output<typeof inputSchema>;

const path = ['input', 'ticketId'];

/**
 * Gives a ticket to somebody else, who has a place of their own from then on; no seat is freed or taken.
 * Gives the registration that the ticket was of.
 */
export async function transferTicket(ctx: Context, input: object): Promise<RegistrationRow> {
  const wish = parse(inputSchema, input);
  const userId = personOf(ctx.caller.viewer);
  const to = wish.toEmail ? ['input', 'toEmail'] : ['input', 'toUserId'];
  await ctx.throttle.countAttempt(
    [
      ['transfer:person', userId],
      ['transfer:address', wish.toEmail ?? wish.toUserId ?? ''],
    ],
    to,
  );
  return ctx.database.transaction(async (tx) => {
    const at = await ticketAtHand(ctx, tx, wish.ticketId, path);
    await mayGo(ctx, tx, at);
    const recipient = await recipientOf(ctx, tx, at, wish);
    if (recipient.userId === at.row.userId) throw new Rejected('INVALID', to);
    const { from, to: given } = await changeOwner(tx, at, {
      ...{ ...recipient, registrationId: newId('reg'), now: ctx.clock.now() },
      questions: await findAllQuestions(tx, at.event.id),
    });
    await tell(ctx, tx, at, from, given, recipient);
    // Offers that were over were taken back.
    await promoteWaiting(ctx, tx, at.seats);
    return from;
  });
}

async function mayGo(ctx: Context, tx: Tx, { ticket, event, rights }: TicketAtHand): Promise<void> {
  const [type] = await findTicketTypes(tx, [ticket.ticketTypeId]);
  if (!type) throw new Error(`${ticket.ticketTypeId} is gone, its tickets are not`);
  const reason = reasonToKeep({ event, type, now: ctx.clock.now() }, rights);
  if (reason) throw new Rejected(reason, path);
  const passes = await findPasses(tx, [ticket.id]);
  if (passes.length > 0) throw new Rejected('TICKET_USED', path);
}

async function recipientOf(
  ctx: Context,
  tx: Tx,
  { event }: TicketAtHand,
  { toUserId, toEmail, toName }: Wish,
): Promise<Recipient> {
  if (toUserId) {
    const found = await recipientById(tx, event.id, toUserId, ['input', 'toUserId']);
    return { ...found, name: toName ?? found.name };
  }
  return recipientByEmail(ctx, tx, event, { email: toEmail ?? '', name: toName ?? '' });
}

async function tell(
  ctx: Context,
  tx: Tx,
  { ticket, rights }: TicketAtHand,
  from: RegistrationRow,
  to: RegistrationRow,
  { name }: Recipient,
): Promise<void> {
  for (const row of [from, to]) announceRegistration(ctx, tx, row);
  await ctx.outbox.add(tx, 'ticket.transferred', to.id, {
    ticketId: ticket.id,
    registrationId: to.id,
    eventId: to.eventId,
    userId: to.userId,
    isByHost: !rights.isOwn,
    holderName: name,
    from: {
      registrationId: from.id,
      userId: from.userId,
      isEnded: from.status !== 'CONFIRMED',
    },
  });
}
