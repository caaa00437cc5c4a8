import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DevMailbox } from '@hoi/kit/mail.ts';
import { z } from 'zod';
/** Sends one operation through the gateway, as anybody or with an access token. */
export type Send = (request: {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly accessToken?: string;
  readonly locale: 'vi' | 'en';
  /** The same for each try of one operation, so that a mutation happens once. */
  readonly idempotencyKey: string;
}) => Promise<unknown>;

/** How our own clients name themselves; their sessions are told apart by it. */
export const userAgent = 'hoi-standalone';

/** Who signs in. */
export type Person = {
  readonly email: string;
  readonly name: string;
  readonly locale: 'vi' | 'en';
  readonly timeZone: string;
};

/** A person of our own who is signed in. */
export type DemoClient = {
  readonly userId: string;
  /** Runs an operation and reads its root field; a mutation may be refused for `tolerated` codes only. */
  run<T>(schema: z.ZodType<T>, operation: string, variables?: Record<string, unknown>): Promise<T>;
  /** Ends this session and those of starts that were cut off: nobody sits at their other end. */
  signOut(): Promise<void>;
};

const errorSchema = z.object({
  message: z.string(),
  extensions: z
    .object({ code: z.string().optional(), retryAfter: z.number().optional() })
    .optional(),
});
const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(errorSchema).optional(),
});
const refusalSchema = z.object({
  userErrors: z.array(z.object({ code: z.string(), message: z.string() })),
});

// Done in an earlier start that was cut off.
const done = new Set(['ALREADY_MEMBER', 'ALREADY_REGISTERED']);
// A service may not have heard yet of what another one has just done.
const early = new Set(['FORBIDDEN', 'NOT_FOUND']);
// A busy machine: the same operation may do better in a moment.
const passing = new Set(['DEADLINE_EXCEEDED', 'SUBGRAPH_UNAVAILABLE', 'RATE_LIMITED', 'INTERNAL']);
const patienceMs = 60_000;

/** Signs a person in, with a code by mail as anybody does; the first time makes the account. */
export async function signInAs(
  send: Send,
  mailbox: DevMailbox,
  { email, name, locale, timeZone }: Person,
): Promise<DemoClient> {
  await ask(
    send,
    { locale },
    'mutation ($input: RequestEmailCodeInput!) { requestEmailCode(input: $input) { userErrors { code message } } }',
    {
      input: { email, locale },
    },
  );
  const mail = mailbox.list().find(({ to }) => to === email);
  const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0];
  if (!code) throw new Error(`No sign-in code came for ${email}.`);
  const { accessToken, user } = z
    .object({ accessToken: z.string(), user: z.object({ id: z.string() }) })
    .parse(
      await ask(
        send,
        { locale },
        'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken user { id } userErrors { code message } } }',
        { input: { email, code, displayName: name, timeZone } },
      ),
    );
  const run: DemoClient['run'] = async (schema, operation, variables = {}) =>
    schema.parse(await ask(send, { locale, accessToken }, operation, variables));
  return {
    userId: user.id,
    run,
    async signOut() {
      const { sessions } = await run(
        z.object({
          sessions: z.array(
            z.object({
              id: z.string(),
              userAgent: z.string().nullable(),
              current: z.boolean(),
            }),
          ),
        }),
        'query { viewer { sessions { id userAgent current } } }',
      );
      const ours = sessions.filter((session) => session.userAgent === userAgent);
      // The one that asks goes last.
      for (const { id } of ours.sort((a, b) => Number(a.current) - Number(b.current))) {
        await run(
          z.unknown(),
          'mutation ($id: ID!) { revokeSession(id: $id) { userErrors { code message } } }',
          { id },
        );
      }
    },
  };
}

async function ask(
  send: Send,
  caller: { locale: 'vi' | 'en'; accessToken?: string },
  query: string,
  variables: Record<string, unknown>,
): Promise<unknown> {
  const deadline = Date.now() + patienceMs;
  let idempotencyKey = randomUUID();
  for (;;) {
    const answer = await send({ query, variables, idempotencyKey, ...caller });
    const { data, errors } = answerSchema.parse(answer);
    const [field] = Object.values(data ?? {});
    const problem = errors?.[0] ? failureOf(errors[0]) : refusalOf(field);
    if (!problem) return field;
    if (!problem.mayPass || Date.now() > deadline) throw new Error(`${problem.text}\n${query}`);
    // A refusal is an answer, and would be given again for the same key.
    if (problem.isRefusal) idempotencyKey = randomUUID();
    await sleep(problem.retryAfter * 1000);
  }
}

type Problem = {
  readonly text: string;
  readonly mayPass: boolean;
  readonly isRefusal: boolean;
  readonly retryAfter: number;
};

function failureOf({ message, extensions = {} }: z.infer<typeof errorSchema>): Problem {
  const { code = '', retryAfter = 0.1 } = extensions;
  const text = `${code}: ${message}`;
  return { text, mayPass: passing.has(code), isRefusal: false, retryAfter };
}

function refusalOf(field: unknown): Problem | undefined {
  const refused = refusalSchema
    .safeParse(field)
    .data?.userErrors.find(({ code }) => !done.has(code));
  if (!refused) return undefined;
  const text = `${refused.code}: ${refused.message}`;
  return { text, mayPass: early.has(refused.code), isRefusal: true, retryAfter: 0.1 };
}
