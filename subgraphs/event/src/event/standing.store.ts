import type { Reader } from '@hoi/kit/database.ts';
import { keptQuery } from '@hoi/kit/kept-query.ts';
import type { Viewer } from '@hoi/kit/viewer.ts';
import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { liveStatuses } from '../registration/registration.store.ts';
import { event, eventHost, membership, registration, scanDevice } from '../tables.ts';
import { listsOfPeopleAt, type PersonAt, wantedTable } from './person-at.store.ts';

/** What a person is to an event: all that rights to it depend on. */
export interface Standing {
  readonly eventId: string;
  /** Null for nobody in particular. */
  readonly userId: string | null;
  readonly eventRole: (typeof eventHost.$inferSelect)['role'] | null;
  readonly communityRole: (typeof membership.$inferSelect)['role'] | null;
  /** Where their live registration stands. */
  readonly registrationStatus: (typeof registration.$inferSelect)['status'] | null;
  /** Set for an enrolled device, which is nothing else. */
  readonly device?: DeviceStanding;
}

/** What an enrolled device is to its event. */
export interface DeviceStanding {
  /** The one list at whose door it works. */
  readonly listId: string;
  readonly profile: (typeof scanDevice.$inferSelect)['profile'];
}

/** What nobody in particular is to an event. */
export function noStanding(eventId: string): Standing {
  return { eventId, userId: null, eventRole: null, communityRole: null, registrationStatus: null };
}

const wantedUserId = sql<string>`wanted.user_id`;

/** What each of some people is to an event, where there is one. */
export const findStandings = keptQuery(listsOfPeopleAt, (reader, lists) => {
  // One by one: at once, all that are registered for the event would be read.
  const own = reader
    .select({ status: registration.status })
    .from(registration)
    .where(
      and(
        eq(registration.eventId, event.id),
        eq(registration.userId, wantedUserId),
        inArray(registration.status, liveStatuses),
      ),
    )
    .limit(1)
    .as('own');
  return reader
    .select({
      userId: wantedUserId,
      eventId: event.id,
      eventRole: eventHost.role,
      communityRole: membership.role,
      registrationStatus: own.status,
    })
    .from(wantedTable(lists))
    .innerJoin(event, eq(event.id, sql`wanted.event_id`))
    .leftJoin(eventHost, and(eq(eventHost.eventId, event.id), eq(eventHost.userId, wantedUserId)))
    .leftJoin(
      membership,
      and(eq(membership.communityId, event.communityId), eq(membership.userId, wantedUserId)),
    )
    .leftJoinLateral(own, sql`true`);
});

/** What a viewer is to each of some events; asks nothing of the database for nobody. */
export async function findStandingsOfViewer(
  reader: Reader,
  { kind, userId, credentialId }: Viewer,
  eventIds: readonly string[],
  find: FindStandings = (wanted) => findStandings(reader, wanted),
): Promise<readonly Standing[]> {
  if (kind === 'DEVICE') return standingOfDevice(reader, credentialId ?? '');
  if (userId === null) return [];
  const found = await find(eventIds.map((eventId) => ({ userId, eventId })));
  return found.filter((standing) => standing !== null);
}

type FindStandings = (wanted: readonly PersonAt[]) => Promise<readonly (Standing | null)[]>;

// Read at each request: a device that was revoked is nobody at once.
async function standingOfDevice(reader: Reader, id: string): Promise<readonly Standing[]> {
  const [row] = await reader
    .select()
    .from(scanDevice)
    .where(
      and(
        eq(scanDevice.id, id),
        isNull(scanDevice.revokedAt),
        gt(scanDevice.expiresAt, new Date()),
      ),
    );
  if (!row) return [];
  const { eventId, listId, profile } = row;
  return [{ ...noStanding(eventId), device: { listId, profile } }];
}
