import type { Clock } from '@hoi/kit/clock.ts';
import type { BaseContext } from '@hoi/kit/create-subgraph.ts';
import type { Database, Tx } from '@hoi/kit/database.ts';
import { loadOne } from '@hoi/kit/loader.ts';
import type { Outbox } from '@hoi/kit/outbox.ts';
import type { Viewer } from '@hoi/kit/viewer.ts';
import { canSee, type Standing } from './community/community.policy.ts';
import type { CommunityRow, CommunityStore } from './community/community.store.ts';
import type { FollowStore } from './follow/follow.store.ts';
import type { MembershipStore } from './membership/membership.store.ts';
import { pagesLoader } from './pages-loader.ts';
import type { PostStore } from './post/post.store.ts';

/** Where this service keeps things. */
export interface Stores {
  readonly communities: CommunityStore;
  readonly memberships: MembershipStore;
  readonly follows: FollowStore;
  readonly posts: PostStore;
}

/** All that a resolver or command may reach; made for each request. */
export interface Context extends BaseContext, Stores {
  readonly viewer: Viewer;
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly loaders: Loaders;
  /** The viewer before a community. */
  standing(community: CommunityRow): Promise<Standing>;
  /** A community by id, as far as it exists for the viewer. */
  see(id: string): Promise<CommunityRow | null>;
  /** Runs a command; what was read before it is forgotten. */
  transaction<Result>(run: (tx: Tx) => Promise<Result>): Promise<Result>;
}

type Loaders = ReturnType<typeof loadersFor>;

function loadersFor(stores: Stores, { userId }: Viewer) {
  const { communities, memberships, follows, posts } = stores;
  return {
    community: loadOne(communities.byIds, (row) => row.id),
    communityBySlug: loadOne(communities.bySlugs, (row) => row.slug),
    membership: loadOne(memberships.byIds, (row) => row.id),
    post: loadOne(posts.byIds, (row) => row.id),
    /** The viewer's own membership, by community. */
    ownMembership: loadOne(
      async (ids: readonly string[]) => (userId ? memberships.ofPerson(userId, ids) : []),
      (row) => row.communityId,
    ),
    /** The viewer's own follow, by community. */
    ownFollow: loadOne(
      async (ids: readonly string[]) => (userId ? follows.ofPerson(userId, ids) : []),
      (row) => row.communityId,
    ),
    memberPages: pagesLoader(memberships.pageByCommunity),
    postPages: pagesLoader(posts.pageByCommunity),
  };
}

/** Makes the context of one request. */
export function contextFor(
  base: BaseContext,
  parts: Stores & {
    readonly database: Database;
    readonly outbox: Outbox;
    readonly clock: Clock;
  },
): Context {
  const { viewer } = base.caller;
  const { database, ...rest } = parts;
  const loaders = loadersFor(parts, viewer);
  const standing = async (community: CommunityRow) => ({
    viewer,
    community,
    membership: await loaders.ownMembership.load(community.id),
  });
  return {
    ...base,
    ...rest,
    viewer,
    loaders,
    standing,
    async see(id) {
      const community = await loaders.community.load(id);
      return community && canSee(await standing(community)) ? community : null;
    },
    async transaction(run) {
      try {
        return await database.transaction(run);
      } finally {
        for (const loader of Object.values(loaders)) loader.clearAll();
      }
    },
  };
}
