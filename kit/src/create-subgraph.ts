import { ApolloServer } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  Kind,
  parse,
  subscribe,
  validate,
} from 'graphql';
import type { Database } from './database.ts';
import { type Problem, RateLimited, Rejected, Unauthenticated } from './errors.ts';
import { runOnce } from './idempotency.ts';
import type { Logger } from './log.ts';
import { messageOf } from './messages.ts';
import { scalars } from './scalars.ts';
import type { ServiceTables } from './service-tables.ts';
import type { GraphAnswer, GraphRequest, GraphResult, Route, Subgraph } from './subgraph.ts';
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

/** A subgraph in this process: Apollo Server over its schema, subscriptions, plain routes. */
export async function createSubgraph<Context extends BaseContext>(
  parts: SubgraphParts<Context>,
): Promise<Subgraph> {
  const { name, typeDefs, database, tables, log, routes = [], resources, answerBox } = parts;
  const schema = buildSubgraphSchema([
    { typeDefs, resolvers: { ...scalars, UserError: userError, ...parts.resolvers } as never },
  ]);
  const server = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginUsageReportingDisabled()],
    logger: log,
    formatError: (formatted, error) => formatError(formatted, error, log),
  });
  await server.start();
  async function answer(request: GraphRequest, base: BaseContext): Promise<GraphResult> {
    const { body } = await server.executeOperation(
      {
        query: request.query,
        ...(request.operationName && { operationName: request.operationName }),
        variables: { ...request.variables },
      },
      { contextValue: parts.context(base) },
    );
    if (body.kind !== 'single') throw new Error('a subgraph answers in one piece');
    // Results have no prototype; plain objects are what JSON and tests expect.
    return {
      ...('data' in body.singleResult && { data: body.singleResult.data ?? null }),
      ...(body.singleResult.errors && { errors: body.singleResult.errors }),
    };
  }

  const keep = (answer: GraphAnswer): GraphAnswer | string =>
    answerBox ? answerBox.seal(JSON.stringify(answer)) : answer;
  const kept = (answer: GraphAnswer | string): GraphAnswer =>
    typeof answer === 'string' ? JSON.parse(answerBox?.open(answer) ?? answer) : answer;

  return {
    name,
    routes: routes.map(({ method, path }) => ({ method, path })),
    async execute(request, caller, signal) {
      const base: BaseContext = { caller, setCookies: [], signal };
      const run = async (): Promise<GraphAnswer> => ({
        result: await answer(request, base),
        setCookies: base.setCookies,
      });
      const key = caller.idempotencyKey;
      const rootFields = key === null ? null : mutationFields(request.query);
      if (key === null || rootFields === null) return run();
      const body = JSON.stringify([request.query, request.variables ?? {}]);
      const keyedRequest = { caller, key, rootFields, body };
      const keyed = await runOnce(database, tables, keyedRequest, async () => keep(await run()));
      return 'answer' in keyed
        ? kept(keyed.answer)
        : { result: refusal(keyed.refused, caller), setCookies: [] };
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

/** What a caller may know of an error; anything unexpected is a bug: logged once, masked. */
function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Logger,
): GraphQLFormattedError {
  const { locations, ...rest } = formatted;
  const original = unwrapResolverError(error);
  if (original instanceof Unauthenticated) {
    return { ...rest, message: 'Sign in first.', extensions: { code: original.code } };
  }
  if (original instanceof RateLimited) {
    return {
      ...rest,
      extensions: { code: original.code, retryAfter: original.retryAfterSeconds },
    };
  }
  if (original instanceof Rejected) {
    const path = original.problems[0]?.path?.join('.') ?? 'an argument';
    return { ...rest, message: `Check ${path}.`, extensions: { code: 'BAD_USER_INPUT' } };
  }
  if (original instanceof GraphQLError) {
    return { ...formatted, extensions: { code: formatted.extensions?.code ?? 'BAD_USER_INPUT' } };
  }
  log.error({ err: original, path: formatted.path }, 'resolver failed');
  return {
    ...rest,
    message: 'Something went wrong on our side.',
    extensions: { code: 'INTERNAL' },
  };
}
