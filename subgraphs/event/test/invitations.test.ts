import { newId } from '@hoi/kit/ids.ts';
import { anonymous, callerOf } from '@hoi/kit/viewer.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  allRight,
  aPerson,
  aWorld,
  createEvent,
  type Data,
  plainEvent,
  readEvent,
  readGuest,
  type World,
} from './harness.ts';

let world: World;
const host = aPerson();
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const invite = `mutation ($input: InviteToEventInput!) { inviteToEvent(input: $input) {
  invitations { id email status message invitedBy { id } } skipped { line text reason }
  userErrors { code path message } } }`;
const revoke = `mutation ($id: ID!) { revokeInvitation(id: $id) {
  invitation { status } userErrors { code path } } }`;
const respond = `mutation ($input: RespondToInvitationInput!) { respondToInvitation(input: $input) {
  accessToken registration { id status attendee { displayName user { id } } tickets { ticketType { name } } }
  userErrors { code path } } }`;
const read = `query ($token: String!) { invitation(token: $token) {
  status message email event { id title } invitedBy { id } } }`;
const listed = `query ($id: ID!) { event(id: $id) { invitations { totalCount nodes { email status } }
  invitationCounts { sent opened accepted declined revoked bounced } } }`;
const open = `mutation ($token: String!) { openInvitation(token: $token) {
  invitation { status } userErrors { code path } } }`;
const setQuestions = `mutation ($eventId: ID!, $questions: [QuestionInput!]!) {
  setQuestions(eventId: $eventId, questions: $questions) { event { questions { id } } userErrors { code path } } }`;
const patient = { timeout: 15_000, interval: 50 };
/** What is told when a mail comes back. */
const bounced = (userId: string) => {
  const data = { notificationId: newId('ntf'), userId, problem: 'SMTP_550' };
  const envelope = { id: crypto.randomUUID(), type: 'notification.bounced', aggregate: userId };
  const origin = { occurredAt: new Date().toISOString(), actorId: null, traceId: null };
  return world.sql`select bus.put(${world.sql.json([{ ...envelope, ...origin, data }])}::jsonb)`;
};

let networks = 0;
const somebody = () => callerOf(anonymous, { address: `203.0.113.${++networks}` });
const inviting = (event: Data, list: string, rest: object = {}, who: string | null = host) =>
  world.change(who, invite, { input: { eventId: event.id, list, ...rest } });
const tokenOf = async (id: string): Promise<string> => {
  const mail = await vi.waitUntil(
    async () => (await world.told(id)).find(({ type }) => type === 'invitation.sent'),
    { timeout: 10_000, interval: 10 },
  );
  return mail.data.path.replace('/invitation/', '');
};
const anInvitation = async (event: Data, email: string, rest: object = {}): Promise<string> => {
  const { invitations } = await inviting(event, email, rest);
  return tokenOf(invitations[0].id);
};
const answer = (who: Parameters<World['change']>[0], token: string, rest: object = {}) =>
  world.change(who, respond, { input: { token, accept: true, ...rest } });

describe('a host', () => {
  test('invites by a list as it comes, and hears which lines are none', async () => {
    const event = await world.anEvent(host);
    const list = 'Mai <mai@example.org>, lan@example.org\nkhông phải\nMAI@example.org';
    const done = await inviting(event, list, { message: 'Tới chơi nhé!' });
    expect(done).toMatchObject({
      userErrors: [],
      invitations: [
        { email: 'mai@example.org', status: 'SENT', message: 'Tới chơi nhé!' },
        { email: 'lan@example.org', invitedBy: { id: host } },
      ],
      skipped: [
        { line: 2, text: 'không phải', reason: 'INVALID' },
        { line: 3, reason: 'REPEATED' },
      ],
    });
    const again = await inviting(event, 'lan@example.org');
    expect(again).toMatchObject({ invitations: [], skipped: [{ reason: 'ASKED_ALREADY' }] });
    const seen = await world.ask(host, listed, { id: event.id });
    expect(seen.event.invitations.totalCount).toBe(2);
    const others = await world.ask(aPerson(), listed, { id: event.id });
    expect(others.event).toMatchObject({ invitations: { totalCount: 0, nodes: [] } });
  });

  test('takes an invitation back: its link leads nowhere, and it can be sent anew', async () => {
    const event = await world.anEvent(host);
    const { invitations } = await inviting(event, 'back@example.org');
    const [{ id }] = invitations;
    const token = await tokenOf(id);
    const stranger = await world.change(aPerson(), revoke, { id });
    expect(stranger.userErrors).toMatchObject([{ code: 'FORBIDDEN', path: ['id'] }]);
    expect(await world.change(host, revoke, { id })).toMatchObject({
      invitation: { status: 'REVOKED' },
    });
    expect((await world.ask(null, read, { token })).invitation).toBeNull();
    expect((await answer(somebody(), token, { name: 'A' })).userErrors).toMatchObject([
      { code: 'LINK_INVALID', path: ['input', 'token'] },
    ]);
    expect((await inviting(event, 'back@example.org')).invitations).toHaveLength(1);
  });

  test.each([
    ['nothing', '', 'REQUIRED'],
    [
      'too many',
      Array.from({ length: 201 }, (_, at) => `p${at}@example.org`).join('\n'),
      'TOO_MANY',
    ],
    ['a book', 'x'.repeat(50_001), 'TOO_LONG'],
  ])('is refused with %s', async (_, list, code) => {
    const event = await world.anEvent(host);
    expect((await inviting(event, list)).userErrors).toMatchObject([
      { code, path: ['input', 'list'] },
    ]);
  });

  test('is refused for a draft, and others for an event that is not theirs', async () => {
    const { event: draft } = await world.change(host, createEvent, { input: plainEvent() });
    expect((await inviting(draft, 'a@example.org')).userErrors).toMatchObject([
      { code: 'INVALID_TRANSITION' },
    ]);
    const event = await world.anEvent(host);
    const codes = [];
    for (const who of [null, aPerson()]) {
      codes.push((await inviting(event, 'a@example.org', {}, who)).userErrors[0].code);
    }
    expect(codes).toEqual(['UNAUTHENTICATED', 'FORBIDDEN']);
  });

  test('sees who opened it, and whose mail came back; that one is invited anew', async () => {
    const event = await world.anEvent(host);
    const list = 'mo@example.org, hong@example.org, im@example.org';
    const { invitations } = await inviting(event, list);
    const [opened, broken] = invitations;
    const token = await tokenOf(opened.id);
    // A host who looks at the page, and a wrong link, note nothing.
    expect(await world.change(host, open, { token })).toMatchObject({
      invitation: { status: 'SENT' },
      userErrors: [],
    });
    expect((await world.change(somebody(), open, { token: `${token}x` })).userErrors).toMatchObject(
      [{ code: 'LINK_INVALID', path: ['token'] }],
    );
    for (const _ of ['once', 'again']) {
      expect(await world.change(somebody(), open, { token })).toMatchObject({
        invitation: { status: 'OPENED' },
        userErrors: [],
      });
    }
    await bounced(broken.id);
    // What was opened did arrive.
    await bounced(opened.id);
    const seen = async () => (await world.ask(host, listed, { id: event.id })).event;
    const counts = { sent: 1, opened: 1, accepted: 0, declined: 0, revoked: 0, bounced: 1 };
    await expect.poll(async () => (await seen()).invitationCounts, patient).toEqual(counts);
    const again = await inviting(event, 'hong@example.org, mo@example.org');
    expect(again).toMatchObject({
      invitations: [{ email: 'hong@example.org', status: 'SENT' }],
      skipped: [{ text: 'mo@example.org', reason: 'ASKED_ALREADY' }],
    });
    await answer(somebody(), token, { name: 'Mở' });
    expect((await seen()).invitationCounts).toEqual({
      ...counts,
      ...{ sent: 2, opened: 0, accepted: 1, bounced: 0 },
    });
    expect(await world.change(somebody(), open, { token })).toMatchObject({
      invitation: { status: 'ACCEPTED' },
    });
    const others = await world.ask(aPerson(), listed, { id: event.id });
    expect(others.event.invitationCounts).toBeNull();
  });

  test('is not the sixth who invites an address in a day', async () => {
    const reasons = [];
    for (let at = 0; at < 6; at++) {
      const { skipped } = await inviting(await world.anEvent(host), 'often@example.org');
      reasons.push(skipped[0]?.reason ?? 'SENT');
    }
    expect(reasons).toEqual([...Array.from({ length: 5 }, () => 'SENT'), 'TOO_OFTEN']);
  });
});

describe('who is invited', () => {
  test('comes as a guest, past what is hidden and for members', async () => {
    const event = await world.anEvent(host, {
      visibility: 'PRIVATE',
      ticketTypes: [{ name: 'Kín', hidden: true, membersOnly: true }],
    });
    const token = await anInvitation(event, 'khach@example.org');
    expect(await world.ask(null, read, { token })).toMatchObject({
      invitation: { status: 'SENT', event: { id: event.id } },
    });
    expect((await answer(somebody(), token)).userErrors).toMatchObject([
      { code: 'REQUIRED', path: ['input', 'name'] },
    ]);
    const done = await answer(somebody(), token, { name: 'Khách quý' });
    expect(done).toMatchObject({
      userErrors: [],
      registration: {
        status: 'CONFIRMED',
        attendee: { displayName: 'Khách quý', user: null },
        tickets: [{ ticketType: { name: 'Kín' } }],
      },
    });
    const page = await world.ask(somebody(), readGuest, { token: done.accessToken });
    expect(page.registration.status).toBe('CONFIRMED');
    expect((await answer(somebody(), token, { name: 'B' })).userErrors).toMatchObject([
      { code: 'ALREADY_REGISTERED' },
    ]);
    expect(await world.check()).toEqual(allRight);
  });

  test('answers what is asked, and has the first ticket that is for sale', async () => {
    const event = await world.anEvent(host, {
      ticketTypes: [
        { name: 'Kín', hidden: true },
        { name: 'Sớm', salesEnd: new Date(Date.now() - 60_000).toISOString() },
        { name: 'Muộn', salesStart: new Date(Date.now() + 60_000).toISOString() },
        { name: 'Thường' },
      ],
    });
    const { event: asking } = await world.change(host, setQuestions, {
      eventId: event.id,
      questions: [{ prompt: 'Món nào?', kind: 'TEXT', required: true }],
    });
    const [{ id: questionId }] = asking.questions;
    for (const who of [somebody(), aPerson()]) {
      const token = await anInvitation(event, `q${++networks}@example.org`);
      const wish = typeof who === 'string' ? {} : { name: 'Khách' };
      expect((await answer(who, token, wish)).userErrors).toMatchObject([
        { code: 'REQUIRED', path: ['input', 'answers', questionId] },
      ]);
      const answers = [{ questionId, value: 'Phở' }];
      expect(await answer(who, token, { ...wish, answers })).toMatchObject({
        userErrors: [],
        registration: { status: 'CONFIRMED', tickets: [{ ticketType: { name: 'Thường' } }] },
      });
    }
    expect(await world.check()).toEqual(allRight);
  });

  test('comes with their account; a host decides, unless the invitation does', async () => {
    const event = await world.anEvent(host, { requiresApproval: true });
    const [asks, goes] = [aPerson(), aPerson()];
    const token = await anInvitation(event, 'asks@example.org');
    const sure = await anInvitation(event, 'goes@example.org', { skipsApproval: true });
    expect((await answer(asks, token)).registration.status).toBe('PENDING_APPROVAL');
    expect((await answer(goes, sure)).registration).toMatchObject({
      status: 'CONFIRMED',
      attendee: { user: { id: goes } },
    });
    const { event: seen } = await world.ask(goes, readEvent, { id: event.id });
    expect(seen.viewerRegistration.status).toBe('CONFIRMED');
    expect(await world.check()).toEqual(allRight);
  });

  test('is never one too many, and may say no and change their mind', async () => {
    const event = await world.anEvent(host, { capacity: 1 });
    const [one, two] = [
      await anInvitation(event, 'one@example.org'),
      await anInvitation(event, 'two@example.org'),
    ];
    expect(await answer(somebody(), one, { accept: false })).toMatchObject({
      userErrors: [],
      registration: null,
    });
    expect((await world.ask(null, read, { token: one })).invitation.status).toBe('DECLINED');
    expect((await answer(somebody(), two, { name: 'Hai' })).registration.status).toBe('CONFIRMED');
    expect((await answer(somebody(), one, { name: 'Một' })).registration.status).toBe('WAITLISTED');
    expect((await answer(somebody(), two, { accept: false })).userErrors).toMatchObject([
      { code: 'INVALID_TRANSITION', path: ['input', 'accept'] },
    ]);
    expect(await world.check()).toEqual(allRight);
  });

  test.each(['', 'x', 'inv_1~x'])('is nobody with the link %j', async (token) => {
    expect((await answer(somebody(), token, { name: 'A' })).userErrors).toMatchObject([
      { code: 'LINK_INVALID' },
    ]);
  });
});
