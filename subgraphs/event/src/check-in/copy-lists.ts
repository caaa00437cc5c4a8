import type { Tx } from '@hoi/kit/database.ts';
import { newId } from '@hoi/kit/ids.ts';
import {
  addCheckInLists,
  changeListSettings,
  findCheckInListsOfEvents,
} from './check-in-list.store.ts';

/** Copies the check-in lists of an event, with their gates and without anybody on them. */
export async function copyLists(
  tx: Tx,
  fromEventId: string,
  event: { readonly id: string },
  /** The new id of each ticket type. */
  typeIds: ReadonlyMap<string, string>,
  /** The time of the copy that stands for one of the event. */
  moved: (at: Date | null) => Date | null,
): Promise<void> {
  const old = await findCheckInListsOfEvents(tx, [fromEventId]);
  // Ids of the same millisecond are in no order, and lists are shown by theirs.
  const ids = old.map(() => newId('cil')).sort();
  const lists = old.map((list, at) => ({ ...list, id: ids[at] ?? list.id }));
  await addCheckInLists(
    tx,
    lists.map(({ id, name, isDefault }) => ({ id, name, isDefault, eventId: event.id })),
  );
  for (const { id, name, gates, mayReenter, ticketTypeIds, opensAt, closesAt } of lists) {
    await changeListSettings(tx, id, {
      ...{ name, gates, mayReenter },
      ticketTypeIds: ticketTypeIds?.flatMap((typeId) => typeIds.get(typeId) ?? []) ?? null,
      opensAt: moved(opensAt),
      closesAt: moved(closesAt),
    });
  }
}
