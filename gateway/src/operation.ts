import { graphDocument } from '@hoi/kit/graph-document.ts';
import { type StopSignal, unlessStopped } from '@hoi/kit/stop.ts';
import type { GraphDocument } from '@hoi/kit/subgraph.ts';
import type { Span } from '@hoi/kit/telemetry/tracing.ts';
import { OperationTypeNode } from 'graphql';
import {
  type AdmissionParts,
  type Admitted,
  admit,
  type OperationRequest,
  previewCost,
} from './admit.ts';
import type { Subgraphs } from './ask-subgraph.ts';
import { createBeginnings, type Going } from './begin-operation.ts';
import { executeDeferred, type IncrementalPart } from './defer/execute-deferred.ts';
import {
  countObjects,
  type Execution,
  type Executor,
  executeOperation,
} from './execute/execute-operation.ts';
import { executeSubscription } from './execute/execute-subscription.ts';
import type { Send } from './execute/ledger.ts';
import type { FetchNode, Graph, Plan } from './execute/plan-node.ts';
import type { Budget, ThrottleStatus } from './guard/budget.ts';
import { RequestError } from './request-error.ts';
import type { Requester } from './requester.ts';
import { publicSeconds } from './share/public-fields.ts';

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
    signal: StopSignal,
    options?: {
      /** Leaves out what is about this request and not about the data: `extensions.cost`. */
      readonly isBare?: boolean;
    },
  ): Promise<{ readonly reply: Reply; readonly setCookies: readonly string[] }>;
  /** Runs a query of which parts are answered later; each part is a JSON text. */
  runDeferred(admitted: Admitted, signal: StopSignal): AsyncGenerator<Buffer>;
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

/** The way of every operation: guards, plan, execution, form. */
export function createOperations(parts: OperationsParts): Operations {
  const { subgraphs, budget } = parts;
  let subscriptions = 0;
  const begin = createBeginnings(parts.namedDocuments ?? []);
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
      using going = begin(admitted, clientSignal);
      const setCookies: string[] = [];
      let cost: CostReport | null = null;
      const execution: Execution = {
        ...(await executionOf(admitted, going.signal)),
        send: sendOf(admitted, subgraphs, going.signal, setCookies, going.span),
        suffix(objects) {
          cost = settle(admitted, budget, objects);
          return isBare ? '' : `,"extensions":${JSON.stringify({ cost })}`;
        },
      };
      const { body, hasErrors } = await executeOperation(execution, parts.executor);
      going.hasFailed = hasErrors;
      return { reply: { body, hasErrors, cost }, setCookies };
    },
    runDeferred: (admitted, signal) => runDeferred(parts, admitted, begin(admitted, signal)),
    async *subscribe(admitted, signal) {
      const { caller } = admitted.requester;
      subscriptions += 1;
      try {
        const events = executeSubscription({
          execution: {
            ...(await executionOf(admitted, signal)),
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

/** The parts of a deferred answer; the last one tells what all of them cost. */
async function* runDeferred(
  { subgraphs, budget }: OperationsParts,
  admitted: Admitted,
  going: Going,
): AsyncGenerator<Buffer> {
  using _going = going;
  const { deferral } = admitted.prepared;
  if (!deferral) throw new Error('nothing is deferred');
  const execution = await executionOf(admitted, going.signal);
  const deferred = {
    ...execution,
    plan: await planOr(deferral.plan, execution.plan, going.signal),
    send: sendOf(admitted, subgraphs, going.signal, [], going.span),
    deferral,
  };
  let objects = 0;
  let hasErrors = false;
  for await (const part of executeDeferred(deferred)) {
    const { data = null, incremental = [] } = part;
    objects += countObjects([data, ...incremental.map((one) => one.data)]);
    hasErrors ||= hasErrorsIn(part);
    const extensions = part.hasNext ? null : { cost: settle(admitted, budget, objects) };
    yield Buffer.from(JSON.stringify({ ...part, ...(extensions && { extensions }) }));
  }
  going.hasFailed = hasErrors;
}

/** A plan; the other one where the planner cannot make it, as with some conditions within deferred fragments. */
async function planOr(
  make: () => Plan | Promise<Plan>,
  other: Plan,
  signal: StopSignal,
): Promise<Plan> {
  try {
    return await planInTime(make, signal);
  } catch {
    return other;
  }
}

/** Waits for a plan as long as the signal lets; the plan is made all the same, for whoever asks next. */
async function planInTime(make: () => Plan | Promise<Plan>, signal: StopSignal): Promise<Plan> {
  const plan = make();
  if (!(plan instanceof Promise)) return plan;
  try {
    return await unlessStopped(plan, signal);
  } catch (error) {
    throw error === signal.reason ? waitedForPlan() : error;
  }
}

const waitedForPlan = () =>
  new RequestError(
    'OVERLOADED',
    'The operation waited too long for its plan. Try again in a moment.',
    { retryAfter: 1 },
  );

/** What is run, whatever it is sent with. */
async function executionOf(
  { graph, prepared, request, coerced }: Admitted,
  signal: StopSignal,
): Promise<Omit<Execution, 'send' | 'suffix'>> {
  const { document, operation, operationName } = prepared;
  const plan = await planInTime(prepared.plan, signal);
  const { variables } = request;
  return { graph, plan, document, operation, operationName, variables, coerced };
}

function sendOf(
  { graph, prepared, requester }: Admitted,
  subgraphs: Subgraphs,
  signal: StopSignal,
  setCookies: string[],
  span: Span | null,
): Send {
  const isMutation = prepared.operation.operation === OperationTypeNode.MUTATION;
  const own = isMutation ? requester.caller : { ...requester.caller, idempotencyKey: null };
  const caller = span ? { ...own, spanId: span.spanId } : own;
  return (fetch, variablesJson) => {
    const document = documentOf(graph, fetch);
    const asked = subgraphs.ask(fetch.subgraph, { document, variablesJson }, caller, signal);
    if (!isMutation || fetch.subgraph !== 'user') return asked;
    return asked.then((answer) => {
      setCookies.push(...answer.setCookies);
      return answer;
    });
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

const hasErrorsIn = ({ errors, incremental = [], completed = [] }: IncrementalPart) =>
  errors !== undefined || [...incremental, ...completed].some((one) => one.errors !== undefined);

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
