import { createHmac } from 'node:crypto';

/**
 * What stands for a person and an event, so that each speaks once and yet nobody can tell from the
 * database who said what without a name.
 */
export function authorKey(secretKey: string, eventId: string, userId: string): string {
  return createHmac('sha256', secretKey)
    .update(`feedback\n${eventId}\n${userId}`)
    .digest('base64url');
}
