import { type Clock, systemClock } from '@hoi/kit/clock.ts';
import { type Database, databaseOf } from '@hoi/kit/database.ts';
import type { Mailer } from '@hoi/kit/mail.ts';
import { type Outbox, outboxFor } from '@hoi/kit/outbox.ts';
import type { PubSub } from '@hoi/kit/pubsub.ts';
import type { SubgraphOptions } from '@hoi/kit/subgraph-options.ts';
import { createThrottle, type Throttle } from '@hoi/kit/throttle.ts';
import type { Caller } from '@hoi/kit/viewer.ts';
import { type ApiKeyStore, apiKeyStore } from './api-key/api-key.store.ts';
import { limits } from './attempt-limits.ts';
import { type EmailCodeStore, emailCodeStore } from './email-code/email-code.store.ts';
import { type PasskeyStore, passkeyStore } from './passkey/passkey.store.ts';
import { createSecrets, type Secrets } from './secrets.ts';
import { attempts, serviceTables } from './service.store.ts';
import { type RevocationStore, revocationStore } from './session/revocation.store.ts';
import { type SessionStore, sessionStore } from './session/session.store.ts';
import { type AccessTokens, accessTokens } from './signing-key/access-token.ts';
import { type SigningKeyStore, signingKeyStore } from './signing-key/signing-key.store.ts';
import { openSigningKeys, type SigningKeys } from './signing-key/signing-keys.ts';
import { type UserStore, userStore } from './user/user.store.ts';

/** What the user subgraph is given by the program that runs it. */
export interface UserSubgraphOptions extends SubgraphOptions {
  readonly mailer: Mailer;
  /** 32 bytes in base64url: encrypts the signing keys at rest, and peppers hashes. */
  readonly secretKey: string;
}

/** What lives as long as the process. */
export interface Services {
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly mailer: Mailer;
  readonly pubsub: PubSub;
  readonly database: Database;
  readonly transaction: Database['transaction'];
  readonly secrets: Secrets;
  readonly signingKeys: SigningKeys;
  readonly tokens: AccessTokens;
  readonly users: UserStore;
  readonly emailCodes: EmailCodeStore;
  readonly sessions: SessionStore;
  readonly revocations: RevocationStore;
  readonly passkeys: PasskeyStore;
  readonly apiKeys: ApiKeyStore;
  readonly throttle: Throttle<keyof typeof limits>;
  readonly signingKeyRows: SigningKeyStore;
  /** An outbox that names the caller as actor; null is the operator. */
  outboxOf(caller: Caller | null): Outbox;
}

/** Opens the database, the stores and the signing keys. */
export async function openServices(options: UserSubgraphOptions): Promise<Services> {
  const { pubsub, mailer, publicUrl, clock = systemClock } = options;
  const secrets = createSecrets(options.secretKey);
  const database = databaseOf(options);
  try {
    const signingKeyRows = signingKeyStore(database);
    const signingKeys = await openSigningKeys({ database, store: signingKeyRows, secrets, clock });
    return {
      clock,
      publicUrl,
      mailer,
      pubsub,
      database,
      transaction: database.transaction,
      secrets,
      signingKeys,
      tokens: accessTokens(signingKeys, publicUrl, clock),
      users: userStore(database),
      emailCodes: emailCodeStore(database),
      sessions: sessionStore(database),
      revocations: revocationStore(database),
      passkeys: passkeyStore(database),
      apiKeys: apiKeyStore(database),
      throttle: createThrottle({
        ...{ read: database.read, table: attempts, limits, clock },
        hash: secrets.hash,
      }),
      signingKeyRows,
      outboxOf: (caller) => outboxFor(database, serviceTables, caller),
    };
  } catch (error) {
    await database[Symbol.asyncDispose]();
    throw error;
  }
}
