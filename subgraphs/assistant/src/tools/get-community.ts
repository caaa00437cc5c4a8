import { z } from 'zod';
import { viewOf } from './event-view.ts';
import { findCommunity } from './find-community.ts';
import { type CommunityView, communityView } from './search-communities.ts';
import { defineTool, type EventView, type Problem } from './tool.ts';

/** A community in full, with what it holds next. */
export interface FullCommunityView extends CommunityView {
  readonly description: string | null;
  readonly joinPolicy: string;
  readonly topics: readonly string[];
  readonly events: readonly EventView[];
  readonly eventCount: number;
}

/** Reads one community. */
export const getCommunity = defineTool({
  name: 'get_community',
  description:
    'Reads one community: what it is about, how many belong to it, how one joins, its next events. `community` is its id or name.',
  schema: z.object({ community: z.string().min(1).max(120) }),
  async run({ community: reference }, turn): Promise<{ community: FullCommunityView } | Problem> {
    const found = await findCommunity(turn, reference);
    if (!found) return { problem: 'COMMUNITY_NOT_FOUND', name: reference };
    const from = turn.situation.now.toInstant().toString({ smallestUnit: 'second' });
    const { community } = await turn.graph.execute(
      'get-community',
      { id: found.id, from, first: 5 },
      turn.caller,
      { signal: turn.signal },
    );
    if (!community) return { problem: 'COMMUNITY_NOT_FOUND', name: reference };
    return {
      community: {
        ...communityView(turn, community),
        description: community.description?.slice(0, 4_000) ?? null,
        joinPolicy: community.joinPolicy,
        topics: community.topics,
        events: community.events.nodes.map((event) => viewOf(turn, event)),
        eventCount: community.events.totalCount,
      },
    };
  },
});
