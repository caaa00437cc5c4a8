import { type Executor, executeOperation } from '@hoi/gateway/execute/execute-operation.ts';
import type { Send } from '@hoi/gateway/execute/ledger.ts';
import { loadGraph, type PlannedGraph } from '@hoi/gateway/plan.ts';
import { type DocumentNode, getOperationAST, getVariableValues, parse } from 'graphql';
import { compose, type TestReply } from './a-gateway.ts';

/** A subgraph that is asked without a gateway around it. */
export interface PlainSubgraph {
  readonly name: string;
  readonly typeDefs: string;
  answer(operation: string, variables: Record<string, unknown>): Promise<object>;
}

/** What came of an operation. */
export interface Ran {
  readonly plan: string;
  /** The subgraphs asked, in order. */
  readonly calls: readonly string[];
  readonly reply: TestReply;
  readonly executor: Executor;
}

/** Runs operations on the graph of some subgraphs, by both executors, which have to agree. */
export async function aGraph(subgraphs: readonly PlainSubgraph[]) {
  const graph = await loadGraph(compose(subgraphs));
  return async (query: string, variables: Record<string, unknown> = {}): Promise<Ran> => {
    const document = parse(query);
    const calls: string[] = [];
    const send: Send = async ({ subgraph, operation }, variablesJson) => {
      calls.push(subgraph);
      const { answer } = subgraphs.find(({ name }) => name === subgraph) ?? {};
      const result = await answer?.(operation, JSON.parse(variablesJson));
      return { body: Buffer.from(JSON.stringify(result)) };
    };
    const reference = await executed({ graph, document, variables, send }, 'REFERENCE');
    calls.length = 0;
    const fast = await executed({ graph, document, variables, send }, 'FAST');
    const text = fast.body.toString();
    if (text !== reference.body.toString()) {
      throw new Error(`the executors differ:\n${text}\n${reference.body}`);
    }
    const { executor } = fast;
    // How many objects there are is what the caller pays for; the texts agree on it.
    const { extensions: _, ...reply } = JSON.parse(text);
    return { plan: graph.print(document, null), calls, reply, executor };
  };
}

/** Runs an operation by one executor. */
export async function executed(
  given: {
    readonly graph: PlannedGraph;
    readonly document: DocumentNode;
    readonly variables: Record<string, unknown>;
    readonly send: Send;
  },
  executor: Executor,
) {
  const { graph, document, variables, send } = given;
  const operation = getOperationAST(document);
  if (!operation) throw new Error('the document needs one operation');
  const definitions = operation.variableDefinitions ?? [];
  const { coerced = {} } = getVariableValues(graph.schema, definitions, variables);
  const plan = graph.plan(document, null);
  const suffix = (objects: number) => `,"extensions":{"objects":${objects}}`;
  return executeOperation(
    { graph, plan, document, operation, operationName: null, variables, coerced, send, suffix },
    executor,
  );
}
