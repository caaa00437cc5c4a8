import { useCallback, useRef, useState } from 'react';
import type { ScanOutcome } from './use-scan.ts';

/** Shows an outcome, unless that of something asked for later is shown already. */
export type ShowInTurn = (outcome: ScanOutcome) => boolean;

/** The outcome to show: a slow answer never takes the place of what came of somebody later. */
export function useOutcomes(): {
  readonly outcome: ScanOutcome | undefined;
  /** Takes a turn, when something is asked for. */
  readonly takeTurn: () => ShowInTurn;
} {
  const [outcome, setOutcome] = useState<ScanOutcome | undefined>();
  const turns = useRef({ taken: 0, shown: 0 });
  const takeTurn = useCallback((): ShowInTurn => {
    turns.current.taken += 1;
    const turn = turns.current.taken;
    return (next) => {
      if (turn < turns.current.shown) return false;
      turns.current.shown = turn;
      setOutcome(next);
      return true;
    };
  }, []);
  return { outcome, takeTurn };
}
