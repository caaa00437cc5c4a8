import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Reader } from '@hoi/kit/database.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import type { Context } from '../context.ts';
import { findFeedVersion, nextFeedVersion } from './feed.store.ts';

/** The secret part of somebody's feed address; nothing of it is stored. */
function secretOf(secretKey: string, userId: string, version: number): string {
  return createHmac('sha256', secretKey)
    .update(`calendar-feed\n${userId}\n${version}`)
    .digest('base64url');
}

const urlOf = ({ publicUrl, secretKey }: Context, userId: string, version: number) =>
  `${publicUrl}/calendar/people/${userId}.${secretOf(secretKey, userId, version)}.ics`;

/** Where somebody's own calendar is; null for anybody else. */
export async function feedUrlOf(ctx: Context, userId: string): Promise<string | null> {
  if (ctx.caller.viewer.userId !== userId) return null;
  return urlOf(ctx, userId, await findFeedVersion(ctx.database.read, userId));
}

/** Gives the caller's calendar another address; the old one finds nothing any more. */
export function resetIcsFeed(ctx: Context): Promise<{ readonly id: string }> {
  const userId = personOf(ctx.caller.viewer);
  return ctx.database.transaction(async (tx) => {
    await nextFeedVersion(tx, userId);
    return { id: userId };
  });
}

/** Whose feed an address is; null when it is nobody's, or was reset. */
export async function feedOwner(
  reader: Reader,
  secretKey: string,
  name: string,
): Promise<string | null> {
  const [userId = '', secret = ''] = name.split('.');
  const expected = Buffer.from(secretOf(secretKey, userId, await findFeedVersion(reader, userId)));
  const given = Buffer.from(secret);
  const isRight = given.length === expected.length && timingSafeEqual(given, expected);
  return isRight ? userId : null;
}
