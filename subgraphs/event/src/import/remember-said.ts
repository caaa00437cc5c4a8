import type { Tx } from '@hoi/kit/database.ts';
import type { EventRow } from '../event/event.store.ts';
import { keepSaid } from './import.store.ts';
import type { Imported } from './import-events.ts';

/** Whether it is the source that cancelled an event; a host who restores it and cancels it again takes it over. */
export function isCancelledBySource({ status, cancelledAt, sourceCancelledAt }: EventRow): boolean {
  return status === 'CANCELLED' && cancelledAt?.getTime() === sourceCancelledAt?.getTime();
}

/** Keeps what a source says of an event that came before that was kept; the source says the same still. */
export async function rememberSaid(
  tx: Tx,
  { id, cancelledAt, cancellationReason }: EventRow,
  { said, isCancelled }: Imported,
): Promise<void> {
  // A source gives no reason.
  const isOfSource = isCancelled && cancellationReason === null;
  await keepSaid(tx, id, said, isOfSource ? cancelledAt : null);
}
