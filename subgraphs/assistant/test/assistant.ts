import type { Clock } from '@hoi/kit/clock.ts';
import { silentLogger } from '@hoi/kit/log.ts';
import { memoryPubSub, type PubSub } from '@hoi/kit/pubsub.ts';
import type { Subgraph } from '@hoi/kit/subgraph.ts';
import { callerFor, run } from '@hoi/kit/testing/run.ts';
import { createTestDatabase, type TestDatabase } from '@hoi/kit/testing/test-database.ts';
import type { Caller } from '@hoi/kit/viewer.ts';
import type { ModelChoice } from '../src/agent/model.ts';
import { graphOverHttp } from '../src/graph/graph.ts';
import { createAssistantSubgraph, packageRoot } from '../src/subgraph.ts';
import { type Platform, startPlatform } from './platform.ts';

/** Sunday morning in Vietnam, as in the shared utterances. */
export const sunday = '2026-11-22T09:00:00+07:00';

/** A clock that tests turn. */
export function settableClock(
  at = sunday,
): Clock & { set(at: string): void; pass(ms: number): void } {
  let now = new Date(at);
  return {
    now: () => now,
    set: (next) => {
      now = new Date(next);
    },
    pass: (ms) => {
      now = new Date(now.getTime() + ms);
    },
  };
}

/** The assistant with a platform around it. */
export interface TestAssistant extends AsyncDisposable {
  readonly subgraph: Subgraph;
  readonly platform: Platform;
  readonly database: TestDatabase;
  readonly pubsub: PubSub;
  readonly clock: ReturnType<typeof settableClock>;
  /** Another process of the same service. */
  another(onQuery?: (statement: string) => void): Promise<Subgraph>;
}

/** Starts an assistant on its own database. */
export async function startAssistant(
  model: ModelChoice = { kind: 'rules' },
): Promise<TestAssistant> {
  const database = await createTestDatabase([{ name: 'assistant', packageRoot }]);
  const platform = await startPlatform();
  const pubsub = memoryPubSub();
  const clock = settableClock();
  const start = (onQuery?: (statement: string) => void) =>
    createAssistantSubgraph({
      ...(onQuery && { onQuery }),
      databaseUrl: database.urlOf('assistant'),
      pubsub,
      log: silentLogger,
      publicUrl: 'https://hoi.example',
      clock,
      graph: graphOverHttp(platform.url),
      model,
    });
  const all = [await start()];
  const [subgraph] = all;
  if (!subgraph) throw new Error('not started');
  return {
    subgraph,
    platform,
    database,
    pubsub,
    clock,
    async another(onQuery) {
      const next = await start(onQuery);
      all.push(next);
      return next;
    },
    async [Symbol.asyncDispose]() {
      for (const one of all) await one[Symbol.asyncDispose]();
      await platform[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}

/** A signed-in person, with the token that the gateway gives the assistant. */
export const person = (id = 'usr_1', rest: Partial<Caller> = {}): Caller =>
  callerFor(id, { delegatedToken: `token-of-${id}`, timeZone: 'Asia/Ho_Chi_Minh', ...rest });
/** Somebody who has not signed in. */
export const stranger = (rest: Partial<Caller> = {}): Caller =>
  callerFor(null, { timeZone: 'Asia/Ho_Chi_Minh', ...rest });

const messageFields = `id role text status
  citations { marker title event { id } community { id } }
  toolCalls { name arguments status }
  proposedActions { id kind summary quantity status expiresAt outcome event { id } }`;

const askDocument = `mutation ($input: AskInput!) { ask(input: $input) {
  conversation { id title locale } question { id text } answer { id status }
  userErrors { code path message retryAfter } } }`;

// biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is named where it is read
type Data = any;

/** Puts a question; gives the payload. */
export async function ask(
  subgraph: Subgraph,
  caller: Caller,
  input: Record<string, unknown> | string,
): Promise<Data> {
  const result = await run(subgraph, caller, askDocument, {
    input: typeof input === 'string' ? { text: input } : input,
  });
  if (result.errors) throw new Error(JSON.stringify(result.errors));
  return result.data?.ask;
}

/** Every piece of an answer, until it has ended. */
export async function listen(
  subgraph: Subgraph,
  caller: Caller,
  messageId: string,
): Promise<Data[]> {
  const pieces: Data[] = [];
  const abort = new AbortController();
  const query = `subscription ($id: ID!) { answer(messageId: $id) {
    messageId seq textDelta isDone message { ${messageFields} } } }`;
  for await (const { data, errors } of subgraph.subscribe(
    { query, variables: { id: messageId } },
    caller,
    abort.signal,
  )) {
    if (errors) throw new Error(JSON.stringify(errors));
    const piece = JSON.parse(JSON.stringify(data))?.answer;
    pieces.push(piece);
    if (piece.isDone) break;
  }
  abort.abort();
  return pieces;
}

/** Puts a question and waits for the whole answer. */
export async function answered(
  subgraph: Subgraph,
  caller: Caller,
  input: Record<string, unknown> | string,
): Promise<Data> {
  const asked = await ask(subgraph, caller, input);
  if (!asked.answer) throw new Error(JSON.stringify(asked.userErrors));
  const pieces = await listen(subgraph, caller, asked.answer.id);
  return { ...pieces.at(-1).message, conversationId: asked.conversation.id, pieces };
}
