import { openDatabase } from '@hoi/kit/database.ts';
import { readEnv } from '@hoi/kit/env.ts';
import { memoryPubSub } from '@hoi/kit/pubsub.ts';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { z } from 'zod';

// A program whose connection is ended by the server in the middle of a transaction.
const { DATABASE_URL, ADMIN_URL } = readEnv({ DATABASE_URL: z.string(), ADMIN_URL: z.string() });
await using database = openDatabase({ url: DATABASE_URL, pubsub: memoryPubSub() });
const admin = postgres(ADMIN_URL, { max: 1 });
let failures = 0;
for (let times = 0; times < 3; times += 1) {
  await database
    .transaction(async (tx) => {
      const [row] = await tx.execute(sql`select pg_backend_pid() as pid`);
      await admin`select pg_terminate_backend(${Number(row?.pid)})`;
      await tx.execute(sql`select 1`);
      await tx.execute(sql`select 1`);
    })
    .catch(() => {
      failures += 1;
    });
}
// Time for what the driver still has scheduled.
await new Promise((resolve) => setTimeout(resolve, 200));
const [row] = await database.transaction((tx) => tx.execute(sql`select 'back' as state`));
process.stdout.write(`${failures} failed, then ${row?.state}\n`);
await admin.end();
