import { getVariableValues } from 'graphql';
import { authorize, commonPolicies, type Policies } from './authorize/authorize.ts';
import { checkDelegation } from './delegated-operations.ts';
import type { Documents, Prepared } from './documents.ts';
import type { Graph } from './execute/plan-node.ts';
import type { Budget } from './guard/budget.ts';
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

/** An operation that has passed every guard and is paid for. */
export interface Admitted {
  readonly prepared: Prepared;
  readonly request: OperationRequest;
  readonly requester: Requester;
  /** The variables with their defaults. */
  readonly coerced: Readonly<Record<string, unknown>>;
  readonly cost: number;
  readonly graph: Graph;
}

/** What operations are run with; replaced as a whole when the supergraph is. */
export interface Engine {
  readonly graph: Graph;
  readonly documents: Documents;
}

/** What admission needs. */
export interface AdmissionParts {
  /** The supergraph of this moment. */
  readonly engine: () => Engine;
  readonly budget: Budget;
  readonly limits: Limits;
  /** Hashes of what a delegated token may run. */
  readonly delegatedOperations: ReadonlySet<string>;
  /** What `@policy` names, beside the common ones. */
  readonly policies?: Policies;
}

/** Checks, prices and charges an operation, before anything is planned. Throws `RequestError` when it may not run. */
export function admit(
  parts: AdmissionParts,
  request: OperationRequest,
  requester: Requester,
): Admitted {
  const admitted = priced(parts, request, requester);
  charge(parts, requester, admitted.cost);
  return admitted;
}

/** What an operation would cost; costs a point itself. Throws `RequestError` when it may not run at all. */
export function previewCost(
  parts: AdmissionParts,
  request: OperationRequest,
  requester: Requester,
): number {
  const { cost } = priced(parts, request, requester);
  charge(parts, requester, 1);
  return cost;
}

/** An operation that has passed every guard, and is not paid for. */
function priced(
  { engine, limits, delegatedOperations, policies }: AdmissionParts,
  request: OperationRequest,
  requester: Requester,
): Admitted {
  checkDelegation(requester, request.query, delegatedOperations);
  const { graph, documents } = engine();
  const prepared = documents.prepare(request.query, request.operationName);
  authorize(graph, prepared, requester.caller.viewer, { ...policies, ...commonPolicies });
  const coerced = coercedVariables(graph, prepared, request);
  const { document, operation } = prepared;
  const cost = costOf({ ...graph, document, variables: coerced, limits }, operation);
  if (cost > limits.cost) {
    throw new RequestError(
      'LIMIT_EXCEEDED',
      `The operation costs ${cost} points and may cost ${limits.cost}. Ask for shorter lists, or in several operations.`,
      { limit: { name: 'cost', max: limits.cost, actual: cost } },
    );
  }
  return { prepared, request, requester, coerced, cost, graph };
}

function charge({ budget }: AdmissionParts, { budgetKey }: Requester, points: number): void {
  const { retryAfterSeconds } = budget.charge(budgetKey, points);
  if (retryAfterSeconds === null) return;
  const { currentlyAvailable } = budget.status(budgetKey);
  throw new RequestError(
    'RATE_LIMITED',
    `The operation costs ${points} points and you have ${currentlyAvailable} left. Wait ${retryAfterSeconds} seconds, or ask for shorter lists.`,
    { retryAfter: retryAfterSeconds },
  );
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
