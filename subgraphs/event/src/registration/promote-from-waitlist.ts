import type { Tx } from '@hoi/kit/database.ts';
import { parse, Rejected } from '@hoi/kit/errors.ts';
import { z } from 'zod';
import { changeParty } from '../capacity/change-party.ts';
import { heldSeats } from '../capacity/held-seats.ts';
import { giveSeats, offerSeats, partiesOf, promoteWaiting } from '../capacity/promote-waiting.ts';
import { maxPasses, type Party } from '../capacity/queue.ts';
import { type Room, roomOf } from '../capacity/room-of.ts';
import type { HeldSeats } from '../capacity/seat.store.ts';
import type { Context } from '../context.ts';
import { eventFor } from '../event/authorize.ts';
import { idInput } from '../id-input.ts';
import { inOrderOf } from './decide-registrations.ts';
import { findRegistrations, findWaiting, type RegistrationRow } from './registration.store.ts';

const mostAtOnce = 200;
const inputSchema = z
  .object({
    eventId: idInput('evt'),
    registrationIds: z.array(idInput('reg')).min(1).max(mostAtOnce).nullish(),
    count: z.int().min(1).max(mostAtOnce).nullish(),
  })
  .refine(
    ({ registrationIds, count }) => (registrationIds ?? null) !== null || (count ?? null) !== null,
    {
      path: ['count'],
      params: { code: 'REQUIRED' },
    },
  );

/**
 * Lets people in from the waitlist as a host chooses: those named, or the first that fit. They get the
 * seats, or an offer of them where the event offers. Seats kept for a large party may be given away.
 */
export function promoteFromWaitlist(
  ctx: Context,
  args: object,
): Promise<readonly RegistrationRow[]> {
  const { eventId, registrationIds, count } = parse(inputSchema, args, []);
  return ctx.database.transaction(async (tx) => {
    const event = await eventFor(ctx, tx, eventId, 'MANAGE_REGISTRATIONS', ['eventId']);
    if (event.status === 'CANCELLED') throw new Rejected('EVENT_CANCELLED', ['eventId']);
    const seats = await heldSeats(ctx, tx, eventId);
    const fit = await roomOf(tx, eventId);
    const parties = registrationIds
      ? await named(tx, eventId, registrationIds, fit)
      : await firstThatFit(tx, eventId, count ?? 0, fit);
    await give(ctx, tx, seats, parties);
    await promoteWaiting(ctx, tx, seats, { isThorough: true });
    const ids = parties.map(({ id }) => id);
    return inOrderOf(ids, await findRegistrations(tx, ids));
  });
}

async function named(
  tx: Tx,
  eventId: string,
  ids: readonly string[],
  fit: Room,
): Promise<readonly Party[]> {
  const rows = inOrderOf(ids, await findRegistrations(tx, ids));
  const parties = await partiesOf(tx, rows);
  return ids.map((id, at) => {
    const path = ['registrationIds', String(at)];
    const row = rows.find((one) => one.id === id && one.eventId === eventId);
    const party = parties.find((one) => one.id === id);
    if (!row || !party) throw new Rejected('NOT_FOUND', path);
    if (row.status !== 'WAITLISTED') throw new Rejected('INVALID_TRANSITION', path);
    if (ids.indexOf(id) < at) throw new Rejected('INVALID', path);
    if (!fit(party.needs)) throw new Rejected('SOLD_OUT', path);
    return party;
  });
}

const pageSize = 500;

async function firstThatFit(
  tx: Tx,
  eventId: string,
  count: number,
  fit: Room,
): Promise<readonly Party[]> {
  const chosen: Party[] = [];
  for (let after = 0; ; ) {
    const page = await findWaiting(tx, eventId, after, pageSize);
    for (const party of await partiesOf(tx, page)) {
      if (chosen.length < count && fit(party.needs)) chosen.push(party);
    }
    after = page.at(-1)?.queueNo ?? 0;
    if (page.length < pageSize || chosen.length >= count) break;
  }
  if (chosen.length === 0) throw new Rejected('SOLD_OUT', ['count']);
  return chosen;
}

async function give(ctx: Context, tx: Tx, seats: HeldSeats, parties: readonly Party[]) {
  const isOffer = seats.waitlistPromotion === 'OFFER';
  for (const { needs, passes } of parties) {
    await changeParty(tx, needs, 'waiting', -1);
    if (passes >= maxPasses) await changeParty(tx, needs, 'held', -1);
    await changeParty(tx, needs, isOffer ? 'offered' : 'confirmed', 1);
  }
  if (isOffer) await offerSeats(ctx, tx, parties, seats);
  else await giveSeats(ctx, tx, parties, () => 'PROMOTION');
}
