import type { EventFact, PersonFact } from '@hoi/kit/domain-events.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
const requests = async (person = lan) =>
  (await world.inbox(person.userId)).filter((one) => one.kind === 'FEEDBACK_REQUEST');

test('whoever had a place is asked once, an hour after the end, in their language', async () => {
  const waiting = await world.aPerson();
  await world.tell('registration.waitlisted', aRegistration(event, waiting));
  await world.advance(minutesUntil(event.endsAt) + 59);
  expect(await requests()).toEqual([]);
  await world.advance(1);
  expect(await requests()).toMatchObject([
    { title: 'How was it: Gặp nhau ở Huế', url: '/e/gap-nhau#feedback' },
  ]);
  expect(await requests(waiting)).toEqual([]);
  const mails = world.mailsTo(lan).filter(({ subject }) => subject.startsWith('Bạn thấy thế nào'));
  expect(mails).toMatchObject([{ subject: 'Bạn thấy thế nào: Gặp nhau ở Huế' }]);
  expect(mails[0]?.text).toContain('/e/gap-nhau#feedback');
  await world.restart();
  await world.advance(600);
  expect(await requests()).toHaveLength(1);
});

test('an end that moves moves the question, and nobody is asked twice', async () => {
  const longer = { ...event, endsAt: '2026-11-28T16:00:00Z', version: 2, isNews: false };
  await world.tell('event.updated', longer);
  await world.settle();
  await world.advance(minutesUntil(event.endsAt) + 60);
  expect(await requests()).toEqual([]);
  await world.advance(120);
  expect(await requests()).toHaveLength(1);
  await world.tell('event.updated', { ...longer, endsAt: '2026-11-28T18:00:00Z', version: 3 });
  await world.settle();
  await world.advance(180);
  expect(await requests()).toHaveLength(1);
});

test('nobody is asked about a cancelled event, or after a week in which nothing ran', async () => {
  const other = world.anEvent({ slug: 'khac' });
  await world.tell('event.published', other);
  await world.tell('registration.confirmed', { ...aRegistration(other, lan), by: 'REGISTRATION' });
  await world.tell('event.cancelled', { ...event, status: 'CANCELLED', version: 2, reason: null });
  await world.settle();
  await world.advance(minutesUntil(event.endsAt) + 60 + 7 * 24 * 60 + 1);
  expect(await requests()).toEqual([]);
});
