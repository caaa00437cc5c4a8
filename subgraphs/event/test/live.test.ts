import { randomUUID } from 'node:crypto';
import type { GraphResult } from '@hoi/kit/subgraph.ts';
import { callerFor } from '@hoi/kit/testing/run.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aPerson,
  aWorld,
  cancelRegistration,
  checkIn,
  type Data,
  readRegistration,
  register,
  removeEventHost,
  undoCheckIn,
  type World,
} from './harness.ts';

let world: World;
const host = aPerson();
beforeAll(async () => {
  world = await aWorld({ services: 2 });
});
afterAll(() => world[Symbol.asyncDispose]());

const eventCounts = `subscription ($id: ID!) { eventCounts(eventId: $id) {
  confirmed pending waitlisted checkedIn remaining revision } }`;
const checkInFeed = `subscription ($id: ID!) { checkInFeed(listId: $id) {
  revision isSnapshot counts { expected checkedIn revision } items { id result undoneAt ticket { id checkedInAt } } } }`;
const myRegistrationChanged = `subscription { myRegistrationChanged {
  id status attendance waitlistPosition tickets { code } } }`;

interface Watch extends AsyncDisposable {
  /** What came so far, with when. */
  readonly seen: readonly { readonly at: number; readonly value: Data }[];
  readonly results: readonly GraphResult[];
  readonly ended: Promise<void>;
}

/** Watches a subscription of the second service; commands go to the first. */
function watch(who: string | null, query: string, variables: object = {}): Watch {
  const stop = new AbortController();
  const seen: { at: number; value: Data }[] = [];
  const results: GraphResult[] = [];
  const service = world.instances[1] ?? world;
  const source = service.subgraph.subscribe(
    { query, variables: { ...variables } },
    callerFor(who),
    stop.signal,
  );
  const ended = (async () => {
    for await (const result of source) {
      results.push(result);
      const [value] = Object.values(result.data ?? {});
      if (value) seen.push({ at: performance.now(), value });
    }
  })();
  return {
    seen,
    results,
    ended,
    async [Symbol.asyncDispose]() {
      stop.abort();
      await ended;
    },
  };
}

const registering = async (event: Data, person = aPerson()): Promise<Data> =>
  (await world.change(person, register, { input: { eventId: event.id } })).registration;
const scanning = (event: Data, scan: object): Promise<Data> =>
  world.change(host, checkIn, {
    input: { listId: event.checkInLists[0].id, nonce: randomUUID(), ...scan },
  });

describe('the counts of an event', () => {
  test('come at once, then as they change, to nobody in particular too', async () => {
    const event = await world.anEvent(host, { capacity: 3 });
    await using counts = watch(null, eventCounts, { id: event.id });
    await expect.poll(() => counts.seen.length).toBe(1);
    expect(counts.seen[0]?.value).toMatchObject({ confirmed: 0, remaining: 3, checkedIn: 0 });
    const { tickets } = await registering(event);
    await expect
      .poll(() => counts.seen.at(-1)?.value)
      .toMatchObject({ confirmed: 1, remaining: 2 });
    await scanning(event, { code: tickets[0].code });
    await expect.poll(() => counts.seen.at(-1)?.value).toMatchObject({ checkedIn: 1 });
    const revisions = counts.seen.map(({ value }) => value.revision);
    expect(revisions).toEqual([...new Set(revisions)].toSorted((a, b) => a - b));
  });

  test('are coalesced to four a second, and the newest always arrives', async () => {
    const event = await world.anEvent(host, { capacity: 30 });
    await using counts = watch(null, eventCounts, { id: event.id });
    await expect.poll(() => counts.seen.length).toBe(1);
    const people = Array.from({ length: 30 }, aPerson);
    await Promise.all(people.map((person) => registering(event, person)));
    await expect.poll(() => counts.seen.at(-1)?.value.confirmed, { timeout: 60_000 }).toBe(30);
    for (const [index, { at }] of counts.seen.entries()) {
      const before = counts.seen[index - 1];
      if (before) expect(at - before.at).toBeGreaterThanOrEqual(245);
    }
  });

  test('of a hidden event are as those of none: nothing comes, and the stream ends', async () => {
    const secret = await world.anEvent(host, { visibility: 'PRIVATE' });
    for (const id of [secret.id, 'evt_0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b', 'x\u0000']) {
      await using counts = watch(aPerson(), eventCounts, { id });
      await counts.ended;
      expect(counts.results).toEqual([]);
    }
    await using own = watch(host, eventCounts, { id: secret.id });
    await expect.poll(() => own.seen.length).toBe(1);
  });

  test('reach a subscriber of the same process well within 50 ms of the check-in', async () => {
    await using alone = await aWorld();
    const event = await alone.anEvent(host, { capacity: 200 });
    const listId = event.checkInLists[0].id;
    const signal = new AbortController();
    const arrivals: number[] = [];
    const source = alone.subgraph.subscribe(
      { query: eventCounts, variables: { id: event.id } },
      callerFor(null),
      signal.signal,
    );
    const ended = (async () => {
      for await (const _ of source) arrivals.push(performance.now());
    })();
    await expect.poll(() => arrivals.length).toBe(1);
    const delays: number[] = [];
    for (let at = 0; at < 5; at++) {
      const { registration } = await alone.change(aPerson(), register, {
        input: { eventId: event.id },
      });
      // Past the time in which changes are coalesced, so that the next one goes out at once.
      await new Promise((resolve) => setTimeout(resolve, 600));
      const before = arrivals.length;
      await alone.change(host, checkIn, {
        input: { listId, ticketId: registration.tickets[0].id, nonce: randomUUID() },
      });
      const answered = performance.now();
      await expect.poll(() => arrivals.length, { interval: 1 }).toBeGreaterThan(before);
      delays.push((arrivals[before] ?? 0) - answered);
    }
    signal.abort();
    await ended;
    // The answer of the mutation comes after the commit too, so the two race each other.
    expect(delays.toSorted((a, b) => a - b)[2]).toBeLessThan(50);
  });
});

describe('the scans of a list', () => {
  test('come with what was before, then each new one; none is skipped', async () => {
    const event = await world.anEvent(host);
    const [early, ...later] = await Promise.all(
      Array.from({ length: 13 }, () => registering(event)),
    );
    const first = await scanning(event, { code: early.tickets[0].code });
    const listId = event.checkInLists[0].id;
    await using feed = watch(host, checkInFeed, { id: listId });
    await expect.poll(() => feed.seen.length).toBe(1);
    expect(feed.seen[0]?.value).toMatchObject({
      isSnapshot: true,
      counts: { expected: 13, checkedIn: 1 },
      items: [{ id: first.checkIn.id, ticket: { id: early.tickets[0].id } }],
    });
    const scans: Data[] = await Promise.all(
      later.map(({ tickets }) => scanning(event, { code: tickets[0].code })),
    );
    const wanted = scans.map((scan) => scan.checkIn.id).toSorted();
    const came = () => feed.seen.slice(1).flatMap(({ value }) => value.items as Data[]);
    await expect
      .poll(() =>
        came()
          .map(({ id }) => id)
          .toSorted(),
      )
      .toEqual(wanted);
    expect(feed.seen.at(-1)?.value.counts).toMatchObject({ checkedIn: 13 });
    const revisions = feed.seen.map(({ value }) => value.revision);
    expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));

    await world.change(host, undoCheckIn, { input: { checkInId: first.checkIn.id } });
    await expect
      .poll(() => feed.seen.at(-1)?.value)
      .toMatchObject({
        isSnapshot: false,
        counts: { checkedIn: 12 },
        items: [{ id: first.checkIn.id, ticket: { checkedInAt: null } }],
      });
    expect(feed.seen.at(-1)?.value.items[0].undoneAt).not.toBeNull();
  });

  test('are for those at the door, as long as they are', async () => {
    const event = await world.anEvent(host);
    const listId = event.checkInLists[0].id;
    for (const who of [null, aPerson()]) {
      await using feed = watch(who, checkInFeed, { id: listId });
      await feed.ended;
      expect(feed.results).toEqual([]);
    }
    const door = await world.aHost(host, event, 'CHECK_IN');
    await using feed = watch(door, checkInFeed, { id: listId });
    await expect.poll(() => feed.seen.length).toBe(1);
    await world.change(host, removeEventHost, { eventId: event.id, userId: door });
    await scanning(event, { code: 'nobody' });
    await feed.ended;
    expect(feed.seen).toHaveLength(1);
  });
});

describe("a person's registrations", () => {
  test('come as they change, each change of their own and nobody else’s', async () => {
    const event = await world.anEvent(host, { capacity: 1 });
    const [lan, minh] = [aPerson(), aPerson()];
    await using mine = watch(minh, myRegistrationChanged);
    // Listening has begun once a change arrives; the first of them are repeated until then.
    const held = await registering(event, lan);
    const other = await world.anEvent(host);
    let id = (await registering(other, minh)).id;
    await expect
      .poll(async () => {
        if (mine.seen.length > 0) return true;
        await world.change(minh, cancelRegistration, { id });
        id = (await registering(other, minh)).id;
        return mine.seen.length > 0;
      })
      .toBe(true);
    const waiting = await registering(event, minh);
    await world.change(lan, cancelRegistration, { id: held.id });
    const ofEvent = () =>
      mine.seen.map(({ value }) => value).filter((value) => value.id === waiting.id);
    await expect
      .poll(() => ofEvent().map(({ status }) => status))
      .toEqual(['WAITLISTED', 'CONFIRMED']);
    const { code } = ofEvent()[1].tickets[0];
    await scanning(event, { code });
    await expect.poll(() => ofEvent().at(-1)?.attendance).toBe('CHECKED_IN');
    expect(mine.seen.some(({ value }) => value.id === held.id)).toBe(false);
    const { registration } = await world.ask(minh, readRegistration, { id: waiting.id });
    expect(registration.attendance).toBe('CHECKED_IN');
  });

  test('need a person', async () => {
    await using nobody = watch(null, myRegistrationChanged);
    await nobody.ended;
    expect(nobody.results[0]?.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
