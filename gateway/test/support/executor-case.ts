import type { Executor } from '@hoi/gateway/execute/execute-operation.ts';
import type { Send } from '@hoi/gateway/execute/ledger.ts';

import { SubgraphFailure } from '@hoi/gateway/execute/subgraph-error.ts';
import { loadGraph, type PlannedGraph } from '@hoi/gateway/plan.ts';
import { type Choose, randomQuery } from '@hoi/kit/testing/random-query.ts';
import { type DocumentNode, execute, parse, validate } from 'graphql';
import { compose } from './a-gateway.ts';
import { pick, type RandomGraph, randomGraph } from './random-graph.ts';
import { executed } from './run-graph.ts';
import { type Fault, faults, spoil } from './spoil-answer.ts';

/** What became of one case. */
export interface CaseResult {
  readonly query: string;
  readonly fault: Fault;
  /** How the executors differ; empty when they do not. */
  readonly differences: readonly string[];
  /** Who answered in the end; null for a case that says nothing. */
  readonly executor: Executor | null;
}

interface Loaded {
  readonly random: RandomGraph;
  readonly graph: PlannedGraph;
}

const loaded = new Map<number, Promise<Loaded>>();
const maxLoaded = 20;

/** Runs a random operation on a random graph by both executors, and by graphql-js where all is well. */
export async function executorCase(seed: number, choose: Choose): Promise<CaseResult> {
  const { random, graph } = await graphOf(seed);
  const { query, variables } = randomQuery(graph.schema, choose);
  const fault = choose(2) === 0 ? 'NONE' : (faults[choose(faults.length)] ?? 'NONE');
  const document = parse(query);
  const nothing = { query, fault, differences: [], executor: null };
  const errors = validate(graph.schema, document);
  if (errors.length > 0) return nothing;
  const salt = choose(1_000_000);
  const one = { random, graph, document, variables, fault, salt };
  const fast = await run(one, 'FAST');
  const reference = await run(one, 'REFERENCE');
  const differences = [
    ...difference('response', fast.body, reference.body),
    ...difference('fetches', fast.asked, reference.asked),
  ];
  if (fault === 'NONE') {
    differences.push(...difference('graphql-js', fast.body, await whole(one)));
  }
  return { query, fault, differences, executor: fast.executor };
}

function graphOf(seed: number): Promise<Loaded> {
  let known = loaded.get(seed);
  if (!known) {
    const random = randomGraph(seed);
    known = loadGraph(compose(random.subgraphs)).then((graph) => ({ random, graph }));
    loaded.set(seed, known);
    const [oldest] = loaded.keys();
    if (loaded.size > maxLoaded && oldest !== undefined) loaded.delete(oldest);
  }
  return known;
}

interface Case extends Loaded {
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown>;
  readonly fault: Fault;
  readonly salt: number;
}

async function run(one: Case, executor: Executor) {
  const { random, graph, document, variables, fault, salt } = one;
  const asked: string[] = [];
  const send: Send = async (fetch, variablesJson) => {
    const given = JSON.parse(variablesJson);
    const key = `${fetch.subgraph} ${fetch.operation} ${JSON.stringify(given)}`;
    asked.push(key);
    // A fault in every third answer; the same for both executors.
    const isSpoilt = pick(3, key, salt) === 0;
    const choose = (max: number) => pick(max, key, salt, 'fault');
    const answer = await random.ask(fetch.subgraph, fetch.operation, given);
    const body = spoil(answer, isSpoilt ? fault : 'NONE', choose);
    if (!body) throw new SubgraphFailure('SUBGRAPH_UNAVAILABLE');
    return { body };
  };
  const done = await executed({ graph, document, variables, send }, executor);
  // Only the reference executor counts objects within scalars, so the count is compared elsewhere.
  const { extensions: _, ...body } = JSON.parse(done.body.toString());
  const errors: unknown[] = body.errors ?? [];
  // Parallel fetches may fail in any order.
  const sorted = errors.map((error) => JSON.stringify(error)).sort();
  return {
    executor: done.executor,
    body: JSON.stringify({ ...body, errors: sorted }),
    asked: asked.sort().join('\n'),
  };
}

/** What graphql-js gives for the whole graph at once. */
async function whole({ random, graph, document, variables }: Case): Promise<string> {
  const { fieldResolver, typeResolver } = random;
  const { data, errors } = await execute({
    schema: graph.schema,
    document,
    variableValues: variables,
    fieldResolver,
    typeResolver,
  });
  return JSON.stringify({ data, errors: errors ?? [] });
}

const difference = (what: string, one: string, other: string): string[] =>
  one === other ? [] : [`${what}:\n  ${one}\n  ${other}`];
