import type { PersonFact } from '@hoi/kit/domain-events.ts';
import type { UserRow } from './user.store.ts';

/** What other subgraphs keep of a person. */
export function personFact(user: UserRow): PersonFact {
  const { id: userId, handle, displayName, email, locale, timeZone } = user;
  return { userId, handle, displayName, email, locale, timeZone };
}
