/** Ends what may not go on after a moment, with one timer for all. */
export interface Expiries<Key extends object> {
  /** Calls back at that moment, to within a second; what was set for the key before is forgotten. */
  set(key: Key, at: Date, expire: () => void): void;
  forget(key: Key): void;
}

interface Entry {
  readonly second: number;
  readonly expire: () => void;
}

const lookEveryMs = 1_000;

/** Expiries by the second; thousands of timers of different lengths would be a list each. */
export function createExpiries<Key extends object>(): Expiries<Key> {
  const bySecond = new Map<number, Map<Key, Entry>>();
  const entries = new Map<Key, Entry>();
  let looked = 0;
  let timer: NodeJS.Timeout | null = null;

  function look(): void {
    const now = Math.floor(Date.now() / 1000);
    for (let second = looked + 1; second <= now; second++) {
      const due = bySecond.get(second);
      bySecond.delete(second);
      for (const [key, { expire }] of due ?? []) {
        entries.delete(key);
        expire();
      }
    }
    looked = now;
    rest();
  }

  function rest(): void {
    if (entries.size > 0 || !timer) return;
    clearInterval(timer);
    timer = null;
  }

  function forget(key: Key): void {
    const entry = entries.get(key);
    if (!entry) return;
    entries.delete(key);
    const due = bySecond.get(entry.second);
    due?.delete(key);
    if (due?.size === 0) bySecond.delete(entry.second);
    rest();
  }

  return {
    set(key, at, expire) {
      forget(key);
      if (!timer) {
        looked = Math.floor(Date.now() / 1000);
        timer = setInterval(look, lookEveryMs);
      }
      // What is over already ends at the next look.
      const second = Math.max(looked + 1, Math.ceil(at.getTime() / 1000));
      const entry = { second, expire };
      entries.set(key, entry);
      const due = bySecond.get(second) ?? new Map<Key, Entry>();
      bySecond.set(second, due.set(key, entry));
    },
    forget,
  };
}
