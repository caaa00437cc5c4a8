import type { Tx } from '@hoi/kit/database.ts';
import { parse, Rejected } from '@hoi/kit/errors.ts';
import { newId } from '@hoi/kit/ids.ts';
import { z } from 'zod';
import { expireOffers } from '../capacity/expire-offers.ts';
import { promoteWaiting } from '../capacity/promote-waiting.ts';
import { beginSeatChange } from '../capacity/seat.store.ts';
import { maxPartySize, needsOf } from '../capacity/seats.ts';
import { takeSeatsAtDoor } from '../capacity/seats-at-door.ts';
import type { Context } from '../context.ts';
import { line } from '../event/event-input.ts';
import { addGuests, findLiveGuests, type NewGuest } from '../guest/guest.store.ts';
import { emailInput, newGuest } from '../guest/guest.ts';
import { idInput } from '../id-input.ts';
import { newRegistrationRow } from '../registration/new-registration-row.ts';
import {
  addRegistrations,
  type NewRegistration,
  type RegistrationRow,
} from '../registration/registration.store.ts';
import { registrationFact, tellOf } from '../registration/registration-fact.ts';
import { newTickets } from '../ticket/issue-tickets.ts';
import { addTickets } from '../ticket/ticket.store.ts';
import { findTicketTypesOfEvents } from '../ticket-type/ticket-type.store.ts';
import { admitFields, fingerprintOfAdmission, reasonMissing, saysWhy } from './admit-input.ts';
import type { CheckInListRow } from './check-in-list.store.ts';
import { type Admitted, answeredBefore, letPartyIn, mustTake } from './let-party-in.ts';
import { doorFor } from './list-at-door.ts';

const inputSchema = z
  .object({
    ...admitFields,
    name: line(80),
    email: emailInput.nullish(),
    ticketTypeId: idInput('tkt').nullish(),
    quantity: z
      .int()
      .min(1)
      .max(maxPartySize)
      .nullish()
      .transform((heads) => heads ?? 1),
  })
  .refine(saysWhy, reasonMissing);

/** Gives somebody who never registered a place at the door, and checks their party in. */
export async function admitWalkIn(ctx: Context, input: object): Promise<Admitted> {
  const asked = parse(inputSchema, input);
  const { listId, name, email = null, quantity, overCapacity } = asked;
  const { list, rights } = await doorFor(ctx, listId, 'ADMIT_WALK_IN');
  if (overCapacity && !rights.has('DECIDE_AT_DOOR')) {
    throw new Rejected('FORBIDDEN', ['input', 'overCapacity']);
  }
  const fingerprint = fingerprintOfAdmission([name, email, asked.ticketTypeId, quantity]);
  return ctx.database.transaction(async (tx) => {
    const seats = await beginSeatChange(tx, list.eventId);
    // The seats of offers that are over are the queue's, before anybody else's.
    if (seats && (await expireOffers(ctx, tx, seats))) await promoteWaiting(ctx, tx, seats);
    const before = await answeredBefore(tx, listId, { ...asked, fingerprint });
    if (before) return before;
    if (!seats?.isOpen) throw new Rejected('EVENT_CANCELLED', ['input', 'listId']);
    const ticketTypeId = await typeFor(tx, list, asked.ticketTypeId ?? null);
    mustTake(list, [ticketTypeId], ctx.clock.now(), ['input', 'ticketTypeId']);
    const guest = email === null ? null : await guestFor(ctx, tx, list.eventId, { email, name });
    const items = [{ ticketTypeId, quantity, holderNames: [] }];
    const taken = await takeSeatsAtDoor(tx, list.eventId, {
      needs: needsOf(list.eventId, items),
      mayTakeHeld: false,
      mayOverfill: overCapacity,
    });
    if (taken === 'FULL') throw new Rejected('NO_ROOM', ['input', 'quantity']);
    const row = rowOf(list.eventId, { guest, name, quantity }, ctx.clock.now());
    const registration = await confirm(ctx, tx, { row, items });
    const isOverCapacity = taken === 'OVERFILLED';
    const party = { registration, heads: null, kind: 'WALK_IN', isOverCapacity } as const;
    return letPartyIn(ctx, tx, list, party, { ...asked, fingerprint });
  });
}

/** Keeps who left an address; nobody is let in twice under one. */
async function guestFor(
  ctx: Context,
  tx: Tx,
  eventId: string,
  said: Pick<NewGuest, 'email' | 'name'>,
): Promise<NewGuest> {
  const guest = newGuest(ctx, { ...said, eventId });
  const known = await findLiveGuests(tx, eventId, [guest.emailHash]);
  if (known.length > 0) throw new Rejected('ALREADY_REGISTERED', ['input', 'email']);
  await addGuests(tx, [guest]);
  return guest;
}

async function typeFor(tx: Tx, list: CheckInListRow, wanted: string | null): Promise<string> {
  const types = await findTicketTypesOfEvents(tx, [list.eventId]);
  const type = wanted
    ? types.find(({ id }) => id === wanted)
    : (types.find(({ id }) => list.ticketTypeIds?.includes(id) ?? true) ?? types[0]);
  if (!type) throw new Rejected('NOT_FOUND', ['input', 'ticketTypeId']);
  return type.id;
}

async function confirm(ctx: Context, tx: Tx, added: NewRegistration): Promise<RegistrationRow> {
  const { row, items } = added;
  await addRegistrations(tx, [added]);
  await addTickets(tx, newTickets(row, items));
  await tellOf(ctx, tx, [row], (one) => ({
    type: 'registration.confirmed',
    data: { ...registrationFact(one), by: 'DOOR' },
  }));
  return row;
}

function rowOf(
  eventId: string,
  { guest, name, quantity }: { guest: NewGuest | null; name: string; quantity: number },
  now: Date,
): RegistrationRow {
  return newRegistrationRow(
    {
      eventId,
      // Whoever gave no address is known by this alone.
      userId: guest?.id ?? newId('gst'),
      source: 'DOOR',
      status: 'CONFIRMED',
      quantity,
      attendeeName: name,
    },
    now,
  );
}
