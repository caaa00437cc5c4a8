import { Rejected } from '@hoi/kit/errors.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import type { Context } from '../context.ts';
import type { RegistrationRow } from '../registration/registration.store.ts';
import { announceRegistration } from '../registration/registration-fact.ts';
import { claimGuest } from './claim-guests.ts';
import { findGuests, findRegistrationOfGuest, hasPlace } from './guest.store.ts';
import { readGuestToken } from './guest-token.ts';

const path = ['accessToken'];

/** Makes what a guest has the caller's own: they have the guest's link, so the mail came to them. */
export function claimRegistration(ctx: Context, token: string): Promise<RegistrationRow> {
  const userId = personOf(ctx.caller.viewer);
  const guestId = readGuestToken(ctx.secretKey, 'page', token);
  return ctx.database.transaction(async (tx) => {
    const [guest] = guestId ? await findGuests(tx, [guestId]) : [];
    if (!guest || guest.claimedBy) throw new Rejected('LINK_INVALID', path);
    const before = await findRegistrationOfGuest(tx, guest.id);
    const hasOwn = await hasPlace(tx, userId, guest.eventId);
    if (!(await claimGuest(ctx.outbox, tx, guest, userId)) || !before) {
      throw new Rejected(hasOwn ? 'ALREADY_REGISTERED' : 'LINK_INVALID', path);
    }
    const claimed = { ...before, userId };
    announceRegistration(ctx, tx, claimed);
    return claimed;
  });
}
