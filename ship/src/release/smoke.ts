import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { z } from 'zod';

const withinMs = 15_000;
const nobodys = 'evt_01900000-0000-7000-8000-000000000000';

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});
const events = z.object({ nodes: z.array(z.object({ id: z.string() })) });
const options = z.object({ options: z.unknown(), userErrors: z.array(z.unknown()).length(0) });

/**
 * Uses the platform as a visitor would, over its public address: a query that several subgraphs
 * answer, a mutation that writes (the challenge of a sign-in that nobody finishes), and a
 * subscription. Gives what did not work.
 */
export async function smoke(url: string): Promise<readonly string[]> {
  let eventId: string | undefined;
  const problems: string[] = [];
  const attempt = async (what: string, work: () => Promise<void>) => {
    await work().catch((error: unknown) => {
      problems.push(`${what}: ${error instanceof Error ? error.message : error}`);
    });
  };
  await attempt('query', async () => {
    const { events: found } = await ask(
      url,
      '{ viewer { kind } communities(first: 1) { totalCount } events(first: 1) { nodes { id community { name } } } }',
    );
    eventId = events.parse(found).nodes[0]?.id;
  });
  await attempt('mutation', async () => {
    const { startPasskeySignIn } = await ask(
      url,
      'mutation { startPasskeySignIn { options userErrors { code } } }',
    );
    options.parse(startPasskeySignIn);
  });
  await attempt('subscription', () => firstMessage(url, eventId));
  return problems;
}

async function ask(url: string, query: string): Promise<Record<string, unknown>> {
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(withinMs),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`HTTP ${response.status}: ${text.slice(0, 200)}`);
  const { data, errors } = answer.parse(JSON.parse(text));
  if (errors?.[0] || !data) throw new Error(errors?.[0]?.message ?? 'no data');
  return data;
}

/** Waits for an event's counts; while no event is public yet, for the end of a subscription to none. */
async function firstMessage(url: string, eventId: string | undefined): Promise<void> {
  const client = createClient({
    url: new URL('/graphql', url).href.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  });
  const messages = client.iterate({
    query: 'subscription ($eventId: ID!) { eventCounts(eventId: $eventId) { revision } }',
    variables: { eventId: eventId ?? nobodys },
  });
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new Error(`nothing within ${withinMs / 1000} s`)),
    withinMs,
  );
  try {
    const { done, value } = await Promise.race([messages.next(), late.promise]);
    if (done && eventId) throw new Error('it ended without a message');
    if (!done && !value.data) throw new Error(value.errors?.[0]?.message ?? 'no data');
  } finally {
    clearTimeout(timer);
    await client.dispose();
  }
}
