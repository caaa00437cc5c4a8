import { setTimeout as sleep } from 'node:timers/promises';
import { postBytes, rawClient } from '../gateway/raw-http.ts';

/** What became of one person's wish. */
export interface Answered {
  readonly status: string;
  readonly ms: number;
}

/** What became of a crowd. */
export interface CrowdResult {
  readonly answers: readonly Answered[];
  /** How often somebody was told to come again, and did. */
  readonly retries: number;
  readonly seconds: number;
}

const query = `mutation ($input: RegisterInput!) { register(input: $input) {
  registration { id status waitlistPosition tickets { id } } userErrors { code message retryAfter } } }`;

interface Body {
  readonly data?: {
    readonly register?: {
      readonly registration: { readonly status: string } | null;
      readonly userErrors: readonly { readonly code: string; readonly retryAfter: number | null }[];
    };
  };
  readonly errors?: readonly {
    readonly extensions?: { readonly code?: string; readonly retryAfter?: number };
  }[];
}

/** Lets everybody register for one event, so many at a time; each asks again when told to. */
export async function letCrowdIn(
  port: number,
  eventId: string,
  tokens: readonly string[],
  connections: number,
): Promise<CrowdResult> {
  const send = rawClient(port);
  const body = JSON.stringify({ query, variables: { input: { eventId } } });
  const requests = tokens.map((token) =>
    postBytes(port, body, `accept: application/json\r\nauthorization: Bearer ${token}\r\n`),
  );
  const answers: Answered[] = [];
  let retries = 0;
  let next = 0;
  const start = performance.now();
  /** Asks until there is an answer; those who are told to come again do. */
  async function ask(request: Buffer): Promise<string> {
    const { data, errors } = JSON.parse((await send(request)).body.toString()) as Body;
    const status = data?.register?.registration?.status;
    if (status) return status;
    const problem = data?.register?.userErrors[0] ?? errors?.[0]?.extensions;
    if (!problem?.retryAfter) return problem?.code ?? 'NO_ANSWER';
    retries += 1;
    await sleep(problem.retryAfter * 1000);
    return ask(request);
  }
  async function caller(): Promise<void> {
    for (let request = requests[next++]; request; request = requests[next++]) {
      const sentAt = performance.now();
      const status = await ask(request);
      answers.push({ status, ms: performance.now() - sentAt });
    }
  }
  await Promise.all(Array.from({ length: connections }, caller));
  return { answers, retries, seconds: (performance.now() - start) / 1000 };
}
