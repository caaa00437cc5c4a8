import { idempotency, inbox, outbox, throttle } from './tables.ts';

/** The tables behind the messages and answers of this subgraph. */
export const serviceTables = { outbox, inbox, idempotency };

/** Where questions are counted. */
export const questionCounts = throttle;
