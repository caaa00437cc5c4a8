import type { Tx } from '@hoi/kit/database.ts';
import { Rejected } from '@hoi/kit/errors.ts';
import { maxPartySize } from '../capacity/seats.ts';
import type { Context } from '../context.ts';
import type { EventRow } from '../event/event.store.ts';
import { addGuests, findGuestsByEmail } from '../guest/guest.store.ts';
import { guestFact, hashOfEmail, newGuest } from '../guest/guest.ts';
import { findPeople, findPeopleByEmail } from '../person/person.store.ts';
import { findLiveRegistrations, type RegistrationRow } from '../registration/registration.store.ts';

/** Who gets a ticket: an account or a guest, with the place they have already. */
export interface Recipient {
  readonly userId: string;
  readonly name: string;
  /** Null where they have none. */
  readonly place: RegistrationRow | null;
}

/** A person by their id. */
export async function recipientById(
  tx: Tx,
  eventId: string,
  userId: string,
  path: readonly string[],
): Promise<Omit<Recipient, 'name'> & { readonly name: string }> {
  const [person] = await findPeople(tx, [userId]);
  if (!person) throw new Rejected('NOT_FOUND', path);
  const place = await placeOf(tx, eventId, userId);
  if (place === 'TAKEN') throw new Rejected('ALREADY_REGISTERED', path);
  return { userId, name: person.displayName, place };
}

/**
 * Whoever has an address: the account, a guest of the event, or a new guest. What they have at the event
 * decides nothing that the giver would see: where they wait for a place, they get the ticket as a guest.
 */
export async function recipientByEmail(
  ctx: Context,
  tx: Tx,
  event: Pick<EventRow, 'id' | 'timeZone'>,
  { email, name }: { readonly email: string; readonly name: string },
): Promise<Recipient> {
  const emailHash = hashOfEmail(ctx.secretKey, email);
  for (const { userId } of await findPeopleByEmail(tx, emailHash)) {
    const place = await placeOf(tx, event.id, userId);
    if (place !== 'TAKEN') return { userId, name, place };
  }
  for (const guest of await findGuestsByEmail(tx, event.id, emailHash)) {
    const place = await placeOf(tx, event.id, guest.id);
    if (place === 'TAKEN') continue;
    // Those who were let in at the door are written to for the first time.
    await ctx.outbox.add(tx, 'guest.added', guest.id, guestFact(ctx, event, guest));
    return { userId: guest.id, name, place };
  }
  const guest = newGuest(ctx, { eventId: event.id, email, name });
  await addGuests(tx, [guest]);
  await ctx.outbox.add(tx, 'guest.added', guest.id, guestFact(ctx, event, guest));
  return { userId: guest.id, name, place: null };
}

async function placeOf(
  tx: Tx,
  eventId: string,
  userId: string,
): Promise<RegistrationRow | null | 'TAKEN'> {
  const [live] = await findLiveRegistrations(tx, [{ userId, eventId }]);
  if (!live) return null;
  return live.status === 'CONFIRMED' && live.quantity < maxPartySize ? live : 'TAKEN';
}
