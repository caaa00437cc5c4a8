import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link in a mail opens: a guest's page, the one that confirms a registration, or an invitation. */
type Purpose = 'page' | 'confirm' | 'invitation';

/** What a guest's link carries: for a page the guest's id, to confirm a registration's; signed for that alone. */
export function guestToken(secretKey: string, purpose: Purpose, id: string): string {
  return `${id}~${mac(secretKey, purpose, id)}`;
}

/** Whose link it is; null when we did not make it, or for something else. */
export function readGuestToken(secretKey: string, purpose: Purpose, token: string): string | null {
  const [id = '', signature = ''] = token.split('~');
  const expected = Buffer.from(mac(secretKey, purpose, id));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given) ? id : null;
}

/** The path of a guest's own page. */
export function guestPath(secretKey: string, guestId: string): string {
  return `/guest/${guestToken(secretKey, 'page', guestId)}`;
}

function mac(secretKey: string, purpose: Purpose, id: string): string {
  return createHmac('sha256', secretKey).update(`guest:${purpose}\n${id}`).digest('base64url');
}
