import type { Tx } from '@hoi/kit/database.ts';
import type { Context } from '../context.ts';
import { addSeatCounters, beginSeatChange } from './seat.store.ts';

/** A capacity to count seats against; null for no limit. */
export interface Counted {
  readonly id: string;
  readonly capacity: number | null;
}

/** A new event, or one that gets more ticket types. */
export interface NewCounters {
  readonly eventId: string;
  readonly capacity: number | null;
  /** Whether seats can be taken: whether the event is published. */
  readonly isOpen: boolean;
  readonly types: readonly Counted[];
}

/** Makes the counters of a new event, which is a draft. */
export function openCounters(
  _ctx: Context,
  tx: Tx,
  eventId: string,
  capacity: number | null,
  types: readonly Counted[],
): Promise<void> {
  return openCountersOf(tx, [{ eventId, capacity, isOpen: false, types }]);
}

/** Makes the counters of new events, in one statement. */
export function openCountersOf(tx: Tx, events: readonly NewCounters[]): Promise<void> {
  return addSeatCounters(
    tx,
    events.flatMap(({ eventId, capacity, isOpen, types }) =>
      [{ id: eventId, capacity }, ...types].map((one) => ({ ...one, eventId, isOpen })),
    ),
  );
}

/** Makes the counter of a ticket type that an event gets later; as open as the event's own. */
export async function openTypeCounter(tx: Tx, eventId: string, type: Counted): Promise<void> {
  const counter = await beginSeatChange(tx, eventId);
  await addSeatCounters(tx, [{ ...type, eventId, isOpen: counter?.isOpen ?? false }]);
}
