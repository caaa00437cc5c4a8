import type { Tx } from '@hoi/kit/database.ts';
import { parse, Rejected } from '@hoi/kit/errors.ts';
import { z } from 'zod';
import { changeParty } from '../capacity/change-party.ts';
import { heldSeats } from '../capacity/held-seats.ts';
import { promoteWaiting } from '../capacity/promote-waiting.ts';
import { maxPasses } from '../capacity/queue.ts';
import { maxPartySize, needsOf } from '../capacity/seats.ts';
import { takeSeatsAtDoor } from '../capacity/seats-at-door.ts';
import type { Context } from '../context.ts';
import { idInput } from '../id-input.ts';
import {
  findRegistrationItems,
  findRegistrations,
  type RegistrationRow,
  updateRegistration,
} from '../registration/registration.store.ts';
import { registrationFact, tellOf } from '../registration/registration-fact.ts';
import { issueTickets } from '../ticket/issue-tickets.ts';
import { admitFields, fingerprintOfAdmission, reasonMissing, saysWhy } from './admit-input.ts';
import { waitingStatuses } from './door-admission.store.ts';
import { type Admitted, answeredBefore, letPartyIn, mustTake } from './let-party-in.ts';
import { doorFor } from './list-at-door.ts';

const path = ['input', 'registrationId'];
const inputSchema = z
  .object({
    ...admitFields,
    registrationId: idInput('reg'),
    heads: z.int().min(1).max(maxPartySize).nullish(),
  })
  .refine(saysWhy, reasonMissing);

/** Gives somebody who waits their places at the door, as an approval does, and checks them in. */
export async function admitWaiting(ctx: Context, input: object): Promise<Admitted> {
  const {
    listId,
    registrationId,
    heads = null,
    overCapacity,
    ...asked
  } = parse(inputSchema, input);
  const { list } = await doorFor(ctx, listId, 'DECIDE_AT_DOOR');
  const fingerprint = fingerprintOfAdmission([registrationId, heads]);
  return ctx.database.transaction(async (tx) => {
    const seats = await heldSeats(ctx, tx, list.eventId);
    const before = await answeredBefore(tx, listId, { ...asked, fingerprint });
    if (before) return before;
    if (!seats.isOpen) throw new Rejected('EVENT_CANCELLED', ['input', 'listId']);
    const row = await waitingAt(tx, list.eventId, registrationId);
    const items = await findRegistrationItems(tx, [row.id]);
    const types = items.map(({ ticketTypeId }) => ticketTypeId);
    mustTake(list, types, ctx.clock.now(), path);
    if ((heads ?? 0) > row.quantity) throw new Rejected('INVALID', ['input', 'heads']);
    const needs = needsOf(row.eventId, items);
    await changeParty(tx, needs, sumOf[row.status], -1);
    if (row.status === 'WAITLISTED' && row.passes >= maxPasses) {
      await changeParty(tx, needs, 'held', -1);
    }
    const taking = { needs, mayTakeHeld: true, mayOverfill: overCapacity };
    const taken = await takeSeatsAtDoor(tx, row.eventId, taking);
    if (taken === 'FULL') throw new Rejected('NO_ROOM', path);
    const registration = await confirm(ctx, tx, row);
    const admitted = await letPartyIn(
      ctx,
      tx,
      list,
      {
        registration,
        heads,
        kind: row.status === 'PENDING_APPROVAL' ? 'PENDING' : 'WAITLISTED',
        isOverCapacity: taken === 'OVERFILLED',
      },
      { ...asked, fingerprint },
    );
    // Seats that were kept for them may be somebody else's now.
    await promoteWaiting(ctx, tx, seats, { isThorough: true });
    return admitted;
  });
}

type WaitingStatus = (typeof waitingStatuses)[number];

const sumOf = {
  PENDING_APPROVAL: 'pending',
  WAITLISTED: 'waiting',
  OFFERED: 'offered',
} as const satisfies Record<WaitingStatus, string>;

/** The registration, once the event's seats are held: only now it stays as it is. */
async function waitingAt(
  tx: Tx,
  eventId: string,
  id: string,
): Promise<RegistrationRow & { readonly status: WaitingStatus }> {
  const [row] = await findRegistrations(tx, [id]);
  if (row?.eventId !== eventId) throw new Rejected('NOT_FOUND', path);
  if (!isWaiting(row)) throw new Rejected('INVALID_TRANSITION', path);
  return row;
}

const isWaiting = (row: RegistrationRow): row is RegistrationRow & { status: WaitingStatus } =>
  waitingStatuses.some((status) => status === row.status);

async function confirm(ctx: Context, tx: Tx, { id }: RegistrationRow): Promise<RegistrationRow> {
  const confirmed = await updateRegistration(tx, id, {
    status: 'CONFIRMED',
    queueNo: null,
    passes: 0,
    decidedAt: ctx.clock.now(),
    decidedBy: ctx.caller.viewer.userId,
  });
  await issueTickets(tx, [confirmed]);
  await tellOf(ctx, tx, [confirmed], (row) => ({
    type: 'registration.confirmed',
    data: { ...registrationFact(row), by: 'DOOR' },
  }));
  return confirmed;
}
