import type { PageRequest } from '@hoi/kit/connection.ts';
import type { Context } from '../context.ts';
import type { Criteria } from './criteria.ts';
import { inOrder } from './ranking.ts';
import { eventsAt, type FoundEvent, findCandidates, rankedEnd } from './search.store.ts';

/** A page of the best answers to a search's words, one more than asked for when there is more. */
export async function relevantEvents(
  { database, search, startedAt }: Pick<Context, 'database' | 'search' | 'startedAt'>,
  criteria: Criteria,
  { first, after }: PageRequest,
): Promise<readonly FoundEvent[]> {
  const { text } = criteria;
  if (!text) return [];
  const candidates = await findCandidates(database.read, criteria, search.expected(criteria));
  const ranked = inOrder(candidates, text, startedAt);
  let start = 0;
  if (after) {
    const end = rankedEnd(after);
    const at = ranked.findIndex(({ id }) => id === end.id);
    // Gone meanwhile: go on with what comes next.
    start = at >= 0 ? at + 1 : ranked.filter(({ rank }) => rank <= end.rank).length;
  }
  return eventsAt(database.read, ranked.slice(start, start + first + 1));
}
