import { createHmac, timingSafeEqual } from 'node:crypto';
import { RateLimited, Rejected } from '@hoi/kit/errors.ts';
import { networkOfCaller } from '@hoi/kit/network.ts';
import type { Context } from '../context.ts';
import { cleanText } from '../event/event-input.ts';
import type { TicketTypeRow } from './ticket-type.store.ts';

/** The longest access code there can be. */
export const longestCode = 64;

/** An access code as it is kept: a keyed hash, that a copy of the event can take over. Case and spaces around do not matter. */
export function hashOfCode(secretKey: string, code: string): string {
  const said = cleanText(code).toLowerCase();
  return createHmac('sha256', secretKey).update(`access-code:${said}`).digest('base64url');
}

/** The hash of a code that somebody gives, after counting the try: codes are short, and could be guessed. */
export async function hashOfGivenCode(
  ctx: Context,
  eventId: string,
  code: string,
  path: readonly string[],
): Promise<string> {
  const { userId } = ctx.caller.viewer;
  const network = `${eventId} ${networkOfCaller(ctx.caller)}`;
  await ctx.throttle.countAttempt(
    [
      ...(userId ? [['access-code:person', `${eventId} ${userId}`] as const] : []),
      ['access-code:network', network],
      ['access-code:event', eventId],
    ],
    path,
  );
  return hashOfCode(ctx.secretKey, code.slice(0, longestCode));
}

/** The same for a query, where too many tries are an error of the request. */
export async function queryCodeHash(ctx: Context, eventId: string, code: string): Promise<string> {
  try {
    return await hashOfGivenCode(ctx, eventId, code, []);
  } catch (error) {
    const seconds = error instanceof Rejected ? error.problems[0]?.retryAfter : null;
    throw seconds ? new RateLimited(seconds) : error;
  }
}

/** Whether a given hash is that of a ticket type's code. */
export function opens(
  given: string | null,
  { accessCodeHash }: Pick<TicketTypeRow, 'accessCodeHash'>,
): boolean {
  if (given === null || accessCodeHash === null) return false;
  const [one, other] = [Buffer.from(given), Buffer.from(accessCodeHash)];
  return one.length === other.length && timingSafeEqual(one, other);
}
