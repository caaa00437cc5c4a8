/** Why an event is suggested; the schema's `SuggestionKind`. */
export type SuggestionKind =
  | 'FOLLOWED'
  | 'TOPIC'
  | 'MEMBER'
  | 'PAST_COMMUNITY'
  | 'PAST_HOST'
  | 'CATEGORY'
  | 'CITY';

/** One thing about a person by which events are suggested to them. */
export interface Taste {
  readonly kind: SuggestionKind;
  /** A community, a topic, a host, a category or a city, as `kind` says. */
  readonly subject: string;
  /** What people call it; null for a category, which has a name in each language. */
  readonly name: string | null;
  /** How many of the person's past events it is from; 1 for what they chose themselves. */
  readonly times: number;
}

/** An event that some taste speaks for, as it is weighed. */
export interface SuggestedPlace {
  readonly id: string;
  readonly communityId: string | null;
  readonly startsAt: Date;
  readonly popularity: number;
  readonly isOnline: boolean;
  readonly category: string | null;
  readonly topics: readonly string[];
  readonly cityFolded: string | null;
  readonly hostIds: readonly string[];
}

/** An event with what speaks for it most. */
export interface Suggested {
  readonly id: string;
  readonly taste: Taste;
  readonly score: number;
}

// What people chose themselves weighs more than what is guessed from where they went.
const weights: Readonly<Record<SuggestionKind, number>> = {
  FOLLOWED: 5,
  TOPIC: 4,
  MEMBER: 4,
  PAST_COMMUNITY: 3,
  PAST_HOST: 3,
  CATEGORY: 2,
  CITY: 1,
};
const fortnightMs = 14 * 24 * 3_600_000;
const mostOfCommunity = 2;
const mostOfTaste = 4;

/** What a switch turns off: everything of one community, topic, host, category or city. */
export function keyOf({ kind, subject }: Pick<Taste, 'kind' | 'subject'>): string {
  return `${kind}:${subject}`;
}

/** The switch for everything. */
export const everything = '*';

/**
 * Orders events for a person: each by what speaks for it (the strongest in full, the others a little),
 * then the sooner and the better visited first; at most two of one community, and four for one reason.
 */
export function inOrderFor(
  tastes: readonly Taste[],
  places: readonly SuggestedPlace[],
  now: Date,
): readonly Suggested[] {
  const cities = new Set(tastes.flatMap(({ kind, subject }) => (kind === 'CITY' ? [subject] : [])));
  const scored = places.flatMap((place) => {
    const speaking = tastes
      .filter((taste) => speaksFor(taste, place, cities))
      .toSorted((one, other) => weightOf(other) - weightOf(one));
    const [taste, ...rest] = speaking;
    if (!taste) return [];
    const others = rest.reduce((sum, one) => sum + weightOf(one), 0) / 4;
    const aheadMs = Math.max(0, place.startsAt.getTime() - now.getTime());
    const soon = 1 / (1 + aheadMs / fortnightMs);
    const visited = Math.log10(1 + place.popularity) / 4;
    return [{ place, taste, score: weightOf(taste) + others + soon + visited }];
  });
  const ofCommunity = new Map<string, number>();
  const ofTaste = new Map<string, number>();
  return scored
    .toSorted((one, other) => other.score - one.score || (one.place.id < other.place.id ? -1 : 1))
    .filter(({ place: { communityId }, taste }) => {
      if (communityId && count(ofCommunity, communityId) > mostOfCommunity) return false;
      return count(ofTaste, keyOf(taste)) <= mostOfTaste;
    })
    .map(({ place: { id }, taste, score }) => ({ id, taste, score }));
}

function count(counts: Map<string, number>, key: string): number {
  const now = (counts.get(key) ?? 0) + 1;
  counts.set(key, now);
  return now;
}

/** Going somewhere often says a little more than going once. */
const weightOf = ({ kind, times }: Taste) => weights[kind] + Math.min(1, Math.log10(times) / 2);

function speaksFor(
  { kind, subject }: Taste,
  { communityId, hostIds, category, topics, cityFolded, isOnline }: SuggestedPlace,
  cities: ReadonlySet<string>,
): boolean {
  switch (kind) {
    case 'FOLLOWED':
    case 'MEMBER':
    case 'PAST_COMMUNITY':
      return communityId === subject;
    // Whoever chose a topic may travel for it.
    case 'TOPIC':
      return topics.includes(subject);
    case 'PAST_HOST':
      return hostIds.includes(subject);
    case 'CITY':
      return !isOnline && cityFolded === subject;
    case 'CATEGORY': {
      // A subject is no reason to travel, unless nothing is known of where somebody goes.
      const isNear = isOnline || cities.size === 0 || cities.has(cityFolded ?? '');
      return category === subject && isNear;
    }
  }
}
