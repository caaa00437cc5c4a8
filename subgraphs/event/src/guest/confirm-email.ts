import { Rejected } from '@hoi/kit/errors.ts';
import { networkOfCaller } from '@hoi/kit/network.ts';
import type { Context } from '../context.ts';
import { findPeopleByEmail } from '../person/person.store.ts';
import { registerSchema } from '../registration/register-input.ts';
import { findLiveRegistrations, type RegistrationRow } from '../registration/registration.store.ts';
import { findGuests, findGuestWish, findRegistrationOfGuest } from './guest.store.ts';
import { guestToken, readGuestToken } from './guest-token.ts';

/** A guest's registration, and the token of their page. */
export interface Confirmed {
  readonly registration: RegistrationRow;
  readonly accessToken: string;
}

const invalid = () => new Rejected('LINK_INVALID', ['token']);

/** Takes the place that somebody asked for, now that they have opened their mail; the link works once. */
export async function confirmEmail(ctx: Context, token: string): Promise<Confirmed> {
  await ctx.throttle.countAttempt([['guest:confirm', networkOfCaller(ctx.caller)]], ['token']);
  const registrationId = readGuestToken(ctx.secretKey, 'confirm', token);
  const { read } = ctx.database;
  const wish = registrationId && (await findGuestWish(read, registrationId, ctx.clock.now()));
  const [guest] = wish ? await findGuests(read, [wish.guestId]) : [];
  if (!wish || !guest || guest.claimedBy) throw invalid();
  // An account with the address that has a place is not given another.
  for (const { userId } of await findPeopleByEmail(read, guest.emailHash)) {
    const [live] = await findLiveRegistrations(read, [{ userId, eventId: guest.eventId }]);
    if (live) throw new Rejected('ALREADY_REGISTERED', ['token']);
  }
  const accessToken = guestToken(ctx.secretKey, 'page', guest.id);
  const { row } = await ctx.registrationTurns.take(guest.eventId, {
    caller: ctx.caller,
    userId: guest.id,
    asked: registerSchema.parse(wish.asked),
    codeHash: wish.codeHash,
    guest: { name: wish.name, registrationId: wish.registrationId },
  });
  ctx.actAs(guest.id);
  return { registration: row, accessToken };
}

/** The registration of a guest's page, which the request may see from now on; null for no such guest. */
export async function openedByGuest(ctx: Context, token: string): Promise<RegistrationRow | null> {
  const guestId = readGuestToken(ctx.secretKey, 'page', token);
  if (!guestId) return null;
  ctx.actAs(guestId);
  return findRegistrationOfGuest(ctx.database.read, guestId);
}

/** The request as a guest's own, for a command on what is theirs; as it is where there is no token. */
export function asGuest(ctx: Context, token: string | null | undefined): Context {
  if (!token) return ctx;
  const guestId = readGuestToken(ctx.secretKey, 'page', token);
  if (!guestId) throw new Rejected('LINK_INVALID', ['accessToken']);
  return ctx.actAs(guestId);
}
