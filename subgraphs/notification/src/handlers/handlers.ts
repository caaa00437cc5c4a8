import type { Clock } from '@hoi/kit/clock.ts';
import type { Database, Tx } from '@hoi/kit/database.ts';
import type { Handlers } from '@hoi/kit/domain-events.ts';
import type { Tell, TellHosts } from '../notification/tell.ts';
import type { ProjectionStore } from '../projection/projection.store.ts';
import { communityHandlers } from './community-handlers.ts';
import { eventHandlers } from './event-handlers.ts';
import { registrationHandlers } from './registration-handlers.ts';
import { ticketHandlers } from './ticket-handlers.ts';

/** What the handlers of domain events work with. */
export interface HandlerParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly projections: ProjectionStore;
  readonly tell: Tell;
  readonly tellHosts: TellHosts;
}

/** What is done on each domain event: facts are kept, people are told. */
export function handlersWith(parts: HandlerParts): Handlers<Tx> {
  const { projections, tell } = parts;
  return {
    'user.registered': async (tx, { id: key, data }) => {
      await projections.putPerson(tx, data);
      await tell(tx, { kind: 'WELCOME', key }, [data.userId]);
    },
    'user.profile_changed': (tx, { data }) => projections.putPerson(tx, data),
    ...communityHandlers(parts),
    ...eventHandlers(parts),
    ...registrationHandlers(parts),
    ...ticketHandlers(parts),
  };
}
