import { graphDocument } from '@hoi/kit/graph-document.ts';
import type { GraphDocument } from '@hoi/kit/subgraph.ts';
import { type Span, tracing } from '@hoi/kit/telemetry/tracing.ts';
import { OperationTypeNode } from 'graphql';
import {
  type AdmissionParts,
  type Admitted,
  admit,
  type OperationRequest,
  previewCost,
} from './admit.ts';
import type { Subgraphs } from './ask-subgraph.ts';
import { createDeadlines } from './deadlines.ts';
import { type Execution, type Executor, executeOperation } from './execute/execute-operation.ts';
import { executeSubscription } from './execute/execute-subscription.ts';
import type { Send } from './execute/ledger.ts';
import type { FetchNode, Graph } from './execute/plan-node.ts';
import { SubgraphFailure } from './execute/subgraph-error.ts';
import type { Budget, ThrottleStatus } from './guard/budget.ts';
import type { Requester } from './requester.ts';
import { publicSeconds } from './share/public-fields.ts';
import { createOperationMeters } from './telemetry/operation-meters.ts';

/** What an operation cost; the shape of `extensions.cost`. */
export interface CostReport {
  readonly requestedQueryCost: number;
  readonly actualQueryCost: number;
  readonly throttleStatus: ThrottleStatus;
}

/** An answer, ready to be sent. */
export interface Reply {
  /** The whole response as UTF-8 JSON, `extensions.cost` included. It may be shared: never write into it. */
  readonly body: Buffer;
  readonly hasErrors: boolean;
  /** Null for the events of a subscription, which is paid for when it begins. */
  readonly cost: CostReport | null;
}

/** Runs operations, the same way for every transport. */
export interface Operations {
  /** Checks, prices and charges an operation. Throws `RequestError` when it may not run. */
  admit(request: OperationRequest, requester: Requester): Admitted;
  /** Says what an operation would cost, and does not run it. Throws `RequestError` when it may not run. */
  preview(request: OperationRequest, requester: Requester): Reply;
  /** Runs a query or mutation. */
  run(
    admitted: Admitted,
    signal: AbortSignal,
    options?: {
      /** Leaves out what is about this request and not about the data: `extensions.cost`. */
      readonly isBare?: boolean;
    },
  ): Promise<{ readonly reply: Reply; readonly setCookies: readonly string[] }>;
  /** Runs a subscription until its source ends or the signal aborts. */
  subscribe(admitted: Admitted, signal: AbortSignal): AsyncGenerator<Reply>;
  /** How many subscriptions run. */
  subscriptions(): number;
}

/** What operations need. */
export interface OperationsParts extends AdmissionParts {
  readonly subgraphs: Subgraphs;
  /** The fast one, when nothing is said. */
  readonly executor?: Executor;
  /** Documents whose operations are counted by name. */
  readonly namedDocuments?: Iterable<string>;
}

const operationTimeoutMs = 8_000;

/** The way of every operation: guards, plan, execution, form. */
export function createOperations(parts: OperationsParts): Operations {
  const { subgraphs, budget } = parts;
  const meters = createOperationMeters(parts.namedDocuments ?? []);
  let subscriptions = 0;
  const deadlines = createDeadlines(operationTimeoutMs);
  return {
    admit: (request, requester) => admit(parts, request, requester),
    preview(request, requester) {
      const cost: CostReport = {
        requestedQueryCost: previewCost(parts, request, requester),
        actualQueryCost: 1,
        throttleStatus: budget.status(requester.budgetKey),
      };
      const body = Buffer.from(JSON.stringify({ data: null, extensions: { cost } }));
      return { body, hasErrors: false, cost };
    },
    async run(admitted, clientSignal, { isBare = false } = {}) {
      // One for both reasons to stop: joining two signals costs more than a small query.
      const stop = new AbortController();
      const forget = deadlines.remember(() => stop.abort(new SubgraphFailure('DEADLINE_EXCEEDED')));
      const leave = () => stop.abort(clientSignal.reason);
      if (clientSignal.aborted) leave();
      clientSignal.addEventListener('abort', leave);
      const setCookies: string[] = [];
      const meter = meters.of(admitted.prepared);
      const began = performance.now();
      const span = spanOf(admitted, meter.name);
      let hasFailed = true;
      let cost: CostReport | null = null;
      try {
        const execution: Execution = {
          ...(await executionOf(admitted)),
          send: sendOf(admitted, subgraphs, stop.signal, setCookies, span),
          suffix(objects) {
            cost = settle(admitted, budget, objects);
            return isBare ? '' : `,"extensions":${JSON.stringify({ cost })}`;
          },
        };
        const { body, hasErrors } = await executeOperation(execution, parts.executor);
        hasFailed = hasErrors;
        return { reply: { body, hasErrors, cost }, setCookies };
      } finally {
        meter.took.observe((performance.now() - began) / 1_000);
        if (hasFailed) meter.withErrors.add();
        span?.end(hasFailed ? 'errors' : null);
        forget();
        clientSignal.removeEventListener('abort', leave);
      }
    },
    async *subscribe(admitted, signal) {
      const { caller } = admitted.requester;
      subscriptions += 1;
      try {
        const events = executeSubscription({
          execution: {
            ...(await executionOf(admitted)),
            send: sendOf(admitted, subgraphs, signal, [], null),
          },
          executor: parts.executor,
          upstream: (fetch, request) =>
            subgraphs.subscribe(fetch.subgraph, request, caller, signal),
          signal,
        });
        for await (const { body, hasErrors } of events) yield { body, hasErrors, cost: null };
      } finally {
        subscriptions -= 1;
      }
    },
    subscriptions: () => subscriptions,
  };
}

/** The operation in its trace, when somebody follows it. */
function spanOf({ requester }: Admitted, name: string): Span | null {
  const follow = tracing();
  if (follow === null) return null;
  return follow.start(name, { service: 'gateway', kind: 'SERVER', parent: requester.caller });
}

/** What is run, whatever it is sent with. */
async function executionOf({
  graph,
  prepared,
  request,
  coerced,
}: Admitted): Promise<Omit<Execution, 'send' | 'suffix'>> {
  const { document, operation, operationName } = prepared;
  const plan = await prepared.plan();
  const { variables } = request;
  return { graph, plan, document, operation, operationName, variables, coerced };
}

function sendOf(
  { graph, prepared, requester }: Admitted,
  subgraphs: Subgraphs,
  signal: AbortSignal,
  setCookies: string[],
  span: Span | null,
): Send {
  const isMutation = prepared.operation.operation === OperationTypeNode.MUTATION;
  const own = isMutation ? requester.caller : { ...requester.caller, idempotencyKey: null };
  const caller = span ? { ...own, spanId: span.spanId } : own;
  return async (fetch, variablesJson) => {
    const document = documentOf(graph, fetch);
    const answer = await subgraphs.ask(fetch.subgraph, { document, variablesJson }, caller, signal);
    if (fetch.subgraph === 'user' && isMutation) setCookies.push(...answer.setCookies);
    return answer;
  };
}

const documents = new WeakMap<FetchNode, GraphDocument>();

/** The document of a fetch, named once for as long as its plan lives. */
function documentOf(graph: Graph, fetch: FetchNode): GraphDocument {
  let document = documents.get(fetch);
  if (!document) {
    const seconds = publicSeconds(graph, fetch);
    document = {
      ...graphDocument(fetch.operation, fetch.operationName ?? null),
      ...(seconds !== null && { publicSeconds: seconds }),
    };
    documents.set(fetch, document);
  }
  return document;
}

/** Gives back what the operation turned out not to need, and tells the caller where they stand. */
function settle({ requester, cost }: Admitted, budget: Budget, objects: number): CostReport {
  const actualQueryCost = Math.min(cost, Math.max(1, objects));
  budget.refund(requester.budgetKey, cost - actualQueryCost);
  return {
    requestedQueryCost: cost,
    actualQueryCost,
    throttleStatus: budget.status(requester.budgetKey),
  };
}
