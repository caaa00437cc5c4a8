// npm run check:counters: recomputes the seat counters of the database in DATABASE_URL.
import { openDatabase } from '@hoi/kit/database.ts';
import { readEnv } from '@hoi/kit/env.ts';
import { memoryPubSub } from '@hoi/kit/pubsub.ts';
import { z } from 'zod';
import { checkCounters } from './capacity/check-counters.ts';

const { DATABASE_URL: url } = readEnv({ DATABASE_URL: z.url() });
await using database = openDatabase({ url, pubsub: memoryPubSub(), poolSize: 1 });
const { differences, undersold } = await checkCounters(database);
for (const { id, sum, counted, rows } of differences) {
  process.stdout.write(`${id}: ${sum} is ${counted}, but the rows add up to ${rows}\n`);
}
for (const { eventId, registrationId } of undersold) {
  process.stdout.write(`${eventId}: ${registrationId} waits although there are seats for it\n`);
}
const wrong = differences.length + undersold.length;
process.stdout.write(wrong === 0 ? 'Every counter is right.\n' : `${wrong} are wrong.\n`);
process.exitCode = wrong === 0 ? 0 : 1;
