import { readEnv } from '@hoi/kit/env.ts';
import { z } from 'zod';
import { setAdmin } from './operator.ts';

// `npm run admin -w @hoi/user -- <email> [--remove]`, with the user role's DATABASE_URL set.
try {
  const [email, flag] = process.argv.slice(2);
  if (!email?.includes('@') || (flag !== undefined && flag !== '--remove')) {
    throw new Error('Say whom: npm run admin -w @hoi/user -- <email> [--remove]');
  }
  const env = readEnv({ DATABASE_URL: z.string().min(1) });
  const isAdmin = flag === undefined;
  const { displayName } = await setAdmin(env.DATABASE_URL, email, isAdmin);
  console.log(
    isAdmin
      ? `${displayName} is an administrator now: at once after signing in again, else within ten minutes.`
      : `${displayName} is no administrator any more, and was signed out everywhere.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
