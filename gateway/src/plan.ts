// The only file that touches the planner's packages (Elastic License 2.0), so that they can be replaced.
import { operationFromDocument } from '@apollo/federation-internals';
import { ApolloGateway } from '@apollo/gateway';
import { prettyFormatQueryPlan, type QueryPlan, type QueryPlanner } from '@apollo/query-planner';
import { switchOffApolloTelemetry } from '@hoi/kit/env.ts';
import { silentLogger } from '@hoi/kit/log.ts';
import { type DocumentNode, parse, print } from 'graphql';
import { deferSdl } from './defer/defer-sdl.ts';
import type { FetchNode, Graph, Plan, PlanNode } from './execute/plan-node.ts';
import { plannable } from './execute/plannable.ts';
import { reservedKeysOf } from './execute/reserved-keys.ts';
import { type GraphTexts, graphOf } from './planning/graph-texts.ts';

type ApolloNode = NonNullable<QueryPlan['node']>;
type ApolloFetch = Extract<ApolloNode, { kind: 'Fetch' }>;

/** A supergraph with its planner. */
export interface PlannedGraph extends Graph {
  readonly texts: GraphTexts;
  /** The plan of a valid operation. */
  plan(document: DocumentNode, operationName: string | null): Plan;
  /** A plan as people read it; tests keep it as a snapshot. */
  print(document: DocumentNode, operationName: string | null): string;
}

// How many ways of getting at the same fields are weighed. With the planner's own 10,000, a document
// within all limits takes seconds; our own operations have at most a few dozen ways.
const maxEvaluatedPlans = 1_000;

/** Reads a composed supergraph; throws when it is not valid. */
export async function loadGraph(supergraphSdl: string): Promise<PlannedGraph> {
  switchOffApolloTelemetry();
  const gateway = new ApolloGateway({
    supergraphSdl,
    validateSupergraph: true,
    // The executor is ours; Apollo's never runs.
    buildService: () => ({ process: () => Promise.reject(new Error('not in use')) }),
    queryPlannerConfig: {
      exposeDocumentNodeInFetchNode: true,
      incrementalDelivery: { enableDefer: true },
      debug: { maxEvaluatedPlans },
    },
    // What is wrong with a supergraph is thrown as well.
    logger: silentLogger,
  });
  await gateway.load();
  // A second planner from the same text would cost 200 ms of the start and 40 MB.
  const planner = gateway.__testing().queryPlanner;
  await gateway.stop();
  if (!planner) throw new Error('the supergraph has no planner');
  const texts: GraphTexts = {
    api: `${print(planner.supergraph.apiSchema().toAST())}\n${deferSdl}`,
    supergraph: print(planner.supergraph.schema.toAST()),
    subgraphs: [...planner.supergraph.subgraphsMetadata()].map(({ name }) => name),
  };
  const graph = graphOf(texts);
  const reserved = reservedKeysOf(graph.supergraphSchema);
  const plan = (document: DocumentNode, operationName: string | null) =>
    buildPlan(planner, plannable(document, reserved), operationName);
  return {
    ...graph,
    texts,
    plan: (document, operationName) => convert(plan(document, operationName)),
    print: (document, operationName) => prettyFormatQueryPlan(plan(document, operationName)),
  };
}
function buildPlan(
  planner: QueryPlanner,
  document: DocumentNode,
  operationName: string | null,
): QueryPlan {
  return planner.buildQueryPlan(
    operationFromDocument(
      planner.supergraph.apiSchema(),
      document,
      operationName === null ? {} : { operationName },
    ),
  );
}

function convert({ node }: QueryPlan): Plan {
  if (!node) return { root: null, primary: null };
  if (node.kind !== 'Subscription') return { root: nodeOf(node), primary: null };
  return { primary: fetchOf(node.primary), root: node.rest ? nodeOf(node.rest) : null };
}

function nodeOf(node: Exclude<ApolloNode, { kind: 'Subscription' }>): PlanNode {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { kind: node.kind, nodes: node.nodes.map(nodeOf) };
    case 'Flatten':
      return { kind: 'Flatten', path: node.path, node: nodeOf(node.node) };
    case 'Condition':
      return {
        kind: 'Condition',
        variable: node.condition,
        ifTrue: node.ifClause ? nodeOf(node.ifClause) : null,
        ifFalse: node.elseClause ? nodeOf(node.elseClause) : null,
      };
    case 'Fetch':
      return fetchOf(node);
    case 'Defer':
      return {
        kind: 'Defer',
        primary: node.primary.node ? nodeOf(node.primary.node) : null,
        deferred: node.deferred.map((one) => ({
          label: `${one.label}`,
          node: one.node ? nodeOf(one.node) : null,
        })),
      };
  }
}

function fetchOf(node: ApolloFetch): FetchNode {
  // https://specs.apollo.dev/federation/v2.8#@fromContext: Apollo's own executor ignores it too,
  // and would give wrong values.
  if (node.contextRewrites?.length) throw new Error('@fromContext is not supported');
  return {
    kind: 'Fetch',
    subgraph: node.serviceName,
    operation: node.operation,
    document: node.operationDocumentNode ?? parse(node.operation, { noLocation: true }),
    operationName: node.operationName ?? null,
    operationKind: node.operationKind,
    variables: node.variableUsages ?? [],
    requires: node.requires ?? null,
    inputRewrites: node.inputRewrites ?? [],
    outputRewrites: node.outputRewrites ?? [],
  };
}
