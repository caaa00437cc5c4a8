import type { Tx } from '@hoi/kit/database.ts';
import { parse, Rejected } from '@hoi/kit/errors.ts';
import { z } from 'zod';
import { changeParty } from '../capacity/change-party.ts';
import { heldSeats } from '../capacity/held-seats.ts';
import { promoteWaiting } from '../capacity/promote-waiting.ts';
import { needsOf } from '../capacity/seats.ts';
import type { Context } from '../context.ts';
import { idInput } from '../id-input.ts';
import { issueTickets } from '../ticket/issue-tickets.ts';
import { endRegistration } from './end-registration.ts';
import {
  findRegistrationItems,
  findRegistrations,
  type RegistrationRow,
  updateRegistration,
} from './registration.store.ts';
import { registrationFact, tellOf } from './registration-fact.ts';
import { rightsTo } from './registration-rights.ts';

const path = ['registrationId'];
const inputSchema = z.object({ registrationId: idInput('reg'), accept: z.boolean() });

/** Takes an offered seat, or lets it go to the next in the queue. */
export async function respondToOffer(ctx: Context, args: object): Promise<RegistrationRow> {
  const { registrationId, accept } = parse(inputSchema, args, []);
  return ctx.database.transaction(async (tx) => {
    const row = await offeredTo(ctx, tx, registrationId);
    const seats = await heldSeats(ctx, tx, row.eventId);
    const done = accept
      ? await take(tx, await stillOffered(ctx, tx, row.id))
      : await endRegistration(ctx, tx, await stillOffered(ctx, tx, row.id), {
          status: 'CANCELLED',
          cancelledBy: 'ATTENDEE',
          cancelledAt: ctx.clock.now(),
        });
    await tellOf(ctx, tx, [done], (one) =>
      accept
        ? { type: 'registration.confirmed', data: { ...registrationFact(one), by: 'OFFER' } }
        : { type: 'registration.cancelled', data: { ...registrationFact(one), by: 'ATTENDEE' } },
    );
    await promoteWaiting(ctx, tx, seats);
    return done;
  });
}

async function offeredTo(ctx: Context, tx: Tx, id: string): Promise<RegistrationRow> {
  const [row] = await findRegistrations(tx, [id]);
  const rights = row ? await rightsTo(ctx, tx, row) : null;
  if (!row || !rights?.canSee) throw new Rejected('NOT_FOUND', path);
  if (!rights.isOwn) throw new Rejected('FORBIDDEN', path);
  return mustBeOffered(ctx, row);
}

/** The same once the event's seats are held: only now it stays so. */
async function stillOffered(ctx: Context, tx: Tx, id: string): Promise<RegistrationRow> {
  const [row] = await findRegistrations(tx, [id]);
  if (!row) throw new Rejected('NOT_FOUND', path);
  return mustBeOffered(ctx, row);
}

function mustBeOffered(ctx: Context, row: RegistrationRow): RegistrationRow {
  if (isOver(row, ctx.clock.now())) throw new Rejected('OFFER_EXPIRED', path);
  if (row.status !== 'OFFERED') throw new Rejected('INVALID_TRANSITION', path);
  return row;
}

/** Whether an offer was let pass. */
export function isOver(
  { status, offerExpiresAt }: Pick<RegistrationRow, 'status' | 'offerExpiresAt'>,
  now: Date,
): boolean {
  if (status === 'EXPIRED') return true;
  return status === 'OFFERED' && offerExpiresAt !== null && offerExpiresAt <= now;
}

async function take(tx: Tx, row: RegistrationRow): Promise<RegistrationRow> {
  const needs = needsOf(row.eventId, await findRegistrationItems(tx, [row.id]));
  await changeParty(tx, needs, 'offered', -1);
  await changeParty(tx, needs, 'confirmed', 1);
  const confirmed = await updateRegistration(tx, row.id, { status: 'CONFIRMED' });
  await issueTickets(tx, [confirmed]);
  return confirmed;
}
