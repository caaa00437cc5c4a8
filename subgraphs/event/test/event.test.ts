import { userViewer } from '@hoi/kit/testing/run.ts';
import { callerOf } from '@hoi/kit/viewer.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCommunity, aKnownPerson } from './facts.ts';
import {
  aPerson,
  aWorld,
  cancelEvent,
  createEvent,
  type Data,
  plainEvent,
  publishEvent,
  register,
  restoreEvent,
  setEventHost,
  updateEvent,
  upsertTicketType,
  type World,
} from './harness.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const create = (who: Data, input: object) =>
  world.change(who, createEvent, { input: { ...plainEvent(), ...input } });
const update = (who: Data, id: string, version: number, patch: object, rest: object = {}) =>
  world.change(who, updateEvent, { input: { id, version, patch, ...rest } });
const codes = ({ userErrors }: Data) =>
  userErrors.map((error: Data) => `${error.code} ${error.path?.join('.')}`);
const see = async (who: Data, id: string, fields = 'id') =>
  (await world.ask(who, `query ($id: ID!) { event(id: $id) { ${fields} } }`, { id })).event;

describe('a draft', () => {
  test('is owned by its maker, has one free ticket type and one check-in list, and is hidden', async () => {
    const owner = aPerson();
    const { event, userErrors } = await create(owner, { title: '  Đêm   nhạc\u0000 ' });
    expect(userErrors).toEqual([]);
    expect(event.slug).toMatch(/^dem-nhac-[0-9a-f]{8}$/);
    expect(event.status).toBe('DRAFT');
    expect(event.ticketTypes).toHaveLength(1);
    expect(event.checkInLists).toHaveLength(1);
    const fields = `title isFree tint locale hosts { role isListed user { id } } viewerCan url icsUrl`;
    expect(await see(owner, event.id, fields)).toMatchObject({
      title: 'Đêm nhạc',
      isFree: true,
      hosts: [{ role: 'OWNER', isListed: true, user: { id: owner } }],
      url: `https://hoi.example.org/e/${event.slug}`,
      icsUrl: `https://hoi.example.org/calendar/${event.id}.ics`,
    });
    for (const stranger of [null, aPerson()]) {
      expect(await see(stranger, event.id)).toBeNull();
      expect(codes(await world.change(stranger, publishEvent, { id: event.id }))).toEqual([
        stranger ? 'NOT_FOUND id' : 'UNAUTHENTICATED undefined',
      ]);
    }
    const bySlug = `query ($slug: String) { event(slug: $slug) { id } }`;
    expect(await world.ask(owner, bySlug, { slug: event.slug })).toEqual({
      event: { id: event.id },
    });
    expect(await world.ask(null, bySlug, { slug: event.slug })).toEqual({ event: null });
    expect(await world.ask(null, bySlug, { slug: 'no\u0000pe' })).toEqual({ event: null });
  });

  test('tells of everything that is wrong with it at once', async () => {
    const refused = await create(aPerson(), {
      title: '   ',
      summary: 'x'.repeat(281),
      timeZone: 'Mars/Olympus',
      startsAtLocal: '2026-13-01T10:00',
      capacity: -1,
      guestsPerRegistration: 10,
      externalUrl: 'javascript:alert(1)',
      category: 'nonsense',
      topics: Array.from({ length: 11 }, (_, at) => `t${at}`),
      venue: { name: 'Nhà', latitude: 200, longitude: 1, countryCode: 'ZZZ' },
      ticketTypes: [{ name: 'A', price: { amount: '-5', currency: 'XYZ' } }],
    });
    expect(refused.event).toBeNull();
    expect(codes(refused).sort()).toEqual([
      'INVALID input.capacity',
      'INVALID input.category',
      'INVALID input.externalUrl',
      'INVALID input.guestsPerRegistration',
      'INVALID input.startsAtLocal',
      'INVALID input.ticketTypes.0.price.amount',
      'INVALID input.ticketTypes.0.price.currency',
      'INVALID input.venue.countryCode',
      'INVALID input.venue.latitude',
      'REQUIRED input.title',
      'TOO_LONG input.summary',
      'TOO_LONG input.topics',
      'UNKNOWN_TIME_ZONE input.timeZone',
    ]);
  });

  test.each([
    [
      { startsAtLocal: '2027-01-01T10:00', endsAtLocal: '2027-01-01T10:00' },
      'ENDS_BEFORE_START input.endsAtLocal',
    ],
    [
      { startsAtLocal: '2027-01-01T10:00', endsAtLocal: '2029-01-01T10:00' },
      'INVALID input.endsAtLocal',
    ],
    [{ startsAtLocal: '2027-01-01T10:00+07:00' }, 'INVALID input.startsAtLocal'],
    [{ startsAtLocal: '0000-01-01T10:00' }, 'INVALID input.startsAtLocal'],
    [{ capacity: 1_000_001 }, 'INVALID input.capacity'],
    [{ registrationMode: 'EXTERNAL' }, 'REQUIRED input.externalUrl'],
    [{ venue: { name: 'Nhà', latitude: 10 } }, 'REQUIRED input.venue.longitude'],
    [{ coverUploadId: 'upl_none' }, 'UPLOAD_INVALID input.coverUploadId'],
    [{ communityId: 'com_none' }, 'NOT_FOUND input.communityId'],
  ])('is refused with %j', async (input, code) => {
    expect(codes(await create(aPerson(), input))).toEqual([code]);
  });

  test('can be deleted until it is published', async () => {
    const owner = aPerson();
    const { event } = await create(owner, {});
    const deleteDraft =
      'mutation ($id: ID!) { deleteDraft(id: $id) { deletedId userErrors { code path } } }';
    expect(await world.change(owner, deleteDraft, { id: event.id })).toEqual({
      deletedId: event.id,
      userErrors: [],
    });
    expect(await see(owner, event.id)).toBeNull();
    const published = await world.anEvent(owner);
    expect(codes(await world.change(owner, deleteDraft, { id: published.id }))).toEqual([
      'NOT_A_DRAFT id',
    ]);
  });

  test('needs a key that may write', async () => {
    const readOnly = callerOf(userViewer(aPerson(), { kind: 'API_KEY', scopes: ['READ'] }));
    expect(codes(await create(readOnly, {}))).toEqual(['FORBIDDEN undefined']);
  });
});

describe('time and place', () => {
  test('the wall clock and zone are what counts: gaps move forward, overlaps take the first', async () => {
    const owner = aPerson();
    const gap = await create(owner, {
      timeZone: 'Europe/Berlin',
      startsAtLocal: '2027-03-28T02:30',
      endsAtLocal: '2027-03-28T05:00',
    });
    expect((await see(owner, gap.event.id, 'startsAt startsAtLocal')).startsAt).toBe(
      '2027-03-28T01:30:00.000Z',
    );
    const overlap = await create(owner, {
      timeZone: 'Europe/Berlin',
      startsAtLocal: '2026-10-25T02:30',
      endsAtLocal: '2026-10-25T05:00',
    });
    expect((await see(owner, overlap.event.id, 'startsAt')).startsAt).toBe(
      '2026-10-25T00:30:00.000Z',
    );
  });

  test('an all-day event lasts from its first day to its last', async () => {
    const owner = aPerson();
    const { event } = await create(owner, {
      allDay: true,
      startsAtLocal: '2027-05-01T09:00',
      endsAtLocal: '2027-05-02T00:00',
    });
    expect(await see(owner, event.id, 'allDay startsAtLocal endsAtLocal')).toEqual({
      allDay: true,
      startsAtLocal: '2027-05-01T00:00',
      endsAtLocal: '2027-05-02T23:59',
    });
  });

  test('an online event keeps no place, and nobody meets at 0,0', async () => {
    const owner = aPerson();
    const venue = { name: 'Nhà', latitude: 0, longitude: 0 };
    const online = await create(owner, {
      format: 'ONLINE',
      venue,
      online: { joinUrl: 'https://meet.example.org/x' },
    });
    expect((await see(owner, online.event.id, 'venue { name }')).venue).toBeNull();
    const real = await create(owner, { venue });
    expect((await see(owner, real.event.id, 'venue { name latitude longitude }')).venue).toEqual({
      name: 'Nhà',
      latitude: null,
      longitude: null,
    });
  });

  test('the link to join is for hosts and confirmed people, and others are told why', async () => {
    const owner = aPerson();
    const guest = aPerson();
    const event = await world.anEvent(owner, {
      format: 'ONLINE',
      online: { provider: 'Jitsi', joinUrl: 'https://meet.example.org/x' },
    });
    const fields = 'onlineLocation { provider joinUrl hiddenReason }';
    const link = async (who: Data) =>
      Object.values((await see(who, event.id, fields)).onlineLocation);
    expect(await link(owner)).toEqual(['Jitsi', 'https://meet.example.org/x', null]);
    expect(await link(null)).toEqual(['Jitsi', null, 'NOT_SIGNED_IN']);
    expect(await link(guest)).toEqual(['Jitsi', null, 'NOT_REGISTERED']);
    await world.change(guest, register, { input: { eventId: event.id } });
    expect(await link(guest)).toEqual(['Jitsi', 'https://meet.example.org/x', null]);
    await world.change(owner, cancelEvent, { input: { id: event.id, version: event.version } });
    expect(await link(guest)).toEqual(['Jitsi', null, 'CANCELLED']);
  });
});

describe('changing', () => {
  test('what is absent stays, what is null is emptied, and the version counts', async () => {
    const owner = aPerson();
    const { event } = await create(owner, {
      summary: 'Ngắn',
      capacity: 10,
      topics: ['Nhạc', 'nhạc'],
    });
    const changed = await update(owner, event.id, event.version, { summary: null, title: 'Mới' });
    expect(changed.userErrors).toEqual([]);
    expect(changed.event.version).toBe(event.version + 1);
    expect(await see(owner, event.id, 'title summary capacity topics slug')).toEqual({
      title: 'Mới',
      summary: null,
      capacity: 10,
      topics: ['nhạc'],
      slug: event.slug,
    });
    expect(codes(await update(owner, event.id, event.version, { title: 'Cũ' }))).toEqual([
      'STALE_VERSION input.version',
    ]);
    expect(
      codes(
        await update(owner, event.id, changed.event.version, { endsAtLocal: '2020-01-01T10:00' }),
      ),
    ).toEqual(['ENDS_BEFORE_START input.patch.endsAtLocal']);
    expect(codes(await update(owner, event.id, changed.event.version, { title: null }))).toEqual([
      'REQUIRED input.patch.title',
    ]);
  });

  test('of two at once, one is told to read again', async () => {
    const owner = aPerson();
    const { event } = await create(owner, {});
    const both = await Promise.all(
      ['A', 'B'].map((title) => update(owner, event.id, event.version, { title })),
    );
    expect(both.flatMap(codes)).toEqual(['STALE_VERSION input.version']);
    // Who came too late has before them what is there now.
    expect(new Set(both.map((one) => one.event.version)).size).toBe(1);
  });

  test('capacity never goes below those who have a place, and nothing else of the patch stays', async () => {
    const owner = aPerson();
    const event = await world.anEvent(owner, { capacity: 3, guestsPerRegistration: 0 });
    for (const guest of [aPerson(), aPerson()])
      await world.change(guest, register, { input: { eventId: event.id } });
    const refused = await update(owner, event.id, event.version, { capacity: 1, title: 'Nhỏ' });
    expect(refused.userErrors).toMatchObject([
      {
        code: 'CAPACITY_BELOW_CONFIRMED',
        path: ['input', 'patch', 'capacity'],
        message: expect.stringContaining('2'),
      },
    ]);
    expect((await see(owner, event.id, 'title')).title).not.toBe('Nhỏ');
    expect((await update(owner, event.id, event.version, { capacity: 2 })).event.capacity).toBe(2);
  });

  test('is news for those who come only when time or place changed and the host wants it', async () => {
    const owner = aPerson();
    const event = await world.anEvent(owner, { venue: { name: 'Nhà A', city: 'Huế' } });
    await update(owner, event.id, event.version, { title: 'Khác' });
    await update(
      owner,
      event.id,
      event.version + 1,
      { venue: { name: 'Nhà B' } },
      { notifyAttendees: false },
    );
    await update(owner, event.id, event.version + 2, { venue: { name: 'Nhà C' } });
    await expect.poll(async () => (await world.told(event.id)).length).toBe(4);
    const told = await world.told(event.id);
    expect(told.map(({ type, data }) => [type, data.isNews, data.place])).toEqual([
      ['event.published', undefined, 'Nhà A, Huế'],
      ['event.updated', false, 'Nhà A, Huế'],
      ['event.updated', false, 'Nhà B'],
      ['event.updated', true, 'Nhà C'],
    ]);
    expect(told.at(-1)?.data).toMatchObject({ hostIds: [owner], version: event.version + 3 });
  });
});

describe('cancelling', () => {
  test('keeps the page, ends registrations, and a restore brings them back', async () => {
    const owner = aPerson();
    const guest = aPerson();
    const event = await world.anEvent(owner, { capacity: 5 });
    await world.change(guest, register, { input: { eventId: event.id } });
    const stale = await world.change(owner, cancelEvent, { input: { id: event.id, version: 0 } });
    expect(codes(stale)).toEqual(['STALE_VERSION input.version']);
    const cancelled = await world.change(owner, cancelEvent, {
      input: { id: event.id, version: event.version, reason: ' Mưa to ' },
    });
    expect(cancelled.event).toMatchObject({ status: 'CANCELLED', counts: { confirmed: 0 } });
    expect(await see(null, event.id, 'status cancellationReason cancelledAt')).toMatchObject({
      status: 'CANCELLED',
      cancellationReason: 'Mưa to',
      cancelledAt: expect.any(String),
    });
    expect(
      codes(
        await world.change(owner, cancelEvent, {
          input: { id: event.id, version: cancelled.event.version },
        }),
      ),
    ).toEqual(['INVALID_TRANSITION input.id']);
    const restored = await world.change(owner, restoreEvent, { id: event.id });
    expect(restored.event).toMatchObject({ status: 'PUBLISHED', counts: { confirmed: 1 } });
    expect(codes(await world.change(owner, publishEvent, { id: event.id }))).toEqual([
      'NOT_A_DRAFT id',
    ]);
    expect(codes(await world.change(owner, restoreEvent, { id: event.id }))).toEqual([
      'INVALID_TRANSITION id',
    ]);
  });
});

describe('rights', () => {
  test('each role may do what the table says, and no more', async () => {
    const owner = aPerson();
    const event = await world.anEvent(owner, { registrationMode: 'NONE' });
    const managing = [
      ...['EDIT', 'VIEW_REGISTRATIONS', 'MANAGE_REGISTRATIONS', 'CHECK_IN', 'UNDO_CHECK_IN'],
      ...['ADMIT_WALK_IN', 'DECIDE_AT_DOOR'],
      ...['SEE_GUESTS', 'MANAGE_DEVICES', 'VIEW_STATS', 'EXPORT'],
    ];
    const may: Record<string, string[]> = {
      CO_HOST: [...managing, 'CANCEL', 'MANAGE_HOSTS'],
      MANAGER: [...managing],
      CHECK_IN: ['CHECK_IN', 'UNDO_CHECK_IN', 'ADMIT_WALK_IN', 'SEE_GUESTS'],
      SPEAKER: [],
    };
    let version = event.version;
    for (const [role, permissions] of Object.entries(may)) {
      const person = await aKnownPerson(world);
      const named = await world.change(owner, setEventHost, {
        input: { eventId: event.id, userId: person, role },
      });
      expect(named.userErrors).toEqual([]);
      version += 1;
      expect((await see(person, event.id, 'viewerCan')).viewerCan.sort()).toEqual(
        permissions.sort(),
      );
      const edited = await update(person, event.id, version, { summary: role });
      expect(codes(edited)).toEqual(permissions.includes('EDIT') ? [] : ['FORBIDDEN input.id']);
      if (permissions.includes('EDIT')) version += 1;
    }
    expect((await see(null, event.id, 'viewerCan')).viewerCan).toEqual([]);
  });

  test('organisers of the community manage its events; members only see them', async () => {
    const [owner, organizer, moderator, member] = [aPerson(), aPerson(), aPerson(), aPerson()];
    const communityId = await aCommunity(world, {
      [owner]: 'OWNER',
      [organizer]: 'ORGANIZER',
      [moderator]: 'MODERATOR',
      [member]: 'MEMBER',
    });
    const event = await world.anEvent(owner, { communityId, visibility: 'MEMBERS' });
    expect((await see(organizer, event.id, 'viewerCan')).viewerCan).toContain('EDIT');
    expect((await see(organizer, event.id, 'viewerCan')).viewerCan).not.toContain('CANCEL');
    for (const one of [moderator, member]) {
      expect((await see(one, event.id, 'viewerCan')).viewerCan).toEqual(['REGISTER']);
      expect(codes(await create(one, { communityId }))).toEqual(['FORBIDDEN input.communityId']);
    }
    expect(await see(aPerson(), event.id)).toBeNull();
    expect(await see(null, event.id)).toBeNull();
    const archived = await aCommunity(world, { [owner]: 'OWNER' }, { isArchived: true });
    expect(codes(await create(owner, { communityId: archived }))).toEqual([
      'FORBIDDEN input.communityId',
    ]);
  });

  test('a hidden event does not exist, on any path', async () => {
    const owner = aPerson();
    const event = await world.anEvent(owner, { visibility: 'PRIVATE' });
    const stranger = aPerson();
    const entity = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Event { title } ... on TicketType { name } } }`;
    const [type] = event.ticketTypes;
    const r = [
      { __typename: 'Event', id: event.id },
      { __typename: 'TicketType', id: type.id },
    ];
    expect(await world.ask(stranger, entity, { r })).toEqual({ _entities: [null, null] });
    expect((await world.ask(owner, entity, { r }))._entities).toMatchObject([
      { title: expect.any(String) },
      { name: type.name },
    ]);
    for (const [mutation, variables, path] of [
      [updateEvent, { input: { id: event.id, version: 1, patch: {} } }, 'input.id'],
      [cancelEvent, { input: { id: event.id, version: 1 } }, 'input.id'],
      [restoreEvent, { id: event.id }, 'id'],
      [
        setEventHost,
        { input: { eventId: event.id, userId: stranger, role: 'OWNER' } },
        'input.eventId',
      ],
      [upsertTicketType, { input: { eventId: event.id, name: 'A' } }, 'input.eventId'],
      [
        'mutation ($id: ID!) { removeTicketType(id: $id) { userErrors { code path } } }',
        { id: type.id },
        'id',
      ],
    ] as const) {
      expect(codes(await world.change(stranger, mutation, variables))).toEqual([
        `NOT_FOUND ${path}`,
      ]);
    }
  });
});

describe('hosts', () => {
  const remove =
    'mutation ($e: ID!, $u: ID!) { removeEventHost(eventId: $e, userId: $u) { event { hosts { role } } userErrors { code path } } }';

  test('only an owner names owners, the last one stays, and everybody may step down', async () => {
    const owner = await aKnownPerson(world);
    const coHost = await aKnownPerson(world);
    const speaker = await aKnownPerson(world);
    const event = await world.anEvent(owner);
    const set = (who: string, userId: string, role: string, isListed = true) =>
      world.change(who, setEventHost, { input: { eventId: event.id, userId, role, isListed } });
    await set(owner, coHost, 'CO_HOST');
    await set(coHost, speaker, 'SPEAKER', false);
    expect(codes(await set(coHost, speaker, 'OWNER'))).toEqual(['FORBIDDEN input.role']);
    expect(codes(await set(coHost, owner, 'SPEAKER'))).toEqual(['FORBIDDEN input.role']);
    expect(codes(await set(owner, owner, 'SPEAKER'))).toEqual(['LAST_OWNER input.role']);
    expect(codes(await set(owner, aPerson(), 'SPEAKER'))).toEqual(['NOT_FOUND input.userId']);
    expect(codes(await world.change(owner, remove, { e: event.id, u: owner }))).toEqual([
      'LAST_OWNER userId',
    ]);
    expect(codes(await world.change(coHost, remove, { e: event.id, u: owner }))).toEqual([
      'FORBIDDEN userId',
    ]);
    expect(codes(await world.change(speaker, remove, { e: event.id, u: coHost }))).toEqual([
      'FORBIDDEN eventId',
    ]);
    // The unlisted speaker is known to those who manage the event, and to nobody else.
    expect((await see(null, event.id, 'hosts { role }')).hosts).toEqual([
      { role: 'OWNER' },
      { role: 'CO_HOST' },
    ]);
    expect((await see(owner, event.id, 'hosts { role }')).hosts).toHaveLength(3);
    expect(codes(await world.change(speaker, remove, { e: event.id, u: speaker }))).toEqual([]);
    expect((await see(owner, event.id, 'hosts { role }')).hosts).toHaveLength(2);
  });
});

describe('ticket types', () => {
  const remove =
    'mutation ($id: ID!) { removeTicketType(id: $id) { event { isFree ticketTypes { name } } userErrors { code path } } }';

  test('are added, changed and removed; one stays, and so does one that somebody holds', async () => {
    const owner = aPerson();
    const event = await world.anEvent(owner, {
      ticketTypes: [{ name: 'Sớm', capacity: 1, price: { amount: '150000', currency: 'vnd' } }],
    });
    expect(await see(null, event.id, 'isFree ticketTypes { price { amount currency } }')).toEqual({
      isFree: false,
      ticketTypes: [{ price: { amount: '150000', currency: 'VND' } }],
    });
    const added = await world.change(owner, upsertTicketType, {
      input: { eventId: event.id, name: 'Thường' },
    });
    const [early, usual] = added.event.ticketTypes;
    expect(usual).toMatchObject({ name: 'Thường', status: 'ON_SALE' });
    const changed = await world.change(owner, upsertTicketType, {
      input: { id: early.id, eventId: event.id, name: 'Sớm nhất', capacity: 2 },
    });
    expect(changed.event.ticketTypes[0]).toMatchObject({ name: 'Sớm nhất', remaining: 2 });
    expect((await see(null, event.id, 'isFree')).isFree).toBe(true);
    await world.change(aPerson(), register, {
      input: { eventId: event.id, tickets: [{ ticketTypeId: early.id, quantity: 1 }] },
    });
    expect(codes(await world.change(owner, remove, { id: early.id }))).toEqual([
      'INVALID_TRANSITION id',
    ]);
    expect(codes(await world.change(owner, remove, { id: usual.id }))).toEqual([]);
    expect(codes(await world.change(owner, remove, { id: early.id }))).toEqual([
      'INVALID_TRANSITION id',
    ]);
    expect(
      codes(
        await world.change(owner, upsertTicketType, {
          input: { id: 'tkt_none', eventId: event.id, name: 'A' },
        }),
      ),
    ).toEqual(['NOT_FOUND input.id']);
    const backwards = { salesStart: '2027-01-02T00:00:00Z', salesEnd: '2027-01-01T00:00:00Z' };
    expect(
      codes(
        await world.change(owner, upsertTicketType, {
          input: { eventId: event.id, name: 'A', ...backwards },
        }),
      ),
    ).toEqual(['ENDS_BEFORE_START input.salesEnd']);
    expect(await world.check()).toEqual({ differences: [], undersold: [] });
  });
});

test('categories speak both languages', async () => {
  const { categories } = await world.ask(
    null,
    '{ categories { slug en: label(locale: "en") vi: label(locale: "vi") own: label } }',
  );
  expect(categories).toHaveLength(14);
  expect(categories[0]).toEqual({ slug: 'music', en: 'Music', vi: 'Âm nhạc', own: 'Music' });
});
