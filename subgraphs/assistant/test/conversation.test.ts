import { run } from '@hoi/kit/testing/run.ts';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  answered,
  ask,
  listen,
  person,
  startAssistant,
  stranger,
  type TestAssistant,
} from './assistant.ts';
import { anEvent } from './platform.ts';

let assistant: TestAssistant;
beforeEach(async () => {
  assistant = await startAssistant();
  assistant.platform.events.push(anEvent({ id: 'evt_1', title: 'Saigon Indie Night' }));
});
afterEach(() => assistant[Symbol.asyncDispose]());

const read = `query ($id: ID!) { conversation(id: $id) { id messages { nodes { role text status } } } }`;

test('what is wrong with a question is said, with its place', async () => {
  const { subgraph } = assistant;
  const refused = async (input: Record<string, unknown>) =>
    (await ask(subgraph, person(), input)).userErrors.map(
      ({ code, path }: { code: string; path: string[] }) => `${code} ${path?.join('.')}`,
    );
  expect(await refused({ text: '   ' })).toEqual(['REQUIRED input.text']);
  expect(await refused({ text: 'x'.repeat(2_001) })).toEqual(['TOO_LONG input.text']);
  expect(await refused({ text: 'hi', timeZone: 'Mars/Base' })).toEqual([
    'UNKNOWN_TIME_ZONE input.timeZone',
  ]);
  expect(await refused({ text: 'hi', near: { latitude: 91, longitude: 0 } })).toEqual([
    'INVALID input.near.latitude',
  ]);
  expect(await refused({ text: 'hi', conversationId: 'cnv_none' })).toEqual([
    'NOT_FOUND input.conversationId',
  ]);
});

test('who asks too much is told when to go on', async () => {
  const { subgraph, clock } = assistant;
  for (let n = 0; n < 12; n++) await answered(subgraph, person(), 'hello');
  clock.pass(10_000);
  expect((await ask(subgraph, person(), 'hello')).userErrors).toMatchObject([
    { code: 'RATE_LIMITED', retryAfter: 50 },
  ]);
  expect((await ask(subgraph, person('usr_2'), 'hello')).answer).not.toBeNull();
  clock.pass(50_000);
  expect((await ask(subgraph, person(), 'hello')).answer).not.toBeNull();
});

test('strangers are counted by their network: an IPv4 address, or the /64 of a household', async () => {
  const { subgraph } = assistant;
  const from = (address: string) => ask(subgraph, stranger({ address }), 'hello');
  const networks = [
    { ours: (_n: number) => '192.0.2.1', another: '192.0.2.2' },
    { ours: (n: number) => `2001:db8:0:1::${n}`, another: '2001:db8:0:2::1' },
  ];
  for (const { ours, another } of networks) {
    for (let n = 1; n <= 12; n++) {
      await answered(subgraph, stranger({ address: ours(n) }), 'hello');
    }
    expect((await from(ours(13))).userErrors).toMatchObject([{ code: 'RATE_LIMITED' }]);
    expect((await from(another)).answer).not.toBeNull();
  }
});

test('erasing conversations gives no questions back, nor does asking several at once', async () => {
  const { subgraph } = assistant;
  const remove = 'mutation ($id: ID!) { deleteConversation(id: $id) { deletedId } }';
  for (let n = 0; n < 10; n++) {
    const { conversationId: id } = await answered(subgraph, person(), 'hello');
    await run(subgraph, person(), remove, { id });
  }
  const last = await Promise.all([1, 2, 3, 4].map(() => ask(subgraph, person(), 'hello')));
  const codes = last.flatMap(({ userErrors }) =>
    userErrors.map((one: { code: string }) => one.code),
  );
  expect(codes).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
});

test('one who asks many questions at once leaves room for others', async () => {
  const { subgraph } = assistant;
  const all = await Promise.all(
    Array.from({ length: 8 }, () => ask(subgraph, person(), 'music in Saigon next week')),
  );
  const refused = all.filter(({ answer }) => answer === null);
  expect(refused).toHaveLength(3);
  expect(refused[0].userErrors).toMatchObject([{ code: 'RATE_LIMITED', retryAfter: 5 }]);
  await answered(subgraph, person('usr_2'), 'hello');
  for (const { answer } of all) if (answer) await listen(subgraph, person(), answer.id);
  // What was refused was not counted: 12 less the 5 that were answered.
  for (let n = 0; n < 7; n++) await answered(subgraph, person(), 'hello');
});

test('a stranger’s conversation can be read by its id for a day, and is then erased', async () => {
  const { subgraph, clock, database } = assistant;
  const answer = await answered(subgraph, stranger(), 'music in Saigon next week');
  expect(assistant.platform.seen.every(({ token }) => token === null)).toBe(true);
  const seen = await run(subgraph, stranger(), read, { id: answer.conversationId });
  expect(seen.data?.conversation).not.toBeNull();
  clock.pass(24 * 60 * 60_000 + 1);
  const gone = await run(subgraph, stranger(), read, { id: answer.conversationId });
  expect(gone.data).toEqual({ conversation: null });
  // The sweep of another process begins at once.
  await assistant.another();
  const sql = postgres(database.adminUrl, { max: 1 });
  await vi.waitFor(async () => {
    expect(await sql`select id from assistant.message`).toHaveLength(0);
  }, 60_000);
  await sql.end();
});

test('a stranger who signs in and goes on keeps the conversation', async () => {
  const { subgraph } = assistant;
  const answer = await answered(subgraph, stranger(), 'music in Saigon next week');
  const next = await answered(subgraph, person(), {
    text: 'book the first one',
    conversationId: answer.conversationId,
  });
  expect(next.proposedActions).toMatchObject([{ event: { id: 'evt_1' } }]);
  const theirs = await run(subgraph, stranger(), read, { id: answer.conversationId });
  expect(theirs.data).toEqual({ conversation: null });
});

test('conversations are listed latest first and need a person', async () => {
  const { subgraph, clock } = assistant;
  const ids: string[] = [];
  for (const text of ['one', 'two', 'three']) {
    ids.unshift((await answered(subgraph, person(), `hello ${text}`)).conversationId);
    clock.pass(1_000);
  }
  const list = `query ($after: Cursor) { conversations(first: 2, after: $after) {
    totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;
  const first = await run(subgraph, person(), list);
  expect(first.data?.conversations).toMatchObject({
    totalCount: 3,
    nodes: ids.slice(0, 2).map((id) => ({ id })),
    pageInfo: { hasNextPage: true },
  });
  const page = first.data?.conversations as { pageInfo: { endCursor: string } } | undefined;
  const after = page?.pageInfo.endCursor;
  const second = await run(subgraph, person(), list, { after });
  expect(second.data?.conversations).toMatchObject({ nodes: [{ id: ids[2] }] });
  const nobody = await run(subgraph, stranger(), list);
  expect(nobody.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});

test('deleting a conversation erases everything in it', async () => {
  const { subgraph, database } = assistant;
  const answer = await answered(subgraph, person(), 'book Saigon Indie Night');
  const remove =
    'mutation ($id: ID!) { deleteConversation(id: $id) { deletedId userErrors { code } } }';
  const id = answer.conversationId;
  const other = await run(subgraph, person('usr_2'), remove, { id });
  expect(other.data?.deleteConversation).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
  const mine = await run(subgraph, person(), remove, { id });
  expect(mine.data?.deleteConversation).toEqual({ deletedId: id, userErrors: [] });
  const sql = postgres(database.adminUrl, { max: 1 });
  for (const table of ['conversation', 'message', 'tool_call', 'citation', 'action']) {
    expect(await sql`select from ${sql(`assistant.${table}`)}`, table).toHaveLength(0);
  }
  await sql.end();
});

test('an answer whose process died ends as failed, with a sentence', async () => {
  const { subgraph, database, clock } = assistant;
  const answer = await answered(subgraph, person(), 'hello');
  const sql = postgres(database.adminUrl, { max: 1 });
  await sql`update assistant.message set status = 'STREAMING', text = 'There are',
    lease_until = ${clock.now()} where id = ${answer.id}`;
  await sql.end();
  clock.pass(1);
  const heard = listen(subgraph, person(), answer.id);
  await assistant.another();
  expect((await heard).at(-1)).toMatchObject({
    isDone: true,
    message: { status: 'FAILED', text: expect.stringContaining('There are\n\nI was interrupted') },
  });
});

test('another process serves the pieces of an answer', async () => {
  const { subgraph } = assistant;
  const second = await assistant.another();
  const asked = await ask(subgraph, person(), 'music in Saigon next week');
  const [here, there] = await Promise.all([
    listen(subgraph, person(), asked.answer.id),
    listen(second, person(), asked.answer.id),
  ]);
  const textOf = (pieces: { textDelta: string }[]) =>
    pieces.map((piece) => piece.textDelta).join('');
  expect(textOf(there)).toBe(textOf(here));
  expect(textOf(there)).toContain('Saigon Indie Night');
});

test('when the platform is down the answer says so', async () => {
  assistant.platform.isDown = true;
  const answer = await answered(assistant.subgraph, person(), 'music in Saigon next week');
  expect(answer).toMatchObject({
    status: 'COMPLETE',
    text: expect.stringContaining('not answering'),
    toolCalls: [{ name: 'search_events', status: 'FAILED' }],
  });
});

test('a page of messages costs the same number of statements however long it is', async () => {
  const statements: string[] = [];
  const { subgraph } = assistant;
  let conversationId: string | undefined;
  for (const text of ['hello', 'music in Saigon next week', 'jazz', 'thanks']) {
    const answer = await answered(subgraph, person(), {
      text,
      ...(conversationId && { conversationId }),
    });
    conversationId = answer.conversationId;
  }
  const counting = await assistant.another((statement) => statements.push(statement));
  await vi.waitFor(() => expect(statements.length).toBeGreaterThan(0), 60_000);
  const page = `query ($id: ID!, $first: Int!) { conversation(id: $id) { messages(first: $first) {
    totalCount nodes { text citations { marker } toolCalls { name } proposedActions { id } } } } }`;
  const cost = async (first: number) => {
    const before = statements.filter((one) => /from "assistant"/.test(one)).length;
    await run(counting, person(), page, { id: conversationId, first });
    return statements.filter((one) => /from "assistant"/.test(one)).length - before;
  };
  // The first one may meet the sweep that begins with a process.
  await cost(2);
  const short = await cost(2);
  expect(await cost(8)).toBe(short);
  expect(short).toBeLessThanOrEqual(6);
});
