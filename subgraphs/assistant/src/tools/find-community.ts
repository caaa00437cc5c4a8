import { isId } from '@hoi/kit/ids.ts';
import { fold } from '@hoi/kit/text.ts';
import type { Turn } from '../agent/turn.ts';

/** The community a person means, by id or name; null when there is none. */
export async function findCommunity(
  turn: Turn,
  reference: string,
): Promise<{ readonly id: string; readonly name: string } | null> {
  if (isId('com', reference)) return { id: reference, name: reference };
  const { communities } = await turn.graph.execute(
    'search-communities',
    { filter: { query: reference }, first: 20 },
    turn.caller,
    { signal: turn.signal },
  );
  const wanted = fold(reference);
  const matches = communities.nodes.filter(({ name }) => {
    const folded = fold(name);
    return folded.includes(wanted) || wanted.includes(folded);
  });
  const exact = matches.find(({ name }) => fold(name) === wanted);
  return exact ?? matches[0] ?? null;
}
