import type { SubgraphClient } from '@hoi/kit/subgraph.ts';
import { anonymous, callerOf, system, type Viewer } from '@hoi/kit/viewer.ts';
import {
  type CryptoKey,
  errors,
  importJWK,
  type JWK,
  type JWTHeaderParameters,
  jwtVerify,
} from 'jose';
import { z } from 'zod';

/** Who a proof of identity speaks for, and until when. */
export interface Proved {
  readonly viewer: Viewer;
  readonly expiresAt: Date | null;
  /** Whether it is the assistant's own token for a person. */
  readonly isDelegated: boolean;
}

const claimsSchema = z.object({
  sub: z.string(),
  sid: z.string(),
  exp: z.number(),
  adm: z.boolean(),
  scp: z.array(z.enum(['READ', 'WRITE'])),
  azp: z.string().optional(),
});
const jwksSchema = z.object({
  keys: z.array(
    z.looseObject({
      kty: z.literal('OKP'),
      crv: z.literal('Ed25519'),
      kid: z.string(),
      x: z.string(),
    }),
  ),
});

const clockToleranceSeconds = 5;
const minRefetchMs = 2_000;
// A key that was retired because it leaked must not be accepted for much longer than its overlap.
const maxAgeMs = 5 * 60_000;

/** Finds the key that a token names, among those that the `user` subgraph publishes. */
function publishedKeys(user: SubgraphClient | undefined, publicUrl: string) {
  let keys = new Map<string, CryptoKey | Uint8Array>();
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let fetching: Promise<void> | null = null;
  // Why the last attempt brought no keys.
  let failure: Error | null = null;

  async function fetchKeys(): Promise<void> {
    fetchedAt = performance.now();
    failure = null;
    try {
      const request = new Request(new URL('/.well-known/jwks.json', publicUrl));
      const response = await user?.fetch(request, callerOf(system));
      if (!response?.ok) throw new Error(`the answer is ${response?.status}`);
      const { keys: found } = jwksSchema.parse(await response.json());
      keys = new Map(
        await Promise.all(
          found.map(async (key) => [key.kid, await importJWK(key as JWK, 'EdDSA')] as const),
        ),
      );
    } catch (cause) {
      failure = new Error('the user subgraph publishes no keys', { cause });
      throw failure;
    }
  }

  function refetch(): Promise<void> {
    fetching ??= fetchKeys().finally(() => {
      fetching = null;
    });
    return fetching;
  }

  return async ({ kid }: JWTHeaderParameters): Promise<CryptoKey | Uint8Array> => {
    const key = keys.get(kid ?? '');
    const ageMs = performance.now() - fetchedAt;
    if (key) {
      // The old keys go on serving while the issuer cannot be asked.
      if (ageMs > maxAgeMs) await refetch().catch(() => undefined);
    } else if (fetching || ageMs > minRefetchMs) {
      // A key made a moment ago; but an invented kid must not make us ask every time.
      await refetch();
    } else if (failure) {
      // It may be good.
      throw failure;
    }
    const fresh = keys.get(kid ?? '');
    if (!fresh) throw new errors.JWKSNoMatchingKey();
    return fresh;
  };
}

/** Verifies access tokens with the public keys that the `user` subgraph publishes; null for one that is not good. */
export function accessTokenVerifier(
  user: SubgraphClient | undefined,
  publicUrl: string,
): (token: string) => Promise<Proved | null> {
  const keyOf = publishedKeys(user, publicUrl);

  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keyOf, {
        algorithms: ['EdDSA'],
        issuer: publicUrl,
        audience: 'gateway',
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['sub', 'exp', 'sid'],
      });
      const { sub, sid, exp, adm, scp, azp } = claimsSchema.parse(payload);
      const isDelegated = azp === 'assistant';
      return {
        viewer: {
          ...anonymous,
          kind: isDelegated ? 'ASSISTANT' : 'USER',
          userId: sub,
          credentialId: sid,
          scopes: scp,
          isAdmin: adm && !isDelegated,
        },
        expiresAt: new Date(exp * 1000),
        isDelegated,
      };
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof z.ZodError) return null;
      throw error;
    }
  };
}
