/** A connection as far as it is read. */
export interface Page {
  readonly nodes?: readonly unknown[];
  readonly edges?: readonly unknown[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly endCursor?: string | null | undefined;
  };
}

/** How many rows a connection has. */
export const rowsIn = ({ nodes, edges }: Page): number => (edges ?? nodes ?? []).length;

/** A list of which the first pages are read anew, with its later rows as they were before. */
export function withRest<Connection extends Page>(
  fresh: Connection,
  before: Connection,
): Connection {
  return {
    ...fresh,
    ...(fresh.nodes && { nodes: joinRows(fresh.nodes, before.nodes ?? []) }),
    ...(fresh.edges && { edges: joinRows(fresh.edges, before.edges ?? []) }),
    pageInfo: before.pageInfo,
  };
}

function joinRows(fresh: readonly unknown[], before: readonly unknown[]): readonly unknown[] {
  const ids = new Set(fresh.map(idOf));
  const rest = before.slice(fresh.length).filter((row) => !ids.has(idOf(row)));
  return [...fresh, ...rest];
}

/** Rows without an identity are told apart as they are. */
function idOf(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row;
  if ('node' in row) return idOf(row.node);
  return 'id' in row ? row.id : row;
}
