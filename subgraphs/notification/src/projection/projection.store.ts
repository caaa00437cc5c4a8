import type { Reader, Tx } from '@hoi/kit/database.ts';
import type {
  CommunityFact,
  EventFact,
  GuestFact,
  MembershipFact,
  PersonFact,
  RegistrationFact,
} from '@hoi/kit/domain-events.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { and, eq, inArray, lte, or, sql } from 'drizzle-orm';
import { community, event, follower, member, person, registration } from '../tables.ts';

/** A person as this service knows them. */
export type PersonRow = typeof person.$inferSelect;
/** A community as this service knows it. */
export type CommunityRow = typeof community.$inferSelect;
/** An event as this service knows it. */
export type EventRow = typeof event.$inferSelect;
/** A registration as this service knows it. */
export type RegistrationRow = typeof registration.$inferSelect;

/** What somebody's registrations for one event come to. */
export interface Attendance {
  readonly eventId: string;
  readonly userId: string;
  /** Has a place now. */
  readonly isConfirmed: boolean;
  /** Has, or had, a place, so that a calendar may hold it. */
  readonly heldPlace: boolean;
}

/** How somebody belongs to a community. */
export interface Belonging {
  readonly communityId: string;
  readonly userId: string;
  /** Or else follows it. */
  readonly isMember: boolean;
}

/** What other services told, as far as it takes to write to people. */
export function projectionStore(read: Reader) {
  return {
    people: (ids: readonly string[]) => read.select().from(person).where(isOneOf(person.id, ids)),

    communities: (ids: readonly string[]) =>
      read.select().from(community).where(isOneOf(community.id, ids)),

    events: (ids: readonly string[]) => read.select().from(event).where(isOneOf(event.id, ids)),

    /** What people's registrations for events come to, for pairs of both. */
    attendances: (
      pairs: readonly { readonly eventId: string; readonly userId: string }[],
    ): PromiseLike<readonly Attendance[]> =>
      read
        .select({
          eventId: registration.eventId,
          userId: registration.userId,
          isConfirmed: sql<boolean>`bool_or(${registration.status} = 'CONFIRMED')`,
          heldPlace: sql<boolean>`bool_or(${registration.heldPlace})`,
        })
        .from(registration)
        .where(
          or(
            sql`false`,
            ...pairs.map(({ eventId, userId }) =>
              and(eq(registration.eventId, eventId), eq(registration.userId, userId)),
            ),
          ),
        )
        .groupBy(registration.eventId, registration.userId),

    /** How some people belong to some communities: one row for membership, one for following. */
    belongings(
      communityIds: readonly string[],
      userIds: readonly string[],
    ): PromiseLike<readonly Belonging[]> {
      const members = read
        .select({
          communityId: member.communityId,
          userId: member.userId,
          isMember: sql<boolean>`true`,
        })
        .from(member)
        .where(and(isOneOf(member.communityId, communityIds), isOneOf(member.userId, userIds)));
      const followers = read
        .select({
          communityId: follower.communityId,
          userId: follower.userId,
          isMember: sql<boolean>`false`,
        })
        .from(follower)
        .where(and(isOneOf(follower.communityId, communityIds), isOneOf(follower.userId, userIds)));
      return members.unionAll(followers);
    },

    async eventOf(tx: Tx, id: string): Promise<EventRow | null> {
      const [row] = await tx.select().from(event).where(eq(event.id, id));
      return row ?? null;
    },

    async communityOf(tx: Tx, id: string): Promise<CommunityRow | null> {
      const [row] = await tx.select().from(community).where(eq(community.id, id));
      return row ?? null;
    },

    async putPerson(tx: Tx, fact: PersonFact): Promise<void> {
      const { displayName, email, locale, timeZone } = fact;
      const values = { displayName, email, locale, timeZone };
      await tx
        .insert(person)
        .values({ id: fact.userId, ...values })
        .onConflictDoUpdate({ target: person.id, set: values });
    },

    async putGuest(tx: Tx, { guestId: id, path: guestPath, ...fact }: GuestFact): Promise<void> {
      const { displayName, email, locale, timeZone } = fact;
      const values = { displayName, email, locale, timeZone, guestPath };
      await tx
        .insert(person)
        .values({ id, ...values })
        .onConflictDoUpdate({ target: person.id, set: values });
    },

    async putCommunity(tx: Tx, fact: CommunityFact): Promise<void> {
      const { slug, name, visibility } = fact;
      const values = { slug, name, visibility };
      await tx
        .insert(community)
        .values({ id: fact.communityId, ...values })
        .onConflictDoUpdate({ target: community.id, set: values });
    },

    async putMember(tx: Tx, { communityId, userId, role }: MembershipFact): Promise<void> {
      await tx
        .insert(member)
        .values({ communityId, userId, role })
        .onConflictDoUpdate({ target: [member.communityId, member.userId], set: { role } });
    },

    async removeMember(tx: Tx, { communityId, userId }: MembershipFact): Promise<void> {
      await tx
        .delete(member)
        .where(and(eq(member.communityId, communityId), eq(member.userId, userId)));
    },

    /** Those who decide who joins. */
    async organizersOf(tx: Tx, communityId: string): Promise<readonly string[]> {
      const rows = await tx
        .select({ id: member.userId })
        .from(member)
        .where(
          and(
            eq(member.communityId, communityId),
            inArray(member.role, ['OWNER', 'ADMIN', 'ORGANIZER']),
          ),
        );
      return rows.map((row) => row.id);
    },

    async addFollower(tx: Tx, communityId: string, userId: string): Promise<void> {
      await tx.insert(follower).values({ communityId, userId }).onConflictDoNothing();
    },

    async removeFollower(tx: Tx, communityId: string, userId: string): Promise<void> {
      await tx
        .delete(follower)
        .where(and(eq(follower.communityId, communityId), eq(follower.userId, userId)));
    },

    async putEvent(tx: Tx, fact: EventFact): Promise<void> {
      const { eventId: id, slug, title, status, timeZone, place, communityId, version } = fact;
      const texts = { slug, title, status, timeZone, place, communityId, version };
      const values = {
        ...texts,
        hostIds: [...fact.hostIds],
        allDay: fact.allDay ?? false,
        calendarUid: fact.recurrence?.uid ?? null,
        recurrenceId: fact.recurrence?.recurrenceId ?? null,
        startsAt: new Date(fact.startsAt),
        endsAt: new Date(fact.endsAt),
      };
      await tx
        .insert(event)
        .values({ id, ...values })
        .onConflictDoUpdate({
          target: event.id,
          set: values,
          setWhere: lte(event.version, version),
        });
    },

    /** Makes registrations of a guest those of an account. */
    async handOver(tx: Tx, ids: readonly string[], userId: string): Promise<void> {
      await tx.update(registration).set({ userId }).where(isOneOf(registration.id, ids));
    },

    /**
     * Notes where a registration stands; gives where it stood, null for a new one. One that nobody is to be
     * told of is noted only where it is known: who never heard of it gets nothing later either.
     */
    async putRegistration(
      tx: Tx,
      fact: Pick<RegistrationFact, 'registrationId' | 'eventId' | 'userId' | 'told'>,
      status: RegistrationRow['status'],
    ): Promise<RegistrationRow['status'] | null> {
      const { registrationId: id, eventId, userId } = fact;
      const [old] = await tx
        .select()
        .from(registration)
        .where(eq(registration.id, id))
        .for('update');
      if (fact.told === 'NOBODY' && !old) return null;
      const heldPlace = status === 'CONFIRMED' || (old?.heldPlace ?? false);
      await tx
        .insert(registration)
        .values({ id, eventId, userId, status, heldPlace })
        .onConflictDoUpdate({ target: registration.id, set: { status, heldPlace } });
      return old?.status ?? null;
    },
  };
}

/** What `projectionStore` makes. */
export type ProjectionStore = ReturnType<typeof projectionStore>;
