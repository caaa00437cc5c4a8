// `npm run keys:rotate [-- --data <folder>]`: new keys for signing access tokens and tickets.
import { parseArgs } from 'node:util';
import { rotateTicketKeys } from '@hoi/event/ticket/ticket-codes.ts';
import { systemClock } from '@hoi/kit/clock.ts';
import { openDatabase } from '@hoi/kit/database.ts';
import { memoryPubSub } from '@hoi/kit/pubsub.ts';
import { rotateKeys } from '@hoi/user/operator.ts';
import { operate } from './operate.ts';
import { say } from './terminal.ts';

const { values } = parseArgs({
  strict: false,
  options: { data: { type: 'string', default: '.data' } },
});

await operate(String(values.data), async ({ urlOf, secrets: { secretKeys } }) => {
  const kid = await rotateKeys({ databaseUrl: urlOf('user'), secretKey: secretKeys.user });
  await using database = openDatabase({ url: urlOf('event'), pubsub: memoryPubSub(), poolSize: 1 });
  const ticketKid = await rotateTicketKeys({
    database,
    secretKey: secretKeys.event,
    clock: systemClock,
  });
  say(
    `Keys ${kid} (sign-in) and ${ticketKid} (tickets) sign from now on; what the old ones signed stays good until it ends.`,
  );
});
