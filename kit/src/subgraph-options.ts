import type { Clock } from './clock.ts';
import type { Logger } from './log.ts';
import type { PubSub } from './pubsub.ts';

/** What every subgraph is given by the program that runs it. */
export interface SubgraphOptions {
  /** The database, with the subgraph's own role. */
  readonly databaseUrl: string;
  readonly pubsub: PubSub;
  readonly log: Logger;
  /** Where people reach the platform, without a trailing slash: `https://hoi.example.org`. */
  readonly publicUrl: string;
  readonly clock?: Clock;
  /** Told of each SQL statement; tests count with it. */
  readonly onQuery?: (statement: string) => void;
}
