import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCommunity } from './facts.ts';
import { aPerson, aWorld, type Data, type World } from './harness.ts';

let world: World;
const owner = aPerson();
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

function daysAhead(days: number, rest: object = {}) {
  const day = Temporal.Now.plainDateISO('UTC').add({ days });
  return {
    startsAtLocal: `${day}T10:00`,
    endsAtLocal: `${day}T12:00`,
    timeZone: 'UTC',
    ...rest,
  };
}

const find = async (filter: object, args = '', who: Data = null) => {
  const { events } = await world.ask(
    who,
    `query ($filter: EventFilter) { events(filter: $filter ${args}) {
      totalCount facets { field buckets { value count } }
      nodes { id title } pageInfo { hasNextPage endCursor } } }`,
    { filter },
  );
  return events;
};
const titles = async (filter: object, args = '', who: Data = null) =>
  (await find(filter, args, who)).nodes.map((node: Data) => node.title);

/** The same event again and again, each a day later than the one before. */
const repeat = (event: Data, times: number) => world.sql`
  insert into event.event select (jsonb_populate_record(e, jsonb_build_object(
    'id', 'evt_01900000-0000-7000-8000-' || lpad(to_hex(('x' || right(e.id, 6))::bit(24)::int * 1000::bigint + at), 12, '0'),
    'slug', e.slug || '-' || at,
    'starts_at', e.starts_at + at * interval '1 day',
    'ends_at', e.ends_at + at * interval '1 day'))).*
  from event.event e cross join generate_series(1, ${times}) as at where e.id = ${event.id}`;

test('what members alone may find is found by words for them, and counted', async () => {
  const member = aPerson();
  const communityId = await aCommunity(world, { [owner]: 'OWNER', [member]: 'MEMBER' });
  const make = (visibility: string, title: string, rest = {}) =>
    world.anEvent(owner, daysAhead(3, { title, visibility, communityId, ...rest }));
  await make('PUBLIC', 'Dệt lụa một', { category: 'arts' });
  await make('MEMBERS', 'Dệt lụa hai', { category: 'arts' });
  await make('UNLISTED', 'Dệt lụa ba', { category: 'arts' });
  await world.anEvent(owner, daysAhead(4, { title: 'Dệt lụa bốn', category: 'music' }));
  const query = 'dệt lụa';
  for (const orderBy of ['STARTS_ASC', 'RELEVANCE', 'POPULARITY']) {
    const args = `orderBy: ${orderBy}`;
    expect(await titles({ query }, args)).toEqual(['Dệt lụa một', 'Dệt lụa bốn']);
    expect(await titles({ query }, args, aPerson())).toEqual(['Dệt lụa một', 'Dệt lụa bốn']);
    expect((await titles({ query }, args, member)).sort()).toEqual(
      ['Dệt lụa bốn', 'Dệt lụa hai', 'Dệt lụa một'].sort(),
    );
    expect(await titles({ query, communityIds: [communityId] }, args)).toEqual(['Dệt lụa một']);
    expect(await titles({ query, categories: ['music'] }, args, member)).toEqual(['Dệt lụa bốn']);
    expect(await titles({ query, hasSpots: false }, args, member)).toEqual([]);
  }
  const { totalCount, facets } = await find({ query, categories: ['arts'] }, '', member);
  expect(totalCount).toBe(2);
  expect(facets.find(({ field }: Data) => field === 'CATEGORY').buckets).toEqual([
    { value: 'arts', count: 2 },
    { value: 'music', count: 1 },
  ]);
});

test('pages of a search with words go on where they were, also at equal starts', async () => {
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    await world.anEvent(owner, daysAhead(name === 'e' ? 9 : 8, { title: `Gốm ${name}` }));
  }
  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const page: Data = await find({ query: 'gốm' }, `first: 2 ${after ? `after: "${after}"` : ''}`);
    seen.push(...page.nodes.map((node: Data) => node.title));
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) break;
  }
  expect(seen).toEqual(['Gốm a', 'Gốm b', 'Gốm c', 'Gốm d', 'Gốm e']);
});

test('of hundreds of answers, those with the word in the title are weighed, however late', async () => {
  const inText = await world.anEvent(
    owner,
    daysAhead(2, { title: 'Chợ phiên', description: 'Có tre.' }),
  );
  await repeat(inText, 305);
  await world.anEvent(owner, daysAhead(320, { title: 'Làm diều tre' }));
  const few = await find({ query: 'tre' }, 'orderBy: RELEVANCE');
  expect(few.totalCount).toBe(307);
  expect(few.nodes[0].title).toBe('Làm diều tre');
  expect(few.nodes[1].title).toBe('Chợ phiên');

  await repeat(await world.anEvent(owner, daysAhead(5, { title: 'Vườn tre' })), 210);
  // Another search than before: of that one, the number may be kept for a while.
  const filter = { query: 'tre', from: new Date(Date.now() + 86_400_000).toISOString() };
  const many = await find(filter, 'orderBy: RELEVANCE first: 100');
  expect(many.totalCount).toBe(518);
  expect(new Set(many.nodes.map((node: Data) => node.title))).toEqual(new Set(['Vườn tre']));
  // Known by now to be hundreds, the answers stay the same.
  expect((await find(filter, 'orderBy: RELEVANCE first: 100')).nodes).toEqual(many.nodes);
});

test('what is matched by words follows every change of an event', async () => {
  const event = await world.anEvent(owner, daysAhead(3, { title: 'Thả đèn trời' }));
  const differing = () => world.sql`
    select coalesce(entry.id, 'evt_' || match.id::text) as id
    from event.search_entry_live as entry
    full join (event.search_match as match join event.search_facet as facet on facet.id = match.facet_id)
      on entry.id = 'evt_' || match.id::text
    where (entry.starts_at, entry.ends_at, entry.visibility, entry.facets, entry.latitude, entry.longitude)
        is distinct from (match.starts_at, match.ends_at, match.visibility, facet.facets, match.latitude, match.longitude)
      or entry.community_id is distinct from 'com_' || match.community_id::text`;
  const isFound = async (query: string) => (await titles({ query, verbatim: true })).length === 1;
  expect([await isFound('thả đèn'), await differing()]).toEqual([true, []]);
  await world.change(
    owner,
    `mutation ($input: UpdateEventInput!) { updateEvent(input: $input) { userErrors { code } } }`,
    {
      input: {
        id: event.id,
        version: event.version,
        patch: { title: 'Hoa đăng', category: 'arts' },
      },
    },
  );
  expect([await isFound('thả đèn'), await isFound('hoa đăng')]).toEqual([false, true]);
  expect(await differing()).toEqual([]);
  // As the worker moves what is over.
  await world.sql`update event.search_entry set is_past = true where id = ${event.id}`;
  expect([await isFound('hoa đăng'), await differing()]).toEqual([false, []]);
  await world.sql`update event.search_entry set is_past = false where id = ${event.id}`;
  expect([await isFound('hoa đăng'), await differing()]).toEqual([true, []]);
  await world.sql`update event.event set status = 'CANCELLED' where id = ${event.id}`;
  expect([await isFound('hoa đăng'), await differing()]).toEqual([false, []]);
});
