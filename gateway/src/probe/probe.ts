import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { z } from 'zod';

/** How one question went. */
export interface Probed {
  readonly name: string;
  readonly ms: number;
  /** What is wrong; null when all is well. */
  readonly problem: string | null;
}

const querySchema = z.object({
  data: z.object({
    viewer: z.object({ kind: z.literal('ANONYMOUS') }),
    events: z.object({ nodes: z.array(z.object({ id: z.string() }).nullable()) }),
  }),
  errors: z.undefined().optional(),
});
const refusals = z.enum(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND']);
const refusedSchema = z.object({
  data: z.object({
    publishEvent: z.object({
      userErrors: z.tuple([z.object({ code: refusals })]),
    }),
  }),
});
const countsSchema = z.object({
  data: z.object({ eventCounts: z.object({ revision: z.number() }) }),
});

const query = '{ viewer { kind } events(first: 1) { nodes { id } } }';
const mutation = 'mutation { publishEvent(id: "evt_probe") { userErrors { code } } }';
const subscription = 'subscription ($id: ID!) { eventCounts(eventId: $id) { revision } }';

/** Asks a platform what a visitor would: the page, a query, a mutation that it refuses, a subscription. */
export async function* probe(url: string, timeoutMs: number): AsyncGenerator<Probed> {
  const graph = new URL('/graphql', url).href;
  const ask = async (text: string): Promise<unknown> => {
    const response = await fetch(graph, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: text }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return response.json();
  };
  yield timed('page', async () => {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok || !/<title>[^<]+<\/title>/.test(await response.text())) {
      throw new Error(`no page, but ${response.status}`);
    }
  });
  let eventId: string | null = null;
  yield timed('query', async () => {
    const { events } = querySchema.parse(await ask(query)).data;
    eventId = events.nodes[0]?.id ?? null;
  });
  yield timed('mutation', async () => void refusedSchema.parse(await ask(mutation)));
  // Where there is no event yet, that the connection is taken and closed in order has to do.
  yield timed('subscription', () =>
    firstCounts(graph, eventId ?? 'evt_probe', timeoutMs, eventId !== null),
  );
}

async function firstCounts(
  graph: string,
  id: string,
  timeoutMs: number,
  isThere: boolean,
): Promise<void> {
  const client = createClient({
    url: graph.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    onNonLazyError: () => undefined,
  });
  const results = client.iterate({ query: subscription, variables: { id } });
  const late = setTimeout(() => void client.terminate(), timeoutMs);
  try {
    const { value } = await results.next();
    if (isThere) countsSchema.parse(value);
  } finally {
    clearTimeout(late);
    await client.dispose();
  }
}

async function timed(name: string, work: () => Promise<void>): Promise<Probed> {
  const began = performance.now();
  const problem = await work().then(() => null, whatIsWrong);
  return { name, ms: performance.now() - began, problem };
}

function whatIsWrong(error: unknown): string {
  if (error instanceof z.ZodError) return 'the answer is another than expected';
  if (error instanceof Error) return error.message;
  return 'the connection broke';
}
