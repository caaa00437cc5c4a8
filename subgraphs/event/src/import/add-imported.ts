import type { Tx } from '@hoi/kit/database.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import type { Context } from '../context.ts';
import { addEvents } from '../event/add-events.ts';
import type { EventRow } from '../event/event.store.ts';
import { factOf } from '../event/event-fact.ts';
import type { Imported, ImportTarget } from './import-events.ts';

/** Adds events from elsewhere, published; a statement for each table, however many they are. */
export async function addImported(
  ctx: Context,
  tx: Tx,
  target: ImportTarget,
  imported: readonly Imported[],
): Promise<readonly EventRow[]> {
  if (imported.length === 0) return [];
  const userId = personOf(ctx.caller.viewer);
  const now = ctx.clock.now();
  const { kind, community } = target;
  const events = await addEvents(
    ctx,
    tx,
    imported.map(({ uid, url, isCancelled, wish, columns, digest, said }) => ({
      wish,
      columns,
      community,
      locale: wish.locale ?? ctx.caller.locale,
      row: {
        status: isCancelled ? 'CANCELLED' : 'PUBLISHED',
        publishedAt: now,
        cancelledAt: isCancelled ? now : null,
        sourceKind: kind,
        sourceUid: uid,
        sourceUrl: url,
        sourceDigest: digest,
        sourceSaid: said,
        sourceCancelledAt: isCancelled ? now : null,
      },
    })),
    // Whoever runs an import answers for the events here, but does not hold them.
    [{ userId, role: 'OWNER', isListed: false }],
  );
  // What is over concerns no other service: nobody can register for it or be reminded of it.
  const toCome = events.filter(({ endsAt }) => endsAt > now);
  await ctx.outbox.addAll(
    tx,
    toCome.map((event) => ({
      type: 'event.updated',
      aggregate: event.id,
      data: { ...factOf(event, [userId]), isNews: false },
    })),
  );
  return events;
}
