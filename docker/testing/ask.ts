import { z } from 'zod';

const payload = z.looseObject({
  registration: z.object({ id: z.string() }).nullish(),
  userErrors: z.array(z.unknown()).optional(),
});
const answer = z.object({
  data: z.record(z.string(), payload.nullish().catch(null)).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z.object({ code: z.string().optional() }).optional(),
      }),
    )
    .optional(),
});

/** An answer of the platform, as far as its payloads have the usual form. */
export type Answer = z.infer<typeof answer>;

/** Sends one operation and gives the answer as it came. */
export async function askRaw(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  token?: string,
): Promise<unknown> {
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(20_000),
  });
  const text = await response.text();
  if (!text.startsWith('{')) throw new Error(`${response.status} ${text.slice(0, 80)}`);
  return JSON.parse(text);
}

/** Sends one operation. */
export async function ask(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  token?: string,
): Promise<Answer> {
  return answer.parse(await askRaw(url, query, variables, token));
}
