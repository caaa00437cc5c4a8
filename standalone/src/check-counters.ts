// `npm run check:counters [-- --data <folder>]`: recomputes every seat counter from its rows, on a data
// folder or on the database in DATABASE_URL; ends with 1 when one is wrong.
import { parseArgs } from 'node:util';
import { checkCounters } from '@hoi/event/capacity/check-counters.ts';
import { sayCounters } from '@hoi/event/capacity/say-counters.ts';
import { openDatabase } from '@hoi/kit/database.ts';
import { readEnv } from '@hoi/kit/env.ts';
import { memoryPubSub } from '@hoi/kit/pubsub.ts';
import { z } from 'zod';
import { operate } from './operate.ts';
import { say } from './terminal.ts';

const { values } = parseArgs({ strict: false, options: { data: { type: 'string' } } });
const { DATABASE_URL } = readEnv({ DATABASE_URL: z.url().optional() });

async function check(url: string): Promise<void> {
  await using database = openDatabase({ url, pubsub: memoryPubSub(), poolSize: 1 });
  const report = await checkCounters(database);
  for (const sentence of sayCounters(report)) say(sentence);
  if (report.differences.length + report.undersold.length > 0) process.exitCode = 1;
}

if (DATABASE_URL && !values.data) await check(DATABASE_URL);
else await operate(String(values.data ?? '.data'), ({ urlOf }) => check(urlOf('event')));
