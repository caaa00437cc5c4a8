import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  createHttpListeners,
  type Listening,
  type ListenOptions,
} from '@hoi/kit/http-listeners.ts';
import type { Logger } from '@hoi/kit/log.ts';
import type { SubgraphClient } from '@hoi/kit/subgraph.ts';
import { createSubgraphs } from './ask-subgraph.ts';
import { type BudgetOptions, createBudget } from './guard/budget.ts';
import { defaultLimits, type Limits } from './guard/limits.ts';
import { graphqlOverHttp } from './http/graphql-over-http.ts';
import { createLiveEdge } from './http/live-edge.ts';
import { createOrigins } from './http/origin.ts';
import { plainRoutes } from './http/plain-routes.ts';
import { asNobody, requestHandler } from './http/request-handler.ts';
import { shellResponse } from './http/shell-response.ts';
import { staticFiles } from './http/static-files.ts';
import { createIdentity } from './identity/identity.ts';
import { requesterReader } from './identity/requester-of.ts';
import { followRevocations } from './identity/revocations.ts';
import { createOperations } from './operation.ts';
import { createReadiness } from './readiness.ts';
import type { AskGraph } from './shell/public-pages.ts';
import { loadSupergraph, type SupergraphSource } from './supergraph.ts';

/** What a gateway is made of. */
export interface GatewayOptions {
  /** The composed graph; a file is watched, and a valid new one takes over without a failed request. */
  readonly supergraph: SupergraphSource;
  /** How each subgraph is reached: itself, when it runs in this process, or over HTTP. */
  readonly subgraphs: readonly SubgraphClient[];
  /** Where people reach the platform, without a trailing slash. Tokens name it as their issuer. */
  readonly publicUrl: string;
  readonly log: Logger;
  /** Marks the pages, so that the client offers what only developers need. */
  readonly isDevelopment?: boolean;
  /** The built client; without it no pages are served. */
  readonly clientDir?: string;
  /** Other origins whose pages may ask. */
  readonly corsOrigins?: readonly string[];
  /** How many proxies of ours stand before this process. */
  readonly trustedHops?: number;
  /** Hashes of the operations that the assistant may run for a person. */
  readonly delegatedOperations?: ReadonlySet<string>;
  readonly limits?: Partial<Limits>;
  /** What one person, key or address may spend. */
  readonly budget?: BudgetOptions;
}

/** A running gateway: GraphQL, the subgraphs' plain routes and the client, under one origin. */
export interface Gateway extends AsyncDisposable {
  /** Serves at an address; may be called again for another one. */
  listen(options?: ListenOptions): Promise<Listening>;
  /** Answers one request; for servers of others. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  /** Ends: unready at once, then what is running is finished for at most 15 s. */
  close(): Promise<void>;
}

// A hall full of people shares one address, and a page of events costs some hundred points.
const defaultBudget: BudgetOptions = { maximum: 100_000, restoreRate: 20_000 };

/** Starts a gateway; it serves once it listens. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { subgraphs: clients, publicUrl, log, clientDir, isDevelopment = false } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const supergraph = await loadSupergraph(options.supergraph, limits, log);
  const subgraphs = createSubgraphs(clients, log);
  const user = clients.find(({ name }) => name === 'user');
  const revocations = followRevocations(user, log);
  const identity = createIdentity({ user, subgraphs, revocations, publicUrl, log });
  const requesterOf = requesterReader(identity, options.trustedHops ?? 0);
  const origins = createOrigins(publicUrl, options.corsOrigins ?? []);
  const operations = createOperations({
    engine: supergraph.current,
    subgraphs,
    budget: createBudget(options.budget ?? defaultBudget),
    limits,
    delegatedOperations: options.delegatedOperations ?? new Set(),
  });
  const readiness = createReadiness(clients);
  const sockets = createLiveEdge({
    operations,
    requesterOf,
    origins,
    revocations,
    maxMessageBytes: limits.bodyBytes,
    log,
  });

  const askFor = (requester: Parameters<typeof asNobody>[0]): AskGraph =>
    async function ask(query, variables) {
      const admitted = operations.admit(
        { query, operationName: null, variables },
        asNobody(requester),
      );
      const { reply } = await operations.run(admitted, new AbortController().signal);
      return reply.errors ? null : reply.data;
    };
  const handle = requestHandler({
    graphql: graphqlOverHttp({ operations, requesterOf, origins, maxBodyBytes: limits.bodyBytes }),
    readiness: readiness.check,
    requesterOf,
    routes: plainRoutes(clients, log),
    pages:
      clientDir === undefined
        ? null
        : {
            file: staticFiles(clientDir),
            shell: shellResponse({ clientDir, publicUrl, isDevelopment, askFor }),
          },
    log,
  });
  const listeners = createHttpListeners({ handle, sockets, log });

  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= (async () => {
      readiness.drain();
      await listeners.close();
      await revocations[Symbol.asyncDispose]();
      await supergraph[Symbol.asyncDispose]();
    })();
    return closing;
  };
  return { listen: listeners.listen, handle, close, [Symbol.asyncDispose]: close };
}
