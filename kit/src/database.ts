import { AsyncLocalStorage } from 'node:async_hooks';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { z } from 'zod';
import { readEnv } from './env.ts';
import { surviveLostConnections } from './lost-connection.ts';
import { prepared } from './prepared.ts';
import type { PubSub } from './pubsub.ts';
import type { SubgraphOptions } from './subgraph-options.ts';

/** A running transaction; only a command opens one. */
export type Tx = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0];

/** What a store reads with: the pool, or the transaction it takes part in. */
export type Reader = PostgresJsDatabase | Tx;

/** A subgraph's own schema, reached with its own role. */
export interface Database extends AsyncDisposable {
  /** Reads outside a transaction. */
  readonly read: PostgresJsDatabase;
  /**
   * Reads by key, for lookups alone: what all of them want at one moment goes out in one piece over two
   * connections, so it is cheap, and a slow statement would hold up those behind it.
   */
  readonly lookUp: PostgresJsDatabase;
  /** Runs a command: all of it or nothing, once more after a deadlock; then tells whom `announce` named. */
  transaction<Result>(run: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** Tells listeners of a topic, after the transaction has committed. */
  announce(tx: Tx, topic: string, message?: string): void;
  /** Whether the database answers. */
  isReady(): Promise<boolean>;
}

/** How connections prove who they are, where the address does not say it. */
export interface DatabaseLogin {
  /** Asked for each new connection, so that it may be short-lived. */
  readonly password?: () => Promise<string>;
  /** PEM texts of authorities; with them connections are encrypted and the server's name is checked. */
  readonly certificates?: readonly string[];
}

/** How to reach the database. */
export interface DatabaseOptions {
  /** With the subgraph's role, and its password when there is no other login. */
  readonly url: string;
  readonly login?: DatabaseLogin;
  readonly pubsub: PubSub;
  readonly poolSize?: number;
  /** Told of each statement; tests count with it. */
  readonly onQuery?: (statement: string) => void;
}

// Where more are busy than these, statements follow each other on one without waiting for its answers.
const lookupConnections = 2;
// The pool whose transaction the running code is a part of; not followed in production.
const { NODE_ENV } = readEnv({ NODE_ENV: z.string().default('') });
const within = NODE_ENV === 'production' ? null : new AsyncLocalStorage<postgres.Sql>();
const deadlocks = new Set(['40P01', '40001']);

/** Opens a pool for one subgraph. Statements end after 2.5 s, idle transactions after 5 s. */
export function openDatabase(options: DatabaseOptions): Database {
  const { url, pubsub, login, poolSize = 8, onQuery } = options;
  surviveLostConnections();
  const pool = (max: number) =>
    postgres(url, {
      ...connectionOf(login),
      max,
      idle_timeout: 20,
      connect_timeout: 5,
      connection: {
        statement_timeout: 2_500,
        idle_in_transaction_session_timeout: 5_000,
        TimeZone: 'UTC',
        // A plan for any values would not know a rare word from one that thousands have.
        plan_cache_mode: 'force_custom_plan',
      },
      onnotice: () => undefined,
      ...(onQuery && { debug: (_connection: number, statement: string) => onQuery(statement) }),
    });
  const sql = pool(poolSize);
  const lookups = pool(lookupConnections);
  const read = drizzle(prepared(sql, checkOutside));
  function checkOutside(): void {
    if (within?.getStore() !== sql) return;
    throw new Error(
      'a transaction reads with its own connection: when all wait for another, none ends',
    );
  }
  const announcements = new WeakMap<Tx, { topic: string; message: string }[]>();

  async function attempt<Result>(run: (tx: Tx) => Promise<Result>): Promise<Result> {
    const pending: { topic: string; message: string }[] = [];
    const result = await read.transaction(async (tx) => {
      announcements.set(tx, pending);
      return within ? within.run(sql, () => run(tx)) : run(tx);
    });
    await Promise.all(pending.map(({ topic, message }) => pubsub.publish(topic, message)));
    return result;
  }

  return {
    read,
    lookUp: drizzle(prepared(lookups)),
    async transaction(run) {
      try {
        return await attempt(run);
      } catch (error) {
        if (!deadlocks.has(sqlStateOf(error))) throw error;
        return attempt(run);
      }
    },
    announce(tx, topic, message = '') {
      const pending = announcements.get(tx);
      if (!pending) throw new Error('announce() needs the transaction that transaction() opened');
      if (!pending.some((one) => one.topic === topic && one.message === message)) {
        pending.push({ topic, message });
      }
    },
    async isReady() {
      return read.execute('select 1').then(
        () => true,
        () => false,
      );
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([sql.end({ timeout: 5 }), lookups.end({ timeout: 5 })]);
    },
  };
}

/** The database of a subgraph, as the program that runs it says. */
export function databaseOf(options: SubgraphOptions): Database {
  const { databaseUrl, databaseLogin, databasePoolSize, pubsub, onQuery } = options;
  return openDatabase({
    url: databaseUrl,
    pubsub,
    ...(databaseLogin && { login: databaseLogin }),
    ...(databasePoolSize && { poolSize: databasePoolSize }),
    ...(onQuery && { onQuery }),
  });
}

/** A login as postgres.js takes it. */
export function connectionOf({ password, certificates }: DatabaseLogin = {}) {
  return {
    ...(password && { password }),
    ...(certificates && { ssl: { ca: [...certificates] } }),
  };
}

/** The five-character SQLSTATE of a database error, also when Drizzle wraps it; else ''. */
export function sqlStateOf(error: unknown): string {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (
      'code' in current &&
      typeof current.code === 'string' &&
      /^[0-9A-Z]{5}$/.test(current.code)
    ) {
      return current.code;
    }
  }
  return '';
}

/** Whether an insert or update met a unique constraint, or the named one. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (sqlStateOf(error) !== '23505') return false;
  for (let current = error; current instanceof Error; current = current.cause) {
    if ('constraint_name' in current) return !constraint || current.constraint_name === constraint;
  }
  return !constraint;
}
