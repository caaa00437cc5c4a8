import { parse, Rejected } from '@hoi/kit/errors.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { NotificationRow } from './notification.store.ts';
import { inboxTopic } from './tell.ts';

const idsSchema = z.array(z.string()).max(100).nullish();
// More than a client shows; the rest of a whole inbox is marked all the same.
const mostGiven = 100;

/** Marks some or all of the caller's notifications as read; gives those that changed, at most 100. */
export async function markRead(
  ctx: Context,
  args: { readonly ids?: unknown; readonly all?: boolean | null },
): Promise<readonly NotificationRow[]> {
  const userId = personOf(ctx.viewer);
  const ids = args.all ? null : parse(idsSchema, args.ids, ['ids']);
  if (ids === undefined || (ids === null && !args.all)) throw new Rejected('REQUIRED', ['ids']);
  const changed = await ctx.transaction(async (tx) => {
    const feed = await ctx.notifications.lockFeed(tx, userId);
    if (ids) {
      const own = await ctx.notifications.idsIn(tx, userId, ids);
      const foreign = ids.findIndex((id) => !own.has(id));
      if (foreign >= 0) throw new Rejected('NOT_FOUND', ['ids', String(foreign)]);
    }
    if (!feed) return [];
    const marked = await ctx.notifications.markRead(tx, userId, ids, ctx.clock.now());
    if (marked.length > 0) {
      await ctx.notifications.countRead(tx, userId, marked.length);
      ctx.announce(tx, inboxTopic(userId));
    }
    return marked;
  });
  const rows = await ctx.notifications.byIds(changed.slice(0, mostGiven));
  return rows.toSorted((a, b) => Number(b.revision) - Number(a.revision));
}
