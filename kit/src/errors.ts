import type { z } from 'zod';
import type { ErrorCode } from './messages.ts';

/** One thing that kept a mutation from happening; the source of a `UserError`. */
export interface Problem {
  readonly code: ErrorCode;
  /** Into the arguments, such as `['input', 'capacity']`. */
  readonly path: readonly string[] | null;
  readonly params: Readonly<Record<string, string | number>>;
  /** Seconds. */
  readonly retryAfter: number | null;
}

/** A refusal the caller can act on: rolls the transaction back and becomes `userErrors`. */
export class Rejected extends Error {
  readonly problems: readonly Problem[];

  constructor(
    code: ErrorCode,
    path: readonly string[] | null = null,
    params: Problem['params'] = {},
    retryAfter: number | null = null,
  ) {
    super(code);
    this.problems = [{ code, path, params, retryAfter }];
  }

  /** One refusal for several problems. */
  static all(problems: readonly [Problem, ...Problem[]]): Rejected {
    const rejected = new Rejected(problems[0].code);
    return Object.assign(rejected, { problems });
  }
}

/** A request that needs a signed-in person where there is none; becomes a GraphQL error. */
export class Unauthenticated extends Error {
  readonly code = 'UNAUTHENTICATED';
}

/** A request over its budget; becomes a GraphQL error. */
export class RateLimited extends Error {
  readonly code = 'RATE_LIMITED';
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super(`Too many requests; try again in ${retryAfterSeconds} s`);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** A mutation's payload: the changed object under its name, or the reasons why not. */
export async function payload<Name extends string, Value>(
  name: Name,
  run: () => Promise<Value>,
): Promise<{ [Key in Name]: Value | null } & { userErrors: readonly Problem[] }> {
  const done = await payloadOf(async () => ({ [name]: await run() }) as { [Key in Name]: Value }, {
    [name]: null,
  } as { [Key in Name]: null });
  return done;
}

/** As `payload`, of an update; one that is refused for its version comes with the object as it is now. */
export async function versionedPayload<Name extends string, Value>(
  name: Name,
  run: () => Promise<Value>,
  current: () => Promise<Value | null>,
): ReturnType<typeof payload<Name, Value>> {
  const done = await payload(name, run);
  const isStale = done.userErrors.some(({ code }) => code === 'STALE_VERSION');
  return isStale ? { ...done, [name]: await current() } : done;
}

/** A mutation's payload of several fields; `empty` stands in for them when it is refused. */
export async function payloadOf<Value extends object, Empty extends object>(
  run: () => Promise<Value>,
  empty: Empty,
): Promise<(Value | Empty) & { userErrors: readonly Problem[] }> {
  try {
    return { ...(await run()), userErrors: [] };
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    return { ...empty, userErrors: error.problems };
  }
}

/**
 * Parses an argument with a Zod schema; what is wrong becomes `Rejected` with a path under `root`.
 * A schema's own rule names its code with `params: { code: 'ENDS_BEFORE_START' }`.
 */
export function parse<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  root: readonly string[] = ['input'],
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [first, ...rest] = result.error.issues.map((issue) => problemOf(issue, root));
  if (!first) throw result.error;
  throw Rejected.all([first, ...rest]);
}

function problemOf(issue: z.core.$ZodIssue, root: readonly string[]): Problem {
  const path = [...root, ...issue.path.map(String)];
  const of = (code: ErrorCode, params: Problem['params'] = {}): Problem => ({
    code,
    path,
    params,
    retryAfter: null,
  });
  if (issue.code === 'too_big' && issue.origin !== 'number') {
    return of('TOO_LONG', { max: Number(issue.maximum) });
  }
  if (issue.code === 'too_small' && issue.origin === 'string') return of('REQUIRED');
  if (issue.code === 'invalid_type' && issue.input === undefined) return of('REQUIRED');
  if (issue.code === 'custom' && issue.params?.code) return of(issue.params.code as ErrorCode);
  return of('INVALID');
}
