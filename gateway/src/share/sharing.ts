import type { SubgraphClient } from '@hoi/kit/subgraph.ts';
import type { ByteStore } from '@hoi/kit/valkey-store.ts';
import type { Subgraphs } from '../ask-subgraph.ts';
import { followPublicChanges } from './follow-public-changes.ts';
import { createKeptAnswers } from './kept-answers.ts';
import { shareFetches } from './share-fetches.ts';

/**
 * Subgraphs whose public answers are shared and kept, with a store for the other gateways too; `teller`
 * is the one that tells of changes.
 */
export function startSharing(
  subgraphs: Subgraphs,
  teller: SubgraphClient | undefined,
  store?: ByteStore,
): Subgraphs & AsyncDisposable {
  const kept = createKeptAnswers(store);
  const following = followPublicChanges(teller, kept);
  return {
    ...shareFetches(subgraphs, kept),
    [Symbol.asyncDispose]: () => following[Symbol.asyncDispose](),
  };
}
