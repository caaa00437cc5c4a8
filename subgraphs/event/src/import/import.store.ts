import type { Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { and, eq, sql } from 'drizzle-orm';
import { type EventRow, eventColumns } from '../event/event.store.ts';
import { event } from '../tables.ts';
import type { SourceSaid } from './source-said.ts';

/** Waits until no other import of this kind into this community is running. */
export async function lockImports(tx: Tx, communityId: string, kind: string): Promise<void> {
  const name = `import:${communityId}:${kind}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

/** The events that came from a source before, by its own ids; kept from changing meanwhile. */
export function findImported(
  tx: Tx,
  communityId: string,
  kind: string,
  uids: readonly string[],
): Promise<readonly EventRow[]> {
  return tx
    .select(eventColumns)
    .from(event)
    .where(
      and(
        eq(event.communityId, communityId),
        eq(event.sourceKind, kind),
        isOneOf(event.sourceUid, uids),
      ),
    )
    .orderBy(event.id)
    .for('no key update');
}

/** Keeps what a source says of an event, and the cancellation that it brought about; nothing else changes. */
export async function keepSaid(
  tx: Tx,
  id: string,
  sourceSaid: SourceSaid,
  sourceCancelledAt: Date | null,
): Promise<void> {
  await tx.update(event).set({ sourceSaid, sourceCancelledAt }).where(eq(event.id, id));
}
