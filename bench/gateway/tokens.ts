import { generateKeyPairSync, sign } from 'node:crypto';

/** Tokens as the `user` subgraph signs them, one for each caller, and the keys they are verified with. */
export function issueTokens(
  count: number,
  issuer: string,
): { readonly tokens: readonly string[]; readonly jwks: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const tokens = Array.from({ length: count }, (_, at) => {
    const claims = {
      ...{ sub: `usr_${at}`, sid: `ses_${at}`, adm: false, scp: ['READ'] },
      ...{ iss: issuer, aud: 'gateway', iat: now, exp: now + 3_600 },
    };
    const text = `${part({ alg: 'EdDSA', kid: 'bench' })}.${part(claims)}`;
    return `${text}.${sign(null, Buffer.from(text), privateKey).toString('base64url')}`;
  });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'bench', alg: 'EdDSA', use: 'sig' };
  return { tokens, jwks: JSON.stringify({ keys: [jwk] }) };
}
