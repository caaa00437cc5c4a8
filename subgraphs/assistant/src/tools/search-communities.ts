import { fold } from '@hoi/kit/text.ts';
import { z } from 'zod';
import type { Turn } from '../agent/turn.ts';
import { spellingsOf } from '../grammar/places.ts';
import { defineTool } from './tool.ts';

/** A community as models see it. Its texts were written by strangers. */
export interface CommunityView {
  readonly marker: number;
  readonly id: string;
  readonly name: string;
  readonly summary: string | null;
  readonly memberCount: number;
  readonly place: string | null;
}

const pageSize = 6;

/** Finds communities. */
export const searchCommunities = defineTool({
  name: 'search_communities',
  description: 'Finds communities (groups, clubs) by topic words and city.',
  schema: z.object({
    text: z.string().max(200).optional(),
    city: z.string().max(80).optional(),
  }),
  async run({ text, city }, turn): Promise<{ communities: CommunityView[]; total: number }> {
    const { communities } = await turn.graph.execute(
      'search-communities',
      { filter: text ? { query: text } : {}, first: city ? 100 : pageSize },
      turn.caller,
      { signal: turn.signal },
    );
    const spellings = city ? spellingsOf(city).map(fold) : null;
    const found = communities.nodes.filter(({ location }) => {
      const place = fold(`${location?.city ?? ''} ${location?.label ?? ''}`);
      return spellings === null || spellings.some((spelling) => place.includes(spelling));
    });
    return {
      total: city ? found.length : communities.totalCount,
      communities: found.slice(0, pageSize).map((community) => communityView(turn, community)),
    };
  },
});

/** A community as models see it, with the number it may be cited by. */
export function communityView(
  turn: Turn,
  community: {
    readonly id: string;
    readonly name: string;
    readonly summary: string | null;
    readonly memberCount: number;
    readonly location: { readonly label: string } | null;
  },
): CommunityView {
  const { id, name, summary, memberCount, location } = community;
  const marker = turn.sources.cite('COMMUNITY', id, name);
  return { marker, id, name, summary, memberCount, place: location?.label ?? null };
}
