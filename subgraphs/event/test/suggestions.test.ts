import { callerFor } from '@hoi/kit/testing/run.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aCommunity, aKnownPerson } from './facts.ts';
import { aWorld, cancelRegistration, type Data, register, type World } from './harness.ts';

let world: World;
let host: string;
let reader: string;
beforeAll(async () => {
  world = await aWorld();
  host = await aKnownPerson(world);
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(async () => {
  reader = await aKnownPerson(world);
});

const feed = `isOff hasTastes muted { key kind text }
  suggestions { event { id title } reason { key kind text } }`;
const homeFeed = `query ($first: Int) { homeFeed(first: $first) { ${feed} } }`;
const mute = `mutation ($input: MuteSuggestionsInput!) { muteSuggestions(input: $input) {
  homeFeed { ${feed} } userErrors { code path message } } }`;
const similar = `query ($id: ID!, $first: Int) { event(id: $id) { similarEvents(first: $first) { id } } }`;

const seen = async (who: string | null = reader, locale: 'vi' | 'en' = 'en'): Promise<Data> =>
  (await world.ask(callerFor(who, { locale }), homeFeed)).homeFeed;
const suggested = async (who: string | null = reader): Promise<string[]> =>
  (await seen(who)).suggestions.map(({ event, reason }: Data) => `${event.id} ${reason.kind}`);
const muting = (key: string | null, isMuted = true, who: string | null = reader) =>
  world.change(callerFor(who, { locale: 'en' }), mute, { input: { key, isMuted } });

/** The reader was at an event, which is over by now. */
async function wasAt(input: object): Promise<Data> {
  const event = await world.anEvent(host, input);
  await world.change(reader, register, { input: { eventId: event.id } });
  await past(event);
  return event;
}
const past = (event: Data) => world.sql`update event.event set
  starts_at = now() - interval '9 days', ends_at = now() - interval '8 days' where id = ${event.id}`;
/** Tells that the reader follows a community, or does no more, as the service says it that knows. */
async function follows(communityId: string, isOn = true) {
  const type = isOn ? 'follow.added' : 'follow.removed';
  const data = { communityId, userId: reader };
  const message = { id: crypto.randomUUID(), type, aggregate: `${communityId}:${reader}`, data };
  const at = { occurredAt: new Date().toISOString(), actorId: null, traceId: null };
  await world.sql`select bus.put(${world.sql.json([{ ...message, ...at }])}::jsonb)`;
  const count = async () =>
    (
      await world.sql`select count(*)::int as count from event.follow
        where community_id = ${communityId} and user_id = ${reader}`
    )[0]?.count;
  await expect.poll(count, { timeout: 30_000 }).toBe(isOn ? 1 : 0);
}

const inHue = { venue: { name: 'Nhà', city: 'Huế' } };

describe('events are suggested', () => {
  test('of communities that somebody follows or belongs to, with the reason in their language', async () => {
    const followed = await aCommunity(world, { [host]: 'OWNER' });
    const joined = await aCommunity(world, { [host]: 'OWNER', [reader]: 'MEMBER' });
    await follows(followed);
    const one = await world.anEvent(host, { communityId: followed });
    const other = await world.anEvent(host, { communityId: joined });
    await world.anEvent(host);
    expect(await suggested()).toEqual([`${one.id} FOLLOWED`, `${other.id} MEMBER`]);
    const [name] = await world.sql`select name from event.community where id = ${followed}`;
    const { suggestions } = await seen();
    expect(suggestions[0].reason).toEqual({
      ...{ key: `FOLLOWED:${followed}`, kind: 'FOLLOWED' },
      text: `Because you follow ${name?.name}`,
    });
    expect((await seen(reader, 'vi')).suggestions[0].reason.text).toBe(
      `Vì bạn theo dõi ${name?.name}`,
    );
    await follows(followed, false);
    expect(await suggested()).toEqual([`${other.id} MEMBER`]);
  });

  test('about topics that somebody follows, until they follow them no more', async () => {
    const fields =
      'topic { slug followerCount viewerFollows calendarUrl } userErrors { code path message }';
    const changing = (
      verb: 'followTopic' | 'unfollowTopic',
      slug: string,
      who: string | null = reader,
    ) =>
      world.change(who, `mutation ($slug: String!) { ${verb}(slug: $slug) { ${fields} } }`, {
        slug,
      });
    const word = `cờ vua ${reader.slice(-6)}`;
    const other = await aKnownPerson(world);
    const about = await world.anEvent(other, { topics: ['trà', word] });
    await world.anEvent(other, { topics: ['cờ'] });
    const topic = {
      slug: word,
      followerCount: 1,
      viewerFollows: true,
      calendarUrl: `https://hoi.example.org/calendar/topics/${encodeURIComponent(word)}.ics`,
    };
    for (const _ of ['once', 'again']) {
      expect(await changing('followTopic', ` ${word.toUpperCase()} `)).toEqual({
        topic,
        userErrors: [],
      });
    }
    expect(await suggested()).toEqual([`${about.id} TOPIC`]);
    const texts = [];
    for (const locale of ['vi', 'en'] as const)
      texts.push((await seen(reader, locale)).suggestions[0].reason);
    expect(texts).toEqual([
      { key: `TOPIC:${word}`, kind: 'TOPIC', text: `Vì bạn theo dõi chủ đề ${word}` },
      { key: `TOPIC:${word}`, kind: 'TOPIC', text: `Because you follow the topic ${word}` },
    ]);
    const query = `query ($slug: String!) { topic(slug: $slug) { followerCount viewerFollows } }`;
    expect((await world.ask(other, query, { slug: word })).topic).toEqual({
      followerCount: 1,
      viewerFollows: false,
    });
    await muting(`TOPIC:${word}`);
    expect(await suggested()).toEqual([]);
    await muting(`TOPIC:${word}`, false);
    expect(await suggested()).toEqual([`${about.id} TOPIC`]);
    expect((await changing('unfollowTopic', word)).topic).toMatchObject({
      followerCount: 0,
      viewerFollows: false,
    });
    expect(await suggested()).toEqual([]);
    // Refused: nobody in particular, no word, a long one, and more than are kept.
    expect((await changing('followTopic', word, null)).userErrors).toMatchObject([
      { code: 'UNAUTHENTICATED' },
    ]);
    for (const [slug, code] of [
      [' \u200b', 'REQUIRED'],
      ['x'.repeat(41), 'TOO_LONG'],
    ] as const) {
      expect((await changing('followTopic', slug)).userErrors).toMatchObject([
        { code, path: ['slug'] },
      ]);
    }
    await world.sql`insert into event.topic_follow (user_id, topic)
      select ${reader}, 'chủ đề ' || n from generate_series(1, 200) n`;
    expect((await changing('followTopic', word)).userErrors).toMatchObject([
      { code: 'TOO_MANY', path: ['slug'] },
    ]);
    expect((await changing('followTopic', 'chủ đề 7')).userErrors).toEqual([]);
  });

  test('like those they have been to: of the same host, about the same, in the same city', async () => {
    await wasAt({ ...inHue, category: 'music' });
    const stranger = await aKnownPerson(world);
    const sameHost = await world.anEvent(host, {
      category: 'food',
      venue: { name: 'X', city: 'Vinh' },
    });
    const about = await world.anEvent(stranger, { ...inHue, category: 'music' });
    const near = await world.anEvent(stranger, { ...inHue, category: 'sports' });
    const far = await world.anEvent(stranger, {
      category: 'music',
      venue: { name: 'X', city: 'Vinh' },
    });
    const found = await suggested();
    expect(found).toContain(`${sameHost.id} PAST_HOST`);
    expect(found).toContain(`${about.id} CATEGORY`);
    expect(found).toContain(`${near.id} CITY`);
    expect(found.join()).not.toContain(far.id);
    const { suggestions } = await seen();
    const texts = suggestions.map(({ reason }: Data) => reason.text);
    expect(texts).toContain('In Huế, where you have been to events');
    expect(texts).toContain('Because you like events about music');
  });

  test('never that they hold, have asked for or gave up, nor what is over or cancelled', async () => {
    const community = await aCommunity(world, { [host]: 'OWNER', [reader]: 'ORGANIZER' });
    await follows(community);
    const mine = await world.anEvent(reader, { communityId: community });
    const asked = await world.anEvent(host, { communityId: community });
    await world.change(reader, register, { input: { eventId: asked.id } });
    const gone = await world.anEvent(host, { communityId: community });
    const { registration } = await world.change(reader, register, { input: { eventId: gone.id } });
    await world.change(reader, cancelRegistration, { id: registration.id });
    const over = await world.anEvent(host, { communityId: community });
    await past(over);
    const left = await world.anEvent(host, { communityId: community });
    expect(await suggested()).toEqual([`${left.id} FOLLOWED`]);
    expect([mine, asked, gone, over].every(({ id }) => id !== left.id)).toBe(true);
  });

  test('never that are hidden from them', async () => {
    const community = await aCommunity(world, { [host]: 'OWNER' });
    await follows(community);
    for (const visibility of ['MEMBERS', 'PRIVATE', 'UNLISTED']) {
      await world.anEvent(host, { communityId: community, visibility });
    }
    expect(await suggested()).toEqual([]);
    const member = await aKnownPerson(world);
    await world.sql`insert into event.membership (community_id, user_id, role)
      values (${community}, ${member}, 'MEMBER')`;
    expect(await suggested(member)).toHaveLength(1);
  });

  test('to nobody in particular, and to people of whom nothing is known, not at all', async () => {
    await world.anEvent(host, inHue);
    expect(await seen(null)).toEqual({
      isOff: false,
      hasTastes: false,
      muted: [],
      suggestions: [],
    });
    expect(await seen()).toMatchObject({ hasTastes: false, suggestions: [] });
  });

  test('for the same few statements, however many there are', async () => {
    const count = async () => {
      world.statements();
      const { suggestions } = await seen();
      return { statements: world.statements().length, suggestions: suggestions.length };
    };
    const first = await aCommunity(world, { [host]: 'OWNER' });
    await follows(first);
    await world.anEvent(host, { communityId: first });
    const few = await count();
    for (let at = 0; at < 4; at++) {
      const community = await aCommunity(world, { [host]: 'OWNER' });
      await follows(community);
      await world.anEvent(host, { communityId: community });
      await wasAt({ ...inHue, category: 'film', communityId: community });
    }
    const many = await count();
    expect(few.suggestions).toBe(1);
    expect(many.suggestions).toBeGreaterThan(4);
    expect(many.statements).toBe(few.statements);
    expect(many.statements).toBeLessThanOrEqual(5);
  });
});

describe('a switch', () => {
  test('turns one reason off, or all, and on again; for its owner alone', async () => {
    const communities = [
      await aCommunity(world, { [host]: 'OWNER' }),
      await aCommunity(world, { [host]: 'OWNER' }),
    ];
    for (const communityId of communities) {
      await follows(communityId);
      await world.anEvent(host, { communityId });
    }
    expect(await suggested()).toHaveLength(2);
    const key = `FOLLOWED:${communities[0]}`;
    const muted = await muting(key);
    expect(muted).toMatchObject({
      homeFeed: { isOff: false, suggestions: [{}], muted: [{ key }] },
      userErrors: [],
    });
    expect((await muting(key)).userErrors).toEqual([]);
    const off = await muting(null);
    expect(off.homeFeed).toMatchObject({ isOff: true, hasTastes: true, suggestions: [] });
    await muting(null, false);
    expect(await suggested()).toHaveLength(1);
    await muting(key, false);
    expect(await suggested()).toHaveLength(2);
    const other = await aKnownPerson(world);
    await muting(null, true, other);
    expect(await suggested()).toHaveLength(2);
  });

  test.each([
    ['', 'INVALID input.key'],
    ['*', 'INVALID input.key'],
    ['CITY:', 'INVALID input.key'],
    ['CITY:a\u0000b', 'INVALID input.key'],
    ['ANYTHING:x', 'INVALID input.key'],
    [`CITY:${'a'.repeat(300)}`, 'TOO_LONG input.key'],
  ])('called %j is refused', async (key, problem) => {
    const { userErrors, homeFeed: none } = await muting(key);
    expect(userErrors.map(({ code, path }: Data) => `${code} ${path.join('.')}`)).toContain(
      problem,
    );
    expect(none).toBeNull();
  });

  test('is for people with an account', async () => {
    expect((await muting(null, true, null)).userErrors).toMatchObject([
      { code: 'UNAUTHENTICATED' },
    ]);
  });
});

describe('events like another', () => {
  test('share its topics, subject, community or city; most alike first, private ones never', async () => {
    const community = await aCommunity(world, { [host]: 'OWNER' });
    const topics = ['đàn tranh', 'dân ca'];
    const alike = { ...inHue, category: 'music', topics };
    const event = await world.anEvent(host, { ...alike, communityId: community });
    const most = await world.anEvent(host, { ...alike, communityId: community });
    const some = await world.anEvent(host, { topics: ['dân ca'] });
    const hidden = await world.anEvent(host, {
      ...alike,
      communityId: community,
      visibility: 'PRIVATE',
    });
    const over = await world.anEvent(host, alike);
    await past(over);
    const ids = (await world.ask(null, similar, { id: event.id })).event.similarEvents.map(
      ({ id }: Data) => id,
    );
    expect(ids[0]).toBe(most.id);
    expect(ids).toContain(some.id);
    for (const { id } of [event, hidden, over]) expect(ids).not.toContain(id);
    const plain = await world.anEvent(host);
    const none = await world.ask(null, similar, { id: plain.id });
    expect(none.event.similarEvents).toEqual([]);
    const two = await world.ask(null, similar, { id: event.id, first: 1 });
    expect(two.event.similarEvents).toHaveLength(1);
  });
});
