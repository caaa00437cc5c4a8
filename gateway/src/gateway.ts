import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  createHttpListeners,
  type HttpListeners,
  type Listening,
  type ListenOptions,
} from '@hoi/kit/http-listeners.ts';
import type { Logger } from '@hoi/kit/log.ts';
import type { SubgraphClient } from '@hoi/kit/subgraph.ts';
import type { ByteStore } from '@hoi/kit/valkey-store.ts';
import { createSubgraphs } from './ask-subgraph.ts';
import type { Policies } from './authorize/authorize.ts';
import type { Executor } from './execute/execute-operation.ts';
import { type BudgetOptions, createBudget } from './guard/budget.ts';
import { defaultLimits, type Limits } from './guard/limits.ts';
import { type EventStreams, eventStreams } from './http/event-stream.ts';
import { graphqlOverHttp } from './http/graphql-over-http.ts';
import { createLiveEdge } from './http/live-edge.ts';
import { createOrigins } from './http/origin.ts';
import { createPersistedDocuments } from './http/persisted-documents.ts';
import { plainRoutes } from './http/plain-routes.ts';
import { asNobody, requestHandler } from './http/request-handler.ts';
import { shellResponse } from './http/shell-response.ts';
import { staticFiles } from './http/static-files.ts';
import { createIdentity, openIdentity } from './identity/identity.ts';
import { addressReader, requesterReader } from './identity/requester-of.ts';
import { followRevocations } from './identity/revocations.ts';
import { createPlaces } from './live/places.ts';
import { createSharedStates } from './live/shared-states.ts';
import { createOperations, type Operations } from './operation.ts';
import { createReadiness, type Readiness } from './readiness.ts';
import type { Requester } from './requester.ts';
import { admission } from './resilience/admission.ts';
import type { InFlightLimitOptions } from './resilience/in-flight-limit.ts';
import type { GuardOptions } from './resilience/subgraph-guard.ts';
import { startSharing } from './share/sharing.ts';
import { firstAnswers } from './shell/first-answers.ts';
import type { AskGraph } from './shell/public-pages.ts';
import { loadSupergraph, type Supergraph, type SupergraphSource } from './supergraph.ts';
import { liveGauges } from './telemetry/live-gauges.ts';

/** What a gateway is made of. */
export interface GatewayOptions {
  /** The composed graph, loaded or not; a file is watched, and a valid new one takes over without a failed request. */
  readonly supergraph: SupergraphSource | Supergraph;
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
  /** Whether somebody meets a policy that the graph names with `@policy`; `admin` is there already. */
  readonly policies?: Policies;
  readonly limits?: Partial<Limits>;
  /** Operations that clients may name by their hash: texts by SHA-256 in hex (`knownDocuments`). */
  readonly persistedDocuments?: ReadonlyMap<string, string>;
  /** Runs those and nothing else. */
  readonly isSafelist?: boolean;
  /** What one person, key or address may spend. */
  readonly budget?: BudgetOptions;
  /** How many operations run at once. */
  readonly inFlight?: Partial<InFlightLimitOptions>;
  /** Sockets and streams that one address may hold; 2,000 when nothing is said, any number when open. */
  readonly maxSocketsPerAddress?: number;
  /** How long `/readyz` says no at the start while a subgraph is missing; 30 s when nothing is said. */
  readonly readyPatienceMs?: number;
  /** Where gateways keep public answers together; without it each keeps its own. */
  readonly store?: ByteStore;
  /** How each subgraph is kept from taking the others with it. */
  readonly guards?: GuardOptions;
  /** Turns off authentication and cost limits, nothing else; for conformance and bench runs. */
  readonly isOpen?: boolean;
  /** Whether the `user` subgraph tells of revoked sessions and keys; true when nothing is said. */
  readonly followsRevocations?: boolean;
  /** What runs the plans; the fast one when nothing is said. */
  readonly executor?: Executor;
}

/** A running gateway: GraphQL, the subgraphs' plain routes and the client, under one origin. */
export interface Gateway extends AsyncDisposable {
  /** Serves at an address; may be called again for another one. */
  listen(options?: ListenOptions): Promise<Listening>;
  /** Answers one request; for servers of others. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  /**
   * Ends: unready at once; for `noticeMs` it serves on, so that whoever leads requests here learns of
   * it; then what is running is finished for at most 15 s.
   */
  close(options?: { readonly noticeMs?: number }): Promise<void>;
}

// The largest that a reply can name: enough for any cost, and still a number of JSON.
const unlimited = Number.MAX_SAFE_INTEGER;

// A hall full of people shares one address, and a page of events costs some hundred points.
const defaultBudget: BudgetOptions = { maximum: 100_000, restoreRate: 20_000 };

function limitsOf({ isOpen, limits, budget = defaultBudget }: GatewayOptions) {
  const own = { ...defaultLimits, ...limits };
  return isOpen
    ? {
        limits: { ...own, cost: unlimited },
        budget: { maximum: unlimited, restoreRate: unlimited },
      }
    : { limits: own, budget };
}

const placesOf = ({ isOpen, maxSocketsPerAddress = 2_000 }: GatewayOptions) =>
  isOpen ? Number.POSITIVE_INFINITY : maxSocketsPerAddress;

/** Asks for what public pages show, as nobody in particular. */
function askerOf(operations: Operations): (requester: Requester) => AskGraph {
  return (requester) =>
    async function ask(query, variables) {
      const request = { query, operationName: null, variables };
      const admitted = operations.admit(request, asNobody(requester));
      const { reply } = await operations.run(admitted, new AbortController().signal);
      return reply.hasErrors ? null : JSON.parse(reply.body.toString()).data;
    };
}

/** The client's files and pages; none without a built client. */
function pagesOf(options: GatewayOptions, ops: Operations) {
  const { clientDir, publicUrl, isDevelopment = false, persistedDocuments } = options;
  if (clientDir === undefined) return null;
  const askFor = askerOf(ops);
  return {
    file: staticFiles(clientDir),
    shell: shellResponse({
      ...{ clientDir, publicUrl, isDevelopment, askFor },
      firstAnswers: firstAnswers(persistedDocuments?.values() ?? []),
    }),
  };
}

const loaded = async (
  given: SupergraphSource | Supergraph,
  options: Parameters<typeof loadSupergraph>[1],
) => ('current' in given ? given : loadSupergraph(given, options));

/** The subgraphs, and what they tell of who asks and of what has changed. */
function reach(options: GatewayOptions) {
  const { subgraphs: clients, publicUrl, log, isOpen = false, followsRevocations = true } = options;
  const user = clients.find(({ name }) => name === 'user');
  const teller = followsRevocations ? user : undefined;
  const subgraphs = startSharing(
    createSubgraphs(clients, log, options.guards),
    teller,
    options.store,
  );
  const revocations = followRevocations(teller, log);
  const identity = isOpen
    ? openIdentity
    : createIdentity({ user, subgraphs, revocations, publicUrl, log });
  return { subgraphs, revocations, identity };
}

interface Serving {
  readonly readiness: Readiness;
  readonly listeners: HttpListeners;
  readonly streams: EventStreams;
}

/** Serves no more, in the order in which nobody loses anything. */
async function drain({ readiness, listeners, streams }: Serving, noticeMs: number): Promise<void> {
  readiness.drain();
  listeners.announceEnd();
  if (noticeMs > 0) await sleep(noticeMs);
  streams.close();
  await listeners.close();
}

/** Starts a gateway; it serves once it listens. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { subgraphs: clients, publicUrl, log } = options;
  const { limits, budget } = limitsOf(options);
  const supergraph = await loaded(options.supergraph, { limits, log });
  const { subgraphs, revocations, identity } = reach(options);
  const requesterOf = requesterReader(identity, options.trustedHops ?? 0);
  const origins = createOrigins(publicUrl, options.corsOrigins ?? []);
  const admitting = admission(
    createOperations({
      engine: supergraph.current,
      subgraphs,
      budget: createBudget(budget),
      limits,
      delegatedOperations: options.delegatedOperations ?? new Set(),
      ...(options.policies && { policies: options.policies }),
      ...(options.executor && { executor: options.executor }),
      namedDocuments: options.persistedDocuments?.values() ?? [],
    }),
    options.inFlight,
  );
  const { operations } = admitting;
  const readiness = createReadiness({
    clients,
    isShedding: admitting.isShedding,
    ...(options.readyPatienceMs !== undefined && { patienceMs: options.readyPatienceMs }),
  });
  const persisted = createPersistedDocuments(options);
  const states = createSharedStates(operations);
  const places = createPlaces(placesOf(options), addressReader(options.trustedHops ?? 0));
  const streams = eventStreams({ operations, states, revocations, places });
  const gauges = liveGauges({
    connections: places.taken,
    subscriptions: operations.subscriptions,
    listeners: states.listeners,
    running: admitting.running,
  });
  const sockets = createLiveEdge({
    persisted,
    ...{ operations, states, requesterOf, origins, places, revocations, log },
    maxMessageBytes: limits.bodyBytes,
  });

  const handle = requestHandler({
    graphql: graphqlOverHttp({
      ...{ operations, persisted, streams, requesterOf, origins },
      maxBodyBytes: limits.bodyBytes,
    }),
    readiness: readiness.check,
    requesterOf,
    routes: plainRoutes(clients, log),
    pages: pagesOf(options, operations),
    log,
  });
  const listeners = createHttpListeners({ handle, sockets, log });

  let closing: Promise<void> | null = null;
  const close = ({ noticeMs = 0 } = {}) => {
    closing ??= (async () => {
      await drain({ readiness, listeners, streams }, noticeMs);
      admitting[Symbol.dispose]();
      gauges[Symbol.dispose]();
      await revocations[Symbol.asyncDispose]();
      await subgraphs[Symbol.asyncDispose]();
      await supergraph[Symbol.asyncDispose]();
    })();
    return closing;
  };
  return { listen: listeners.listen, handle, close, [Symbol.asyncDispose]: () => close() };
}
