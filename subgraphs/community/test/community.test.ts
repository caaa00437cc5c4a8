import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPerson, aWorld, read, type World } from './harness.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test('whoever founds a community owns it and may do everything there', async () => {
  const lan = aPerson();
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
  expect(seen.community).toMatchObject({ id: community.id, viewerCan: [], viewerMembership: null });
});
