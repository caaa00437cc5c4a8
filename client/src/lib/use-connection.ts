import { useEffect, useRef, useState } from 'react';
import {
  type AnyVariables,
  type CombinedError,
  createRequest,
  type TypedDocumentNode,
  useClient,
  useQuery,
} from 'urql';
import { type Page, rowsIn, withRest } from '#lib/connection-rows.ts';

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
  /** All pages so far; while they are read anew, or filters change, the old ones stay until then. */
  readonly connection: Connection | undefined;
  readonly isLoading: boolean;
  /** Whether what is shown is about to be replaced. */
  readonly isStale: boolean;
  /** Why the list, or its next page, could not be read. */
  readonly error: CombinedError | undefined;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  /** Reads all pages anew that were read so far. */
  readonly retry: () => void;
}

interface PageRead {
  readonly error: CombinedError | undefined;
  readonly end: string | null | undefined;
}

interface Wish {
  readonly key: number;
  readonly rows: number;
  /** Why the next page could not be read. */
  readonly error?: CombinedError | undefined;
}

/**
 * Reads a connection page by page; the cache joins the pages. When the first one is read anew, by a
 * change or a retry, those after it follow, as far as the reader had come.
 */
export function useConnection<Data, Variables extends AnyVariables, Connection extends Page>({
  query,
  variables,
  select,
  pause = false,
}: Options<Data, Variables, Connection>): ConnectionResult<Data, Connection> {
  const client = useClient();
  const { key } = createRequest<Data, AnyVariables>(query, variables);
  const [result, execute] = useQuery<Data, AnyVariables>({ query, variables, pause });
  const answered = result.data ? (select(result.data) ?? undefined) : undefined;
  // While filters change, the answer is still the one to the old ones.
  const isOwn = result.operation?.key === key && !result.fetching;
  const reach = useReach(key, isOwn ? answered : undefined, async (after) => {
    const page = await client
      .query<Data, AnyVariables>(query, { ...variables, after }, { requestPolicy: 'network-only' })
      .toPromise();
    return { error: page.error, end: page.data && select(page.data)?.pageInfo.endCursor };
  });
  const connection = reach.connection ?? answered;
  const isStale = connection !== undefined && (result.fetching || reach.isReading);
  return {
    data: result.data,
    connection,
    isLoading: result.fetching && !connection,
    isStale,
    error: result.error ?? reach.error,
    hasMore: connection?.pageInfo.hasNextPage ?? false,
    loadMore: () => {
      if (connection && !isStale) reach.goTo(rowsIn(connection) + 1);
    },
    retry: () => {
      reach.goTo(0);
      execute({ requestPolicy: 'network-only' });
    },
  };
}

/** Reads one page after another, until there are as many rows as the reader came to or asked for. */
function useReach<Connection extends Page>(
  key: number,
  own: Connection | undefined,
  readPage: (after: string) => Promise<PageRead>,
) {
  const [wish, setWish] = useState<Wish>({ key, rows: 0 });
  const { rows, error } = wish.key === key ? wish : { rows: 0, error: undefined };
  // What was shown when all of it was there.
  const shown = useRef<{ readonly key: number; readonly connection: Connection }>(undefined);
  const before = shown.current?.key === key ? shown.current.connection : undefined;
  const lacks =
    own?.pageInfo.hasNextPage && rowsIn(own) < Math.max(rows, before ? rowsIn(before) : 0);
  if (own && !lacks) shown.current = { key, connection: own };
  const after = lacks && !error ? own.pageInfo.endCursor : undefined;

  const read = useRef(readPage);
  read.current = readPage;
  // A page that brought something asks for the next; one that did not is not asked for again.
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!after) return;
    let isOver = false;
    void read.current(after).then((page) => {
      if (isOver) return;
      if (page.error) setWish({ key, rows: 0, error: page.error });
      else if (page.end && page.end !== after) setTurn(turn + 1);
    });
    return () => {
      isOver = true;
    };
  }, [key, after, turn]);

  return {
    connection: lacks && before ? withRest(own, before) : own,
    isReading: Boolean(after),
    error,
    goTo: (wanted: number) => setWish({ key, rows: wanted }),
  };
}
