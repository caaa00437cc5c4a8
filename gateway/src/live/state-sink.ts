import type { Duplex } from 'node:stream';
import type { Reply } from '../operation.ts';

/** Where the messages of one subscription go. */
export interface Outlet {
  /** What they are written to. */
  readonly wire: Duplex;
  send(reply: Reply): void;
  /** Ends it without a word: whatever was said would wait behind what the client does not read. */
  cut(): void;
}

/** Sends states to outlets, and never more to one than it takes. */
export interface StateSinks {
  send(outlet: Outlet, reply: Reply): void;
  /** Nothing more is to go there. */
  close(outlet: Outlet): void;
}

interface Behind {
  readonly since: number;
  newest: Reply;
}

// A few hundred messages; beyond it the client does not read.
const maxBufferedBytes = 128 * 1024;
const lookEveryMs = 250;
const patienceMs = 20_000;

/** A client that is behind skips to the newest state; one that stays behind for 20 s is cut off. */
export function createStateSinks(): StateSinks {
  const behind = new Map<Outlet, Behind>();
  let timer: NodeJS.Timeout | null = null;

  function look(): void {
    for (const [outlet, { since, newest }] of behind) {
      if (outlet.wire.writableLength < maxBufferedBytes) {
        behind.delete(outlet);
        outlet.send(newest);
      } else if (performance.now() - since > patienceMs) {
        behind.delete(outlet);
        outlet.cut();
      }
    }
    if (behind.size > 0 || !timer) return;
    clearInterval(timer);
    timer = null;
  }

  return {
    send(outlet, reply) {
      const late = behind.get(outlet);
      if (late) late.newest = reply;
      else if (outlet.wire.writableLength < maxBufferedBytes) outlet.send(reply);
      else {
        behind.set(outlet, { since: performance.now(), newest: reply });
        timer ??= setInterval(look, lookEveryMs);
      }
    },
    close: (outlet) => void behind.delete(outlet),
  };
}
