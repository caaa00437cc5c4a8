import type { PersonFact } from '@hoi/kit/domain-events.ts';
import { newId } from '@hoi/kit/ids.ts';
import { anonymous, callerOf } from '@hoi/kit/viewer.ts';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { aRegistration, aWorld, type World } from './harness.ts';

let world: World;
let lan: PersonFact;
beforeAll(async () => {
  world = await aWorld();
  await world.sql`insert into bus.subscription values ('hoi_test', 'notification.bounced')`;
});
beforeEach(async () => {
  world.mailTrouble = null;
  world.mailWait = null;
  lan = await world.aPerson();
});
afterAll(() => world[Symbol.asyncDispose]());

const register = async (person = lan, event = world.anEvent()) => {
  await world.tell('event.published', event);
  await world.tell('registration.confirmed', {
    ...aRegistration(event, person),
    by: 'REGISTRATION',
  });
};
const deliveryTo = async (person: PersonFact) => {
  const [row] = await world.sql`
    select d.*, extract(epoch from d.next_attempt_at - ${world.now()}::timestamptz)::int as wait
    from notification.delivery d join notification.notification n on n.id = d.notification_id
    where n.user_id = ${person.userId}`;
  return row;
};
const attempted = (person: PersonFact, attempts: number) =>
  vi.waitUntil(async () => {
    const row = await deliveryTo(person);
    // A lease lasts twenty minutes; anything else is an outcome.
    return row?.attempts === attempts && (row.wait !== 1200 || row.status !== 'QUEUED');
  }, 60_000);

/** What is told of mails to Lan that came back. */
const bounces = async () => {
  const rows = await world.sql`select message from bus.message
    where message ->> 'type' = 'notification.bounced' and message -> 'data' ->> 'userId' = ${lan.userId}`;
  return rows.map((row) => row.message);
};

test('a mail server that is down delays mails, twice as long each time, and nothing else', async () => {
  world.mailTrouble = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  await register();
  await world.settle();
  expect(await world.inbox(lan.userId)).toHaveLength(1);
  expect(await deliveryTo(lan)).toMatchObject({
    ...{ status: 'QUEUED', attempts: 1, problem: 'ECONNREFUSED', wait: 30 },
  });
  await world.advance(1);
  await attempted(lan, 2);
  expect(await deliveryTo(lan)).toMatchObject({ status: 'QUEUED', wait: 60 });
  world.mailTrouble = null;
  await world.restart();
  await world.advance(2);
  await vi.waitUntil(async () => (await deliveryTo(lan))?.status === 'SENT', 60_000);
  expect(world.mailsTo(lan)).toHaveLength(1);
});

test('a server that never comes back is given up on after more than a day', async () => {
  world.mailTrouble = new Error('timeout');
  await register();
  await world.settle();
  let minutes = 0;
  for (let attempt = 2; (await deliveryTo(lan))?.status === 'QUEUED'; attempt += 1) {
    await world.advance(361);
    minutes += 361;
    await attempted(lan, attempt);
  }
  expect(await deliveryTo(lan)).toMatchObject({ status: 'FAILED', attempts: 14 });
  // The address may be right all the same.
  expect(await bounces()).toEqual([]);
  expect(minutes).toBeGreaterThan(24 * 60);
});

test('a mail that a server is slow to take is not sent again meanwhile, and delays no other', async () => {
  const [slow, open] = [await world.aPerson(), Promise.withResolvers<void>()];
  let begun = 0;
  world.mailWait = async ({ to }) => {
    if (to !== slow.email) return;
    begun += 1;
    await open.promise;
  };
  await register(slow);
  await vi.waitUntil(() => begun === 1, 60_000);
  for (let minutes = 0; minutes < 15; minutes += 5) {
    await world.wake(5);
    await register();
    await vi.waitUntil(() => world.mailsTo(lan).length === minutes / 5 + 1, 60_000);
  }
  open.resolve();
  await vi.waitUntil(async () => (await deliveryTo(slow))?.status === 'SENT', 60_000);
  expect([begun, world.mailsTo(slow).length]).toEqual([1, 1]);
});

test('a server that hangs does not keep a process from ending; the next one sends the mail later', async () => {
  const begun = Promise.withResolvers<void>();
  world.mailWait = async ({ to }) => {
    if (to !== lan.email) return;
    begun.resolve();
    await new Promise(() => undefined);
  };
  await register();
  await begun.promise;
  await world.restart();
  world.mailWait = null;
  expect(await deliveryTo(lan)).toMatchObject({ status: 'QUEUED', attempts: 1, problem: null });
  await world.wake(21);
  await vi.waitUntil(() => world.mailsTo(lan).length === 1, 60_000);
});

test('every attempt at a mail carries the same message id, of our own domain', async () => {
  const ids = new Set<string | undefined>();
  world.mailWait = async ({ to, messageId }) => {
    if (to === lan.email) ids.add(messageId);
  };
  world.mailTrouble = new Error('down');
  await register();
  await world.settle();
  world.mailTrouble = null;
  await world.advance(1);
  await vi.waitUntil(() => world.mailsTo(lan).length === 1, 60_000);
  const { notification_id } = (await deliveryTo(lan)) ?? {};
  expect([...ids]).toEqual([`<${notification_id}@hoi.example.org>`]);
});

test('a mailbox that does not exist is not tried again', async () => {
  const details = { responseCode: 550, command: 'RCPT TO' };
  world.mailTrouble = Object.assign(new Error(`550 no such user ${lan.email}`), details);
  await register();
  await world.settle();
  expect(await deliveryTo(lan)).toMatchObject({
    status: 'FAILED',
    attempts: 1,
    problem: 'SMTP_550',
  });
  // Others hear of it, without the address.
  await expect
    .poll(bounces, { timeout: 10_000 })
    .toMatchObject([
      { type: 'notification.bounced', data: { userId: lan.userId, problem: 'SMTP_550' } },
    ]);
  expect(JSON.stringify(await bounces())).not.toContain('example.org');
});

test('a mail waits for a person who is not known yet', async () => {
  const late: PersonFact = { ...lan, userId: newId('usr'), email: 'late@example.org' };
  await register(late);
  await world.settle();
  expect(await deliveryTo(late)).toMatchObject({ status: 'QUEUED', problem: 'NOBODY_KNOWN' });
  await world.tell('user.profile_changed', late);
  await world.settle();
  await world.advance(1);
  await vi.waitUntil(() => world.mailsTo(late).length === 1, 60_000);
});

test('a confirmation does not wait behind announcements', async () => {
  world.mailTrouble = new Error('down');
  const communityId = newId('com');
  const people = Array.from({ length: 60 }, () => newId('usr'));
  await world.sql`insert into notification.person
    select id, 'Ai', id || '@example.org', 'vi', 'Asia/Ho_Chi_Minh' from unnest(${people}::text[]) id`;
  await world.sql`insert into notification.member select ${communityId}, unnest(${people}::text[]), 'MEMBER'`;
  await world.tell('post.published', {
    ...{ postId: newId('pst'), communityId, authorId: lan.userId, kind: 'ANNOUNCEMENT' },
    ...{ title: null, excerpt: 'Chào' },
  });
  await world.settle();
  await register();
  await world.settle();
  world.mails.length = 0;
  world.mailTrouble = null;
  await world.advance(2);
  await vi.waitUntil(() => world.mails.length >= 61, 60_000);
  expect(world.mails.findIndex((mail) => mail.to === lan.email)).toBeLessThan(20);
});

test('what people write is text in a mail, never markup or a header', async () => {
  const title = 'Gặp <script>alert(1)</script>\r\nBcc: x@example.org';
  const person = await world.aPerson({ displayName: '<b>Lan</b> & "bạn"' });
  await register(person, world.anEvent({ title }));
  await world.settle();
  const [mail] = world.mailsTo(person);
  expect(mail?.subject).toBe('Bạn có chỗ rồi: Gặp <script>alert(1)</script> Bcc: x@example.org');
  expect(mail?.html).not.toMatch(/<script|<b>/);
  expect(mail?.html).toContain('Chào &lt;b&gt;Lan&lt;/b&gt; &amp; &quot;bạn&quot;,');
  expect(mail?.calendar?.content).not.toMatch(/^Bcc:/m);
});

test('the invitation is on the clocks there, and names the date of its series', async () => {
  const uid = newId('ser');
  const event = world.anEvent({
    startsAt: '2027-03-30T17:00:00.000Z',
    endsAt: '2027-03-30T19:00:00.000Z',
    timeZone: 'Europe/Berlin',
    recurrence: { uid, recurrenceId: '2027-03-29T18:30' },
  });
  await register(lan, event);
  await world.settle();
  const content = world.mailsTo(lan)[0]?.calendar?.content ?? '';
  expect(content).toContain('METHOD:REQUEST');
  expect(content).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin');
  expect(content).toContain('DTSTART;TZID=Europe/Berlin:20270330T190000');
  expect(content).toContain('RECURRENCE-ID;TZID=Europe/Berlin:20270329T183000');
  expect(content).toContain(`UID:${uid}@hoi`);
  expect(content).toContain(`SEQUENCE:${event.version}`);
});

test('one click turns a kind of mail off; looking at the link does not', async () => {
  await register();
  await world.settle();
  const url = world.mailsTo(lan)[0]?.unsubscribeUrl ?? '';
  expect(url).toMatch(/^https:\/\/hoi\.example\.org\/unsubscribe\//);
  const open = (method: string, address = url) =>
    world.subgraph.fetch(
      new Request(address, {
        method,
        ...(method === 'POST' && { body: 'List-Unsubscribe=One-Click' }),
      }),
      callerOf(anonymous),
    );
  const channelsOf = async () => {
    const { notificationPreferences } = await world.ask(
      lan.userId,
      '{ notificationPreferences { rules { kind channels } } }',
    );
    return notificationPreferences.rules.find(
      (one: { kind: string }) => one.kind === 'REGISTRATION_CONFIRMED',
    ).channels;
  };

  const asked = await open('GET');
  expect(asked?.status).toBe(200);
  expect(await asked?.text()).toMatch(/<form method="post">.*Tắt loại thư này/);
  expect(await channelsOf()).toEqual(['IN_APP', 'EMAIL']);

  expect((await open('POST'))?.status).toBe(200);
  expect((await open('POST'))?.status).toBe(200);
  expect(await channelsOf()).toEqual(['IN_APP']);
  await register();
  await world.settle();
  expect(world.mailsTo(lan)).toHaveLength(1);
  expect(await world.inbox(lan.userId)).toHaveLength(2);

  const forged = `${url.slice(0, -3)}abc`;
  expect((await open('POST', forged))?.status).toBe(404);
  expect((await open('GET', 'https://hoi.example.org/unsubscribe/x'))?.status).toBe(404);
});

test('a mail that must always arrive cannot be turned off', async () => {
  const event = world.anEvent();
  await register(lan, event);
  await world.tell('event.updated', { ...event, version: 2, isNews: true });
  await world.settle();
  const mail = world.mailsTo(lan).at(-1);
  expect(mail?.subject).toMatch(/^Đổi giờ hoặc địa điểm/);
  expect(mail?.unsubscribeUrl).toBeUndefined();
  expect(mail?.html).not.toContain('/unsubscribe/');
});

test('a process that dies while sending leaves its mails to the next', async () => {
  world.mailTrouble = new Error('down');
  await register();
  await world.settle();
  // What a process leaves that took the mail and never came back: a lease.
  await world.sql`update notification.delivery set problem = null,
    next_attempt_at = ${world.now()}::timestamptz + interval '20 minutes' where status = 'QUEUED'`;
  world.mailTrouble = null;
  await world.advance(21);
  await vi.waitUntil(() => world.mailsTo(lan).length === 1, 60_000);
});
