import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { executePlan } from './execute-plan.ts';
import { fastPlanOf } from './fast/fast-plan-of.ts';
import { runFast } from './fast/run-fast.ts';
import { Surprise } from './fast/surprise.ts';
import { isObject, type JsonObject } from './json.ts';
import { createLedger, type Send } from './ledger.ts';
import { PathErrors } from './path-errors.ts';
import type { Graph, Plan } from './plan-node.ts';
import { type Shaped, shape } from './shape.ts';
import { SubgraphFailure } from './subgraph-error.ts';

/** A query or mutation that is run now, or an event of a subscription. */
export interface Execution {
  readonly graph: Graph;
  readonly plan: Plan;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | null;
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** With defaults. */
  readonly coerced: Readonly<Record<string, unknown>>;
  readonly send: Send;
  /** What follows in the response, such as `,"extensions":{…}`; told how many objects the data holds. */
  readonly suffix: (objects: number) => string;
}

/** A response: UTF-8 JSON. */
export interface Executed {
  readonly body: Buffer;
  readonly hasErrors: boolean;
  /** Who wrote it. */
  readonly executor: Executor;
}

/** Which executor runs: the reference one alone is for comparison and for doubt. */
export type Executor = 'FAST' | 'REFERENCE';

/**
 * Runs a plan. The fast executor passes on what subgraphs answer byte by byte; whatever is not as it
 * was asked for (errors, missing fields, wrong types) is left to the reference executor, which
 * takes over with the answers that are there.
 */
export async function executeOperation(
  execution: Execution,
  executor: Executor = 'FAST',
): Promise<Executed> {
  const isMutation = execution.operation.operation === 'mutation';
  const send = createLedger(execution.send, !isMutation);
  const plan = executor === 'FAST' ? fastPlanOf(execution) : null;
  if (plan) {
    try {
      const { variables, suffix } = execution;
      return { body: await runFast({ plan, variables, send, suffix }), hasErrors: false, executor };
    } catch (error) {
      // A subgraph that failed fails for the reference executor too, which says so at each place.
      if (!(error instanceof Surprise || error instanceof SubgraphFailure)) throw error;
    }
  }
  const shaped = await executeReference({ ...execution, send });
  return {
    body: responseOf(shaped, execution.suffix),
    hasErrors: shaped.errors.length > 0,
    executor: 'REFERENCE',
  };
}

/** Runs a plan with plain objects, and lets graphql-js give the answer its form. */
async function executeReference(execution: Execution): Promise<Shaped> {
  const { graph, plan, document, operationName, variables, coerced, send } = execution;
  const errors = new PathErrors();
  const data: JsonObject = {};
  const run = { graph, variables, coerced, errors, send };
  if (plan.root) await executePlan(plan.root, run, [{ object: data, path: undefined }]);
  return shape({ graph, document, operationName, variables, data, errors });
}

/** A shaped answer as JSON. */
function responseOf({ data, errors }: Shaped, suffix: Execution['suffix']): Buffer {
  const shown = errors.length > 0 ? `,"errors":${JSON.stringify(errors)}` : '';
  return Buffer.from(`{"data":${JSON.stringify(data)}${shown}${suffix(countObjects(data))}}`);
}

/** How many objects a value holds, itself included. */
export function countObjects(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countObjects(item), 0);
  if (!isObject(value)) return 0;
  let count = 1;
  for (const item of Object.values(value)) {
    if (typeof item === 'object' && item !== null) count += countObjects(item);
  }
  return count;
}
