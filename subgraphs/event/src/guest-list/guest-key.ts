import { createHmac } from 'node:crypto';
import type { Context } from '../context.ts';

/** A keyed hash: nothing of whom a list named is kept by it once they are gone. */
export function hashOfKey({ secretKey }: Pick<Context, 'secretKey'>, key: string): string {
  return createHmac('sha256', secretKey).update(`guest-list:${key}`).digest('base64url');
}
