import { callerFor, userViewer } from '@hoi/kit/testing/run.ts';
import { callerOf } from '@hoi/kit/viewer.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aPerson,
  archive,
  aWorld,
  create,
  follow,
  read,
  unfollow,
  update,
  type World,
} from './harness.ts';

let world: World;
const lan = aPerson();
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const valid = { name: 'Nhóm Huế', timeZone: 'Asia/Ho_Chi_Minh' };

describe('founding', () => {
  test('makes the founder its owner, who may do everything', async () => {
    const community = await world.aCommunity(lan, {
      name: 'Cộng đồng Đà Nẵng',
      summary: 'Gặp nhau mỗi tháng.',
      topics: ['Web', ' web ', 'AI'],
      languages: ['vi', 'en'],
      location: { label: 'Hải Châu, Đà Nẵng', city: 'Đà Nẵng', countryCode: 'VN' },
      links: [{ kind: 'website', url: 'https://danang.example.org' }],
    });
    expect(community).toMatchObject({
      slug: 'cong-dong-da-nang',
      version: 1,
      visibility: 'PUBLIC',
      joinPolicy: 'OPEN',
      topics: ['web', 'ai'],
      location: { city: 'Đà Nẵng', latitude: null },
      memberCount: 1,
      followerCount: 0,
      viewerMembership: { role: 'OWNER', status: 'ACTIVE', user: { id: lan } },
    });
    expect(community.viewerCan).toHaveLength(9);
    const seen = await world.ask(null, read, { slug: 'Cong-Dong-Da-Nang' });
    expect(seen.community).toMatchObject({ id: community.id, viewerCan: [] });
    expect(seen.community.viewerMembership).toBeNull();
  });

  test('names of the same words get addresses that differ, also at once', async () => {
    const made = await Promise.all(
      Array.from({ length: 4 }, () => world.aCommunity(lan, { name: 'Cùng Tên' })),
    );
    const slugs = made.map((one) => one.slug).sort();
    expect(slugs).toEqual(['cung-ten', 'cung-ten-2', 'cung-ten-3', 'cung-ten-4']);
    expect((await world.aCommunity(lan, { name: '東京' })).slug).toBe('hoi');
  });

  test('an address that is taken or reserved is a conflict', async () => {
    await world.aCommunity(lan, { slug: 'hue-tech' });
    for (const slug of ['hue-tech', 'new']) {
      const { community, userErrors } = await world.change(lan, create, {
        input: { ...valid, slug },
      });
      expect(community).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'slug'] }]);
    }
  });

  test('says everything that is wrong at once, each with its path', async () => {
    const { userErrors } = await world.change(lan, create, {
      input: {
        name: ' x ',
        slug: 'Không Hợp Lệ',
        summary: 'a'.repeat(281),
        timeZone: 'Mars/Base',
        languages: ['not a tag'],
        topics: Array.from({ length: 11 }, (_, index) => `topic ${index}`),
        location: { label: 'Huế', countryCode: 'Vietnam', latitude: 91 },
        links: [{ kind: 'website', url: 'javascript:alert(1)' }],
        coverUrl: 'https://elsewhere.example.org/pixel.gif',
      },
    });
    const problems = userErrors.map((one: { code: string; path: string[] }) => [
      one.code,
      one.path.slice(1).join('.'),
    ]);
    expect(problems).toEqual(
      expect.arrayContaining([
        ['REQUIRED', 'name'],
        ['INVALID', 'slug'],
        ['TOO_LONG', 'summary'],
        ['UNKNOWN_TIME_ZONE', 'timeZone'],
        ['INVALID', 'languages.0'],
        ['TOO_LONG', 'topics'],
        ['INVALID', 'location.countryCode'],
        ['INVALID', 'location.latitude'],
        ['INVALID', 'links.0.url'],
        ['INVALID', 'coverUrl'],
      ]),
    );
  });

  test('takes a person, and a key that may write', async () => {
    const anonymous = await world.change(null, create, { input: valid });
    expect(anonymous.userErrors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
    const reader = callerOf(userViewer(lan, { kind: 'API_KEY', scopes: ['READ'] }));
    const refused = await world.change(reader, create, { input: valid });
    expect(refused.userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const inVietnamese = callerFor(null, { locale: 'vi' });
    const { userErrors } = await world.change(inVietnamese, create, { input: valid });
    expect(userErrors[0].message).toBe('Bạn đăng nhập trước nhé.');
  });
});

describe('changing', () => {
  test('keeps what is absent, empties what is null, counts the version up', async () => {
    const { id } = await world.aCommunity(lan, { summary: 'Cũ', description: 'Giữ lại' });
    const input = { id, version: 1, name: 'Tên Mới', summary: null, slug: 'ten-moi' };
    const { community } = await world.change(lan, update, { input });
    expect(community).toMatchObject({
      version: 2,
      name: 'Tên Mới',
      slug: 'ten-moi',
      summary: null,
      description: 'Giữ lại',
    });
  });

  test('a change on an old version is refused, so nobody overwrites another', async () => {
    const { id } = await world.aCommunity(lan);
    const both = await Promise.all([
      world.change(lan, update, { input: { id, version: 1, name: 'Một' } }),
      world.change(lan, update, { input: { id, version: 1, name: 'Hai' } }),
    ]);
    expect(both.flatMap((one) => one.userErrors)).toMatchObject([
      { code: 'STALE_VERSION', path: ['input', 'version'] },
    ]);
    // Who came too late has before them what is there now.
    expect(new Set(both.map((one) => one.community.name)).size).toBe(1);
    expect(both.map((one) => one.community.version)).toEqual([2, 2]);
  });

  test('refuses wrong values, a taken address and what must not be empty', async () => {
    await world.aCommunity(lan, { slug: 'already-here' });
    const { id } = await world.aCommunity(lan);
    const errorsOf = async (changes: object) =>
      (await world.change(lan, update, { input: { id, version: 1, ...changes } })).userErrors;
    expect(await errorsOf({ slug: 'already-here' })).toMatchObject([
      { code: 'CONFLICT', path: ['input', 'slug'] },
    ]);
    expect(await errorsOf({ name: null })).toMatchObject([
      { code: 'REQUIRED', path: ['input', 'name'] },
    ]);
    expect(await errorsOf({ name: 'a'.repeat(81) })).toMatchObject([
      { code: 'TOO_LONG', path: ['input', 'name'] },
    ]);
    const nowhere = await world.change(lan, update, { input: { id: 'com_x', version: 1 } });
    expect(nowhere.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'id'] }]);
  });

  test('an archived community can be looked at, and nothing else', async () => {
    const { id } = await world.aCommunity(lan, { name: 'Sắp đóng cửa' });
    const { community } = await world.change(lan, archive, { id });
    expect(community.archivedAt).not.toBeNull();
    expect(community.viewerCan).toEqual(['VIEW_MEMBERS']);
    const again = await world.change(lan, archive, { id });
    expect(again.userErrors).toMatchObject([{ code: 'INVALID_TRANSITION', path: ['id'] }]);
    const followed = await world.change(aPerson(), follow, { id });
    expect(followed.userErrors).toMatchObject([{ code: 'INVALID_TRANSITION' }]);
    const { communities } = await world.ask(
      lan,
      '{ communities(filter: {query: "sap dong cua"}) { totalCount } }',
    );
    expect(communities.totalCount).toBe(0);
  });
});

test('following counts once for each person', async () => {
  const { id } = await world.aCommunity(lan);
  const minh = aPerson();
  await world.change(minh, follow, { id });
  const { community } = await world.change(minh, follow, { id });
  expect(community).toMatchObject({ followerCount: 1, viewerFollows: true });
  await world.change(minh, unfollow, { id });
  const after = await world.change(minh, unfollow, { id });
  expect(after.community).toMatchObject({ followerCount: 0, viewerFollows: false });
  const missing = await world.change(minh, unfollow, { id: 'com_x' });
  expect(missing.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['communityId'] }]);
});

describe('finding', () => {
  const list = `query ($filter: CommunityFilter, $first: Int, $after: Cursor) {
    communities(filter: $filter, first: $first, after: $after) {
      totalCount nodes { id name } pageInfo { hasNextPage endCursor } } }`;

  test('words without diacritics find words with them, and signs are no wildcards', async () => {
    const { id } = await world.aCommunity(lan, {
      name: 'Vệ tinh Hà Nội',
      summary: 'Gốm Bát Tràng',
    });
    for (const query of ['ve tinh ha noi', 'HÀ NỘI vệ', 'bat trang', 've']) {
      const { communities } = await world.ask(null, list, { filter: { query } });
      expect(communities.nodes.map((one: { id: string }) => one.id)).toContain(id);
    }
    for (const query of ['ve tinh sai gon', '%vệ tinh%', 'v_ tinh']) {
      const { communities } = await world.ask(null, list, { filter: { query } });
      expect(communities.nodes).toEqual([]);
    }
  });

  test('any of the topics', async () => {
    const { id } = await world.aCommunity(lan, { topics: ['leo núi'] });
    const { communities } = await world.ask(null, list, { filter: { topics: ['Leo núi', 'x'] } });
    expect(communities).toMatchObject({ totalCount: 1, nodes: [{ id }] });
  });

  test('one’s own, and those where one may hold events', async () => {
    const mai = aPerson();
    const own = await world.aCommunity(mai, { visibility: 'PRIVATE' });
    const joined = await world.aCommunity(lan);
    await world.change(
      mai,
      'mutation ($id: ID!) { joinCommunity(input: {communityId: $id}) { userErrors { code } } }',
      { id: joined.id },
    );
    const idsFor = async (who: string | null, filter: object) => {
      const { communities } = await world.ask(who, list, { filter });
      expect(communities.totalCount).toBe(communities.nodes.length);
      return communities.nodes.map((one: { id: string }) => one.id).sort();
    };
    expect(await idsFor(mai, { mine: true })).toEqual([own.id, joined.id].sort());
    expect(await idsFor(mai, { canCreateEvent: true })).toEqual([own.id]);
    expect(await idsFor(null, { mine: true })).toEqual([]);
  });

  test('pages follow each other without gap or repetition, largest first', async () => {
    const topic = 'trang';
    const made = [];
    for (let index = 0; index < 5; index += 1) {
      made.push(await world.aCommunity(lan, { topics: [topic] }));
    }
    await world.aMember(made[2], lan);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const variables: object = { filter: { topics: [topic] }, first: 2, after };
      const { communities } = await world.ask(null, list, variables);
      expect(communities.totalCount).toBe(5);
      seen.push(...communities.nodes.map((one: { id: string }) => one.id));
      after = communities.pageInfo.hasNextPage ? communities.pageInfo.endCursor : null;
    } while (after);
    expect(seen[0]).toBe(made[2].id);
    expect(new Set(seen).size).toBe(5);
  });
});

test('fifty communities with everything on their cards cost a constant number of statements', async () => {
  const mai = aPerson();
  for (let index = 0; index < 50; index += 1) {
    const community = await world.aCommunity(mai, { topics: ['năm mươi'] });
    if (index % 2) await world.aMember(community, mai, 'ORGANIZER');
  }
  const cost = async (first: number) => {
    world.statements();
    const { communities } = await world.ask(
      mai,
      `query ($first: Int!) { communities(first: $first, filter: {topics: ["năm mươi"]}) { nodes {
        id memberCount followerCount viewerFollows viewerCan viewerMembership { role community { id } }
        members(first: 5) { totalCount nodes { role user { id } community { name } } }
        posts(first: 3) { nodes { id author { id } } } } } }`,
      { first },
    );
    expect(communities.nodes).toHaveLength(first);
    return world.statements().length;
  };
  const few = await cost(2);
  expect(await cost(50)).toBe(few);
  expect(few).toBeLessThanOrEqual(6);
}, 240_000);
