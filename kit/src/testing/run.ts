import { graphFetch, resultOf } from '../graph-document.ts';
import type { GraphResult, SubgraphClient } from '../subgraph.ts';
import { anonymous, type Caller, callerOf, type Viewer } from '../viewer.ts';

/** A signed-in person. */
export function userViewer(userId: string, rest: Partial<Viewer> = {}): Viewer {
  return { ...anonymous, kind: 'USER', userId, credentialId: 'ses_test', ...rest };
}

/** A caller who is a signed-in person, or nobody. */
export function callerFor(userId: string | null, rest: Partial<Caller> = {}): Caller {
  return callerOf(userId === null ? anonymous : userViewer(userId), rest);
}

/** Runs an operation on a subgraph as the gateway would. */
export async function run(
  subgraph: SubgraphClient,
  caller: Caller,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<GraphResult> {
  const fetch = graphFetch(query, variables);
  return resultOf(await subgraph.execute(fetch, caller, new AbortController().signal));
}
