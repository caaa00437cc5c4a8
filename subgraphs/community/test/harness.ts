import { newId } from '@hoi/kit/ids.ts';
import { silentLogger } from '@hoi/kit/log.ts';
import { memoryPubSub } from '@hoi/kit/pubsub.ts';
import type { Subgraph } from '@hoi/kit/subgraph.ts';
import { callerFor, run } from '@hoi/kit/testing/run.ts';
import { createTestDatabase } from '@hoi/kit/testing/test-database.ts';
import type { Caller } from '@hoi/kit/viewer.ts';
import { createCommunitySubgraph, packageRoot } from '../src/subgraph.ts';

/** A community subgraph on a database of its own, with short ways to speak to it. */
export interface World extends AsyncDisposable {
  readonly subgraph: Subgraph;
  readonly adminUrl: string;
  /** Starts the service once more, some minutes later, until it is disposed of. */
  later(minutes: number): Promise<Subgraph>;
  /** SQL statements since the last call. */
  statements(): readonly string[];
  /** Data of an operation; fails the test on GraphQL errors. */
  ask(who: string | null | Caller, query: string, variables?: object): Promise<Data>;
  /** The one field of a mutation. */
  change(who: string | null | Caller, mutation: string, variables?: object): Promise<Data>;
  /** A community made by somebody; gives its row as the founder sees it. */
  aCommunity(owner: string, input?: object): Promise<Data>;
  /** A new member with a role; gives the person. */
  aMember(community: Data, owner: string, role?: string): Promise<Data>;
}

// biome-ignore lint/suspicious/noExplicitAny: answers are asserted on, not typed
export type Data = any;

/** A person nobody knows yet. */
export const aPerson = () => newId('usr');

const communityFields = `
  id version slug name summary description visibility joinPolicy languages timeZone topics
  location { label city countryCode latitude longitude } links { kind url }
  memberCount followerCount archivedAt viewerFollows viewerCan
  viewerMembership { id role status message user { id } }`;

/** Starts one. */
export async function aWorld(): Promise<World> {
  const databases = await createTestDatabase([{ name: 'community', packageRoot }]);
  let statements: string[] = [];
  const options = {
    databaseUrl: databases.urlOf('community'),
    log: silentLogger,
    publicUrl: 'https://hoi.example.org',
  };
  const subgraph = await createCommunitySubgraph({
    ...options,
    pubsub: memoryPubSub(),
    onQuery: (statement) => statements.push(statement),
  });
  const ask: World['ask'] = async (who, query, variables = {}) => {
    const caller = typeof who === 'object' && who !== null ? who : callerFor(who);
    const { data, errors } = await run(subgraph, caller, query, { ...variables });
    if (errors) throw new AggregateError(errors, JSON.stringify(errors));
    return data;
  };
  const change: World['change'] = async (who, mutation, variables) =>
    Object.values(await ask(who, mutation, variables))[0];
  return {
    subgraph,
    adminUrl: databases.adminUrl,
    later: (minutes) =>
      createCommunitySubgraph({
        ...{ ...options, pubsub: memoryPubSub() },
        clock: { now: () => new Date(Date.now() + minutes * 60_000) },
      }),
    statements: () => {
      const seen = statements.filter((one) => !/bus\.|outbox|announcement|begin|commit/.test(one));
      statements = [];
      return seen;
    },
    ask,
    change,
    async aCommunity(owner, input = {}) {
      const { community, userErrors } = await change(owner, create, {
        input: { name: 'Hà Nội JavaScript', timeZone: 'Asia/Ho_Chi_Minh', ...input },
      });
      if (!community) throw new Error(JSON.stringify(userErrors));
      return community;
    },
    async aMember(community, owner, role = 'MEMBER') {
      const person = aPerson();
      let { membership } = await change(person, join, { input: { communityId: community.id } });
      if (membership.status === 'REQUESTED') {
        const input = { membershipId: membership.id, approve: true };
        ({ membership } = await change(owner, decide, { input }));
      }
      if (role !== 'MEMBER') {
        ({ membership } = await change(owner, changeRole, {
          input: { membershipId: membership.id, role },
        }));
      }
      if (membership?.role !== role) throw new Error('the member is not what it should be');
      return { userId: person, membershipId: membership.id };
    },
    async [Symbol.asyncDispose]() {
      await subgraph[Symbol.asyncDispose]();
      await databases[Symbol.asyncDispose]();
    },
  };
}

const errors = 'userErrors { code path message }';
const changed = `{ membership { id role status message joinedAt } community { ${communityFields} } ${errors} }`;

export const create = `mutation ($input: CreateCommunityInput!) {
  createCommunity(input: $input) { community { ${communityFields} } ${errors} } }`;
export const update = `mutation ($input: UpdateCommunityInput!) {
  updateCommunity(input: $input) { community { ${communityFields} } ${errors} } }`;
export const archive = `mutation ($id: ID!) {
  archiveCommunity(id: $id) { community { ${communityFields} } ${errors} } }`;
export const join = `mutation ($input: JoinCommunityInput!) { joinCommunity(input: $input) ${changed} }`;
export const leave = `mutation ($id: ID!) { leaveCommunity(communityId: $id) ${changed} }`;
export const decide = `mutation ($input: DecideMembershipInput!) { decideMembership(input: $input) ${changed} }`;
export const changeRole = `mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) ${changed} }`;
export const remove = `mutation ($id: ID!) { removeMember(membershipId: $id) ${changed} }`;
export const follow = `mutation ($id: ID!) {
  followCommunity(communityId: $id) { community { ${communityFields} } ${errors} } }`;
export const unfollow = `mutation ($id: ID!) {
  unfollowCommunity(communityId: $id) { community { ${communityFields} } ${errors} } }`;
const post = `post { id kind title body audience pinned publishedAt editedAt viewerCan author { id } event { id } community { id } }`;
export const createPost = `mutation ($input: CreatePostInput!) { createPost(input: $input) { ${post} ${errors} } }`;
export const updatePost = `mutation ($input: UpdatePostInput!) { updatePost(input: $input) { ${post} ${errors} } }`;
export const removePost = `mutation ($id: ID!) { removePost(id: $id) { removedId community { id } ${errors} } }`;
/** A community as somebody sees it. */
export const read = `query ($id: ID, $slug: String) { community(id: $id, slug: $slug) { ${communityFields} } }`;
