import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  subscribe,
  validate,
} from 'graphql';
import { makeCompilable, plainProperty } from './compilable-schema.ts';
import type { Database } from './database.ts';
import { documentRunner } from './document-runner.ts';
import type { Problem } from './errors.ts';
import { formatError } from './format-error.ts';
import { mayHaveHadEffect } from './had-effect.ts';
import { runOnce } from './idempotency.ts';
import type { Logger } from './log.ts';
import { messageOf } from './messages.ts';
import { scalars } from './scalars.ts';
import type { ServiceTables } from './service-tables.ts';
import { abortSignalOf } from './stop.ts';
import type { GraphFetch, GraphRequest, GraphResult, Route, Subgraph } from './subgraph.ts';
import { followOperations } from './telemetry/follow-operations.ts';
import type { Caller } from './viewer.ts';

/** What every resolver's context holds at least. */
export interface BaseContext {
  readonly caller: Caller;
  /** Cookies to set in the browser; only `user` may. */
  readonly setCookies: string[];
  /** Aborts when the caller goes away. */
  readonly signal: AbortSignal;
}

/** What makes a subgraph. */
export interface SubgraphParts<Context extends BaseContext> {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  /** Resolvers by type; those of the shared scalars and `UserError` are added. */
  readonly resolvers: Record<string, object>;
  readonly context: (base: BaseContext) => Context;
  readonly database: Database;
  readonly tables: ServiceTables;
  readonly log: Logger;
  readonly routes?: readonly Route[];
  /** Encrypts the answers that are kept for repeated mutations, where they hold secrets. */
  readonly answerBox?: { seal(text: string): string; open(sealed: string): string };
  /** Ended with the subgraph, last one first. */
  readonly resources: readonly AsyncDisposable[];
}

const userError = {
  message: (problem: Problem, _args: unknown, { caller }: BaseContext) =>
    messageOf(problem.code, caller.locale, problem.params),
};

/** A result as it is kept for repeated mutations. */
interface Answered {
  readonly result: GraphResult;
  readonly setCookies: readonly string[];
}

/** A subgraph in this process: Apollo Server over its schema, subscriptions, plain routes. */
export async function createSubgraph<Context extends BaseContext>(
  parts: SubgraphParts<Context>,
): Promise<Subgraph> {
  const { name, typeDefs, database, tables, log, routes = [], resources, answerBox } = parts;
  const schema = buildSubgraphSchema([
    { typeDefs, resolvers: { ...scalars, UserError: userError, ...parts.resolvers } as never },
  ]);
  makeCompilable(schema);
  const server = new ApolloServer<Context>({
    schema,
    fieldResolver: plainProperty,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // What watches single fields would wrap each of their resolvers.
    plugins: [
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
    logger: log,
    formatError: (formatted, error) => formatError(formatted, error, log),
  });
  await server.start();
  const follow = followOperations(name);
  const answer = documentRunner({ schema, server, context: parts.context, log });
  const keep = ({ result, setCookies }: Answered): Answered | string =>
    answerBox ? answerBox.seal(JSON.stringify({ result, setCookies })) : { result, setCookies };
  const kept = (answer: Answered | string): Answered =>
    typeof answer === 'string' ? JSON.parse(answerBox?.open(answer) ?? answer) : answer;

  async function run(fetch: GraphFetch, base: BaseContext): Promise<Answered> {
    const once = async (): Promise<Answered> => ({
      result: await answer(fetch, base),
      setCookies: base.setCookies,
    });
    const { caller } = base;
    const key = caller.idempotencyKey;
    const rootFields = key === null ? null : mutationFields(fetch.document.text);
    if (key === null || rootFields === null) return once();
    const body = JSON.stringify([fetch.document.text, JSON.parse(fetch.variablesJson)]);
    const keyedRequest = { caller, key, rootFields, body };
    const count = rootFields.split(',').length;
    const isKept = (answer: Answered | string) => mayHaveHadEffect(kept(answer).result, count);
    const inForm = async () => keep(await once());
    const keyed = await runOnce(database, tables, keyedRequest, inForm, isKept);
    return 'answer' in keyed
      ? kept(keyed.answer)
      : { result: refusal(keyed.refused, caller), setCookies: [] };
  }

  return {
    name,
    routes: routes.map(({ method, path }) => ({ method, path })),
    async execute(fetch, caller, signal) {
      const { result, setCookies } = await follow(fetch, caller, () =>
        run(fetch, { caller, setCookies: [], signal: abortSignalOf(signal) }),
      );
      return { body: Buffer.from(JSON.stringify(result)), setCookies };
    },
    subscribe: (request, caller, signal) =>
      subscription(schema, request, parts.context({ caller, setCookies: [], signal }), signal, log),
    fetch: plainHttp(routes),
    isReady: () => database.isReady(),
    async [Symbol.asyncDispose]() {
      await server.stop();
      for (const resource of resources.toReversed()) await resource[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}

/** Answers plain HTTP requests by the first route that fits; null when none does. */
function plainHttp(routes: readonly Route[]): Subgraph['fetch'] {
  const patterns = routes.map((route) => ({
    route,
    pattern: new URLPattern({ pathname: route.path }),
  }));
  return async (request, caller) => {
    for (const { route, pattern } of patterns) {
      const match = route.method === request.method ? pattern.exec(request.url) : null;
      if (match) return route.handle(request, caller, match.pathname.groups);
    }
    return null;
  };
}

/** The root fields of a mutation, sorted; null for other operations. */
function mutationFields(query: string): string | null {
  const operation = parse(query, { noLocation: true }).definitions.find(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (operation?.operation !== 'mutation') return null;
  return operation.selectionSet.selections
    .map((selection) => (selection.kind === Kind.FIELD ? selection.name.value : ''))
    .sort()
    .join(',');
}

function refusal(reason: 'MISMATCH' | 'RUNNING', { locale }: Caller): GraphResult {
  const code = reason === 'MISMATCH' ? 'IDEMPOTENCY_REPLAY_MISMATCH' : 'CONFLICT';
  const message = messageOf(code, locale);
  return { data: null, errors: [{ message, extensions: { code } }] };
}

async function* subscription<Context extends BaseContext>(
  schema: GraphQLSchema,
  request: GraphRequest,
  contextValue: Context,
  signal: AbortSignal,
  log: Logger,
): AsyncIterable<GraphResult> {
  const document = parse(request.query);
  const problems = validate(schema, document);
  if (problems.length > 0) {
    yield { errors: problems.map((error) => error.toJSON()) };
    return;
  }
  const source = await subscribe({
    schema,
    document,
    contextValue,
    variableValues: { ...request.variables },
    ...(request.operationName && { operationName: request.operationName }),
  });
  const masked = ({
    data,
    errors,
  }: {
    data?: object | null;
    errors?: readonly GraphQLError[];
  }) => ({
    ...(data !== undefined && { data: data as GraphResult['data'] & object }),
    ...(errors && { errors: errors.map((error) => formatError(error.toJSON(), error, log)) }),
  });
  if (!(Symbol.asyncIterator in source)) {
    yield masked(source);
    return;
  }
  signal.addEventListener('abort', () => void source.return?.(undefined), { once: true });
  try {
    for await (const result of source) yield masked(result);
  } catch (error) {
    // A source that breaks tells its listeners so, in one last result.
    yield { errors: [formatError({ message: 'The subscription ended.' }, error, log)] };
  }
}
