// `npm run keys:rotate [-- --data <folder>]`: a new key for signing access tokens.
import { parseArgs } from 'node:util';
import { rotateKeys } from '@hoi/user/operator.ts';
import { operate } from './operate.ts';
import { say } from './terminal.ts';

const { values } = parseArgs({
  strict: false,
  options: { data: { type: 'string', default: '.data' } },
});

await operate(String(values.data), async ({ databaseUrl, secrets }) => {
  const kid = await rotateKeys({ databaseUrl, secretKey: secrets.secretKeys.user });
  say(`Key ${kid} signs from now on; tokens of the old one stay good until they end.`);
});
