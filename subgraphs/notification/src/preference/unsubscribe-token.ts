import { createHmac, timingSafeEqual } from 'node:crypto';
import { allKinds, type Kind } from '../notification/kinds.ts';

/** Whose mails of which kind a link turns off. */
export interface Unsubscribing {
  readonly userId: string;
  readonly kind: Kind;
}

/** What a mail's unsubscribe link carries: it can turn off one kind of mail for one person, and nothing else. */
export function unsubscribeToken(secretKey: string, { userId, kind }: Unsubscribing): string {
  const body = Buffer.from(`${userId} ${kind}`).toString('base64url');
  return `${body}.${mac(secretKey, body)}`;
}

/** What an unsubscribe link stands for; null when we did not make it. */
export function readUnsubscribeToken(secretKey: string, token: string): Unsubscribing | null {
  const [body = '', signature = ''] = token.split('.');
  const expected = Buffer.from(mac(secretKey, body));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  const [userId, name] = Buffer.from(body, 'base64url').toString().split(' ');
  const kind = allKinds.find((one) => one === name);
  return userId && kind ? { userId, kind } : null;
}

function mac(secretKey: string, body: string): string {
  return createHmac('sha256', secretKey).update(`unsubscribe\n${body}`).digest('base64url');
}
