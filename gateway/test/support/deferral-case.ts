import { deferralOf, withoutDefer } from '@hoi/gateway/defer/deferral.ts';
import { executeDeferred } from '@hoi/gateway/defer/execute-deferred.ts';
import type { Send } from '@hoi/gateway/execute/ledger.ts';
import type { Plan } from '@hoi/gateway/execute/plan-node.ts';
import { loadGraph, type PlannedGraph } from '@hoi/gateway/plan.ts';
import { type Choose, randomQuery } from '@hoi/kit/testing/random-query.ts';
import {
  type DocumentNode,
  getOperationAST,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  validate,
  visit,
} from 'graphql';
import { compose } from './a-gateway.ts';
import { type RandomGraph, randomGraph } from './random-graph.ts';
import { joinParts } from './read-parts.ts';
import { executed } from './run-graph.ts';

interface Loaded {
  readonly random: RandomGraph;
  readonly graph: PlannedGraph;
}

const graphs = new Map<number, Promise<Loaded>>();

/** A random query on a random graph, answered at once and in parts; `answer` is null for a case that says nothing. */
export async function deferralCase(seed: number, choose: Choose) {
  const { random, graph } = await graphOf(seed);
  const { query, variables } = randomQuery(graph.schema, choose);
  const given = withDefer(parse(query), choose);
  const operation = getOperationAST(given);
  const isValid = validate(graph.schema, given).length === 0;
  const deferral = isValid && operation ? deferralOf(given, operation) : null;
  const nothing = { query: print(given), isPlanned: false, answer: null, joined: null };
  if (!operation || !deferral) return nothing;
  const send: Send = async (fetch, variablesJson) => {
    const answer = await random.ask(fetch.subgraph, fetch.operation, JSON.parse(variablesJson));
    return { body: Buffer.from(JSON.stringify(answer)) };
  };
  const document = withoutDefer(given);
  const plain = await executed({ graph, document, variables, send }, 'REFERENCE');
  const { data, errors } = JSON.parse(plain.body.toString());
  if (errors) return nothing;
  const planned = planOf(graph, deferral.document);
  const parts = await Array.fromAsync(
    executeDeferred({
      ...{ graph, document, operation, variables, send, deferral },
      operationName: null,
      coerced: variables,
      plan: planned ?? graph.plan(document, null),
    }),
  );
  const joined = joinParts(JSON.parse(JSON.stringify(parts)));
  return {
    query: print(given),
    isPlanned: planned !== null,
    answer: sorted(data),
    joined: sorted(joined),
  };
}

function graphOf(seed: number): Promise<Loaded> {
  let known = graphs.get(seed);
  if (!known) {
    const random = randomGraph(seed);
    known = loadGraph(compose(random.subgraphs)).then((graph) => ({ random, graph }));
    graphs.set(seed, known);
  }
  return known;
}

/** Puts some of a query's selections into deferred fragments. */
function withDefer(document: DocumentNode, choose: Choose): DocumentNode {
  return visit(document, {
    SelectionSet(node): SelectionSetNode | undefined {
      const cut = choose(3) === 0 ? choose(node.selections.length) : node.selections.length;
      const later = node.selections.slice(cut);
      if (later.length === 0) return undefined;
      const fragment = {
        kind: Kind.INLINE_FRAGMENT,
        directives: [{ kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'defer' } }],
        selectionSet: { kind: Kind.SELECTION_SET, selections: later },
      } as const;
      return { ...node, selections: [...node.selections.slice(0, cut), fragment] };
    },
  });
}

/** Null where the planner fails: it does with some conditions within deferred fragments. */
function planOf(graph: PlannedGraph, document: DocumentNode): Plan | null {
  try {
    return graph.plan(document, null);
  } catch {
    return null;
  }
}

/** A value with its keys in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
