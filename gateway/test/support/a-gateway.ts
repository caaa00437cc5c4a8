import { composeServices } from '@apollo/composition';
import { createGateway, type Gateway, type GatewayOptions } from '@hoi/gateway/gateway.ts';
import { silentLogger } from '@hoi/kit/log.ts';
import type { SubgraphClient } from '@hoi/kit/subgraph.ts';
import { parse } from 'graphql';
import type { TestSubgraph } from './test-subgraph.ts';

/** The supergraph of some subgraphs. */
export function compose(subgraphs: readonly Pick<TestSubgraph, 'name' | 'typeDefs'>[]): string {
  const { errors, supergraphSdl } = composeServices(
    subgraphs.map(({ name, typeDefs }) => ({
      name,
      url: `http://${name}`,
      typeDefs: parse(typeDefs),
    })),
  );
  if (errors) throw new AggregateError(errors, errors.join('\n'));
  return supergraphSdl;
}

/** A gateway that listens, and a client for it. */
export interface TestGateway extends AsyncDisposable {
  readonly gateway: Gateway;
  readonly url: string;
  /** Sends a request as it is. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Sends an operation by POST. */
  query(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: TestReply; headers: Headers }>;
}

/** An answer, loosely. */
export interface TestReply {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  readonly extensions?: { readonly cost: Record<string, unknown> };
}

/** Where test tokens are issued. */
export const publicUrl = 'https://hoi.test';

/** Starts a gateway over test subgraphs on a free port. */
export async function aGateway(
  subgraphs: readonly TestSubgraph[],
  options: Partial<GatewayOptions> = {},
  clients: readonly SubgraphClient[] = subgraphs,
): Promise<TestGateway> {
  const gateway = await createGateway({
    supergraph: { sdl: compose(subgraphs) },
    subgraphs: clients,
    publicUrl,
    log: silentLogger,
    ...options,
  });
  const { url } = await gateway.listen();
  return {
    gateway,
    url,
    fetch: (path, init) => fetch(new URL(path, url), init),
    async query(query, variables = {}, headers = {}) {
      const response = await fetch(new URL('/graphql', url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return {
        status: response.status,
        body: (await response.json()) as TestReply,
        headers: response.headers,
      };
    },
    [Symbol.asyncDispose]: () => gateway.close(),
  };
}
