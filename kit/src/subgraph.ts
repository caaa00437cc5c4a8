import type { GraphQLFormattedError } from 'graphql';
import type { StopSignal } from './stop.ts';
import type { Caller } from './viewer.ts';

/** A document for a subgraph, made once: by whoever makes a plan, not for each request. */
export interface GraphDocument {
  readonly text: string;
  /** SHA-256 of the text, base64url. After the first time a document travels under it. */
  readonly hash: string;
  readonly operationName: string | null;
  /** Set by the gateway when everybody gets the same answer: how long it may be kept. */
  readonly publicSeconds?: number;
}

/** A query or mutation for one subgraph. */
export interface GraphFetch {
  readonly document: GraphDocument;
  /** The text of a JSON object. */
  readonly variablesJson: string;
}

/** A subscription for one subgraph. */
export interface GraphRequest {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

/** A GraphQL result, ready to be sent. */
export interface GraphResult {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** What a subgraph answers to an operation. */
export interface GraphAnswer {
  /** A GraphQL result as UTF-8 JSON. Several callers may share it: never write into it. */
  readonly body: Buffer;
  /** Cookies for the browser, as `Set-Cookie` values; the gateway relays those of `user` alone. */
  readonly setCookies: readonly string[];
}

/** How the gateway reaches a subgraph, over HTTP or in its own process. */
export interface SubgraphClient {
  readonly name: string;
  /** Rejects soon with the signal's reason when it aborts, or answers all the same. */
  execute(fetch: GraphFetch, caller: Caller, signal: StopSignal): Promise<GraphAnswer>;
  /** Results until the source ends or the signal aborts; a refused operation is one result with errors. */
  subscribe(request: GraphRequest, caller: Caller, signal: AbortSignal): AsyncIterable<GraphResult>;
  /** A plain HTTP request to one of the subgraph's routes; null when it has none for the path. */
  fetch(request: Request, caller: Caller): Promise<Response | null>;
  /** Whether it can serve now. */
  isReady(): Promise<boolean>;
}

/** A plain HTTP endpoint of a subgraph, such as a calendar feed. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** A URLPattern path, such as `/calendar/:id.ics`. */
  readonly path: string;
  handle(
    request: Request,
    caller: Caller,
    params: Readonly<Record<string, string | undefined>>,
  ): Promise<Response>;
}

/** A running subgraph: what the gateway asks, and workers beside. */
export interface Subgraph extends SubgraphClient, AsyncDisposable {
  /** Its plain HTTP endpoints, so that whoever is in another process knows which paths are its own. */
  readonly routes: readonly Pick<Route, 'method' | 'path'>[];
}
