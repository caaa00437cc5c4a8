import { createHmac } from 'node:crypto';
import type { Clock } from '@hoi/kit/clock.ts';
import type { Database } from '@hoi/kit/database.ts';
import {
  type AttemptLimit,
  createThrottle,
  type Throttle,
  type ThrottleTable,
} from '@hoi/kit/throttle.ts';

// Those for a network and an event are wide: a venue's guests share one address.
const limits = {
  'access-code:person': { max: 20, windowSeconds: 10 * 60 },
  'access-code:network': { max: 200, windowSeconds: 10 * 60 },
  'access-code:event': { max: 5_000, windowSeconds: 10 * 60 },
  // Each sends a mail to somebody else.
  'transfer:person': { max: 30, windowSeconds: 3_600 },
  'transfer:address': { max: 10, windowSeconds: 24 * 3_600 },
  // A place's guests may share one address of the network.
  'guest:network': { max: 60, windowSeconds: 3_600 },
  'guest:address': { max: 3, windowSeconds: 3_600 },
  'guest:address:day': { max: 10, windowSeconds: 24 * 3_600 },
  'guest:confirm': { max: 300, windowSeconds: 3_600 },
  'invite:person': { max: 30, windowSeconds: 3_600 },
  'invite:address': { max: 5, windowSeconds: 24 * 3_600 },
  'reissue:ticket': { max: 20, windowSeconds: 24 * 3_600 },
} as const satisfies Record<string, AttemptLimit>;

/** Every limit on attempts at this subgraph. */
export type EventThrottle = Throttle<keyof typeof limits>;

/** Opens the counters of attempts. */
export function openThrottle(parts: {
  readonly database: Database;
  readonly table: ThrottleTable;
  readonly secretKey: string;
  readonly clock: Clock;
}): EventThrottle {
  const { database, table, secretKey, clock } = parts;
  return createThrottle({
    ...{ read: database.read, table, limits, clock },
    hash: (purpose, subject) =>
      createHmac('sha256', secretKey).update(`${purpose}:${subject}`).digest('base64url'),
  });
}
