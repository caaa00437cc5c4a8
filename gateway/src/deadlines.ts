/** Ends what takes too long, with one timer for all. */
export interface Deadlines {
  /** Calls back after that long, to within a tenth of it, unless it is forgotten before. */
  remember(expire: () => void): () => void;
}

/** Deadlines of one length; costs two writes a deadline, where a timer each costs a list of timers. */
export function createDeadlines(ms: number): Deadlines {
  const running = new Map<() => void, number>();
  let timer: NodeJS.Timeout | null = null;

  function look(): void {
    const now = performance.now();
    // In the order in which they were set, and all of one length.
    for (const [expire, at] of running) {
      if (at > now) break;
      running.delete(expire);
      expire();
    }
    if (running.size === 0 && timer) {
      clearInterval(timer);
      timer = null;
    }
  }

  return {
    remember(expire) {
      running.set(expire, performance.now() + ms);
      timer ??= setInterval(look, ms / 20).unref();
      return () => void running.delete(expire);
    },
  };
}
