import { newId } from '@hoi/kit/ids.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aRegistration, aWorld, type World } from './harness.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test('a ticket that changes hands: both are told, and the place is the other’s', async () => {
  const [lan, minh] = [await world.aPerson(), await world.aPerson({ displayName: 'Minh' })];
  const event = world.anEvent();
  await world.tell('event.published', event);
  const before = aRegistration(event, lan);
  await world.tell('registration.confirmed', { ...before, by: 'REGISTRATION' });
  await world.settle();
  const after = aRegistration(event, minh);
  await world.tell('ticket.transferred', {
    ...{ ticketId: newId('tic'), isByHost: false, holderName: 'Minh', ...after },
    from: { registrationId: before.registrationId, userId: lan.userId, isEnded: true },
  });
  await world.settle();
  const [received] = await world.inbox(minh.userId, 'vi');
  expect(received).toMatchObject({
    kind: 'TICKET_RECEIVED',
    title: 'Bạn có vé: Gặp nhau ở Huế',
    body: 'Lan nhường vé cho bạn. 19:00 thứ Bảy, 28/11, tại Nhà sách Phương Nam, Huế. Hẹn gặp bạn nhé!',
    actor: { id: lan.userId },
  });
  const [given] = await world.inbox(lan.userId, 'en');
  expect(given).toMatchObject({
    kind: 'TICKET_GIVEN',
    body: 'It is Minh’s ticket now, and its old code works no more. If that was a mistake, tell the hosts.',
  });
  expect(world.mailsTo(minh)[0]?.calendar?.method).toBe('REQUEST');
  expect(world.mailsTo(lan).map((mail) => mail.calendar?.method)).toEqual(['REQUEST', 'CANCEL']);
  // Only who has the place now hears of a change.
  await world.tell('event.updated', { ...event, version: 2, isNews: true });
  await world.settle();
  expect((await world.inbox(lan.userId))[0].kind).toBe('TICKET_GIVEN');
  expect((await world.inbox(minh.userId))[0].kind).toBe('EVENT_CHANGED');
});

test('somebody without an account is told by mail; later all of it is their account’s', async () => {
  const event = world.anEvent();
  await world.tell('event.published', event);
  const guest = { ...(await world.aPerson()), userId: newId('gst'), email: 'khach@example.org' };
  const { userId: guestId, handle: _, ...rest } = guest;
  await world.tell('guest.added', { guestId, ...rest, path: '/guest/secret' });
  const registration = aRegistration(event, guest);
  await world.tell('ticket.transferred', {
    ...{ ticketId: newId('tic'), isByHost: true, holderName: 'Khách', ...registration },
    from: { registrationId: newId('reg'), userId: newId('usr'), isEnded: false },
  });
  await world.settle();
  const [mail] = world.mailsTo(guest);
  expect(mail?.text).toContain('Bạn vừa được tặng một vé.');
  expect(mail?.text).toContain('địa chỉ này đang giữ chỗ');
  expect(mail?.text).not.toContain('/account');
  expect(mail?.text).toContain('https://hoi.example.org/guest/secret');

  const account = await world.aPerson();
  await world.tell('guest.claimed', {
    ...{ guestId, userId: account.userId, eventId: event.eventId },
    registrationIds: [registration.registrationId],
  });
  await world.settle();
  await world.tell('event.cancelled', { ...event, version: 3, reason: null });
  await world.settle();
  expect((await world.inbox(account.userId))[0]).toMatchObject({ kind: 'EVENT_CANCELLED' });
  expect(world.mailsTo(guest)).toHaveLength(1);
});

test('somebody who types an address sends it nothing of what they typed', async () => {
  const event = world.anEvent();
  await world.tell('event.published', event);
  const guest = {
    ...{ guestId: newId('gst'), displayName: 'Mua ngay tại spam.example', locale: 'vi' as const },
    ...{ email: 'ai-do@example.org', timeZone: 'Asia/Ho_Chi_Minh', path: '/guest/secret' },
  };
  await world.tell('guest.awaits_email', {
    ...{ ...guest, eventId: event.eventId, confirmPath: '/guest/confirm?token=abc' },
  });
  await world.settle();
  const [mail] = world.mails.filter(({ to }) => to === guest.email);
  expect(mail?.subject).toBe('Còn một bước nữa: Gặp nhau ở Huế');
  expect(mail?.text).toContain('https://hoi.example.org/guest/confirm?token=abc');
  expect(mail?.text).not.toContain('/guest/secret');
  expect(mail?.text).not.toContain('spam.example');
  expect(mail?.html).not.toContain('spam.example');
});

test('a code that a host replaced is told; one that the holder replaced is not', async () => {
  const lan = await world.aPerson();
  const event = world.anEvent();
  await world.tell('event.published', event);
  const fact = { ticketId: newId('tic'), ...aRegistration(event, lan) };
  await world.tell('ticket.reissued', { ...fact, isByHost: false });
  await world.tell('ticket.reissued', { ...fact, isByHost: true });
  await world.settle();
  expect(await world.inbox(lan.userId)).toMatchObject([{ kind: 'TICKET_REISSUED' }]);
});
