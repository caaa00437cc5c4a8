import type { JsonObject } from './json.ts';
import type { Send } from './ledger.ts';
import type { PathErrors } from './path-errors.ts';
import type { Graph } from './plan-node.ts';
import type { ResultPath } from './result-path.ts';

/** One run of a plan. */
export interface Run {
  readonly graph: Graph;
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** With defaults. */
  readonly coerced: Readonly<Record<string, unknown>>;
  readonly errors: PathErrors;
  readonly send: Send;
}

/** An object of the result that a step adds to. */
export interface Target {
  readonly object: JsonObject;
  readonly path: ResultPath | undefined;
}
