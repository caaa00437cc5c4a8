import { z } from 'zod';
import type { Turn } from '../agent/turn.ts';
import { spellingsOf } from '../grammar/places.ts';
import type { Operations } from '../graph/operations.ts';
import { viewOf } from './event-view.ts';
import { findCommunity } from './find-community.ts';
import { defineTool, type EventView, type Problem } from './tool.ts';

type Filter = NonNullable<Operations['search-events'][0]['filter']>;

/** The slots of a search, as they travel. */
export const eventSlotsSchema = z.object({
  text: z.string().max(200).optional().describe('Topic words; leave out what other fields say.'),
  city: z.string().max(80).optional().describe('Official name, such as "Hồ Chí Minh".'),
  from: z.iso.datetime({ offset: true }).optional().describe('Not over before this instant.'),
  to: z.iso.datetime({ offset: true }).optional().describe('Starts before this instant.'),
  category: z
    .enum([
      'music',
      'technology',
      'business',
      'arts',
      'sports',
      'food',
      'education',
      'wellness',
      'charity',
      'film',
      'games',
      'career',
      'family',
      'outdoors',
    ])
    .optional(),
  online: z.boolean().optional().describe('true: only online; false: only in person.'),
  free: z.boolean().optional().describe('true: only events without a charge.'),
  near: z.boolean().optional().describe('true: around the person.'),
  community: z.string().max(120).optional().describe('Name or id of the community that holds it.'),
});

/** What events are searched by: the slots of a question. */
export type EventSlots = z.infer<typeof eventSlotsSchema>;

/** What a search found. */
export interface FoundEvents {
  readonly events: readonly EventView[];
  readonly total: number;
  /** What had to be left out to find anything. */
  readonly leftOut: readonly ('text' | 'category')[];
}

const pageSize = 6;
const nearKm = 30;

/** Finds published events. */
export const searchEvents = defineTool({
  name: 'search_events',
  description:
    'Finds published events by topic, place, time, category, price and community. Times are half-open [from, to) with the offset of the person.',
  schema: eventSlotsSchema,
  async run(slots, turn): Promise<FoundEvents | Problem> {
    const filter = await filterOf(slots, turn);
    if ('problem' in filter) return filter;
    for (const { leftOut, ...attempt } of attempts(filter, slots)) {
      const { total, edges } = await searchPlaces(turn, attempt);
      const events = edges.map(({ node, distanceKm }) => viewOf(turn, node, distanceKm));
      if (total > 0) return { events, total, leftOut };
    }
    return { events: [], total: 0, leftOut: [] };
  },
});

async function filterOf(slots: EventSlots, turn: Turn): Promise<Filter | Problem> {
  const { near } = turn.situation;
  if (slots.near && !near) return { problem: 'NO_POSITION' };
  const community = slots.community ? await findCommunity(turn, slots.community) : null;
  if (slots.community && !community) {
    return { problem: 'COMMUNITY_NOT_FOUND', name: slots.community };
  }
  return {
    from: laterOf(slots.from, turn.situation.now),
    ...(slots.to && { to: slots.to }),
    ...(slots.text && { query: slots.text }),
    ...(slots.category && { categories: [slots.category] }),
    ...(slots.city && { city: slots.city }),
    ...(slots.free && { free: true }),
    ...(slots.online !== undefined && { format: formatsOf(slots.online) }),
    ...(slots.near && near && { near: { ...near, radiusKm: nearKm } }),
    ...(community && { communityIds: [community.id] }),
  };
}

const formatsOf = (isOnline: boolean) =>
  isOnline ? (['ONLINE', 'HYBRID'] as const) : (['IN_PERSON', 'HYBRID'] as const);

/** The past cannot be attended. */
function laterOf(from: string | undefined, now: Temporal.ZonedDateTime): string {
  return from && Date.parse(from) > now.epochMilliseconds
    ? from
    : now.toInstant().toString({ smallestUnit: 'second' });
}

// Organisers file the same event under different categories, so a search that finds nothing is put
// again more loosely; the answer says when the topic was left out.
function* attempts(filter: Filter, { text, category }: EventSlots) {
  yield { ...filter, leftOut: [] };
  if (!text || !category) return;
  const { query: _query, ...withoutText } = filter;
  const { categories: _categories, ...withoutCategory } = filter;
  yield { ...withoutCategory, leftOut: [] };
  yield { ...withoutText, leftOut: ['text'] as const };
}

interface Page {
  readonly total: number;
  readonly edges: Operations['search-events'][1]['events']['edges'];
}

/** Searches under every spelling of a city, for records spell it in their own way. */
async function searchPlaces(turn: Turn, filter: Filter): Promise<Page> {
  const spellings = filter.city ? spellingsOf(filter.city) : [];
  if (spellings.length < 2) return search(turn, filter);
  const pages = await Promise.all(spellings.map((city) => search(turn, { ...filter, city })));
  return {
    total: pages.reduce((sum, page) => sum + page.total, 0),
    edges: pages
      .flatMap((page) => page.edges)
      .sort((a, b) => Date.parse(a.node.startsAt) - Date.parse(b.node.startsAt))
      .slice(0, pageSize),
  };
}

async function search(turn: Turn, filter: Filter): Promise<Page> {
  const { events } = await turn.graph.execute(
    'search-events',
    { filter, first: pageSize, orderBy: filter.near ? 'DISTANCE' : 'STARTS_ASC' },
    turn.caller,
    { signal: turn.signal },
  );
  return { total: events.totalCount, edges: events.edges };
}
