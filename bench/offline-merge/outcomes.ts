import type { Act, Delivery, History } from './history.ts';

type Scan = Extract<Act, { kind: 'scan' }>;

/** What each scan of a ticket came to, as one comparable text: `nonce result previous undone`. */
export function outcomeText(
  scans: readonly {
    readonly nonce: number;
    readonly result: string;
    readonly previous: number | null;
    readonly isUndone: boolean;
  }[],
): string {
  return [...scans]
    .sort((one, other) => one.nonce - other.nonce)
    .map(({ nonce, result, previous, isUndone }) =>
      [nonce, result, previous ?? '-', isUndone ? 'undone' : ''].join(' ').trim(),
    )
    .join('; ');
}

/**
 * What a history must come to by the rule as it is written (docs/decisions/0007), worked out here
 * without the platform's code: the earliest scan that let in and was not taken back counts.
 */
export function expectedOutcome({ acts }: History): string {
  const scans = acts.filter((act) => act.kind === 'scan');
  const undone = new Set(acts.flatMap((act) => (act.kind === 'undo' ? [act.nonce] : [])));
  let winner: Scan | null = null;
  for (const scan of scans) {
    if (!scan.letIn || undone.has(scan.nonce)) continue;
    if (winner === null || isBefore(scan, winner)) winner = scan;
  }
  return outcomeText(
    scans.map((scan) => {
      const isUndone = scan.letIn && undone.has(scan.nonce);
      if (!scan.letIn) return { nonce: scan.nonce, result: 'ALREADY_IN', previous: null, isUndone };
      const isBeaten = !isUndone && winner !== null && winner !== scan;
      return {
        nonce: scan.nonce,
        result: isBeaten ? 'ALREADY_IN' : 'ADMITTED',
        previous: isBeaten ? (winner?.nonce ?? null) : null,
        isUndone,
      };
    }),
  );
}

function isBefore(one: Scan, other: Scan): boolean {
  if (one.ago !== other.ago) return one.ago > other.ago;
  if (one.device !== other.device) return one.device < other.device;
  return one.nonce < other.nonce;
}

/** What a delivery comes to where each upload overwrites what was there before. */
export function lastWriteWins({ uploads }: Delivery): string {
  let state = 'out';
  for (const { acts } of uploads) {
    for (const act of acts) {
      if (act.kind === 'undo') state = 'out';
      else if (act.letIn) state = `in by ${act.nonce}`;
    }
  }
  return state;
}
