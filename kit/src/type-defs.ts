import { readFileSync } from 'node:fs';
import { type DocumentNode, parse } from 'graphql';

/** A subgraph's schema with the shared vocabulary before it. `packageRoot` holds its `schema.graphql`. */
export function loadTypeDefs(packageRoot: URL): DocumentNode {
  const shared = readFileSync(new URL('../../schema/shared.graphql', import.meta.url), 'utf8');
  const own = readFileSync(new URL('schema.graphql', packageRoot), 'utf8');
  return parse(`${shared}\n${own}`);
}
