import type { GraphRequest, GraphResult } from '@hoi/kit/subgraph.ts';
import type { JsonObject } from './json.ts';
import type { PathErrors } from './path-errors.ts';
import type { FetchNode, Graph } from './plan-node.ts';
import type { ResultPath } from './result-path.ts';

/** One run of a plan. */
export interface Run {
  readonly graph: Graph;
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** With defaults. */
  readonly coerced: Readonly<Record<string, unknown>>;
  readonly errors: PathErrors;
  /** Asks a subgraph; rejects with `SubgraphFailure`. */
  readonly send: (fetch: FetchNode, request: GraphRequest) => Promise<GraphResult>;
}

/** An object of the result that a step adds to. */
export interface Target {
  readonly object: JsonObject;
  readonly path: ResultPath | undefined;
}
