import { Stop, type StopSignal, unlessStopped } from '@hoi/kit/stop.ts';

/** Something that is under way for all who wait for it. */
export interface Flight<Landed> {
  /** By `performance.now()`. */
  readonly startedAt: number;
  /** Waits for it as long as the signal lets; the last who leaves ends it. */
  joined(signal: StopSignal): Promise<Landed>;
}

/** What is under way, by key. */
export interface Flights<Landed> {
  /** The flight that somebody may join who wants nothing from before a moment; else a new one. */
  join(key: string, since: number, begin: (stop: StopSignal) => Promise<Landed>): Flight<Landed>;
}

// A fetch has its own deadline; who comes late begins another instead of sharing the rest of it.
const joinableMs = 1_000;

export function createFlights<Landed>(): Flights<Landed> {
  const flights = new Map<string, Flight<Landed>>();
  return {
    join(key, since, begin) {
      const now = performance.now();
      const known = flights.get(key);
      if (known && known.startedAt >= Math.max(now - joinableMs, since)) return known;
      const flight = start(now, begin, () => {
        if (flights.get(key) === flight) flights.delete(key);
      });
      flights.set(key, flight);
      return flight;
    },
  };
}

function start<Landed>(
  startedAt: number,
  begin: (stop: StopSignal) => Promise<Landed>,
  onEnd: () => void,
): Flight<Landed> {
  const stop = new Stop();
  const landed = begin(stop);
  let waiting = 0;
  let isOver = false;
  function end(): void {
    isOver = true;
    onEnd();
  }
  landed.then(end, end);
  return {
    startedAt,
    async joined(signal) {
      if (signal.aborted) throw signal.reason;
      waiting++;
      try {
        return await unlessStopped(landed, signal);
      } finally {
        waiting--;
        if (waiting === 0 && !isOver) {
          end();
          stop.abort();
        }
      }
    },
  };
}
