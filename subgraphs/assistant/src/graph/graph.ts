import type { Locale } from '@hoi/kit/viewer.ts';
import { z } from 'zod';
import { documentOf, type OperationName, type Operations } from './operations.ts';

/** On whose behalf, and how, the assistant asks the platform. */
export interface GraphCaller {
  /** Acts for the person with their own rights, for five minutes; null asks as nobody. */
  readonly token: string | null;
  readonly locale: Locale;
  readonly timeZone: string;
}

/** The platform's graph as the assistant reaches it: only by the operations it ships. */
export interface Graph {
  execute<Name extends OperationName>(
    name: Name,
    variables: Operations[Name][0],
    caller: GraphCaller,
    options?: { readonly signal?: AbortSignal; readonly idempotencyKey?: string },
  ): Promise<Operations[Name][1]>;
}

/** The platform gave no usable answer. */
export class GraphFailure extends Error {
  /** The first error's `extensions.code`, or `UNREACHABLE`. */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z.object({ code: z.string().optional() }).optional(),
      }),
    )
    .optional(),
});

const timeoutMs = 10_000;

/**
 * The graph over HTTP: the gateway's address, such as `http://127.0.0.1:4000`; a function where it
 * is known only later.
 */
export function graphOverHttp(
  gatewayUrl: string | (() => string),
  fetcher: typeof fetch = fetch,
): Graph {
  return {
    async execute(name, variables, { token, locale, timeZone }, options = {}) {
      const base = typeof gatewayUrl === 'string' ? gatewayUrl : gatewayUrl();
      const endpoint = new URL('/graphql', base);
      const timeout = AbortSignal.timeout(timeoutMs);
      const response = await fetcher(endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          'accept-language': locale,
          'x-time-zone': timeZone,
          ...(token && { authorization: `Bearer ${token}` }),
          ...(options.idempotencyKey && { 'idempotency-key': options.idempotencyKey }),
        },
        body: JSON.stringify({ query: documentOf(name), variables }),
        signal: options.signal ? AbortSignal.any([options.signal, timeout]) : timeout,
      }).catch((error: unknown) => {
        options.signal?.throwIfAborted();
        throw new GraphFailure('UNREACHABLE', `${name}: no answer`, { cause: error });
      });
      const parsed = answerSchema.safeParse(await response.json().catch(() => null));
      if (!parsed.success) {
        throw new GraphFailure('UNREACHABLE', `${name}: HTTP ${response.status}`);
      }
      const { data, errors } = parsed.data;
      const [error] = errors ?? [];
      // A part that failed leaves `null` where the schema allows it; without any data nothing can be said.
      if (!data || (error && Object.values(data).every((value) => value === null))) {
        throw new GraphFailure(
          error?.extensions?.code ?? 'INTERNAL',
          `${name}: ${error?.message ?? 'no data'}`,
        );
      }
      // The gateway answers by the schema from which `operations.generated.ts` was made.
      return data as Operations[typeof name][1];
    },
  };
}
