import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Problem } from '@hoi/kit/errors.ts';
import type { CommunityRow, MembershipRow, PostRow, UserRef, CommunityPage, MembershipPage, PostPage } from './mappers.ts';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An opaque position in a connection. Send it back as `after`; never build one. */
  Cursor: { input: string; output: string; }
  /** An instant, RFC 3339 with an offset, such as `2026-11-22T12:00:00Z`. */
  DateTime: { input: Date; output: Date; }
  /** An ISO 8601 duration, such as `PT2H`. */
  Duration: { input: string; output: string; }
  /** An e-mail address. */
  EmailAddress: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** A wall-clock time without offset, such as `2026-11-22T19:00`; it means something only beside a TimeZone. */
  LocalDateTime: { input: string; output: string; }
  /** A BCP 47 language tag; the platform speaks `vi` and `en`. */
  Locale: { input: string; output: string; }
  /** Markdown source. Render it without raw HTML. */
  Markdown: { input: string; output: string; }
  /** An IANA time zone name, such as `Asia/Ho_Chi_Minh`. */
  TimeZone: { input: string; output: string; }
  /** An absolute http(s) URL, or a path under the same origin. */
  URL: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** Who may be told. */
export type CacheControlScope =
  /** Nobody but the caller. */
  | 'PRIVATE'
  /** Everybody. */
  | 'PUBLIC';

/** A role to give. */
export type ChangeMemberRoleInput = {
  /** Whose membership. */
  readonly membershipId: Scalars['ID']['input'];
  /** The new role. */
  readonly role: CommunityRole;
};

/** A group of people who hold events together. */
export type Community = Node & {
  readonly __typename?: 'Community';
  /** When it was closed down; null while it lives. */
  readonly archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its picture; null shows a generated one. */
  readonly avatarUrl?: Maybe<Scalars['URL']['output']>;
  /** Its wide picture; null shows a generated one. */
  readonly coverUrl?: Maybe<Scalars['URL']['output']>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it is about. */
  readonly description?: Maybe<Scalars['Markdown']['output']>;
  /** How many people follow it. */
  readonly followerCount: Scalars['Int']['output'];
  /** Opaque id, `com_…`. */
  readonly id: Scalars['ID']['output'];
  /** How one becomes a member. */
  readonly joinPolicy: JoinPolicy;
  /** The languages spoken there. */
  readonly languages: ReadonlyArray<Scalars['Locale']['output']>;
  /** Its pages elsewhere. */
  readonly links: ReadonlyArray<CommunityLink>;
  /** Where it is at home. */
  readonly location?: Maybe<CommunityLocation>;
  /** How many members it has. */
  readonly memberCount: Scalars['Int']['output'];
  /** Its members; hidden ones and requests only for those who manage them. */
  readonly members: MembershipConnection;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Posts and announcements the caller may read, pinned first, then newest first. */
  readonly posts: PostConnection;
  /** The unique short name in its address, `/c/<slug>`. */
  readonly slug: Scalars['String']['output'];
  /** One or two sentences. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** Its home zone. */
  readonly timeZone: Scalars['TimeZone']['output'];
  /** What it is about, as short words. */
  readonly topics: ReadonlyArray<Scalars['String']['output']>;
  /** Counts the changes; send it back when updating. */
  readonly version: Scalars['Int']['output'];
  /** What the caller may do here. */
  readonly viewerCan: ReadonlyArray<CommunityPermission>;
  /** Whether the caller follows it. */
  readonly viewerFollows: Scalars['Boolean']['output'];
  /** The caller's own membership; null when there is none. */
  readonly viewerMembership?: Maybe<Membership>;
  /** Who can find it. */
  readonly visibility: CommunityVisibility;
};


/** A group of people who hold events together. */
export type CommunityMembersArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<MemberFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A group of people who hold events together. */
export type CommunityPostsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of communities. */
export type CommunityConnection = {
  readonly __typename?: 'CommunityConnection';
  /** The page's communities with their positions. */
  readonly edges: ReadonlyArray<CommunityEdge>;
  /** The page's communities. */
  readonly nodes: ReadonlyArray<Community>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many there are, exact to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One community in a connection. */
export type CommunityEdge = {
  readonly __typename?: 'CommunityEdge';
  /** Its position. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The community. */
  readonly node: Community;
};

/** Which communities. */
export type CommunityFilter = {
  /** Only those where the caller may hold events. */
  readonly canCreateEvent?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those the caller belongs to. */
  readonly mine?: InputMaybe<Scalars['Boolean']['input']>;
  /** Words in the name or summary, with or without diacritics. */
  readonly query?: InputMaybe<Scalars['String']['input']>;
  /** Any of these topics. */
  readonly topics?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A page elsewhere. */
export type CommunityLink = {
  readonly __typename?: 'CommunityLink';
  /** Such as `website` or `github`. */
  readonly kind: Scalars['String']['output'];
  /** Its address. */
  readonly url: Scalars['URL']['output'];
};

/** A page elsewhere. */
export type CommunityLinkInput = {
  /** Such as `website` or `github`. */
  readonly kind: Scalars['String']['input'];
  /** Its address. */
  readonly url: Scalars['URL']['input'];
};

/** Where a community is at home. */
export type CommunityLocation = {
  readonly __typename?: 'CommunityLocation';
  /** The city. */
  readonly city?: Maybe<Scalars['String']['output']>;
  /** Two letters, ISO 3166-1. */
  readonly countryCode?: Maybe<Scalars['String']['output']>;
  /** As people say it. */
  readonly label: Scalars['String']['output'];
  /** Degrees north. */
  readonly latitude?: Maybe<Scalars['Float']['output']>;
  /** Degrees east. */
  readonly longitude?: Maybe<Scalars['Float']['output']>;
};

/** Where a community is at home. */
export type CommunityLocationInput = {
  /** The city. */
  readonly city?: InputMaybe<Scalars['String']['input']>;
  /** Two letters, ISO 3166-1. */
  readonly countryCode?: InputMaybe<Scalars['String']['input']>;
  /** As people say it. */
  readonly label: Scalars['String']['input'];
  /** Degrees north. */
  readonly latitude?: InputMaybe<Scalars['Float']['input']>;
  /** Degrees east. */
  readonly longitude?: InputMaybe<Scalars['Float']['input']>;
};

/** A changed community. */
export type CommunityPayload = {
  readonly __typename?: 'CommunityPayload';
  /** As it is now. */
  readonly community?: Maybe<Community>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What somebody may do in a community. */
export type CommunityPermission =
  /** Close it down. */
  | 'ARCHIVE'
  /** Hold events in its name. */
  | 'CREATE_EVENT'
  /** Change its page. */
  | 'EDIT_COMMUNITY'
  /** Decide requests and remove members. */
  | 'MANAGE_MEMBERS'
  /** Give and take roles. */
  | 'MANAGE_ROLES'
  /** Remove others' posts and pin. */
  | 'MODERATE'
  /** Write a post. */
  | 'POST'
  /** Write an announcement that every member is told of. */
  | 'SEND_ANNOUNCEMENT'
  /** See who is a member. */
  | 'VIEW_MEMBERS';

/** What a member is to a community, from most to least. */
export type CommunityRole =
  /** May do everything but close it down. */
  | 'ADMIN'
  /** Takes part. */
  | 'MEMBER'
  /** Keeps the posts in order. */
  | 'MODERATOR'
  /** Holds events and decides who joins. */
  | 'ORGANIZER'
  /** May do everything. */
  | 'OWNER';

/** Who can find a community. */
export type CommunityVisibility =
  /** Members only. */
  | 'PRIVATE'
  /** Everybody; it is listed. */
  | 'PUBLIC'
  /** Whoever has the address. */
  | 'UNLISTED';

/** A community to found. */
export type CreateCommunityInput = {
  /** A picture uploaded here, `/media/…`; null takes it off. */
  readonly avatarUrl?: InputMaybe<Scalars['URL']['input']>;
  /** A wide picture uploaded here, `/media/…`; null takes it off. */
  readonly coverUrl?: InputMaybe<Scalars['URL']['input']>;
  /** At most 20,000 characters. */
  readonly description?: InputMaybe<Scalars['Markdown']['input']>;
  /** How one becomes a member. */
  readonly joinPolicy?: InputMaybe<JoinPolicy>;
  /** Languages spoken there. */
  readonly languages?: InputMaybe<ReadonlyArray<Scalars['Locale']['input']>>;
  /** At most 10 pages elsewhere. */
  readonly links?: InputMaybe<ReadonlyArray<CommunityLinkInput>>;
  /** Where it is at home. */
  readonly location?: InputMaybe<CommunityLocationInput>;
  /** 2 to 80 characters. */
  readonly name: Scalars['String']['input'];
  /** 3 to 60 of a–z, 0–9 and hyphens; made from the name when absent. */
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  /** At most 280 characters. */
  readonly summary?: InputMaybe<Scalars['String']['input']>;
  /** Its home zone. */
  readonly timeZone: Scalars['TimeZone']['input'];
  /** At most 10 short words. */
  readonly topics?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Who can find it. */
  readonly visibility?: InputMaybe<CommunityVisibility>;
};

/** A post to write. */
export type CreatePostInput = {
  /** Who may read it. */
  readonly audience?: InputMaybe<PostAudience>;
  /** 1 to 20,000 characters. */
  readonly body: Scalars['Markdown']['input'];
  /** Where. */
  readonly communityId: Scalars['ID']['input'];
  /** The event it is about. */
  readonly eventId?: InputMaybe<Scalars['ID']['input']>;
  /** A post or an announcement. */
  readonly kind: PostKind;
  /** Whether it stays on top. */
  readonly pinned?: InputMaybe<Scalars['Boolean']['input']>;
  /** At most 140 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

/** A decision on a request to join. */
export type DecideMembershipInput = {
  /** Whether to let the person in. */
  readonly approve: Scalars['Boolean']['input'];
  /** Which request. */
  readonly membershipId: Scalars['ID']['input'];
};

/** Every reason a mutation can be refused for. `docs/errors.md` explains each. */
export type ErrorCode =
  /** The proposed action has expired or was decided already. */
  | 'ACTION_NOT_OPEN'
  /** The caller is a member already. */
  | 'ALREADY_MEMBER'
  /** The caller holds a place already. */
  | 'ALREADY_REGISTERED'
  /** Only a host may, for hosts decide who comes. */
  | 'APPROVAL_REQUIRED'
  /** The new capacity is below the number of confirmed people. */
  | 'CAPACITY_BELOW_CONFIRMED'
  /** The code is wrong or too old; ask for a new one. */
  | 'CODE_INVALID'
  /** Something else already has this unique value. */
  | 'CONFLICT'
  /** The device that asks was revoked, or its event is over. */
  | 'DEVICE_REVOKED'
  /** The end is before the start. */
  | 'ENDS_BEFORE_START'
  /** The event was cancelled. */
  | 'EVENT_CANCELLED'
  /** The event has not ended yet. */
  | 'EVENT_NOT_OVER'
  /** The event has not ended, or it ended too long ago. */
  | 'FEEDBACK_CLOSED'
  /** The calendar could not be read. */
  | 'FEED_UNPARSABLE'
  /** The calendar could not be fetched. */
  | 'FEED_UNREACHABLE'
  /** The caller may see it, but not do this. */
  | 'FORBIDDEN'
  /** The file is no list of guests, or it is too large. */
  | 'GUEST_LIST_UNPARSABLE'
  /** The handle or address is taken. */
  | 'HANDLE_TAKEN'
  /** This idempotency key was used for another request. */
  | 'IDEMPOTENCY_REPLAY_MISMATCH'
  /** The value has the wrong form. */
  | 'INVALID'
  /** The recurrence rule is not understood. */
  | 'INVALID_RRULE'
  /** The thing is in a state that does not allow this step. */
  | 'INVALID_TRANSITION'
  /** The community takes no new members. */
  | 'JOIN_CLOSED'
  /** A community keeps at least one owner. */
  | 'LAST_OWNER'
  /** The link of a mail is wrong, was used, or is too old. */
  | 'LINK_INVALID'
  /** The check-in list lets nobody in now. */
  | 'LIST_CLOSED'
  /** The ticket type is for members of the community. */
  | 'MEMBERS_ONLY'
  /** Only a draft can be published. */
  | 'NOT_A_DRAFT'
  /** There is no such thing, or it is hidden from the caller. */
  | 'NOT_FOUND'
  /** The check-in list does not take this kind of ticket. */
  | 'NOT_ON_LIST'
  /** This ticket type is not on sale now. */
  | 'NOT_ON_SALE'
  /** There is no room left for this many at the door. */
  | 'NO_ROOM'
  /** The offered seat was not taken in time. */
  | 'OFFER_EXPIRED'
  /** The passkey could not be verified. */
  | 'PASSKEY_INVALID'
  /** Too many tries; wait for `retryAfter` seconds. */
  | 'RATE_LIMITED'
  /** Registration is not open. */
  | 'REGISTRATION_CLOSED'
  /** The value is missing. */
  | 'REQUIRED'
  /** The recurrence rule has a COUNT and an UNTIL. */
  | 'RULE_ENDS_TWICE'
  /** The recurrence rule has no date that is still to come. */
  | 'RULE_NEVER_HAPPENS'
  /** The day of an event comes from the rule of its series. */
  | 'SERIES_KEEPS_DAYS'
  /** One registers for the whole series. */
  | 'SERIES_ONLY'
  /** The event is full and has no waitlist. */
  | 'SOLD_OUT'
  /** Somebody changed it since it was read; read again. */
  | 'STALE_VERSION'
  /** The ticket let somebody in already. */
  | 'TICKET_USED'
  /** Fewer tickets of a type than one registration takes. */
  | 'TOO_FEW'
  /** The value is longer than allowed. */
  | 'TOO_LONG'
  /** More tickets of a type than one registration takes. */
  | 'TOO_MANY'
  /** The recurrence rule repeats too often, or more than once a day. */
  | 'TOO_MANY_OCCURRENCES'
  /** Sign in first. */
  | 'UNAUTHENTICATED'
  /** There is no such time zone. */
  | 'UNKNOWN_TIME_ZONE'
  /** The uploaded file is unknown, too large or not an image. */
  | 'UPLOAD_INVALID';

/** An event; the event subgraph holds it. */
export type Event = {
  readonly __typename?: 'Event';
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
};

/** A changed follow. */
export type FollowPayload = {
  readonly __typename?: 'FollowPayload';
  /** The community as it is now. */
  readonly community?: Maybe<Community>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A wish to join. */
export type JoinCommunityInput = {
  /** Which community. */
  readonly communityId: Scalars['ID']['input'];
  /** A word to those who decide, at most 500 characters. */
  readonly message?: InputMaybe<Scalars['String']['input']>;
};

/** How one becomes a member. */
export type JoinPolicy =
  /** After an organiser agrees. */
  | 'APPROVAL'
  /** Not at all for now. */
  | 'CLOSED'
  /** At once. */
  | 'OPEN';

/** Which members. */
export type MemberFilter = {
  /** Any of these roles. */
  readonly roles?: InputMaybe<ReadonlyArray<CommunityRole>>;
  /** Any of these states; by default active ones. */
  readonly statuses?: InputMaybe<ReadonlyArray<MembershipStatus>>;
};

/** A person in a community. */
export type Membership = Node & {
  readonly __typename?: 'Membership';
  /** The community. */
  readonly community: Community;
  /** When the person asked. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Opaque id, `mem_…`. */
  readonly id: Scalars['ID']['output'];
  /** When the person became a member. */
  readonly joinedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the person wrote when asking to join; for those who decide. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** What the person is there. */
  readonly role: CommunityRole;
  /** Where the membership stands. */
  readonly status: MembershipStatus;
  /** The person; null when the account is gone. */
  readonly user?: Maybe<User>;
};

/** A page of memberships. */
export type MembershipConnection = {
  readonly __typename?: 'MembershipConnection';
  /** The page's memberships with their positions. */
  readonly edges: ReadonlyArray<MembershipEdge>;
  /** The page's memberships. */
  readonly nodes: ReadonlyArray<Membership>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many there are, exact to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One membership in a connection. */
export type MembershipEdge = {
  readonly __typename?: 'MembershipEdge';
  /** Its position. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The membership. */
  readonly node: Membership;
};

/** A changed membership. */
export type MembershipPayload = {
  readonly __typename?: 'MembershipPayload';
  /** The community as it is now. */
  readonly community?: Maybe<Community>;
  /** As it is now. */
  readonly membership?: Maybe<Membership>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Where a membership stands. */
export type MembershipStatus =
  /** Is a member. */
  | 'ACTIVE'
  /** Left. */
  | 'LEFT'
  /** Was turned down. */
  | 'REJECTED'
  /** Was removed. */
  | 'REMOVED'
  /** Waits for an organiser. */
  | 'REQUESTED';

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Closes a community down; nothing is deleted. */
  readonly archiveCommunity: CommunityPayload;
  /** Gives a member another role. */
  readonly changeMemberRole: MembershipPayload;
  /** Founds a community; the caller becomes its owner. */
  readonly createCommunity: CommunityPayload;
  /** Writes a post or an announcement. */
  readonly createPost: PostPayload;
  /** Lets somebody in, or not. */
  readonly decideMembership: MembershipPayload;
  /** Asks to be told of new events. */
  readonly followCommunity: FollowPayload;
  /** Joins, or asks to. */
  readonly joinCommunity: MembershipPayload;
  /** Leaves, or withdraws the request. */
  readonly leaveCommunity: MembershipPayload;
  /** Removes a member. */
  readonly removeMember: MembershipPayload;
  /** Takes a post away. */
  readonly removePost: RemovePostPayload;
  /** Stops being told of new events. */
  readonly unfollowCommunity: FollowPayload;
  /** Changes a community's page. */
  readonly updateCommunity: CommunityPayload;
  /** Changes a post. */
  readonly updatePost: PostPayload;
};


export type MutationArchiveCommunityArgs = {
  id: Scalars['ID']['input'];
};


export type MutationChangeMemberRoleArgs = {
  input: ChangeMemberRoleInput;
};


export type MutationCreateCommunityArgs = {
  input: CreateCommunityInput;
};


export type MutationCreatePostArgs = {
  input: CreatePostInput;
};


export type MutationDecideMembershipArgs = {
  input: DecideMembershipInput;
};


export type MutationFollowCommunityArgs = {
  communityId: Scalars['ID']['input'];
};


export type MutationJoinCommunityArgs = {
  input: JoinCommunityInput;
};


export type MutationLeaveCommunityArgs = {
  communityId: Scalars['ID']['input'];
};


export type MutationRemoveMemberArgs = {
  membershipId: Scalars['ID']['input'];
};


export type MutationRemovePostArgs = {
  id: Scalars['ID']['input'];
};


export type MutationUnfollowCommunityArgs = {
  communityId: Scalars['ID']['input'];
};


export type MutationUpdateCommunityArgs = {
  input: UpdateCommunityInput;
};


export type MutationUpdatePostArgs = {
  input: UpdatePostInput;
};

/** An object with a globally unique id, fetchable with `node`. */
export type Node = {
  /** Opaque and stable; the prefix tells the type (`evt_…`). */
  readonly id: Scalars['ID']['output'];
};

/** Where a page of a connection lies within the whole. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The position of this page's last item; pass it as `after` for the next page. */
  readonly endCursor?: Maybe<Scalars['Cursor']['output']>;
  /** Whether more items follow this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether items come before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The position of this page's first item. */
  readonly startCursor?: Maybe<Scalars['Cursor']['output']>;
};

/** Something written in a community. */
export type Post = Node & {
  readonly __typename?: 'Post';
  /** Who may read it. */
  readonly audience: PostAudience;
  /** Who wrote it; null when the account is gone. */
  readonly author?: Maybe<User>;
  /** Its text. */
  readonly body: Scalars['Markdown']['output'];
  /** Where it was written. */
  readonly community: Community;
  /** When it was last changed. */
  readonly editedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The event it is about. */
  readonly event?: Maybe<Event>;
  /** Opaque id, `pst_…`. */
  readonly id: Scalars['ID']['output'];
  /** A post, or an announcement that members are told of. */
  readonly kind: PostKind;
  /** Whether it stays on top. */
  readonly pinned: Scalars['Boolean']['output'];
  /** When it appeared. */
  readonly publishedAt: Scalars['DateTime']['output'];
  /** Its title. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** What the caller may do with it. */
  readonly viewerCan: ReadonlyArray<PostPermission>;
};

/** Who may read a post. */
export type PostAudience =
  /** Members. */
  | 'MEMBERS'
  /** Everybody who sees the community. */
  | 'PUBLIC';

/** A page of posts. */
export type PostConnection = {
  readonly __typename?: 'PostConnection';
  /** The page's posts with their positions. */
  readonly edges: ReadonlyArray<PostEdge>;
  /** The page's posts. */
  readonly nodes: ReadonlyArray<Post>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many there are, exact to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One post in a connection. */
export type PostEdge = {
  readonly __typename?: 'PostEdge';
  /** Its position. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The post. */
  readonly node: Post;
};

/** What kind of post it is. */
export type PostKind =
  /** Members are told of it. */
  | 'ANNOUNCEMENT'
  /** It waits to be read. */
  | 'POST';

/** A changed post. */
export type PostPayload = {
  readonly __typename?: 'PostPayload';
  /** As it is now. */
  readonly post?: Maybe<Post>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What somebody may do with a post. */
export type PostPermission =
  /** Change its text. */
  | 'EDIT'
  /** Keep it on top. */
  | 'PIN'
  /** Take it away. */
  | 'REMOVE';

export type Query = {
  readonly __typename?: 'Query';
  /** Communities the caller may find, largest first. */
  readonly communities: CommunityConnection;
  /** A community by id or slug; null when there is none or it is hidden. */
  readonly community?: Maybe<Community>;
  /** A post by id. */
  readonly post?: Maybe<Post>;
};


export type QueryCommunitiesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<CommunityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCommunityArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPostArgs = {
  id: Scalars['ID']['input'];
};

/** A post taken away. */
export type RemovePostPayload = {
  readonly __typename?: 'RemovePostPayload';
  /** The community as it is now. */
  readonly community?: Maybe<Community>;
  /** Its id. */
  readonly removedId?: Maybe<Scalars['ID']['output']>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Changes of a community; what is absent stays. */
export type UpdateCommunityInput = {
  /** A picture uploaded here, `/media/…`; null takes it off. */
  readonly avatarUrl?: InputMaybe<Scalars['URL']['input']>;
  /** A wide picture uploaded here, `/media/…`; null takes it off. */
  readonly coverUrl?: InputMaybe<Scalars['URL']['input']>;
  /** At most 20,000 characters. */
  readonly description?: InputMaybe<Scalars['Markdown']['input']>;
  /** Which community. */
  readonly id: Scalars['ID']['input'];
  /** How one becomes a member. */
  readonly joinPolicy?: InputMaybe<JoinPolicy>;
  /** Languages spoken there. */
  readonly languages?: InputMaybe<ReadonlyArray<Scalars['Locale']['input']>>;
  /** At most 10 pages elsewhere. */
  readonly links?: InputMaybe<ReadonlyArray<CommunityLinkInput>>;
  /** Where it is at home. */
  readonly location?: InputMaybe<CommunityLocationInput>;
  /** 2 to 80 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** 3 to 60 of a–z, 0–9 and hyphens. */
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  /** At most 280 characters. */
  readonly summary?: InputMaybe<Scalars['String']['input']>;
  /** Its home zone. */
  readonly timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  /** At most 10 short words. */
  readonly topics?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The version it was read at. */
  readonly version: Scalars['Int']['input'];
  /** Who can find it. */
  readonly visibility?: InputMaybe<CommunityVisibility>;
};

/** Changes of a post; what is absent stays. */
export type UpdatePostInput = {
  /** Who may read it. */
  readonly audience?: InputMaybe<PostAudience>;
  /** 1 to 20,000 characters. */
  readonly body?: InputMaybe<Scalars['Markdown']['input']>;
  /** Which post. */
  readonly id: Scalars['ID']['input'];
  /** Whether it stays on top. */
  readonly pinned?: InputMaybe<Scalars['Boolean']['input']>;
  /** At most 140 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

/** A person; the user subgraph holds the profile. */
export type User = {
  readonly __typename?: 'User';
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** The communities the person belongs to; only those the caller may know of. */
  readonly memberships: MembershipConnection;
};


/** A person; the user subgraph holds the profile. */
export type UserMembershipsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Something the caller can act on that kept a mutation from happening. Nothing was changed. */
export type UserError = {
  readonly __typename?: 'UserError';
  /** Stable and machine-readable; never reworded, never reused. */
  readonly code: ErrorCode;
  /** A sentence in the caller's language that says what to do. */
  readonly message: Scalars['String']['output'];
  /** Where in the input it went wrong, such as `["input", "capacity"]`. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Seconds after which the same call may succeed. */
  readonly retryAfter?: Maybe<Scalars['Int']['output']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Community: Community;
  Membership: Membership;
  Post: Post;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Community:
    ( { __typename: 'Community' }
    & GraphQLRecursivePick<FederationTypes['Community'], {"id":true}> );
  Membership:
    ( { __typename: 'Membership' }
    & GraphQLRecursivePick<FederationTypes['Membership'], {"id":true}> );
  Post:
    ( { __typename: 'Post' }
    & GraphQLRecursivePick<FederationTypes['Post'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( CommunityRow )
    | ( MembershipRow )
    | ( PostRow )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CacheControlScope: CacheControlScope;
  ChangeMemberRoleInput: ChangeMemberRoleInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Community: ResolverTypeWrapper<CommunityRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CommunityConnection: ResolverTypeWrapper<CommunityPage>;
  CommunityEdge: ResolverTypeWrapper<Omit<CommunityEdge, 'node'> & { node: ResolversTypes['Community'] }>;
  CommunityFilter: CommunityFilter;
  CommunityLink: ResolverTypeWrapper<CommunityLink>;
  CommunityLinkInput: CommunityLinkInput;
  CommunityLocation: ResolverTypeWrapper<CommunityLocation>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  CommunityLocationInput: CommunityLocationInput;
  CommunityPayload: ResolverTypeWrapper<Omit<CommunityPayload, 'community' | 'userErrors'> & { community?: Maybe<ResolversTypes['Community']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  CommunityPermission: CommunityPermission;
  CommunityRole: CommunityRole;
  CommunityVisibility: CommunityVisibility;
  CreateCommunityInput: CreateCommunityInput;
  CreatePostInput: CreatePostInput;
  Cursor: ResolverTypeWrapper<Scalars['Cursor']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecideMembershipInput: DecideMembershipInput;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  EmailAddress: ResolverTypeWrapper<Scalars['EmailAddress']['output']>;
  ErrorCode: ErrorCode;
  Event: ResolverTypeWrapper<Event>;
  FollowPayload: ResolverTypeWrapper<Omit<FollowPayload, 'community' | 'userErrors'> & { community?: Maybe<ResolversTypes['Community']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  JoinCommunityInput: JoinCommunityInput;
  JoinPolicy: JoinPolicy;
  LocalDateTime: ResolverTypeWrapper<Scalars['LocalDateTime']['output']>;
  Locale: ResolverTypeWrapper<Scalars['Locale']['output']>;
  Markdown: ResolverTypeWrapper<Scalars['Markdown']['output']>;
  MemberFilter: MemberFilter;
  Membership: ResolverTypeWrapper<MembershipRow>;
  MembershipConnection: ResolverTypeWrapper<MembershipPage>;
  MembershipEdge: ResolverTypeWrapper<Omit<MembershipEdge, 'node'> & { node: ResolversTypes['Membership'] }>;
  MembershipPayload: ResolverTypeWrapper<Omit<MembershipPayload, 'community' | 'membership' | 'userErrors'> & { community?: Maybe<ResolversTypes['Community']>, membership?: Maybe<ResolversTypes['Membership']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  MembershipStatus: MembershipStatus;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Post: ResolverTypeWrapper<PostRow>;
  PostAudience: PostAudience;
  PostConnection: ResolverTypeWrapper<PostPage>;
  PostEdge: ResolverTypeWrapper<Omit<PostEdge, 'node'> & { node: ResolversTypes['Post'] }>;
  PostKind: PostKind;
  PostPayload: ResolverTypeWrapper<Omit<PostPayload, 'post' | 'userErrors'> & { post?: Maybe<ResolversTypes['Post']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  PostPermission: PostPermission;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RemovePostPayload: ResolverTypeWrapper<Omit<RemovePostPayload, 'community' | 'userErrors'> & { community?: Maybe<ResolversTypes['Community']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  UpdateCommunityInput: UpdateCommunityInput;
  UpdatePostInput: UpdatePostInput;
  User: ResolverTypeWrapper<UserRef>;
  UserError: ResolverTypeWrapper<Problem>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ChangeMemberRoleInput: ChangeMemberRoleInput;
  ID: Scalars['ID']['output'];
  Community: CommunityRow;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  CommunityConnection: CommunityPage;
  CommunityEdge: Omit<CommunityEdge, 'node'> & { node: ResolversParentTypes['Community'] };
  CommunityFilter: CommunityFilter;
  CommunityLink: CommunityLink;
  CommunityLinkInput: CommunityLinkInput;
  CommunityLocation: CommunityLocation;
  Float: Scalars['Float']['output'];
  CommunityLocationInput: CommunityLocationInput;
  CommunityPayload: Omit<CommunityPayload, 'community' | 'userErrors'> & { community?: Maybe<ResolversParentTypes['Community']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  CreateCommunityInput: CreateCommunityInput;
  CreatePostInput: CreatePostInput;
  Cursor: Scalars['Cursor']['output'];
  DateTime: Scalars['DateTime']['output'];
  DecideMembershipInput: DecideMembershipInput;
  Duration: Scalars['Duration']['output'];
  EmailAddress: Scalars['EmailAddress']['output'];
  Event: Event;
  FollowPayload: Omit<FollowPayload, 'community' | 'userErrors'> & { community?: Maybe<ResolversParentTypes['Community']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  JSON: Scalars['JSON']['output'];
  JoinCommunityInput: JoinCommunityInput;
  LocalDateTime: Scalars['LocalDateTime']['output'];
  Locale: Scalars['Locale']['output'];
  Markdown: Scalars['Markdown']['output'];
  MemberFilter: MemberFilter;
  Membership: MembershipRow;
  MembershipConnection: MembershipPage;
  MembershipEdge: Omit<MembershipEdge, 'node'> & { node: ResolversParentTypes['Membership'] };
  MembershipPayload: Omit<MembershipPayload, 'community' | 'membership' | 'userErrors'> & { community?: Maybe<ResolversParentTypes['Community']>, membership?: Maybe<ResolversParentTypes['Membership']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  Post: PostRow;
  PostConnection: PostPage;
  PostEdge: Omit<PostEdge, 'node'> & { node: ResolversParentTypes['Post'] };
  PostPayload: Omit<PostPayload, 'post' | 'userErrors'> & { post?: Maybe<ResolversParentTypes['Post']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Query: Record<PropertyKey, never>;
  RemovePostPayload: Omit<RemovePostPayload, 'community' | 'userErrors'> & { community?: Maybe<ResolversParentTypes['Community']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  TimeZone: Scalars['TimeZone']['output'];
  URL: Scalars['URL']['output'];
  UpdateCommunityInput: UpdateCommunityInput;
  UpdatePostInput: UpdatePostInput;
  User: UserRef;
  UserError: Problem;
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge?: Scalars['Int']['input'];
  scope: CacheControlScope;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CommunityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Community'] = ResolversParentTypes['Community'], FederationReferenceType extends FederationReferenceTypes['Community'] = FederationReferenceTypes['Community']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Community']> | FederationReferenceType, FederationReferenceType, ContextType>;
  archivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  coverUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['Markdown']>, ParentType, ContextType>;
  followerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  joinPolicy?: Resolver<ResolversTypes['JoinPolicy'], ParentType, ContextType>;
  languages?: Resolver<ReadonlyArray<ResolversTypes['Locale']>, ParentType, ContextType>;
  links?: Resolver<ReadonlyArray<ResolversTypes['CommunityLink']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['CommunityLocation']>, ParentType, ContextType>;
  memberCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<CommunityMembersArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  posts?: Resolver<ResolversTypes['PostConnection'], ParentType, ContextType, RequireFields<CommunityPostsArgs, 'first'>>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  viewerCan?: Resolver<ReadonlyArray<ResolversTypes['CommunityPermission']>, ParentType, ContextType>;
  viewerFollows?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerMembership?: Resolver<Maybe<ResolversTypes['Membership']>, ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['CommunityVisibility'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommunityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommunityConnection'] = ResolversParentTypes['CommunityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CommunityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Community']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CommunityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommunityEdge'] = ResolversParentTypes['CommunityEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Community'], ParentType, ContextType>;
};

export type CommunityLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommunityLink'] = ResolversParentTypes['CommunityLink']> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
};

export type CommunityLocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommunityLocation'] = ResolversParentTypes['CommunityLocation']> = {
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  latitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  longitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CommunityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommunityPayload'] = ResolversParentTypes['CommunityPayload']> = {
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface CursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Cursor'], any> {
  name: 'Cursor';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EmailAddress'], any> {
  name: 'EmailAddress';
}

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type FollowPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FollowPayload'] = ResolversParentTypes['FollowPayload']> = {
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface LocalDateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDateTime'], any> {
  name: 'LocalDateTime';
}

export interface LocaleScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Locale'], any> {
  name: 'Locale';
}

export interface MarkdownScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Markdown'], any> {
  name: 'Markdown';
}

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership'], FederationReferenceType extends FederationReferenceTypes['Membership'] = FederationReferenceTypes['Membership']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Membership']> | FederationReferenceType, FederationReferenceType, ContextType>;
  community?: Resolver<ResolversTypes['Community'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  joinedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['CommunityRole'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MembershipStatus'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MembershipConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipConnection'] = ResolversParentTypes['MembershipConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MembershipEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Membership']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MembershipEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipEdge'] = ResolversParentTypes['MembershipEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
};

export type MembershipPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipPayload'] = ResolversParentTypes['MembershipPayload']> = {
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  membership?: Resolver<Maybe<ResolversTypes['Membership']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  archiveCommunity?: Resolver<ResolversTypes['CommunityPayload'], ParentType, ContextType, RequireFields<MutationArchiveCommunityArgs, 'id'>>;
  changeMemberRole?: Resolver<ResolversTypes['MembershipPayload'], ParentType, ContextType, RequireFields<MutationChangeMemberRoleArgs, 'input'>>;
  createCommunity?: Resolver<ResolversTypes['CommunityPayload'], ParentType, ContextType, RequireFields<MutationCreateCommunityArgs, 'input'>>;
  createPost?: Resolver<ResolversTypes['PostPayload'], ParentType, ContextType, RequireFields<MutationCreatePostArgs, 'input'>>;
  decideMembership?: Resolver<ResolversTypes['MembershipPayload'], ParentType, ContextType, RequireFields<MutationDecideMembershipArgs, 'input'>>;
  followCommunity?: Resolver<ResolversTypes['FollowPayload'], ParentType, ContextType, RequireFields<MutationFollowCommunityArgs, 'communityId'>>;
  joinCommunity?: Resolver<ResolversTypes['MembershipPayload'], ParentType, ContextType, RequireFields<MutationJoinCommunityArgs, 'input'>>;
  leaveCommunity?: Resolver<ResolversTypes['MembershipPayload'], ParentType, ContextType, RequireFields<MutationLeaveCommunityArgs, 'communityId'>>;
  removeMember?: Resolver<ResolversTypes['MembershipPayload'], ParentType, ContextType, RequireFields<MutationRemoveMemberArgs, 'membershipId'>>;
  removePost?: Resolver<ResolversTypes['RemovePostPayload'], ParentType, ContextType, RequireFields<MutationRemovePostArgs, 'id'>>;
  unfollowCommunity?: Resolver<ResolversTypes['FollowPayload'], ParentType, ContextType, RequireFields<MutationUnfollowCommunityArgs, 'communityId'>>;
  updateCommunity?: Resolver<ResolversTypes['CommunityPayload'], ParentType, ContextType, RequireFields<MutationUpdateCommunityArgs, 'input'>>;
  updatePost?: Resolver<ResolversTypes['PostPayload'], ParentType, ContextType, RequireFields<MutationUpdatePostArgs, 'input'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Community' | 'Membership' | 'Post', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
};

export type PostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Post'] = ResolversParentTypes['Post'], FederationReferenceType extends FederationReferenceTypes['Post'] = FederationReferenceTypes['Post']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Post']> | FederationReferenceType, FederationReferenceType, ContextType>;
  audience?: Resolver<ResolversTypes['PostAudience'], ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['Markdown'], ParentType, ContextType>;
  community?: Resolver<ResolversTypes['Community'], ParentType, ContextType>;
  editedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PostKind'], ParentType, ContextType>;
  pinned?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  viewerCan?: Resolver<ReadonlyArray<ResolversTypes['PostPermission']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostConnection'] = ResolversParentTypes['PostConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PostEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Post']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PostEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostEdge'] = ResolversParentTypes['PostEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
};

export type PostPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostPayload'] = ResolversParentTypes['PostPayload']> = {
  post?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  communities?: Resolver<ResolversTypes['CommunityConnection'], ParentType, ContextType, RequireFields<QueryCommunitiesArgs, 'first'>>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType, Partial<QueryCommunityArgs>>;
  post?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType, RequireFields<QueryPostArgs, 'id'>>;
};

export type RemovePostPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemovePostPayload'] = ResolversParentTypes['RemovePostPayload']> = {
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  removedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<UserMembershipsArgs, 'first'>>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  retryAfter?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Community?: CommunityResolvers<ContextType>;
  CommunityConnection?: CommunityConnectionResolvers<ContextType>;
  CommunityEdge?: CommunityEdgeResolvers<ContextType>;
  CommunityLink?: CommunityLinkResolvers<ContextType>;
  CommunityLocation?: CommunityLocationResolvers<ContextType>;
  CommunityPayload?: CommunityPayloadResolvers<ContextType>;
  Cursor?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Duration?: GraphQLScalarType;
  EmailAddress?: GraphQLScalarType;
  Event?: EventResolvers<ContextType>;
  FollowPayload?: FollowPayloadResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LocalDateTime?: GraphQLScalarType;
  Locale?: GraphQLScalarType;
  Markdown?: GraphQLScalarType;
  Membership?: MembershipResolvers<ContextType>;
  MembershipConnection?: MembershipConnectionResolvers<ContextType>;
  MembershipEdge?: MembershipEdgeResolvers<ContextType>;
  MembershipPayload?: MembershipPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Post?: PostResolvers<ContextType>;
  PostConnection?: PostConnectionResolvers<ContextType>;
  PostEdge?: PostEdgeResolvers<ContextType>;
  PostPayload?: PostPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RemovePostPayload?: RemovePostPayloadResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  URL?: GraphQLScalarType;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
