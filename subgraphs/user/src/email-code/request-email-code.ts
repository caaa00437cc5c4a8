import { randomInt } from 'node:crypto';
import { parse } from '@hoi/kit/errors.ts';
import { networkOfCaller } from '@hoi/kit/network.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { randomSecret } from '../secrets.ts';
import { emailAddress } from './email-address.ts';
import { signInMail } from './sign-in-mail.ts';

/** How long a code and its link are good for. */
export const codeLifetimeMinutes = 10;

const inputSchema = z.object({ email: emailAddress, locale: z.enum(['vi', 'en']).nullish() });

/**
 * Sends a code and a link to an address. It never looks whether the address has an account, so
 * neither the answer nor its time can tell.
 */
export async function requestEmailCode(ctx: Context, input: unknown): Promise<void> {
  const { email, locale: wanted } = parse(inputSchema, input);
  const locale = wanted ?? ctx.caller.locale;
  await ctx.throttle.countAttempt(
    [
      ['code-request:network', networkOfCaller(ctx.caller)],
      ['code-request:email', email],
      ['code-request:email:day', email],
    ],
    ['input', 'email'],
  );
  const code = randomInt(1_000_000).toString().padStart(6, '0');
  const token = randomSecret();
  await ctx.emailCodes.add({
    linkHash: hashLink(ctx, token),
    codeHash: hashCode(ctx, email, code),
    email,
    locale,
    expiresAt: new Date(ctx.clock.now().getTime() + codeLifetimeMinutes * 60_000),
  });
  const link = `${ctx.publicUrl}/sign-in/link?token=${token}`;
  await ctx.mailer.send({ to: email, ...signInMail(locale, code, link) });
}

/** What is stored of a code. */
export function hashCode(ctx: Context, email: string, code: string): string {
  return ctx.secrets.hash('email-code', `${email}\n${code}`);
}

/** What is stored of a link's token. */
export function hashLink(ctx: Context, token: string): string {
  return ctx.secrets.hash('email-link', token);
}
