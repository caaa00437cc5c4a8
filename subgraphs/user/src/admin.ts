import { readEnv } from '@hoi/kit/env.ts';
import { z } from 'zod';
import { setAdmin } from './operator.ts';

// `npm run admin -w @hoi/user -- <email> [--remove]`, with DATABASE_URL set.
const { DATABASE_URL } = readEnv({ DATABASE_URL: z.string().min(1) });
const [email, flag] = process.argv.slice(2);
const isAdmin = flag !== '--remove';
if (!email?.includes('@') || (flag && isAdmin)) {
  console.error('Say whom: npm run admin -- <email> [--remove]');
  process.exit(1);
}
try {
  const { displayName } = await setAdmin(DATABASE_URL, email, isAdmin);
  console.log(
    isAdmin
      ? `${displayName} is an administrator now, at the latest ten minutes from now or after signing in again.`
      : `${displayName} is no administrator any more, and was signed out everywhere.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
