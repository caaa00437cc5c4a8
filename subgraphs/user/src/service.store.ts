import { idempotency, inbox, outbox, throttle } from './tables.ts';

/** The tables that the kit's messaging and idempotency work on. */
export const serviceTables = { outbox, inbox, idempotency };

/** The counters of attempts. */
export const attempts = throttle;
