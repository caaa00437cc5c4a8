import type { Tx } from '@hoi/kit/database.ts';
import { setCapacity } from '../capacity/set-capacity.ts';
import type { Context } from '../context.ts';
import { type EventRow, updateEvent } from '../event/event.store.ts';
import { eventFact } from '../event/event-fact.ts';
import { columnsOf } from '../event/event-fields.ts';
import { cancelAll } from '../registration/cancel-all.ts';
import { restoreAll } from '../registration/restore-all.ts';
import { searchWords } from '../search/search-words.ts';
import type { Imported, ImportTarget } from './import-events.ts';
import { isCancelledBySource } from './remember-said.ts';
import { changedParts, fieldsAfter } from './source-said.ts';

/**
 * Brings an imported event up to what its source says otherwise than last time; what the source never
 * named, and how one registers once a host has settled it, is the hosts'. `inner` is a savepoint within
 * `tx`, which is the transaction that announcements are bound to.
 */
export async function changeImported(
  ctx: Context,
  tx: Tx,
  inner: Tx,
  { community }: ImportTarget,
  before: EventRow,
  { url, isCancelled, wish, digest, said }: Imported,
): Promise<void> {
  const changed = changedParts(before.sourceSaid, said);
  const columns = columnsOf(fieldsAfter(before, changed, wish), {
    path: ['event'],
    mayBeMoment: true,
  });
  const cancels = isCancelled && changed.has('isCancelled') && before.status === 'PUBLISHED';
  const restores = !isCancelled && isCancelledBySource(before);
  const now = ctx.clock.now();
  const after = await updateEvent(
    inner,
    before.id,
    {
      ...columns,
      locale: (changed.has('locale') && wish.locale) || before.locale,
      sourceUrl: url,
      sourceDigest: digest,
      sourceSaid: said,
      ...(cancels && { status: 'CANCELLED', cancelledAt: now, sourceCancelledAt: now }),
      ...(restores && {
        status: 'PUBLISHED',
        cancelledAt: null,
        cancellationReason: null,
        sourceCancelledAt: null,
      }),
    },
    searchWords(columns, community),
  );
  if (changed.has('capacity')) {
    await setCapacity(ctx, tx, after.id, after.id, wish.capacity, {
      path: ['event', 'capacity'],
      mayForce: false,
    });
  }
  if (cancels) await cancelAll(ctx, tx, after.id);
  if (restores) await restoreAll(ctx, tx, after.id);
  const fact = await eventFact(tx, after);
  await ctx.outbox.add(tx, 'event.updated', after.id, { ...fact, isNews: false });
}
