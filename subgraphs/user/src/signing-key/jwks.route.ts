import type { Route } from '@hoi/kit/subgraph.ts';
import type { SigningKeys } from './signing-keys.ts';

/** `/.well-known/jwks.json`: the public keys of access tokens. */
export function jwksRoute(keys: SigningKeys): Route {
  return {
    method: 'GET',
    path: '/.well-known/jwks.json',
    async handle() {
      return Response.json(await keys.jwks(), {
        headers: {
          'content-type': 'application/jwk-set+json',
          'cache-control': 'public, max-age=60',
        },
      });
    },
  };
}
