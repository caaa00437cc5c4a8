import { createHash } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { publicUrl } from './a-gateway.ts';
import { type TestContext, type TestSubgraph, testSubgraph } from './test-subgraph.ts';

/** The issuer of test tokens: a `user` subgraph that publishes keys, knows API keys and tells of revocations. */
export interface TestIssuer {
  readonly subgraph: TestSubgraph;
  /** A token as the real subgraph signs it; `claims` and `header` spoil it. */
  token(
    claims?: JWTPayload & Record<string, unknown>,
    header?: { kid?: string; alg?: string },
  ): Promise<string>;
  /** Ends a session or key. */
  revoke(credentialId: string): void;
  readonly apiKeys: Map<
    string,
    { keyId: string; userId: string; scopes: string[]; expiresAt?: string }
  >;
}

/** Makes an issuer with one signing key. */
export async function anIssuer(): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'EdDSA', use: 'sig' };
  const revoked: string[] = [];
  let wake = Promise.withResolvers<void>();
  const apiKeys: TestIssuer['apiKeys'] = new Map();

  const subgraph = testSubgraph(
    'user',
    `type Query {
       viewer: Viewer!
       apiKeyViewer(hash: String!): ApiKeyViewer @inaccessible
       delegatedToken: String @inaccessible
     }
     type ApiKeyViewer @inaccessible { keyId: ID! userId: ID! scopes: [String!]! expiresAt: String }
     type Viewer { id: ID kind: String! locale: String! address: String! isAdmin: Boolean! session: String timeZone: String }
     type Mutation { signIn: String refresh: String key: String }
     type Subscription { credentialRevoked: ID! @inaccessible ticks: Int! }`,
    {
      Query: {
        viewer: (_: unknown, __: unknown, { caller }: TestContext) => ({
          ...caller,
          ...caller.viewer,
          id: caller.viewer.userId,
          session: caller.sessionSecret,
        }),
        apiKeyViewer: (_: unknown, { hash }: { hash: string }, { caller }: TestContext) =>
          caller.viewer.kind === 'SYSTEM' ? (apiKeys.get(hash) ?? null) : null,
        delegatedToken: (_: unknown, __: unknown, { caller }: TestContext) =>
          `delegated for ${caller.viewer.userId}`,
      },
      Mutation: {
        signIn: (_: unknown, __: unknown, { setCookies }: TestContext) => {
          setCookies.push('hoi_session=fresh; HttpOnly; SameSite=Lax; Path=/');
          return 'welcome';
        },
        refresh: (_: unknown, __: unknown, { caller }: TestContext) => caller.sessionSecret,
        key: (_: unknown, __: unknown, { caller }: TestContext) => caller.idempotencyKey,
      },
      Subscription: {
        credentialRevoked: {
          async *subscribe(_: unknown, __: unknown, { caller, signal }: TestContext) {
            if (caller.viewer.kind !== 'SYSTEM') return;
            for (let next = 0; !signal.aborted; ) {
              const id = revoked[next];
              if (id === undefined) await wake.promise;
              else {
                next += 1;
                yield { credentialRevoked: id };
              }
            }
          },
        },
        ticks: {
          async *subscribe() {
            for (let ticks = 1; ; ticks += 1) {
              yield { ticks };
              await new Promise((resolve) => setTimeout(resolve, 10));
            }
          },
        },
      },
    },
    [
      {
        method: 'GET',
        path: '/.well-known/jwks.json',
        handle: async () => Response.json({ keys: [jwk] }),
      },
    ],
  );
  return {
    subgraph,
    apiKeys,
    token: (claims = {}, { kid = 'k1' } = {}) =>
      new SignJWT({ sid: 'ses_1', adm: false, scp: ['READ', 'WRITE'], sub: 'usr_1', ...claims })
        .setProtectedHeader({ alg: 'EdDSA', kid })
        .setIssuer(claims.iss ?? publicUrl)
        .setAudience(claims.aud ?? 'gateway')
        .setIssuedAt()
        .setExpirationTime(claims.exp ?? '10m')
        .sign(privateKey),
    revoke(credentialId) {
      revoked.push(credentialId);
      wake.resolve();
      wake = Promise.withResolvers();
    },
  };
}

/** As the gateway asks about a key. */
export const hashOfKey = (key: string) => createHash('sha256').update(key).digest('base64url');
