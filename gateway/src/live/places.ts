import type { IncomingMessage } from 'node:http';
import { senderNetwork } from '@hoi/kit/network.ts';

/** What one network address may hold open at once: sockets and streams together. */
export interface Places {
  readonly max: number;
  /** How many are taken, by whomever. */
  taken(): number;
  /** Takes a place for the sender of a request; gives the way to give it back, or null when all are taken. */
  take(request: Pick<IncomingMessage, 'headers' | 'socket'>): (() => void) | null;
}

/** Counts by address, as the nearest trusted proxy saw it. */
export function createPlaces(
  max: number,
  addressOf: (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string,
): Places {
  const taken = new Map<string, number>();
  let all = 0;
  return {
    max,
    taken: () => all,
    take(request) {
      const network = senderNetwork(addressOf(request));
      const count = taken.get(network) ?? 0;
      if (count >= max) return null;
      taken.set(network, count + 1);
      all += 1;
      let isGiven = false;
      return () => {
        if (isGiven) return;
        isGiven = true;
        all -= 1;
        const left = (taken.get(network) ?? 1) - 1;
        if (left === 0) taken.delete(network);
        else taken.set(network, left);
      };
    },
  };
}
