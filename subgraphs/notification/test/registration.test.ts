import type { PersonFact } from '@hoi/kit/domain-events.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aRegistration, aWorld, type World } from './harness.ts';

let world: World;
let lan: PersonFact;
let host: PersonFact;
beforeAll(async () => {
  world = await aWorld();
});
beforeEach(async () => {
  lan = await world.aPerson({ displayName: 'Lan' });
  host = await world.aPerson({ displayName: 'Minh' });
});
afterAll(() => world[Symbol.asyncDispose]());

async function aPublished(rest = {}) {
  const event = world.anEvent({ hostIds: [host.userId], ...rest });
  await world.tell('event.published', event, { actorId: host.userId });
  return event;
}
const kindsOf = async (person: PersonFact) =>
  (await world.inbox(person.userId)).map((one) => one.kind);

test('who has a place is told at once, with an invitation for the calendar', async () => {
  const event = await aPublished();
  const registration = aRegistration(event, lan);
  await world.tell('registration.confirmed', { ...registration, by: 'REGISTRATION' });
  await world.settle();

  const [inVietnamese] = await world.inbox(lan.userId, 'vi');
  expect(inVietnamese).toMatchObject({
    kind: 'REGISTRATION_CONFIRMED',
    title: 'Bạn có chỗ rồi: Gặp nhau ở Huế',
    body: '19:00 thứ Bảy, 28/11, tại Nhà sách Phương Nam, Huế. Hẹn gặp bạn nhé!',
    url: '/e/gap-nhau',
    event: { id: event.eventId },
    readAt: null,
  });
  const [inEnglish] = await world.inbox(lan.userId, 'en');
  expect(inEnglish).toMatchObject({
    title: 'You’re in: Gặp nhau ở Huế',
    body: 'Saturday, 28 November at 19:00, Nhà sách Phương Nam, Huế. See you there!',
  });

  const [mail] = world.mailsTo(lan);
  expect(mail).toMatchObject({ subject: 'Bạn có chỗ rồi: Gặp nhau ở Huế' });
  expect(mail?.text).toContain('Chào Lan,');
  expect(mail?.text).toContain('https://hoi.example.org/e/gap-nhau');
  expect(mail?.calendar?.method).toBe('REQUEST');
  const calendar = mail?.calendar?.content.replaceAll('\r\n ', '');
  for (const line of [
    'METHOD:REQUEST',
    `UID:${event.eventId}@hoi`,
    'SEQUENCE:1',
    'DTSTART;TZID=Asia/Ho_Chi_Minh:20261128T190000',
    'DTEND;TZID=Asia/Ho_Chi_Minh:20261128T210000',
    'SUMMARY:Gặp nhau ở Huế',
    'STATUS:CONFIRMED',
  ]) {
    expect(calendar).toContain(line);
  }
  expect(calendar).toMatch(/ORGANIZER;.*mailto:no-reply@hoi\.example\.org/i);
  expect(calendar).toMatch(new RegExp(`ATTENDEE;.*mailto:${lan.email}`, 'i'));
});

test('hosts hear who came, but nobody hears of what they did themselves', async () => {
  const other = await world.aPerson();
  const event = await aPublished({ hostIds: [host.userId, other.userId] });
  await world.tell('registration.confirmed', { ...aRegistration(event, lan), by: 'REGISTRATION' });
  await world.tell('registration.confirmed', { ...aRegistration(event, host), by: 'REGISTRATION' });
  await world.settle();
  const [seen] = await world.inbox(host.userId, 'vi');
  expect(await kindsOf(host)).toEqual(['REGISTRATION_CONFIRMED', 'NEW_REGISTRATION']);
  expect(await kindsOf(other)).toEqual(['NEW_REGISTRATION']);
  const [, about] = await world.inbox(host.userId, 'vi');
  expect(about).toMatchObject({
    title: 'Lan vừa đăng ký Gặp nhau ở Huế',
    url: '/e/gap-nhau/manage',
    actor: { id: lan.userId },
  });
  expect(seen?.kind).toBe('REGISTRATION_CONFIRMED');
  // By default that is not worth a mail.
  expect(world.mailsTo(other)).toEqual([]);
});

test('a request waits, then the host’s answer arrives with their words', async () => {
  const event = await aPublished();
  const [yes, no] = [aRegistration(event, lan), aRegistration(event, await world.aPerson())];
  await world.tell('registration.pending', yes);
  await world.tell('registration.confirmed', {
    ...yes,
    message: 'Mang laptop nhé',
    by: 'APPROVAL',
  });
  await world.tell('registration.pending', no);
  await world.tell('registration.declined', { ...no, message: 'Hẹn lần sau' });
  await world.settle();
  expect(await kindsOf(lan)).toEqual(['REGISTRATION_CONFIRMED', 'REGISTRATION_PENDING']);
  expect((await world.inbox(lan.userId, 'vi'))[0].body).toContain(
    'Ban tổ chức nhắn: “Mang laptop nhé”',
  );
  expect((await world.inbox(no.userId, 'en'))[0].body).toContain('The hosts say: “Hẹn lần sau”');
  // The host decided; they heard of the requests alone.
  expect(await kindsOf(host)).toEqual(['NEW_REGISTRATION']);
  // A request never was in a calendar.
  const declined = world.mails.filter((mail) => mail.to === `${no.userId}@example.org`);
  expect(declined).toHaveLength(2);
  expect(declined.every((mail) => mail.calendar === undefined)).toBe(true);
});

test('from the waitlist to a place, and a place given up leaves the calendar', async () => {
  const event = await aPublished();
  const registration = aRegistration(event, lan);
  await world.tell('registration.waitlisted', registration);
  await world.settle();
  await world.tell('registration.confirmed', { ...registration, by: 'PROMOTION' });
  await world.settle();
  await world.tell('registration.cancelled', { ...registration, by: 'ATTENDEE' });
  await world.settle();
  expect(await kindsOf(lan)).toEqual([
    'REGISTRATION_CANCELLED',
    'REGISTRATION_PROMOTED',
    'REGISTRATION_WAITLISTED',
  ]);
  const methods = world.mailsTo(lan).map((mail) => mail.calendar?.method);
  expect(methods).toEqual([undefined, 'REQUEST', 'CANCEL']);
  expect(world.mailsTo(lan).at(-1)?.calendar?.content).toContain('STATUS:CANCELLED');
});

test('who loses a place by a host reads why', async () => {
  const event = await aPublished();
  const registration = aRegistration(event, lan);
  await world.tell('registration.confirmed', { ...registration, by: 'REGISTRATION' });
  await world.tell('registration.cancelled', {
    ...registration,
    message: 'Đăng ký trùng',
    by: 'HOST',
  });
  await world.settle();
  expect((await world.inbox(lan.userId, 'vi'))[0]).toMatchObject({
    title: 'Chỗ của bạn đã bị huỷ: Gặp nhau ở Huế',
    body: 'Ban tổ chức đã huỷ đăng ký của bạn. Lời nhắn: “Đăng ký trùng”',
  });
});

test('a message that is delivered again tells nobody again', async () => {
  const event = await aPublished();
  const message = { ...aRegistration(event, lan), by: 'REGISTRATION' } as const;
  const id = await world.tell('registration.confirmed', message);
  await world.settle();
  await world.tell('registration.confirmed', message, { id });
  await world.settle();
  // Even where the inbox of messages has forgotten it.
  await world.sql`delete from notification.inbox`;
  await world.tell('registration.confirmed', message, { id });
  await world.settle();
  expect(await kindsOf(lan)).toEqual(['REGISTRATION_CONFIRMED']);
  expect(world.mailsTo(lan)).toHaveLength(1);
  expect(await kindsOf(host)).toEqual(['NEW_REGISTRATION']);
});

test('an event we never heard of is still told of', async () => {
  await world.tell('registration.waitlisted', aRegistration(world.anEvent(), lan));
  await world.settle();
  expect((await world.inbox(lan.userId, 'en'))[0]).toMatchObject({
    title: 'You’re on the waitlist: the event',
    url: null,
  });
  expect(world.mailsTo(lan)).toHaveLength(1);
});

test('many who come are one news to the host until it is read, and the live inbox hears each', async () => {
  const event = await aPublished();
  const names = ['Mai', 'Minh', 'Tú'];
  const come = async (displayName: string) => {
    const person = await world.aPerson({ displayName });
    await world.tell('registration.confirmed', {
      ...aRegistration(event, person),
      by: 'REGISTRATION',
    });
    await world.settle();
  };
  for (const name of names) await come(name);
  const read = async () => (await world.inbox(host.userId, 'vi')).map((one) => one.title);
  const counts = async () =>
    (await world.ask(host.userId, '{ notifications { totalCount unreadCount } }')).notifications;
  expect(await read()).toEqual(['Tú và 2 người nữa vừa đăng ký Gặp nhau ở Huế']);
  expect(await counts()).toEqual({ totalCount: 1, unreadCount: 1 });
  const [feed] =
    await world.sql`select revision from notification.feed where user_id = ${host.userId}`;
  expect(Number(feed?.revision)).toBe(3);

  // A request is another matter, and so is whoever comes once it was read.
  await world.tell('registration.pending', aRegistration(event, lan));
  await world.settle();
  expect(await counts()).toEqual({ totalCount: 2, unreadCount: 2 });
  await world.ask(host.userId, 'mutation { markNotificationsRead(all: true) { unreadCount } }');
  await come('Vy');
  expect((await read())[0]).toBe('Vy vừa đăng ký Gặp nhau ở Huế');
  expect(await counts()).toEqual({ totalCount: 3, unreadCount: 1 });
});

test('what a list from elsewhere changes is told to its people alone, or to nobody', async () => {
  const event = await aPublished();
  const [quiet, told] = [aRegistration(event, lan), aRegistration(event, lan)];
  const notTold = { ...quiet, told: 'NOBODY' } as const;
  await world.tell('registration.confirmed', { ...notTold, by: 'APPROVAL' });
  await world.settle();
  // Who never heard of it is not reminded of it either.
  const known = () => world.sql`select id, status from notification.registration
    where event_id = ${event.eventId} order by status`;
  expect(await known()).toEqual([]);
  await world.tell('registration.pending', { ...told, told: 'ATTENDEE' });
  await world.settle();
  expect(await kindsOf(lan)).toEqual(['REGISTRATION_PENDING']);
  expect(await kindsOf(host)).toEqual([]);
  await world.tell('registration.cancelled', { ...told, told: 'NOBODY', by: 'HOST' });
  await world.settle();
  expect(await kindsOf(lan)).toEqual(['REGISTRATION_PENDING']);
  expect(await known()).toEqual([{ id: told.registrationId, status: 'ENDED' }]);
});
