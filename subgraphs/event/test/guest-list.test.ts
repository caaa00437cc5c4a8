import { callerFor } from '@hoi/kit/testing/run.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOfEmail } from '../src/guest/guest.ts';
import {
  allRight,
  aPerson,
  aWorld,
  cancelEvent,
  cancelRegistration,
  createEvent,
  type Data,
  plainEvent,
  readEvent,
  register,
  upsertTicketType,
  type World,
} from './harness.ts';

let world: World;
const host = aPerson();
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

async function send(
  event: Data,
  text: string | Uint8Array<ArrayBuffer>,
  query = '',
  who: string | null = host,
) {
  const url = `https://hoi.example.org/uploads/guest-lists/${event.id}?${query}`;
  const response = await world.subgraph.fetch(
    new Request(url, { method: 'POST', body: text }),
    callerFor(who, { locale: 'en' }),
  );
  if (!response) throw new Error('no route');
  return { status: response.status, body: (await response.json()) as Data };
}
const confirming = async (event: Data, text: string, query = '') =>
  (await send(event, text, `confirm=true&${query}`)).body as Data;
const luma = (...lines: readonly string[]) =>
  ['api_id,name,email,approval_status,ticket_name', ...lines].join('\r\n');
const people = luma(
  'gst-1,Lan,lan@example.org,approved,',
  'gst-2,Minh,minh@example.org,pending_approval,',
  'gst-3,Thu,thu@example.org,declined,',
  'gst-4,=HYPERLINK("x"),huy@example.org,approved,',
);
const waitlisting = { waitlist: { enabled: true, promotion: 'AUTOMATIC' } };
const countsOf = async (event: Data) =>
  (await world.ask(host, readEvent, { id: event.id })).event.counts as Data;
const guestsOf = async (event: Data) =>
  (
    await world.ask(
      host,
      `query ($id: ID!) { event(id: $id) { registrations(first: 50) { nodes {
        status quantity attendee { displayName user { id } }
        tickets { holderName state ticketType { name } } } } } }`,
      { id: event.id },
    )
  ).event.registrations.nodes.toSorted((one: Data, other: Data) =>
    one.attendee.displayName < other.attendee.displayName ? -1 : 1,
  ) as Data[];

describe('a guest list', () => {
  test('is looked at first and changes nothing; then it is taken in, once', async () => {
    const event = await world.anEvent(host, { capacity: 10 });
    const looked = await send(event, people);
    expect(looked).toMatchObject({
      status: 200,
      body: {
        ...{ source: 'LUMA', isDryRun: true, total: 4, known: 0, problemCount: 1 },
        added: { CONFIRMED: 2, PENDING_APPROVAL: 1, WAITLISTED: 0 },
        preview: [
          { line: 2, name: 'Lan', email: 'lan@example.org', status: 'CONFIRMED', quantity: 1 },
          { line: 5, status: 'CONFIRMED' },
          { line: 3, status: 'PENDING_APPROVAL' },
        ],
        problems: [
          {
            line: 4,
            code: 'NOT_COMING',
            message: 'They do not come (“declined”), and are left out.',
          },
        ],
      },
    });
    expect(await countsOf(event)).toMatchObject({ confirmed: 0, pending: 0 });
    expect(await guestsOf(event)).toEqual([]);

    expect(await confirming(event, people)).toEqual({ ...looked.body, isDryRun: false });
    expect(await countsOf(event)).toMatchObject({ confirmed: 2, pending: 1, remaining: 8 });
    expect(await guestsOf(event)).toMatchObject([
      { attendee: { displayName: '=HYPERLINK("x")' } },
      { attendee: { displayName: 'Lan', user: null }, tickets: [{ state: 'VALID' }] },
      { status: 'PENDING_APPROVAL', tickets: [] },
    ]);
    const again = await confirming(event, people);
    expect(again).toMatchObject({ known: 3, added: { CONFIRMED: 0, PENDING_APPROVAL: 0 } });
    expect(await guestsOf(event)).toHaveLength(3);
    expect(await world.check()).toEqual(allRight);
    const sources = await world.sql`select distinct source from event.registration
      where event_id = ${event.id}`;
    expect(sources.map(({ source }) => source)).toEqual(['IMPORT']);
  });

  test('tells nobody, and keeps addresses as copies with a hash', async () => {
    const event = await world.anEvent(host);
    await confirming(event, people);
    const rows = await world.sql`select r.id, g.email, g.email_hash from event.registration r
      join event.guest g on g.id = r.user_id where r.event_id = ${event.id} order by g.email`;
    expect(rows.map(({ email }) => email)).toEqual([
      'huy@example.org',
      'lan@example.org',
      'minh@example.org',
    ]);
    for (const row of rows) {
      expect(row.email_hash).not.toContain('@');
      // In the outbox first, then on the bus: read in this order, nothing slips between.
      const queued = await world.sql`select message from event.outbox
        where message ->> 'aggregate' = ${row.id}`;
      expect([...queued, ...(await world.told(row.id))]).toEqual([]);
    }
    const keys = await world.sql`select key from event.imported_guest where event_id = ${event.id}`;
    expect(JSON.stringify(keys)).not.toMatch(/lan|example/);
  });

  test('brings back nobody who gave their place up here', async () => {
    const event = await world.anEvent(host);
    await confirming(event, people);
    const [row] = await world.sql`select id from event.registration
      where event_id = ${event.id} and attendee_name = 'Lan'`;
    await world.change(host, cancelRegistration, { id: row?.id });
    expect(await confirming(event, people)).toMatchObject({ known: 3 });
    expect(await countsOf(event)).toMatchObject({ confirmed: 1 });
    expect(await world.check()).toEqual(allRight);
  });

  test('that comes again changes where those stand of whom it says something else', async () => {
    const event = await world.anEvent(host, { capacity: 3, ...waitlisting });
    const first = luma(
      'gst-1,Lan,lan@example.org,approved,',
      'gst-2,Minh,minh@example.org,pending_approval,',
      'gst-3,Thu,thu@example.org,approved,',
      'gst-4,Huy,huy@example.org,approved,',
      'gst-5,Đợi,doi@example.org,approved,',
    );
    await confirming(event, first);
    expect(await countsOf(event)).toMatchObject({ confirmed: 3, pending: 1, waitlisted: 1 });
    const second = luma(
      'gst-1,Lan,lan@example.org,declined,',
      'gst-2,Minh,minh@example.org,approved,',
      'gst-3,Thu,thu@example.org,waitlist,',
      'gst-4,Huy,huy@example.org,approved,',
      'gst-6,Mới,moi@example.org,declined,',
    );
    const looked = (await send(event, second)).body;
    expect(looked).toMatchObject({
      ...{ known: 2, changedCount: 2, added: { CONFIRMED: 0, PENDING_APPROVAL: 0, WAITLISTED: 0 } },
      changed: [
        { line: 2, name: 'Lan', email: 'lan@example.org', from: 'CONFIRMED', to: 'CANCELLED' },
        { line: 3, name: 'Minh', from: 'PENDING_APPROVAL', to: 'WAITLISTED' },
      ],
      problems: [
        { line: 3, code: 'WAITS_INSTEAD' },
        { line: 4, code: 'KEEPS_PLACE', message: expect.stringContaining('Thu') },
        { line: 6, code: 'NOT_COMING' },
      ],
    });
    expect(await countsOf(event)).toMatchObject({ confirmed: 3, pending: 1, waitlisted: 1 });
    expect(await confirming(event, second)).toEqual({ ...looked, isDryRun: false });
    // What Lan left is theirs who waited here before.
    expect(await countsOf(event)).toMatchObject({ confirmed: 3, pending: 0, waitlisted: 1 });
    const standing = async () =>
      Object.fromEntries(
        (await guestsOf(event)).map((one) => [one.attendee.displayName, one.status]),
      );
    expect(await standing()).toEqual({
      ...{ Lan: 'CANCELLED', Thu: 'CONFIRMED', Huy: 'CONFIRMED' },
      ...{ Đợi: 'CONFIRMED', Minh: 'WAITLISTED' },
    });
    expect(await confirming(event, second)).toMatchObject({ known: 4, changedCount: 0 });
    // Who comes after all is brought back by the list that took them out, with a new registration.
    const third = luma(
      'gst-1,Lan,lan@example.org,approved,',
      'gst-3,Thu,thu@example.org,declined,',
      'gst-4,Huy,huy@example.org,declined,',
    );
    expect(await confirming(event, third)).toMatchObject({
      changed: [
        { name: 'Lan', from: 'CANCELLED', to: 'CONFIRMED' },
        { name: 'Thu', from: 'CONFIRMED', to: 'CANCELLED' },
        { name: 'Huy', from: 'CONFIRMED', to: 'CANCELLED' },
      ],
    });
    expect(await countsOf(event)).toMatchObject({ confirmed: 3, waitlisted: 0 });
    expect(await world.check()).toEqual(allRight);
  });

  test('lets those in who waited here, as far as there is room, and never moves who left here', async () => {
    const event = await world.anEvent(host, {
      capacity: 2,
      waitlist: { enabled: true, promotion: 'MANUAL' },
    });
    const line = (at: number, status: string) => `gst-${at},K${at},k${at}@example.org,${status},`;
    await confirming(event, luma(line(1, 'approved'), line(2, 'waitlist'), line(3, 'waitlist')));
    expect(await countsOf(event)).toMatchObject({ confirmed: 1, waitlisted: 2 });
    const news = luma(line(1, 'approved'), line(2, 'approved'), line(3, 'approved'));
    expect(await confirming(event, news)).toMatchObject({
      changed: [{ name: 'K2', from: 'WAITLISTED', to: 'CONFIRMED' }],
      problems: [{ line: 4, code: 'STILL_WAITS' }],
      known: 2,
    });
    const [gone] = await world.sql`select id from event.registration
      where event_id = ${event.id} and attendee_name = 'K1'`;
    await world.change(host, cancelRegistration, { id: gone?.id });
    await confirming(event, luma(line(1, 'declined')));
    expect(await confirming(event, luma(line(1, 'waitlist')))).toMatchObject({
      changedCount: 0,
      problems: [{ code: 'GAVE_UP_HERE' }],
    });
    // There is room now, and the list still says so.
    expect(await confirming(event, news)).toMatchObject({
      changed: [{ name: 'K3', from: 'WAITLISTED', to: 'CONFIRMED' }],
    });
    expect(await world.check()).toEqual(allRight);
  });

  test('tells the people only where the host wants it; others learn quietly what changed', async () => {
    const event = await world.anEvent(host, { capacity: 5 });
    const line = (at: number, status: string) => `gst-${at},T${at},t${at}@example.org,${status},`;
    const told = async () => {
      const ids = await world.sql`select r.id, r.attendee_name as name, r.user_id as "userId"
        from event.registration r where event_id = ${event.id} order by r.attendee_name`;
      const all = ids.map(async ({ id, name, userId }) => [
        name,
        ...(await world.told(userId)).map(({ type }) => type),
        ...(await world.told(id)).map(({ type, data }) => `${type} ${data.told}`),
      ]);
      return Promise.all(all);
    };
    await confirming(event, luma(line(1, 'approved'), line(2, 'pending_approval')));
    expect(await told()).toEqual([['T1'], ['T2']]);
    await confirming(event, luma(line(2, 'approved')));
    expect(await told()).toEqual([['T1'], ['T2', 'registration.confirmed NOBODY']]);
    const news = luma(line(1, 'declined'), line(3, 'approved'), ',Không thư,,approved,');
    const dry = await send(event, news, 'notify=true');
    expect(dry.body).toMatchObject({ isDryRun: true, changedCount: 1 });
    await confirming(event, news, 'notify=true');
    expect(await told()).toEqual([
      ['Không thư'],
      ['T1', 'guest.added', 'registration.cancelled ATTENDEE'],
      ['T2', 'registration.confirmed NOBODY'],
      ['T3', 'guest.added', 'registration.confirmed ATTENDEE'],
    ]);
  });

  test('goes on the waitlist where there is no room, or is left out, as its host says', async () => {
    const list = luma(
      ...['1', '2', '3'].map((at) => `gst-${at},Khách ${at},k${at}@example.org,approved,`),
      'gst-9,Đợi sẵn,doi@example.org,waitlist,',
    );
    const waiting = await world.anEvent(host, { capacity: 2, ...waitlisting });
    expect(await confirming(waiting, list)).toMatchObject({
      added: { CONFIRMED: 2, WAITLISTED: 2 },
      problems: [{ line: 4, code: 'WAITS_INSTEAD' }],
    });
    expect(await countsOf(waiting)).toMatchObject({ confirmed: 2, waitlisted: 2, remaining: 0 });
    const leaving = await world.anEvent(host, { capacity: 2, ...waitlisting });
    expect(await confirming(leaving, list, 'whenFull=LEAVE_OUT')).toMatchObject({
      added: { CONFIRMED: 2, WAITLISTED: 1 },
      problems: [{ line: 4, code: 'NO_ROOM', message: expect.stringContaining('Khách 3') }],
    });
    const without = await world.anEvent(host, { capacity: 2, waitlist: { enabled: false } });
    expect(await confirming(without, list)).toMatchObject({
      added: { CONFIRMED: 2, WAITLISTED: 0 },
      problems: [{ code: 'NO_ROOM' }, { line: 5, code: 'NO_WAITLIST' }],
    });
    expect(await world.check()).toEqual(allRight);
  });

  test('who waited elsewhere gets a place where there is one, and the look at it says so', async () => {
    const event = await world.anEvent(host, { capacity: 5, ...waitlisting });
    const list = luma('gst-9,Đợi,doi@example.org,waitlist,');
    const looked = (await send(event, list)).body;
    expect(looked).toMatchObject({
      added: { CONFIRMED: 1, WAITLISTED: 0 },
      preview: [{ name: 'Đợi', status: 'CONFIRMED' }],
    });
    expect(await confirming(event, list)).toEqual({ ...looked, isDryRun: false });
    expect(await world.check()).toEqual(allRight);
  });

  test('leaves alone who registered here with the same address', async () => {
    const event = await world.anEvent(host);
    const lan = aPerson();
    const hash = hashOfEmail(world.secretKey, 'lan@example.org');
    await world.sql`insert into event.person (user_id, handle, display_name, locale, email_hash)
      values (${lan}, ${lan}, 'Lan', 'vi', ${hash})`;
    await world.change(lan, register, { input: { eventId: event.id } });
    expect(await confirming(event, people)).toMatchObject({ known: 1, added: { CONFIRMED: 1 } });
    expect(await countsOf(event)).toMatchObject({ confirmed: 2, pending: 1 });
  });

  test('of orders makes parties, with tickets of the same names as here', async () => {
    const event = await world.anEvent(host);
    await world.change(host, upsertTicketType, {
      input: { eventId: event.id, name: 'Vé Sớm', capacity: 1, maxPerRegistration: 1 },
    });
    const list = [
      'Order #;First Name;Last Name;Email;Quantity;Ticket Type;Attendee Status',
      '1;Rosa;Vũ;rosa@example.org;1;ve som;Attending',
      '1;Jo;Vũ;ROSA@example.org;1;Premium;Attending',
      ...Array.from({ length: 11 }, (_, at) => `2;Đoàn;${at};doan@example.org;1;;Attending`),
    ].join('\n');
    const report = await confirming(event, list);
    expect(report).toMatchObject({
      source: 'EVENTBRITE',
      added: { CONFIRMED: 1 },
      problems: [
        { line: 3, code: 'TICKET_UNKNOWN' },
        { line: 4, code: 'PARTY_TOO_LARGE' },
      ],
    });
    expect(await guestsOf(event)).toMatchObject([
      {
        quantity: 2,
        tickets: [
          { holderName: 'Rosa Vũ', ticketType: { name: 'Vé Sớm' } },
          { holderName: 'Jo Vũ' },
        ],
      },
    ]);
    expect(await world.check()).toEqual(allRight);
  });

  test('without addresses is known again by its ids, or by its names', async () => {
    const event = await world.anEvent(host);
    const meetup = 'Name,User ID,RSVP,Guests,RSVPed on\nAn,5,Yes,1,x\nAn,6,Yes,0,x';
    const names = 'name\nBình\nBình';
    for (const list of [meetup, names]) {
      expect(await confirming(event, list)).toMatchObject({ added: { CONFIRMED: 2 }, known: 0 });
      expect(await confirming(event, list)).toMatchObject({ added: { CONFIRMED: 0 }, known: 2 });
    }
    expect(await countsOf(event)).toMatchObject({ confirmed: 5 });
  });

  test('of 5,000 is taken in within the time a host waits', async () => {
    const event = await world.anEvent(host, { capacity: 4_000, ...waitlisting });
    const list = luma(
      ...Array.from(
        { length: 5_000 },
        (_, at) => `gst-${at},Khách ${at},k${at}@example.org,approved,`,
      ),
    );
    const begun = performance.now();
    expect(await confirming(event, list)).toMatchObject({
      added: { CONFIRMED: 4_000, WAITLISTED: 1_000 },
      problemCount: 1_000,
    });
    expect(performance.now() - begun).toBeLessThan(20_000);
    expect(await countsOf(event)).toMatchObject({ confirmed: 4_000, waitlisted: 1_000 });
    expect(await world.check()).toEqual(allRight);
  });

  test('races with people who register, and nobody gets a seat too many', async () => {
    const event = await world.anEvent(host, { capacity: 6, ...waitlisting });
    const list = luma(
      ...Array.from({ length: 5 }, (_, at) => `gst-${at},Khách ${at},k${at}@example.org,approved,`),
    );
    await Promise.all([
      ...Array.from({ length: 5 }, () =>
        world.change(aPerson(), register, { input: { eventId: event.id } }),
      ),
      confirming(event, list),
      confirming(event, list),
    ]);
    expect(await countsOf(event)).toMatchObject({ confirmed: 6, waitlisted: 4, remaining: 0 });
    expect(await world.check()).toEqual(allRight);
  });
});

describe('refused are', () => {
  test('those who may not decide on registrations', async () => {
    const event = await world.anEvent(host);
    const door = await world.aHost(host, event, 'CHECK_IN');
    const secret = await world.anEvent(host, { visibility: 'PRIVATE' });
    const told = async (who: string | null, which = event) => {
      const { status, body } = await send(which, people, 'confirm=true', who);
      return [status, body.error.code];
    };
    expect(await told(null)).toEqual([401, 'UNAUTHENTICATED']);
    expect(await told(door)).toEqual([422, 'FORBIDDEN']);
    expect(await told(aPerson())).toEqual([422, 'FORBIDDEN']);
    expect(await told(aPerson(), secret)).toEqual([422, 'NOT_FOUND']);
    expect(await told(host, { id: 'x' })).toEqual([422, 'NOT_FOUND']);
    expect(await guestsOf(event)).toEqual([]);
  });

  test('files that are none, or too large', async () => {
    const event = await world.anEvent(host);
    const told = async (text: string | Uint8Array<ArrayBuffer>) => {
      const { body } = await send(event, text, 'confirm=true');
      expect(body.error.message).toMatch(/[.!?]$/);
      return body.error.code as string;
    };
    expect(await told('sku,price\n1,2')).toBe('GUEST_LIST_UNPARSABLE');
    expect(await told('')).toBe('GUEST_LIST_UNPARSABLE');
    expect(await told(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toBe('GUEST_LIST_UNPARSABLE');
    expect(await told(`name\n${'x'.repeat(2_000_001)}`)).toBe('GUEST_LIST_UNPARSABLE');
    expect(await told(`name\n${'Lan\n'.repeat(5_001)}`)).toBe('TOO_LONG');
  });

  test('lists for an event that nobody can come to', async () => {
    const { event: draft } = await world.change(host, createEvent, { input: plainEvent() });
    expect((await send(draft, people)).body.error.code).toBe('INVALID_TRANSITION');
    const gone = await world.anEvent(host);
    await world.change(host, cancelEvent, { input: { id: gone.id, version: gone.version } });
    expect((await send(gone, people)).body.error.code).toBe('EVENT_CANCELLED');
  });
});
