import { anonymous, callerOf } from '@hoi/kit/viewer.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  allRight,
  aPerson,
  aWorld,
  cancelAsGuest,
  checkIn,
  claimRegistration,
  confirmEmail,
  createEvent,
  type Data,
  plainEvent,
  readEvent,
  readGuest,
  readRegistration,
  register,
  type World,
} from './harness.ts';

let world: World;
const host = aPerson();
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

let networks = 0;
/** Nobody in particular, from a network of their own. */
const somebody = () => callerOf(anonymous, { address: `198.51.100.${++networks}` });
const asking = (event: Data, email: string, rest: object = {}) =>
  world.change(somebody(), register, {
    input: { eventId: event.id, guest: { name: 'Khách Mai', email }, ...rest },
  });
/** The token in the mail of a registration that waits. */
const tokenFor = async ({ id }: Data): Promise<string> => {
  const mail = await vi.waitUntil(
    async () => (await world.told(id)).find(({ type }) => type === 'guest.awaits_email'),
    { timeout: 10_000, interval: 10 },
  );
  return new URL(mail.data.confirmPath, 'https://hoi.example.org').searchParams.get('token') ?? '';
};
/** A guest with a place: their registration, and the token of their page. */
async function aGuest(event: Data, email: string, rest: object = {}) {
  const { registration } = await asking(event, email, rest);
  const token = await tokenFor(registration);
  return { token, ...(await world.change(somebody(), confirmEmail, { token })) };
}
const counts = async (event: Data) =>
  (await world.ask(host, readEvent, { id: event.id })).event.counts;
const page = async (token: string) =>
  (await world.ask(somebody(), readGuest, { token })).registration;

describe('somebody without an account', () => {
  test('has a place once they have opened their mail, and sees it by their link alone', async () => {
    const event = await world.anEvent(host, { capacity: 2, guestsPerRegistration: 1 });
    const tickets = [{ ticketTypeId: event.ticketTypes[0].id, quantity: 2 }];
    const asked = await asking(event, ' Mai@Example.org ', { tickets });
    expect(asked).toMatchObject({ userErrors: [], registration: { status: 'AWAITING_EMAIL' } });
    expect(await counts(event)).toMatchObject({ confirmed: 0, remaining: 2 });
    const hosts = `query ($id: ID!) { event(id: $id) { registrations { totalCount } } }`;
    const { event: seen } = await world.ask(host, hosts, { id: event.id });
    expect(seen.registrations.totalCount).toBe(0);

    const token = await tokenFor(asked.registration);
    const done = await world.change(somebody(), confirmEmail, { token });
    expect(done).toMatchObject({
      userErrors: [],
      registration: {
        id: asked.registration.id,
        status: 'CONFIRMED',
        quantity: 2,
        attendee: { displayName: 'Khách Mai', user: null },
        tickets: [{ state: 'VALID', code: expect.any(String) }, {}],
      },
    });
    expect(await counts(event)).toMatchObject({ confirmed: 2, remaining: 0 });
    expect(await page(done.accessToken)).toMatchObject({
      id: done.registration.id,
      tickets: [{ code: expect.any(String) }, {}],
      event: { id: event.id },
    });
    const blind = await world.ask(somebody(), readRegistration, { id: done.registration.id });
    expect(blind.registration).toBeNull();

    // The link works once.
    const again = await world.change(somebody(), confirmEmail, { token });
    expect(again).toMatchObject({
      registration: null,
      accessToken: null,
      userErrors: [{ code: 'LINK_INVALID', path: ['token'] }],
    });
    expect(await world.check()).toEqual(allRight);

    const { id } = done.registration;
    const cancelled = await world.change(somebody(), cancelAsGuest, {
      id,
      token: done.accessToken,
    });
    expect(cancelled).toMatchObject({ userErrors: [], registration: { status: 'CANCELLED' } });
    expect(await counts(event)).toMatchObject({ confirmed: 0, remaining: 2 });
    await expect
      .poll(async () => (await world.told(id)).at(-1))
      .toMatchObject({ data: { by: 'ATTENDEE' } });
    expect(await world.check()).toEqual(allRight);
  });

  test('is told when it is full by then: a turn in the queue, or a clear no', async () => {
    const [event, strict] = [
      await world.anEvent(host, { capacity: 1 }),
      await world.anEvent(host, { capacity: 1, waitlist: { enabled: false } }),
    ];
    const early = [await asking(event, 'a@example.org'), await asking(strict, 'b@example.org')];
    for (const { id } of [event, strict]) {
      await world.change(aPerson(), register, { input: { eventId: id } });
    }
    const answers = [];
    for (const { registration } of early) {
      const token = await tokenFor(registration);
      answers.push(await world.change(somebody(), confirmEmail, { token }));
    }
    expect(answers).toMatchObject([
      { userErrors: [], registration: { status: 'WAITLISTED', waitlistPosition: 1 } },
      { userErrors: [{ code: 'SOLD_OUT' }], registration: null },
    ]);
    expect((await asking(strict, 'c@example.org')).userErrors).toMatchObject([
      { code: 'SOLD_OUT', path: ['input', 'tickets'] },
    ]);
    expect(await world.check()).toEqual(allRight);
  });

  test('has one place for an address, and whoever asks hears nothing of it', async () => {
    const event = await world.anEvent(host);
    const first = await aGuest(event, 'hai@example.org');
    const again = await asking(event, 'hai@example.org');
    const other = await asking(event, 'ba@example.org');
    const keys = ({ registration, ...rest }: Data) => ({
      ...rest,
      event: null,
      registration: { ...registration, id: '' },
    });
    expect(keys(again)).toEqual(keys(other));
    const done = await world.change(somebody(), confirmEmail, {
      token: await tokenFor(again.registration),
    });
    expect(done.userErrors).toMatchObject([{ code: 'ALREADY_REGISTERED' }]);
    // The same for an account with the address.
    const lan = await world.aMember('lan@example.org');
    await world.change(lan, register, { input: { eventId: event.id } });
    const known = await asking(event, 'lan@example.org');
    expect(keys(known)).toEqual(keys(other));
    const refused = await world.change(somebody(), confirmEmail, {
      token: await tokenFor(known.registration),
    });
    expect(refused).toMatchObject({
      accessToken: null,
      userErrors: [{ code: 'ALREADY_REGISTERED' }],
    });
    expect(await counts(event)).toMatchObject({ confirmed: 2 });
    expect((await page(first.accessToken)).status).toBe('CONFIRMED');
  });

  test('becomes somebody with an account: by signing up, or by their link when signed in', async () => {
    const event = await world.anEvent(host);
    const guest = await aGuest(event, 'moi@example.org');
    const later = await world.aMember('moi@example.org');
    const own = async (who: string) =>
      (await world.ask(who, readEvent, { id: event.id })).event.viewerRegistration;
    expect(await own(later)).toMatchObject({ id: guest.registration.id, status: 'CONFIRMED' });
    expect(await page(guest.accessToken)).toBeNull();

    const second = await aGuest(event, 'khac@example.org');
    const me = aPerson();
    const token = second.accessToken;
    const nobody = await world.change(null, claimRegistration, { token });
    expect(nobody.userErrors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
    const claimed = await world.change(me, claimRegistration, { token });
    expect(claimed).toMatchObject({ userErrors: [], registration: { id: second.registration.id } });
    expect((await own(me)).tickets).toHaveLength(1);
    const twice = await world.change(aPerson(), claimRegistration, { token });
    expect(twice.userErrors).toMatchObject([{ code: 'LINK_INVALID', path: ['accessToken'] }]);
    const third = await aGuest(event, 'nua@example.org');
    const full = await world.change(me, claimRegistration, { token: third.accessToken });
    expect(full.userErrors).toMatchObject([{ code: 'ALREADY_REGISTERED' }]);
    expect(await world.check()).toEqual(allRight);
  });

  test('commands with their link what is theirs, and nothing else', async () => {
    const event = await world.anEvent(host);
    const one = await aGuest(event, 'mot@example.org');
    const two = await aGuest(event, 'khong@example.org');
    const stolen = { id: two.registration.id, token: one.accessToken };
    const done = await world.change(somebody(), cancelAsGuest, stolen);
    expect(done.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['id'] }]);
    // A link is no account: with it one founds nothing in the same breath.
    const both = `mutation ($id: ID!, $token: String, $input: CreateEventInput!) {
      cancelRegistration(id: $id, accessToken: $token) { userErrors { code } }
      createEvent(input: $input) { userErrors { code } } }`;
    const answer = await world.ask(somebody(), both, { ...stolen, input: plainEvent() });
    expect(answer.createEvent.userErrors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
    for (const token of ['', 'x', `${one.accessToken}x`, one.token]) {
      expect(await page(token || 'y')).toBeNull();
      const { id } = one.registration;
      const refused = await world.change(somebody(), cancelAsGuest, { id, token });
      expect(refused.userErrors).toHaveLength(1);
    }
    expect((await page(one.accessToken)).status).toBe('CONFIRMED');
  });
});

describe('the tickets of somebody without an account', () => {
  const asGuest = `mutation ($input: TransferTicketInput!) { transferTicket(input: $input) {
    registration { id status quantity viewerCan tickets { id code holderName } }
    event { counts { confirmed remaining } } userErrors { code path message } } }`;
  const renew = `mutation ($id: ID!, $token: String) { reissueTicket(ticketId: $id, accessToken: $token) {
    ticket { seq code } userErrors { code path } } }`;
  const name = `mutation ($id: ID!, $name: String!, $token: String) {
    updateTicketHolder(ticketId: $id, holderName: $name, accessToken: $token) {
      ticket { holderName } userErrors { code path } } }`;
  const to = { toEmail: 'nhan@example.org', toName: 'Nhận' };
  const scan = async (event: Data, code: string) => {
    const input = { listId: event.checkInLists[0].id, code, nonce: crypto.randomUUID() };
    return (await world.change(host, checkIn, { input })).result;
  };

  test('go to others by their link: no seat moves, the old code is dead', async () => {
    const event = await world.anEvent(host, { capacity: 2, guestsPerRegistration: 1 });
    const asked = [{ ticketTypeId: event.ticketTypes[0].id, quantity: 2 }];
    const guest = await aGuest(event, 'cho@example.org', { tickets: asked });
    const { accessToken, registration } = guest;
    const [kept, gone] = registration.tickets;
    expect(registration.viewerCan).toEqual(
      expect.arrayContaining(['TRANSFER', 'NAME_HOLDERS', 'REISSUE']),
    );
    const named = await world.change(somebody(), name, {
      ...{ id: kept.id, name: 'Bà Tư', token: accessToken },
    });
    expect(named).toEqual({ ticket: { holderName: 'Bà Tư' }, userErrors: [] });
    const anew = await world.change(somebody(), renew, { id: kept.id, token: accessToken });
    expect(anew).toMatchObject({ ticket: { seq: 1, code: expect.any(String) }, userErrors: [] });
    const done = await world.change(somebody(), asGuest, {
      input: { ticketId: gone.id, accessToken, ...to },
    });
    expect(done).toMatchObject({
      userErrors: [],
      registration: { id: registration.id, status: 'CONFIRMED', quantity: 1 },
      event: { counts: { confirmed: 2, remaining: 0 } },
    });
    expect(await page(accessToken)).toMatchObject({ tickets: [{ holderName: 'Bà Tư' }] });
    const taker = await world.aMember('nhan@example.org');
    const { event: seen } = await world.ask(taker, readEvent, { id: event.id });
    const [theirs] = seen.viewerRegistration.tickets;
    expect(theirs).toMatchObject({ id: gone.id, holderName: 'Nhận', seq: 1 });
    for (const [code, result] of [
      [gone.code, 'REPLACED'],
      [theirs.code, 'ADMITTED'],
      [kept.code, 'REPLACED'],
      [anew.ticket.code, 'ADMITTED'],
    ]) {
      expect(await scan(event, code)).toBe(result);
    }
    const [told] = await world.told(seen.viewerRegistration.id);
    expect(told).toMatchObject({
      type: 'ticket.transferred',
      data: { isByHost: false, from: { registrationId: registration.id, isEnded: false } },
    });
    expect(await world.check()).toEqual(allRight);
  });

  test('go to nobody without the link, by another guest’s, or to the guest themselves', async () => {
    const event = await world.anEvent(host);
    const [one, two] = [await aGuest(event, 'x@example.org'), await aGuest(event, 'y@example.org')];
    const [ticket] = one.registration.tickets;
    const path = ['input', 'ticketId'];
    const give = (accessToken: string | null, rest: object = to) =>
      world.change(somebody(), asGuest, { input: { ticketId: ticket.id, accessToken, ...rest } });
    expect((await give(null)).userErrors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
    expect((await give(two.accessToken)).userErrors).toMatchObject([{ code: 'NOT_FOUND', path }]);
    expect((await give(`${one.accessToken}x`)).userErrors).toMatchObject([
      { code: 'LINK_INVALID', path: ['accessToken'] },
    ]);
    expect(
      (await give(one.accessToken, { toEmail: 'x@example.org', toName: 'X' })).userErrors,
    ).toMatchObject([{ code: 'INVALID', path: ['input', 'toEmail'] }]);
    for (const token of [null, two.accessToken, 'x']) {
      const refused = await world.change(somebody(), renew, { id: ticket.id, token });
      expect(refused).toMatchObject({ ticket: null, userErrors: [{}] });
      const nameless = await world.change(somebody(), name, { id: ticket.id, name: 'A', token });
      expect(nameless).toMatchObject({ ticket: null, userErrors: [{}] });
    }
    expect((await page(one.accessToken)).tickets[0].seq).toBe(0);
    await world.change(somebody(), asGuest, {
      input: { ticketId: ticket.id, accessToken: one.accessToken, ...to },
    });
    expect(await page(one.accessToken)).toMatchObject({ status: 'CANCELLED', viewerCan: [] });
    expect((await give(one.accessToken)).userErrors).toMatchObject([{ code: 'NOT_FOUND', path }]);
    expect(await world.check()).toEqual(allRight);
  });
});

describe('asking without an account is refused', () => {
  test.each([
    ['no address', { name: 'Mai', email: 'mai' }, 'INVALID', 'email'],
    ['no name', { name: ' \u200b', email: 'mai@example.org' }, 'REQUIRED', 'name'],
    ['a long name', { name: 'x'.repeat(81), email: 'mai@example.org' }, 'TOO_LONG', 'name'],
    ['a long address', { name: 'M', email: `${'m'.repeat(250)}@example.org` }, 'TOO_LONG', 'email'],
  ])('with %s', async (_, guest, code, field) => {
    const event = await world.anEvent(host);
    const input = { eventId: event.id, guest };
    const done = await world.change(somebody(), register, { input });
    expect(done.userErrors).toMatchObject([{ code, path: ['input', 'guest', field] }]);
  });

  test('where an account would be, at once and not by mail', async () => {
    const secret = await world.anEvent(host, { visibility: 'PRIVATE' });
    const closed = await world.anEvent(host, { registrationMode: 'CLOSED' });
    const { event: draft } = await world.change(host, createEvent, { input: plainEvent() });
    const codes = [];
    for (const event of [secret, draft, closed]) {
      const { userErrors } = await asking(event, 'ngoai@example.org');
      codes.push(userErrors.map((one: Data) => one.code));
    }
    expect(codes).toEqual([['NOT_FOUND'], ['NOT_FOUND'], ['REGISTRATION_CLOSED']]);
    const { userErrors } = await world.change(aPerson(), register, {
      input: { eventId: closed.id, guest: { name: 'A', email: 'a@example.org' } },
    });
    expect(userErrors).toMatchObject([{ code: 'INVALID', path: ['input', 'guest'] }]);
  });

  test('the fourth time within an hour for one address and event', async () => {
    const event = await world.anEvent(host);
    const codes = [];
    for (let at = 0; at < 4; at++) {
      const { userErrors } = await asking(event, 'nhieu@example.org');
      codes.push(userErrors[0]?.code ?? 'OK');
    }
    expect(codes).toEqual(['OK', 'OK', 'OK', 'RATE_LIMITED']);
  });
});

// Last, for time goes by.
test('a guest is forgotten after a day when the mail stays closed', async () => {
  const event = await world.anEvent(host, {
    startsAtLocal: '2030-01-01T09:00',
    endsAtLocal: '2030-01-01T10:00',
  });
  const { registration } = await asking(event, 'vang@example.org');
  const token = await tokenFor(registration);
  world.wait(60 * 24 + 1);
  const late = await world.change(somebody(), confirmEmail, { token });
  expect(late.userErrors).toMatchObject([{ code: 'LINK_INVALID' }]);
  await expect
    .poll(
      async () =>
        (
          await world.sql`select (select count(*) from event.guest where email = 'vang@example.org')
            + (select count(*) from event.registration where id = ${registration.id}) as left`
        )[0]?.left,
      { timeout: 75_000, interval: 500 },
    )
    .toBe('0');
});
