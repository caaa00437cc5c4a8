// The only file that touches the planner's packages (Elastic License 2.0), so that they can be replaced.
import { operationFromDocument } from '@apollo/federation-internals';
import { ApolloGateway } from '@apollo/gateway';
import { prettyFormatQueryPlan, type QueryPlan, type QueryPlanner } from '@apollo/query-planner';
import { switchOffApolloTelemetry } from '@hoi/kit/env.ts';
import type { Logger } from '@hoi/kit/log.ts';
import { type DocumentNode, GraphQLSchema, parse } from 'graphql';
import type { FetchNode, Graph, Plan, PlanNode } from './execute/plan-node.ts';

type ApolloNode = NonNullable<QueryPlan['node']>;
type ApolloFetch = Extract<ApolloNode, { kind: 'Fetch' }>;

/** Reads a composed supergraph; throws when it is not valid. */
export async function loadGraph(supergraphSdl: string, log: Logger): Promise<Graph> {
  switchOffApolloTelemetry();
  const gateway = new ApolloGateway({
    supergraphSdl,
    validateSupergraph: true,
    // The executor is ours; Apollo's never runs.
    buildService: () => ({ process: () => Promise.reject(new Error('not in use')) }),
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
    logger: log.child({}, { level: 'error' }),
  });
  let schema = new GraphQLSchema({});
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
  });
  await gateway.load();
  // A second planner from the same text would cost 200 ms of the start and 40 MB.
  const planner = gateway.__testing().queryPlanner;
  await gateway.stop();
  if (!planner) throw new Error('the supergraph has no planner');
  const plan = (document: DocumentNode, operationName: string | null) =>
    buildPlan(planner, document, operationName);
  return {
    schema,
    supergraphSchema: planner.supergraph.schema.toGraphQLJSSchema(),
    subgraphs: [...planner.supergraph.subgraphsMetadata()].map(({ name }) => name),
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
      throw new Error('@defer is not in the schema, so no plan holds it');
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
