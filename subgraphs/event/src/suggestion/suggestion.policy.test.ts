import { describe, expect, test } from 'vitest';
import { inOrderFor, type SuggestedPlace, type Taste } from './suggestion.policy.ts';

const now = new Date('2026-11-22T12:00:00Z');
const days = (count: number) => new Date(now.getTime() + count * 24 * 3_600_000);
const taste = (kind: Taste['kind'], subject: string, times = 1): Taste => ({
  ...{ kind, subject, times },
  name: subject,
});
const place = (id: string, rest: Partial<SuggestedPlace> = {}): SuggestedPlace => ({
  ...{ id, communityId: null, startsAt: days(3), popularity: 0, isOnline: false },
  ...{ category: null, cityFolded: null, hostIds: [], topics: [] },
  ...rest,
});
const ordered = (tastes: readonly Taste[], ...places: readonly SuggestedPlace[]) =>
  inOrderFor(tastes, places, now).map(({ id, taste: { kind } }) => `${id} ${kind}`);

describe('an event', () => {
  test('is suggested for what speaks for it most, chosen before guessed', () => {
    const tastes = [
      taste('CITY', 'hue', 90),
      taste('CATEGORY', 'music', 90),
      taste('PAST_HOST', 'usr_1'),
      taste('PAST_COMMUNITY', 'com_2'),
      taste('MEMBER', 'com_3'),
      taste('TOPIC', 'cờ vua'),
      taste('FOLLOWED', 'com_4'),
    ];
    const all = { cityFolded: 'hue', category: 'music' };
    expect(
      ordered(
        tastes,
        place('city', { cityFolded: 'hue' }),
        place('category', { category: 'music', isOnline: true }),
        place('host', { hostIds: ['usr_1'] }),
        place('past', { communityId: 'com_2', startsAt: days(1) }),
        place('member', { communityId: 'com_3' }),
        place('topic', { topics: ['trà', 'cờ vua'], cityFolded: 'ha noi' }),
        place('other topic', { topics: ['cờ'] }),
        place('followed', { communityId: 'com_4', ...all }),
        place('nothing', { communityId: 'com_9', hostIds: ['usr_9'], category: 'food' }),
      ),
    ).toEqual([
      'followed FOLLOWED',
      'member MEMBER',
      'topic TOPIC',
      'past PAST_COMMUNITY',
      'host PAST_HOST',
      'category CATEGORY',
      'city CITY',
    ]);
  });

  test('comes sooner and better visited first, where the same speaks for both', () => {
    const tastes = [taste('CATEGORY', 'music')];
    const music = { category: 'music', isOnline: true };
    expect(
      ordered(
        tastes,
        place('later', { ...music, startsAt: days(60) }),
        place('sooner', { ...music, startsAt: days(1) }),
        place('visited', { ...music, startsAt: days(1), popularity: 500 }),
      ),
    ).toEqual(['visited CATEGORY', 'sooner CATEGORY', 'later CATEGORY']);
  });

  test('about a subject is suggested near, online, or where nothing is known of near', () => {
    const music = taste('CATEGORY', 'music');
    const far = place('far', { category: 'music', cityFolded: 'ha noi' });
    const online = place('online', { category: 'music', isOnline: true });
    const near = place('near', { category: 'music', cityFolded: 'hue' });
    expect(ordered([music, taste('CITY', 'hue')], far, online, near)).toEqual([
      'near CATEGORY',
      'online CATEGORY',
    ]);
    expect(ordered([music], far)).toEqual(['far CATEGORY']);
  });
});

test('one community fills two places at most, one reason four', () => {
  const tastes = [taste('FOLLOWED', 'com_1'), taste('CITY', 'hue')];
  const many = (name: string, rest: Partial<SuggestedPlace>) =>
    Array.from({ length: 9 }, (_, at) => place(`${name}${at}`, { ...rest, startsAt: days(at) }));
  expect(
    ordered(tastes, ...many('a', { communityId: 'com_1' }), ...many('b', { cityFolded: 'hue' })),
  ).toEqual(['a0 FOLLOWED', 'a1 FOLLOWED', 'b0 CITY', 'b1 CITY', 'b2 CITY', 'b3 CITY']);
});

test('nothing speaks for anything where nothing is known', () => {
  expect(ordered([], place('any', { category: 'music' }))).toEqual([]);
});
