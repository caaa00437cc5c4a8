import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Problem } from '@hoi/kit/errors.ts';
import type { EventRow, EventItem, EventPage, HostRow, TicketTypeRow, RegistrationRow, RegistrationPage, TicketRow, CheckInListRow, CheckInRow, CategoryRow, Reference } from './mappers.ts';
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

/** Whether a person came. */
export type AttendanceStatus =
  /** Is there. */
  | 'CHECKED_IN'
  /** Not yet. */
  | 'EXPECTED'
  /** There is no place to come to. */
  | 'NOT_APPLICABLE';

/** Who registered. */
export type Attendee = {
  readonly __typename?: 'Attendee';
  /** The name for the door list. */
  readonly displayName: Scalars['String']['output'];
  /** The person; null when the account is gone. */
  readonly user?: Maybe<User>;
};

/** Who may see who comes. */
export type AttendeeListVisibility =
  /** Those who come. */
  | 'ATTENDEES'
  /** Everybody. */
  | 'EVERYONE'
  /** Hosts. */
  | 'HOSTS';

/** A cancellation. */
export type CancelEventInput = {
  /** Which event. */
  readonly id: Scalars['ID']['input'];
  /** Why, in the host's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The version it was read at. */
  readonly version: Scalars['Int']['input'];
};

/** A kind of event. */
export type Category = {
  readonly __typename?: 'Category';
  /** Its name in the caller's language, or the given one. */
  readonly label: Scalars['String']['output'];
  /** Its short name. */
  readonly slug: Scalars['String']['output'];
};


/** A kind of event. */
export type CategoryLabelArgs = {
  locale?: InputMaybe<Scalars['Locale']['input']>;
};

/** One scan at the door. */
export type CheckIn = {
  readonly __typename?: 'CheckIn';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** By whom. */
  readonly by?: Maybe<User>;
  /** At which door. */
  readonly gate?: Maybe<Scalars['String']['output']>;
  /** Opaque id, `chk_…`. */
  readonly id: Scalars['ID']['output'];
  /** What came of it. */
  readonly result: ScanResult;
  /** The ticket; null when the code was nobody's. */
  readonly ticket?: Maybe<Ticket>;
  /** When it was taken back. */
  readonly undoneAt?: Maybe<Scalars['DateTime']['output']>;
};

/** How many are in. */
export type CheckInCounts = {
  readonly __typename?: 'CheckInCounts';
  /** Tickets checked in. */
  readonly checkedIn: Scalars['Int']['output'];
  /** Tickets that admit. */
  readonly expected: Scalars['Int']['output'];
  /** Only grows; drop older ones. */
  readonly revision: Scalars['Int']['output'];
};

/** News from the door. */
export type CheckInFeed = {
  readonly __typename?: 'CheckInFeed';
  /** How many are in. */
  readonly counts: CheckInCounts;
  /** Whether `items` replaces what came before. */
  readonly isSnapshot: Scalars['Boolean']['output'];
  /** Scans, newest first. */
  readonly items: ReadonlyArray<CheckIn>;
  /** Only grows. */
  readonly revision: Scalars['Int']['output'];
};

/** A scan. */
export type CheckInInput = {
  /** The signed code; or else `ticketId`. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  /** At which door. */
  readonly gate?: InputMaybe<Scalars['String']['input']>;
  /** On which list. */
  readonly listId: Scalars['ID']['input'];
  /** Unique for this scan; the same one again gives the same answer. */
  readonly nonce: Scalars['String']['input'];
  /** The ticket, when found by name. */
  readonly ticketId?: InputMaybe<Scalars['ID']['input']>;
};

/** A list that people are checked in on. */
export type CheckInList = Node & {
  readonly __typename?: 'CheckInList';
  /** How many are in, of how many. */
  readonly counts: CheckInCounts;
  /** The event. */
  readonly event: Event;
  /** Opaque id, `cil_…`. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The latest scans, newest first. */
  readonly recent: ReadonlyArray<CheckIn>;
  /** Tickets by the holder's name, with or without diacritics; at most 20. */
  readonly search: ReadonlyArray<Ticket>;
};


/** A list that people are checked in on. */
export type CheckInListRecentArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A list that people are checked in on. */
export type CheckInListSearchArgs = {
  query: Scalars['String']['input'];
};

/** What came of a scan. */
export type CheckInPayload = {
  readonly __typename?: 'CheckInPayload';
  /** The scan in the log. */
  readonly checkIn?: Maybe<CheckIn>;
  /** How many are in now. */
  readonly counts?: Maybe<CheckInCounts>;
  /** The earlier scan that let it in. */
  readonly previous?: Maybe<CheckIn>;
  /** What to tell the person; null when it was refused. */
  readonly result?: Maybe<ScanResult>;
  /** The ticket. */
  readonly ticket?: Maybe<Ticket>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A community; the community subgraph holds it. */
export type Community = {
  readonly __typename?: 'Community';
  /** Its events, as far as the caller may see. */
  readonly events: EventConnection;
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** How many public events are still to come. */
  readonly upcomingEventCount: Scalars['Int']['output'];
};


/** A community; the community subgraph holds it. */
export type CommunityEventsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
};

/** An event to make. */
export type CreateEventInput = {
  /** Whether only the days matter. */
  readonly allDay?: InputMaybe<Scalars['Boolean']['input']>;
  /** Who may see who comes. */
  readonly attendeeListVisibility?: InputMaybe<AttendeeListVisibility>;
  /** 1 to 1,000,000; null for no limit. */
  readonly capacity?: InputMaybe<Scalars['Int']['input']>;
  /** What kind, by slug. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** The community it is held for; the caller must be an organiser there. */
  readonly communityId?: InputMaybe<Scalars['ID']['input']>;
  /** A picture uploaded before. */
  readonly coverUploadId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 20,000 characters. */
  readonly description?: InputMaybe<Scalars['Markdown']['input']>;
  /** The end on the clocks there. */
  readonly endsAtLocal: Scalars['LocalDateTime']['input'];
  /** Where to register when it is done elsewhere. */
  readonly externalUrl?: InputMaybe<Scalars['URL']['input']>;
  /** In a place, online or both. */
  readonly format: EventFormat;
  /** How many companions one person may bring, 0 to 9. */
  readonly guestsPerRegistration?: InputMaybe<Scalars['Int']['input']>;
  /** The language it is written in; by default the request's. */
  readonly locale?: InputMaybe<Scalars['Locale']['input']>;
  /** How to take part online. */
  readonly online?: InputMaybe<OnlineLocationInput>;
  /** When registration closes. */
  readonly registrationClosesAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who may register, and how. */
  readonly registrationMode?: InputMaybe<RegistrationMode>;
  /** When registration opens. */
  readonly registrationOpensAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether a host decides on each registration. */
  readonly requiresApproval?: InputMaybe<Scalars['Boolean']['input']>;
  /** The start on the clocks there. */
  readonly startsAtLocal: Scalars['LocalDateTime']['input'];
  /** At most 280 characters. */
  readonly summary?: InputMaybe<Scalars['String']['input']>;
  /** What one can register for; by default one free type. */
  readonly ticketTypes?: InputMaybe<ReadonlyArray<NewTicketTypeInput>>;
  /** The zone of those clocks. */
  readonly timeZone: Scalars['TimeZone']['input'];
  /** 1 to 140 characters. */
  readonly title: Scalars['String']['input'];
  /** At most 10 short words. */
  readonly topics?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Where. */
  readonly venue?: InputMaybe<VenueInput>;
  /** Who can find it. */
  readonly visibility?: InputMaybe<EventVisibility>;
  /** Whether people can wait when it is full. */
  readonly waitlistEnabled?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A decision on registrations. */
export type DecideRegistrationsInput = {
  /** Yes or no. */
  readonly decision: Decision;
  /** The event. */
  readonly eventId: Scalars['ID']['input'];
  /** A word to those decided on, at most 500 characters. */
  readonly message?: InputMaybe<Scalars['String']['input']>;
  /** Which ones, at most 200. */
  readonly registrationIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** Registrations that were decided on. */
export type DecideRegistrationsPayload = {
  readonly __typename?: 'DecideRegistrationsPayload';
  /** The event as it is now. */
  readonly event?: Maybe<Event>;
  /** As they are now. */
  readonly registrations: ReadonlyArray<Registration>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Yes or no. */
export type Decision =
  /** Give a place, or a place in the queue when it is full. */
  | 'APPROVE'
  /** Turn down, or take the place back. */
  | 'DECLINE';

/** A deleted draft. */
export type DeleteDraftPayload = {
  readonly __typename?: 'DeleteDraftPayload';
  /** Its id. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Every reason a mutation can be refused for. `docs/errors.md` explains each. */
export type ErrorCode =
  /** The proposed action has expired or was decided already. */
  | 'ACTION_NOT_OPEN'
  /** The caller is a member already. */
  | 'ALREADY_MEMBER'
  /** The caller holds a place already. */
  | 'ALREADY_REGISTERED'
  /** The new capacity is below the number of confirmed people. */
  | 'CAPACITY_BELOW_CONFIRMED'
  /** The code is wrong or too old; ask for a new one. */
  | 'CODE_INVALID'
  /** Something else already has this unique value. */
  | 'CONFLICT'
  /** The end is before the start. */
  | 'ENDS_BEFORE_START'
  /** The event was cancelled. */
  | 'EVENT_CANCELLED'
  /** The caller may see it, but not do this. */
  | 'FORBIDDEN'
  /** The handle or address is taken. */
  | 'HANDLE_TAKEN'
  /** This idempotency key was used for another request. */
  | 'IDEMPOTENCY_REPLAY_MISMATCH'
  /** The value has the wrong form. */
  | 'INVALID'
  /** The thing is in a state that does not allow this step. */
  | 'INVALID_TRANSITION'
  /** The community takes no new members. */
  | 'JOIN_CLOSED'
  /** A community keeps at least one owner. */
  | 'LAST_OWNER'
  /** Only a draft can be published. */
  | 'NOT_A_DRAFT'
  /** There is no such thing, or it is hidden from the caller. */
  | 'NOT_FOUND'
  /** This ticket type is not on sale now. */
  | 'NOT_ON_SALE'
  /** The passkey could not be verified. */
  | 'PASSKEY_INVALID'
  /** Too many tries; wait for `retryAfter` seconds. */
  | 'RATE_LIMITED'
  /** Registration is not open. */
  | 'REGISTRATION_CLOSED'
  /** The value is missing. */
  | 'REQUIRED'
  /** The event is full and has no waitlist. */
  | 'SOLD_OUT'
  /** Somebody changed it since it was read; read again. */
  | 'STALE_VERSION'
  /** The value is longer than allowed. */
  | 'TOO_LONG'
  /** Sign in first. */
  | 'UNAUTHENTICATED'
  /** There is no such time zone. */
  | 'UNKNOWN_TIME_ZONE'
  /** The uploaded file is unknown, too large or not an image. */
  | 'UPLOAD_INVALID';

/** Something that people come to, in a place, online or both. */
export type Event = Node & {
  readonly __typename?: 'Event';
  /** Whether only the days matter. */
  readonly allDay: Scalars['Boolean']['output'];
  /** Who may see who comes. */
  readonly attendeeListVisibility: AttendeeListVisibility;
  /** Who comes, as far as the caller may see. */
  readonly attendees: RegistrationConnection;
  /** Why it was cancelled, in the host's words. */
  readonly cancellationReason?: Maybe<Scalars['String']['output']>;
  /** When it was cancelled. */
  readonly cancelledAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many people fit; null for no limit. */
  readonly capacity?: Maybe<Scalars['Int']['output']>;
  /** What kind of thing it is. */
  readonly category?: Maybe<Category>;
  /** The lists people are checked in on; for those who work at the door. */
  readonly checkInLists: ReadonlyArray<CheckInList>;
  /** The community that holds it. */
  readonly community?: Maybe<Community>;
  /** How many come. */
  readonly counts: EventCounts;
  /** Its picture; null shows a generated one. */
  readonly coverUrl?: Maybe<Scalars['URL']['output']>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What happens there. */
  readonly description?: Maybe<Scalars['Markdown']['output']>;
  /** The end as an instant. */
  readonly endsAt: Scalars['DateTime']['output'];
  /** The end on the clocks there. */
  readonly endsAtLocal: Scalars['LocalDateTime']['output'];
  /** Where to register when it is done elsewhere. */
  readonly externalUrl?: Maybe<Scalars['URL']['output']>;
  /** In a place, online or both. */
  readonly format: EventFormat;
  /** How many companions one person may bring. */
  readonly guestsPerRegistration: Scalars['Int']['output'];
  /** Who holds it. */
  readonly hosts: ReadonlyArray<EventHost>;
  /** Its address in a calendar. */
  readonly icsUrl: Scalars['URL']['output'];
  /** Opaque id, `evt_…`. */
  readonly id: Scalars['ID']['output'];
  /** Whether it costs nothing. */
  readonly isFree: Scalars['Boolean']['output'];
  /** The language it is written in. */
  readonly locale: Scalars['Locale']['output'];
  /** How to take part online. */
  readonly onlineLocation?: Maybe<OnlineLocation>;
  /** When it was published. */
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When registration closes; null for at the end. */
  readonly registrationClosesAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who may register, and how. */
  readonly registrationMode: RegistrationMode;
  /** When registration opens; null for at once. */
  readonly registrationOpensAt?: Maybe<Scalars['DateTime']['output']>;
  /** All registrations, for those who manage them. */
  readonly registrations: RegistrationConnection;
  /** Whether a host decides on each registration. */
  readonly requiresApproval: Scalars['Boolean']['output'];
  /** The unique short name in its address, `/e/<slug>`. */
  readonly slug: Scalars['String']['output'];
  /** Where an imported event came from. */
  readonly source?: Maybe<ImportSource>;
  /** The start as an instant. */
  readonly startsAt: Scalars['DateTime']['output'];
  /** The start on the clocks there. */
  readonly startsAtLocal: Scalars['LocalDateTime']['output'];
  /** Where it stands. */
  readonly status: EventStatus;
  /** One or two sentences. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** What one can register for. */
  readonly ticketTypes: ReadonlyArray<TicketType>;
  /** The zone of those clocks. */
  readonly timeZone: Scalars['TimeZone']['output'];
  /** The hue that pages of it take on, 0 to 359; from the cover or from the id. */
  readonly tint: Scalars['Int']['output'];
  /** Its title. */
  readonly title: Scalars['String']['output'];
  /** What it is about, as short words. */
  readonly topics: ReadonlyArray<Scalars['String']['output']>;
  /** When it was last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Its page. */
  readonly url: Scalars['URL']['output'];
  /** Where it takes place; null when online or not yet known. */
  readonly venue?: Maybe<Venue>;
  /** Counts the changes; send it back when updating. */
  readonly version: Scalars['Int']['output'];
  /** What the caller may do with it. */
  readonly viewerCan: ReadonlyArray<EventPermission>;
  /** The caller's own live registration. */
  readonly viewerRegistration?: Maybe<Registration>;
  /** Who can find it. */
  readonly visibility: EventVisibility;
  /** What happens when it is full. */
  readonly waitlist: WaitlistPolicy;
};


/** Something that people come to, in a place, online or both. */
export type EventAttendeesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that people come to, in a place, online or both. */
export type EventCoverUrlArgs = {
  width?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that people come to, in a place, online or both. */
export type EventRegistrationsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<RegistrationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of events. */
export type EventConnection = {
  readonly __typename?: 'EventConnection';
  /** The page's events with their positions. */
  readonly edges: ReadonlyArray<EventEdge>;
  /** The page's events. */
  readonly nodes: ReadonlyArray<Event>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many there are, exact to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
};

/** How many come to an event. */
export type EventCounts = {
  readonly __typename?: 'EventCounts';
  /** Heads that are in. */
  readonly checkedIn: Scalars['Int']['output'];
  /** Heads with a place. */
  readonly confirmed: Scalars['Int']['output'];
  /** Heads waiting for a host. */
  readonly pending: Scalars['Int']['output'];
  /** Places left; null for no limit. */
  readonly remaining?: Maybe<Scalars['Int']['output']>;
  /** Only grows; drop older ones. */
  readonly revision: Scalars['Int']['output'];
  /** Heads waiting for room. */
  readonly waitlisted: Scalars['Int']['output'];
};

/** One event in a connection. */
export type EventEdge = {
  readonly __typename?: 'EventEdge';
  /** Its position. */
  readonly cursor: Scalars['Cursor']['output'];
  /** How far from the place asked for. */
  readonly distanceKm?: Maybe<Scalars['Float']['output']>;
  /** The event. */
  readonly node: Event;
};

/** Which events. Everything given must hold. */
export type EventFilter = {
  /** Any of these categories, by slug. */
  readonly categories?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** In this city, with or without diacritics. */
  readonly city?: InputMaybe<Scalars['String']['input']>;
  /** Any of these communities. */
  readonly communityIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** In this country, two letters. */
  readonly countryCode?: InputMaybe<Scalars['String']['input']>;
  /** Any of these. */
  readonly format?: InputMaybe<ReadonlyArray<EventFormat>>;
  /** Costs nothing. */
  readonly free?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not over before this. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Has places left. */
  readonly hasSpots?: InputMaybe<Scalars['Boolean']['input']>;
  /** Around a place; online events are left out. */
  readonly near?: InputMaybe<NearInput>;
  /** Words in the title, text, place or community, with or without diacritics. */
  readonly query?: InputMaybe<Scalars['String']['input']>;
  /** The zone that `when` is read in; by default the caller's. */
  readonly timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  /** Starts before this. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
  /** Any of these topics. */
  readonly topics?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** A span of days on the clocks of `timeZone`; instead of `from` and `to`. */
  readonly when?: InputMaybe<WhenPreset>;
};

/** How an event takes place. */
export type EventFormat =
  /** Both. */
  | 'HYBRID'
  /** In a place. */
  | 'IN_PERSON'
  /** Online. */
  | 'ONLINE';

/** Somebody who holds an event. */
export type EventHost = {
  readonly __typename?: 'EventHost';
  /** Whether they are shown on the page. */
  readonly isListed: Scalars['Boolean']['output'];
  /** What they do. */
  readonly role: EventRole;
  /** The person; null when the account is gone. */
  readonly user?: Maybe<User>;
};

/** In which order. */
export type EventOrder =
  /** Nearest first; needs `near`. */
  | 'DISTANCE'
  /** Best match first, among the 500 soonest; needs `query`. */
  | 'RELEVANCE'
  /** Soonest first. */
  | 'STARTS_ASC'
  /** Latest first. */
  | 'STARTS_DESC';

/** What changes. */
export type EventPatch = {
  /** Whether only the days matter. */
  readonly allDay?: InputMaybe<Scalars['Boolean']['input']>;
  /** Who may see who comes. */
  readonly attendeeListVisibility?: InputMaybe<AttendeeListVisibility>;
  /** Not below the number of confirmed people; null for no limit. */
  readonly capacity?: InputMaybe<Scalars['Int']['input']>;
  /** What kind, by slug. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** The community it is held for; drafts only. */
  readonly communityId?: InputMaybe<Scalars['ID']['input']>;
  /** A picture uploaded before; null takes it off. */
  readonly coverUploadId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 20,000 characters. */
  readonly description?: InputMaybe<Scalars['Markdown']['input']>;
  /** The end on the clocks there. */
  readonly endsAtLocal?: InputMaybe<Scalars['LocalDateTime']['input']>;
  /** Where to register when it is done elsewhere. */
  readonly externalUrl?: InputMaybe<Scalars['URL']['input']>;
  /** In a place, online or both. */
  readonly format?: InputMaybe<EventFormat>;
  /** How many companions one person may bring, 0 to 9. */
  readonly guestsPerRegistration?: InputMaybe<Scalars['Int']['input']>;
  /** How to take part online. */
  readonly online?: InputMaybe<OnlineLocationInput>;
  /** When registration closes. */
  readonly registrationClosesAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who may register, and how. */
  readonly registrationMode?: InputMaybe<RegistrationMode>;
  /** When registration opens. */
  readonly registrationOpensAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether a host decides on each registration. */
  readonly requiresApproval?: InputMaybe<Scalars['Boolean']['input']>;
  /** The start on the clocks there. */
  readonly startsAtLocal?: InputMaybe<Scalars['LocalDateTime']['input']>;
  /** At most 280 characters. */
  readonly summary?: InputMaybe<Scalars['String']['input']>;
  /** The zone of those clocks. */
  readonly timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  /** 1 to 140 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** At most 10 short words. */
  readonly topics?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Where. */
  readonly venue?: InputMaybe<VenueInput>;
  /** Who can find it. */
  readonly visibility?: InputMaybe<EventVisibility>;
  /** Whether people can wait when it is full. */
  readonly waitlistEnabled?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A changed event. */
export type EventPayload = {
  readonly __typename?: 'EventPayload';
  /** As it is now. */
  readonly event?: Maybe<Event>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What somebody may do with an event. */
export type EventPermission =
  /** Cancel it. */
  | 'CANCEL'
  /** Check people in and see who was. */
  | 'CHECK_IN'
  /** Change it. */
  | 'EDIT'
  /** Say who holds it. */
  | 'MANAGE_HOSTS'
  /** Decide on registrations. */
  | 'MANAGE_REGISTRATIONS'
  /** Publish it. */
  | 'PUBLISH'
  /** Register. */
  | 'REGISTER'
  /** Take a check-in back. */
  | 'UNDO_CHECK_IN'
  /** See all registrations. */
  | 'VIEW_REGISTRATIONS';

/** What a person does at an event. */
export type EventRole =
  /** Checks people in. */
  | 'CHECK_IN'
  /** May do everything but name owners. */
  | 'CO_HOST'
  /** Edits it and decides on registrations. */
  | 'MANAGER'
  /** May do everything. */
  | 'OWNER'
  /** Speaks there. */
  | 'SPEAKER';

/** Where an event stands. */
export type EventStatus =
  /** Will not take place; its page stays. */
  | 'CANCELLED'
  /** Seen by its hosts only. */
  | 'DRAFT'
  /** Can be found. */
  | 'PUBLISHED';

/** Who can find an event. */
export type EventVisibility =
  /** Members of its community. */
  | 'MEMBERS'
  /** Its hosts and those who hold a registration. */
  | 'PRIVATE'
  /** Everybody; it is listed. */
  | 'PUBLIC'
  /** Whoever has the address. */
  | 'UNLISTED';

/** Why something is not shown. */
export type HiddenReason =
  /** The event was cancelled. */
  | 'CANCELLED'
  /** Register first. */
  | 'NOT_REGISTERED'
  /** Sign in first. */
  | 'NOT_SIGNED_IN'
  /** A host has yet to agree. */
  | 'PENDING_APPROVAL'
  /** There was no room yet. */
  | 'WAITLISTED';

/** Events from elsewhere. */
export type ImportEventsInput = {
  /** The community that holds them. */
  readonly communityId: Scalars['ID']['input'];
  /** At most 200. */
  readonly events: ReadonlyArray<ImportedEventInput>;
  /** What they come from: `confs-tech`, `meetup` or `ics`. */
  readonly kind: Scalars['String']['input'];
};

/** What came of an import. */
export type ImportEventsPayload = {
  readonly __typename?: 'ImportEventsPayload';
  /** How many were new. */
  readonly created: Scalars['Int']['output'];
  /** Those that were left out. */
  readonly problems: ReadonlyArray<ImportProblem>;
  /** How many were as they are here. */
  readonly unchanged: Scalars['Int']['output'];
  /** How many had changed. */
  readonly updated: Scalars['Int']['output'];
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Why something from elsewhere was left out. */
export type ImportProblem = {
  readonly __typename?: 'ImportProblem';
  /** What is wrong with it. */
  readonly code: ErrorCode;
  /** The line or component. */
  readonly line?: Maybe<Scalars['Int']['output']>;
  /** A sentence in the caller's language. */
  readonly message: Scalars['String']['output'];
  /** The source's own id. */
  readonly uid?: Maybe<Scalars['String']['output']>;
};

/** Where an imported event came from. */
export type ImportSource = {
  readonly __typename?: 'ImportSource';
  /** What it came from, such as `confs-tech`. */
  readonly kind: Scalars['String']['output'];
  /** The source's own page of it. */
  readonly url?: Maybe<Scalars['URL']['output']>;
};

/** One event from elsewhere. */
export type ImportedEventInput = {
  /** The event. Its ticket types count only while it is new, and it brings no cover. */
  readonly event: CreateEventInput;
  /** Whether the source says it was cancelled. */
  readonly isCancelled?: InputMaybe<Scalars['Boolean']['input']>;
  /** The line or component it stands in, for the report. */
  readonly line?: InputMaybe<Scalars['Int']['input']>;
  /** The source's own id; with `kind` and the community it tells whether it is here already. */
  readonly uid: Scalars['String']['input'];
  /** Its page at the source. */
  readonly url?: InputMaybe<Scalars['URL']['input']>;
};

/** An amount of money. */
export type Money = {
  readonly __typename?: 'Money';
  /** Decimal, such as `150000` or `12.50`. */
  readonly amount: Scalars['String']['output'];
  /** Three letters, ISO 4217. */
  readonly currency: Scalars['String']['output'];
};

/** An amount of money. */
export type MoneyInput = {
  /** Decimal, such as `150000` or `12.50`. */
  readonly amount: Scalars['String']['input'];
  /** Three letters, ISO 4217. */
  readonly currency: Scalars['String']['input'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Cancels an event; its page stays and those who come are told. */
  readonly cancelEvent: EventPayload;
  /** Gives a place up; it goes to the next in the queue. */
  readonly cancelRegistration: RegisterPayload;
  /** Checks a ticket in, by its code or id. */
  readonly checkIn: CheckInPayload;
  /** Makes a draft; the caller becomes its owner. */
  readonly createEvent: EventPayload;
  /** Decides on registrations. */
  readonly decideRegistrations: DecideRegistrationsPayload;
  /** Deletes a draft that nobody ever saw. */
  readonly deleteDraft: DeleteDraftPayload;
  /** Takes in up to 200 events from elsewhere; a second time changes nothing. */
  readonly importEvents: ImportEventsPayload;
  /** Makes a draft visible and tells its community. */
  readonly publishEvent: EventPayload;
  /** Takes a place, joins the waitlist or asks for approval. Never oversells. */
  readonly register: RegisterPayload;
  /** Takes somebody off the hosts. */
  readonly removeEventHost: EventPayload;
  /** Removes a ticket type that nobody holds. */
  readonly removeTicketType: EventPayload;
  /** Takes a cancellation back; registrations return as far as there is room. */
  readonly restoreEvent: EventPayload;
  /** Names somebody a host, or changes what they do. */
  readonly setEventHost: EventPayload;
  /** Takes a check-in back; it stays in the log. */
  readonly undoCheckIn: CheckInPayload;
  /** Changes an event and tells those who come of what matters to them. */
  readonly updateEvent: EventPayload;
  /** Adds or changes a ticket type. */
  readonly upsertTicketType: EventPayload;
};


export type MutationCancelEventArgs = {
  input: CancelEventInput;
};


export type MutationCancelRegistrationArgs = {
  id: Scalars['ID']['input'];
};


export type MutationCheckInArgs = {
  input: CheckInInput;
};


export type MutationCreateEventArgs = {
  input: CreateEventInput;
};


export type MutationDecideRegistrationsArgs = {
  input: DecideRegistrationsInput;
};


export type MutationDeleteDraftArgs = {
  id: Scalars['ID']['input'];
};


export type MutationImportEventsArgs = {
  input: ImportEventsInput;
};


export type MutationPublishEventArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRegisterArgs = {
  input: RegisterInput;
};


export type MutationRemoveEventHostArgs = {
  eventId: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
};


export type MutationRemoveTicketTypeArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRestoreEventArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSetEventHostArgs = {
  input: SetEventHostInput;
};


export type MutationUndoCheckInArgs = {
  input: UndoCheckInInput;
};


export type MutationUpdateEventArgs = {
  input: UpdateEventInput;
};


export type MutationUpsertTicketTypeArgs = {
  input: TicketTypeInput;
};

/** Which of the caller's events. */
export type MyEventsKind =
  /** Held by the caller, drafts included, latest start first. */
  | 'HOSTING'
  /** Over, with a registration. */
  | 'PAST'
  /** To come, with a live registration. */
  | 'UPCOMING';

/** A circle on the map. */
export type NearInput = {
  /** Degrees north. */
  readonly latitude: Scalars['Float']['input'];
  /** Degrees east. */
  readonly longitude: Scalars['Float']['input'];
  /** Up to 500. */
  readonly radiusKm: Scalars['Float']['input'];
};

/** A ticket type of a new event. */
export type NewTicketTypeInput = {
  /** How many there are; null when only the event's capacity counts. */
  readonly capacity?: InputMaybe<Scalars['Int']['input']>;
  /** At most 280 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 80 characters. */
  readonly name: Scalars['String']['input'];
  /** What is paid; null for free. */
  readonly price?: InputMaybe<MoneyInput>;
  /** When it goes off sale. */
  readonly salesEnd?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it goes on sale. */
  readonly salesStart?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An object with a globally unique id, fetchable with `node`. */
export type Node = {
  /** Opaque and stable; the prefix tells the type (`evt_…`). */
  readonly id: Scalars['ID']['output'];
};

/** How to take part online. */
export type OnlineLocation = {
  readonly __typename?: 'OnlineLocation';
  /** Why `joinUrl` is not shown. */
  readonly hiddenReason?: Maybe<HiddenReason>;
  /** Where to join; for hosts and confirmed people alone. */
  readonly joinUrl?: Maybe<Scalars['URL']['output']>;
  /** Such as Zoom or Jitsi. */
  readonly provider?: Maybe<Scalars['String']['output']>;
};

/** How to take part online. */
export type OnlineLocationInput = {
  /** Where to join. */
  readonly joinUrl: Scalars['URL']['input'];
  /** Such as Zoom or Jitsi. */
  readonly provider?: InputMaybe<Scalars['String']['input']>;
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

export type Query = {
  readonly __typename?: 'Query';
  /** Every kind of event. */
  readonly categories: ReadonlyArray<Category>;
  /** A check-in list by id; null unless the caller works at the door. */
  readonly checkInList?: Maybe<CheckInList>;
  /** An event by id or slug; null when there is none or it is hidden. */
  readonly event?: Maybe<Event>;
  /** Published events that the caller may find. */
  readonly events: EventConnection;
  /** The caller's own events. */
  readonly myEvents: EventConnection;
  /** A registration by id; null unless it is the caller's or they manage it. */
  readonly registration?: Maybe<Registration>;
};


export type QueryCheckInListArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEventArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryEventsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
};


export type QueryMyEventsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind: MyEventsKind;
};


export type QueryRegistrationArgs = {
  id: Scalars['ID']['input'];
};

/** A wish to come. */
export type RegisterInput = {
  /** To which event. */
  readonly eventId: Scalars['ID']['input'];
  /** Whether to wait when it is full. */
  readonly joinWaitlist?: InputMaybe<Scalars['Boolean']['input']>;
  /** What for; by default one of the first type. */
  readonly tickets?: InputMaybe<ReadonlyArray<TicketRequest>>;
};

/** A changed registration. */
export type RegisterPayload = {
  readonly __typename?: 'RegisterPayload';
  /** The event as it is now. */
  readonly event?: Maybe<Event>;
  /** As it is now. */
  readonly registration?: Maybe<Registration>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A person's place at an event, or their wish for one. */
export type Registration = Node & {
  readonly __typename?: 'Registration';
  /** Whether they came. */
  readonly attendance: AttendanceStatus;
  /** Who. */
  readonly attendee: Attendee;
  /** When it was cancelled. */
  readonly cancelledAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When a host decided. */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the host wrote. */
  readonly decisionMessage?: Maybe<Scalars['String']['output']>;
  /** For which event. */
  readonly event: Event;
  /** Opaque id, `reg_…`. */
  readonly id: Scalars['ID']['output'];
  /** How many people, the person included. */
  readonly quantity: Scalars['Int']['output'];
  /** Where it stands. */
  readonly status: RegistrationStatus;
  /** One for each head, once confirmed. */
  readonly tickets: ReadonlyArray<Ticket>;
  /** What the caller may do with it. */
  readonly viewerCan: ReadonlyArray<RegistrationPermission>;
  /** The place in the queue, from 1; null unless waiting. */
  readonly waitlistPosition?: Maybe<Scalars['Int']['output']>;
};

/** A page of registrations. */
export type RegistrationConnection = {
  readonly __typename?: 'RegistrationConnection';
  /** The page's registrations with their positions. */
  readonly edges: ReadonlyArray<RegistrationEdge>;
  /** The page's registrations. */
  readonly nodes: ReadonlyArray<Registration>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many there are, exact to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One registration in a connection. */
export type RegistrationEdge = {
  readonly __typename?: 'RegistrationEdge';
  /** Its position. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The registration. */
  readonly node: Registration;
};

/** Which registrations. */
export type RegistrationFilter = {
  /** Words in the name, with or without diacritics. */
  readonly query?: InputMaybe<Scalars['String']['input']>;
  /** Any of these states. */
  readonly statuses?: InputMaybe<ReadonlyArray<RegistrationStatus>>;
};

/** Who may register, and how. */
export type RegistrationMode =
  /** Nobody for now. */
  | 'CLOSED'
  /** On another site. */
  | 'EXTERNAL'
  /** Nobody needs to; just come. */
  | 'NONE'
  /** Whoever can see it. */
  | 'OPEN';

/** What somebody may do with a registration. */
export type RegistrationPermission =
  /** Agree to it. */
  | 'APPROVE'
  /** Give it up. */
  | 'CANCEL'
  /** Check it in. */
  | 'CHECK_IN'
  /** Turn it down. */
  | 'DECLINE';

/** Where a registration stands. */
export type RegistrationStatus =
  /** It was given up, or the event was cancelled. */
  | 'CANCELLED'
  /** They have a place. */
  | 'CONFIRMED'
  /** A host said no. */
  | 'DECLINED'
  /** A host has yet to agree. */
  | 'PENDING_APPROVAL'
  /** It waits for room. */
  | 'WAITLISTED';

/** What came of a scan. */
export type ScanResult =
  /** Let in. */
  | 'ADMITTED'
  /** Is in already. */
  | 'ALREADY_IN'
  /** The code is not ours. */
  | 'INVALID_SIGNATURE'
  /** The ticket does not admit any more. */
  | 'REVOKED'
  /** There is no such ticket. */
  | 'UNKNOWN_TICKET'
  /** The code is for another event. */
  | 'WRONG_EVENT'
  /** The code is from before or after its time. */
  | 'WRONG_TIME';

/** A host to name. */
export type SetEventHostInput = {
  /** Which event. */
  readonly eventId: Scalars['ID']['input'];
  /** Whether they are shown on the page. */
  readonly isListed?: InputMaybe<Scalars['Boolean']['input']>;
  /** What they do. */
  readonly role: EventRole;
  /** Who. */
  readonly userId: Scalars['ID']['input'];
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** The latest scans and counts of a list: at once as they are now, then each new one; none is skipped. */
  readonly checkInFeed: CheckInFeed;
  /** How many come: at once as it is now, then as it changes, at most four times a second. */
  readonly eventCounts: EventCounts;
  /** The caller's registrations as they change, beginning with the next change. */
  readonly myRegistrationChanged: Registration;
};


export type SubscriptionCheckInFeedArgs = {
  listId: Scalars['ID']['input'];
};


export type SubscriptionEventCountsArgs = {
  eventId: Scalars['ID']['input'];
};

/** Admission for one head. */
export type Ticket = Node & {
  readonly __typename?: 'Ticket';
  /** When it was checked in. */
  readonly checkedInAt?: Maybe<Scalars['DateTime']['output']>;
  /** The signed code that its QR shows; for its holder and the hosts. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** The name on it. */
  readonly holderName: Scalars['String']['output'];
  /** Opaque id, `tic_…`. */
  readonly id: Scalars['ID']['output'];
  /** The registration it belongs to. */
  readonly registration: Registration;
  /** Grows when it is issued again; older codes stop working. */
  readonly seq: Scalars['Int']['output'];
  /** Whether it admits. */
  readonly state: TicketState;
  /** What kind. */
  readonly ticketType: TicketType;
};

/** Some tickets of one type. */
export type TicketRequest = {
  /** The names on them, the person's own first; by default theirs. */
  readonly holderNames?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** How many. */
  readonly quantity?: Scalars['Int']['input'];
  /** Which type. */
  readonly ticketTypeId: Scalars['ID']['input'];
};

/** Whether a ticket admits. */
export type TicketState =
  /** No more. */
  | 'REVOKED'
  /** Yes. */
  | 'VALID';

/** Something one can register for. */
export type TicketType = {
  readonly __typename?: 'TicketType';
  /** How many there are; null when only the event's capacity counts. */
  readonly capacity?: Maybe<Scalars['Int']['output']>;
  /** What it gives. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Opaque id, `tkt_…`. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Its place in the list. */
  readonly position: Scalars['Int']['output'];
  /** What is paid at the door or by the host's own link; null for free. */
  readonly price?: Maybe<Money>;
  /** How many are left; null for no limit. */
  readonly remaining?: Maybe<Scalars['Int']['output']>;
  /** When it goes off sale. */
  readonly salesEnd?: Maybe<Scalars['DateTime']['output']>;
  /** When it goes on sale. */
  readonly salesStart?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it can be had now. */
  readonly status: TicketTypeStatus;
};

/** A ticket type to add or change. */
export type TicketTypeInput = {
  /** How many there are; null when only the event's capacity counts. */
  readonly capacity?: InputMaybe<Scalars['Int']['input']>;
  /** At most 280 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The event. */
  readonly eventId: Scalars['ID']['input'];
  /** Which one; absent to add one. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 80 characters. */
  readonly name: Scalars['String']['input'];
  /** Its place in the list. */
  readonly position?: InputMaybe<Scalars['Int']['input']>;
  /** What is paid; null for free. */
  readonly price?: InputMaybe<MoneyInput>;
  /** When it goes off sale. */
  readonly salesEnd?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it goes on sale. */
  readonly salesStart?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Whether a ticket type can be had. */
export type TicketTypeStatus =
  /** No more. */
  | 'ENDED'
  /** Not yet. */
  | 'NOT_STARTED'
  /** Yes. */
  | 'ON_SALE'
  /** All are taken. */
  | 'SOLD_OUT'
  /** All are taken, and there is a waitlist. */
  | 'WAITLIST';

/** A check-in to take back. */
export type UndoCheckInInput = {
  /** Which one. */
  readonly checkInId: Scalars['ID']['input'];
};

/** Changes of an event; what is absent stays, what is null is emptied. */
export type UpdateEventInput = {
  /** Which event. */
  readonly id: Scalars['ID']['input'];
  /** Whether those who come are told when time or place changes. */
  readonly notifyAttendees?: InputMaybe<Scalars['Boolean']['input']>;
  /** What changes. */
  readonly patch: EventPatch;
  /** The version it was read at. */
  readonly version: Scalars['Int']['input'];
};

/** A person; the user subgraph holds the profile. */
export type User = {
  readonly __typename?: 'User';
  /** Events the person holds, as far as the caller may see. */
  readonly hostedEvents: EventConnection;
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** The person's registrations; empty unless the caller is this person. */
  readonly registrations: RegistrationConnection;
};


/** A person; the user subgraph holds the profile. */
export type UserHostedEventsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  upcoming?: InputMaybe<Scalars['Boolean']['input']>;
};


/** A person; the user subgraph holds the profile. */
export type UserRegistrationsArgs = {
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

/** A place. */
export type Venue = {
  readonly __typename?: 'Venue';
  /** Street and number. */
  readonly address?: Maybe<Scalars['String']['output']>;
  /** The city. */
  readonly city?: Maybe<Scalars['String']['output']>;
  /** Two letters, ISO 3166-1. */
  readonly countryCode?: Maybe<Scalars['String']['output']>;
  /** How to find the door. */
  readonly howToFind?: Maybe<Scalars['String']['output']>;
  /** Degrees north. */
  readonly latitude?: Maybe<Scalars['Float']['output']>;
  /** Degrees east. */
  readonly longitude?: Maybe<Scalars['Float']['output']>;
  /** What it is called. */
  readonly name: Scalars['String']['output'];
};

/** A place. */
export type VenueInput = {
  /** Street and number. */
  readonly address?: InputMaybe<Scalars['String']['input']>;
  /** The city. */
  readonly city?: InputMaybe<Scalars['String']['input']>;
  /** Two letters, ISO 3166-1. */
  readonly countryCode?: InputMaybe<Scalars['String']['input']>;
  /** How to find the door. */
  readonly howToFind?: InputMaybe<Scalars['String']['input']>;
  /** Degrees north. */
  readonly latitude?: InputMaybe<Scalars['Float']['input']>;
  /** Degrees east. */
  readonly longitude?: InputMaybe<Scalars['Float']['input']>;
  /** What it is called. */
  readonly name: Scalars['String']['input'];
};

/** What happens when an event is full. */
export type WaitlistPolicy = {
  readonly __typename?: 'WaitlistPolicy';
  /** Whether there is a waitlist; places that come free go to it in order. */
  readonly enabled: Scalars['Boolean']['output'];
  /** How many people wait. */
  readonly length: Scalars['Int']['output'];
};

/** A span of days. */
export type WhenPreset =
  /** Monday to Sunday after this week. */
  | 'NEXT_WEEK'
  /** Until the end of the month. */
  | 'THIS_MONTH'
  /** Until Sunday. */
  | 'THIS_WEEK'
  /** Saturday and Sunday. */
  | 'THIS_WEEKEND'
  /** Today. */
  | 'TODAY'
  /** Tomorrow. */
  | 'TOMORROW';



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
  Category: Category;
  CheckIn: CheckIn;
  CheckInList: CheckInList;
  Community: Community;
  Event: Event;
  Registration: Registration;
  Ticket: Ticket;
  TicketType: TicketType;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Category:
    ( { __typename: 'Category' }
    & GraphQLRecursivePick<FederationTypes['Category'], {"slug":true}> );
  CheckIn:
    ( { __typename: 'CheckIn' }
    & GraphQLRecursivePick<FederationTypes['CheckIn'], {"id":true}> );
  CheckInList:
    ( { __typename: 'CheckInList' }
    & GraphQLRecursivePick<FederationTypes['CheckInList'], {"id":true}> );
  Community:
    ( { __typename: 'Community' }
    & GraphQLRecursivePick<FederationTypes['Community'], {"id":true}> );
  Event:
    ( { __typename: 'Event' }
    & GraphQLRecursivePick<FederationTypes['Event'], {"id":true}> );
  Registration:
    ( { __typename: 'Registration' }
    & GraphQLRecursivePick<FederationTypes['Registration'], {"id":true}> );
  Ticket:
    ( { __typename: 'Ticket' }
    & GraphQLRecursivePick<FederationTypes['Ticket'], {"id":true}> );
  TicketType:
    ( { __typename: 'TicketType' }
    & GraphQLRecursivePick<FederationTypes['TicketType'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( CheckInListRow )
    | ( EventRow )
    | ( RegistrationRow )
    | ( TicketRow )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AttendanceStatus: AttendanceStatus;
  Attendee: ResolverTypeWrapper<RegistrationRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AttendeeListVisibility: AttendeeListVisibility;
  CancelEventInput: CancelEventInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Category: ResolverTypeWrapper<CategoryRow>;
  CheckIn: ResolverTypeWrapper<CheckInRow>;
  CheckInCounts: ResolverTypeWrapper<CheckInCounts>;
  CheckInFeed: ResolverTypeWrapper<Omit<CheckInFeed, 'items'> & { items: ReadonlyArray<ResolversTypes['CheckIn']> }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CheckInInput: CheckInInput;
  CheckInList: ResolverTypeWrapper<CheckInListRow>;
  CheckInPayload: ResolverTypeWrapper<Omit<CheckInPayload, 'checkIn' | 'previous' | 'ticket' | 'userErrors'> & { checkIn?: Maybe<ResolversTypes['CheckIn']>, previous?: Maybe<ResolversTypes['CheckIn']>, ticket?: Maybe<ResolversTypes['Ticket']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Community: ResolverTypeWrapper<Reference>;
  CreateEventInput: CreateEventInput;
  Cursor: ResolverTypeWrapper<Scalars['Cursor']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecideRegistrationsInput: DecideRegistrationsInput;
  DecideRegistrationsPayload: ResolverTypeWrapper<Omit<DecideRegistrationsPayload, 'event' | 'registrations' | 'userErrors'> & { event?: Maybe<ResolversTypes['Event']>, registrations: ReadonlyArray<ResolversTypes['Registration']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Decision: Decision;
  DeleteDraftPayload: ResolverTypeWrapper<Omit<DeleteDraftPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  EmailAddress: ResolverTypeWrapper<Scalars['EmailAddress']['output']>;
  ErrorCode: ErrorCode;
  Event: ResolverTypeWrapper<EventRow>;
  EventConnection: ResolverTypeWrapper<EventPage>;
  EventCounts: ResolverTypeWrapper<EventCounts>;
  EventEdge: ResolverTypeWrapper<EventItem>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  EventFilter: EventFilter;
  EventFormat: EventFormat;
  EventHost: ResolverTypeWrapper<HostRow>;
  EventOrder: EventOrder;
  EventPatch: EventPatch;
  EventPayload: ResolverTypeWrapper<Omit<EventPayload, 'event' | 'userErrors'> & { event?: Maybe<ResolversTypes['Event']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  EventPermission: EventPermission;
  EventRole: EventRole;
  EventStatus: EventStatus;
  EventVisibility: EventVisibility;
  HiddenReason: HiddenReason;
  ImportEventsInput: ImportEventsInput;
  ImportEventsPayload: ResolverTypeWrapper<Omit<ImportEventsPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  ImportProblem: ResolverTypeWrapper<ImportProblem>;
  ImportSource: ResolverTypeWrapper<ImportSource>;
  ImportedEventInput: ImportedEventInput;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LocalDateTime: ResolverTypeWrapper<Scalars['LocalDateTime']['output']>;
  Locale: ResolverTypeWrapper<Scalars['Locale']['output']>;
  Markdown: ResolverTypeWrapper<Scalars['Markdown']['output']>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MyEventsKind: MyEventsKind;
  NearInput: NearInput;
  NewTicketTypeInput: NewTicketTypeInput;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  OnlineLocation: ResolverTypeWrapper<OnlineLocation>;
  OnlineLocationInput: OnlineLocationInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RegisterInput: RegisterInput;
  RegisterPayload: ResolverTypeWrapper<Omit<RegisterPayload, 'event' | 'registration' | 'userErrors'> & { event?: Maybe<ResolversTypes['Event']>, registration?: Maybe<ResolversTypes['Registration']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Registration: ResolverTypeWrapper<RegistrationRow>;
  RegistrationConnection: ResolverTypeWrapper<RegistrationPage>;
  RegistrationEdge: ResolverTypeWrapper<Omit<RegistrationEdge, 'node'> & { node: ResolversTypes['Registration'] }>;
  RegistrationFilter: RegistrationFilter;
  RegistrationMode: RegistrationMode;
  RegistrationPermission: RegistrationPermission;
  RegistrationStatus: RegistrationStatus;
  ScanResult: ScanResult;
  SetEventHostInput: SetEventHostInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Ticket: ResolverTypeWrapper<TicketRow>;
  TicketRequest: TicketRequest;
  TicketState: TicketState;
  TicketType: ResolverTypeWrapper<TicketTypeRow>;
  TicketTypeInput: TicketTypeInput;
  TicketTypeStatus: TicketTypeStatus;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  UndoCheckInInput: UndoCheckInInput;
  UpdateEventInput: UpdateEventInput;
  User: ResolverTypeWrapper<Reference>;
  UserError: ResolverTypeWrapper<Problem>;
  Venue: ResolverTypeWrapper<Venue>;
  VenueInput: VenueInput;
  WaitlistPolicy: ResolverTypeWrapper<WaitlistPolicy>;
  WhenPreset: WhenPreset;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Attendee: RegistrationRow;
  String: Scalars['String']['output'];
  CancelEventInput: CancelEventInput;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  Category: CategoryRow;
  CheckIn: CheckInRow;
  CheckInCounts: CheckInCounts;
  CheckInFeed: Omit<CheckInFeed, 'items'> & { items: ReadonlyArray<ResolversParentTypes['CheckIn']> };
  Boolean: Scalars['Boolean']['output'];
  CheckInInput: CheckInInput;
  CheckInList: CheckInListRow;
  CheckInPayload: Omit<CheckInPayload, 'checkIn' | 'previous' | 'ticket' | 'userErrors'> & { checkIn?: Maybe<ResolversParentTypes['CheckIn']>, previous?: Maybe<ResolversParentTypes['CheckIn']>, ticket?: Maybe<ResolversParentTypes['Ticket']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Community: Reference;
  CreateEventInput: CreateEventInput;
  Cursor: Scalars['Cursor']['output'];
  DateTime: Scalars['DateTime']['output'];
  DecideRegistrationsInput: DecideRegistrationsInput;
  DecideRegistrationsPayload: Omit<DecideRegistrationsPayload, 'event' | 'registrations' | 'userErrors'> & { event?: Maybe<ResolversParentTypes['Event']>, registrations: ReadonlyArray<ResolversParentTypes['Registration']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  DeleteDraftPayload: Omit<DeleteDraftPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Duration: Scalars['Duration']['output'];
  EmailAddress: Scalars['EmailAddress']['output'];
  Event: EventRow;
  EventConnection: EventPage;
  EventCounts: EventCounts;
  EventEdge: EventItem;
  Float: Scalars['Float']['output'];
  EventFilter: EventFilter;
  EventHost: HostRow;
  EventPatch: EventPatch;
  EventPayload: Omit<EventPayload, 'event' | 'userErrors'> & { event?: Maybe<ResolversParentTypes['Event']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  ImportEventsInput: ImportEventsInput;
  ImportEventsPayload: Omit<ImportEventsPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  ImportProblem: ImportProblem;
  ImportSource: ImportSource;
  ImportedEventInput: ImportedEventInput;
  JSON: Scalars['JSON']['output'];
  LocalDateTime: Scalars['LocalDateTime']['output'];
  Locale: Scalars['Locale']['output'];
  Markdown: Scalars['Markdown']['output'];
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  NearInput: NearInput;
  NewTicketTypeInput: NewTicketTypeInput;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  OnlineLocation: OnlineLocation;
  OnlineLocationInput: OnlineLocationInput;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  RegisterInput: RegisterInput;
  RegisterPayload: Omit<RegisterPayload, 'event' | 'registration' | 'userErrors'> & { event?: Maybe<ResolversParentTypes['Event']>, registration?: Maybe<ResolversParentTypes['Registration']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Registration: RegistrationRow;
  RegistrationConnection: RegistrationPage;
  RegistrationEdge: Omit<RegistrationEdge, 'node'> & { node: ResolversParentTypes['Registration'] };
  RegistrationFilter: RegistrationFilter;
  SetEventHostInput: SetEventHostInput;
  Subscription: Record<PropertyKey, never>;
  Ticket: TicketRow;
  TicketRequest: TicketRequest;
  TicketType: TicketTypeRow;
  TicketTypeInput: TicketTypeInput;
  TimeZone: Scalars['TimeZone']['output'];
  URL: Scalars['URL']['output'];
  UndoCheckInInput: UndoCheckInInput;
  UpdateEventInput: UpdateEventInput;
  User: Reference;
  UserError: Problem;
  Venue: Venue;
  VenueInput: VenueInput;
  WaitlistPolicy: WaitlistPolicy;
};

export type AttendeeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Attendee'] = ResolversParentTypes['Attendee']> = {
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category'], FederationReferenceType extends FederationReferenceTypes['Category'] = FederationReferenceTypes['Category']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Category']> | FederationReferenceType, FederationReferenceType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<CategoryLabelArgs>>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CheckInResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckIn'] = ResolversParentTypes['CheckIn'], FederationReferenceType extends FederationReferenceTypes['CheckIn'] = FederationReferenceTypes['CheckIn']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CheckIn']> | FederationReferenceType, FederationReferenceType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  gate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['ScanResult'], ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  undoneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CheckInCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckInCounts'] = ResolversParentTypes['CheckInCounts']> = {
  checkedIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CheckInFeedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckInFeed'] = ResolversParentTypes['CheckInFeed']> = {
  counts?: Resolver<ResolversTypes['CheckInCounts'], ParentType, ContextType>;
  isSnapshot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['CheckIn']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CheckInListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckInList'] = ResolversParentTypes['CheckInList'], FederationReferenceType extends FederationReferenceTypes['CheckInList'] = FederationReferenceTypes['CheckInList']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CheckInList']> | FederationReferenceType, FederationReferenceType, ContextType>;
  counts?: Resolver<ResolversTypes['CheckInCounts'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recent?: Resolver<ReadonlyArray<ResolversTypes['CheckIn']>, ParentType, ContextType, RequireFields<CheckInListRecentArgs, 'first'>>;
  search?: Resolver<ReadonlyArray<ResolversTypes['Ticket']>, ParentType, ContextType, RequireFields<CheckInListSearchArgs, 'query'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CheckInPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckInPayload'] = ResolversParentTypes['CheckInPayload']> = {
  checkIn?: Resolver<Maybe<ResolversTypes['CheckIn']>, ParentType, ContextType>;
  counts?: Resolver<Maybe<ResolversTypes['CheckInCounts']>, ParentType, ContextType>;
  previous?: Resolver<Maybe<ResolversTypes['CheckIn']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['ScanResult']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CommunityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Community'] = ResolversParentTypes['Community'], FederationReferenceType extends FederationReferenceTypes['Community'] = FederationReferenceTypes['Community']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Community']> | FederationReferenceType, FederationReferenceType, ContextType>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<CommunityEventsArgs, 'first' | 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  upcomingEventCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface CursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Cursor'], any> {
  name: 'Cursor';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecideRegistrationsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideRegistrationsPayload'] = ResolversParentTypes['DecideRegistrationsPayload']> = {
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  registrations?: Resolver<ReadonlyArray<ResolversTypes['Registration']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteDraftPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteDraftPayload'] = ResolversParentTypes['DeleteDraftPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EmailAddress'], any> {
  name: 'EmailAddress';
}

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event'], FederationReferenceType extends FederationReferenceTypes['Event'] = FederationReferenceTypes['Event']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Event']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allDay?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  attendeeListVisibility?: Resolver<ResolversTypes['AttendeeListVisibility'], ParentType, ContextType>;
  attendees?: Resolver<ResolversTypes['RegistrationConnection'], ParentType, ContextType, RequireFields<EventAttendeesArgs, 'first'>>;
  cancellationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cancelledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  capacity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  checkInLists?: Resolver<ReadonlyArray<ResolversTypes['CheckInList']>, ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['EventCounts'], ParentType, ContextType>;
  coverUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType, RequireFields<EventCoverUrlArgs, 'width'>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['Markdown']>, ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAtLocal?: Resolver<ResolversTypes['LocalDateTime'], ParentType, ContextType>;
  externalUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  format?: Resolver<ResolversTypes['EventFormat'], ParentType, ContextType>;
  guestsPerRegistration?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hosts?: Resolver<ReadonlyArray<ResolversTypes['EventHost']>, ParentType, ContextType>;
  icsUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isFree?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  onlineLocation?: Resolver<Maybe<ResolversTypes['OnlineLocation']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  registrationClosesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  registrationMode?: Resolver<ResolversTypes['RegistrationMode'], ParentType, ContextType>;
  registrationOpensAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  registrations?: Resolver<ResolversTypes['RegistrationConnection'], ParentType, ContextType, RequireFields<EventRegistrationsArgs, 'first'>>;
  requiresApproval?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['ImportSource']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startsAtLocal?: Resolver<ResolversTypes['LocalDateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EventStatus'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ticketTypes?: Resolver<ReadonlyArray<ResolversTypes['TicketType']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  tint?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  venue?: Resolver<Maybe<ResolversTypes['Venue']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  viewerCan?: Resolver<ReadonlyArray<ResolversTypes['EventPermission']>, ParentType, ContextType>;
  viewerRegistration?: Resolver<Maybe<ResolversTypes['Registration']>, ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['EventVisibility'], ParentType, ContextType>;
  waitlist?: Resolver<ResolversTypes['WaitlistPolicy'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Event']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventCounts'] = ResolversParentTypes['EventCounts']> = {
  checkedIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  confirmed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remaining?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waitlisted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  distanceKm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type EventHostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventHost'] = ResolversParentTypes['EventHost']> = {
  isListed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['EventRole'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type EventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventPayload'] = ResolversParentTypes['EventPayload']> = {
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportEventsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportEventsPayload'] = ResolversParentTypes['ImportEventsPayload']> = {
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['ImportProblem']>, ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportProblem'] = ResolversParentTypes['ImportProblem']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImportSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportSource'] = ResolversParentTypes['ImportSource']> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
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

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelEvent?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationCancelEventArgs, 'input'>>;
  cancelRegistration?: Resolver<ResolversTypes['RegisterPayload'], ParentType, ContextType, RequireFields<MutationCancelRegistrationArgs, 'id'>>;
  checkIn?: Resolver<ResolversTypes['CheckInPayload'], ParentType, ContextType, RequireFields<MutationCheckInArgs, 'input'>>;
  createEvent?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationCreateEventArgs, 'input'>>;
  decideRegistrations?: Resolver<ResolversTypes['DecideRegistrationsPayload'], ParentType, ContextType, RequireFields<MutationDecideRegistrationsArgs, 'input'>>;
  deleteDraft?: Resolver<ResolversTypes['DeleteDraftPayload'], ParentType, ContextType, RequireFields<MutationDeleteDraftArgs, 'id'>>;
  importEvents?: Resolver<ResolversTypes['ImportEventsPayload'], ParentType, ContextType, RequireFields<MutationImportEventsArgs, 'input'>>;
  publishEvent?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationPublishEventArgs, 'id'>>;
  register?: Resolver<ResolversTypes['RegisterPayload'], ParentType, ContextType, RequireFields<MutationRegisterArgs, 'input'>>;
  removeEventHost?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationRemoveEventHostArgs, 'eventId' | 'userId'>>;
  removeTicketType?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationRemoveTicketTypeArgs, 'id'>>;
  restoreEvent?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationRestoreEventArgs, 'id'>>;
  setEventHost?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationSetEventHostArgs, 'input'>>;
  undoCheckIn?: Resolver<ResolversTypes['CheckInPayload'], ParentType, ContextType, RequireFields<MutationUndoCheckInArgs, 'input'>>;
  updateEvent?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationUpdateEventArgs, 'input'>>;
  upsertTicketType?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationUpsertTicketTypeArgs, 'input'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'CheckInList' | 'Event' | 'Registration' | 'Ticket', ParentType, ContextType>;
};

export type OnlineLocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OnlineLocation'] = ResolversParentTypes['OnlineLocation']> = {
  hiddenReason?: Resolver<Maybe<ResolversTypes['HiddenReason']>, ParentType, ContextType>;
  joinUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  categories?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  checkInList?: Resolver<Maybe<ResolversTypes['CheckInList']>, ParentType, ContextType, RequireFields<QueryCheckInListArgs, 'id'>>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, Partial<QueryEventArgs>>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<QueryEventsArgs, 'first' | 'orderBy'>>;
  myEvents?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<QueryMyEventsArgs, 'first' | 'kind'>>;
  registration?: Resolver<Maybe<ResolversTypes['Registration']>, ParentType, ContextType, RequireFields<QueryRegistrationArgs, 'id'>>;
};

export type RegisterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterPayload'] = ResolversParentTypes['RegisterPayload']> = {
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  registration?: Resolver<Maybe<ResolversTypes['Registration']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RegistrationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Registration'] = ResolversParentTypes['Registration'], FederationReferenceType extends FederationReferenceTypes['Registration'] = FederationReferenceTypes['Registration']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Registration']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attendance?: Resolver<ResolversTypes['AttendanceStatus'], ParentType, ContextType>;
  attendee?: Resolver<ResolversTypes['Attendee'], ParentType, ContextType>;
  cancelledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decisionMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RegistrationStatus'], ParentType, ContextType>;
  tickets?: Resolver<ReadonlyArray<ResolversTypes['Ticket']>, ParentType, ContextType>;
  viewerCan?: Resolver<ReadonlyArray<ResolversTypes['RegistrationPermission']>, ParentType, ContextType>;
  waitlistPosition?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegistrationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegistrationConnection'] = ResolversParentTypes['RegistrationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RegistrationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Registration']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegistrationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegistrationEdge'] = ResolversParentTypes['RegistrationEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Registration'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  checkInFeed?: SubscriptionResolver<ResolversTypes['CheckInFeed'], "checkInFeed", ParentType, ContextType, RequireFields<SubscriptionCheckInFeedArgs, 'listId'>>;
  eventCounts?: SubscriptionResolver<ResolversTypes['EventCounts'], "eventCounts", ParentType, ContextType, RequireFields<SubscriptionEventCountsArgs, 'eventId'>>;
  myRegistrationChanged?: SubscriptionResolver<ResolversTypes['Registration'], "myRegistrationChanged", ParentType, ContextType>;
};

export type TicketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ticket'] = ResolversParentTypes['Ticket'], FederationReferenceType extends FederationReferenceTypes['Ticket'] = FederationReferenceTypes['Ticket']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Ticket']> | FederationReferenceType, FederationReferenceType, ContextType>;
  checkedInAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  holderName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  registration?: Resolver<ResolversTypes['Registration'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TicketState'], ParentType, ContextType>;
  ticketType?: Resolver<ResolversTypes['TicketType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TicketTypeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketType'] = ResolversParentTypes['TicketType'], FederationReferenceType extends FederationReferenceTypes['TicketType'] = FederationReferenceTypes['TicketType']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TicketType']> | FederationReferenceType, FederationReferenceType, ContextType>;
  capacity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  remaining?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  salesEnd?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  salesStart?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TicketTypeStatus'], ParentType, ContextType>;
};

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  hostedEvents?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<UserHostedEventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  registrations?: Resolver<ResolversTypes['RegistrationConnection'], ParentType, ContextType, RequireFields<UserRegistrationsArgs, 'first'>>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  retryAfter?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VenueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Venue'] = ResolversParentTypes['Venue']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  howToFind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  latitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  longitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WaitlistPolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaitlistPolicy'] = ResolversParentTypes['WaitlistPolicy']> = {
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Attendee?: AttendeeResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  CheckIn?: CheckInResolvers<ContextType>;
  CheckInCounts?: CheckInCountsResolvers<ContextType>;
  CheckInFeed?: CheckInFeedResolvers<ContextType>;
  CheckInList?: CheckInListResolvers<ContextType>;
  CheckInPayload?: CheckInPayloadResolvers<ContextType>;
  Community?: CommunityResolvers<ContextType>;
  Cursor?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DecideRegistrationsPayload?: DecideRegistrationsPayloadResolvers<ContextType>;
  DeleteDraftPayload?: DeleteDraftPayloadResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  EmailAddress?: GraphQLScalarType;
  Event?: EventResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventCounts?: EventCountsResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  EventHost?: EventHostResolvers<ContextType>;
  EventPayload?: EventPayloadResolvers<ContextType>;
  ImportEventsPayload?: ImportEventsPayloadResolvers<ContextType>;
  ImportProblem?: ImportProblemResolvers<ContextType>;
  ImportSource?: ImportSourceResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LocalDateTime?: GraphQLScalarType;
  Locale?: GraphQLScalarType;
  Markdown?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  OnlineLocation?: OnlineLocationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RegisterPayload?: RegisterPayloadResolvers<ContextType>;
  Registration?: RegistrationResolvers<ContextType>;
  RegistrationConnection?: RegistrationConnectionResolvers<ContextType>;
  RegistrationEdge?: RegistrationEdgeResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
  TicketType?: TicketTypeResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  URL?: GraphQLScalarType;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Venue?: VenueResolvers<ContextType>;
  WaitlistPolicy?: WaitlistPolicyResolvers<ContextType>;
};

