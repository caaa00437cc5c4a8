import { randomUUID } from 'node:crypto';
import type { Clock } from '@hoi/kit/clock.ts';
import type { Database } from '@hoi/kit/database.ts';
import { exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import type { Secrets } from '../secrets.ts';
import type { SigningKeyStore } from './signing-key.store.ts';

/** The longest an access token lives. */
export const tokenLifetimeSeconds = 600;
/** How long a process may go on with keys it read before. */
const cacheMs = 30_000;
/** A retired key stays published for a token's life, and a little for processes that have not noticed. */
const overlapMs = tokenLifetimeSeconds * 1000 + 2 * cacheMs;

type PrivateKey = Awaited<ReturnType<typeof importJWK>>;

/** The keys that sign access tokens. */
export interface SigningKeys {
  /** The key in use. */
  current(): Promise<{ readonly kid: string; readonly key: PrivateKey }>;
  /** The public keys, as a JWK Set (RFC 7517 §5). */
  jwks(): Promise<{ readonly keys: readonly JWK[] }>;
}

interface Parts {
  readonly database: Database;
  readonly store: SigningKeyStore;
  readonly secrets: Secrets;
  readonly clock: Clock;
}

/** Opens the signing keys; the first start makes one. */
export async function openSigningKeys(parts: Parts): Promise<SigningKeys> {
  const { database, store, secrets, clock } = parts;
  await database.transaction(async (tx) => {
    await store.lock(tx);
    if (!(await store.hasCurrent(tx))) await store.add(tx, await newSigningKey(parts));
  });

  const load = async () => {
    const rows = await store.valid(clock.now());
    const [row] = rows;
    if (!row || row.retiresAt) throw new Error('There is no signing key; rotate the keys.');
    const key = await importJWK(JSON.parse(open(secrets, row.id, row.sealedPrivateJwk)), 'EdDSA');
    return {
      readAtMs: clock.now().getTime(),
      current: { kid: row.id, key },
      // Written by `newSigningKey` alone.
      keys: rows.map(({ id, publicJwk }) => ({ ...(publicJwk as JWK), kid: id })),
    };
  };
  let loading = load();
  await loading;
  const loaded = async () => {
    const age = clock.now().getTime() - (await loading).readAtMs;
    if (age < cacheMs) return loading;
    const stale = loading;
    loading = load();
    // A failed read is not remembered: the next call tries again.
    loading.catch(() => {
      loading = stale;
    });
    return loading;
  };
  return {
    current: async () => (await loaded()).current,
    jwks: async () => ({ keys: (await loaded()).keys }),
  };
}

/** Puts a new key in use; the old ones stay published until their tokens have expired. Gives its `kid`. */
export async function rotateSigningKeys(parts: Parts): Promise<string> {
  const { database, store, clock } = parts;
  const next = await newSigningKey(parts);
  await database.transaction(async (tx) => {
    await store.lock(tx);
    await store.retireCurrent(tx, new Date(clock.now().getTime() + overlapMs));
    await store.add(tx, next);
  });
  return next.id;
}

async function newSigningKey({ secrets, clock }: Pick<Parts, 'secrets' | 'clock'>) {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const id = randomUUID();
  return {
    id,
    publicJwk: { ...(await exportJWK(publicKey)), alg: 'EdDSA', use: 'sig' },
    sealedPrivateJwk: secrets.seal(id, JSON.stringify(await exportJWK(privateKey))),
    createdAt: clock.now(),
    retiresAt: null,
  };
}

function open(secrets: Secrets, kid: string, sealed: string): string {
  try {
    return secrets.open(kid, sealed);
  } catch {
    throw new Error(
      'The secret key does not open the signing keys in the database; use the same one as before.',
    );
  }
}
