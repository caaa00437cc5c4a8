import { buildSubgraphSchema } from '@apollo/subgraph';
import { abortSignalOf } from '@hoi/kit/stop.ts';
import type { GraphRequest, GraphResult, Route, Subgraph } from '@hoi/kit/subgraph.ts';
import type { Caller } from '@hoi/kit/viewer.ts';
import { execute, type GraphQLError, parse, subscribe, validate } from 'graphql';

/** What a resolver of a test subgraph is given. */
export interface TestContext {
  readonly caller: Caller;
  readonly setCookies: string[];
  readonly signal: AbortSignal;
}

/** A real federated subgraph without a database, and a record of what it was asked. */
export interface TestSubgraph extends Subgraph {
  readonly typeDefs: string;
  readonly routes: readonly Route[];
  readonly asked: { readonly request: GraphRequest; readonly caller: Caller }[];
  /** Replaces the way it answers, for faults. */
  fail: ((request: GraphRequest, signal: AbortSignal) => Promise<GraphResult>) | null;
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@override",
  "@interfaceObject", "@cost", "@listSize", "@tag", "@authenticated", "@requiresScopes", "@policy"])\n`;

/** Builds a subgraph from its schema and resolvers. */
export function testSubgraph(
  name: string,
  sdl: string,
  resolvers: Record<string, object>,
  routes: readonly Route[] = [],
): TestSubgraph {
  const typeDefs = link + sdl;
  const schema = buildSubgraphSchema([
    { typeDefs: parse(typeDefs), resolvers: resolvers as never },
  ]);
  const asked: TestSubgraph['asked'] = [];

  const argumentsOf = (request: GraphRequest, contextValue: TestContext) => {
    const document = parse(request.query);
    const problems = validate(schema, document);
    if (problems.length > 0) throw new AggregateError(problems, problems.join('\n'));
    return {
      schema,
      document,
      contextValue,
      variableValues: { ...request.variables },
      operationName: request.operationName ?? null,
    };
  };
  const subgraph: TestSubgraph = {
    name,
    typeDefs,
    routes,
    asked,
    fail: null,
    async execute({ document, variablesJson }, caller, stop) {
      const signal = abortSignalOf(stop);
      const { text: query, operationName } = document;
      const request = { query, operationName, variables: JSON.parse(variablesJson) };
      asked.push({ request, caller });
      const setCookies: string[] = [];
      const result = subgraph.fail
        ? await subgraph.fail(request, signal)
        : formatted(await execute(argumentsOf(request, { caller, setCookies, signal })));
      return { body: Buffer.from(JSON.stringify(result)), setCookies };
    },
    async *subscribe(request, caller, signal) {
      asked.push({ request, caller });
      const source = await subscribe(argumentsOf(request, { caller, setCookies: [], signal }));
      if (!(Symbol.asyncIterator in source)) {
        yield formatted(source);
        return;
      }
      signal.addEventListener('abort', () => void source.return?.(undefined), { once: true });
      for await (const result of source) yield formatted(result);
    },
    async fetch(request, caller) {
      for (const route of routes) {
        const match = new URLPattern({ pathname: route.path }).exec(request.url);
        if (match && route.method === request.method) {
          return route.handle(request, caller, match.pathname.groups);
        }
      }
      return null;
    },
    isReady: async () => true,
    [Symbol.asyncDispose]: async () => undefined,
  };
  return subgraph;
}

// As it comes over a wire.
function formatted(result: {
  data?: object | null;
  errors?: readonly GraphQLError[];
}): GraphResult {
  return JSON.parse(
    JSON.stringify({
      data: result.data,
      errors: result.errors?.map((error) => ({
        message: error.message,
        path: error.path,
        extensions: error.extensions,
      })),
    }),
  );
}
