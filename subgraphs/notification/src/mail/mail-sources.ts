import type { NotificationStore } from '../notification/notification.store.ts';
import type { PreferenceStore } from '../preference/preference.store.ts';
import type { Attendance, ProjectionStore } from '../projection/projection.store.ts';
import type { MailSource } from './compose-mail.ts';
import type { DeliveryRow } from './delivery.store.ts';

/** Where what mails are made from is kept. */
export interface MailArchive {
  readonly notifications: NotificationStore;
  readonly projections: ProjectionStore;
  readonly preferences: PreferenceStore;
}

/** What each mail is made from, in a constant number of statements; without those to unknown people. */
export async function mailSourcesOf(
  { notifications, projections, preferences }: MailArchive,
  leased: readonly DeliveryRow[],
): Promise<ReadonlyMap<string, MailSource>> {
  if (leased.length === 0) return new Map();
  const rows = await notifications.byIds(leased.map((row) => row.notificationId));
  const idsOf = (field: 'userId' | 'actorId' | 'eventId' | 'communityId') =>
    rows.flatMap((row) => row[field] ?? []);
  const pairs = rows.flatMap(({ eventId, userId }) => (eventId ? [{ eventId, userId }] : []));
  const [people, events, communities, attendances, belongings, choices] = await Promise.all([
    projections.people([...idsOf('userId'), ...idsOf('actorId')]),
    projections.events(idsOf('eventId')),
    projections.communities(idsOf('communityId')),
    projections.attendances(pairs),
    projections.belongings(idsOf('communityId'), idsOf('userId')),
    preferences.ofPeople(idsOf('userId')),
  ]);
  const personOf = new Map(people.map((row) => [row.id, row]));
  const eventOf = new Map(events.map((row) => [row.id, row]));
  const communityOf = new Map(communities.map((row) => [row.id, row]));
  const isOf = (userId: string, eventId: string | null) => (one: Attendance) =>
    one.userId === userId && one.eventId === eventId;
  return new Map(
    rows.flatMap((notification) => {
      const { id, userId, kind, eventId, communityId, actorId } = notification;
      const person = personOf.get(userId);
      if (!person) return [];
      const source: MailSource = {
        notification,
        person,
        event: eventOf.get(eventId ?? '') ?? null,
        community: communityOf.get(communityId ?? '') ?? null,
        actor: personOf.get(actorId ?? '') ?? null,
        attendance: attendances.find(isOf(userId, eventId)) ?? null,
        belongings: belongings.filter(
          (one) => one.userId === userId && one.communityId === communityId,
        ),
        channels: choices.find((one) => one.userId === userId && one.kind === kind)?.channels,
      };
      return [[id, source] as const];
    }),
  );
}
