import type { Tx } from '@hoi/kit/database.ts';
import type { Context } from '../context.ts';

/** Ends a session, of this person only when one is named, and tells the gateway; false when there is none. */
export async function endSession(
  ctx: Context,
  tx: Tx,
  id: string,
  userId?: string,
): Promise<boolean> {
  const isEnded = await ctx.sessions.remove(tx, id, userId);
  if (isEnded) await ctx.revocations.add(tx, id, ctx.clock.now());
  return isEnded;
}
