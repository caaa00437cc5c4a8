import type { Tx } from '@hoi/kit/database.ts';
import { parse, Rejected } from '@hoi/kit/errors.ts';
import { newId } from '@hoi/kit/ids.ts';
import { networkOfCaller } from '@hoi/kit/network.ts';
import { fold } from '@hoi/kit/text.ts';
import type { z } from 'zod';
import { findSeatCounters } from '../capacity/seat.store.ts';
import type { Context } from '../context.ts';
import { type EventRow, findEvents } from '../event/event.store.ts';
import { decideWish, type Wish } from '../registration/decide-wish.ts';
import { guestSchema } from '../registration/register-input.ts';
import { addRegistrations, type RegistrationRow } from '../registration/registration.store.ts';
import { readScene } from '../registration/take-wishes.ts';
import { hashOfGivenCode } from '../ticket-type/access-code.ts';
import { alone } from '../turns.ts';
import { addGuests, addGuestWish, findGuestsByEmail, type NewGuest } from './guest.store.ts';
import { guestFact, hashOfEmail, newGuest } from './guest.ts';
import { guestToken } from './guest-token.ts';

/** How long a guest has to open the link in their mail. */
export const hoursToConfirm = 24;

const eventPath = ['input', 'eventId'];

/**
 * Notes that somebody without an account wants to come, and sends them a mail: whether the address is
 * theirs, its link shows. No seat is taken before that. What the address is or has here decides nothing
 * that the asker would see.
 */
export async function registerGuest(ctx: Context, input: object): Promise<RegistrationRow> {
  const { guest, ...asked } = parse(guestSchema, input);
  if (ctx.caller.viewer.userId !== null) throw new Rejected('INVALID', ['input', 'guest']);
  await ctx.throttle.countAttempt(
    [
      ['guest:network', networkOfCaller(ctx.caller)],
      ['guest:address', `${asked.eventId} ${guest.email}`],
      ['guest:address:day', guest.email],
    ],
    ['input', 'guest', 'email'],
  );
  const codeHash = asked.accessCode
    ? await hashOfGivenCode(ctx, asked.eventId, asked.accessCode, ['input', 'accessCode'])
    : null;
  return ctx.database.transaction(async (tx) => {
    const [event] = await findEvents(tx, [asked.eventId]);
    if (!event) throw new Rejected('NOT_FOUND', eventPath);
    const wish = { caller: ctx.caller, userId: newId('gst'), asked, codeHash };
    const row = await rehearse(ctx, tx, event, wish);
    return await wait(ctx, tx, event, { ...wish, row, guest });
  });
}

/** What would become of a wish now, by somebody of whom nothing is known; refuses as it would. */
async function rehearse(
  ctx: Context,
  tx: Tx,
  event: EventRow,
  wish: Wish,
): Promise<RegistrationRow> {
  const [counter] = await findSeatCounters(tx, [event.id]);
  if (!counter) throw new Error(`${event.id} has no seat counter`);
  const { endsAt, waitlistPromotion, offerMinutes } = event;
  const seats = { ...counter, endsAt, waitlistPromotion, offerMinutes };
  const scene = await readScene(tx, seats, event, [wish], ctx.clock.now());
  const decided = decideWish(scene, wish);
  if (decided === alone) throw new Error('there is one wish only');
  return decided.row;
}

async function wait(
  ctx: Context,
  tx: Tx,
  event: EventRow,
  wish: Omit<Wish, 'guest'> & {
    readonly row: RegistrationRow;
    readonly guest: z.output<typeof guestSchema>['guest'];
  },
): Promise<RegistrationRow> {
  const { guest, asked, codeHash } = wish;
  const [known] = await findGuestsByEmail(tx, event.id, hashOfEmail(ctx.secretKey, guest.email));
  const owner: NewGuest = known ?? newGuest(ctx, { eventId: event.id, ...guest });
  if (!known) await addGuests(tx, [owner]);
  const row: RegistrationRow = {
    ...wish.row,
    ...{ userId: owner.id, status: 'AWAITING_EMAIL', answers: null, queueNo: null },
    ...{ attendeeName: guest.name, attendeeFolded: fold(guest.name) },
  };
  await addRegistrations(tx, [{ row, items: [] }]);
  await addGuestWish(tx, {
    ...{ registrationId: row.id, guestId: owner.id, name: guest.name, asked, codeHash },
    expiresAt: new Date(ctx.clock.now().getTime() + hoursToConfirm * 3_600_000),
  });
  const token = guestToken(ctx.secretKey, 'confirm', row.id);
  await ctx.outbox.add(tx, 'guest.awaits_email', row.id, {
    ...guestFact(ctx, event, owner),
    // In the language of who asks now.
    locale: ctx.caller.locale,
    eventId: event.id,
    confirmPath: `/guest/confirm?token=${encodeURIComponent(token)}`,
  });
  return row;
}
