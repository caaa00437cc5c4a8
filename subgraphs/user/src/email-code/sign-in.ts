import type { Tx } from '@hoi/kit/database.ts';
import { parse, Rejected } from '@hoi/kit/errors.ts';
import { networkOfCaller } from '@hoi/kit/network.ts';
import { isTimeZone } from '@hoi/kit/wall-clock.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { isSameHash } from '../secrets.ts';
import { grant, type OpenedSession, openSession, type SignedIn } from '../session/open-session.ts';
import { line, timeZone } from '../user/profile-fields.ts';
import { registerUser } from '../user/register-user.ts';
import { emailAddress } from './email-address.ts';
import type { EmailCodeRow } from './email-code.store.ts';
import { hashCode, hashLink } from './request-email-code.ts';

const defaultTimeZone = 'Asia/Ho_Chi_Minh';

const inputSchema = z.object({
  email: emailAddress,
  // People copy codes with spaces and dashes.
  code: z
    .string()
    .transform((code) => code.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{6}$/)),
  displayName: line.nullish(),
  timeZone: timeZone.nullish(),
});

/** Signs in with a code; an unknown address becomes an account. */
export async function signIn(ctx: Context, input: unknown): Promise<SignedIn> {
  const { email, code, ...profile } = parse(inputSchema, input);
  await ctx.throttle.countAttempt([
    ['sign-in:network', networkOfCaller(ctx.caller)],
    ['sign-in:email', email],
    ['sign-in:email:day', email],
  ]);
  const opened = await ctx.transaction(async (tx) => {
    const sent = await ctx.emailCodes.lockOfEmail(tx, email, ctx.clock.now());
    const hash = hashCode(ctx, email, code);
    const matches = sent.filter(({ codeHash }) => isSameHash(codeHash, hash));
    if (matches[0]) return enter(ctx, tx, matches[0], profile);
    // Committed with the transaction: the refusal is thrown outside of it.
    await ctx.emailCodes.countWrongTry(tx, email);
    return null;
  });
  if (!opened) throw new Rejected('CODE_INVALID', ['input', 'code']);
  return grant(ctx, opened);
}

/** Signs in with the token of the link; called by the page behind it, so that reading the link uses up nothing. */
export async function confirmSignInLink(ctx: Context, token: string): Promise<SignedIn> {
  await ctx.throttle.countAttempt([['sign-in:network', networkOfCaller(ctx.caller)]]);
  const opened = await ctx.transaction(async (tx) => {
    const sent = await ctx.emailCodes.lockByLink(tx, hashLink(ctx, token), ctx.clock.now());
    return sent && enter(ctx, tx, sent, {});
  });
  if (!opened) throw new Rejected('CODE_INVALID', ['token']);
  return grant(ctx, opened);
}

async function enter(
  ctx: Context,
  tx: Tx,
  { email, locale }: EmailCodeRow,
  profile: {
    readonly displayName?: string | null | undefined;
    readonly timeZone?: string | null | undefined;
  },
): Promise<OpenedSession> {
  await ctx.emailCodes.removeOfEmail(tx, email);
  const requestZone = ctx.caller.timeZone;
  const zone = requestZone && isTimeZone(requestZone) ? requestZone : defaultTimeZone;
  const entry = await registerUser(ctx, tx, {
    email,
    displayName: profile.displayName ?? null,
    locale,
    timeZone: profile.timeZone ?? zone,
  });
  return openSession(ctx, tx, entry);
}
