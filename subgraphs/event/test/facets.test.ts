import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPerson, aWorld, type Data, type World } from './harness.ts';

let world: World;
const owner = aPerson();
const today = Temporal.Now.plainDateISO('UTC');

/** An event as it is made, and what the oracle needs to know of it. */
interface Made {
  readonly title: string;
  readonly format: string;
  readonly category: string | null;
  readonly city: string | null;
  readonly countryCode: string | null;
  readonly isFree: boolean;
  readonly days: number;
  readonly topics: readonly string[];
}

const cities = [
  { city: 'Hà Nội', folded: 'ha noi', countryCode: 'VN', latitude: 21.03, longitude: 105.85 },
  { city: 'Huế', folded: 'hue', countryCode: 'VN', latitude: 16.46, longitude: 107.59 },
  { city: 'Berlin', folded: 'berlin', countryCode: 'DE', latitude: 52.52, longitude: 13.4 },
] as const;
const words = ['nhạc', 'thơ', 'rust', 'trà'] as const;
const categories = ['music', 'technology', 'arts', null] as const;
const formats = ['IN_PERSON', 'ONLINE', 'HYBRID'] as const;

// The same events in every run: what fails can be tried again.
const made: Made[] = Array.from({ length: 48 }, (_, at) => {
  const format = formats[(at * 7) % 3] ?? 'IN_PERSON';
  const place = format === 'ONLINE' ? null : (cities[(at * 5) % 4] ?? null);
  return {
    title: `${words[at % 4]} ${words[(at * 3 + 1) % 4]} số ${at}`,
    format,
    category: categories[(at * 11) % 4] ?? null,
    city: place?.folded ?? null,
    countryCode: place?.countryCode ?? null,
    isFree: at % 3 !== 0,
    days: 1 + (at % 9),
    topics: at % 2 ? ['odd'] : [],
  };
});

beforeAll(async () => {
  world = await aWorld();
  for (const one of made) {
    const day = today.add({ days: one.days });
    const place = cities.find(({ folded }) => folded === one.city);
    await world.anEvent(owner, {
      title: one.title,
      format: one.format,
      category: one.category,
      topics: one.topics,
      timeZone: 'UTC',
      startsAtLocal: `${day}T10:00`,
      endsAtLocal: `${day}T12:00`,
      ...(place && {
        venue: {
          name: 'Nhà',
          city: place.city,
          countryCode: place.countryCode,
          latitude: place.latitude,
          longitude: place.longitude,
        },
      }),
      ...(!one.isFree && {
        ticketTypes: [{ name: 'Vé', price: { amount: '5', currency: 'EUR' } }],
      }),
    });
  }
}, 240_000);
afterAll(() => world[Symbol.asyncDispose]());

interface Wish {
  readonly query: string | null;
  readonly format: readonly string[];
  readonly categories: readonly string[];
  readonly city: string | null;
  readonly countryCode: string | null;
  readonly free: boolean | null;
  readonly topics: readonly string[];
  readonly days: number | null;
}

const some = <Value>(values: readonly Value[]) => fc.subarray([...values]);
const maybe = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values));
const wishes: fc.Arbitrary<Wish> = fc.record({
  query: maybe(['nhac', 'Thơ', 'RUST', 'tra nhac', 'so']),
  format: some(formats),
  categories: some(['music', 'technology', 'arts']),
  city: maybe(['ha noi', 'hue', 'berlin', 'nowhere']),
  countryCode: maybe(['VN', 'DE']),
  free: maybe([true, false]),
  topics: some(['odd']),
  days: maybe([2, 5, 9]),
});

const fieldOf = {
  FORMAT: (one: Made) => one.format,
  CATEGORY: (one: Made) => one.category,
  CITY: (one: Made) => one.city,
  COUNTRY: (one: Made) => one.countryCode,
  FREE: (one: Made) => String(one.isFree),
} as const;
type Field = keyof typeof fieldOf;

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const isEmptyOr = (list: readonly string[], value: string | null) =>
  list.length === 0 || (value !== null && list.includes(value));

/** Reads all there is, one by one; `but` leaves the wish for one field out. */
function scan(wish: Wish, but?: Field): Made[] {
  const until = today.add({ days: wish.days ?? 99 });
  return made.filter((one) => {
    const title = fold(one.title).split(' ');
    const day = today.add({ days: one.days });
    return (
      (wish.query === null ||
        fold(wish.query)
          .split(' ')
          .every((word) => title.includes(word))) &&
      (but === 'FORMAT' || isEmptyOr(wish.format, one.format)) &&
      (but === 'CATEGORY' || isEmptyOr(wish.categories, one.category)) &&
      (but === 'CITY' || wish.city === null || one.city === wish.city) &&
      (but === 'COUNTRY' || wish.countryCode === null || one.countryCode === wish.countryCode) &&
      (but === 'FREE' || wish.free === null || one.isFree === wish.free) &&
      (wish.topics.length === 0 || one.topics.includes('odd')) &&
      Temporal.PlainDate.compare(day, until) < 0
    );
  });
}

test('filters, the count and every facet equal a full scan', async () => {
  const query = `query ($filter: EventFilter, $orderBy: EventOrder) {
    events(filter: $filter, first: 100, orderBy: $orderBy) {
      totalCount nodes { title } facets { field buckets { value count } } } }`;
  await fc.assert(
    fc.asyncProperty(wishes, fc.boolean(), async (wish, isRanked) => {
      const { days, ...rest } = wish;
      const filter = {
        ...rest,
        verbatim: true,
        from: new Date().toISOString(),
        to: days && `${today.add({ days })}T00:00:00Z`,
      };
      const orderBy = isRanked && wish.query ? 'RELEVANCE' : 'STARTS_ASC';
      const { events } = await world.ask(null, query, { filter, orderBy });
      const expected = scan(wish);
      expect(events.nodes.map((node: Data) => node.title).sort()).toEqual(
        expected.map(({ title }) => title).sort(),
      );
      expect(events.totalCount).toBe(expected.length);
      for (const { field, buckets } of events.facets as { field: Field; buckets: Data[] }[]) {
        const counts = new Map<string, number>();
        for (const one of scan(wish, field)) {
          const value = fieldOf[field](one);
          if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
        }
        expect(Object.fromEntries(buckets.map(({ value, count }) => [value, count]))).toEqual(
          Object.fromEntries(counts),
        );
      }
    }),
    { numRuns: 150 },
  );
});

test('a facet says its values in the language of the caller, and follows a change', async () => {
  const facets = async () => {
    const { events } = await world.ask(
      null,
      `{ events { facets { field buckets { value label count } } } }`,
    );
    return new Map<string, Data[]>(
      events.facets.map(({ field, buckets }: Data) => [field, buckets]),
    );
  };
  const before = await facets();
  const label = (field: Field, value: string) =>
    before.get(field)?.find((bucket) => bucket.value === value)?.label;
  expect(label('CITY', 'ha noi')).toBe('Hà Nội');
  expect(label('COUNTRY', 'VN')).toBe('Vietnam');
  expect(label('CATEGORY', 'music')).toBe('Music');
  const day = today.add({ days: 3 });
  await world.anEvent(owner, {
    format: 'IN_PERSON',
    timeZone: 'UTC',
    startsAtLocal: `${day}T10:00`,
    endsAtLocal: `${day}T12:00`,
    venue: { name: 'Nhà', city: 'HUẾ' },
  });
  const count = (from: Map<string, Data[]>) =>
    from.get('CITY')?.find(({ value }) => value === 'hue')?.count;
  // At once where counting is quick; on a slow machine what was counted is kept for half a minute.
  await expect.poll(async () => count(await facets())).toBe((count(before) ?? 0) + 1);
});
