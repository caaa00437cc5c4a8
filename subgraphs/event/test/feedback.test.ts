import { afterAll, beforeAll, expect, test } from 'vitest';
import { endedAgo } from './after.ts';
import { aPerson, aWorld, type Data, register, type World } from './harness.ts';

let world: World;
const host = aPerson();
const people = Array.from({ length: 4 }, aPerson);
const [an = '', binh = '', chi = '', dung = ''] = people;
let event: Data;

const said = 'id rating comment anonymous author { id }';
const submit = `mutation ($input: FeedbackInput!) { submitFeedback(input: $input) {
  feedback { ${said} } event { id viewerFeedback { id } } userErrors { code message path } } }`;
const show = `mutation ($input: SetFeedbackPublicInput!) { setFeedbackPublic(input: $input) {
  event { isFeedbackPublic } userErrors { code path } } }`;
const read = `query ($id: ID!, $first: Int, $after: Cursor) { event(id: $id) { viewerCan
  isFeedbackPublic feedbackSummary { count average distribution } viewerFeedback { ${said} }
  feedback(first: $first, after: $after) {
    nodes { ${said} } totalCount pageInfo { hasNextPage endCursor } } } }`;
const seen = async (who: string | null, page = {}) =>
  (await world.ask(who, read, { id: event.id, ...page })).event;
const say = (who: string, input: object) =>
  world.change(who, submit, { input: { eventId: event.id, ...input } });

beforeAll(async () => {
  world = await aWorld();
  event = await world.anEvent(host);
  for (const person of people) {
    await world.change(person, register, { input: { eventId: event.id } });
  }
});
afterAll(() => world[Symbol.asyncDispose]());

test('is open from the end for 60 days, to those who had a place', async () => {
  expect((await say(an, { rating: 5 })).userErrors).toMatchObject([{ code: 'FEEDBACK_CLOSED' }]);
  expect((await seen(an)).viewerCan).not.toContain('GIVE_FEEDBACK');
  await endedAgo(world, event, 60 * 24 + 1);
  expect((await say(an, { rating: 5 })).userErrors).toMatchObject([{ code: 'FEEDBACK_CLOSED' }]);
  await endedAgo(world, event, 1);
  expect((await seen(an)).viewerCan).toContain('GIVE_FEEDBACK');
  expect((await say(aPerson(), { rating: 5 })).userErrors).toMatchObject([
    { code: 'FORBIDDEN', path: ['input', 'eventId'] },
  ]);
});

test.each([
  [{ rating: 0 }, 'INVALID', 'rating'],
  [{ rating: 6 }, 'INVALID', 'rating'],
  [{ rating: 5, comment: 'ơ'.repeat(2_001) }, 'TOO_LONG', 'comment'],
  [{ rating: 5, eventId: 'evt_1' }, 'NOT_FOUND', 'eventId'],
])('%j is refused as %s', async (input, code, field) => {
  expect((await say(an, input)).userErrors).toMatchObject([{ code, path: ['input', field] }]);
});

test('one speaks once: the second time replaces the first', async () => {
  const first = await say(an, { rating: 2, comment: 'Ồn quá' });
  expect(first).toMatchObject({ feedback: { rating: 2, anonymous: false, author: { id: an } } });
  const second = await say(an, { rating: 4, comment: '<b>Hay</b>\u0000 ' });
  expect(second.feedback).toMatchObject({ id: first.feedback.id, comment: '<b>Hay</b>' });
  expect(second.event.viewerFeedback).toEqual({ id: first.feedback.id });
  expect((await seen(host)).feedbackSummary).toMatchObject({ count: 1, average: 4 });
});

test('without a name nobody can tell who it was, not even from the database', async () => {
  const { feedback } = await say(binh, { rating: 1, anonymous: true });
  expect(feedback).toMatchObject({ anonymous: true, author: null });
  expect((await seen(binh)).viewerFeedback).toMatchObject({ id: feedback.id });
  const [row] = await world.sql`select * from event.feedback where id = ${feedback.id}`;
  expect(JSON.stringify(row)).not.toContain(binh);
});

test('hosts read all of it in pages, newest first; others nothing', async () => {
  await say(chi, { rating: 5, comment: 'Cảm ơn!' });
  const first = (await seen(host, { first: 2 })).feedback;
  expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  const after = first.pageInfo.endCursor;
  const rest = (await seen(host, { first: 2, after })).feedback;
  expect([...first.nodes, ...rest.nodes].map(({ rating }: Data) => rating)).toEqual([5, 1, 4]);
  for (const who of [null, dung]) {
    expect(await seen(who)).toMatchObject({
      feedbackSummary: null,
      feedback: { totalCount: 0, nodes: [] },
    });
  }
});

test('the numbers are for everybody where the hosts let them, from three voices on', async () => {
  const input = { eventId: event.id, isPublic: true };
  expect((await world.change(dung, show, { input })).userErrors).toMatchObject([
    { code: 'FORBIDDEN' },
  ]);
  expect(await world.change(host, show, { input })).toMatchObject({
    event: { isFeedbackPublic: true },
  });
  const summary = { count: 3, average: 10 / 3, distribution: [1, 0, 0, 1, 1] };
  expect(await seen(null)).toMatchObject({ feedbackSummary: summary, feedback: { nodes: [] } });
  await world.sql`delete from event.feedback where rating = 1`;
  expect((await seen(null)).feedbackSummary).toBeNull();
  expect((await seen(host)).feedbackSummary).toMatchObject({ count: 2 });
});
