import type { Clock } from '@hoi/kit/clock.ts';
import type { Database } from '@hoi/kit/database.ts';
import type { Logger } from '@hoi/kit/log.ts';
import type { Mailer } from '@hoi/kit/mail.ts';
import type { Outbox } from '@hoi/kit/outbox.ts';
import type { NotificationStore } from '../notification/notification.store.ts';
import type { Attendance, ProjectionStore } from '../projection/projection.store.ts';
import { composeMail, type MailSource } from './compose-mail.ts';
import type { DeliveryRow, DeliveryStore } from './delivery.store.ts';

/** What it takes to send the mails that wait. */
export interface MailRoom {
  readonly database: Database;
  readonly outbox: Outbox;
  readonly deliveries: DeliveryStore;
  readonly notifications: NotificationStore;
  readonly projections: ProjectionStore;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly log: Logger;
  readonly publicUrl: string;
  readonly secretKey: string;
}

const batch = 20;
// A server that hangs must not keep the other mails waiting, nor a process from ending.
const sendTimeoutMs = 15_000;
// Half a minute, then twice as long each time, at most six hours: 14 attempts reach over a day.
const firstWaitMs = 30_000;
const maxWaitMs = 6 * 3_600_000;
const maxAttempts = 14;

/** Sends mails that are due; what fails waits longer each time. Gives how many it took. */
export async function sendMails(room: MailRoom): Promise<number> {
  const leased = await room.deliveries.lease(room.clock.now(), batch);
  const sources = await sourcesOf(room, leased);
  await Promise.all(leased.map((row) => deliver(room, row, sources.get(row.notificationId))));
  return leased.length;
}

async function deliver(
  room: MailRoom,
  { notificationId, attempts }: DeliveryRow,
  source: MailSource | undefined,
): Promise<void> {
  const { database, outbox, deliveries, mailer, clock, log } = room;
  const now = clock.now();
  try {
    // The person may not be known yet: their facts come another way than the news.
    if (!source) throw new Error('NOBODY_KNOWN');
    const mail = composeMail(source, { ...room, now });
    if (mail) await withinTime(mailer.send(mail));
    const status = mail ? 'SENT' : 'OBSOLETE';
    const outcome = { status, sentAt: mail && now, problem: null } as const;
    await deliveries.settle(database.read, notificationId, outcome);
  } catch (error) {
    const problem = problemOf(error);
    const isBounce = isRefused(error);
    const isHopeless = isBounce || attempts >= maxAttempts;
    const waitMs = Math.min(firstWaitMs * 2 ** (attempts - 1), maxWaitMs);
    const status = isHopeless ? 'FAILED' : 'QUEUED';
    const nextAttemptAt = new Date(now.getTime() + waitMs);
    await database.transaction(async (tx) => {
      await deliveries.settle(tx, notificationId, { status, nextAttemptAt, problem });
      if (!isBounce || !source) return;
      const { userId } = source.notification;
      const fact = { notificationId, userId, problem };
      await outbox.add(tx, 'notification.bounced', notificationId, fact);
    });
    log.warn({ notificationId, attempts, problem, isHopeless }, 'mail not sent');
  }
}

/** What each mail is made from, in a constant number of statements; without those to unknown people. */
async function sourcesOf(
  { notifications, projections }: MailRoom,
  leased: readonly DeliveryRow[],
): Promise<ReadonlyMap<string, MailSource>> {
  if (leased.length === 0) return new Map();
  const rows = await notifications.byIds(leased.map((row) => row.notificationId));
  const idsOf = (field: 'userId' | 'actorId' | 'eventId' | 'communityId') =>
    rows.flatMap((row) => row[field] ?? []);
  const pairs = rows.flatMap(({ eventId, userId }) => (eventId ? [{ eventId, userId }] : []));
  const [people, events, communities, attendances] = await Promise.all([
    projections.people([...idsOf('userId'), ...idsOf('actorId')]),
    projections.events(idsOf('eventId')),
    projections.communities(idsOf('communityId')),
    projections.attendances(pairs),
  ]);
  const personOf = new Map(people.map((row) => [row.id, row]));
  const eventOf = new Map(events.map((row) => [row.id, row]));
  const communityOf = new Map(communities.map((row) => [row.id, row]));
  const isOf = (userId: string, eventId: string | null) => (one: Attendance) =>
    one.userId === userId && one.eventId === eventId;
  return new Map(
    rows.flatMap((notification) => {
      const { id, userId, eventId, communityId, actorId } = notification;
      const person = personOf.get(userId);
      if (!person) return [];
      const source: MailSource = {
        notification,
        person,
        event: eventOf.get(eventId ?? '') ?? null,
        community: communityOf.get(communityId ?? '') ?? null,
        actor: personOf.get(actorId ?? '') ?? null,
        attendance: attendances.find(isOf(userId, eventId)) ?? null,
      };
      return [[id, source] as const];
    }),
  );
}

async function withinTime<Result>(sending: Promise<Result>): Promise<Result> {
  const tooLate = Promise.withResolvers<never>();
  const timer = setTimeout(() => tooLate.reject(new Error('TIMEOUT')), sendTimeoutMs);
  return Promise.race([sending, tooLate.promise]).finally(() => clearTimeout(timer));
}

// SMTP says 5xx to RCPT TO when there is no such mailbox: trying again changes nothing.
const isRefused = (error: unknown) =>
  error instanceof Error &&
  'responseCode' in error &&
  Number(error.responseCode) >= 500 &&
  'command' in error &&
  error.command === 'RCPT TO';

const ownProblems: ReadonlySet<string> = new Set(['NOBODY_KNOWN', 'TIMEOUT']);

/** A short word for the log and the table; messages of SMTP servers hold addresses. */
function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  if ('responseCode' in error) return `SMTP_${String(error.responseCode)}`;
  if ('code' in error) return String(error.code);
  return ownProblems.has(error.message) ? error.message : error.name;
}
