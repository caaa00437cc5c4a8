import type { Logger } from '@hoi/kit/log.ts';
import type { SubgraphClient } from '@hoi/kit/subgraph.ts';
import { anonymous } from '@hoi/kit/viewer.ts';
import type { Subgraphs } from '../ask-subgraph.ts';
import { RequestError } from '../request-error.ts';
import { accessTokenVerifier, type Proved } from './access-token.ts';
import { apiKeyPrefix, apiKeyVerifier } from './api-key.ts';
import { deviceKeyPrefix, deviceKeyVerifier } from './device-key.ts';
import type { Revocations } from './revocations.ts';

/** Finds out who a caller is. */
export interface Identity {
  /** From an `Authorization` header; nobody in particular without one. Throws `RequestError` for a bad proof. */
  prove(authorization: string | undefined): Promise<Proved>;
}

const maxProofBytes = 8_192;
const maxRemembered = 20_000;
// A key may hold for years, so its owner is asked about it again.
const maxKeyAgeMs = 5_000;

/** Verifies proofs once and remembers the result, until it ends or is revoked. */
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
  const verifyDevice = deviceKeyVerifier(parts.subgraphs);
  // By the header as it came; a hash of it would cost more than the rest of finding out. Only good
  // proofs are here, so nobody can fill it with inventions.
  const remembered = new Map<string, { proved: Proved; until: number }>();

  function recall(authorization: string): Proved | null {
    const entry = remembered.get(authorization);
    if (!entry) return null;
    if (entry.until > Date.now()) return entry.proved;
    remembered.delete(authorization);
    return null;
  }

  function remember(authorization: string, proved: Proved): void {
    const end = proved.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY;
    const until = isToken(proved) ? end : Math.min(end, Date.now() + maxKeyAgeMs);
    remembered.set(authorization, { proved, until });
    if (remembered.size <= maxRemembered) return;
    for (const oldest of remembered.keys()) {
      remembered.delete(oldest);
      break;
    }
  }

  async function verify(authorization: string): Promise<Proved | null> {
    const proof = /^Bearer +([\w.~+/=-]+)$/i.exec(authorization)?.[1];
    if (!proof || proof.length > maxProofBytes) return null;
    const verifying = verifierOf(proof)(proof);
    const proved = await verifying.catch((error: unknown) => {
      log.error({ err: error }, 'a proof of identity cannot be checked');
      throw unavailable();
    });
    if (proved) remember(authorization, proved);
    return proved;
  }

  function verifierOf(proof: string) {
    if (proof.startsWith(deviceKeyPrefix)) return verifyDevice;
    return proof.startsWith(apiKeyPrefix) ? verifyKey : verifyToken;
  }

  return {
    async prove(authorization) {
      if (authorization === undefined || authorization === '') return nobody;
      const proved = recall(authorization) ?? (await verify(authorization));
      if (!proved || revocations.has(`${proved.viewer.credentialId}`)) throw unauthenticated();
      return proved;
    },
  };
}

const isToken = ({ viewer }: Proved) => viewer.kind === 'USER' || viewer.kind === 'ASSISTANT';

const nobody: Proved = { viewer: anonymous, expiresAt: null, isDelegated: false };

/** Takes everybody for nobody in particular, and looks at no proof; for runs without authentication. */
export const openIdentity: Identity = { prove: async () => nobody };

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
