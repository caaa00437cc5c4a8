import type { Connection } from '@hoi/kit/connection.ts';
import type { CommunityRow } from './community/community.store.ts';
import type { MembershipRow } from './membership/membership.store.ts';
import type { PostRow } from './post/post.store.ts';

export type { CommunityRow } from './community/community.store.ts';
export type { MembershipRow } from './membership/membership.store.ts';
export type { PostRow } from './post/post.store.ts';

/** A person, whom the user subgraph knows. */
export interface UserRef {
  readonly id: string;
}
/** A page of communities. */
export type CommunityPage = Connection<CommunityRow>;
/** A page of memberships. */
export type MembershipPage = Connection<MembershipRow>;
/** A page of posts. */
export type PostPage = Connection<PostRow>;
