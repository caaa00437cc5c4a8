import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aPerson,
  aWorld,
  cancelRegistration,
  type Data,
  decide,
  register,
  type World,
} from './harness.ts';

let world: World;
const host = aPerson();
let event: Data;
const people = Array.from({ length: 60 }, aPerson);
const rows: Data[] = [];

beforeAll(async () => {
  world = await aWorld();
  event = await world.anEvent(host, { capacity: 55, attendeeListVisibility: 'ATTENDEES' });
  for (const [at, person] of people.entries()) {
    const holderNames = [at % 2 ? `Trần Đức ${at}` : `Nguyễn Ánh ${at}`];
    const tickets = [{ ticketTypeId: event.ticketTypes[0].id, quantity: 1, holderNames }];
    const input = { eventId: event.id, tickets };
    rows.push((await world.change(person, register, { input })).registration);
  }
});
afterAll(() => world[Symbol.asyncDispose]());

const fields = `id status attendance quantity waitlistPosition decidedAt viewerCan event { id title }
  attendee { displayName user { id } } tickets { id code holderName checkedInAt ticketType { name } }`;
const page = `totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor } nodes { ${fields} }`;
const registrations = `query ($id: ID!, $first: Int, $after: Cursor, $filter: RegistrationFilter) {
  event(id: $id) { registrations(first: $first, after: $after, filter: $filter) { ${page} } } }`;
const attendees = `query ($id: ID!, $first: Int, $after: Cursor) {
  event(id: $id) { attendees(first: $first, after: $after) { ${page} } } }`;

const listed = async (who: string | null, query: string, variables: object = {}): Promise<Data> => {
  const { event: found } = await world.ask(who, query, { id: event.id, ...variables });
  return found.registrations ?? found.attendees;
};
const idsOf = ({ nodes }: Data) => nodes.map(({ id }: Data) => id);

describe('all registrations of an event', () => {
  test('are for those who manage it', async () => {
    expect((await listed(host, registrations, { first: 10 })).totalCount).toBe(60);
    for (const who of [null, aPerson(), people[0] ?? null]) {
      expect(await listed(who, registrations)).toMatchObject({ totalCount: 0, nodes: [] });
    }
    const door = await world.aHost(host, event, 'CHECK_IN');
    expect((await listed(door, registrations)).nodes).toEqual([]);
  });

  test('come in pages that neither skip nor repeat, the oldest first', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const found: Data = await listed(host, registrations, { first: 25, after });
      seen.push(...idsOf(found));
      if (!found.pageInfo.hasNextPage) break;
      after = found.pageInfo.endCursor;
    }
    expect(seen).toEqual(rows.map(({ id }) => id));
  });

  test('are found by state and by name, with or without diacritics', async () => {
    const count = async (filter: object) =>
      (await listed(host, registrations, { filter })).totalCount;
    expect(await count({ statuses: ['WAITLISTED'] })).toBe(5);
    expect(await count({ statuses: ['CONFIRMED', 'WAITLISTED'] })).toBe(60);
    expect(await count({ query: 'nguyen anh' })).toBe(30);
    expect(await count({ query: 'Đức' })).toBe(30);
    expect(await count({ query: 'duc 59', statuses: ['WAITLISTED'] })).toBe(1);
    expect(await count({ query: '%_' })).toBe(0);
  });

  test('cost as many statements for 50 as for 5', async () => {
    const cost = async (first: number, filter?: object) => {
      world.statements();
      const found = await listed(host, registrations, { first, filter });
      expect(found.nodes).toHaveLength(first);
      return world.statements().length;
    };
    await cost(5);
    // Two lookups of a kind are one statement where they happen to fall together, so few may be fewer.
    for (const first of [5, 50]) expect(await cost(first)).toBeLessThanOrEqual(9);
    expect(await cost(5, { statuses: ['WAITLISTED'] })).toBeLessThanOrEqual(10);
  });

  test.each([0, 101, -1])('are not asked for by %s', async (first) => {
    await expect(listed(host, registrations, { first })).rejects.toThrow('BAD_USER_INPUT');
  });

  test('refuse a cursor that is none', async () => {
    await expect(listed(host, registrations, { after: 'x' })).rejects.toThrow('BAD_USER_INPUT');
  });
});

describe('who comes', () => {
  test('is shown to those who come, without what is theirs alone', async () => {
    const mine = people[0] ?? null;
    const found = await listed(mine, attendees, { first: 50 });
    expect(found.totalCount).toBe(55);
    expect(found.nodes[0]).toMatchObject({
      viewerCan: ['CANCEL', 'NAME_HOLDERS', 'REISSUE', 'TRANSFER'],
      tickets: [{ id: expect.any(String) }],
    });
    expect(found.nodes[1]).toMatchObject({
      attendee: { displayName: 'Trần Đức 1' },
      attendance: 'EXPECTED',
      tickets: [],
      viewerCan: [],
    });
    for (const who of [null, aPerson(), people[59] ?? null]) {
      expect(await listed(who, attendees)).toMatchObject({ totalCount: 0, nodes: [] });
    }
  });

  test.each([
    ['EVERYONE', 1, 1, 1],
    ['ATTENDEES', 0, 1, 1],
    ['HOSTS', 0, 0, 1],
  ])('is shown to %s as the host wishes', async (attendeeListVisibility, nobody, comer, hosts) => {
    const other = await world.anEvent(host, { attendeeListVisibility });
    const person = aPerson();
    await world.change(person, register, { input: { eventId: other.id } });
    const total = async (who: string | null) =>
      (await world.ask(who, attendees, { id: other.id })).event.attendees.totalCount;
    expect([await total(null), await total(person), await total(host)]).toEqual([
      nobody,
      comer,
      hosts,
    ]);
  });
});

describe('of a person', () => {
  const own = `query ($ids: [_Any!]!, $after: Cursor) { _entities(representations: $ids) {
    ... on User { registrations(first: 2, after: $after) { ${page} } } } }`;
  const of = async (who: string | null, id: string, after: string | null = null) => {
    const ids = [{ __typename: 'User', id }];
    return (await world.ask(who, own, { ids, after }))._entities[0].registrations;
  };

  test('registrations are seen by themselves, the newest first', async () => {
    const lan = aPerson();
    const ids: string[] = [];
    for (let at = 0; at < 3; at++) {
      const { id } = await world.anEvent(host);
      const { registration } = await world.change(lan, register, { input: { eventId: id } });
      ids.unshift(registration.id);
    }
    await world.change(lan, cancelRegistration, { id: ids[2] });
    const first = await of(lan, lan);
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const second = await of(lan, lan, first.pageInfo.endCursor);
    expect([...idsOf(first), ...idsOf(second)]).toEqual(ids);
    expect(second.nodes[0].status).toBe('CANCELLED');
    expect(await of(host, lan)).toMatchObject({ totalCount: 0, nodes: [] });
    expect(await of(null, lan)).toMatchObject({ totalCount: 0, nodes: [] });
  });
});

describe('references from other subgraphs', () => {
  const entities = `query ($ids: [_Any!]!) { _entities(representations: $ids) { __typename
    ... on Registration { ${fields} } ... on Ticket { id holderName code registration { id status } } } }`;

  test('to 50 registrations and tickets cost a constant number of statements', async () => {
    const ids = (type: string, count: number) =>
      rows
        .slice(0, count)
        .map((row) => ({ __typename: type, id: type === 'Ticket' ? row.tickets[0].id : row.id }));
    for (const type of ['Registration', 'Ticket']) {
      const cost = async (count: number) => {
        world.statements();
        const found = await world.ask(host, entities, { ids: ids(type, count) });
        expect(found._entities.filter((one: Data) => one !== null)).toHaveLength(count);
        return world.statements().length;
      };
      await cost(5);
      for (const count of [5, 50]) expect(await cost(count)).toBeLessThanOrEqual(7);
    }
  });

  test('to what is not the caller’s are null', async () => {
    const representations = [
      { __typename: 'Registration', id: rows[0].id },
      { __typename: 'Ticket', id: rows[0].tickets[0].id },
      { __typename: 'Registration', id: 'x\u0000' },
      { __typename: 'Ticket', id: 'x\u0000' },
      { __typename: 'CheckInList', id: event.checkInLists[0].id },
      { __typename: 'CheckIn', id: 'x\u0000' },
    ];
    for (const who of [null, aPerson()]) {
      const found = await world.ask(who, entities, { ids: representations });
      expect(found._entities).toEqual(representations.map(() => null));
    }
  });
});

test('50 events with counts, seats and own registrations cost a constant number of statements', async () => {
  const lan = aPerson();
  const ids: string[] = [];
  for (let at = 0; at < 50; at++) {
    const one = await world.anEvent(host, {
      requiresApproval: at % 2 === 0,
      title: `Sự kiện ${at}`,
    });
    const { registration } = await world.change(lan, register, { input: { eventId: one.id } });
    if (at % 4 === 0) {
      const input = { eventId: one.id, registrationIds: [registration.id], decision: 'APPROVE' };
      await world.change(host, decide, { input });
    }
    ids.push(one.id);
  }
  const query = `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on Event {
    id capacity waitlist { length } counts { confirmed pending checkedIn remaining revision }
    ticketTypes { remaining status capacity } viewerRegistration { ${fields} }
    attendees(first: 3) { totalCount nodes { id attendee { displayName } } }
    checkInLists { name counts { expected } recent(first: 2) { id } } } } }`;
  const cost = async (who: string, count: number) => {
    const representations = ids.slice(0, count).map((id) => ({ __typename: 'Event', id }));
    world.statements();
    const found = await world.ask(who, query, { ids: representations });
    expect(found._entities).toHaveLength(count);
    return world.statements().length;
  };
  await cost(lan, 2);
  for (const who of [lan, host]) {
    for (const count of [4, 50]) expect(await cost(who, count)).toBeLessThanOrEqual(14);
  }
}, 240_000);
