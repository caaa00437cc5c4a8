// `npm run admin -- <address> [--remove] [--data <folder>]`: who runs this platform.
import { parseArgs } from 'node:util';
import { setAdmin } from '@hoi/user/operator.ts';
import { operate } from './operate.ts';
import { say } from './terminal.ts';

const usage = 'npm run admin -- <address> [--remove] [--data <folder>]';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { data: { type: 'string', default: '.data' }, remove: { type: 'boolean' } },
});
const [email] = positionals;

await operate(String(values.data), async ({ urlOf }) => {
  if (!email?.includes('@') || positionals.length > 1) throw new Error(`Say whom: ${usage}`);
  const { displayName } = await setAdmin(urlOf('user'), email, !values.remove);
  say(
    values.remove
      ? `${displayName} is no administrator any more, and was signed out everywhere.`
      : `${displayName} is an administrator now: at once after signing in again, else within ten minutes.`,
  );
});
