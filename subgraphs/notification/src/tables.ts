import { instant, timestamps } from '@hoi/kit/columns.ts';
import { serviceTables } from '@hoi/kit/service-tables.ts';
import type { Locale } from '@hoi/kit/viewer.ts';
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import type { Channel, Kind, NewsParams } from './notification/kinds.ts';

const schema = pgSchema('notification');

export const { outbox, inbox, idempotency } = serviceTables(schema);

// What other services told, as far as it takes to write to people.

/** People: how to reach and address them. */
export const person = schema.table('person', {
  id: text('id').primaryKey(),
  displayName: text('display_name').notNull(),
  email: text('email').notNull(),
  locale: text('locale').$type<Locale>().notNull(),
  timeZone: text('time_zone').notNull(),
  /** Of somebody without an account: where they see what they have. */
  guestPath: text('guest_path'),
});

/** Communities. */
export const community = schema.table('community', {
  id: text('id').primaryKey(),
  slug: text('slug').notNull(),
  name: text('name').notNull(),
  visibility: text('visibility').$type<'PUBLIC' | 'UNLISTED' | 'PRIVATE'>().notNull(),
});

/** Who is an active member of what. */
export const member = schema.table(
  'member',
  {
    communityId: text('community_id').notNull(),
    userId: text('user_id').notNull(),
    role: text('role').notNull(),
  },
  (table) => [primaryKey({ columns: [table.communityId, table.userId] })],
);

/** Who follows what. */
export const follower = schema.table(
  'follower',
  { communityId: text('community_id').notNull(), userId: text('user_id').notNull() },
  (table) => [primaryKey({ columns: [table.communityId, table.userId] })],
);

/** Events, once they were published. */
export const event = schema.table('event', {
  id: text('id').primaryKey(),
  slug: text('slug').notNull(),
  title: text('title').notNull(),
  status: text('status').$type<'DRAFT' | 'PUBLISHED' | 'CANCELLED'>().notNull(),
  startsAt: instant('starts_at').notNull(),
  endsAt: instant('ends_at').notNull(),
  timeZone: text('time_zone').notNull(),
  allDay: boolean('all_day').notNull().default(false),
  /** What calendars know it by, when it is a date of a series. */
  calendarUid: text('calendar_uid'),
  recurrenceId: text('recurrence_id'),
  place: text('place'),
  communityId: text('community_id'),
  hostIds: text('host_ids').array().notNull(),
  version: integer('version').notNull(),
});

/** Who registered for what, and where it stands. */
export const registration = schema.table(
  'registration',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id').notNull(),
    userId: text('user_id').notNull(),
    status: text('status')
      .$type<'CONFIRMED' | 'PENDING' | 'WAITLISTED' | 'CANCELLED_BY_EVENT' | 'ENDED'>()
      .notNull(),
    /** Whether it ever had a place, so that a calendar holds it. */
    heldPlace: boolean('held_place').notNull(),
  },
  (table) => [index('registration_by_event').on(table.eventId, table.userId)],
);

// What people are told.

/** One thing one person is told. */
export const notification = schema.table(
  'notification',
  {
    id: text('id').primaryKey(),
    userId: text('user_id').notNull(),
    kind: text('kind').$type<Kind>().notNull(),
    /** What it comes from; nobody is told twice. */
    key: text('key').notNull(),
    eventId: text('event_id'),
    communityId: text('community_id'),
    actorId: text('actor_id'),
    params: jsonb('params').$type<NewsParams>().notNull(),
    /** Its place in the person's inbox; null when it goes by mail alone. */
    revision: bigint('revision', { mode: 'number' }),
    readAt: instant('read_at'),
    createdAt: timestamps.createdAt,
  },
  (table) => [
    unique('notification_once').on(table.key, table.userId),
    index('notification_inbox').on(table.userId, table.revision),
  ],
);

/** Each person's inbox as a whole. Its row is locked by whoever adds, so revisions appear in order. */
export const feed = schema.table('feed', {
  userId: text('user_id').primaryKey(),
  revision: bigint('revision', { mode: 'number' }).notNull(),
  unread: integer('unread').notNull(),
  /** The revision at which something was last marked as read. */
  markedRevision: bigint('marked_revision', { mode: 'number' }).notNull().default(0),
});

/** How people want to be told, where it differs from the default. */
export const preference = schema.table(
  'preference',
  {
    userId: text('user_id').notNull(),
    kind: text('kind').$type<Kind>().notNull(),
    channels: text('channels').array().$type<readonly Channel[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.kind] })],
);

/** Mails on their way. */
export const delivery = schema.table(
  'delivery',
  {
    notificationId: text('notification_id')
      .primaryKey()
      .references(() => notification.id),
    status: text('status').$type<'QUEUED' | 'SENT' | 'FAILED' | 'OBSOLETE'>().notNull(),
    /** 0 goes before 1: a confirmation does not wait behind a thousand announcements. */
    priority: smallint('priority').notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull(),
    /** Why the last attempt failed, or why it was not sent after all; never an address. */
    problem: text('problem'),
    sentAt: instant('sent_at'),
  },
  (table) => [index('delivery_queue').on(table.status, table.priority, table.nextAttemptAt)],
);

/** News for many people, told in batches: how far it has come. */
export const fanOut = schema.table('fan_out', {
  key: text('key').primaryKey(),
  kind: text('kind').$type<Kind>().notNull(),
  audience: text('audience').$type<Audience>().notNull(),
  eventId: text('event_id'),
  communityId: text('community_id'),
  /** Who brought it about, and is not told. */
  actorId: text('actor_id'),
  params: jsonb('params').$type<NewsParams>().notNull(),
  /** The last person told. */
  position: text('position').notNull().default(''),
  createdAt: timestamps.createdAt,
});

/** Whom a fan-out reaches; `REGISTERED_OR_FALLEN` counts those whose registration fell with the event. */
export type Audience =
  | 'MEMBERS'
  | 'MEMBERS_AND_FOLLOWERS'
  | 'REGISTERED'
  | 'REGISTERED_OR_FALLEN'
  | 'CONFIRMED';

/** When to remind the people of an event; one row for each start and distance. */
export const reminder = schema.table(
  'reminder',
  {
    eventId: text('event_id').notNull(),
    startsAt: instant('starts_at').notNull(),
    minutesBefore: integer('minutes_before').notNull(),
    dueAt: instant('due_at').notNull(),
    doneAt: instant('done_at'),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.startsAt, table.minutesBefore] }),
    index('reminder_due').on(table.doneAt, table.dueAt),
  ],
);
