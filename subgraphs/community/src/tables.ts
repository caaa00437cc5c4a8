import { instant, timestamps } from '@hoi/kit/columns.ts';
import { serviceTables } from '@hoi/kit/service-tables.ts';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';

const schema = pgSchema('community');

export const { outbox, inbox, idempotency } = serviceTables(schema);

/** Who can find a community. */
export const visibility = schema.enum('visibility', ['PUBLIC', 'UNLISTED', 'PRIVATE']);
/** How one becomes a member. */
export const joinPolicy = schema.enum('join_policy', ['OPEN', 'APPROVAL', 'CLOSED']);
/** From most to least: Postgres orders an enum as it is declared, and so do lists of members. */
export const communityRole = schema.enum('community_role', [
  'OWNER',
  'ADMIN',
  'ORGANIZER',
  'MODERATOR',
  'MEMBER',
]);
/** Where a membership stands. */
export const membershipStatus = schema.enum('membership_status', [
  'REQUESTED',
  'ACTIVE',
  'REJECTED',
  'LEFT',
  'REMOVED',
]);
/** What kind of post it is. */
export const postKind = schema.enum('post_kind', ['ANNOUNCEMENT', 'POST']);
/** Who may read a post. */
export const postAudience = schema.enum('post_audience', ['PUBLIC', 'MEMBERS']);

/** Where a community is at home. */
export interface Location {
  readonly label: string;
  readonly city: string | null;
  readonly countryCode: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** A page elsewhere. */
export interface Link {
  readonly kind: string;
  readonly url: string;
}

/** Groups of people who hold events together. */
export const community = schema.table(
  'community',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull().default(1),
    slug: text('slug').notNull().unique('community_slug'),
    name: text('name').notNull(),
    summary: text('summary'),
    description: text('description'),
    avatarUrl: text('avatar_url'),
    coverUrl: text('cover_url'),
    visibility: visibility('visibility').notNull(),
    joinPolicy: joinPolicy('join_policy').notNull(),
    languages: text('languages').array().notNull(),
    timeZone: text('time_zone').notNull(),
    location: jsonb('location').$type<Location>(),
    topics: text('topics').array().notNull(),
    links: jsonb('links').$type<readonly Link[]>().notNull(),
    /** Name and summary, folded; what `query` is looked for in. */
    searchText: text('search_text').notNull(),
    // Changed in the transaction of the membership or follow, so a list needs no counting.
    memberCount: integer('member_count').notNull().default(0),
    followerCount: integer('follower_count').notNull().default(0),
    archivedAt: instant('archived_at'),
    ...timestamps,
  },
  (table) => [
    index('community_by_size').on(table.memberCount, table.id),
    index('community_search').using('gin', table.searchText.op('gin_trgm_ops')),
    index('community_topics').using('gin', table.topics),
  ],
);

/** Who belongs to what; one row for each person and community, kept when the person leaves. */
export const membership = schema.table(
  'membership',
  {
    id: text('id').primaryKey(),
    communityId: text('community_id')
      .notNull()
      .references(() => community.id),
    userId: text('user_id').notNull(),
    role: communityRole('role').notNull(),
    status: membershipStatus('status').notNull(),
    message: text('message'),
    joinedAt: instant('joined_at'),
    // Removed or turned down, and not let in since: whatever the policy, an organiser decides.
    mustAsk: boolean('must_ask').notNull().default(false),
    ...timestamps,
  },
  (table) => [
    unique('membership_once').on(table.userId, table.communityId),
    index('membership_by_community').on(table.communityId, table.status, table.role, table.id),
  ],
);

/** Who is told of new events without being a member. */
export const follow = schema.table(
  'follow',
  {
    communityId: text('community_id')
      .notNull()
      .references(() => community.id),
    userId: text('user_id').notNull(),
    createdAt: timestamps.createdAt,
  },
  (table) => [primaryKey({ columns: [table.userId, table.communityId] })],
);

/** What is told once to services that began to listen later than it came about: how far that has come. */
export const announcement = schema.table('announcement', {
  name: text('name').primaryKey(),
  /** Not before: services that are upgraded together must all be listening by then. */
  dueAt: instant('due_at').notNull(),
  /** The last follow that was told. */
  communityId: text('community_id').notNull().default(''),
  userId: text('user_id').notNull().default(''),
  doneAt: instant('done_at'),
});

/** What was written in a community; a removed post keeps its row. */
export const post = schema.table(
  'post',
  {
    id: text('id').primaryKey(),
    communityId: text('community_id')
      .notNull()
      .references(() => community.id),
    eventId: text('event_id'),
    authorId: text('author_id').notNull(),
    kind: postKind('kind').notNull(),
    title: text('title'),
    body: text('body').notNull(),
    audience: postAudience('audience').notNull(),
    pinned: boolean('pinned').notNull(),
    publishedAt: instant('published_at').notNull(),
    editedAt: instant('edited_at'),
    removedAt: instant('removed_at'),
    removedBy: text('removed_by'),
  },
  (table) => [index('post_by_community').on(table.communityId, table.pinned, table.id)],
);
