import { Kind, parse, print, visit } from 'graphql';
import { RequestError } from '../request-error.ts';
import { type AskGraph, thingAt } from './public-pages.ts';

/** The answer to the query that a page of the client begins with, so that it need not wait to ask. */
export interface FirstAnswer {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly data: unknown;
}

/** Gives the first answer of a page to somebody who is not signed in; null where there is none. */
export type FirstAnswers = (pathname: string, ask: AskGraph) => Promise<FirstAnswer | null>;

/** The first query of the client's pages of one thing, by the first part of their path. */
const operations: Readonly<Record<string, string>> = { e: 'EventPage', c: 'CommunityPage' };

/** Finds these queries among the documents that the client is built with. */
export function firstAnswers(documents: Iterable<string>): FirstAnswers {
  const named = new Set(Object.values(operations));
  const queries = new Map<string, string>();
  for (const text of documents) {
    const name = /\bquery (\w+)/.exec(text)?.[1] ?? '';
    if (named.has(name)) queries.set(name, withTypeNames(text));
  }
  return async (pathname, ask) => {
    const thing = thingAt(pathname);
    const operation = operations[thing?.kind ?? ''] ?? '';
    const query = queries.get(operation);
    if (!thing || query === undefined) return null;
    const variables = { slug: thing.name };
    try {
      const data = await ask(query, variables);
      return data === null ? null : { operation, variables, data };
    } catch (error) {
      // Too much is asked for already: the page comes without, and the client asks when it is there.
      if (error instanceof RequestError) return null;
      throw error;
    }
  };
}

/** The client's cache tells objects by their type, and adds these fields to all that it sends. */
function withTypeNames(text: string): string {
  const typeName = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  const document = visit(parse(text), {
    SelectionSet(node, _key, parent) {
      const isRoot = parent && 'kind' in parent ? parent.kind === Kind.OPERATION_DEFINITION : false;
      return isRoot ? undefined : { ...node, selections: [...node.selections, typeName] };
    },
  });
  return print(document);
}
