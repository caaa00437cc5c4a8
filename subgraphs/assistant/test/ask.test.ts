import { run } from '@hoi/kit/testing/run.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
beforeAll(async () => {
  assistant = await startAssistant();
  assistant.platform.events.push(
    anEvent({ id: 'evt_1', title: 'Saigon Indie Night' }),
    anEvent({
      id: 'evt_2',
      title: 'Jazz on the River',
      startsAt: '2026-11-28T12:00:00Z',
      endsAt: '2026-11-28T15:00:00Z',
    }),
    anEvent({
      id: 'evt_3',
      title: 'Hà Nội Rock',
      venue: { name: 'Rạp', address: null, city: 'Hà Nội', howToFind: null },
    }),
  );
});
afterAll(() => assistant[Symbol.asyncDispose]());

test('a question is answered from records, in its language, with citations', async () => {
  const { subgraph } = assistant;
  const answer = await answered(
    subgraph,
    person(),
    'Tuần sau ở Sài Gòn có buổi hoà nhạc nào không?',
  );
  expect(answer.status).toBe('COMPLETE');
  expect(answer.text).toContain('Có 2 sự kiện phù hợp');
  expect(answer.text).toContain('**Saigon Indie Night** [1] · 19:00–22:00 thứ Sáu 27/11');
  expect(answer.text).not.toContain('Rock');
  expect(answer.citations).toMatchObject([
    { marker: 1, title: 'Saigon Indie Night', event: { id: 'evt_1' }, community: null },
    { marker: 2, title: 'Jazz on the River', event: { id: 'evt_2' } },
  ]);
  expect(answer.toolCalls).toEqual([
    {
      name: 'search_events',
      status: 'COMPLETE',
      arguments: {
        city: 'Hồ Chí Minh',
        category: 'music',
        from: '2026-11-23T00:00:00+07:00',
        to: '2026-11-30T00:00:00+07:00',
      },
    },
  ]);
});

test('the answer arrives in pieces that make up the whole', async () => {
  const answer = await answered(assistant.subgraph, person(), 'music in Saigon next week');
  expect(answer.pieces.length).toBeGreaterThan(1);
  expect(answer.pieces.map((piece: { seq: number }) => piece.seq)).toEqual(
    answer.pieces.map((_: unknown, index: number) => index),
  );
  const text = answer.pieces.map((piece: { textDelta: string }) => piece.textDelta).join('');
  expect(text).toBe(answer.text);
  expect(text).toContain('2 events fit:');
});

test('whoever comes late gets all text at once', async () => {
  const { subgraph } = assistant;
  const answer = await answered(subgraph, person(), 'music in Saigon next week');
  const [piece, ...more] = await listen(subgraph, person(), answer.id);
  expect(more).toEqual([]);
  expect(piece).toMatchObject({ seq: 0, isDone: true, textDelta: answer.text });
});

test('a conversation is its owner’s alone', async () => {
  const { subgraph } = assistant;
  const answer = await answered(subgraph, person('usr_a'), 'music in Saigon next week');
  const read = `query ($id: ID!) { conversation(id: $id) { id title messages { totalCount nodes { role text } } } }`;
  const mine = await run(subgraph, person('usr_a'), read, { id: answer.conversationId });
  expect(mine.data?.conversation).toMatchObject({
    title: 'music in Saigon next week',
    messages: { totalCount: 2, nodes: [{ role: 'USER' }, { role: 'ASSISTANT' }] },
  });
  for (const other of [person('usr_b'), stranger()]) {
    const theirs = await run(subgraph, other, read, { id: answer.conversationId });
    expect(theirs.data).toEqual({ conversation: null });
    const [piece] = await listen(subgraph, other, answer.id);
    expect(piece).toMatchObject({ isDone: true, textDelta: null, message: null });
    const refused = await ask(subgraph, other, {
      text: 'hi',
      conversationId: answer.conversationId,
    });
    expect(refused).toMatchObject({
      answer: null,
      userErrors: [{ code: 'NOT_FOUND', path: ['input', 'conversationId'] }],
    });
  }
});
