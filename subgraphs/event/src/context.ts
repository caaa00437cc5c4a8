import type { Clock } from '@hoi/kit/clock.ts';
import type { BaseContext } from '@hoi/kit/create-subgraph.ts';
import type { Database } from '@hoi/kit/database.ts';
import type { Outbox } from '@hoi/kit/outbox.ts';
import type { PubSub } from '@hoi/kit/pubsub.ts';
import type { ScanTurns } from './check-in/scan-turns.ts';
import type { Loaders } from './loaders.ts';
import type { EventThrottle } from './open-throttle.ts';
import type { Wish } from './registration/decide-wish.ts';
import type { TakenWish } from './registration/take-wishes.ts';
import type { Search } from './search/search.ts';
import type { TicketCodes } from './ticket/ticket-codes.ts';
import type { Turns } from './turns.ts';
import type { MediaStore } from './upload/media-store.ts';
import type { ViewTally } from './view/view-tally.ts';

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
  readonly scanTurns: ScanTurns;
  /** Wishes to come, those for one event together. */
  readonly registrationTurns: Turns<Wish, TakenWish>;
  readonly search: Search;
  readonly viewTally: ViewTally;
  readonly throttle: EventThrottle;
  readonly loaders: Loaders;
  /** A guest's rights for what the request still reads; gives the context in which the guest commands. */
  actAs(guestId: string): Context;
}
