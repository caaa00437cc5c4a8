import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { ServiceTables } from './service-tables.ts';
import type { Caller } from './viewer.ts';

/** What became of a keyed mutation. */
export type Keyed<Answer> =
  | { readonly answer: Answer }
  | { readonly refused: 'MISMATCH' | 'RUNNING' };

const twinWaitMs = 5_000;

/**
 * Runs a mutation once for each (caller, root fields, key) within 24 h; the same request again gets
 * the stored answer, a twin in flight is waited for up to 5 s, another request is refused. What failed
 * without an effect may be tried again.
 */
export async function runOnce<Answer>(
  database: Database,
  { idempotency }: Pick<ServiceTables, 'idempotency'>,
  request: {
    readonly caller: Caller;
    readonly key: string;
    readonly rootFields: string;
    readonly body: string;
  },
  run: () => Promise<Answer>,
  /** False for an answer that says that nothing happened: the key may be used again. */
  isKept: (answer: Answer) => boolean = () => true,
): Promise<Keyed<Answer>> {
  const who = request.caller.viewer.userId ?? `anonymous:${request.caller.address}`;
  const id = { scope: `${who} ${request.rootFields}`, key: request.key };
  const hash = createHash('sha256').update(request.body).digest('base64url');
  const row = and(eq(idempotency.scope, id.scope), eq(idempotency.key, id.key));
  const { read } = database;

  const deadline = Date.now() + twinWaitMs;
  for (;;) {
    await read
      .delete(idempotency)
      .where(and(row, lt(idempotency.createdAt, sql`now() - interval '24 hours'`)));
    const [mine] = await read
      .insert(idempotency)
      .values({ ...id, request: hash })
      .onConflictDoNothing()
      .returning({ key: idempotency.key });
    if (mine) break;
    const [stored] = await read.select().from(idempotency).where(row);
    if (stored && stored.request !== hash) return { refused: 'MISMATCH' };
    // Written below by this function alone, for a request of the same hash.
    if (stored?.answer) return { answer: stored.answer as Answer };
    if (Date.now() > deadline) return { refused: 'RUNNING' };
    await sleep(50);
  }
  const free = () => read.delete(idempotency).where(and(row, isNull(idempotency.answer)));
  try {
    const answer = await run();
    await (isKept(answer) ? read.update(idempotency).set({ answer }).where(row) : free());
    return { answer };
  } catch (error) {
    await free();
    throw error;
  }
}
