import type { GraphAnswer } from '@hoi/kit/subgraph.ts';
import { type GraphQLFormattedError, OperationTypeNode } from 'graphql';
import { type AdmissionParts, type Admitted, admit, type OperationRequest } from './admit.ts';
import type { Subgraphs } from './ask-subgraph.ts';
import { executePlan } from './execute/execute-plan.ts';
import { executeSubscription } from './execute/execute-subscription.ts';
import { isObject, type JsonObject } from './execute/json.ts';
import { PathErrors } from './execute/path-errors.ts';
import type { Run } from './execute/run.ts';
import { type Shaped, shape } from './execute/shape.ts';
import { SubgraphFailure } from './execute/subgraph-error.ts';
import type { Budget, ThrottleStatus } from './guard/budget.ts';
import type { Requester } from './requester.ts';

/** What an operation cost; the shape of `extensions.cost`. */
export interface CostReport {
  readonly requestedQueryCost: number;
  readonly actualQueryCost: number;
  readonly throttleStatus: ThrottleStatus;
}

/** An answer, ready to be sent. */
export interface Reply {
  readonly data?: JsonObject | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: { readonly cost: CostReport };
}

/** Runs operations, the same way for every transport. */
export interface Operations {
  /** Checks, prices and charges an operation. Throws `RequestError` when it may not run. */
  admit(request: OperationRequest, requester: Requester): Admitted;
  /** Runs a query or mutation. */
  run(
    admitted: Admitted,
    signal: AbortSignal,
  ): Promise<{ readonly reply: Reply; readonly setCookies: readonly string[] }>;
  /** Runs a subscription until its source ends or the signal aborts. */
  subscribe(admitted: Admitted, signal: AbortSignal): AsyncGenerator<Reply>;
}

/** What operations need. */
export interface OperationsParts extends AdmissionParts {
  readonly subgraphs: Subgraphs;
}

const operationTimeoutMs = 8_000;

/** The way of every operation: guards, plan, execution, form. */
export function createOperations(parts: OperationsParts): Operations {
  const { subgraphs, budget } = parts;
  return {
    admit: (request, requester) => admit(parts, request, requester),
    async run(admitted, clientSignal) {
      const deadline = new AbortController();
      const timer = setTimeout(
        () => deadline.abort(new SubgraphFailure('DEADLINE_EXCEEDED')),
        operationTimeoutMs,
      );
      const setCookies: string[] = [];
      try {
        const signal = AbortSignal.any([clientSignal, deadline.signal]);
        const run = newRun(admitted, subgraphs, signal, setCookies);
        const { root } = admitted.prepared.plan();
        const data: JsonObject = {};
        if (root) await executePlan(root, run, [{ object: data, path: undefined }]);
        const shaped = shapeOf(admitted, data, run.errors);
        return { reply: priced(replyOf(shaped), admitted, budget), setCookies };
      } finally {
        clearTimeout(timer);
      }
    },
    async *subscribe(admitted, signal) {
      const { caller } = admitted.requester;
      const shapes = executeSubscription(admitted.prepared.plan(), {
        upstream: (fetch, request) => subgraphs.subscribe(fetch.subgraph, request, caller, signal),
        newRun: () => newRun(admitted, subgraphs, signal, []),
        shape: (data, errors) => shapeOf(admitted, data, errors),
        signal,
      });
      for await (const shaped of shapes) yield replyOf(shaped);
    },
  };
}

function newRun(
  { graph, prepared, request, requester, coerced }: Admitted,
  subgraphs: Subgraphs,
  signal: AbortSignal,
  setCookies: string[],
): Run {
  const isMutation = prepared.operation.operation === OperationTypeNode.MUTATION;
  const caller = isMutation ? requester.caller : { ...requester.caller, idempotencyKey: null };
  return {
    graph,
    variables: request.variables,
    coerced,
    errors: new PathErrors(),
    async send({ subgraph }, fetchRequest) {
      const answer: GraphAnswer = await subgraphs.ask(subgraph, fetchRequest, caller, signal);
      if (subgraph === 'user' && isMutation) setCookies.push(...answer.setCookies);
      return answer.result;
    },
  };
}

function shapeOf(
  { graph, prepared, request }: Admitted,
  data: JsonObject,
  errors: PathErrors,
): Shaped {
  const { document, operationName } = prepared;
  const { variables } = request;
  return shape({ schema: graph.schema, document, operationName, variables, data, errors });
}

function replyOf({ data, errors }: Shaped): Reply {
  return { data, ...(errors.length > 0 && { errors: errors.map((error) => error.toJSON()) }) };
}

/** Gives back what the operation turned out not to need, and tells the caller where they stand. */
function priced(reply: Reply, { requester, cost }: Admitted, budget: Budget): Reply {
  const actualQueryCost = Math.min(cost, Math.max(1, countObjects(reply.data)));
  budget.refund(requester.budgetKey, cost - actualQueryCost);
  const throttleStatus = budget.status(requester.budgetKey);
  return {
    ...reply,
    extensions: { cost: { requestedQueryCost: cost, actualQueryCost, throttleStatus } },
  };
}

function countObjects(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countObjects(item), 0);
  if (!isObject(value)) return 0;
  let count = 1;
  for (const item of Object.values(value)) {
    if (typeof item === 'object' && item !== null) count += countObjects(item);
  }
  return count;
}
