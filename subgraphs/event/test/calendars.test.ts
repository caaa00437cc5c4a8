import { callerFor } from '@hoi/kit/testing/run.ts';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCommunity } from './facts.ts';
import {
  aPerson,
  aWorld,
  cancelEvent,
  createEvent,
  type Data,
  plainEvent,
  register,
  updateEvent,
  type World,
} from './harness.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const get = async (path: string, headers: Record<string, string> = {}) => {
  const { pathname } = new URL(path, 'https://hoi.example.org');
  const request = new Request(`https://hoi.example.org${pathname}`, { headers });
  const response = await world.subgraph.fetch(request, callerFor(null));
  if (!response) throw new Error(`no route for ${path}`);
  return response;
};
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => ({
    uid: component.getFirstPropertyValue('uid'),
    title: component.getFirstPropertyValue('summary'),
    status: component.getFirstPropertyValue('status'),
    sequence: component.getFirstPropertyValue('sequence'),
    recurrenceId: component.getFirstPropertyValue('recurrence-id')?.toString() ?? null,
  }));
const inDays = (days: number) => {
  const at = Temporal.Now.plainDateTimeISO('Asia/Ho_Chi_Minh').add({ days });
  const local = (time: Temporal.PlainDateTime) => time.toString({ smallestUnit: 'minute' });
  return { startsAtLocal: local(at), endsAtLocal: local(at.add({ hours: 2 })) };
};
const createSeries = `mutation ($input: CreateSeriesInput!) { createSeries(input: $input) {
  series { id occurrences { nodes { id version slug recurrenceId } } } userErrors { code path } } }`;

describe('a calendar to subscribe to', () => {
  test('of a community: its public events, cancelled ones struck out, hidden ones not', async () => {
    const owner = aPerson();
    const communityId = await aCommunity(world, { [owner]: 'OWNER' });
    const shown = await world.anEvent(owner, { communityId, title: 'Đến nhé' });
    const gone = await world.anEvent(owner, { communityId, title: 'Huỷ rồi' });
    await world.anEvent(owner, { communityId, visibility: 'MEMBERS', title: 'Riêng' });
    await world.change(owner, createEvent, {
      input: { ...plainEvent(), communityId, title: 'Nháp' },
    });
    await world.anEvent(owner, { communityId, title: 'Xa', ...inDays(400) });
    await world.change(owner, cancelEvent, { input: { id: gone.id, version: gone.version } });

    const query =
      'query ($id: ID!) { _entities(representations: [{ __typename: "Community", id: $id }]) { ... on Community { feeds { ics } } } }';
    const url = (await world.ask(null, query, { id: communityId }))._entities[0].feeds.ics;
    const response = await get(url);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=300');
    const text = await response.text();
    expect(
      eventsIn(text)
        .map(({ title, status }) => [title, status])
        .toSorted(),
    ).toEqual([
      ['Huỷ rồi', 'CANCELLED'],
      ['Đến nhé', 'CONFIRMED'],
    ]);
    expect(text).toContain('BEGIN:VTIMEZONE');
    expect(text).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:');

    const etag = response.headers.get('etag') ?? '';
    const same = await get(url, { 'if-none-match': `W/${etag}` });
    expect([same.status, await same.text()]).toEqual([304, '']);
    await world.change(owner, updateEvent, {
      input: { id: shown.id, version: shown.version, patch: { title: 'Đến sớm nhé' } },
    });
    const changed = await get(url, { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    const [event] = eventsIn(await changed.text()).filter(({ title }) => title === 'Đến sớm nhé');
    expect(event?.sequence).toBe(shown.version + 1);
  });

  test('of a city and of a topic, with or without diacritics', async () => {
    const owner = aPerson();
    const venue = { name: 'Quán', city: 'Đà Lạt' };
    const first = await world.anEvent(owner, { title: 'Sương', venue, topics: ['Leo Núi'] });
    await world.change(owner, cancelEvent, { input: { id: first.id, version: first.version } });
    await world.anEvent(owner, { title: 'Thông', venue, topics: ['leo núi'] });
    await world.anEvent(owner, { title: 'Biển', venue: { name: 'Bãi', city: 'Nha Trang' } });
    for (const path of [
      '/calendar/cities/da%20lat.ics',
      '/calendar/cities/%C4%90%C3%A0%20L%E1%BA%A1t.ics',
      '/calendar/topics/leo%20n%C3%BAi.ics',
    ]) {
      const response = await get(path);
      expect(eventsIn(await response.text()).map(({ title, status }) => [title, status])).toEqual([
        ['Sương', 'CANCELLED'],
        ['Thông', 'CONFIRMED'],
      ]);
    }
    expect(eventsIn(await (await get('/calendar/cities/nowhere.ics')).text())).toEqual([]);
  });

  test.each([
    '/calendar/communities/com_1.ics',
    '/calendar/communities/x.ics',
    '/calendar/people/x.ics',
    '/calendar/cities/%ff.ics',
    '/calendar/people/usr_1.secret.ics',
    `/calendar/cities/${'x'.repeat(700)}.ics`,
  ])('%s is not found', async (path) => expect((await get(path)).status).toBe(404));

  test('of a private community: none', async () => {
    const communityId = await aCommunity(world, {}, { visibility: 'PRIVATE' });
    expect((await get(`/calendar/communities/${communityId}.ics`)).status).toBe(404);
  });
});

describe("a person's own calendar", () => {
  const urlQuery =
    'query ($id: ID!) { _entities(representations: [{ __typename: "User", id: $id }]) { ... on User { icsFeedUrl } } }';
  const urlOf = async (who: string | null, id: string) =>
    (await world.ask(who, urlQuery, { id }))._entities[0].icsFeedUrl;

  test('has what they go to and hold, by an address that only they are told and can reset', async () => {
    const owner = aPerson();
    const guest = aPerson();
    const sure = await world.anEvent(owner, { title: 'Chắc', visibility: 'PRIVATE' });
    const open = await world.anEvent(owner, { title: 'Có chỗ' });
    const asked = await world.anEvent(owner, { title: 'Chờ', requiresApproval: true });
    const gone = await world.anEvent(owner, { title: 'Huỷ' });
    await world.anEvent(owner, { title: 'Không đi' });
    for (const event of [open, asked, gone]) {
      await world.change(guest, register, { input: { eventId: event.id } });
    }
    await world.change(owner, cancelEvent, { input: { id: gone.id, version: gone.version } });

    expect(await urlOf(aPerson(), guest)).toBeNull();
    expect(await urlOf(null, guest)).toBeNull();
    const url = await urlOf(guest, guest);
    const response = await get(url);
    expect(response.headers.get('cache-control')).toBe('private, max-age=300');
    expect(
      eventsIn(await response.text())
        .map(({ title, status }) => [title, status])
        .toSorted(),
    ).toEqual([
      ['Chờ', 'TENTATIVE'],
      ['Có chỗ', 'CONFIRMED'],
      ['Huỷ', 'CANCELLED'],
    ]);
    const hosting = await (await get(await urlOf(owner, owner))).text();
    expect(hosting).toContain(`UID:${sure.id}@hoi`);

    const reset = 'mutation { resetIcsFeed { user { icsFeedUrl } userErrors { code } } }';
    const fresh = (await world.change(guest, reset)).user.icsFeedUrl;
    expect(fresh).not.toBe(url);
    expect((await get(url)).status).toBe(404);
    expect((await get(fresh)).status).toBe(200);
    expect((await get(fresh.replace(guest, owner))).status).toBe(404);
    expect((await world.change(null, reset)).userErrors).toMatchObject([
      { code: 'UNAUTHENTICATED' },
    ]);
  });
});

describe('a date of a series in a calendar', () => {
  test('has the UID of its series and its own RECURRENCE-ID, also once it has moved', async () => {
    const owner = aPerson();
    const input = {
      event: { ...plainEvent(), ...inDays(3) },
      rrule: 'FREQ=WEEKLY;COUNT=3',
      publish: true,
    };
    const { series } = await world.change(owner, createSeries, { input });
    const [first, second] = series.occurrences.nodes;
    const read = async (event: Data) =>
      eventsIn(await (await get(`/calendar/${event.id}.ics`)).text())[0];
    const [a, b] = [await read(first), await read(second)];
    expect([a?.uid, b?.uid]).toEqual([`${series.id}@hoi`, `${series.id}@hoi`]);
    expect([a?.recurrenceId, b?.recurrenceId]).toEqual([
      `${first.recurrenceId}:00`,
      `${second.recurrenceId}:00`,
    ]);
    await world.change(owner, updateEvent, {
      input: { id: second.id, version: second.version, patch: inDays(30) },
    });
    const moved = await read(second);
    expect([moved?.uid, moved?.recurrenceId]).toEqual([b?.uid, b?.recurrenceId]);
    expect(Number(moved?.sequence)).toBeGreaterThan(Number(b?.sequence));
  });
});
