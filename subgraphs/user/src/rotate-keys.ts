import { readEnv } from '@hoi/kit/env.ts';
import { z } from 'zod';
import { rotateKeys } from './operator.ts';

// `npm run keys:rotate -w @hoi/user`, with the user role's DATABASE_URL and its SECRET_KEY set.
try {
  const env = readEnv({ DATABASE_URL: z.string().min(1), SECRET_KEY: z.string().min(1) });
  const kid = await rotateKeys({ databaseUrl: env.DATABASE_URL, secretKey: env.SECRET_KEY });
  console.log(
    `Tokens are signed with the new key ${kid} within half a minute; nobody is signed out.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
