import { systemClock } from '@hoi/kit/clock.ts';
import { type Database, openDatabase } from '@hoi/kit/database.ts';
import { memoryPubSub } from '@hoi/kit/pubsub.ts';
import { createSecrets } from './secrets.ts';
import { revocationStore } from './session/revocation.store.ts';
import { sessionStore } from './session/session.store.ts';
import { signingKeyStore } from './signing-key/signing-key.store.ts';
import { rotateSigningKeys } from './signing-key/signing-keys.ts';
import { userStore } from './user/user.store.ts';

// What the operator of a platform does from a shell, beside the running service. The service hears
// of it by reading: keys within half a minute, revocations within seconds.

/** The person who was meant. */
export interface Administrator {
  readonly userId: string;
  readonly displayName: string;
}

/**
 * Makes a person an administrator of the platform, from their next token on (ten minutes at most);
 * or an ordinary person again, who is signed out everywhere at once.
 */
export function setAdmin(
  databaseUrl: string,
  email: string,
  isAdmin: boolean,
): Promise<Administrator> {
  return withDatabase(databaseUrl, (database) =>
    database.transaction(async (tx) => {
      const users = userStore(database);
      const known = await users.byEmail(tx, email.trim().toLowerCase());
      if (!known) {
        throw new Error(
          `Nobody has signed in with ${email} yet. Sign in with it once, then run this again.`,
        );
      }
      await users.update(tx, known.id, { isAdmin });
      if (!isAdmin) {
        const revocations = revocationStore(database);
        for (const id of await sessionStore(database).removeOfUser(tx, known.id)) {
          await revocations.add(tx, id, new Date());
        }
      }
      return { userId: known.id, displayName: known.displayName };
    }),
  );
}

/** Puts a new signing key in use; the old one stays published until its last token has expired. Gives the new `kid`. */
export function rotateKeys(options: {
  readonly databaseUrl: string;
  readonly secretKey: string;
}): Promise<string> {
  const secrets = createSecrets(options.secretKey);
  return withDatabase(options.databaseUrl, (database) =>
    rotateSigningKeys({ database, store: signingKeyStore(database), secrets, clock: systemClock }),
  );
}

async function withDatabase<Result>(
  url: string,
  run: (database: Database) => Promise<Result>,
): Promise<Result> {
  await using database = openDatabase({ url, pubsub: memoryPubSub(), poolSize: 1 });
  return await run(database);
}
