import type { EventFact, PersonFact } from '@hoi/kit/domain-events.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aRegistration, aWorld, type World } from './harness.ts';

let world: World;
let lan: PersonFact;
let event: EventFact;
beforeEach(async () => {
  world = await aWorld();
  lan = await world.aPerson();
  event = world.anEvent();
  await world.tell('event.published', event);
  await world.tell('registration.confirmed', { ...aRegistration(event, lan), by: 'REGISTRATION' });
  await world.settle();
});
afterEach(() => world[Symbol.asyncDispose]());

const minutesUntil = (time: string) => (Date.parse(time) - world.now().getTime()) / 60_000;
const reminders = async (person = lan) =>
  (await world.inbox(person.userId)).filter((one) => one.kind === 'EVENT_REMINDER');
const reminderMails = () =>
  world.mailsTo(lan).filter((mail) => /^(Sắp đến ngày|Sắp bắt đầu)/.test(mail.subject));

test('whoever has a place is reminded a day and an hour before, once each', async () => {
  const waiting = await world.aPerson();
  await world.tell('registration.waitlisted', aRegistration(event, waiting));
  await world.advance(minutesUntil(event.startsAt) - 24 * 60 - 1);
  expect(await reminders()).toEqual([]);
  await world.advance(1);
  expect(await reminders()).toMatchObject([{ title: 'Coming up: Gặp nhau ở Huế' }]);
  await world.restart();
  await world.advance(5);
  expect(await reminders()).toHaveLength(1);

  const late = await world.aPerson();
  await world.tell('registration.confirmed', { ...aRegistration(event, late), by: 'REGISTRATION' });
  await world.settle();
  await world.advance(minutesUntil(event.startsAt) - 60);
  expect(await reminders()).toMatchObject([
    { title: 'Starting soon: Gặp nhau ở Huế' },
    { title: 'Coming up: Gặp nhau ở Huế' },
  ]);
  expect(await reminders(late)).toHaveLength(1);
  expect(await reminders(waiting)).toEqual([]);
  await world.advance(60);
  expect(await reminders()).toHaveLength(2);
  expect(reminderMails().map((mail) => mail.subject)).toEqual([
    'Sắp đến ngày: Gặp nhau ở Huế',
    'Sắp bắt đầu: Gặp nhau ở Huế',
  ]);
});

test('a moved event reminds before its new start, not before the old one', async () => {
  const moved = { ...event, startsAt: '2026-11-30T12:00:00Z', endsAt: '2026-11-30T14:00:00Z' };
  await world.tell('event.updated', { ...moved, version: 2, isNews: false });
  await world.settle();
  await world.advance(minutesUntil(event.startsAt));
  expect(await reminders()).toEqual([]);
  await world.advance(minutesUntil(moved.startsAt) - 24 * 60);
  expect(await reminders()).toHaveLength(1);
  // Back and forth again: of that start nobody is told twice.
  await world.tell('event.updated', { ...event, version: 3, isNews: false });
  await world.tell('event.updated', { ...moved, version: 4, isNews: false });
  await world.settle();
  await world.advance(1);
  expect(await reminders()).toHaveLength(1);
});

test('nobody is reminded of a cancelled event, but again once it is restored', async () => {
  await world.tell('event.cancelled', { ...event, status: 'CANCELLED', version: 2, reason: null });
  await world.settle();
  await world.advance(minutesUntil(event.startsAt) - 24 * 60);
  expect(await reminders()).toEqual([]);
  await world.tell('event.restored', { ...event, version: 3 });
  await world.settle();
  await world.advance(minutesUntil(event.startsAt) - 60);
  expect(await reminders()).toHaveLength(1);
});

test('after a long stop only the reminder that still helps is sent', async () => {
  await world.advance(minutesUntil(event.startsAt) - 30);
  expect(await reminders()).toMatchObject([{ title: 'Starting soon: Gặp nhau ở Huế' }]);
});

test('a reminder mail that could not leave before the start is dropped', async () => {
  world.mailTrouble = new Error('connection refused');
  await world.advance(minutesUntil(event.startsAt) - 60);
  world.mailTrouble = null;
  await world.advance(61);
  expect(await reminders()).toHaveLength(1);
  await vi.waitUntil(async () => {
    const [left] = await world.sql`
      select d.status from notification.delivery d
      join notification.notification n on n.id = d.notification_id
      where n.kind = 'EVENT_REMINDER'`;
    return left?.status === 'OBSOLETE';
  }, 60_000);
  expect(reminderMails()).toEqual([]);
});
