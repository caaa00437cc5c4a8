import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '@hoi/kit/database.ts';
import { memoryPubSub } from '@hoi/kit/pubsub.ts';
import type { Person } from '../src/people.ts';
import { ask } from '../src/running.ts';
import type { Platform } from './platform.ts';

/** What the pages are asked about. */
export interface Filled {
  readonly people: readonly Person[];
  readonly slugs: readonly string[];
}

// Statements of a service end after 2.5 s.
const rowsAtOnce = 500;

/** People who signed in, and many events that are copies of one which was made by the API. */
export async function fill(
  platform: Platform,
  peopleCount: number,
  eventCount: number,
): Promise<Filled> {
  const url = `http://127.0.0.1:${platform.ours.port}`;
  const people: Person[] = [];
  for (let at = 0; at < peopleCount; at++) people.push(await signIn(url, platform, at));
  const [host] = people;
  if (!host) throw new Error('nobody is there');
  const id = await createEvent(url, host);
  const users = people.map(({ token }) => {
    const [, claims = ''] = token.split('.');
    return String(JSON.parse(Buffer.from(claims, 'base64url').toString()).sub);
  });
  await copyEvent(platform.eventDatabaseUrl, id, users, eventCount);
  // A stride through all of them, so that no page of the database is warm by chance.
  const slugs = Array.from({ length: Math.min(eventCount, 2_000) }, (_, at) => {
    return `copy-${1 + ((at * 7_919) % eventCount)}`;
  });
  return { people, slugs };
}

async function signIn(url: string, platform: Platform, at: number): Promise<Person> {
  const email = `person${at}@bench.example.org`;
  await ask(
    url,
    'mutation ($email: EmailAddress!) { requestEmailCode(input: { email: $email }) { sent } }',
    { email },
  );
  const code = await codeFor(email, platform);
  const { signIn } = await ask<{ signIn: { accessToken: string | null } }>(
    url,
    'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
    { input: { email, code } },
  );
  if (!signIn.accessToken) throw new Error(`${email} could not sign in`);
  return { email, token: signIn.accessToken };
}

/** The code of the last mail to an address; the log that it stands in may come later than the answer. */
async function codeFor(email: string, platform: Platform): Promise<string> {
  for (let at = 0; at < 100; at++) {
    const mail = platform
      .log()
      .split('\n')
      .findLast((line) => line.includes(`"${email}"`) && line.endsWith('}'));
    const code = mail && /\b\d{6}\b/.exec(JSON.parse(mail).mail.text)?.[0];
    if (code) return code;
    await sleep(50);
  }
  throw new Error(`no mail came for ${email}`);
}

async function createEvent(url: string, host: Person): Promise<string> {
  const { createCommunity } = await ask<{ createCommunity: { community: { id: string } } }>(
    url,
    'mutation ($input: CreateCommunityInput!) { createCommunity(input: $input) { community { id } } }',
    { input: { name: 'Bench', slug: 'bench-community', timeZone: 'Asia/Ho_Chi_Minh' } },
    host.token,
  );
  const input = {
    communityId: createCommunity.community.id,
    title: 'Một buổi tối của cộng đồng',
    summary: 'An evening for everyone who likes graphs.',
    description: 'Chúng ta gặp nhau, nghe ba bài nói và ăn tối. '.repeat(30),
    format: 'IN_PERSON',
    timeZone: 'Asia/Ho_Chi_Minh',
    startsAtLocal: '2030-05-01T19:00',
    endsAtLocal: '2030-05-01T22:00',
    venue: { name: 'Nhà Văn hóa', address: '4 Phạm Ngọc Thạch', city: 'Hồ Chí Minh' },
    topics: ['graphql', 'community'],
    capacity: 200,
  };
  const { createEvent } = await ask<{
    createEvent: { event: { id: string } | null; userErrors: { code: string; path: string[] }[] };
  }>(
    url,
    'mutation ($input: CreateEventInput!) { createEvent(input: $input) { event { id } userErrors { code path } } }',
    { input },
    host.token,
  );
  const { event, userErrors } = createEvent;
  if (!event) throw new Error(`the event cannot be made: ${JSON.stringify(userErrors)}`);
  await ask(
    url,
    'mutation ($id: ID!) { publishEvent(id: $id) { event { id } } }',
    { id: event.id },
    host.token,
  );
  return event.id;
}

/** Copies an event with its hosts, ticket types, seats and lists; each copy has another host. */
async function copyEvent(
  url: string,
  id: string,
  users: readonly string[],
  count: number,
): Promise<void> {
  await using database = openDatabase({ url, pubsub: memoryPubSub() });
  const uuid = (seed: string) =>
    `overlay(overlay(md5(${seed})::uuid::text placing '7' from 15) placing '8' from 20)`;
  const eventId = `'evt_' || ${uuid("'event' || g")}`;
  const others = (prefix: string, table: string) =>
    `case when src.id = src.event_id then ${eventId} else '${prefix}_' || ${uuid(`'${table}' || src.id || g`)} end`;
  const list = users.map((one) => `'${one}'`).join(',');
  const tables: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
    ['event', 'id', { id: eventId, slug: `'copy-' || g` }],
    [
      'event_host',
      'event_id',
      { event_id: eventId, user_id: `(array[${list}])[1 + g % ${users.length}]` },
    ],
    // A seat counter belongs to the event or to a ticket type, and has that one's id.
    ['ticket_type', 'event_id', { event_id: eventId, id: others('tkt', 'type') }],
    ['seat_counter', 'event_id', { event_id: eventId, id: others('tkt', 'type') }],
    ['check_in_list', 'event_id', { event_id: eventId, id: others('cil', 'list') }],
  ];
  for (const [table, key, replaced] of tables) {
    const found = await database.read.execute<{ column_name: string }>(
      `select column_name from information_schema.columns where table_schema = 'event'
       and table_name = '${table}' and is_generated = 'NEVER' and is_identity = 'NO'`,
    );
    const columns = found.map(({ column_name }) => column_name);
    const values = columns.map((column) => replaced[column] ?? `src."${column}"`);
    for (let from = 1; from <= count; from += rowsAtOnce) {
      await database.read.execute(
        `insert into event."${table}" (${columns.map((column) => `"${column}"`).join(',')})
         select ${values.join(',')} from event."${table}" src,
         generate_series(${from}, ${Math.min(count, from + rowsAtOnce - 1)}) g
         where src."${key}" = '${id}'`,
      );
    }
  }
}
