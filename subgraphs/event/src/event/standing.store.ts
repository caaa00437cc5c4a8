import type { Reader } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import type { Viewer } from '@hoi/kit/viewer.ts';
import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { liveStatuses } from '../registration/registration.store.ts';
import { event, eventHost, membership, registration, scanDevice } from '../tables.ts';

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

/** What a viewer is to each of some events; asks nothing of the database for nobody. */
export async function findStandings(
  reader: Reader,
  { kind, userId, credentialId }: Viewer,
  eventIds: readonly string[],
): Promise<readonly Standing[]> {
  if (kind === 'DEVICE') return standingOfDevice(reader, credentialId ?? '');
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
        inArray(registration.status, liveStatuses),
      ),
    )
    .where(isOneOf(event.id, eventIds));
  return rows.map((row) => ({ ...row, userId }));
}

/** What each of several people is to one event that exists. */
export async function findStandingsAt(
  reader: Reader,
  eventId: string,
  userIds: readonly string[],
): Promise<readonly (Standing & { readonly userId: string })[]> {
  const someone = sql`jsonb_array_elements_text(${JSON.stringify(userIds)}::jsonb) as someone (id)`;
  const id = sql<string>`someone.id`;
  const rows = await reader
    .select({
      userId: id,
      eventRole: eventHost.role,
      communityRole: membership.role,
      registrationStatus: registration.status,
    })
    .from(someone)
    .innerJoin(event, eq(event.id, eventId))
    .leftJoin(eventHost, and(eq(eventHost.eventId, event.id), eq(eventHost.userId, id)))
    .leftJoin(
      membership,
      and(eq(membership.communityId, event.communityId), eq(membership.userId, id)),
    )
    .leftJoin(
      registration,
      and(
        eq(registration.eventId, event.id),
        eq(registration.userId, id),
        inArray(registration.status, liveStatuses),
      ),
    );
  return rows.map((row) => ({ ...row, eventId }));
}

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
