import type { Clock } from '@hoi/kit/clock.ts';
import type { BaseContext } from '@hoi/kit/create-subgraph.ts';
import type { Database } from '@hoi/kit/database.ts';
import type { Outbox } from '@hoi/kit/outbox.ts';
import type { PubSub } from '@hoi/kit/pubsub.ts';
import type { Loaders } from './loaders.ts';
import type { TicketCodes } from './ticket/ticket-codes.ts';
import type { MediaStore } from './upload/media-store.ts';

/** All that a resolver or command may reach; made for each request. */
export interface Context extends BaseContext {
  readonly database: Database;
  readonly pubsub: PubSub;
  readonly outbox: Outbox;
  readonly clock: Clock;
  /** When the request came in: equal searches within it are one statement. */
  readonly startedAt: Date;
  /** Where people reach the platform, without a trailing slash. */
  readonly publicUrl: string;
  /** Seals what this service keeps secret at rest. */
  readonly secretKey: string;
  readonly media: MediaStore;
  readonly ticketCodes: TicketCodes;
  readonly loaders: Loaders;
}
