import { idempotency, inbox, outbox } from './tables.ts';

/** The tables behind the messages and answers of this subgraph. */
export const serviceTables = { outbox, inbox, idempotency };
