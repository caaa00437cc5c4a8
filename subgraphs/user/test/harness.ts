import { randomBytes } from 'node:crypto';
import type { Clock } from '@hoi/kit/clock.ts';
import { graphFetch, resultOf } from '@hoi/kit/graph-document.ts';
import { silentLogger } from '@hoi/kit/log.ts';
import { type DevMailbox, devMailbox } from '@hoi/kit/mail.ts';
import { memoryPubSub } from '@hoi/kit/pubsub.ts';
import type { Subgraph } from '@hoi/kit/subgraph.ts';
import { createTestDatabase } from '@hoi/kit/testing/test-database.ts';
import { anonymous, type Caller, callerOf, type Viewer } from '@hoi/kit/viewer.ts';
import { decodeJwt } from 'jose';
import postgres from 'postgres';
import { afterAll } from 'vitest';
import { createUserSubgraph, packageRoot } from '../src/subgraph.ts';
import { requestEmailCode, signIn } from './operations.ts';

/** A clock that goes when told to. */
class TestClock implements Clock {
  #offsetMs = 0;
  now(): Date {
    return new Date(Date.now() + this.#offsetMs);
  }
  pass(ms: number): void {
    this.#offsetMs += ms;
  }
}

/** What a mutation answers, as far as tests look. */
type Payload = Record<string, unknown> & {
  userErrors: { code: string; message: string; path: string[] | null; retryAfter: number | null }[];
};

/** A user subgraph over a database of the test file's own, ended after its tests. */
export async function startUser(options: { publicUrl?: string } = {}) {
  const database = await createTestDatabase([{ name: 'user', packageRoot }]);
  const mailbox = devMailbox();
  const clock = new TestClock();
  const statements: string[] = [];
  const parts = {
    databaseUrl: database.urlOf('user'),
    pubsub: memoryPubSub(),
    log: silentLogger,
    publicUrl: options.publicUrl ?? 'https://hoi.test',
    mailer: mailbox,
    secretKey: randomBytes(32).toString('base64url'),
    clock,
    onQuery: (statement: string) => void statements.push(statement),
  };
  const subgraph = await createUserSubgraph(parts);
  const sql = postgres(database.adminUrl, { max: 2, onnotice: () => undefined });
  await sql`
    insert into bus.subscription
    values ('listener', 'user.registered'), ('listener', 'user.profile_changed')`;
  afterAll(async () => {
    await sql.end();
    await subgraph[Symbol.asyncDispose]();
    await database[Symbol.asyncDispose]();
  });

  /** What other subgraphs would have been told of a person, in order. */
  async function told(userId: string) {
    const rows = await sql<{ message: { type: string; data: unknown } }[]>`
      select message from bus.message where message->>'aggregate' = ${userId} order by seq`;
    return rows.map(({ message: { type, data } }) => ({ type, data }));
  }
  return { subgraph, sql, mailbox, clock, statements, parts, told, ...requests(subgraph, mailbox) };
}

/** What a browser does, step by step. */
function requests(subgraph: Subgraph, mailbox: DevMailbox) {
  /** Runs an operation as the gateway would, keeping the cookies. */
  async function send(caller: Caller, query: string, variables: Record<string, unknown> = {}) {
    const answer = await subgraph.execute(
      graphFetch(query, variables),
      caller,
      new AbortController().signal,
    );
    // biome-ignore lint/suspicious/noExplicitAny: answers are asserted on, not typed
    const { data, errors }: any = resultOf(answer);
    return { data, errors, setCookies: answer.setCookies };
  }

  /** Runs a mutation of one field and gives its payload and the cookie it set. */
  async function mutate(caller: Caller, mutation: string, variables: Record<string, unknown> = {}) {
    const { data, errors, setCookies } = await send(caller, mutation, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    const [payload] = Object.values(data) as [Payload];
    return { payload, setCookies, secret: secretIn(setCookies) };
  }

  /** Asks for a code and reads it, and the link's token, from the mail. */
  async function codeFor(email: string) {
    const { payload } = await mutate(nobody(), requestEmailCode, { input: { email } });
    const [mail] = mailbox.list();
    if (payload.userErrors.length > 0 || mail?.to !== email) {
      throw new Error(`no code was sent: ${JSON.stringify(payload)}`);
    }
    const code = /\b\d{6}\b/.exec(mail.text)?.[0] ?? '';
    const token = /token=([\w-]+)/.exec(mail.text)?.[1] ?? '';
    return { code, token };
  }

  /** Signs a person in; gives the caller their browser would be from now on. */
  async function signedIn(email: string, rest: Partial<Caller> = {}) {
    const { code } = await codeFor(email);
    const { payload, secret } = await mutate(nobody(rest), signIn, { input: { email, code } });
    if (typeof payload.accessToken !== 'string') throw new Error(JSON.stringify(payload));
    return { caller: browser(payload.accessToken, secret, rest), payload, secret };
  }
  return { send, mutate, codeFor, signedIn };
}

/** An anonymous caller. */
export function nobody(rest: Partial<Caller> = {}): Caller {
  return callerOf(anonymous, rest);
}

/** The caller behind an access token and a cookie. */
export function browser(token: string, secret: string | null, rest: Partial<Caller> = {}): Caller {
  const { sub, sid, adm } = decodeJwt<{ sid: string; adm: boolean }>(token);
  return callerOf(
    { ...anonymous, kind: 'USER', userId: sub ?? null, credentialId: sid, isAdmin: adm },
    { sessionSecret: secret, ...rest },
  );
}

/** The same person by another way. */
export function as(kind: Viewer['kind'], caller: Caller, rest: Partial<Viewer> = {}): Caller {
  return { ...caller, viewer: { ...caller.viewer, kind, ...rest } };
}

/** The refresh secret that an answer puts into the cookie; null when it takes it out or says nothing. */
export function secretIn(setCookies: readonly string[]): string | null {
  return /^hoi_session=([^;]+)/.exec(setCookies.at(-1) ?? '')?.[1] ?? null;
}
