import { setTimeout as sleep } from 'node:timers/promises';
import type { DevMailbox } from '@hoi/kit/mail.ts';
import { z } from 'zod';
/** Sends one operation through the gateway, as anybody or with an access token. */
export type Send = (request: {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly accessToken?: string;
  readonly locale: 'vi' | 'en';
}) => Promise<unknown>;

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
  /** Ends the session: nobody sits at its other end. */
  signOut(): Promise<void>;
};

const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z
          .object({ code: z.string().optional(), retryAfter: z.number().optional() })
          .optional(),
      }),
    )
    .optional(),
});
const refusal = z.object({
  userErrors: z.array(z.object({ code: z.string(), message: z.string() })),
});

// Done in an earlier start that was cut off.
const done = new Set(['ALREADY_MEMBER', 'ALREADY_REGISTERED']);
// A service may not have heard yet of what another one has just done.
const early = new Set(['FORBIDDEN', 'NOT_FOUND']);
const patienceMs = 15_000;

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
        z.object({ sessions: z.array(z.object({ id: z.string(), current: z.boolean() })) }),
        'query { viewer { sessions { id current } } }',
      );
      for (const { id } of sessions.filter(({ current }) => current)) {
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
  for (;;) {
    const { data, errors } = answerSchema.parse(await send({ query, variables, ...caller }));
    const [field] = Object.values(data ?? {});
    const [error] = errors ?? [];
    if (error?.extensions?.code === 'RATE_LIMITED' && Date.now() < deadline) {
      await sleep((error.extensions.retryAfter ?? 1) * 1000);
      continue;
    }
    if (error) throw new Error(`${error.message}\n${query}`);
    const refused = refusal.safeParse(field).data?.userErrors.find(({ code }) => !done.has(code));
    if (!refused) return field;
    if (!early.has(refused.code) || Date.now() > deadline) {
      throw new Error(`${refused.code}: ${refused.message}\n${query}`);
    }
    await sleep(100);
  }
}
