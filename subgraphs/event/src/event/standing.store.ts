import type { Reader } from '@hoi/kit/database.ts';
import { and, eq, inArray } from 'drizzle-orm';
import { event, eventHost, membership, registration } from '../tables.ts';

/** What a person is to an event: all that rights to it depend on. */
export interface Standing {
  readonly eventId: string;
  /** Null for nobody in particular. */
  readonly userId: string | null;
  readonly eventRole: (typeof eventHost.$inferSelect)['role'] | null;
  readonly communityRole: (typeof membership.$inferSelect)['role'] | null;
  /** Where their live registration stands. */
  readonly registrationStatus: (typeof registration.$inferSelect)['status'] | null;
}

/** What nobody in particular is to an event. */
export function noStanding(eventId: string): Standing {
  return { eventId, userId: null, eventRole: null, communityRole: null, registrationStatus: null };
}

/** What a person is to each of some events; asks nothing of the database for nobody. */
export async function findStandings(
  reader: Reader,
  userId: string | null,
  eventIds: readonly string[],
): Promise<readonly Standing[]> {
  if (userId === null) return [];
  const rows = await reader
    .select({
      eventId: event.id,
      eventRole: eventHost.role,
      communityRole: membership.role,
      registrationStatus: registration.status,
    })
    .from(event)
    .leftJoin(eventHost, and(eq(eventHost.eventId, event.id), eq(eventHost.userId, userId)))
    .leftJoin(
      membership,
      and(eq(membership.communityId, event.communityId), eq(membership.userId, userId)),
    )
    .leftJoin(
      registration,
      and(
        eq(registration.eventId, event.id),
        eq(registration.userId, userId),
        inArray(registration.status, ['PENDING_APPROVAL', 'WAITLISTED', 'CONFIRMED']),
      ),
    )
    .where(inArray(event.id, [...eventIds]));
  return rows.map((row) => ({ ...row, userId }));
}
