import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { Unstartable } from '../unstartable.ts';

/** The API of a Hội, asked with a key. */
export type Api = {
  readonly url: string;
  /** Sends a body as JSON text and gives the answer's data; waits when asked to. */
  send<T>(schema: z.ZodType<T>, body: string, tries?: number): Promise<T>;
};

/** The platform answered that it could not do this one request. */
export class RequestFailed extends Error {
  override name = 'RequestFailed';
}

const answerSchema = z.object({
  data: z.unknown(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z.object({ code: z.string().optional() }).optional(),
      }),
    )
    .optional(),
});

const mostAtOnce = 4;
const usualTries = 6;
const timeoutMs = 120_000;

/** Reaches the API of a Hội; `signal` ends whatever is under way. */
export function apiOf(url: string, key: string, signal: AbortSignal): Api {
  async function once(body: string): Promise<Response> {
    return fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'en',
        authorization: `Bearer ${key}`,
      },
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
  }

  /** Everything sent is safe to send again, so a lost answer is asked for once more. */
  async function patiently(body: string, tries: number): Promise<{ status: number; text: string }> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await once(body).then(
        async (response) => ({ response, text: await response.text() }),
        (error: unknown) => {
          signal.throwIfAborted();
          if (attempt === tries) throw unreachable(url, error);
          return undefined;
        },
      );
      const status = answer?.response.status;
      if (answer && status === 429) {
        // However long it takes: a budget comes back by itself.
        attempt = 0;
        await sleep(waitMs(answer.response), undefined, { signal });
        continue;
      }
      const isPassing = status === undefined || status === 502 || status === 503 || status === 504;
      if (answer && status !== undefined && (!isPassing || attempt === tries)) {
        return { status, text: answer.text };
      }
      await sleep(100 * 2 ** attempt, undefined, { signal });
    }
  }

  const inTurn = turns(mostAtOnce);
  return {
    url,
    async send(schema, body, tries = usualTries) {
      const { status, text } = await inTurn(() => patiently(body, tries));
      const answer = answerSchema.safeParse(parsed(text)).data;
      if (status === 401 || status === 403) throw new Unstartable(wrongKey(url));
      if (!answer) throw new Unstartable(`What answers at ${url} is no Hội (HTTP ${status}).`);
      const [error] = answer.errors ?? [];
      if (error?.extensions?.code === 'UNAUTHENTICATED') throw new Unstartable(wrongKey(url));
      if (error) throw new RequestFailed(error.message);
      return schema.parse(answer.data);
    },
  };
}

/** Asks once who the key speaks for, so that a wrong address or key ends it before it begins. */
export async function mustAnswer({ send }: Api): Promise<void> {
  await send(
    z.object({ viewer: z.object({ id: z.string() }) }),
    JSON.stringify({ query: '{ viewer { id } }' }),
    1,
  );
}

/** Runs at most `count` of what it is given at once. */
function turns(count: number) {
  const waiting: (() => void)[] = [];
  let free = count;
  return async <T>(run: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

const wrongKey = (url: string) =>
  `The Hội at ${url} does not take this key: make another on its account page, with the scope WRITE.`;

function unreachable(url: string, error: unknown): Unstartable {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const reason =
    cause instanceof Error && 'code' in cause
      ? String(cause.code)
      : cause instanceof Error
        ? cause.name
        : String(cause);
  return new Unstartable(
    `Nothing answers at ${url} (${reason}): see that it runs, then try again.`,
  );
}

function waitMs({ headers }: Response): number {
  const seconds = Number(headers.get('retry-after') ?? 1);
  return Math.min(Math.max(Number.isFinite(seconds) ? seconds : 1, 1), 60) * 1000;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
