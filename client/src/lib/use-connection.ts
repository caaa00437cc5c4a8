import { useState } from 'react';
import { type AnyVariables, type CombinedError, type TypedDocumentNode, useQuery } from 'urql';

interface Page {
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly endCursor?: string | null | undefined;
  };
}

interface Options<Data, Variables extends AnyVariables, Connection extends Page> {
  /** Takes `$after: Cursor` besides its own variables. */
  readonly query: TypedDocumentNode<Data, Variables>;
  readonly variables: Omit<Variables & object, 'after'>;
  readonly select: (data: Data) => Connection | null | undefined;
  readonly pause?: boolean;
}

/** A list that grows page by page. */
export interface ConnectionResult<Data, Connection> {
  /** What the query answered, other fields included. */
  readonly data: Data | undefined;
  /** All pages so far; while filters change, the old list stays until the new one is there. */
  readonly connection: Connection | undefined;
  readonly isLoading: boolean;
  /** Whether what is shown is about to be replaced. */
  readonly isStale: boolean;
  readonly error: CombinedError | undefined;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

/** Reads a connection page by page; the cache joins the pages. */
export function useConnection<Data, Variables extends AnyVariables, Connection extends Page>({
  query,
  variables,
  select,
  pause = false,
}: Options<Data, Variables, Connection>): ConnectionResult<Data, Connection> {
  const filter = JSON.stringify(variables);
  const [cursor, setCursor] = useState<{ filter: string; after: string } | undefined>();
  const after = cursor?.filter === filter ? cursor.after : undefined;
  const [result, execute] = useQuery<Data, AnyVariables>({
    query,
    variables: { ...variables, after },
    pause,
  });
  const connection = result.data ? (select(result.data) ?? undefined) : undefined;
  const end = connection?.pageInfo.endCursor;
  return {
    data: result.data,
    connection,
    isLoading: result.fetching && !connection,
    isStale: result.fetching && connection !== undefined,
    error: result.error,
    hasMore: connection?.pageInfo.hasNextPage ?? false,
    loadMore: () => {
      if (end && !result.fetching) setCursor({ filter, after: end });
    },
    retry: () => execute({ requestPolicy: 'network-only' }),
  };
}
