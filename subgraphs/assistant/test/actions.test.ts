import { run } from '@hoi/kit/testing/run.ts';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answered, person, startAssistant, stranger, type TestAssistant } from './assistant.ts';
import { anEvent } from './platform.ts';

let assistant: TestAssistant;
beforeEach(async () => {
  assistant = await startAssistant();
  assistant.platform.events.push(
    anEvent({ id: 'evt_1', title: 'Saigon Indie Night' }),
    anEvent({ id: 'evt_2', title: 'Jazz on the River' }),
  );
});
afterEach(() => assistant[Symbol.asyncDispose]());

const actionFields = 'id kind summary quantity status outcome';
async function decide(verb: 'confirmAction' | 'rejectAction', actionId: string, caller = person()) {
  const { data, errors } = await run(
    assistant.subgraph,
    caller,
    `mutation ($id: ID!) { ${verb}(actionId: $id) { action { ${actionFields} } userErrors { code path message } } }`,
    { id: actionId },
  );
  expect(errors).toBeUndefined();
  return (
    data as Record<
      string,
      { action: Record<string, unknown> | null; userErrors: { code: string }[] }
    >
  )[verb];
}
const writes = () => assistant.platform.seen.filter(({ name }) => /register|cancel/.test(name));

test('registering stops at a card made from records, and happens once, with the person’s own token', async () => {
  const { subgraph, platform } = assistant;
  const answer = await answered(subgraph, person(), 'Đăng ký giúp mình 2 vé Jazz on the River');
  expect(answer.text).toContain('Chưa có gì được gửi đi');
  expect(answer.proposedActions).toMatchObject([
    {
      kind: 'REGISTER',
      status: 'PROPOSED',
      quantity: 2,
      event: { id: 'evt_2' },
      summary: 'Đăng ký “Jazz on the River” (19:00–22:00 thứ Sáu 27/11) cho 2 người.',
    },
  ]);
  expect(answer.citations).toMatchObject([{ marker: 1, event: { id: 'evt_2' } }]);
  expect(writes()).toEqual([]);

  const id = answer.proposedActions[0].id;
  const [first, twin] = await Promise.all([
    decide('confirmAction', id),
    decide('confirmAction', id),
  ]);
  const again = await decide('confirmAction', id);
  for (const confirmed of [first, twin, again]) {
    expect(confirmed).toMatchObject({ action: { status: 'EXECUTED' }, userErrors: [] });
  }
  expect(platform.registrations).toHaveLength(1);
  expect(platform.registrations[0]).toMatchObject({ eventId: 'evt_2', quantity: 2 });
  for (const write of writes()) {
    expect(write).toMatchObject({ name: 'register', token: 'token-of-usr_1', idempotencyKey: id });
  }
});

test('a yes that comes while its twin is being done is answered as the twin is', async () => {
  const { subgraph, database } = assistant;
  const answer = await answered(subgraph, person(), 'book Jazz on the River');
  const id = answer.proposedActions[0].id;
  const sql = postgres(database.adminUrl, { max: 2, onnotice: () => undefined });
  const late = await sql.begin(async (tx) => {
    await tx`select from assistant.action where id = ${id} for update`;
    const answering = decide('confirmAction', id);
    // It has read that the action is open, and waits to claim it.
    const waits = () => sql`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%action%'`;
    await expect.poll(async () => (await waits()).length).toBe(1);
    await tx`update assistant.action set status = 'EXECUTED', outcome = 'Done.', confirmed_at = now()
      where id = ${id}`;
    return { answering };
  });
  expect(await late.answering).toMatchObject({
    action: { status: 'EXECUTED', outcome: 'Done.' },
    userErrors: [],
  });
  expect(writes()).toEqual([]);
  await sql.end();
});

test('giving a registration up stops at a card too', async () => {
  const { subgraph, platform } = assistant;
  platform.registrations.push({ id: 'reg_9', status: 'CONFIRMED', quantity: 1, eventId: 'evt_1' });
  const answer = await answered(
    subgraph,
    person(),
    "I can't make it to Saigon Indie Night any more, cancel it",
  );
  expect(answer.text).toContain('Nothing has changed yet');
  expect(platform.registrations[0]?.status).toBe('CONFIRMED');
  const confirmed = await decide('confirmAction', answer.proposedActions[0].id);
  expect(confirmed?.action).toMatchObject({
    status: 'EXECUTED',
    outcome: 'Your registration has been cancelled.',
  });
  expect(platform.registrations[0]?.status).toBe('CANCELLED');
});

test('what the platform refuses is told in words', async () => {
  const { subgraph, platform } = assistant;
  const answer = await answered(subgraph, person(), 'book Jazz on the River');
  platform.refusal = {
    code: 'SOLD_OUT',
    message: 'All places are taken, and there is no waitlist.',
  };
  const confirmed = await decide('confirmAction', answer.proposedActions[0].id);
  expect(confirmed?.action).toMatchObject({ status: 'FAILED', outcome: platform.refusal.message });
});

test('a write without an answer stays open and is asked for again under the same key', async () => {
  const { subgraph, platform } = assistant;
  const answer = await answered(subgraph, person(), 'book Jazz on the River');
  const id = answer.proposedActions[0].id;
  platform.isDown = true;
  expect((await decide('confirmAction', id))?.action).toMatchObject({
    status: 'PROPOSED',
    outcome: expect.stringContaining('Confirm once more'),
  });
  // Decided: it can no longer be turned down, for it may have happened.
  expect((await decide('rejectAction', id))?.userErrors).toMatchObject([
    { code: 'ACTION_NOT_OPEN' },
  ]);
  platform.isDown = false;
  expect((await decide('confirmAction', id))?.action).toMatchObject({ status: 'EXECUTED' });
  expect(new Set(writes().map((write) => write.idempotencyKey))).toEqual(new Set([id]));
});

test('an offer ends after ten minutes', async () => {
  const answer = await answered(assistant.subgraph, person(), 'book Jazz on the River');
  assistant.clock.pass(10 * 60_000);
  const refused = await decide('confirmAction', answer.proposedActions[0].id);
  expect(refused).toMatchObject({
    action: null,
    userErrors: [{ code: 'ACTION_NOT_OPEN', path: ['actionId'] }],
  });
  const { data } = await run(
    assistant.subgraph,
    person(),
    'query ($id: ID!) { conversation(id: $id) { messages { nodes { proposedActions { status } } } } }',
    { id: answer.conversationId },
  );
  expect(JSON.stringify(data)).toContain('EXPIRED');
  expect(writes()).toEqual([]);
});

test('an offer can be turned down, and going on turns it down too', async () => {
  const { subgraph } = assistant;
  const first = await answered(subgraph, person(), 'book Jazz on the River');
  expect((await decide('rejectAction', first.proposedActions[0].id))?.action).toMatchObject({
    status: 'REJECTED',
  });
  const second = await answered(subgraph, person(), 'book Jazz on the River');
  await answered(subgraph, person(), {
    text: 'music in Saigon next week',
    conversationId: second.conversationId,
  });
  const refused = await decide('confirmAction', second.proposedActions[0].id);
  expect(refused?.userErrors).toMatchObject([{ code: 'ACTION_NOT_OPEN' }]);
  expect(writes()).toEqual([]);
});

test('nobody else can decide, and who has not signed in is asked to', async () => {
  const { subgraph } = assistant;
  const answer = await answered(subgraph, person(), 'book Jazz on the River');
  const id = answer.proposedActions[0].id;
  expect((await decide('confirmAction', id, person('usr_2')))?.userErrors).toMatchObject([
    { code: 'NOT_FOUND' },
  ]);
  expect((await decide('confirmAction', id, stranger()))?.userErrors).toMatchObject([
    { code: 'UNAUTHENTICATED' },
  ]);
  const anonymous = await answered(subgraph, stranger(), 'book Jazz on the River');
  expect(anonymous.proposedActions).toEqual([]);
  expect(anonymous.text).toContain('sign in');
  expect(writes()).toEqual([]);
});

test('an ordinal means the record that was shown there', async () => {
  const { subgraph } = assistant;
  const found = await answered(subgraph, person(), 'Tuần sau ở Sài Gòn có hoà nhạc nào không?');
  const next = await answered(subgraph, person(), {
    text: 'Đăng ký giúp mình cái thứ hai',
    conversationId: found.conversationId,
  });
  expect(next.proposedActions).toMatchObject([{ event: { id: 'evt_2' } }]);
});

test('an organiser is told the numbers of an event, others are not', async () => {
  const { subgraph, platform } = assistant;
  platform.events.push(
    anEvent({
      id: 'evt_own',
      title: 'Book Swap',
      viewerCan: ['VIEW_REGISTRATIONS'],
      status: 'DRAFT',
    }),
  );
  const own = await answered(
    subgraph,
    person(),
    'how many people registered for my event Book Swap?',
  );
  expect(own.text).toContain('40/50 places confirmed, 10 left');
  const other = await answered(
    subgraph,
    person(),
    'how many people registered for Saigon Indie Night?',
  );
  expect(other.text).toContain('Only its organisers');
  expect(other.text).not.toContain('40');
});
