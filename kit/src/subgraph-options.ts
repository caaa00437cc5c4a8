import type { Bus } from './bus.ts';
import type { Clock } from './clock.ts';
import type { DatabaseLogin } from './database.ts';
import type { Logger } from './log.ts';
import type { PubSub } from './pubsub.ts';

/** What every subgraph is given by the program that runs it. */
export interface SubgraphOptions {
  /** The database, with the subgraph's own role. */
  readonly databaseUrl: string;
  readonly databaseLogin?: DatabaseLogin;
  /** The most connections for commands and lists; see `openDatabase`. */
  readonly databasePoolSize?: number;
  readonly pubsub: PubSub;
  /** Carries domain events; the one in the database when nothing is said. */
  readonly bus?: Bus;
  readonly log: Logger;
  /** Where people reach the platform, without a trailing slash: `https://hoi.example.org`. */
  readonly publicUrl: string;
  readonly clock?: Clock;
  /** Told of each SQL statement; tests count with it. */
  readonly onQuery?: (statement: string) => void;
}
