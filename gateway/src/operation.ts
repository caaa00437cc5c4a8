import type { GraphAnswer } from '@hoi/kit/subgraph.ts';
import { type GraphQLFormattedError, getVariableValues, OperationTypeNode } from 'graphql';
import type { Subgraphs } from './ask-subgraph.ts';
import { checkDelegation } from './delegated-operations.ts';
import type { Documents, Prepared } from './documents.ts';
import { executePlan } from './execute/execute-plan.ts';
import { executeSubscription } from './execute/execute-subscription.ts';
import { isObject, type JsonObject } from './execute/json.ts';
import { PathErrors } from './execute/path-errors.ts';
import type { Graph } from './execute/plan-node.ts';
import type { Run } from './execute/run.ts';
import { type Shaped, shape } from './execute/shape.ts';
import { SubgraphFailure } from './execute/subgraph-error.ts';
import type { Budget, ThrottleStatus } from './guard/budget.ts';
import { costOf } from './guard/cost.ts';
import type { Limits } from './guard/limits.ts';
import { RequestError } from './request-error.ts';
import type { Requester } from './requester.ts';

/** What a client sends, over any transport. */
export interface OperationRequest {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

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

/** An operation that has passed every guard and is paid for. */
export interface Admitted {
  readonly prepared: Prepared;
  readonly request: OperationRequest;
  readonly requester: Requester;
  readonly cost: number;
  readonly graph: Graph;
}

/** What operations are run with; replaced as a whole when the supergraph is. */
export interface Engine {
  readonly graph: Graph;
  readonly documents: Documents;
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
export interface OperationsParts {
  /** The supergraph of this moment. */
  readonly engine: () => Engine;
  readonly subgraphs: Subgraphs;
  readonly budget: Budget;
  readonly limits: Limits;
  /** Hashes of what a delegated token may run. */
  readonly delegatedOperations: ReadonlySet<string>;
}

const operationTimeoutMs = 8_000;

/** The way of every operation: guards, plan, execution, form. */
export function createOperations({
  engine,
  subgraphs,
  budget,
  limits,
  delegatedOperations,
}: OperationsParts): Operations {
  function newRun(admitted: Admitted, signal: AbortSignal, setCookies: string[]): Run {
    const { graph, prepared, request, requester } = admitted;
    const isMutation = prepared.operation.operation === OperationTypeNode.MUTATION;
    const caller = isMutation ? requester.caller : { ...requester.caller, idempotencyKey: null };
    return {
      graph,
      variables: request.variables,
      coerced: coercedVariables(graph, prepared, request),
      errors: new PathErrors(),
      async send(fetch, fetchRequest) {
        const answer: GraphAnswer = await subgraphs.ask(
          fetch.subgraph,
          fetchRequest,
          caller,
          signal,
        );
        if (fetch.subgraph === 'user' && isMutation) setCookies.push(...answer.setCookies);
        return answer.result;
      },
    };
  }

  function finish(admitted: Admitted, { data, errors }: Shaped): Reply {
    const { requester, cost } = admitted;
    const actualQueryCost = Math.min(cost, Math.max(1, countObjects(data)));
    budget.refund(requester.budgetKey, cost - actualQueryCost);
    return {
      data,
      ...(errors.length > 0 && { errors: errors.map((error) => error.toJSON()) }),
      extensions: {
        cost: {
          requestedQueryCost: cost,
          actualQueryCost,
          throttleStatus: budget.status(requester.budgetKey),
        },
      },
    };
  }

  return {
    admit(request, requester) {
      checkDelegation(requester, request.query, delegatedOperations);
      const { graph, documents } = engine();
      const prepared = documents.prepare(request.query, request.operationName);
      const coerced = coercedVariables(graph, prepared, request);
      const { schema, supergraphSchema } = graph;
      const { document, operation } = prepared;
      const cost = costOf(
        { schema, supergraphSchema, document, variables: coerced, limits },
        operation,
      );
      if (cost > limits.cost) {
        throw new RequestError(
          'LIMIT_EXCEEDED',
          `The operation costs ${cost} points and may cost ${limits.cost}. Ask for shorter lists.`,
          { limit: { name: 'cost', max: limits.cost, actual: cost } },
        );
      }
      const { retryAfterSeconds } = budget.charge(requester.budgetKey, cost);
      if (retryAfterSeconds !== null) throw tooMany(retryAfterSeconds);
      return { prepared, request, requester, cost, graph };
    },
    async run(admitted, clientSignal) {
      const { graph, prepared, request } = admitted;
      const deadline = new AbortController();
      const timer = setTimeout(
        () => deadline.abort(new SubgraphFailure('DEADLINE_EXCEEDED')),
        operationTimeoutMs,
      );
      const setCookies: string[] = [];
      try {
        const run = newRun(admitted, AbortSignal.any([clientSignal, deadline.signal]), setCookies);
        const { root } = prepared.plan();
        const data: JsonObject = {};
        if (root) await executePlan(root, run, [{ object: data, path: undefined }]);
        const shaped = shape({
          ...prepared,
          ...request,
          schema: graph.schema,
          data,
          errors: run.errors,
        });
        return { reply: finish(admitted, shaped), setCookies };
      } finally {
        clearTimeout(timer);
      }
    },
    async *subscribe(admitted, signal) {
      const { graph, prepared, request, requester } = admitted;
      const shapes = executeSubscription(prepared.plan(), {
        upstream: (fetch, fetchRequest) =>
          subgraphs.subscribe(fetch.subgraph, fetchRequest, requester.caller, signal),
        newRun: () => newRun(admitted, signal, []),
        shape: (data, errors) =>
          shape({ ...prepared, ...request, schema: graph.schema, data, errors }),
        signal,
      });
      for await (const { data, errors } of shapes) {
        yield { data, ...(errors.length > 0 && { errors: errors.map((error) => error.toJSON()) }) };
      }
    },
  };
}

/** The variables with their defaults; refuses wrong ones. */
function coercedVariables(
  graph: Graph,
  { operation }: Prepared,
  { variables }: OperationRequest,
): Readonly<Record<string, unknown>> {
  const { coerced, errors } = getVariableValues(
    graph.schema,
    operation.variableDefinitions ?? [],
    variables,
    { maxErrors: 5 },
  );
  if (coerced) return coerced;
  throw new RequestError('BAD_USER_INPUT', 'The variables do not fit the operation.', {
    errors: errors.map(({ message, locations }) => ({
      message: message.replace(/ ?Did you mean .*$/s, ''),
      ...(locations && { locations }),
      extensions: { code: 'BAD_USER_INPUT' },
    })),
  });
}

function tooMany(retryAfter: number): RequestError {
  return new RequestError(
    'RATE_LIMITED',
    `Too many requests. Wait ${retryAfter} seconds, then try again.`,
    { retryAfter },
  );
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
