import { parse, Rejected } from '@hoi/kit/errors.ts';
import { newId } from '@hoi/kit/ids.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { eventFor } from '../event/authorize.ts';
import { cleanText } from '../event/event-input.ts';
import { hashOfEmail } from '../guest/guest.ts';
import { guestToken } from '../guest/guest-token.ts';
import { idInput } from '../id-input.ts';
import { findAsked, type InvitationRow, putInvitations } from './invitation.store.ts';
import { type ListedAddress, parseAddresses, type Skipped } from './parse-addresses.ts';

const mostAtOnce = 200;

const inputSchema = z.object({
  eventId: idInput('evt'),
  list: z.string().max(50_000),
  message: z
    .string()
    .transform(cleanText)
    .pipe(z.string().max(1_000))
    .nullish()
    .transform((message) => message || null),
  skipsApproval: z.boolean().nullish(),
});

/** Whom hosts asked, and the rest of their list. */
export interface Invited {
  readonly invitations: readonly InvitationRow[];
  readonly skipped: readonly Skipped[];
}

/** Asks people to come, by a list of addresses; each gets a mail with a link of their own. */
export async function inviteToEvent(ctx: Context, input: object): Promise<Invited> {
  const { eventId, list, message, skipsApproval } = parse(inputSchema, input);
  const invitedBy = personOf(ctx.caller.viewer);
  const { addresses, skipped } = parseAddresses(list);
  if (addresses.length + skipped.length === 0) throw new Rejected('REQUIRED', ['input', 'list']);
  if (addresses.length > mostAtOnce) {
    throw new Rejected('TOO_MANY', ['input', 'list'], { max: mostAtOnce });
  }
  await ctx.throttle.countAttempt([['invite:person', invitedBy]], ['input', 'list']);
  await ctx.database.transaction((tx) => mayInvite(ctx, tx, eventId));
  const { kept, tooOften } = await seldomAsked(ctx, addresses);
  return ctx.database.transaction(async (tx) => {
    const event = await mayInvite(ctx, tx, eventId);
    const hashes = new Map(kept.map(({ email }) => [email, hashOfEmail(ctx.secretKey, email)]));
    const asked = await findAsked(tx, eventId, [...hashes.values()]);
    const isNew = ({ email }: ListedAddress) => !asked.has(hashes.get(email) ?? '');
    const invitations = await putInvitations(
      tx,
      kept.filter(isNew).map(({ email }) => ({
        ...{ id: newId('inv'), eventId, email, emailHash: hashes.get(email) ?? '', message },
        ...{ status: 'SENT' as const, skipsApproval: skipsApproval ?? false, invitedBy },
        createdAt: ctx.clock.now(),
      })),
    );
    await ctx.outbox.addAll(
      tx,
      invitations.map(({ id, email }) => ({
        type: 'invitation.sent' as const,
        aggregate: id,
        data: {
          ...{ invitationId: id, eventId, email, message, inviterId: invitedBy },
          ...{ locale: ctx.caller.locale, timeZone: event.timeZone },
          path: `/invitation/${guestToken(ctx.secretKey, 'invitation', id)}`,
        },
      })),
    );
    const before = kept
      .filter((one) => !isNew(one))
      .map(({ line, text }) => ({ line, text, reason: 'ASKED_ALREADY' as const }));
    const rest = [...skipped, ...tooOften, ...before];
    return { invitations, skipped: rest.toSorted((one, other) => one.line - other.line) };
  });
}

async function mayInvite(ctx: Context, tx: Parameters<typeof eventFor>[1], eventId: string) {
  const event = await eventFor(ctx, tx, eventId, 'MANAGE_REGISTRATIONS');
  const path = ['input', 'eventId'];
  if (event.status === 'CANCELLED') throw new Rejected('EVENT_CANCELLED', path);
  const isOver = event.endsAt <= ctx.clock.now();
  if (event.status !== 'PUBLISHED' || isOver) throw new Rejected('INVALID_TRANSITION', path);
  return event;
}

/** Those who were not asked too often today, by anybody. */
async function seldomAsked(ctx: Context, addresses: readonly ListedAddress[]) {
  const kept: ListedAddress[] = [];
  const tooOften: Skipped[] = [];
  for (const one of addresses) {
    try {
      await ctx.throttle.countAttempt([['invite:address', one.email]]);
      kept.push(one);
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      tooOften.push({ line: one.line, text: one.text, reason: 'TOO_OFTEN' });
    }
  }
  return { kept, tooOften };
}
