import { useState } from 'react';

/** The gate that this browser stands at, remembered for each list; null where there is none to choose. */
export function useGate(
  listId: string,
  gates: readonly string[],
): [string | null, (gate: string) => void] {
  const key = `hoi_gate_${listId}`;
  const [chosen, setChosen] = useState(() => localStorage.getItem(key));
  const gate = chosen !== null && gates.includes(chosen) ? chosen : (gates[0] ?? null);
  return [
    gate,
    (next) => {
      localStorage.setItem(key, next);
      setChosen(next);
    },
  ];
}
