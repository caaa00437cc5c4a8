import type { EventFilter, EventOrder, WhenPreset } from '#gql/graphql.ts';
import type { Place } from '#lib/use-geolocation.ts';

/** What the page for discovering is narrowed to; all of it stands in the address. */
export interface Filters {
  readonly query: string;
  /** Whether the words are meant as they are typed. */
  readonly isVerbatim: boolean;
  /** Folded, as its facet names it. */
  readonly city: string | undefined;
  readonly when: WhenPreset | undefined;
  readonly format: 'ONLINE' | 'IN_PERSON' | undefined;
  readonly categories: readonly string[];
  readonly topic: string | undefined;
  readonly isFree: boolean;
  readonly hasSpots: boolean;
  readonly near: Place | undefined;
}

/** The spans of days that an address can name. */
export const spans = [
  'TODAY',
  'TOMORROW',
  'THIS_WEEKEND',
  'THIS_WEEK',
  'NEXT_WEEK',
  'THIS_MONTH',
] as const;

const radiusKm = 30;

/** Reads the filters from the address; what makes no sense is left out. */
export function readFilters(params: URLSearchParams): Filters {
  const when = params.get('when')?.toUpperCase();
  const format = params.get('format');
  return {
    query: params.get('q') ?? '',
    isVerbatim: params.has('verbatim'),
    city: params.get('city') || undefined,
    when: spans.find((span) => span === when),
    format: format === 'online' ? 'ONLINE' : format === 'in-person' ? 'IN_PERSON' : undefined,
    categories: params.getAll('category'),
    topic: params.get('topic') || undefined,
    isFree: params.has('free'),
    hasSpots: params.has('spots'),
    near: readPlace(params.get('near')),
  };
}

/** Writes the filters as an address's query, the shortest there is. */
export function writeFilters(filters: Filters): URLSearchParams {
  const params = new URLSearchParams();
  if (filters.query) params.set('q', filters.query);
  if (filters.query && filters.isVerbatim) params.set('verbatim', '');
  if (filters.city) params.set('city', filters.city);
  if (filters.when) params.set('when', filters.when.toLowerCase());
  if (filters.format) params.set('format', filters.format === 'ONLINE' ? 'online' : 'in-person');
  for (const category of filters.categories) params.append('category', category);
  if (filters.topic) params.set('topic', filters.topic);
  if (filters.isFree) params.set('free', '');
  if (filters.hasSpots) params.set('spots', '');
  if (filters.near) params.set('near', `${filters.near.latitude},${filters.near.longitude}`);
  return params;
}

/** Whether anything narrows the list. */
export function isNarrowed(filters: Filters): boolean {
  return writeFilters(filters).size > 0;
}

/** What to ask the graph for. `now` is cut to a quarter of an hour, so that answers can be shared. */
export function toQuery(
  filters: Filters,
  timeZone: string,
  now: Date,
): { readonly filter: EventFilter; readonly orderBy: EventOrder } {
  const quarterMs = 15 * 60_000;
  const from = new Date(Math.floor(now.getTime() / quarterMs) * quarterMs).toISOString();
  const query = filters.query.trim();
  return {
    filter: {
      ...(query ? { query } : {}),
      ...(query && filters.isVerbatim ? { verbatim: true } : {}),
      ...(filters.city ? { city: filters.city } : {}),
      ...(filters.when ? { when: filters.when, timeZone } : { from }),
      ...(filters.format ? { format: [filters.format, 'HYBRID'] } : {}),
      ...(filters.categories.length > 0 ? { categories: [...filters.categories] } : {}),
      ...(filters.topic ? { topics: [filters.topic] } : {}),
      ...(filters.isFree ? { free: true } : {}),
      ...(filters.hasSpots ? { hasSpots: true } : {}),
      ...(filters.near ? { near: { ...filters.near, radiusKm } } : {}),
    },
    orderBy: query ? 'RELEVANCE' : 'STARTS_ASC',
  };
}

function readPlace(text: string | null): Place | undefined {
  const [latitude = Number.NaN, longitude = Number.NaN] = (text ?? '')
    .split(',')
    .map(Number.parseFloat);
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isOnEarth ? { latitude, longitude } : undefined;
}
