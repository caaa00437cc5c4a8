/** A scan by which somebody was let through a door, online or not. */
export interface Pass {
  readonly id: string;
  readonly nonce: string;
  readonly ticketId: string;
  readonly direction: 'IN' | 'OUT';
  /** By the server's clock; a device's own is corrected when it sends. */
  readonly at: Date;
  /** Null for a scan made online. */
  readonly device: string | null;
  readonly isUndone: boolean;
}

/** What a scan comes to beside all others of its ticket. */
export interface Settled {
  readonly result:
    | 'ADMITTED'
    | 'READMITTED'
    | 'CHECKED_OUT'
    | 'ALREADY_IN'
    | 'NO_REENTRY'
    | 'NOT_INSIDE';
  /** The scan that counts instead of this one. */
  readonly previousId: string | null;
}

/** Where a ticket is after its scans so far. */
export interface Whereabouts {
  readonly isInside: boolean;
  /** The scan that put it there; null before it first came in. */
  readonly byId: string | null;
}

const notYetIn: Whereabouts = { isInside: false, byId: null };

/**
 * What the scans of one list come to. Per ticket they follow each other by time (ties: device, then
 * nonce), without those taken back; one that finds the ticket where it leads already does not count.
 * Depends on the set of scans alone, not on the order in which they arrived, so devices that were
 * offline may send in any order.
 */
export function settleScans(
  scans: readonly Pass[],
  mayReenter: boolean,
): {
  readonly settled: ReadonlyMap<string, Settled>;
  /** By ticket. */
  readonly whereabouts: ReadonlyMap<string, Whereabouts>;
} {
  const settled = new Map<string, Settled>();
  const whereabouts = new Map<string, Whereabouts>();
  for (const scan of scans.toSorted(earliestFirst)) {
    const before = whereabouts.get(scan.ticketId) ?? notYetIn;
    const one = scan.isUndone
      ? settle(scan.direction === 'IN' ? 'ADMITTED' : 'CHECKED_OUT')
      : stepOf(scan.direction, before, mayReenter);
    settled.set(scan.id, one);
    if (scan.isUndone || headsOf(one) === 0) continue;
    whereabouts.set(scan.ticketId, { isInside: headsOf(one) > 0, byId: scan.id });
  }
  return { settled, whereabouts };
}

/** What going through a door comes to for a ticket that is somewhere. */
export function stepOf(
  direction: Pass['direction'],
  { isInside, byId }: Whereabouts = notYetIn,
  mayReenter: boolean,
): Settled {
  if (direction === 'OUT') return isInside ? settle('CHECKED_OUT') : settle('NOT_INSIDE', byId);
  if (byId === null) return settle('ADMITTED');
  if (isInside) return settle('ALREADY_IN', byId);
  return mayReenter ? settle('READMITTED') : settle('NO_REENTRY', byId);
}

/** How many more are inside by a scan that came to something. */
export function headsOf({ result }: { readonly result: string }): 1 | 0 | -1 {
  if (result === 'ADMITTED' || result === 'READMITTED') return 1;
  return result === 'CHECKED_OUT' ? -1 : 0;
}

const settle = (result: Settled['result'], previousId: string | null = null): Settled => ({
  result,
  previousId,
});

function earliestFirst(one: Pass, other: Pass): number {
  return (
    one.at.getTime() - other.at.getTime() ||
    compare(one.device ?? '', other.device ?? '') ||
    compare(one.nonce, other.nonce)
  );
}

// By code unit, so that every machine agrees, whatever its language.
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
