/** Heads wanted at each counter: the event's (`evt_…`) and those of the ticket types (`tkt_…`). */
export type Needs = ReadonlyMap<string, number>;

/** The largest party there can be: one person and nine companions. */
export const maxPartySize = 10;

/** What a registration needs: all its heads at the event, and those of each ticket type there. */
export function needsOf(
  eventId: string,
  items: readonly { readonly ticketTypeId: string; readonly quantity: number }[],
): Needs {
  const needs = new Map([[eventId, 0]]);
  for (const { ticketTypeId, quantity } of items) {
    needs.set(eventId, (needs.get(eventId) ?? 0) + quantity);
    needs.set(ticketTypeId, (needs.get(ticketTypeId) ?? 0) + quantity);
  }
  return needs;
}

/** Adds heads to sums by counter, in place. */
export function addNeeds(sums: Map<string, number>, needs: Needs, sign: 1 | -1 = 1): void {
  for (const [counterId, heads] of needs) {
    sums.set(counterId, (sums.get(counterId) ?? 0) + sign * heads);
  }
}

/** Counters in the one order in which every transaction changes them; an event's own comes first. */
export function inLockOrder(counterIds: readonly string[]): readonly string[] {
  return [...new Set(counterIds)].sort();
}
