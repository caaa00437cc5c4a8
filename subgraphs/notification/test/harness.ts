import { randomUUIDv7 } from 'node:crypto';
import type {
  DomainEvents,
  DomainEventType,
  EventFact,
  PersonFact,
} from '@hoi/kit/domain-events.ts';
import { newId } from '@hoi/kit/ids.ts';
import { silentLogger } from '@hoi/kit/log.ts';
import type { Mail } from '@hoi/kit/mail.ts';
import { busTopic } from '@hoi/kit/outbox.ts';
import { memoryPubSub } from '@hoi/kit/pubsub.ts';
import type { Subgraph } from '@hoi/kit/subgraph.ts';
import { callerFor, run } from '@hoi/kit/testing/run.ts';
import { createTestDatabase } from '@hoi/kit/testing/test-database.ts';
import type { Caller } from '@hoi/kit/viewer.ts';
import postgres from 'postgres';
import { vi } from 'vitest';
import { fanOutTopic } from '../src/fan-out/run-fan-out.ts';
import { mailTopic } from '../src/mail/delivery.store.ts';
import { reminderTopic } from '../src/reminder/reminders.ts';
import { createNotificationSubgraph, packageRoot } from '../src/subgraph.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are asserted on, not typed
export type Data = any;

/** A notification subgraph on a database of its own, a bus to speak to it, a clock and a mailer in hand. */
export interface World extends AsyncDisposable {
  readonly subgraph: Subgraph;
  readonly sql: postgres.Sql;
  readonly mails: Mail[];
  /** What the mailer throws; null to send. */
  mailTrouble: Error | null;
  /** What the mailer waits for before it takes a mail. */
  mailWait: ((mail: Mail) => Promise<void>) | null;
  /** SQL statements since the last call, without the workers'. */
  statements(): readonly string[];
  now(): Date;
  /** Moves the clock and lets the workers look. */
  wake(minutes: number): Promise<void>;
  /** The same, and waits until they are done. */
  advance(minutes: number): Promise<void>;
  /** Stops the process and starts another on the same database. */
  restart(): Promise<void>;
  /** Puts a domain event on the bus, as another service would; gives its id. */
  tell<Type extends DomainEventType>(
    type: Type,
    data: DomainEvents[Type],
    rest?: { readonly actorId?: string; readonly id?: string },
  ): Promise<string>;
  /** Waits until every message is handled, everybody told and every mail tried. */
  settle(): Promise<void>;
  ask(who: string | null | Caller, query: string, variables?: object): Promise<Data>;
  /** Somebody's inbox, newest first. */
  inbox(who: string, locale?: 'vi' | 'en'): Promise<Data[]>;
  mailsTo(person: PersonFact): Mail[];
  aPerson(rest?: Partial<PersonFact>): Promise<PersonFact>;
  anEvent(rest?: Partial<EventFact>): EventFact;
}

/** Starts one at noon on 22 November 2026 in Hà Nội. */
export async function aWorld(): Promise<World> {
  const databases = await createTestDatabase([{ name: 'notification', packageRoot }]);
  const sql = postgres(databases.adminUrl, { max: 2, onnotice: () => undefined });
  const pubsub = memoryPubSub();
  let now = new Date('2026-11-22T05:00:00Z');
  let statements: string[] = [];
  const start = () =>
    createNotificationSubgraph({
      databaseUrl: databases.urlOf('notification'),
      pubsub,
      log: silentLogger,
      publicUrl: 'https://hoi.example.org',
      secretKey: 'a secret of the tests',
      clock: { now: () => now },
      mailer: {
        send: async (mail) => {
          await world.mailWait?.(mail);
          if (world.mailTrouble) throw world.mailTrouble;
          world.mails.push(mail);
        },
      },
      onQuery: (statement) => statements.push(statement),
    });
  let subgraph = await start();
  const world: World = {
    get subgraph() {
      return subgraph;
    },
    sql,
    mails: [],
    mailTrouble: null,
    mailWait: null,
    statements() {
      const work = /bus\.|outbox|begin|commit|"delivery"|"fan_out"|"reminder"/;
      const seen = statements.filter((one) => !work.test(one));
      statements = [];
      return seen;
    },
    now: () => now,
    async wake(minutes) {
      now = new Date(now.getTime() + minutes * 60_000);
      for (const topic of [busTopic, fanOutTopic, reminderTopic, mailTopic])
        await pubsub.publish(topic);
    },
    async advance(minutes) {
      await world.wake(minutes);
      await world.settle();
    },
    async restart() {
      await subgraph[Symbol.asyncDispose]();
      subgraph = await start();
    },
    async tell(type, data, { actorId, id = randomUUIDv7() } = {}) {
      const message = {
        ...{ id, type, data, actorId: actorId ?? null, traceId: null },
        aggregate: Object.values(data)[0],
        occurredAt: now.toISOString(),
      };
      await sql`select bus.put(${sql.json([message] as never)})`;
      await pubsub.publish(busTopic);
      return id;
    },
    async settle() {
      await vi.waitUntil(
        async () => {
          const [open] = await sql`select
            (select count(*) from bus.delivery where consumer <> 'hoi_test')
            + (select count(*) from notification.fan_out)
            + (select count(*) from notification.reminder where done_at is null and due_at <= ${now})
            + (select count(*) from notification.delivery where status = 'QUEUED' and problem is null)
            as count`;
          return Number(open?.count) === 0;
        },
        { timeout: 10_000, interval: 10 },
      );
    },
    async ask(who, query, variables = {}) {
      const caller = typeof who === 'object' && who !== null ? who : callerFor(who);
      const { data, errors } = await run(subgraph, caller, query, { ...variables });
      if (errors) throw new AggregateError(errors, JSON.stringify(errors));
      return data;
    },
    async inbox(who, locale = 'en') {
      const query = `{ notifications(first: 50) { nodes {
        id kind title body url readAt event { id } community { id } actor { id } } } }`;
      return (await world.ask(callerFor(who, { locale }), query)).notifications.nodes;
    },
    mailsTo: (person) => world.mails.filter((mail) => mail.to === person.email),
    async aPerson(rest = {}) {
      const userId = newId('usr');
      const person: PersonFact = {
        ...{ userId, handle: userId, displayName: 'Lan', email: `${userId}@example.org` },
        ...{ locale: 'vi', timeZone: 'Asia/Ho_Chi_Minh', ...rest },
      };
      await world.tell('user.profile_changed', person);
      return person;
    },
    anEvent: (rest = {}) => ({
      ...{ eventId: newId('evt'), slug: 'gap-nhau', title: 'Gặp nhau ở Huế', summary: null },
      ...{ status: 'PUBLISHED', visibility: 'PUBLIC' },
      ...{ startsAt: '2026-11-28T12:00:00Z', endsAt: '2026-11-28T14:00:00Z' },
      ...{ timeZone: 'Asia/Ho_Chi_Minh', place: 'Nhà sách Phương Nam, Huế' },
      ...{ communityId: null, hostIds: [], version: 1 },
      ...rest,
    }),
    async [Symbol.asyncDispose]() {
      await subgraph[Symbol.asyncDispose]();
      await sql.end();
      await databases[Symbol.asyncDispose]();
    },
  };
  return world;
}

/** A registration of somebody for an event. */
export const aRegistration = (event: EventFact, person: PersonFact) => ({
  ...{ registrationId: newId('reg'), eventId: event.eventId, userId: person.userId },
  ...{ quantity: 1, message: null },
});
