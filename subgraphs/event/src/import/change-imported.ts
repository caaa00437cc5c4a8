import type { Tx } from '@hoi/kit/database.ts';
import { setCapacity } from '../capacity/set-capacity.ts';
import type { Context } from '../context.ts';
import { type EventRow, updateEvent } from '../event/event.store.ts';
import { eventFact } from '../event/event-fact.ts';
import { cancelAll } from '../registration/cancel-all.ts';
import { restoreAll } from '../registration/restore-all.ts';
import { searchWords } from '../search/search-words.ts';
import type { Imported, ImportTarget } from './import-events.ts';

/**
 * Brings an imported event up to what its source says now, but for its ticket types. `inner` is a
 * savepoint within `tx`, which is the transaction that announcements are bound to.
 */
export async function changeImported(
  ctx: Context,
  tx: Tx,
  inner: Tx,
  { community }: ImportTarget,
  before: EventRow,
  { url, isCancelled, wish, columns, digest }: Imported,
): Promise<void> {
  const wasCancelled = before.status === 'CANCELLED';
  const after = await updateEvent(
    inner,
    before.id,
    {
      ...columns,
      locale: wish.locale ?? before.locale,
      sourceUrl: url,
      sourceDigest: digest,
      ...(isCancelled && !wasCancelled && { status: 'CANCELLED', cancelledAt: ctx.clock.now() }),
      ...(!isCancelled &&
        wasCancelled && { status: 'PUBLISHED', cancelledAt: null, cancellationReason: null }),
    },
    searchWords(columns, community),
  );
  await setCapacity(ctx, tx, after.id, after.id, wish.capacity, {
    path: ['event', 'capacity'],
    mayForce: false,
  });
  if (isCancelled && !wasCancelled) await cancelAll(ctx, tx, after.id);
  if (!isCancelled && wasCancelled) await restoreAll(ctx, tx, after.id);
  const fact = await eventFact(tx, after);
  await ctx.outbox.add(tx, 'event.updated', after.id, { ...fact, isNews: false });
}
