// Long because every table of this schema is here: one file is what drizzle-kit compares.
import { instant, timestamps } from '@hoi/kit/columns.ts';
import { serviceTables } from '@hoi/kit/service-tables.ts';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  customType,
  doublePrecision,
  index,
  integer,
  pgSchema,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

const schema = pgSchema('event');

export const { outbox, inbox, idempotency } = serviceTables(schema);

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });
const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** Where an event stands. */
export const eventStatus = schema.enum('event_status', ['DRAFT', 'PUBLISHED', 'CANCELLED']);
/** Who can find an event. */
export const eventVisibility = schema.enum('event_visibility', [
  'PUBLIC',
  'UNLISTED',
  'MEMBERS',
  'PRIVATE',
]);
/** How an event takes place. */
export const eventFormat = schema.enum('event_format', ['IN_PERSON', 'ONLINE', 'HYBRID']);
/** Who may register, and how. */
export const registrationMode = schema.enum('registration_mode', [
  'OPEN',
  'NONE',
  'EXTERNAL',
  'CLOSED',
]);
/** Who may see who comes. */
export const attendeeListVisibility = schema.enum('attendee_list_visibility', [
  'EVERYONE',
  'ATTENDEES',
  'HOSTS',
]);
/** What a person does at an event, from most to least. */
export const eventRole = schema.enum('event_role', [
  'OWNER',
  'CO_HOST',
  'MANAGER',
  'CHECK_IN',
  'SPEAKER',
]);
/** What a person is to a community. */
export const communityRole = schema.enum('community_role', [
  'OWNER',
  'ADMIN',
  'ORGANIZER',
  'MODERATOR',
  'MEMBER',
]);
/** Who can find a community. */
export const communityVisibility = schema.enum('community_visibility', [
  'PUBLIC',
  'UNLISTED',
  'PRIVATE',
]);

/** Things that people come to. The wall clock and its zone are what was meant; the instants follow. */
export const event = schema.table(
  'event',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull().default(1),
    slug: text('slug').notNull().unique('event_slug'),
    title: text('title').notNull(),
    summary: text('summary'),
    description: text('description'),
    locale: text('locale').notNull(),
    coverUploadId: text('cover_upload_id'),
    /** The hue of its pages. */
    tint: smallint('tint').notNull(),
    status: eventStatus('status').notNull(),
    visibility: eventVisibility('visibility').notNull(),
    format: eventFormat('format').notNull(),
    category: text('category'),
    topics: text('topics').array().notNull(),
    startsAtLocal: text('starts_at_local').notNull(),
    endsAtLocal: text('ends_at_local').notNull(),
    timeZone: text('time_zone').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    allDay: boolean('all_day').notNull(),
    venueName: text('venue_name'),
    venueAddress: text('venue_address'),
    venueCity: text('venue_city'),
    venueCityFolded: text('venue_city_folded'),
    venueCountryCode: text('venue_country_code'),
    venueHowToFind: text('venue_how_to_find'),
    // Null for online events: a made-up place must not show up in a nearby search.
    latitude: doublePrecision('latitude'),
    longitude: doublePrecision('longitude'),
    onlineProvider: text('online_provider'),
    onlineJoinUrl: text('online_join_url'),
    communityId: text('community_id'),
    registrationMode: registrationMode('registration_mode').notNull(),
    registrationOpensAt: instant('registration_opens_at'),
    registrationClosesAt: instant('registration_closes_at'),
    externalUrl: text('external_url'),
    requiresApproval: boolean('requires_approval').notNull(),
    guestsPerRegistration: integer('guests_per_registration').notNull(),
    waitlistEnabled: boolean('waitlist_enabled').notNull(),
    /** Whether no ticket type has a price. */
    isFree: boolean('is_free').notNull(),
    attendeeListVisibility: attendeeListVisibility('attendee_list_visibility').notNull(),
    publishedAt: instant('published_at'),
    cancelledAt: instant('cancelled_at'),
    cancellationReason: text('cancellation_reason'),
    sourceKind: text('source_kind'),
    sourceUid: text('source_uid'),
    sourceUrl: text('source_url'),
    /** A digest of what the source said, so that a second import can tell what changed. */
    sourceDigest: text('source_digest'),
    /** Folded words: title A, place and community B, topics and summary C, description D. */
    search: tsvector('search').notNull(),
    ...timestamps,
  },
  (table) => [
    // The columns after the id let most searches be counted from the index alone.
    index('event_by_start').on(
      table.startsAt,
      table.endsAt,
      table.id,
      table.status,
      table.visibility,
      table.communityId,
      table.format,
      table.category,
      table.venueCityFolded,
      table.venueCountryCode,
      table.isFree,
    ),
    index('event_by_community').on(table.communityId, table.startsAt, table.endsAt, table.id),
    index('event_by_city').on(table.venueCityFolded, table.startsAt, table.endsAt, table.id),
    index('event_by_category').on(table.category, table.startsAt, table.endsAt, table.id),
    // A short pending list: imports go fast, and a search has little to read through.
    index('event_search').using('gin', table.search).with({ gin_pending_list_limit: 512 }),
    index('event_topics').using('gin', table.topics),
    index('event_place')
      .using('gist', sql`point(${table.longitude}, ${table.latitude})`)
      .where(sql`${table.latitude} is not null`),
    uniqueIndex('event_source')
      .on(table.communityId, table.sourceKind, table.sourceUid)
      .where(sql`${table.sourceKind} is not null`),
    check('event_ends_after_start', sql`${table.endsAt} >= ${table.startsAt}`),
  ],
);

/** Who holds an event. */
export const eventHost = schema.table(
  'event_host',
  {
    eventId: text('event_id')
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' }),
    userId: text('user_id').notNull(),
    role: eventRole('role').notNull(),
    isListed: boolean('is_listed').notNull(),
    createdAt: timestamps.createdAt,
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.userId] }),
    index('event_host_by_user').on(table.userId, table.eventId),
  ],
);

/** What one can register for; how many there are stands in `seatCounter`. */
export const ticketType = schema.table(
  'ticket_type',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' }),
    /** 1, 2, … within its event and never used again: what a ticket code carries. */
    number: smallint('number').notNull(),
    name: text('name').notNull(),
    description: text('description'),
    position: integer('position').notNull(),
    priceAmount: text('price_amount'),
    priceCurrency: text('price_currency'),
    salesStart: instant('sales_start'),
    salesEnd: instant('sales_end'),
    ...timestamps,
  },
  (table) => [unique('ticket_type_number').on(table.eventId, table.number)],
);

/** What one can get a place in: a row for the event and one for each ticket type. */
export const seatCounter = schema.table(
  'seat_counter',
  {
    /** `evt_…` or `tkt_…`. */
    id: text('id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' }),
    /** True while the event is published. */
    isOpen: boolean('is_open').notNull().default(false),
    capacity: integer('capacity'),
    confirmed: integer('confirmed').notNull().default(0),
    held: integer('held').notNull().default(0),
    waiting: integer('waiting').notNull().default(0),
    pending: integer('pending').notNull().default(0),
    /** The last number given out in the queue. */
    queueTail: bigint('queue_tail', { mode: 'number' }).notNull().default(0),
    revision: integer('revision').notNull().default(0),
  },
  (table) => [
    index('seat_counter_by_event').on(table.eventId, table.id),
    check(
      'seat_counter_not_negative',
      sql`least(${table.confirmed}, ${table.held}, ${table.waiting}, ${table.pending}) >= 0`,
    ),
    check(
      'seat_counter_not_oversold',
      sql`${table.capacity} is null or ${table.confirmed} <= ${table.capacity}`,
    ),
  ],
);

/** Where a registration stands. */
export const registrationStatus = schema.enum('registration_status', [
  'PENDING_APPROVAL',
  'WAITLISTED',
  'CONFIRMED',
  'DECLINED',
  'CANCELLED',
]);
/** Who cancelled a registration. */
export const cancelledBy = schema.enum('cancelled_by', ['ATTENDEE', 'HOST', 'EVENT']);

/** A person's place at an event, or their wish for one; old ones are kept. */
export const registration = schema.table(
  'registration',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' }),
    userId: text('user_id').notNull(),
    status: registrationStatus('status').notNull(),
    quantity: integer('quantity').notNull(),
    attendeeName: text('attendee_name').notNull(),
    attendeeFolded: text('attendee_folded').notNull(),
    queueNo: bigint('queue_no', { mode: 'number' }),
    /** How often a smaller party was let past. */
    passes: smallint('passes').notNull().default(0),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by'),
    decisionMessage: text('decision_message'),
    cancelledAt: instant('cancelled_at'),
    cancelledBy: cancelledBy('cancelled_by'),
    /** What it was when the event was cancelled; what it comes back as. */
    statusBefore: registrationStatus('status_before'),
    ...timestamps,
  },
  (table) => [
    uniqueIndex('registration_live')
      .on(table.eventId, table.userId)
      .where(sql`${table.status} in ('PENDING_APPROVAL', 'WAITLISTED', 'CONFIRMED')`),
    index('registration_queue')
      .on(table.eventId, table.queueNo)
      .where(sql`${table.status} = 'WAITLISTED'`),
    index('registration_by_event').on(table.eventId, table.id),
    index('registration_by_user').on(table.userId, table.id),
  ],
);

/** What a registration asks for. */
export const registrationItem = schema.table(
  'registration_item',
  {
    registrationId: text('registration_id')
      .notNull()
      .references(() => registration.id, { onDelete: 'cascade' }),
    ticketTypeId: text('ticket_type_id')
      .notNull()
      .references(() => ticketType.id),
    /** In the order they were asked for. */
    position: smallint('position').notNull(),
    quantity: integer('quantity').notNull(),
    holderNames: text('holder_names').array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.registrationId, table.ticketTypeId] }),
    index('registration_item_by_type').on(table.ticketTypeId),
  ],
);

/** Admission for one head. */
export const ticket = schema.table(
  'ticket',
  {
    id: text('id').primaryKey(),
    registrationId: text('registration_id')
      .notNull()
      .references(() => registration.id, { onDelete: 'cascade' }),
    eventId: text('event_id').notNull(),
    ticketTypeId: text('ticket_type_id').notNull(),
    position: integer('position').notNull(),
    holderName: text('holder_name').notNull(),
    holderFolded: text('holder_folded').notNull(),
    seq: integer('seq').notNull().default(0),
    state: text('state', { enum: ['VALID', 'REVOKED'] }).notNull(),
    createdAt: timestamps.createdAt,
    revokedAt: instant('revoked_at'),
  },
  (table) => [
    unique('ticket_head').on(table.registrationId, table.position),
    index('ticket_by_holder').on(table.eventId, table.holderFolded),
  ],
);

/** A list that people are checked in on. */
export const checkInList = schema.table(
  'check_in_list',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    isDefault: boolean('is_default').notNull(),
    checkedIn: integer('checked_in').notNull().default(0),
    revision: integer('revision').notNull().default(0),
    createdAt: timestamps.createdAt,
  },
  (table) => [
    index('check_in_list_by_event').on(table.eventId),
    uniqueIndex('check_in_list_default').on(table.eventId).where(sql`${table.isDefault}`),
  ],
);

/** What came of a scan. */
export const scanResult = schema.enum('scan_result', [
  'ADMITTED',
  'ALREADY_IN',
  'INVALID_SIGNATURE',
  'WRONG_EVENT',
  'WRONG_TIME',
  'REVOKED',
  'UNKNOWN_TICKET',
]);

/** The log of scans; nothing is ever taken out of it. */
export const checkIn = schema.table(
  'check_in',
  {
    id: text('id').primaryKey(),
    listId: text('list_id')
      .notNull()
      .references(() => checkInList.id, { onDelete: 'cascade' }),
    eventId: text('event_id').notNull(),
    ticketId: text('ticket_id'),
    result: scanResult('result').notNull(),
    gate: text('gate'),
    nonce: text('nonce').notNull(),
    fingerprint: text('fingerprint').notNull(),
    byUserId: text('by_user_id').notNull(),
    at: instant('at').notNull(),
    revision: integer('revision').notNull(),
    undoneAt: instant('undone_at'),
    undoneBy: text('undone_by'),
    previousId: text('previous_id'),
  },
  (table) => [
    unique('check_in_nonce').on(table.listId, table.nonce),
    uniqueIndex('check_in_once')
      .on(table.listId, table.ticketId)
      .where(sql`${table.result} = 'ADMITTED' and ${table.undoneAt} is null`),
    index('check_in_by_time').on(table.listId, table.at, table.id),
    index('check_in_by_revision').on(table.listId, table.revision),
    index('check_in_by_ticket').on(table.ticketId),
  ],
);

/** The keys that sign ticket codes; the private part is sealed under the service's secret key. */
export const signingKey = schema.table('signing_key', {
  kid: integer('kid').primaryKey(),
  publicKey: bytea('public_key').notNull(),
  privateKey: bytea('private_key').notNull(),
  createdAt: timestamps.createdAt,
  retiredAt: instant('retired_at'),
  verifyUntil: instant('verify_until'),
});

/** What is kept of a person, from `user.*` events. */
export const person = schema.table('person', {
  userId: text('user_id').primaryKey(),
  handle: text('handle').notNull(),
  displayName: text('display_name').notNull(),
  locale: text('locale').notNull(),
});

/** What is kept of a community, from `community.*` events. */
export const community = schema.table('community', {
  id: text('id').primaryKey(),
  slug: text('slug').notNull(),
  name: text('name').notNull(),
  visibility: communityVisibility('visibility').notNull(),
  isArchived: boolean('is_archived').notNull(),
});

/** Active memberships, from `membership.*` events. */
export const membership = schema.table(
  'membership',
  {
    communityId: text('community_id').notNull(),
    userId: text('user_id').notNull(),
    role: communityRole('role').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.communityId] })],
);

/** Pictures that were uploaded; the bytes lie in the media store under the id. */
export const upload = schema.table(
  'upload',
  {
    id: text('id').primaryKey(),
    ownerId: text('owner_id').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    /** The hue of its dominant colour. */
    tint: smallint('tint').notNull(),
    createdAt: timestamps.createdAt,
  },
  (table) => [index('upload_by_owner').on(table.ownerId, table.createdAt)],
);
