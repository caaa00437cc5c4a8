import type { Tx } from '@hoi/kit/database.ts';
import { type CheckInRow, findLetIn, putSettled } from './check-in.store.ts';
import { type CheckInListRow, changeCheckInList, type HeadsChange } from './check-in-list.store.ts';
import { headsOf, settleScans } from './settle-scans.ts';

/**
 * Changes scans of some tickets of a list (adds them, takes them back), then decides anew which scans
 * of each ticket count. Changes of one list follow each other.
 */
export async function settleTickets(
  tx: Tx,
  listId: string,
  ticketIds: readonly string[],
  change: (revision: number) => Promise<void>,
): Promise<CheckInListRow> {
  const { revision, mayReenter } = await changeCheckInList(tx, listId);
  const before = headsBy(await findLetIn(tx, listId, ticketIds));
  await change(revision);
  const scans = await findLetIn(tx, listId, ticketIds);
  const { settled } = settleScans(
    scans.map(({ undoneAt, ...scan }) => ({ ...scan, isUndone: undoneAt !== null })),
    mayReenter,
  );
  const changed = scans.flatMap((scan) => {
    const now = settled.get(scan.id);
    if (!now || (now.result === scan.result && now.previousId === scan.previousId)) return [];
    return [{ id: scan.id, revision, ...now }];
  });
  // Those that no longer count first: of a ticket's scans one admits at any moment.
  for (const isAdmission of [false, true]) {
    await putSettled(
      tx,
      changed.filter((one) => (one.result === 'ADMITTED') === isAdmission),
    );
  }
  const after = headsBy(
    scans.map((scan) => ({ ...scan, result: settled.get(scan.id)?.result ?? scan.result })),
  );
  return changeCheckInList(tx, listId, {
    checkedIn: after.checkedIn - before.checkedIn,
    inside: after.inside - before.inside,
  });
}

/** How many came in by some scans, and how many of them are in still. */
export function headsBy(scans: readonly Pick<CheckInRow, 'result' | 'undoneAt'>[]): HeadsChange {
  const counted = scans.filter(({ undoneAt }) => undoneAt === null);
  return {
    checkedIn: counted.filter(({ result }) => result === 'ADMITTED').length,
    inside: counted.reduce((sum, scan) => sum + headsOf(scan), 0),
  };
}
