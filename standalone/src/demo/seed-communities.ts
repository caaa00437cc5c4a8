import { z } from 'zod';
import { communities } from './communities.ts';
import type { DemoCommunity } from './content.ts';
import type { DemoClient } from './demo-client.ts';

/** The demo people by key. */
export type Clients = ReadonlyMap<string, DemoClient>;

const withId = z.object({ id: z.string() });

/** The client of a demo person. */
export function clientOf(clients: Clients, key: string): DemoClient {
  const client = clients.get(key);
  if (!client) throw new Error(`There is no demo person ${key}.`);
  return client;
}

/** Founds the demo communities that are missing, with their members; gives their ids by slug. */
export async function seedCommunities(clients: Clients): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const community of communities) {
    ids.set(community.slug, await seedCommunity(clients, community));
  }
  return ids;
}

async function seedCommunity(clients: Clients, community: DemoCommunity): Promise<string> {
  const owner = clientOf(clients, community.owner);
  const found = await owner.run(
    withId.nullable(),
    'query ($slug: String!) { community(slug: $slug) { id } }',
    { slug: community.slug },
  );
  const communityId = found?.id ?? (await create(owner, community));
  for (const key of community.organizers) {
    const membershipId = await join(clients, key, owner, communityId);
    await owner.run(
      z.unknown(),
      'mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { userErrors { code message } } }',
      { input: { membershipId, role: 'ORGANIZER' } },
    );
  }
  for (const key of community.members) await join(clients, key, owner, communityId);
  if (community.announcement) await announce(owner, communityId, community.announcement);
  return communityId;
}

async function create(owner: DemoClient, community: DemoCommunity): Promise<string> {
  const { slug, name, summary, description, languages, timeZone, topics } = community;
  const { joinPolicy, location } = community;
  const payload = await owner.run(
    z.object({ community: withId }),
    'mutation ($input: CreateCommunityInput!) { createCommunity(input: $input) { community { id } userErrors { code message } } }',
    {
      input: {
        ...{ slug, name, summary, description, languages, timeZone, topics },
        ...{ joinPolicy, location },
      },
    },
  );
  return payload.community.id;
}

const membershipSchema = z.object({ id: z.string(), status: z.string() });

async function join(
  clients: Clients,
  key: string,
  owner: DemoClient,
  communityId: string,
): Promise<string> {
  const person = clientOf(clients, key);
  await person.run(
    z.unknown(),
    'mutation ($input: JoinCommunityInput!) { joinCommunity(input: $input) { userErrors { code message } } }',
    { input: { communityId } },
  );
  const { viewerMembership } = await person.run(
    z.object({ viewerMembership: membershipSchema }),
    'query ($id: ID!) { community(id: $id) { viewerMembership { id status } } }',
    { id: communityId },
  );
  if (viewerMembership.status === 'REQUESTED') {
    await owner.run(
      z.unknown(),
      'mutation ($input: DecideMembershipInput!) { decideMembership(input: $input) { userErrors { code message } } }',
      { input: { membershipId: viewerMembership.id, approve: true } },
    );
  }
  return viewerMembership.id;
}

async function announce(
  owner: DemoClient,
  communityId: string,
  { title, body }: { title: string; body: string },
): Promise<void> {
  const { posts } = await owner.run(
    z.object({ posts: z.object({ nodes: z.array(z.object({ title: z.string().nullable() })) }) }),
    'query ($id: ID!) { community(id: $id) { posts { nodes { title } } } }',
    { id: communityId },
  );
  if (posts.nodes.some((post) => post.title === title)) return;
  await owner.run(
    z.unknown(),
    'mutation ($input: CreatePostInput!) { createPost(input: $input) { userErrors { code message } } }',
    { input: { communityId, kind: 'ANNOUNCEMENT', audience: 'PUBLIC', pinned: true, title, body } },
  );
}
