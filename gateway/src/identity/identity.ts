import { createHash } from 'node:crypto';
import type { Logger } from '@hoi/kit/log.ts';
import type { SubgraphClient } from '@hoi/kit/subgraph.ts';
import { anonymous } from '@hoi/kit/viewer.ts';
import type { Subgraphs } from '../ask-subgraph.ts';
import { RequestError } from '../request-error.ts';
import { accessTokenVerifier, type Proved } from './access-token.ts';
import { apiKeyPrefix, apiKeyVerifier } from './api-key.ts';
import type { Revocations } from './revocations.ts';

/** Finds out who a caller is. */
export interface Identity {
  /** From an `Authorization` header; nobody in particular without one. Throws `RequestError` for a bad proof. */
  prove(authorization: string | undefined): Promise<Proved>;
}

const maxProofBytes = 8_192;
const maxRemembered = 20_000;
// An API key has no end of its own, so its owner is asked about it again.
const apiKeyLifetimeMs = 5_000;

/** Verifies proofs once and remembers the result by the proof's hash, until it ends or is revoked. */
export function createIdentity(parts: {
  readonly user: SubgraphClient | undefined;
  readonly subgraphs: Subgraphs;
  readonly revocations: Revocations;
  readonly publicUrl: string;
  readonly log: Logger;
}): Identity {
  const { revocations, log } = parts;
  const verifyToken = accessTokenVerifier(parts.user, parts.publicUrl);
  const verifyKey = apiKeyVerifier(parts.subgraphs);
  const remembered = new Map<string, { proved: Proved; until: number }>();

  function recall(hash: string): Proved | null {
    const entry = remembered.get(hash);
    if (!entry) return null;
    if (entry.until > Date.now()) return entry.proved;
    remembered.delete(hash);
    return null;
  }

  function remember(hash: string, proved: Proved): void {
    remembered.set(hash, {
      proved,
      until: proved.expiresAt?.getTime() ?? Date.now() + apiKeyLifetimeMs,
    });
    if (remembered.size <= maxRemembered) return;
    for (const oldest of remembered.keys()) {
      remembered.delete(oldest);
      break;
    }
  }

  async function verify(proof: string): Promise<Proved | null> {
    const hash = createHash('sha256').update(proof).digest('base64');
    const known = recall(hash);
    if (known) return known;
    const verifying = proof.startsWith(apiKeyPrefix) ? verifyKey(proof) : verifyToken(proof);
    const proved = await verifying.catch((error: unknown) => {
      log.error({ err: error }, 'a proof of identity cannot be checked');
      throw unavailable();
    });
    if (proved) remember(hash, proved);
    return proved;
  }

  return {
    async prove(authorization) {
      if (authorization === undefined || authorization === '') return nobody;
      const proof = /^Bearer +([\w.~+/=-]+)$/i.exec(authorization)?.[1];
      if (!proof || proof.length > maxProofBytes) throw unauthenticated();
      const proved = await verify(proof);
      if (!proved || revocations.has(`${proved.viewer.credentialId}`)) throw unauthenticated();
      return proved;
    },
  };
}

const nobody: Proved = { viewer: anonymous, expiresAt: null, isDelegated: false };

function unavailable(): RequestError {
  return new RequestError(
    'SUBGRAPH_UNAVAILABLE',
    'Who you are cannot be found out just now. Try again in a moment, or ask without a token.',
    { retryAfter: 2 },
  );
}

function unauthenticated(): RequestError {
  return new RequestError(
    'UNAUTHENTICATED',
    'The token or key is wrong, has ended or was revoked. Sign in again, or send none.',
    { headers: { 'www-authenticate': 'Bearer' } },
  );
}
