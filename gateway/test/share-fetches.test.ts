import { setTimeout as sleep } from 'node:timers/promises';
import type { Subgraphs } from '@hoi/gateway/ask-subgraph.ts';
import { createKeptAnswers } from '@hoi/gateway/share/kept-answers.ts';
import { shareFetches } from '@hoi/gateway/share/share-fetches.ts';
import { graphDocument } from '@hoi/kit/graph-document.ts';
import type { StopSignal } from '@hoi/kit/stop.ts';
import type { GraphAnswer } from '@hoi/kit/subgraph.ts';
import { callerFor } from '@hoi/kit/testing/run.ts';
import type { ByteStore } from '@hoi/kit/valkey-store.ts';
import type { Caller } from '@hoi/kit/viewer.ts';
import { expect, test } from 'vitest';

interface Asked {
  readonly caller: Caller;
  readonly signal: StopSignal;
  answer(result: object): void;
  answerWith(answer: GraphAnswer): void;
}

/** A subgraph that answers when it is told to. */
function slowSubgraph(store?: ByteStore) {
  const asked: Asked[] = [];
  const subgraphs: Subgraphs = {
    ask: (_name, _fetch, caller, signal) =>
      new Promise<GraphAnswer>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        asked.push({
          caller,
          signal,
          answer: (result) =>
            resolve({ body: Buffer.from(JSON.stringify(result)), setCookies: [] }),
          answerWith: resolve,
        });
      }),
    subscribe: () => Promise.reject(new Error('not asked for')) as never,
  };
  const kept = createKeptAnswers(store);
  return { asked, kept, shared: shareFetches(subgraphs, kept) };
}

const never = new AbortController().signal;
const isPublic = {
  document: { ...graphDocument('{ event }'), publicSeconds: 60 },
  variablesJson: '{}',
};
const isPrivate = { document: graphDocument('{ me }'), variablesJson: '{}' };
const write = { document: graphDocument('mutation { change }'), variablesJson: '{}' };
const found = { data: { event: { title: 'Trà đá' } } };
const textOf = async (answer: Promise<GraphAnswer>) => JSON.parse((await answer).body.toString());

test('what is public is asked once, as nobody; what is private is asked as each', async () => {
  const { asked, shared } = slowSubgraph();
  const answers = ['usr_a', 'usr_b', null].map((userId) =>
    shared.ask('event', isPublic, callerFor(userId), never),
  );
  for (const userId of ['usr_a', 'usr_b']) {
    void shared.ask('event', isPrivate, callerFor(userId), never);
  }
  expect(asked.map(({ caller }) => caller.viewer.userId)).toEqual([null, 'usr_a', 'usr_b']);
  asked[0]?.answer(found);
  expect(await Promise.all(answers.map(textOf))).toEqual([found, found, found]);
});

test('other words, another language or the next moment are another fetch', async () => {
  const { asked, shared } = slowSubgraph();
  const caller = callerFor('usr_a');
  const first = shared.ask('event', isPublic, caller, never);
  void shared.ask('event', { ...isPublic, variablesJson: '{"a":1}' }, caller, never);
  void shared.ask('event', isPublic, { ...caller, locale: 'vi' }, never);
  void shared.ask('community', isPublic, caller, never);
  expect(asked).toHaveLength(4);
  asked[0]?.answer(found);
  await first;
  void shared.ask('event', isPublic, caller, never);
  expect(asked).toHaveLength(5);
});

test('what is hidden from nobody is asked again as the person', async () => {
  const { asked, shared } = slowSubgraph();
  const person = shared.ask('event', isPublic, callerFor('usr_a'), never);
  const nobody = shared.ask('event', isPublic, callerFor(null), never);
  asked[0]?.answer({ data: { event: null } });
  expect(await textOf(nobody)).toEqual({ data: { event: null } });
  await expect.poll(() => asked.length).toBe(2);
  expect(asked[1]?.caller.viewer.userId).toBe('usr_a');
  asked[1]?.answer(found);
  expect(await textOf(person)).toEqual(found);
});

test('who leaves takes nobody with them; the last one ends the fetch', async () => {
  const { asked, shared } = slowSubgraph();
  const [one, other] = [new AbortController(), new AbortController()];
  const left = shared.ask('event', isPublic, callerFor('usr_a'), one.signal);
  const stays = shared.ask('event', isPublic, callerFor('usr_b'), other.signal);
  one.abort(new Error('gone'));
  await expect(left).rejects.toThrow('gone');
  expect(asked[0]?.signal.aborted).toBe(false);
  other.abort(new Error('gone too'));
  await expect(stays).rejects.toThrow('gone too');
  expect(asked[0]?.signal.aborted).toBe(true);
  // Whoever comes now is not given the one that was ended.
  void shared.ask('event', isPublic, callerFor('usr_c'), never);
  expect(asked).toHaveLength(2);
});

test('what a person has changed is not answered by what was asked before', async () => {
  const { asked, shared } = slowSubgraph();
  void shared.ask('event', isPublic, callerFor('usr_b'), never);
  const change = shared.ask('event', write, callerFor('usr_a'), never);
  asked[1]?.answer({ data: { change: true } });
  await change;
  void shared.ask('event', isPublic, callerFor('usr_a'), never);
  expect(asked).toHaveLength(3);
});

test('what may be kept is, until something public changes or it is too old', async () => {
  const { asked, kept, shared } = slowSubgraph();
  const ask = (userId: string | null) => shared.ask('event', isPublic, callerFor(userId), never);
  const answered = async (at: number) => {
    const answer = ask('usr_a');
    asked[at]?.answer(found);
    return textOf(answer);
  };
  // Before changes are heard of, nothing is kept.
  await answered(0);
  kept.hears(true);
  await answered(1);
  expect(await textOf(ask('usr_b'))).toEqual(found);
  expect(asked).toHaveLength(2);
  kept.forgetAll();
  const during = ask('usr_b');
  kept.forgetAll();
  asked[2]?.answer(found);
  await during;
  // What was asked for before a change is not kept after it.
  await answered(3);
  expect(await textOf(ask(null))).toEqual(found);
  expect(asked).toHaveLength(4);
  kept.hears(false);
  void ask(null);
  expect(asked).toHaveLength(5);
});

test('what nobody may see, and what came with errors, is not kept', async () => {
  const { asked, kept, shared } = slowSubgraph();
  kept.hears(true);
  for (const result of [{ data: { event: null } }, { data: found.data, errors: [{}] }]) {
    const answer = shared.ask('event', isPublic, callerFor(null), never);
    asked.at(-1)?.answer(result);
    await answer;
  }
  void shared.ask('event', isPublic, callerFor(null), never);
  expect(asked).toHaveLength(3);
});

test('a person who has changed something gets nothing that was kept before', async () => {
  const { asked, kept, shared } = slowSubgraph();
  kept.hears(true);
  const first = shared.ask('event', isPublic, callerFor('usr_b'), never);
  asked[0]?.answer(found);
  await first;
  const change = shared.ask('event', write, callerFor('usr_a'), never);
  asked[1]?.answer({ data: { change: true } });
  await change;
  void shared.ask('event', isPublic, callerFor('usr_a'), never);
  expect(asked).toHaveLength(3);
  expect(await textOf(shared.ask('event', isPublic, callerFor('usr_b'), never))).toEqual(found);
});

test('an answer that cannot be read is given on as it is', async () => {
  const { asked, shared } = slowSubgraph();
  for (const text of ['<html>', 'null']) {
    const unreadable = { body: Buffer.from(text), setCookies: [] };
    const nobody = shared.ask('event', isPublic, callerFor(null), never);
    asked.at(-1)?.answerWith(unreadable);
    expect(await nobody).toBe(unreadable);
  }
  expect(asked).toHaveLength(2);
});

test('who joins a fetch is not given what another gateway kept before they changed it', async () => {
  let entry: Buffer | null = null;
  const looks: (() => void)[] = [];
  const store: ByteStore = {
    get: () => new Promise((resolve) => looks.push(() => resolve(entry))),
    put(_key, value) {
      entry = value;
    },
    [Symbol.asyncDispose]: async () => undefined,
  };
  const [there, here] = [slowSubgraph(store), slowSubgraph(store)];
  for (const { kept } of [there, here]) kept.hears(true);
  // Longer than two clocks may be apart.
  await sleep(1_100);
  const kept = there.shared.ask('event', isPublic, callerFor(null), never);
  looks.shift()?.();
  await expect.poll(() => there.asked.length).toBe(1);
  there.asked[0]?.answer(found);
  await kept;

  const change = here.shared.ask('event', write, callerFor('usr_a'), never);
  here.asked[0]?.answer({ data: { change: true } });
  await change;
  const [other, writer] = ['usr_b', 'usr_a'].map((userId) =>
    here.shared.ask('event', isPublic, callerFor(userId), never).then(({ body }) => `${body}`),
  );
  looks.shift()?.();
  expect(await other).toBe(JSON.stringify(found));
  await expect.poll(() => looks.length).toBe(1);
  looks.shift()?.();
  await expect.poll(() => here.asked.length).toBe(2);
  here.asked[1]?.answer({ data: { event: { title: 'mới' } } });
  expect(await writer).toContain('mới');
});

test('small answers that are kept hold on to no larger memory', async () => {
  const { asked, kept, shared } = slowSubgraph();
  kept.hears(true);
  const first = shared.ask('event', isPublic, callerFor(null), never);
  asked[0]?.answer(found);
  expect((await first).body.buffer.byteLength).toBeGreaterThan(1_000);
  const { body } = await shared.ask('event', isPublic, callerFor(null), never);
  expect(body.buffer.byteLength).toBe(body.length);
});
