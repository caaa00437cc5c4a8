import type { ApolloServer } from '@apollo/server';
import { execute, type GraphQLSchema } from 'graphql';
import { plainProperty } from './compilable-schema.ts';
import { compileQueries } from './compiled-queries.ts';
import type { BaseContext } from './create-subgraph.ts';
import { formatError } from './format-error.ts';
import { createKnownDocuments } from './known-documents.ts';
import type { Logger } from './log.ts';
import type { GraphFetch, GraphResult } from './subgraph.ts';

/** Runs queries and mutations of a subgraph. */
export type DocumentRunner = (fetch: GraphFetch, base: BaseContext) => Promise<GraphResult>;

/**
 * Apollo Server takes a document the first time; what it found valid is executed as it is from then
 * on, without being parsed and validated again, and compiled when it is asked for often.
 */
export function documentRunner<Context extends BaseContext>(parts: {
  readonly schema: GraphQLSchema;
  readonly server: ApolloServer<Context>;
  readonly context: (base: BaseContext) => Context;
  readonly log: Logger;
}): DocumentRunner {
  const { schema, server, log } = parts;
  const documents = createKnownDocuments();
  const compiled = compileQueries(schema);
  return async ({ document, variablesJson }, base) => {
    const { text: query, operationName } = document;
    const variableValues = JSON.parse(variablesJson);
    const contextValue = parts.context(base);
    const known = documents.get(document);
    if (known) {
      const fast = compiled.of(known, query.length);
      const { data, errors } = fast
        ? await fast.query(undefined, contextValue, variableValues)
        : await execute({
            ...{ schema, document: known, contextValue, variableValues, operationName },
            fieldResolver: plainProperty,
          });
      return {
        ...(data !== undefined && { data: data as GraphResult['data'] & object }),
        ...(errors && { errors: errors.map((error) => formatError(error.toJSON(), error, log)) }),
      };
    }
    const { body } = await server.executeOperation(
      { query, ...(operationName && { operationName }), variables: variableValues },
      { contextValue },
    );
    if (body.kind !== 'single') throw new Error('a subgraph answers in one piece');
    const { data, errors } = body.singleResult;
    // Only what came as far as being executed was valid.
    if (data !== undefined) documents.add(document);
    return { ...(data !== undefined && { data: data ?? null }), ...(errors && { errors }) };
  };
}
