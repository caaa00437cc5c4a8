import { parse, Rejected } from '@hoi/kit/errors.ts';
import { isId } from '@hoi/kit/ids.ts';
import { networkOfCaller } from '@hoi/kit/network.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { eventFor } from '../event/authorize.ts';
import { findEvents } from '../event/event.store.ts';
import { line } from '../event/event-input.ts';
import { addGuests, findGuestsByEmail } from '../guest/guest.store.ts';
import { guestFact, newGuest } from '../guest/guest.ts';
import { guestToken, readGuestToken } from '../guest/guest-token.ts';
import { idInput } from '../id-input.ts';
import { answersInput } from '../question/check-answers.ts';
import type { RegistrationRow } from '../registration/registration.store.ts';
import { findInvitation, type InvitationRow, updateInvitation } from './invitation.store.ts';

const inputSchema = z.object({
  token: z.string().max(500),
  accept: z.boolean(),
  name: line(80).nullish(),
  answers: answersInput.nullish(),
});

/** What an answer to an invitation gives: for a guest also the token of their page. */
export interface Responded {
  readonly registration: RegistrationRow | null;
  readonly eventId: string;
  readonly accessToken: string | null;
}

/** The invitation of a link; null for none, and once it was taken back. */
export async function invitationOf(ctx: Context, token: string): Promise<InvitationRow | null> {
  const id = readGuestToken(ctx.secretKey, 'invitation', token);
  const row = id && isId('inv', id) ? await findInvitation(ctx.database.read, id) : null;
  return row?.status === 'REVOKED' ? null : row;
}

/** Answers an invitation: who comes has a place, or a turn in the queue, as themselves or as a guest. */
export async function respondToInvitation(ctx: Context, input: object): Promise<Responded> {
  const { token, accept, name, answers } = parse(inputSchema, input);
  await ctx.throttle.countAttempt(
    [['guest:confirm', networkOfCaller(ctx.caller)]],
    ['input', 'token'],
  );
  const invitation = await invitationOf(ctx, token);
  if (!invitation) throw new Rejected('LINK_INVALID', ['input', 'token']);
  const { id, eventId, status } = invitation;
  const respondedAt = ctx.clock.now();
  if (!accept) {
    // A place that was taken is given up on its own page.
    if (status === 'ACCEPTED') throw new Rejected('INVALID_TRANSITION', ['input', 'accept']);
    await updateInvitation(ctx.database.read, id, { status: 'DECLINED', respondedAt });
    return { registration: null, eventId, accessToken: null };
  }
  if (status === 'ACCEPTED') throw new Rejected('ALREADY_REGISTERED', ['input', 'token']);
  const { userId } = ctx.caller.viewer;
  const guest = userId === null ? await guestOf(ctx, invitation, name) : null;
  const { row } = await ctx.registrationTurns.take(eventId, {
    caller: ctx.caller,
    userId: guest?.id ?? personOf(ctx.caller.viewer),
    asked: { eventId, joinWaitlist: true, answers },
    codeHash: null,
    ...(guest && { guest: { name: guest.name, registrationId: null } }),
    invitation,
  });
  await updateInvitation(ctx.database.read, id, { status: 'ACCEPTED', respondedAt });
  ctx.loaders.clearAll();
  if (guest) ctx.actAs(guest.id);
  const accessToken = guest && guestToken(ctx.secretKey, 'page', guest.id);
  return { registration: row, eventId, accessToken };
}

/** The guest with the address that was invited; new where there is none. */
function guestOf(
  ctx: Context,
  { eventId, email, emailHash }: InvitationRow,
  name: string | null | undefined,
) {
  if (!name) throw new Rejected('REQUIRED', ['input', 'name']);
  return ctx.database.transaction(async (tx) => {
    const [event] = await findEvents(tx, [eventId]);
    if (!event) throw new Rejected('NOT_FOUND', ['input', 'token']);
    const [known] = await findGuestsByEmail(tx, eventId, emailHash);
    const guest = known ?? newGuest(ctx, { eventId, email, name });
    if (!known) await addGuests(tx, [guest]);
    await ctx.outbox.add(tx, 'guest.added', guest.id, guestFact(ctx, event, { ...guest, name }));
    return { id: guest.id, name };
  });
}

/** Takes an invitation back; a place that was taken by it stays. */
export function revokeInvitation(ctx: Context, id: string): Promise<InvitationRow> {
  parse(idInput('inv'), id, ['id']);
  personOf(ctx.caller.viewer);
  return ctx.database.transaction(async (tx) => {
    const row = await findInvitation(tx, id);
    if (!row) throw new Rejected('NOT_FOUND', ['id']);
    await eventFor(ctx, tx, row.eventId, 'MANAGE_REGISTRATIONS', ['id']);
    if (row.status === 'ACCEPTED') throw new Rejected('INVALID_TRANSITION', ['id']);
    return updateInvitation(tx, id, { status: 'REVOKED' });
  });
}
