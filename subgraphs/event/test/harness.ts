import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '@hoi/kit/database.ts';
import { newId } from '@hoi/kit/ids.ts';
import { silentLogger } from '@hoi/kit/log.ts';
import type { PublicFetch } from '@hoi/kit/public-fetch.ts';
import { memoryPubSub, type PubSub, postgresPubSub } from '@hoi/kit/pubsub.ts';
import type { Subgraph } from '@hoi/kit/subgraph.ts';
import { callerFor, run } from '@hoi/kit/testing/run.ts';
import { createTestDatabase } from '@hoi/kit/testing/test-database.ts';
import type { Caller } from '@hoi/kit/viewer.ts';
import postgres from 'postgres';
import { type CounterReport, checkCounters } from '../src/capacity/check-counters.ts';
import { createEventSubgraph, packageRoot } from '../src/subgraph.ts';
import { diskMediaStore } from '../src/upload/media-store.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are asserted on, not typed
export type Data = any;

/** Who calls: a person's id, nobody, or everything about the caller. */
export type Who = string | null | Caller;

/** One event service. */
export interface Instance {
  readonly subgraph: Subgraph;
  /** Data of an operation; fails the test on GraphQL errors. */
  ask(who: Who, query: string, variables?: object): Promise<Data>;
  /** The one field of a mutation. */
  change(who: Who, mutation: string, variables?: object): Promise<Data>;
}

/** Event services on a database of their own, with short ways to speak to them. */
export interface World extends Instance, AsyncDisposable {
  readonly adminUrl: string;
  /** With the service's own role. */
  readonly databaseUrl: string;
  readonly secretKey: string;
  /** All of them; `ask` and `change` go to the first. */
  readonly instances: readonly Instance[];
  /** Raw SQL as the administrator. */
  readonly sql: postgres.Sql;
  /** SQL statements of the first since the last call, without those of transactions and workers. */
  statements(): readonly string[];
  /** A published event whose doors are open; gives its row as the owner sees it. */
  anEvent(owner: string, input?: object): Promise<Data>;
  /** A new host of an event; gives the person. */
  aHost(owner: string, event: Data, role: string): Promise<string>;
  /** Somebody who has signed up with an address; gives the person. */
  aMember(email: string, name?: string): Promise<string>;
  /** Lets time go by for the services, until the next call. */
  wait(minutes: number): void;
  /** Recomputes every counter. */
  check(): Promise<CounterReport>;
  /** Domain events of one aggregate that were told so far, in order. */
  told(aggregate: string): Promise<readonly { type: string; data: Data }[]>;
}

/** A person nobody knows yet. */
export const aPerson = () => newId('usr');

/** What every counter check must give. */
export const allRight: CounterReport = { differences: [], undersold: [] };

/** Starts one service, or several as a host with many processes runs them. */
export async function aWorld({
  services = 1,
  fetchPublic,
}: {
  readonly services?: number;
  readonly fetchPublic?: PublicFetch;
} = {}): Promise<World> {
  const databases = await createTestDatabase([{ name: 'event', packageRoot }]);
  const secretKey = Buffer.alloc(32, 7).toString('base64url');
  const databaseUrl = databases.urlOf('event');
  const folder = await mkdtemp(join(tmpdir(), 'hoi-event-'));
  const sql = postgres(databases.adminUrl, { max: 2, onnotice: () => undefined });
  await sql`insert into bus.subscription select 'hoi_test', unnest(${domainEvents}::text[])`;
  let aheadMs = 0;
  const clock = { now: () => new Date(Date.now() + aheadMs) };
  let statements: string[] = [];
  const pubsubs: PubSub[] = [];
  const instances: Instance[] = [];
  for (let at = 0; at < services; at++) {
    const pubsub = services === 1 ? memoryPubSub() : await postgresPubSub(databaseUrl);
    pubsubs.push(pubsub);
    const subgraph = await createEventSubgraph({
      databaseUrl,
      pubsub,
      log: silentLogger,
      publicUrl: 'https://hoi.example.org',
      secretKey,
      media: await diskMediaStore(folder),
      clock,
      ...(fetchPublic && { fetchPublic }),
      ...(at === 0 && { onQuery: (statement: string) => statements.push(statement) }),
    });
    instances.push(instanceOf(subgraph));
  }
  const checking = openDatabase({ url: databaseUrl, pubsub: memoryPubSub(), poolSize: 1 });
  const [first] = instances;
  if (!first) throw new Error('a world has a service');
  return {
    ...first,
    instances,
    adminUrl: databases.adminUrl,
    databaseUrl,
    secretKey,
    sql,
    statements: () => {
      const seen = statements.filter(
        (one) => !/bus\.|pg_type|outbox|pg_advisory|^(begin|commit|rollback)/i.test(one),
      );
      statements = [];
      return seen;
    },
    async anEvent(owner, input = {}) {
      const { event, userErrors } = await first.change(owner, createEvent, {
        input: { ...plainEvent(), ...input },
      });
      if (!event) throw new Error(JSON.stringify(userErrors));
      return (await first.change(owner, publishEvent, { id: event.id })).event;
    },
    async aHost(owner, event, role) {
      const userId = aPerson();
      await sql`insert into event.person (user_id, handle, display_name, locale)
        values (${userId}, ${userId}, 'Người giúp', 'vi')`;
      const input = { eventId: event.id, userId, role };
      const { userErrors } = await first.change(owner, setEventHost, { input });
      if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
      return userId;
    },
    async aMember(email, displayName = 'Mai') {
      const userId = aPerson();
      const fact = { userId, handle: userId, displayName, email, locale: 'vi', timeZone: 'UTC' };
      await sql`select bus.put(${sql.json([
        {
          ...{ id: crypto.randomUUID(), type: 'user.registered', aggregate: userId },
          ...{ occurredAt: new Date().toISOString(), actorId: null, traceId: null, data: fact },
        },
      ])}::jsonb)`;
      for (;;) {
        const [row] = await sql`select from event.person where user_id = ${userId}`;
        if (row) return userId;
        await sleep(20);
      }
    },
    wait(minutes) {
      aheadMs += minutes * 60_000;
    },
    check: () => checkCounters(checking),
    async told(aggregate) {
      // What a command wrote is in the outbox until the relay has moved it.
      while ((await sql`select from event.outbox limit 1`).length > 0) await sleep(20);
      const rows = await sql`
        select message from bus.message where message ->> 'aggregate' = ${aggregate} order by seq`;
      return rows.map((row) => row.message);
    },
    async [Symbol.asyncDispose]() {
      for (const { subgraph } of instances) await subgraph[Symbol.asyncDispose]();
      for (const pubsub of pubsubs) await pubsub[Symbol.asyncDispose]();
      await checking[Symbol.asyncDispose]();
      await sql.end();
      await databases[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function instanceOf(subgraph: Subgraph): Instance {
  const ask: Instance['ask'] = async (who, query, variables = {}) => {
    const caller = typeof who === 'object' && who !== null ? who : callerFor(who);
    const { data, errors } = await run(subgraph, caller, query, { ...variables });
    if (errors) throw new AggregateError(errors, JSON.stringify(errors));
    return data;
  };
  return {
    subgraph,
    ask,
    change: async (who, mutation, variables) =>
      Object.values(await ask(who, mutation, variables))[0],
  };
}

const domainEvents = [
  'event.published',
  'event.updated',
  'event.cancelled',
  'event.restored',
  'registration.pending',
  'registration.waitlisted',
  'registration.offered',
  'registration.expired',
  'registration.confirmed',
  'registration.declined',
  'registration.cancelled',
  'guest.added',
  'guest.claimed',
  'guest.awaits_email',
  'invitation.sent',
  'ticket.transferred',
  'ticket.reissued',
];

/** An event for all, from an hour from now for two hours. */
export function plainEvent() {
  const local = (hours: number) =>
    Temporal.Now.plainDateTimeISO('Asia/Ho_Chi_Minh')
      .add({ hours })
      .toString({ smallestUnit: 'minute' });
  return {
    title: 'Gặp mặt tháng này',
    format: 'IN_PERSON',
    startsAtLocal: local(1),
    endsAtLocal: local(3),
    timeZone: 'Asia/Ho_Chi_Minh',
  };
}

const errors = 'userErrors { code path message }';
const eventFields = `id version slug status capacity waitlist { enabled promotion offerTtl length } viewerCan
  counts { confirmed pending waitlisted checkedIn remaining revision }
  ticketTypes { id name capacity remaining status } checkInLists { id name }`;
const registrationFields = `id status attendance quantity waitlistPosition decisionMessage viewerCan
  offer { offeredAt expiresAt ticketType { name } }
  attendee { displayName user { id } }
  tickets { id holderName seq state code ticketType { id name } }`;

export const createEvent = `mutation ($input: CreateEventInput!) {
  createEvent(input: $input) { event { ${eventFields} } ${errors} } }`;
export const publishEvent = `mutation ($id: ID!) {
  publishEvent(id: $id) { event { ${eventFields} } ${errors} } }`;
export const updateEvent = `mutation ($input: UpdateEventInput!) {
  updateEvent(input: $input) { event { ${eventFields} } ${errors} } }`;
export const cancelEvent = `mutation ($input: CancelEventInput!) {
  cancelEvent(input: $input) { event { ${eventFields} } ${errors} } }`;
export const restoreEvent = `mutation ($id: ID!) {
  restoreEvent(id: $id) { event { ${eventFields} } ${errors} } }`;
export const upsertTicketType = `mutation ($input: TicketTypeInput!) {
  upsertTicketType(input: $input) { event { ${eventFields} } ${errors} } }`;
export const setEventHost = `mutation ($input: SetEventHostInput!) {
  setEventHost(input: $input) { event { id } ${errors} } }`;
export const removeEventHost = `mutation ($eventId: ID!, $userId: ID!) {
  removeEventHost(eventId: $eventId, userId: $userId) { event { id } ${errors} } }`;
export const register = `mutation ($input: RegisterInput!) {
  register(input: $input) { registration { ${registrationFields} } event { ${eventFields} } ${errors} } }`;
export const confirmEmail = `mutation ($token: String!) {
  confirmEmail(token: $token) { accessToken registration { ${registrationFields} } ${errors} } }`;
export const claimRegistration = `mutation ($token: String!) {
  claimRegistration(accessToken: $token) { registration { ${registrationFields} } ${errors} } }`;
/** What a guest's page shows. */
export const readGuest = `query ($token: String!) { registration(accessToken: $token) {
  ${registrationFields} event { id title onlineLocation { joinUrl hiddenReason } } } }`;
export const cancelAsGuest = `mutation ($id: ID!, $token: String) {
  cancelRegistration(id: $id, accessToken: $token) { registration { ${registrationFields} } ${errors} } }`;
export const cancelRegistration = `mutation ($id: ID!) {
  cancelRegistration(id: $id) { registration { ${registrationFields} } event { ${eventFields} } ${errors} } }`;
export const decide = `mutation ($input: DecideRegistrationsInput!) {
  decideRegistrations(input: $input) { registrations { ${registrationFields} } event { ${eventFields} } ${errors} } }`;
export const promote = `mutation ($eventId: ID!, $registrationIds: [ID!], $count: Int) {
  promoteFromWaitlist(eventId: $eventId, registrationIds: $registrationIds, count: $count) {
    registrations { ${registrationFields} } event { ${eventFields} } ${errors} } }`;
export const respond = `mutation ($registrationId: ID!, $accept: Boolean!) {
  respondToOffer(registrationId: $registrationId, accept: $accept) {
    registration { ${registrationFields} } event { ${eventFields} } ${errors} } }`;
export const transferTicket = `mutation ($input: TransferTicketInput!) {
  transferTicket(input: $input) { registration { ${registrationFields} } event { ${eventFields} } ${errors} } }`;
const ticketFields = 'id holderName seq state code registration { id status quantity }';
export const reissueTicket = `mutation ($id: ID!) {
  reissueTicket(ticketId: $id) { ticket { ${ticketFields} } ${errors} } }`;
export const nameHolder = `mutation ($id: ID!, $name: String!) {
  updateTicketHolder(ticketId: $id, holderName: $name) { ticket { ${ticketFields} } ${errors} } }`;
const scan = `id result at gate undoneAt by { id } ticket { id holderName }`;
export const checkIn = `mutation ($input: CheckInInput!) {
  checkIn(input: $input) { result checkIn { ${scan} } ticket { id checkedInAt } previous { ${scan} }
    counts { expected checkedIn revision } ${errors} } }`;
export const undoCheckIn = `mutation ($input: UndoCheckInInput!) {
  undoCheckIn(input: $input) { result checkIn { ${scan} } ticket { id checkedInAt }
    counts { expected checkedIn revision } ${errors} } }`;
/** An event as somebody sees it. */
export const readEvent = `query ($id: ID!) { event(id: $id) { ${eventFields}
  viewerRegistration { ${registrationFields} } } }`;
/** A registration as somebody sees it. */
export const readRegistration = `query ($id: ID!) { registration(id: $id) { ${registrationFields} } }`;
/** A check-in list as somebody sees it. */
export const readList = `query ($id: ID!, $query: String = "") { checkInList(id: $id) {
  id name counts { expected checkedIn revision } recent { ${scan} }
  search(query: $query) { id holderName state checkedInAt registration { id attendee { displayName } } } } }`;
