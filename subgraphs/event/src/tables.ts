// Long because every table of this schema is here: one file is what drizzle-kit compares.
import { instant, timestamps } from '@hoi/kit/columns.ts';
import { serviceTables } from '@hoi/kit/service-tables.ts';
import { throttleTable } from '@hoi/kit/throttle.ts';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  customType,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { FeedReport } from './import/feed-report.ts';
import type { SourceSaid } from './import/source-said.ts';
import type { StoredTemplate } from './series/template.ts';

/** An answer to one question: of the kind that it asks for; a list of them where each ticket has its own. */
export type AnswerValue =
  | string
  | number
  | boolean
  | readonly (string | number | boolean | null | readonly string[])[];
/** Answers by the question's id. */
export type Answers = Readonly<Record<string, AnswerValue>>;

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
/** How a seat that comes free goes to those who wait. */
export const waitlistPromotion = schema.enum('waitlist_promotion', [
  'AUTOMATIC',
  'OFFER',
  'MANUAL',
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
    waitlistPromotion: waitlistPromotion('waitlist_promotion').notNull().default('AUTOMATIC'),
    /** How long somebody who is offered a seat may think about it. */
    offerMinutes: integer('offer_minutes').notNull().default(1_440),
    /** Whether no ticket type has a price. */
    isFree: boolean('is_free').notNull(),
    attendeeListVisibility: attendeeListVisibility('attendee_list_visibility').notNull(),
    publishedAt: instant('published_at'),
    cancelledAt: instant('cancelled_at'),
    cancellationReason: text('cancellation_reason'),
    /** Whether one registers for all of its series only. */
    isSeriesOnly: boolean('is_series_only').notNull().default(false),
    sourceKind: text('source_kind'),
    sourceUid: text('source_uid'),
    sourceUrl: text('source_url'),
    /** A digest of what the source said, so that a second import can tell what changed. */
    sourceDigest: text('source_digest'),
    /** Digests of the parts of it: a source changes what it says otherwise, and leaves the rest to hosts. */
    sourceSaid: jsonb('source_said').$type<SourceSaid>(),
    /** The `cancelledAt` that the source brought about; hosts' cancellations are theirs to take back. */
    sourceCancelledAt: instant('source_cancelled_at'),
    /** Folded words: title A, place and community B, topics and summary C, description D. */
    search: tsvector('search').notNull(),
    /** Folded words of the title, in order. */
    titleWords: text('title_words').notNull().default(''),
    /** Folded words of the place and the community, in order. */
    placeWords: text('place_words').notNull().default(''),
    ...timestamps,
  },
  (table) => [
    index('event_by_community').on(table.communityId, table.startsAt, table.endsAt, table.id),
    uniqueIndex('event_source')
      .on(table.communityId, table.sourceKind, table.sourceUid)
      .where(sql`${table.sourceKind} is not null`),
    index('event_cancelled').on(table.startsAt).where(sql`${table.status} = 'CANCELLED'`),
    check('event_ends_after_start', sql`${table.endsAt} >= ${table.startsAt}`),
  ],
);

/**
 * What published events are found by: a narrow row for each, kept by a trigger on `event`. Partitioned
 * by `isPast`, so that the indexes of what is still to come stay small; a worker moves the rows.
 */
export const searchEntry = schema.table(
  'search_entry',
  {
    id: text('id').notNull(),
    /** Over for an hour at least; set by the trigger and by the worker, never early. */
    isPast: boolean('is_past').notNull(),
    /** Grows with each change, so that a reader of all words knows what is new. */
    seq: bigint('seq', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    /** PUBLIC or MEMBERS; others are in no list. */
    visibility: eventVisibility('visibility').notNull(),
    communityId: text('community_id'),
    format: eventFormat('format').notNull(),
    category: text('category'),
    cityFolded: text('city_folded'),
    countryCode: text('country_code'),
    isFree: boolean('is_free').notNull(),
    // Null for online events: a made-up place must not show up in a nearby search.
    latitude: doublePrecision('latitude'),
    longitude: doublePrecision('longitude'),
    /** Heads with a place, as the worker last saw them. */
    popularity: integer('popularity').notNull(),
    /** Format, category, country, free and city, joined by bars: one short text to group by. */
    facets: text('facets').notNull(),
    titleWords: text('title_words').notNull(),
    placeWords: text('place_words').notNull(),
    topics: text('topics').array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.id, table.isPast] }),
    index('search_entry_by_start').on(table.startsAt, table.endsAt, table.id),
    index('search_entry_by_community').on(
      table.communityId,
      table.startsAt,
      table.endsAt,
      table.id,
    ),
    index('search_entry_by_city').on(table.cityFolded, table.startsAt, table.endsAt, table.id),
    index('search_entry_by_popularity').on(
      sql`(-${table.popularity})`,
      table.startsAt,
      table.endsAt,
      table.id,
    ),
    index('search_entry_by_seq').on(table.seq),
    // The words themselves stay with the event. What is to come has them in `searchMatch`.
    index('search_entry_past_words')
      .using('gin', sql`event.words_of(${table.id})`)
      .with({ gin_pending_list_limit: 512 })
      .where(sql`${table.isPast}`),
    index('search_entry_past_title')
      .using('gin', sql`to_tsvector('simple', ${table.titleWords})`)
      .where(sql`${table.isPast}`),
    index('search_entry_topics').using('gin', table.topics),
    index('search_entry_at')
      .on(table.latitude, table.longitude)
      .where(sql`${table.latitude} is not null`),
  ],
);

/** What facets count by, each combination once; kept by the trigger that keeps `searchEntry`. */
export const searchFacet = schema.table('search_facet', {
  id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
  /** As in `searchEntry`. */
  facets: text('facets').notNull().unique(),
  format: eventFormat('format').notNull(),
  category: text('category'),
  cityFolded: text('city_folded'),
  countryCode: text('country_code'),
  isFree: boolean('is_free').notNull(),
});

/**
 * What is to come by its words: of `searchEntry` what a search with words reads of each match, and that so
 * narrow that thousands of matches lie on few pages. The names of columns are the same.
 */
export const searchMatch = schema.table(
  'search_match',
  {
    /** The event's id without what tells its type. */
    id: uuid('id').primaryKey(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    visibility: eventVisibility('visibility').notNull(),
    facetId: integer('facet_id').notNull(),
    /** As `id`. */
    communityId: uuid('community_id'),
    latitude: doublePrecision('latitude'),
    longitude: doublePrecision('longitude'),
  },
  ({ id }) => [
    // A short pending list: imports go fast, and a search has little to read through.
    index('search_match_words')
      .using('gin', sql`event.words_of('evt_' || ${id}::text)`)
      .with({ gin_pending_list_limit: 512 }),
    index('search_match_title')
      .using('gin', sql`event.title_of('evt_' || ${id}::text)`)
      .with({ gin_pending_list_limit: 512 }),
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
    minPerRegistration: smallint('min_per_registration').notNull().default(1),
    maxPerRegistration: smallint('max_per_registration').notNull().default(10),
    requiresApproval: boolean('requires_approval').notNull().default(false),
    /** Whether it is listed to those alone who give its access code. */
    isHidden: boolean('is_hidden').notNull().default(false),
    isMembersOnly: boolean('is_members_only').notNull().default(false),
    format: eventFormat('format'),
    /** A keyed hash of the code that must be given with it; null when none is asked for. */
    accessCodeHash: text('access_code_hash'),
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
    /** Whether more have a place than there are, knowingly: a host lowered the capacity, or the door let them in. */
    isForced: boolean('is_forced').notNull().default(false),
    confirmed: integer('confirmed').notNull().default(0),
    /** Kept for parties that were passed too often. */
    held: integer('held').notNull().default(0),
    /** Kept for those who think about an offer. */
    offered: integer('offered').notNull().default(0),
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
      sql`least(${table.confirmed}, ${table.held}, ${table.offered}, ${table.waiting}, ${table.pending}) >= 0`,
    ),
    check(
      'seat_counter_not_oversold',
      sql`${table.capacity} is null or ${table.isForced} or ${table.confirmed} + ${table.offered} <= ${table.capacity}`,
    ),
  ],
);

/** What a question is answered with. */
export const questionKind = schema.enum('question_kind', [
  'TEXT',
  'LONG_TEXT',
  'NUMBER',
  'BOOLEAN',
  'SINGLE_CHOICE',
  'MULTI_CHOICE',
  'DATE',
  'EMAIL',
  'PHONE',
  'URL',
  'COUNTRY',
  'CONSENT',
]);
/** When a question is asked. */
export const questionStage = schema.enum('question_stage', [
  'REGISTRATION',
  'CHECK_IN',
  'AFTER_EVENT',
]);

/** What hosts ask those who register. One that is asked no more stays beside its answers. */
export const question = schema.table(
  'question',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' }),
    position: smallint('position').notNull(),
    prompt: text('prompt').notNull(),
    help: text('help'),
    kind: questionKind('kind').notNull(),
    isRequired: boolean('is_required').notNull(),
    options: text('options').array().notNull(),
    isPerTicket: boolean('is_per_ticket').notNull(),
    askAt: questionStage('ask_at').notNull(),
    /** The question whose answer decides whether this one is asked, and the answers for which it is. */
    visibleIfId: text('visible_if_id'),
    visibleIfAny: text('visible_if_any').array().notNull(),
    /** Asked of those alone who want one of these; empty for everybody. */
    ticketTypeIds: text('ticket_type_ids').array().notNull(),
    isPrivate: boolean('is_private').notNull(),
    removedAt: instant('removed_at'),
  },
  (table) => [index('question_by_event').on(table.eventId, table.position)],
);

/** Where a registration stands. */
export const registrationStatus = schema.enum('registration_status', [
  'AWAITING_EMAIL',
  'PENDING_APPROVAL',
  'WAITLISTED',
  'OFFERED',
  'CONFIRMED',
  'DECLINED',
  'CANCELLED',
  'EXPIRED',
]);
/** Who cancelled a registration. */
export const cancelledBy = schema.enum('cancelled_by', ['ATTENDEE', 'HOST', 'EVENT', 'TRANSFER']);

/** How a registration came to be. */
export const registrationSource = schema.enum('registration_source', ['WEB', 'DOOR', 'IMPORT']);

/** A person's place at an event, or their wish for one; old ones are kept. */
export const registration = schema.table(
  'registration',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' }),
    /** `usr_…`, or `gst_…` of somebody who has no account. */
    userId: text('user_id').notNull(),
    source: registrationSource('source').notNull().default('WEB'),
    status: registrationStatus('status').notNull(),
    quantity: integer('quantity').notNull(),
    attendeeName: text('attendee_name').notNull(),
    attendeeFolded: text('attendee_folded').notNull(),
    queueNo: bigint('queue_no', { mode: 'number' }),
    /** How often a smaller party was let past. */
    passes: smallint('passes').notNull().default(0),
    offeredAt: instant('offered_at'),
    /** Until when an offered seat is kept. */
    offerExpiresAt: instant('offer_expires_at'),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by'),
    decisionMessage: text('decision_message'),
    cancelledAt: instant('cancelled_at'),
    cancelledBy: cancelledBy('cancelled_by'),
    /** Where the person came from; a place, never a person. */
    referral: text('referral'),
    /** What it was when the event was cancelled; what it comes back as. */
    statusBefore: registrationStatus('status_before'),
    /** By question; null where nothing was answered. */
    answers: jsonb('answers').$type<Answers>(),
    ...timestamps,
  },
  (table) => [
    uniqueIndex('registration_live')
      .on(table.eventId, table.userId)
      .where(sql`${table.status} in ('PENDING_APPROVAL', 'WAITLISTED', 'OFFERED', 'CONFIRMED')`),
    index('registration_offers')
      .on(table.offerExpiresAt, table.eventId)
      .where(sql`${table.status} = 'OFFERED'`),
    index('registration_queue')
      .on(table.eventId, table.queueNo)
      .where(sql`${table.status} = 'WAITLISTED'`),
    index('registration_by_event').on(table.eventId, table.id),
    index('registration_by_user').on(table.userId, table.id),
  ],
);

/** What somebody without an account asks for, until they have shown that the address is theirs. */
export const guestWish = schema.table(
  'guest_wish',
  {
    registrationId: text('registration_id')
      .primaryKey()
      .references(() => registration.id, { onDelete: 'cascade' }),
    guestId: text('guest_id').notNull(),
    name: text('name').notNull(),
    asked: jsonb('asked').notNull(),
    codeHash: text('code_hash'),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('guest_wish_due').on(table.expiresAt)],
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
    /** Whose tickets it takes; null for all of the event's. */
    ticketTypeIds: text('ticket_type_ids').array(),
    /** The doors that devices and people may say they are at; empty where it does not matter. */
    gates: text('gates').array().notNull().default([]),
    /** Whether who went out may come in again. */
    mayReenter: boolean('may_reenter').notNull().default(false),
    /** When the list lets people in; null for as long as the tickets admit. */
    opensAt: instant('opens_at'),
    closesAt: instant('closes_at'),
    /** Tickets that came in, those that went out again too. */
    checkedIn: integer('checked_in').notNull().default(0),
    /** Tickets that are in now. */
    inside: integer('inside').notNull().default(0),
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
  'NOT_ON_LIST',
  'READMITTED',
  'CHECKED_OUT',
  'NO_REENTRY',
  'NOT_INSIDE',
  'LIST_CLOSED',
  'REPLACED',
]);

/** Which way somebody goes through a door. */
export const scanDirection = schema.enum('scan_direction', ['IN', 'OUT']);

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
    direction: scanDirection('direction').notNull().default('IN'),
    result: scanResult('result').notNull(),
    gate: text('gate'),
    nonce: text('nonce').notNull(),
    fingerprint: text('fingerprint').notNull(),
    /** Who scanned it; null for a device, which is nobody in particular. */
    byUserId: text('by_user_id'),
    /** The enrolled device that scanned it. */
    deviceId: text('device_id'),
    at: instant('at').notNull(),
    revision: integer('revision').notNull(),
    undoneAt: instant('undone_at'),
    undoneBy: text('undone_by'),
    undoReason: text('undo_reason'),
    previousId: text('previous_id'),
    /** Whether somebody was let through by it, online or by a device that was offline. */
    letIn: boolean('let_in').notNull().default(false),
    /** The device that made it while it was offline. */
    device: text('device'),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
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

/** Scans that are taken back, by nonce: the undo may arrive before the scan. */
export const checkInUndo = schema.table(
  'check_in_undo',
  {
    listId: text('list_id')
      .notNull()
      .references(() => checkInList.id, { onDelete: 'cascade' }),
    nonce: text('nonce').notNull(),
    at: instant('at').notNull(),
    byUserId: text('by_user_id'),
    reason: text('reason'),
  },
  (table) => [primaryKey({ columns: [table.listId, table.nonce] })],
);

/** How somebody came to the door without a ticket. */
export const admissionKind = schema.enum('admission_kind', ['WALK_IN', 'PENDING', 'WAITLISTED']);

/** Whom the door let in without a ticket, and why; nothing is ever taken out of it. */
export const doorAdmission = schema.table(
  'door_admission',
  {
    id: text('id').primaryKey(),
    listId: text('list_id')
      .notNull()
      .references(() => checkInList.id, { onDelete: 'cascade' }),
    registrationId: text('registration_id').notNull(),
    kind: admissionKind('kind').notNull(),
    /** How many came in. */
    heads: smallint('heads').notNull(),
    isOverCapacity: boolean('is_over_capacity').notNull(),
    reason: text('reason'),
    gate: text('gate'),
    /** Who let them in; null for a device, which is nobody in particular. */
    byUserId: text('by_user_id'),
    deviceId: text('device_id'),
    nonce: text('nonce').notNull(),
    /** What the nonce stands for. */
    fingerprint: text('fingerprint').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    unique('door_admission_nonce').on(table.listId, table.nonce),
    index('door_admission_by_time').on(table.listId, table.at, table.id),
  ],
);

/** What a device at the door may do. */
export const deviceProfile = schema.enum('device_profile', ['STEWARD', 'SUPERVISOR', 'KIOSK']);

/** Phones and tablets that work at one list's door without anybody's account. */
export const scanDevice = schema.table(
  'scan_device',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' }),
    listId: text('list_id')
      .notNull()
      .references(() => checkInList.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    profile: deviceProfile('profile').notNull(),
    gate: text('gate'),
    /** SHA-256 of what its QR says, until that was used or has ended. */
    enrolmentHash: text('enrolment_hash'),
    enrolUntil: instant('enrol_until').notNull(),
    /** SHA-256 of its secret; null until it has enrolled. */
    secretHash: text('secret_hash'),
    enrolledAt: instant('enrolled_at'),
    /** When its secret ends by itself. */
    expiresAt: instant('expires_at').notNull(),
    lastSeenAt: instant('last_seen_at'),
    /** Scans that it had not sent yet when it was last seen. */
    queued: integer('queued').notNull().default(0),
    /** How far its clock was behind the platform's then; null when it did not say. */
    clockSkewMs: integer('clock_skew_ms'),
    revokedAt: instant('revoked_at'),
    createdBy: text('created_by').notNull(),
    createdAt: timestamps.createdAt,
  },
  (table) => [
    index('scan_device_by_event').on(table.eventId, table.id),
    uniqueIndex('scan_device_enrolment').on(table.enrolmentHash),
    uniqueIndex('scan_device_secret').on(table.secretHash),
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

/** How often something was tried; what is counted is hashed, so that no address is kept. */
export const throttle = throttleTable(schema, 'throttle_by_end');

/** What is kept of a person, from `user.*` events. */
export const person = schema.table(
  'person',
  {
    userId: text('user_id').primaryKey(),
    handle: text('handle').notNull(),
    displayName: text('display_name').notNull(),
    locale: text('locale').notNull(),
    /** A keyed hash of the address: it finds who an address belongs to, and tells none. */
    emailHash: text('email_hash'),
  },
  (table) => [index('person_by_email').on(table.emailHash)],
);

/** People with a registration and no account; each is known at one event. What is kept of an address that has none elsewhere. */
export const guest = schema.table(
  'guest',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' }),
    email: text('email').notNull(),
    emailHash: text('email_hash').notNull(),
    name: text('name').notNull(),
    locale: text('locale', { enum: ['vi', 'en'] }).notNull(),
    /** The account that took over what was theirs. */
    claimedBy: text('claimed_by'),
    createdAt: timestamps.createdAt,
  },
  (table) => [index('guest_by_email').on(table.emailHash, table.eventId)],
);

/** Whom lists from elsewhere brought to an event, by a keyed hash: a list that comes again changes nothing. */
export const importedGuest = schema.table(
  'imported_guest',
  {
    eventId: text('event_id')
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    registrationId: text('registration_id').notNull(),
    /** Where the list said they stand, as far as it was followed; null of those who came before it was kept. */
    said: text('said', { enum: ['CONFIRMED', 'PENDING_APPROVAL', 'WAITLISTED', 'NOT_COMING'] }),
    createdAt: timestamps.createdAt,
  },
  (table) => [primaryKey({ columns: [table.eventId, table.key] })],
);

/** Who follows which topic: events about it are suggested to them. */
export const topicFollow = schema.table(
  'topic_follow',
  {
    userId: text('user_id').notNull(),
    topic: text('topic').notNull(),
    createdAt: timestamps.createdAt,
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.topic] }),
    index('topic_follow_by_topic').on(table.topic),
  ],
);

/** Whom hosts asked to come, by address. */
export const invitation = schema.table(
  'invitation',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' }),
    email: text('email').notNull(),
    emailHash: text('email_hash').notNull(),
    status: text('status', {
      enum: ['SENT', 'OPENED', 'ACCEPTED', 'DECLINED', 'REVOKED', 'BOUNCED'],
    }).notNull(),
    message: text('message'),
    /** Whether who accepts has a place where others are decided on. */
    skipsApproval: boolean('skips_approval').notNull(),
    invitedBy: text('invited_by').notNull(),
    createdAt: timestamps.createdAt,
    respondedAt: instant('responded_at'),
  },
  (table) => [
    unique('invitation_once').on(table.eventId, table.emailHash),
    index('invitation_by_event').on(table.eventId, table.id),
  ],
);

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

/** Who follows which community, from `follow.*` events. */
export const follow = schema.table(
  'follow',
  {
    communityId: text('community_id').notNull(),
    userId: text('user_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.communityId] })],
);

/** What people turned off of what is suggested to them: one reason by its key, or `*` for all. */
export const suggestionMute = schema.table(
  'suggestion_mute',
  {
    userId: text('user_id').notNull(),
    key: text('key').notNull(),
    createdAt: timestamps.createdAt,
  },
  (table) => [primaryKey({ columns: [table.userId, table.key] })],
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

/** What is decided about an event once it is over; none where nobody has decided anything. */
export const afterEvent = schema.table('after_event', {
  eventId: text('event_id')
    .primaryKey()
    .references(() => event.id, { onDelete: 'cascade' }),
  /** Whether a host counts those who were not checked in as no-shows; null leaves it to the rule. */
  hasNoShows: boolean('has_no_shows'),
  isFeedbackPublic: boolean('is_feedback_public').notNull().default(false),
});

/** What those who had a place say of an event. */
export const feedback = schema.table(
  'feedback',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' }),
    /** One for each person and event; tells nothing of the person without the service's secret. */
    authorKey: text('author_key').notNull().unique('feedback_author'),
    /** Null for those who would rather not be named. */
    userId: text('user_id'),
    rating: smallint('rating').notNull(),
    comment: text('comment'),
    createdAt: timestamps.createdAt,
  },
  (table) => [
    index('feedback_by_event').on(table.eventId, table.id),
    check('feedback_rating', sql`${table.rating} between 1 and 5`),
  ],
);

/** How often the page of an event was looked at; nothing of those who looked. */
export const eventView = schema.table(
  'event_view',
  {
    eventId: text('event_id')
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' }),
    day: date('day').notNull(),
    source: text('source').notNull(),
    views: integer('views').notNull(),
    /** Views that were the browser's first on that day, as it says. */
    visitors: integer('visitors').notNull(),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.day, table.source] })],
);

/** How one registers for a series: for each date, for all of them at once, or as one likes. */
export const seriesRegistrationScope = schema.enum('series_registration_scope', [
  'PER_OCCURRENCE',
  'WHOLE_SERIES',
  'BOTH',
]);

/** What repeats: a rule, and what its events are made from. Its dates become events some months ahead. */
export const eventSeries = schema.table(
  'event_series',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    communityId: text('community_id'),
    createdBy: text('created_by').notNull(),
    rrule: text('rrule').notNull(),
    /** Where the rule starts counting, on the clocks of the zone. */
    startLocal: text('start_local').notNull(),
    timeZone: text('time_zone').notNull(),
    rdates: text('rdates').array().notNull(),
    exdates: text('exdates').array().notNull(),
    template: jsonb('template').$type<StoredTemplate>().notNull(),
    registrationScope: seriesRegistrationScope('registration_scope').notNull(),
    /** How many days ahead dates become events. */
    horizonDays: integer('horizon_days').notNull(),
    /** Whether new events are published at once. */
    isPublished: boolean('is_published').notNull(),
    /** Until when its dates have become events. */
    materializedUntil: instant('materialized_until').notNull(),
    /** When to look for more; null once the rule has ended. */
    nextRunAt: instant('next_run_at'),
    ...timestamps,
  },
  (table) => [
    index('event_series_due').on(table.nextRunAt).where(sql`${table.nextRunAt} is not null`),
  ],
);

/** The dates of series that have become events. */
export const seriesDate = schema.table(
  'series_date',
  {
    seriesId: text('series_id')
      .notNull()
      .references(() => eventSeries.id, { onDelete: 'cascade' }),
    /** The date as the rule gives it, on the clocks of the series. */
    slot: text('slot').notNull(),
    /** Null once it was deleted: its date is not filled again. */
    eventId: text('event_id').references(() => event.id, { onDelete: 'set null' }),
    /** Whether it was changed on its own, and follows the series no more. */
    isDetached: boolean('is_detached').notNull(),
    /** Whether it was cancelled because the rule gives it no more. */
    isDropped: boolean('is_dropped').notNull(),
    /** What calendars know it by: both stay, whatever becomes of series and time. */
    calendarUid: text('calendar_uid').notNull(),
    recurrenceId: text('recurrence_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.seriesId, table.slot] }),
    unique('series_date_event').on(table.eventId),
    unique('series_date_in_calendars').on(table.calendarUid, table.recurrenceId),
  ],
);

/** Who comes to every date of a series, those that are yet to become events too. */
export const seriesPerson = schema.table(
  'series_person',
  {
    seriesId: text('series_id')
      .notNull()
      .references(() => eventSeries.id, { onDelete: 'cascade' }),
    userId: text('user_id').notNull(),
    /** The start of the last event that a place was asked for at. */
    placedUntil: instant('placed_until').notNull(),
    createdAt: timestamps.createdAt,
  },
  (table) => [primaryKey({ columns: [table.seriesId, table.userId] })],
);

/** How often people's own calendar addresses were reset; nobody is in it who never did. */
export const personFeed = schema.table('person_feed', {
  userId: text('user_id').primaryKey(),
  version: integer('version').notNull(),
});

/** How an import stands. */
export const feedStatus = schema.enum('feed_status', ['IDLE', 'RUNNING', 'FAILED', 'PAUSED']);

/** Calendars that events are taken in from, once or again and again. */
export const feedImport = schema.table(
  'feed_import',
  {
    id: text('id').primaryKey(),
    communityId: text('community_id').notNull(),
    createdBy: text('created_by').notNull(),
    /** Null for a file. */
    url: text('url'),
    /** What its events carry as their source; the same for the same address. */
    sourceKind: text('source_kind').notNull(),
    isDryRun: boolean('is_dry_run').notNull(),
    /** Minutes between two looks; null for once. */
    refreshMinutes: integer('refresh_minutes'),
    status: feedStatus('status').notNull(),
    /** The file, until it was read. */
    content: bytea('content'),
    isRemoving: boolean('is_removing').notNull().default(false),
    removesEvents: boolean('removes_events').notNull().default(false),
    /** The zone of times that name none. */
    timeZone: text('time_zone').notNull(),
    /** What the other side called the version that was taken in last. */
    etag: text('etag'),
    failures: integer('failures').notNull().default(0),
    lastRunAt: instant('last_run_at'),
    /** When it is due; while it runs, when another process may take it over. */
    nextRunAt: instant('next_run_at'),
    report: jsonb('report').$type<FeedReport>().notNull(),
    createdAt: timestamps.createdAt,
  },
  (table) => [
    index('feed_import_due').on(table.nextRunAt).where(sql`${table.nextRunAt} is not null`),
    index('feed_import_by_community').on(table.communityId, table.id),
  ],
);

/** Which events an import brought, or met again: those that it holds. */
export const feedImportEvent = schema.table(
  'feed_import_event',
  {
    importId: text('import_id')
      .notNull()
      .references(() => feedImport.id, { onDelete: 'cascade' }),
    eventId: text('event_id')
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.eventId] }),
    index('feed_import_event_by_event').on(table.eventId),
  ],
);
