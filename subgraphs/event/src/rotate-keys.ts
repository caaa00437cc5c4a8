import { systemClock } from '@hoi/kit/clock.ts';
import { openDatabase } from '@hoi/kit/database.ts';
import { readEnv } from '@hoi/kit/env.ts';
import { memoryPubSub } from '@hoi/kit/pubsub.ts';
import { z } from 'zod';
import { rotateTicketKeys } from './ticket/ticket-codes.ts';

// `npm run keys:rotate -w @hoi/event`, with DATABASE_URL and SECRET_KEY set.
const env = readEnv({ DATABASE_URL: z.string().min(1), SECRET_KEY: z.string().min(1) });
await using database = openDatabase({
  url: env.DATABASE_URL,
  pubsub: memoryPubSub(),
  poolSize: 1,
});
const kid = await rotateTicketKeys({ database, secretKey: env.SECRET_KEY, clock: systemClock });
console.log(
  `Ticket codes are signed with the new key ${kid} within half a minute; old ones stay good.`,
);
