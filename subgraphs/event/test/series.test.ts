import { tmpdir } from 'node:os';
import { newId } from '@hoi/kit/ids.ts';
import { silentLogger } from '@hoi/kit/log.ts';
import { memoryPubSub } from '@hoi/kit/pubsub.ts';
import { callerFor } from '@hoi/kit/testing/run.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEventSubgraph } from '../src/subgraph.ts';
import { diskMediaStore } from '../src/upload/media-store.ts';
import {
  allRight,
  aPerson,
  aWorld,
  cancelEvent,
  type Data,
  publishEvent,
  readEvent,
  register,
  removeEventHost,
  setEventHost,
  updateEvent,
  type World,
} from './harness.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** More services over the same database: each looks at once for what is due. */
async function startServices(count: number): Promise<AsyncDisposable> {
  const media = await diskMediaStore(tmpdir());
  const started = await Promise.all(
    Array.from({ length: count }, () =>
      createEventSubgraph({
        databaseUrl: world.databaseUrl,
        pubsub: memoryPubSub(),
        log: silentLogger,
        publicUrl: 'https://hoi.example.org',
        secretKey: world.secretKey,
        media,
      }),
    ),
  );
  return {
    async [Symbol.asyncDispose]() {
      for (const service of started) await service[Symbol.asyncDispose]();
    },
  };
}
/** Lets services make events of a series' dates as some days later. */
async function extend(id: string, days: number, services = 1): Promise<void> {
  await world.sql`update event.event_series set horizon_days = ${days}, next_run_at = now() where id = ${id}`;
  await using _services = await startServices(services);
  const isDone = async () => {
    const [row] =
      await world.sql`select next_run_at > now() or next_run_at is null as done from event.event_series where id = ${id}`;
    return row?.done;
  };
  await expect.poll(isDone).toBe(true);
}

describe('previewRecurrence', () => {
  const preview = async (args: object, locale: 'vi' | 'en' = 'en') => {
    const query = `query ($rrule: String!, $start: LocalDateTime!, $timeZone: TimeZone!, $exdates: [LocalDateTime!], $count: Int) {
      previewRecurrence(rrule: $rrule, start: $start, timeZone: $timeZone, exdates: $exdates, count: $count) {
        occurrences describe userErrors { code message path } } }`;
    const start = { start: '2026-12-01T19:00', timeZone: 'Asia/Ho_Chi_Minh' };
    const variables = { rrule: 'FREQ=WEEKLY', ...start, ...args };
    return (await world.ask(callerFor(aPerson(), { locale }), query, variables)).previewRecurrence;
  };

  test('gives the next dates and a sentence in the language of the caller', async () => {
    expect(await preview({ count: 2, exdates: ['2026-12-08T19:00'] })).toEqual({
      occurrences: ['2026-12-01T19:00', '2026-12-15T19:00'],
      describe: 'Every Tuesday at 19:00, but for one date',
      userErrors: [],
    });
    expect((await preview({}, 'vi')).describe).toBe('Mỗi thứ Ba lúc 19:00');
  });

  test.each([
    [{ rrule: 'FREQ=SECONDLY' }, 'TOO_MANY_OCCURRENCES', ['rrule']],
    [{ rrule: 'FREQ=DAILY;COUNT=10000' }, 'TOO_MANY_OCCURRENCES', ['rrule']],
    [{ rrule: 'FREQ=DAILY;COUNT=2;UNTIL=20270101' }, 'RULE_ENDS_TWICE', ['rrule']],
    [{ rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }, 'RULE_NEVER_HAPPENS', ['rrule']],
    [{ rrule: 'every tuesday' }, 'INVALID_RRULE', ['rrule']],
    [{ rrule: 'x'.repeat(5_000) }, 'TOO_LONG', ['rrule']],
    [{ timeZone: 'Mars/Base' }, 'UNKNOWN_TIME_ZONE', ['timeZone']],
    [{ start: '2026-02-30T19:00' }, 'INVALID', ['start']],
    [{ count: 100_000 }, 'INVALID', ['count']],
    [{ exdates: ['soon'] }, 'INVALID', ['exdates', '0']],
  ])('%j is refused with %s', async (args, code, path) => {
    const { occurrences, userErrors } = await preview(args);
    expect(occurrences).toEqual([]);
    expect(userErrors).toMatchObject([{ code, path }]);
    expect(userErrors[0].message).not.toBe('');
  });
});

const errors = 'userErrors { code message path }';
const seriesFields = `id title rrule describe viewerComesToAll viewerCanEdit registrationScope
  occurrences(first: 100) { totalCount nodes { id version title status slug startsAt startsAtLocal endsAtLocal recurrenceId detachedFromSeries registrationOpensAt } }`;
const createSeries = `mutation ($input: CreateSeriesInput!) { createSeries(input: $input) { created series { ${seriesFields} } ${errors} } }`;
const updateSeries = `mutation ($input: UpdateSeriesInput!) { updateSeries(input: $input) { created kept cancelled series { ${seriesFields} } ${errors} } }`;
const readSeries = `query ($id: ID!) { eventSeries(id: $id) { ${seriesFields} } }`;
const registerForSeries = `mutation ($input: RegisterForSeriesInput!) { registerForSeries(input: $input) { registered skipped series { viewerComesToAll } ${errors} } }`;
const leaveSeries = `mutation ($id: ID!) { leaveSeries(id: $id) { series { viewerComesToAll } ${errors} } }`;

/** Eight Tuesdays from next week on, 19:00 to 21:00 in Berlin. */
const tuesdays = (rest: object = {}) => {
  const tuesday = Temporal.Now.plainDateISO('Europe/Berlin').add({ days: 7 });
  const start = tuesday.add({ days: (9 - tuesday.dayOfWeek) % 7 });
  return {
    event: {
      title: 'Đọc sách',
      format: 'IN_PERSON',
      startsAtLocal: `${start}T19:00`,
      endsAtLocal: `${start}T21:00`,
      timeZone: 'Europe/Berlin',
      visibility: 'PUBLIC',
      capacity: 5,
    },
    rrule: 'FREQ=WEEKLY;COUNT=8',
    publish: true,
    ...rest,
  };
};
const aSeries = async (owner: string, rest: object = {}) => {
  const { series, userErrors } = await world.change(owner, createSeries, { input: tuesdays(rest) });
  if (!series) throw new Error(JSON.stringify(userErrors));
  return series;
};
const eventsOf = async (who: string | null, id: string): Promise<Data[]> =>
  (await world.ask(who, readSeries, { id })).eventSeries.occurrences.nodes;
const live = (events: Data[]) => events.filter(({ status }) => status === 'PUBLISHED');
const times = (events: Data[]) => events.map(({ startsAtLocal }) => startsAtLocal.slice(11));

describe('a series', () => {
  test('becomes events, each at the same hour of the clock, told once', async () => {
    const owner = aPerson();
    const series = await aSeries(owner, { rrule: 'FREQ=WEEKLY', horizon: 'P1Y' });
    const events = series.occurrences.nodes;
    expect(events.length).toBeGreaterThan(48);
    expect(new Set(times(events))).toEqual(new Set(['19:00']));
    // Berlin changes its clocks within a year: the same hour is not the same instant.
    expect(new Set(events.map(({ startsAt }: Data) => startsAt.slice(11, 13))).size).toBe(2);
    const told = async () =>
      (await Promise.all(events.map(({ id }: Data) => world.told(id)))).flat();
    await expect.poll(async () => (await told()).length).toBe(events.length);
    const [news, ...others] = (await told()).toSorted((one) =>
      one.type === 'event.published' ? -1 : 1,
    );
    expect(news?.type).toBe('event.published');
    expect(others.every(({ type, data }) => type === 'event.updated' && !data.isNews)).toBe(true);
    expect(await eventsOf(null, series.id)).toHaveLength(events.length);
  });

  test('its drafts are its hosts’ alone', async () => {
    const owner = aPerson();
    const series = await aSeries(owner, { publish: false });
    expect(series.occurrences.totalCount).toBe(8);
    expect((await world.ask(aPerson(), readSeries, { id: series.id })).eventSeries).toBeNull();
  });

  test('extending it again and again, by two services at once, makes nothing twice', async () => {
    const owner = aPerson();
    const { id } = await aSeries(owner, { rrule: 'FREQ=DAILY', horizon: 'P20D' });
    const before = await eventsOf(owner, id);
    await extend(id, 40, 2);
    await extend(id, 40);
    const after = await eventsOf(owner, id);
    expect(after.length).toBe(before.length + 20);
    expect(new Set(after.map(({ startsAtLocal }) => startsAtLocal)).size).toBe(after.length);
  });

  test('never makes more than 200 events in one call', async () => {
    const owner = aPerson();
    const { series, created } = await world.change(owner, createSeries, {
      input: tuesdays({ rrule: 'FREQ=DAILY', horizon: 'P1Y', publish: false }),
    });
    expect(created).toBe(200);
    await extend(series.id, 366);
    const count =
      await world.sql`select count(*)::int from event.series_date where series_id = ${series.id}`;
    expect(count[0]?.count).toBeGreaterThan(340);
  });

  test.each([
    [{ rrule: 'FREQ=SECONDLY' }, 'TOO_MANY_OCCURRENCES', ['input', 'rrule']],
    [{ rrule: 'FREQ=DAILY;COUNT=10000' }, 'TOO_MANY_OCCURRENCES', ['input', 'rrule']],
    [{ rrule: 'FREQ=DAILY;UNTIL=20200101T000000Z' }, 'RULE_NEVER_HAPPENS', ['input', 'rrule']],
    [{ rrule: 'FREQ=WEEKLY;COUNT=2;UNTIL=20300101' }, 'RULE_ENDS_TWICE', ['input', 'rrule']],
    [{ horizon: 'P20Y' }, 'INVALID', ['input', 'horizon']],
    [{ horizon: 'soon' }, 'INVALID', ['input', 'horizon']],
    [
      {
        rdates: Array.from(
          { length: 201 },
          (_, at) => `2027-01-01T10:${String(at % 60).padStart(2, '0')}`,
        ),
      },
      'TOO_LONG',
      ['input', 'rdates'],
    ],
  ])('%j is refused with %s', async (rest, code, path) => {
    const refused = await world.change(aPerson(), createSeries, { input: tuesdays(rest) });
    expect(refused).toMatchObject({ series: null, created: 0, userErrors: [{ code, path }] });
  });

  test('what is wrong with its event is said where it is', async () => {
    const event = { ...tuesdays().event, title: ' ', timeZone: 'Mars/Base' };
    const refused = await world.change(aPerson(), createSeries, { input: tuesdays({ event }) });
    expect(refused.userErrors.map(({ path }: Data) => path)).toEqual([
      ['input', 'event', 'title'],
      ['input', 'event', 'timeZone'],
    ]);
  });

  test('registration opens as long before each date as before the first', async () => {
    const first = tuesdays().event;
    const opens = Temporal.PlainDateTime.from(first.startsAtLocal)
      .toZonedDateTime('Europe/Berlin')
      .subtract({ hours: 72 });
    const event = { ...first, registrationOpensAt: opens.toInstant().toString() };
    const { occurrences } = await aSeries(aPerson(), { event });
    for (const { startsAt, registrationOpensAt } of occurrences.nodes) {
      expect(Date.parse(startsAt) - Date.parse(registrationOpensAt)).toBe(72 * 3_600_000);
    }
  });
});

describe('changing events of a series', () => {
  const change = (who: string, event: Data, scope: string, patch: object) =>
    world.change(who, updateEvent, {
      input: { id: event.id, version: event.version, scope, patch },
    });

  test('this one: it goes its own way', async () => {
    const owner = aPerson();
    const { id, occurrences } = await aSeries(owner);
    const third = occurrences.nodes[2];
    await change(owner, third, 'THIS', { title: 'Khách mời' });
    const [sibling] = await eventsOf(owner, id);
    await change(owner, sibling, 'ALL', { title: 'Tên mới' });
    const titles = (await eventsOf(owner, id)).map(({ title }) => title);
    expect(titles.filter((title) => title === 'Tên mới')).toHaveLength(7);
    expect(titles[2]).toBe('Khách mời');
    expect((await eventsOf(owner, id))[2].detachedFromSeries).toBe(true);
  });

  test('all: a new hour moves each, and what becomes an event later as well', async () => {
    const owner = aPerson();
    const { id, occurrences } = await aSeries(owner, { rrule: 'FREQ=WEEKLY', horizon: 'P30D' });
    const [first] = occurrences.nodes;
    const day = first.startsAtLocal.slice(0, 10);
    const patch = { startsAtLocal: `${day}T20:15`, endsAtLocal: `${day}T21:00` };
    expect((await change(owner, first, 'ALL', patch)).userErrors).toEqual([]);
    const moved = await eventsOf(owner, id);
    expect(new Set(times(moved))).toEqual(new Set(['20:15']));
    expect(new Set(moved.map(({ endsAtLocal }) => endsAtLocal.slice(11)))).toEqual(
      new Set(['21:00']),
    );
    // Calendars know them by the dates that they had.
    expect(new Set(moved.map(({ recurrenceId }) => recurrenceId.slice(11)))).toEqual(
      new Set(['19:00']),
    );
    await extend(id, 60);
    const later = await eventsOf(owner, id);
    expect(later.length).toBeGreaterThan(moved.length);
    expect(new Set(times(later))).toEqual(new Set(['20:15']));
  });

  test('this and following: they become a series of their own, and none is lost', async () => {
    const owner = aPerson();
    const { id, occurrences } = await aSeries(owner);
    const fourth = occurrences.nodes[3];
    await change(owner, fourth, 'THIS_AND_FOLLOWING', { title: 'Mùa hai', capacity: 9 });
    const before = await eventsOf(owner, id);
    expect(before.map(({ title }) => title)).toEqual(['Đọc sách', 'Đọc sách', 'Đọc sách']);
    const query = 'query ($id: ID) { event(id: $id) { series { id } } }';
    const second = (await world.ask(owner, query, { id: fourth.id })).event.series.id;
    expect(second).not.toBe(id);
    const after = (await world.ask(owner, readSeries, { id: second })).eventSeries;
    expect(after.rrule).toBe('FREQ=WEEKLY;COUNT=5');
    expect(after.occurrences.nodes.map(({ title }: Data) => title)).toEqual(
      Array(5).fill('Mùa hai'),
    );
    // Splitting must not bring the first one's dates back.
    await extend(id, 180);
    await extend(second, 180);
    expect(await eventsOf(owner, id)).toHaveLength(3);
    expect(await eventsOf(owner, second)).toHaveLength(5);
  });

  test('what was split goes on again beside what follows, each date made once', async () => {
    const owner = aPerson();
    const { id, occurrences } = await aSeries(owner);
    await change(owner, occurrences.nodes[3], 'THIS_AND_FOLLOWING', { title: 'Mùa hai' });
    const input = { id, rrule: 'FREQ=WEEKLY;COUNT=6' };
    expect(await world.change(owner, updateSeries, { input })).toMatchObject({
      created: 3,
      userErrors: [],
    });
    for (const _ of ['once', 'again']) await extend(id, 180);
    expect(await eventsOf(owner, id)).toHaveLength(6);
    const [made] = await world.sql`select count(*)::int as count from event.event e
      join event.event_host h on h.event_id = e.id where h.user_id = ${owner}`;
    expect(made?.count).toBe(8 + 3);
    // Calendars tell the new ones from those that they know.
    const [known] =
      await world.sql`select count(distinct (calendar_uid, recurrence_id))::int as count
      from event.series_date d join event.event_host h on h.event_id = d.event_id where h.user_id = ${owner}`;
    expect(known?.count).toBe(8 + 3);
  });

  test('another day is refused, as the rule says the days', async () => {
    const owner = aPerson();
    const [first] = (await aSeries(owner)).occurrences.nodes;
    const other = Temporal.PlainDateTime.from(first.startsAtLocal).add({ days: 1 });
    const patch = {
      startsAtLocal: other.toString({ smallestUnit: 'minute' }),
      endsAtLocal: other.add({ hours: 1 }).toString({ smallestUnit: 'minute' }),
    };
    expect((await change(owner, first, 'ALL', patch)).userErrors).toMatchObject([
      { code: 'SERIES_KEEPS_DAYS', path: ['input', 'patch', 'startsAtLocal'] },
    ]);
    expect((await change(owner, first, 'THIS', patch)).userErrors).toEqual([]);
  });

  test('what one of them refuses changes none', async () => {
    const owner = aPerson();
    const { id, occurrences } = await aSeries(owner);
    const fifth = occurrences.nodes[4];
    for (const person of [aPerson(), aPerson()]) {
      await world.change(person, register, { input: { eventId: fifth.id } });
    }
    const refused = await change(owner, occurrences.nodes[0], 'ALL', { title: 'X', capacity: 1 });
    expect(refused.userErrors).toMatchObject([{ code: 'CAPACITY_BELOW_CONFIRMED' }]);
    expect((await eventsOf(owner, id)).every(({ title }) => title === 'Đọc sách')).toBe(true);
  });

  test('strangers change nothing, and cannot tell it from what is not there', async () => {
    const owner = aPerson();
    const { id, occurrences } = await aSeries(owner);
    const stranger = aPerson();
    const refused = await change(stranger, occurrences.nodes[0], 'ALL', { title: 'X' });
    expect(refused.userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const input = { id, rrule: 'FREQ=DAILY;COUNT=2' };
    expect((await world.change(stranger, updateSeries, { input })).userErrors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    const draft = await aSeries(owner, { publish: false });
    expect(
      (await world.change(stranger, updateSeries, { input: { id: draft.id } })).userErrors,
    ).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('a role at one of them gives no say over the others, nor over the series', async () => {
    const owner = aPerson();
    const { id, occurrences } = await aSeries(owner);
    const [first, second] = occurrences.nodes;
    const manager = await world.aHost(owner, first, 'MANAGER');
    const coHost = await world.aHost(owner, second, 'CO_HOST');
    const before = await eventsOf(owner, id);
    const refused = [{ code: 'FORBIDDEN', path: ['input', 'scope'] }];
    for (const [who, event] of [
      [manager, before[0]],
      [coHost, before[1]],
    ] as const) {
      for (const scope of ['ALL', 'THIS_AND_FOLLOWING']) {
        const changed = await change(who, event, scope, { visibility: 'UNLISTED' });
        expect(changed.userErrors).toMatchObject(refused);
      }
      const input = { id, rrule: 'FREQ=DAILY;COUNT=2', onConflict: 'CANCEL_REMOVED' };
      expect((await world.change(who, updateSeries, { input })).userErrors).toMatchObject([
        { code: 'FORBIDDEN', path: ['input', 'id'] },
      ]);
      const { eventSeries } = await world.ask(who, readSeries, { id });
      expect(eventSeries.viewerCanEdit).toBe(false);
    }
    for (const scope of ['ALL', 'THIS_AND_FOLLOWING']) {
      const cancelled = await world.change(coHost, cancelEvent, {
        input: { id: second.id, version: before[1]?.version, scope },
      });
      expect(cancelled.userErrors).toMatchObject(refused);
    }
    expect(await eventsOf(owner, id)).toEqual(before);
    // What is theirs stays theirs.
    expect((await change(manager, before[0] ?? {}, 'THIS', { title: 'X' })).userErrors).toEqual([]);
  });

  test('whoever made it changes no date that they hold no more', async () => {
    const owner = aPerson();
    const { id, occurrences } = await aSeries(owner);
    const [first, second] = occurrences.nodes;
    const other = await world.aHost(owner, second, 'OWNER');
    await world.change(other, removeEventHost, { eventId: second.id, userId: owner });
    const [one] = await eventsOf(owner, id);
    const refused = [{ code: 'FORBIDDEN', path: ['input', 'scope'] }];
    expect((await change(owner, one ?? {}, 'ALL', { title: 'X' })).userErrors).toMatchObject(
      refused,
    );
    const input = { id: first.id, version: one?.version, scope: 'ALL' };
    expect((await world.change(owner, cancelEvent, { input })).userErrors).toMatchObject(refused);
    expect(live(await eventsOf(owner, id))).toHaveLength(8);
  });

  test('managers of every date change it, but cancel none', async () => {
    const owner = aPerson();
    const { id, occurrences } = await aSeries(owner, { rrule: 'FREQ=WEEKLY;COUNT=3' });
    const manager = await world.aHost(owner, occurrences.nodes[0], 'MANAGER');
    for (const { id: eventId } of occurrences.nodes.slice(1)) {
      const input = { eventId, userId: manager, role: 'MANAGER' };
      await world.change(owner, setEventHost, { input });
    }
    const [first] = await eventsOf(owner, id);
    expect((await change(manager, first ?? {}, 'ALL', { title: 'Mới' })).userErrors).toEqual([]);
    const longer = { id, rrule: 'FREQ=WEEKLY;COUNT=4' };
    expect(await world.change(manager, updateSeries, { input: longer })).toMatchObject({
      created: 1,
      userErrors: [],
    });
    for (const onConflict of ['KEEP_OCCURRENCES_WITH_REGISTRATIONS', 'CANCEL_REMOVED']) {
      const input = { id, rrule: 'FREQ=WEEKLY;COUNT=1', onConflict };
      expect((await world.change(manager, updateSeries, { input })).userErrors).toMatchObject([
        { code: 'FORBIDDEN', path: ['input', 'id'] },
      ]);
    }
    expect(live(await eventsOf(owner, id)).map(({ title }) => title)).toEqual(Array(4).fill('Mới'));
  });

  test('cancelling this and following ends the series there', async () => {
    const owner = aPerson();
    const { id, occurrences } = await aSeries(owner, { rrule: 'FREQ=WEEKLY' });
    const third = occurrences.nodes[2];
    const guest = aPerson();
    const later = occurrences.nodes[6];
    await world.change(guest, register, { input: { eventId: later.id } });
    await world.change(owner, cancelEvent, {
      input: { id: third.id, version: third.version, scope: 'THIS_AND_FOLLOWING', reason: 'Hè' },
    });
    const states = (await eventsOf(owner, id)).map(({ status }) => status);
    expect(states.slice(0, 2)).toEqual(['PUBLISHED', 'PUBLISHED']);
    expect(new Set(states.slice(2))).toEqual(new Set(['CANCELLED']));
    await expect
      .poll(async () => (await world.told(later.id)).map(({ type }) => type))
      .toContain('event.cancelled');
    expect((await world.ask(owner, readSeries, { id })).eventSeries.rrule).toContain('UNTIL=');
  });
});

describe('a new rule', () => {
  const change = (who: string, input: object) => world.change(who, updateSeries, { input });

  test('keeps events that people come to, unless the host cancels them with notice', async () => {
    const owner = aPerson();
    const guest = aPerson();
    const { id, occurrences } = await aSeries(owner);
    const second = occurrences.nodes[1];
    await world.change(guest, register, { input: { eventId: second.id } });
    const first = await change(owner, { id, rrule: 'FREQ=WEEKLY;BYDAY=WE;COUNT=8' });
    expect(first).toMatchObject({ created: 8, kept: 1, cancelled: 7, userErrors: [] });
    expect(live(await eventsOf(owner, id))).toHaveLength(9);
    const mine = (await world.ask(guest, readEvent, { id: second.id })).event.viewerRegistration;
    expect(mine.status).toBe('CONFIRMED');
    const forced = await change(owner, { id, onConflict: 'CANCEL_REMOVED' });
    expect(forced).toMatchObject({ created: 0, kept: 0, cancelled: 1 });
    await expect
      .poll(async () => (await world.told(second.id)).map(({ type }) => type))
      .toContain('event.cancelled');
    // Its old days come back as the events that they were.
    const back = await change(owner, {
      id,
      rrule: 'FREQ=WEEKLY;COUNT=8',
      onConflict: 'CANCEL_REMOVED',
    });
    expect(back).toMatchObject({ created: 8, cancelled: 8 });
    const mineAgain = (await world.ask(guest, readEvent, { id: second.id })).event
      .viewerRegistration;
    expect(mineAgain.status).toBe('CONFIRMED');
    expect(await world.check()).toEqual(allRight);
  });

  test('leaves a date out and adds one', async () => {
    const owner = aPerson();
    const { id, occurrences } = await aSeries(owner);
    const fourth = occurrences.nodes[3].startsAtLocal;
    const extra = Temporal.PlainDateTime.from(fourth)
      .add({ days: 2 })
      .toString({ smallestUnit: 'minute' });
    const changed = await change(owner, { id, exdates: [fourth], rdates: [extra] });
    expect(changed).toMatchObject({ created: 1, cancelled: 1 });
    const dates = live(await eventsOf(owner, id)).map(({ startsAtLocal }) => startsAtLocal);
    expect(dates).toContain(extra);
    expect(dates).not.toContain(fourth);
  });

  test('from a date on leaves what is before alone', async () => {
    const owner = aPerson();
    const { id, occurrences } = await aSeries(owner);
    const from = occurrences.nodes[5].startsAtLocal;
    const changed = await change(owner, { id, rrule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=4', from });
    expect(changed.cancelled).toBe(2);
    expect(live(await eventsOf(owner, id))).toHaveLength(6);
  });

  test('a bad one is refused', async () => {
    const owner = aPerson();
    const { id } = await aSeries(owner);
    for (const [rrule, code] of [
      ['FREQ=HOURLY', 'TOO_MANY_OCCURRENCES'],
      ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'RULE_NEVER_HAPPENS'],
      ['?', 'INVALID_RRULE'],
    ]) {
      expect((await change(owner, { id, rrule })).userErrors).toMatchObject([
        { code, path: ['input', 'rrule'] },
      ]);
    }
    expect(live(await eventsOf(owner, id))).toHaveLength(8);
  });
});

describe('registering for a series', () => {
  const join = (who: string, seriesId: string) =>
    world.change(who, registerForSeries, { input: { seriesId } });

  test('takes a place at every date, also at those that come later, and gives them up', async () => {
    const owner = aPerson();
    const guest = aPerson();
    const { id } = await aSeries(owner, {
      rrule: 'FREQ=WEEKLY',
      horizon: 'P30D',
      registrationScope: 'BOTH',
    });
    const count = async () =>
      (
        await world.sql`select count(*)::int as count from event.registration r join event.series_date d on d.event_id = r.event_id
        where d.series_id = ${id} and r.user_id = ${guest} and r.status = 'CONFIRMED'`
      )[0]?.count;
    const joined = await join(guest, id);
    expect(joined).toMatchObject({
      skipped: 0,
      series: { viewerComesToAll: true },
      userErrors: [],
    });
    expect(await count()).toBe(joined.registered);
    await extend(id, 60);
    await using _service = await startServices(1);
    await expect.poll(count).toBe((await eventsOf(null, id)).length);
    expect(await count()).toBeGreaterThan(joined.registered);
    expect(await world.change(guest, leaveSeries, { id })).toMatchObject({
      series: { viewerComesToAll: false },
    });
    expect(await count()).toBe(0);
    expect(await world.check()).toEqual(allRight);
  });

  test('a date that is full does not keep the others', async () => {
    const owner = aPerson();
    const event = { ...tuesdays().event, capacity: 1, waitlistEnabled: false };
    const { id, occurrences } = await aSeries(owner, { event, registrationScope: 'BOTH' });
    await world.change(aPerson(), register, { input: { eventId: occurrences.nodes[2].id } });
    expect(await join(aPerson(), id)).toMatchObject({ registered: 7, skipped: 1 });
  });

  test('no date is lost because it opens, or sells its tickets, only later', async () => {
    const first = tuesdays().event;
    const start = Temporal.PlainDateTime.from(first.startsAtLocal).toZonedDateTime('Europe/Berlin');
    // A week before each date: most are yet to open.
    const soon = start
      .subtract({ hours: 7 * 24 })
      .toInstant()
      .toString();
    const registrationScope = 'WHOLE_SERIES';
    const ticketTypes = [{ name: 'Vé', salesStart: soon }];
    for (const rest of [{ registrationOpensAt: soon }, { ticketTypes }]) {
      const event = { ...first, ...rest };
      const { id } = await aSeries(aPerson(), { event, registrationScope });
      expect(await join(aPerson(), id)).toMatchObject({ registered: 8, skipped: 0 });
    }
    // What has closed stays closed.
    const closed = { ...first, registrationClosesAt: new Date(Date.now() - 60_000).toISOString() };
    const { id } = await aSeries(aPerson(), { event: closed, registrationScope });
    expect((await join(aPerson(), id)).skipped).toBeGreaterThan(0);
  });

  test('a date that is published after later ones has their places too', async () => {
    const owner = aPerson();
    const guest = aPerson();
    const { id, occurrences } = await aSeries(owner, {
      ...{ publish: false, registrationScope: 'WHOLE_SERIES' },
    });
    const [first, second] = occurrences.nodes;
    await world.change(owner, publishEvent, { id: second.id });
    expect(await join(guest, id)).toMatchObject({ registered: 1 });
    await world.change(owner, publishEvent, { id: first.id });
    await using _service = await startServices(1);
    const place = async () =>
      (await world.ask(guest, readEvent, { id: first.id })).event.viewerRegistration?.status;
    await expect.poll(place).toBe('CONFIRMED');
  });

  test('where it is for the whole only, one date alone is refused', async () => {
    const { id, occurrences } = await aSeries(aPerson(), { registrationScope: 'WHOLE_SERIES' });
    const guest = aPerson();
    const input = { eventId: occurrences.nodes[0].id };
    expect((await world.change(guest, register, { input })).userErrors).toMatchObject([
      { code: 'SERIES_ONLY' },
    ]);
    expect(await join(guest, id)).toMatchObject({ registered: 8 });
  });

  test('where it is for each date, the whole is refused', async () => {
    const { id } = await aSeries(aPerson());
    expect((await join(aPerson(), id)).userErrors).toMatchObject([
      { code: 'REGISTRATION_CLOSED', path: ['input', 'seriesId'] },
    ]);
    expect((await join(aPerson(), newId('ser'))).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});
