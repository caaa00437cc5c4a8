import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { type Answer, ask } from './ask.ts';

/** What people did while something went on, and what came of it. */
export interface Visit {
  readonly requests: number;
  readonly failures: readonly string[];
  /** Changes that were acknowledged. */
  readonly changes: number;
  /** Those of them that were never shown to the one who was watching. */
  readonly unseen: number;
  readonly messages: number;
}

const counts = 'subscription ($id: ID!) { eventCounts(eventId: $id) { confirmed revision } }';
const reading =
  'query ($slug: String!) { viewer { kind } event(slug: $slug) { title hosts { user { handle } } counts { confirmed } } communities(first: 1) { totalCount } }';
const coming =
  'mutation ($id: ID!) { register(input: { eventId: $id }) { registration { id } userErrors { code } } }';
const leaving =
  'mutation ($id: ID!) { cancelRegistration(id: $id) { registration { id } userErrors { code } } }';

/**
 * Reads, registers and cancels, and watches the count, all the time until the work is done: as a
 * browser does, which reconnects its socket and repeats nothing else.
 */
export async function visitWhile(
  place: {
    readonly url: string;
    readonly token: string;
    readonly eventId: string;
    readonly slug: string;
  },
  work: () => Promise<unknown>,
): Promise<Visit> {
  const { url, token, eventId, slug } = place;
  const failures: string[] = [];
  let requests = 0;
  let isOver = false;
  const send = async (query: string, variables: Record<string, unknown>) => {
    requests++;
    const answer: Answer = await ask(url, query, variables, token).catch((error: unknown) => ({
      errors: [{ message: `${error}` }],
    }));
    const problem = answer.errors?.[0] ?? userErrorOf(answer);
    if (problem) failures.push(`${query.slice(0, 30)} ${JSON.stringify(problem)}`);
    return answer;
  };

  const seen = watch(url, token, eventId);
  await seen.first;
  async function read(): Promise<void> {
    while (!isOver) {
      await send(reading, { slug });
      await sleep(60);
    }
  }
  let changes = 0;
  let unseen = 0;
  async function comeAndGo(): Promise<void> {
    while (!isOver) {
      const { data } = await send(coming, { id: eventId });
      const id = data?.register?.registration?.id;
      if (!id) {
        await sleep(200);
        continue;
      }
      changes++;
      if (!(await seen.sees(1))) unseen++;
      const { data: left } = await send(leaving, { id });
      if (!left?.cancelRegistration?.registration) continue;
      changes++;
      if (!(await seen.sees(0))) unseen++;
      await sleep(60);
    }
  }
  const people = [read(), read(), comeAndGo()];
  try {
    await work();
    await sleep(1_000);
  } finally {
    isOver = true;
    await Promise.all(people);
    await seen.end();
  }
  return { requests, failures, changes, unseen, messages: seen.messages() };
}

function userErrorOf({ data }: Answer): unknown {
  return Object.values(data ?? {}).flatMap((one) => one?.userErrors ?? [])[0];
}

/** Watches the count of one event over a socket that comes back by itself. */
function watch(url: string, token: string, eventId: string) {
  const first = Promise.withResolvers<void>();
  let confirmed = -1;
  let revision = 0;
  let messages = 0;
  const client = createClient({
    url: new URL('/graphql', url).href.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 100,
    shouldRetry: () => true,
    retryWait: () => sleep(100),
  });
  const leave = client.subscribe<{ eventCounts: { confirmed: number; revision: number } }>(
    { query: counts, variables: { id: eventId } },
    {
      next({ data }) {
        messages++;
        if (!data || data.eventCounts.revision < revision) return;
        ({ confirmed, revision } = data.eventCounts);
        first.resolve();
      },
      error: (error) => first.reject(error),
      complete: () => undefined,
    },
  );
  return {
    first: first.promise,
    messages: () => messages,
    /** Whether it shows a number, at once or after the socket has come back. */
    async sees(number: number): Promise<boolean> {
      for (let tries = 0; tries < 750; tries++) {
        if (confirmed === number) return true;
        await sleep(20);
      }
      return false;
    },
    async end() {
      leave();
      await client.dispose();
    },
  };
}
