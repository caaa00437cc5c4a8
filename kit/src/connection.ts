import { z } from 'zod';
import { Rejected } from './errors.ts';

/** A page of a connection, as GraphQL's resolvers read it. */
export interface Connection<
  Node,
  Edge extends { node: Node; cursor: string } = { node: Node; cursor: string },
> {
  readonly edges: readonly Edge[];
  readonly nodes: readonly Node[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** Counted only when asked for. */
  readonly totalCount: () => Promise<number> | number;
}

/** Above this many, `totalCount` stops counting and says one more: clients show "10,000+". */
export const totalCountLimit = 10_000;

/** The sort key of a row, as a cursor carries it. */
export type SortKey = readonly (string | number | null)[];

const sortKeySchema = z.array(z.union([z.string(), z.number(), z.null()])).max(8);

/** How many rows are wanted and after which sort key. */
export interface PageRequest {
  /** 1 to 100. */
  readonly first: number;
  readonly after: SortKey | null;
}

/** Reads `first` and `after`; a wrong one is a `QueryProblem`. */
export function pageRequest(args: {
  readonly first?: number | null;
  readonly after?: string | null;
}): PageRequest {
  const first = args.first ?? 20;
  if (first < 1 || first > 100) throw new Rejected('INVALID', ['first']);
  return { first, after: args.after ? decodeCursor(args.after) : null };
}

/** A sort key as an opaque cursor. */
export function encodeCursor(key: SortKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

function decodeCursor(cursor: string): SortKey {
  try {
    return sortKeySchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new Rejected('INVALID', ['after']);
  }
}

/** A connection from `first + 1` rows in order: the extra one only tells that there is more. */
export function toConnection<Row, Extra extends object = object>(
  rows: readonly Row[],
  { first, after }: PageRequest,
  keyOf: (row: Row) => SortKey,
  totalCount: () => Promise<number> | number,
  extraOf?: (row: Row) => Extra,
): Connection<Row, { node: Row; cursor: string } & Extra> {
  const nodes = rows.slice(0, first);
  const edges = nodes.map((node) => ({
    node,
    cursor: encodeCursor(keyOf(node)),
    ...(extraOf?.(node) as Extra),
  }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}
