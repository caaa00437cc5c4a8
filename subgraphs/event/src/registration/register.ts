import { parse } from '@hoi/kit/errors.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import type { Context } from '../context.ts';
import { hashOfGivenCode } from '../ticket-type/access-code.ts';
import { registerSchema } from './register-input.ts';
import type { RegistrationRow } from './registration.store.ts';
import type { TakenWish } from './take-wishes.ts';

/** Takes a place, joins the queue, or asks a host; one live registration for each person and event. */
export async function register(
  ctx: Context,
  input: object,
  { isForSeries = false } = {},
): Promise<RegistrationRow> {
  const asked = parse(registerSchema, input);
  const userId = personOf(ctx.caller.viewer);
  const codeHash = asked.accessCode
    ? await hashOfGivenCode(ctx, asked.eventId, asked.accessCode, ['input', 'accessCode'])
    : null;
  const wish = { caller: ctx.caller, userId, asked, codeHash, isForSeries };
  const taken = await ctx.registrationTurns.take(asked.eventId, wish);
  ctx.loaders.clearAll();
  prime(ctx, taken);
  return taken.row;
}

/** What the turn has read already is not read again for the answer. */
function prime(
  { loaders }: Context,
  { row, event, types, standing, tickets, position }: TakenWish,
) {
  loaders.anyEvent.prime(event.id, event);
  loaders.standing.prime(event.id, standing);
  for (const type of types) loaders.ticketType.prime(type.id, type);
  if (tickets) loaders.ticketsOfRegistration.prime(row.id, tickets);
  if (position !== null) loaders.waitlistPosition.prime(row.id, { id: row.id, position });
}
