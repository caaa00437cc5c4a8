import { type Placeholder, type SQL, sql } from 'drizzle-orm';

/** Somebody, and an event. */
export interface PersonAt {
  readonly userId: string;
  readonly eventId: string;
}

/** Equal for the same person at the same event. */
export function nameOfPersonAt({ userId, eventId }: { userId: string | null; eventId: string }) {
  return `${userId} ${eventId}`;
}

/** The two lists that a query by people and events is asked with. */
export function listsOfPeopleAt(wanted: readonly PersonAt[]) {
  return {
    users: wanted.map(({ userId }) => userId),
    events: wanted.map(({ eventId }) => eventId),
  };
}

/** Such lists as a table `wanted` of `user_id` and `event_id`. */
export function wantedTable(lists: Record<'users' | 'events', Placeholder>): SQL {
  return sql`unnest(${lists.users}::text[], ${lists.events}::text[]) as wanted (user_id, event_id)`;
}
