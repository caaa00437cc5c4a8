import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Problem } from '@hoi/kit/errors.ts';
import type { EventRow, EventItem, EventPage, HostRow, SeriesRow, FeedImportRow, TicketTypeRow, RegistrationRow, InvitationRow, TopicRow, InvitationPage, RegistrationPage, TicketRow, CheckInListRow, CheckInRow, AdmissionRow, DeviceRow, CategoryRow, FeedbackRow, FeedbackPage, Reference } from './mappers.ts';
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

/** What came of letting somebody in without a ticket. */
export type AdmitPayload = {
  readonly __typename?: 'AdmitPayload';
  /** How they were let in. */
  readonly admission?: Maybe<DoorAdmission>;
  /** Their scans in the log, one for each who came in. */
  readonly checkIns: ReadonlyArray<CheckIn>;
  /** How many are in now. */
  readonly counts?: Maybe<CheckInCounts>;
  /** What they have now; null when it was refused. */
  readonly registration?: Maybe<Registration>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Somebody who waits. */
export type AdmitWaitingInput = {
  /** At which door. */
  readonly gate?: InputMaybe<Scalars['String']['input']>;
  /** How many of the party are here; by default all of them. */
  readonly heads?: InputMaybe<Scalars['Int']['input']>;
  /** At which list's door. */
  readonly listId: Scalars['ID']['input'];
  /** Made by the client for each party, at most 100 characters. */
  readonly nonce: Scalars['String']['input'];
  /** Whether to let them in though there is no room. */
  readonly overCapacity?: InputMaybe<Scalars['Boolean']['input']>;
  /** Why, for the log, at most 200 characters; has to be said with `overCapacity`. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Whose registration; one that is pending, waitlisted or offered a place. */
  readonly registrationId: Scalars['ID']['input'];
};

/** Somebody without a ticket. */
export type AdmitWalkInInput = {
  /** Where to reach them, if they say so; for the hosts alone. */
  readonly email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** At which door. */
  readonly gate?: InputMaybe<Scalars['String']['input']>;
  /** At which list's door. */
  readonly listId: Scalars['ID']['input'];
  /** Their name, at most 80 characters. */
  readonly name: Scalars['String']['input'];
  /** Made by the client for each person, at most 100 characters. */
  readonly nonce: Scalars['String']['input'];
  /** Whether to let them in though there is no room; for those who may decide at the door. */
  readonly overCapacity?: InputMaybe<Scalars['Boolean']['input']>;
  /** How many people, 1 to 10; by default 1. */
  readonly quantity?: InputMaybe<Scalars['Int']['input']>;
  /** Why, for the log, at most 200 characters; has to be said with `overCapacity`. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** What kind of ticket they get, a hidden one too; by default the first that the list takes. Its time of sale does not matter at the door. */
  readonly ticketTypeId?: InputMaybe<Scalars['ID']['input']>;
};

/** An answer to a question. */
export type Answer = {
  readonly __typename?: 'Answer';
  /** Which question. */
  readonly questionId: Scalars['ID']['output'];
  /** As its kind says. */
  readonly value: Scalars['JSON']['output'];
};

/** What somebody answered at the door. */
export type AnswerAtDoorInput = {
  /** For their own ticket: one value, also where each ticket has its own. */
  readonly answers: ReadonlyArray<AnswerInput>;
  /** At which list's. */
  readonly listId: Scalars['ID']['input'];
  /** The nonce of the scan by which they came in. */
  readonly nonce: Scalars['String']['input'];
};

/** What came of answers given at the door. */
export type AnswerAtDoorPayload = {
  readonly __typename?: 'AnswerAtDoorPayload';
  /** The scan, with what is left to ask. */
  readonly checkIn?: Maybe<CheckIn>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An answer. */
export type AnswerInput = {
  /** Which question. */
  readonly questionId: Scalars['ID']['input'];
  /** As its kind says. */
  readonly value: Scalars['JSON']['input'];
};

/** How many came in within five minutes. */
export type ArrivalCount = {
  readonly __typename?: 'ArrivalCount';
  /** When the five minutes began. */
  readonly at: Scalars['DateTime']['output'];
  /** People. */
  readonly checkedIn: Scalars['Int']['output'];
};

/** Whether a person came. */
export type AttendanceStatus =
  /** Is there. */
  | 'CHECKED_IN'
  /** Was there, and went. */
  | 'CHECKED_OUT'
  /** Not yet. */
  | 'EXPECTED'
  /** There is no place to come to. */
  | 'NOT_APPLICABLE'
  /** Had a place and did not come. */
  | 'NO_SHOW';

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

/** A box on the map, in degrees; `west` may lie east of `east` across the date line. */
export type BBoxInput = {
  /** Its eastern edge. */
  readonly east: Scalars['Float']['input'];
  /** Its northern edge. */
  readonly north: Scalars['Float']['input'];
  /** Its southern edge. */
  readonly south: Scalars['Float']['input'];
  /** Its western edge. */
  readonly west: Scalars['Float']['input'];
};

/** Who may be told. */
export type CacheControlScope =
  /** Nobody but the caller. */
  | 'PRIVATE'
  /** Everybody. */
  | 'PUBLIC';

/** A cancellation. */
export type CancelEventInput = {
  /** Which event. */
  readonly id: Scalars['ID']['input'];
  /** Why, in the host's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Which events of its series are cancelled; with more than this one the series ends there. */
  readonly scope?: InputMaybe<EditScope>;
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
  /** By whom; null for a device, which is nobody in particular. */
  readonly by?: Maybe<User>;
  /** By which device, for those who manage them. */
  readonly device?: Maybe<ScanDevice>;
  /** Which way. */
  readonly direction: ScanDirection;
  /** At which door. */
  readonly gate?: Maybe<Scalars['String']['output']>;
  /** Opaque id, `chk_…`. */
  readonly id: Scalars['ID']['output'];
  /** Whether a device made it while it was offline. */
  readonly isOffline: Scalars['Boolean']['output'];
  /** What the door named it by; answers that are given there name it so too. */
  readonly nonce: Scalars['String']['output'];
  /** The scan of the same ticket that counts instead: the earlier one, also when both let somebody in. */
  readonly previous?: Maybe<CheckIn>;
  /**
   * What hosts want asked at the door of whoever came in by it, as far as it is not answered yet. It keeps
   * nobody out: they are in already.
   */
  readonly questionsToAsk: ReadonlyArray<Question>;
  /** When the platform heard of it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** What came of it. */
  readonly result: ScanResult;
  /** The ticket; null when the code was nobody's, and for devices that see no names. */
  readonly ticket?: Maybe<Ticket>;
  /** What kind of ticket it is; null when the code was nobody's. */
  readonly ticketType?: Maybe<TicketType>;
  /** Why, if whoever did said so. */
  readonly undoReason?: Maybe<Scalars['String']['output']>;
  /** When it was taken back. */
  readonly undoneAt?: Maybe<Scalars['DateTime']['output']>;
};

/** How many are in. */
export type CheckInCounts = {
  readonly __typename?: 'CheckInCounts';
  /** Tickets checked in, those that went out again too. */
  readonly checkedIn: Scalars['Int']['output'];
  /** Tickets that admit. */
  readonly expected: Scalars['Int']['output'];
  /** Tickets that are in now. */
  readonly inside: Scalars['Int']['output'];
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
  /** Which way. */
  readonly direction?: ScanDirection;
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
  /** Whom the door let in without a ticket, newest first; for those who see all registrations, and those who may decide at the door. */
  readonly admissions: ReadonlyArray<DoorAdmission>;
  /** Whether who went out may come in again. */
  readonly allowReentry: Scalars['Boolean']['output'];
  /** Until when it lets people in; out they may go at any time. */
  readonly closesAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many are in, of how many. */
  readonly counts: CheckInCounts;
  /** Its phones and tablets, newest first, at most 100; for those who manage them. */
  readonly devices: ReadonlyArray<ScanDevice>;
  /** The event. */
  readonly event: Event;
  /** The doors that people come in by; empty where it does not matter. */
  readonly gates: ReadonlyArray<Scalars['String']['output']>;
  /** Opaque id, `cil_…`. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** From when it lets people in; null for as long as the tickets admit. */
  readonly opensAt?: Maybe<Scalars['DateTime']['output']>;
  /** The latest scans, newest first. */
  readonly recent: ReadonlyArray<CheckIn>;
  /** Tickets by the holder's name, with or without diacritics; at most 20. */
  readonly search: ReadonlyArray<Ticket>;
  /** How the door goes, counted now. */
  readonly stats: CheckInStats;
  /** Whose tickets it takes; null for all of the event's. */
  readonly ticketTypes?: Maybe<ReadonlyArray<TicketType>>;
  /** Who waits for a place or for a host, by name, with or without diacritics; those who asked first come first, at most 20. For those who may decide at the door. */
  readonly waiting: ReadonlyArray<Registration>;
};


/** A list that people are checked in on. */
export type CheckInListAdmissionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A list that people are checked in on. */
export type CheckInListRecentArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A list that people are checked in on. */
export type CheckInListSearchArgs = {
  query: Scalars['String']['input'];
};


/** A list that people are checked in on. */
export type CheckInListWaitingArgs = {
  query: Scalars['String']['input'];
};

/** A check-in list to make or change. */
export type CheckInListInput = {
  /** Whether who went out may come in again. */
  readonly allowReentry?: Scalars['Boolean']['input'];
  /** Until when; after `opensAt`. */
  readonly closesAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The event; for a new list. */
  readonly eventId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 30 names of doors. */
  readonly gates?: ReadonlyArray<Scalars['String']['input']>;
  /** The list to change; without it, one is made. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 80 characters. */
  readonly name: Scalars['String']['input'];
  /** From when it lets people in; null for as long as the tickets admit. */
  readonly opensAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whose tickets it takes; null for all. */
  readonly ticketTypeIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** What came of a change to a list. */
export type CheckInListPayload = {
  readonly __typename?: 'CheckInListPayload';
  /** The list. */
  readonly list?: Maybe<CheckInList>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
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
  /** The ticket; null for devices that see no names. */
  readonly ticket?: Maybe<Ticket>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How a door goes. */
export type CheckInStats = {
  readonly __typename?: 'CheckInStats';
  /** How many came in, in each five minutes in which somebody did; oldest first, at most the last 288. */
  readonly arrivals: ReadonlyArray<ArrivalCount>;
  /** Scans that let in, by gate, most first; null for no gate named. At most 50. */
  readonly byGate: ReadonlyArray<GateCount>;
  /** By ticket type, in the order they are offered. */
  readonly byTicketType: ReadonlyArray<TicketTypeCount>;
  /** Scans that let in somebody who was in already: two devices that could not hear each other. */
  readonly duplicates: Scalars['Int']['output'];
  /** How many will have come in the end; null when nobody is expected. */
  readonly forecast?: Maybe<TurnoutForecast>;
  /** The latest of those, newest first; at most 20. */
  readonly latestDuplicates: ReadonlyArray<CheckIn>;
  /** Scans that were refused. */
  readonly refused: Scalars['Int']['output'];
};

/** A device and its secret. */
export type ClaimDevicePayload = {
  readonly __typename?: 'ClaimDevicePayload';
  /** The device. */
  readonly device?: Maybe<ScanDevice>;
  /** Its bearer token. It is not shown again. */
  readonly secret?: Maybe<Scalars['String']['output']>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A community; the community subgraph holds it. */
export type Community = {
  readonly __typename?: 'Community';
  /** Its events, as far as the caller may see. */
  readonly events: EventConnection;
  /** Where programs follow its public events. */
  readonly feeds: CommunityFeeds;
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** Calendars that its events are taken in from, newest first; null unless the caller holds its events. */
  readonly imports?: Maybe<ReadonlyArray<FeedImport>>;
  /** Whether people come back; for its organisers. */
  readonly retention?: Maybe<CommunityRetention>;
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

/** Where programs follow the public events of a community. */
export type CommunityFeeds = {
  readonly __typename?: 'CommunityFeeds';
  /** A calendar to subscribe to. */
  readonly ics: Scalars['URL']['output'];
};

/** Whether people come back to a community's events; of the last two years. */
export type CommunityRetention = {
  readonly __typename?: 'CommunityRetention';
  /** How many of them came to more than one event. */
  readonly cameBack: Scalars['Int']['output'];
  /** By month, the oldest first. */
  readonly months: ReadonlyArray<RetentionMonth>;
  /** How many people came. */
  readonly people: Scalars['Int']['output'];
  /** Their share, 0 to 1; null while nobody came. */
  readonly rate?: Maybe<Scalars['Float']['output']>;
};

/** A dry run to make real. */
export type ConfirmFeedImportInput = {
  /** Which import. */
  readonly id: Scalars['ID']['input'];
  /** How often to look again, an hour to a week; null for once. A file is taken in once. */
  readonly refreshEvery?: InputMaybe<Scalars['Duration']['input']>;
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
  /** What happens when it is full. */
  readonly waitlist?: InputMaybe<WaitlistPolicyInput>;
  /**
   * Whether people can wait when it is full.
   * @deprecated Use `waitlist`, which says how as well.
   */
  readonly waitlistEnabled?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A series to make. */
export type CreateSeriesInput = {
  /** What its events are like; the first date counts from its start. */
  readonly event: CreateEventInput;
  /** Dates left out of it, at most 200. */
  readonly exdates?: InputMaybe<ReadonlyArray<Scalars['LocalDateTime']['input']>>;
  /** How far ahead dates become events, a year at most. */
  readonly horizon?: InputMaybe<Scalars['Duration']['input']>;
  /** Whether its events are published at once; its community is told of the first one. */
  readonly publish?: InputMaybe<Scalars['Boolean']['input']>;
  /** Dates added to the rule, at most 200. */
  readonly rdates?: InputMaybe<ReadonlyArray<Scalars['LocalDateTime']['input']>>;
  /** How one registers for it. */
  readonly registrationScope?: InputMaybe<SeriesRegistrationScope>;
  /** A recurrence rule (RFC 5545): daily to yearly, at most 1,000 times. */
  readonly rrule: Scalars['String']['input'];
};

/** A decision on registrations. */
export type DecideRegistrationsInput = {
  /** Yes, no, or later. */
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

/** Yes, no, or later. */
export type Decision =
  /** Give a place, or a place in the queue when it is full. */
  | 'APPROVE'
  /** Turn down, or take the place back. */
  | 'DECLINE'
  /** Give a place in the queue. */
  | 'WAITLIST';

/** A deleted draft. */
export type DeleteDraftPayload = {
  readonly __typename?: 'DeleteDraftPayload';
  /** Its id. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What came of a change to a device. */
export type DevicePayload = {
  readonly __typename?: 'DevicePayload';
  /** The device. */
  readonly device?: Maybe<ScanDevice>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a device may do. */
export type DeviceProfile =
  /** Let people scan themselves; it sees no names. */
  | 'KIOSK'
  /** Scan codes; it sees no names. */
  | 'STEWARD'
  /** Also look for names, take check-ins back, and let in people who have no ticket. */
  | 'SUPERVISOR';

/** Somebody who was let in at the door without having had a ticket; stays in the log. */
export type DoorAdmission = {
  readonly __typename?: 'DoorAdmission';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** By whom; null for a device, which is nobody in particular. */
  readonly by?: Maybe<User>;
  /** By which device, for those who manage them. */
  readonly device?: Maybe<ScanDevice>;
  /** At which door. */
  readonly gate?: Maybe<Scalars['String']['output']>;
  /** How many people. */
  readonly heads: Scalars['Int']['output'];
  /** Opaque id, `adm_…`. */
  readonly id: Scalars['ID']['output'];
  /** Whether they never registered, or what they waited for. */
  readonly kind: DoorAdmissionKind;
  /** Whether there was no room for them. */
  readonly overCapacity: Scalars['Boolean']['output'];
  /** Why, if whoever let them in said so; always said where there was no room. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** What they have now. */
  readonly registration: Registration;
};

/** How somebody came to the door without a ticket. */
export type DoorAdmissionKind =
  /** Had registered, and waited for a host. */
  | 'PENDING'
  /** Had registered, and waited for a place. */
  | 'WAITLISTED'
  /** Had not registered. */
  | 'WALK_IN';

/** A question for the door, as devices know it that are offline. */
export type DoorQuestion = {
  readonly __typename?: 'DoorQuestion';
  /** What is asked. */
  readonly question: Question;
  /** Of which ticket types, by their numbers within codes; null for all. */
  readonly ticketTypeNumbers?: Maybe<ReadonlyArray<Scalars['Int']['output']>>;
};

/** An event to make anew. */
export type DuplicateEventInput = {
  /** Like which. */
  readonly id: Scalars['ID']['input'];
  /** The new start on the clocks there; all other times keep their distance from it. */
  readonly startsAtLocal: Scalars['LocalDateTime']['input'];
};

/** Which events of a series a change is for. */
export type EditScope =
  /** This event and all others that are still to come. */
  | 'ALL'
  /** This event; it follows its series no more. */
  | 'THIS'
  /** This event and all after it; they become a series of their own. */
  | 'THIS_AND_FOLLOWING';

/** A device to enrol. */
export type EnrolDeviceInput = {
  /** At which gate. */
  readonly gate?: InputMaybe<Scalars['String']['input']>;
  /** At which list's door. */
  readonly listId: Scalars['ID']['input'];
  /** 1 to 80 characters. */
  readonly name: Scalars['String']['input'];
  /** What it may do. */
  readonly profile: DeviceProfile;
};

/** A device to be, and its code. */
export type EnrolDevicePayload = {
  readonly __typename?: 'EnrolDevicePayload';
  /** The device. */
  readonly device?: Maybe<ScanDevice>;
  /** The address to open on it, as a QR; good for 15 minutes and once. It is not shown again. */
  readonly enrolmentUrl?: Maybe<Scalars['URL']['output']>;
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
  /** Whether it was changed on its own and follows its series no more. */
  readonly detachedFromSeries: Scalars['Boolean']['output'];
  /** The end as an instant. */
  readonly endsAt: Scalars['DateTime']['output'];
  /** The end on the clocks there. */
  readonly endsAtLocal: Scalars['LocalDateTime']['output'];
  /** What can be taken along of it. */
  readonly export: EventExports;
  /** Where to register when it is done elsewhere. */
  readonly externalUrl?: Maybe<Scalars['URL']['output']>;
  /** What those who had a place say of it, the newest first; for its hosts. */
  readonly feedback: FeedbackConnection;
  /** What they say in numbers: for its hosts, and for everybody where the hosts want it so and at least three have spoken. */
  readonly feedbackSummary?: Maybe<FeedbackSummary>;
  /** In a place, online or both. */
  readonly format: EventFormat;
  /** How many companions one person may bring. */
  readonly guestsPerRegistration: Scalars['Int']['output'];
  /** Whether those with a place who were not checked in count as no-shows; null for those who are no hosts. */
  readonly hasNoShows?: Maybe<Scalars['Boolean']['output']>;
  /** Who holds it. */
  readonly hosts: ReadonlyArray<EventHost>;
  /** Its address in a calendar. */
  readonly icsUrl: Scalars['URL']['output'];
  /** Opaque id, `evt_…`. */
  readonly id: Scalars['ID']['output'];
  /** How the invitations stand; null for those who do not decide on registrations. */
  readonly invitationCounts?: Maybe<InvitationCounts>;
  /** Whom hosts asked to come, the latest first; for those who decide on registrations. */
  readonly invitations: InvitationConnection;
  /** Whether the hosts let everybody see the summary. */
  readonly isFeedbackPublic: Scalars['Boolean']['output'];
  /** Whether it costs nothing. */
  readonly isFree: Scalars['Boolean']['output'];
  /** The language it is written in. */
  readonly locale: Scalars['Locale']['output'];
  /** How to take part online. */
  readonly onlineLocation?: Maybe<OnlineLocation>;
  /** When it was published. */
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What its hosts ask those who register. */
  readonly questions: ReadonlyArray<Question>;
  /** The date of its series that it is, on the clocks of the series; it stays the same when the event moves. */
  readonly recurrenceId?: Maybe<Scalars['LocalDateTime']['output']>;
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
  /** The series it is a date of. */
  readonly series?: Maybe<EventSeries>;
  /** Events to come like this one: by topics, category, community and city; most alike first, at most 20. */
  readonly similarEvents: ReadonlyArray<Event>;
  /** The unique short name in its address, `/e/<slug>`. */
  readonly slug: Scalars['String']['output'];
  /** Where an imported event came from. */
  readonly source?: Maybe<ImportSource>;
  /** The start as an instant. */
  readonly startsAt: Scalars['DateTime']['output'];
  /** The start on the clocks there. */
  readonly startsAtLocal: Scalars['LocalDateTime']['output'];
  /** How it went, in numbers; for its hosts. */
  readonly stats?: Maybe<EventStats>;
  /** Where it stands. */
  readonly status: EventStatus;
  /** One or two sentences. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** Whether some ticket type, listed or not, asks for an access code. */
  readonly takesAccessCode: Scalars['Boolean']['output'];
  /** What one can register for: hidden ones to hosts who ask for them, and for their access code. Codes are throttled. */
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
  /** What the caller has said of it. */
  readonly viewerFeedback?: Maybe<Feedback>;
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
export type EventFeedbackArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that people come to, in a place, online or both. */
export type EventInvitationsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that people come to, in a place, online or both. */
export type EventRegistrationsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<RegistrationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that people come to, in a place, online or both. */
export type EventSimilarEventsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that people come to, in a place, online or both. */
export type EventTicketTypesArgs = {
  accessCode?: InputMaybe<Scalars['String']['input']>;
  includeHidden?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A page of events. */
export type EventConnection = {
  readonly __typename?: 'EventConnection';
  /** What the words were corrected to, as nothing has them as typed; null otherwise. */
  readonly correctedQuery?: Maybe<Scalars['String']['output']>;
  /** The page's events with their positions. */
  readonly edges: ReadonlyArray<EventEdge>;
  /**
   * Counts for narrowing a search of `Query.events`; empty in other lists. Of very broad searches they may
   * be two minutes old.
   */
  readonly facets: ReadonlyArray<Facet>;
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

/** What can be taken along of an event. */
export type EventExports = {
  readonly __typename?: 'EventExports';
  /** The list of registrations as CSV, for the caller alone and for five minutes; null where they may not have it. `excel` begins it with the mark that Excel reads UTF-8 by; without `locale` it is in the caller's language. */
  readonly csvRegistrations?: Maybe<Scalars['URL']['output']>;
};


/** What can be taken along of an event. */
export type EventExportsCsvRegistrationsArgs = {
  excel?: InputMaybe<Scalars['Boolean']['input']>;
  locale?: InputMaybe<Scalars['Locale']['input']>;
};

/** Which events. Everything given must hold. */
export type EventFilter = {
  /** Inside a box on the map; online events are left out. */
  readonly bbox?: InputMaybe<BBoxInput>;
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
  /** Words in the title, text, place or community, with or without diacritics, in either language. */
  readonly query?: InputMaybe<Scalars['String']['input']>;
  /** The zone that `when` is read in; by default the caller's. */
  readonly timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  /** Starts before this. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
  /** Any of these topics. */
  readonly topics?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Takes the words of `query` as they are; otherwise what nothing has is read as a typing error. */
  readonly verbatim?: InputMaybe<Scalars['Boolean']['input']>;
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
  /** The person; null when the account is gone, and for those who have none. */
  readonly user?: Maybe<User>;
};

/** In which order. */
export type EventOrder =
  /** Nearest first; needs `near`. */
  | 'DISTANCE'
  /** Most people first, as of a minute ago. */
  | 'POPULARITY'
  /**
   * Best match first: words in the title, close together, then soon, near and with many people; at most two
   * of one community in the first five. Ends after some hundreds. Needs `query`.
   */
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
  /** Not below the number of confirmed people, unless forced; null for no limit. */
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
  /** Whether the capacity may lie below the number of confirmed people: nobody loses a place, and nobody gets one until there is room. */
  readonly forceCapacity?: InputMaybe<Scalars['Boolean']['input']>;
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
  /** What happens when it is full. */
  readonly waitlist?: InputMaybe<WaitlistPolicyInput>;
  /**
   * Whether people can wait when it is full.
   * @deprecated Use `waitlist`, which says how as well.
   */
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
  /** At the door: let somebody in who never registered, as long as there is room. */
  | 'ADMIT_WALK_IN'
  /** Cancel it. */
  | 'CANCEL'
  /** Check people in and see who was. */
  | 'CHECK_IN'
  /** At the door: let in those who wait for a place or for a host, and, with a reason, more people than there are places. */
  | 'DECIDE_AT_DOOR'
  /** Change it. */
  | 'EDIT'
  /** Take the list of registrations along as a file. */
  | 'EXPORT'
  /** Say how it was. */
  | 'GIVE_FEEDBACK'
  /** Set up check-in lists, and phones and tablets for the door. */
  | 'MANAGE_DEVICES'
  /** Say who holds it. */
  | 'MANAGE_HOSTS'
  /** Decide on registrations. */
  | 'MANAGE_REGISTRATIONS'
  /** Publish it. */
  | 'PUBLISH'
  /** Register. */
  | 'REGISTER'
  /** At the door: see names, look for them, and check in by them. */
  | 'SEE_GUESTS'
  /** Take a check-in back. */
  | 'UNDO_CHECK_IN'
  /** See all registrations. */
  | 'VIEW_REGISTRATIONS'
  /** See how it went in numbers, and what people say of it. */
  | 'VIEW_STATS';

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

/** Events that repeat by a rule. Their dates become events some months ahead. */
export type EventSeries = {
  readonly __typename?: 'EventSeries';
  /** The community that holds it. */
  readonly community?: Maybe<Community>;
  /** Its rule in words, in the caller's language or the given one, such as `Every Tuesday at 19:00`. */
  readonly describe: Scalars['String']['output'];
  /** Dates left out of it. */
  readonly exdates: ReadonlyArray<Scalars['LocalDateTime']['output']>;
  /** Opaque id, `ser_…`. */
  readonly id: Scalars['ID']['output'];
  /** Until when its dates have become events. */
  readonly materializedUntil: Scalars['DateTime']['output'];
  /** Its events as far as the caller may see, soonest first; cancelled ones stay. */
  readonly occurrences: EventConnection;
  /** Its next dates, at most 100. */
  readonly preview: ReadonlyArray<Scalars['LocalDateTime']['output']>;
  /** Dates added to the rule. */
  readonly rdates: ReadonlyArray<Scalars['LocalDateTime']['output']>;
  /** How one registers for it. */
  readonly registrationScope: SeriesRegistrationScope;
  /** Its rule, RFC 5545. */
  readonly rrule: Scalars['String']['output'];
  /** The zone of its clocks. */
  readonly timeZone: Scalars['TimeZone']['output'];
  /** Its title, as the next events have it. */
  readonly title: Scalars['String']['output'];
  /** Whether the caller may change it. */
  readonly viewerCanEdit: Scalars['Boolean']['output'];
  /** Whether the caller comes to every date, those that are yet to become events too. */
  readonly viewerComesToAll: Scalars['Boolean']['output'];
};


/** Events that repeat by a rule. Their dates become events some months ahead. */
export type EventSeriesDescribeArgs = {
  locale?: InputMaybe<Scalars['Locale']['input']>;
};


/** Events that repeat by a rule. Their dates become events some months ahead. */
export type EventSeriesOccurrencesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Events that repeat by a rule. Their dates become events some months ahead. */
export type EventSeriesPreviewArgs = {
  count?: InputMaybe<Scalars['Int']['input']>;
};

/** How an event went, in numbers. */
export type EventStats = {
  readonly __typename?: 'EventStats';
  /** How many came in within each five minutes in which somebody did. */
  readonly checkInCurve: ReadonlyArray<StatPoint>;
  /** The share of those who looked that registered, 0 to 1; null while nobody has looked. */
  readonly conversion?: Maybe<Scalars['Float']['output']>;
  /** How long before the start half of those with a place had registered; null for nobody. */
  readonly medianLeadTime?: Maybe<Scalars['Duration']['output']>;
  /** The share of places whose people did not come, 0 to 1; null until no-shows count. */
  readonly noShowRate?: Maybe<Scalars['Float']['output']>;
  /** How many registered on each day, whatever came of it. */
  readonly registrations: ReadonlyArray<StatPoint>;
  /** How many of those with a place had one before, at an event of the same community or owner. */
  readonly returning: Scalars['Int']['output'];
  /** Where people came from, the most registrations first; at most 20. */
  readonly sources: ReadonlyArray<SourceCount>;
  /** How many browsers said that it was the first time on that day. */
  readonly uniqueViewers: Scalars['Int']['output'];
  /** How often its page was opened. Of those who opened it nothing is kept. */
  readonly views: Scalars['Int']['output'];
};

/** Where an event stands. */
export type EventStatus =
  /** Will not take place; its page stays. */
  | 'CANCELLED'
  /** Seen by its hosts only. */
  | 'DRAFT'
  /** Can be found. */
  | 'PUBLISHED';

/** An event that is suggested. */
export type EventSuggestion = {
  readonly __typename?: 'EventSuggestion';
  /** The event. */
  readonly event: Event;
  /** What speaks for it most. */
  readonly reason: SuggestionReason;
};

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

/** What a search can be narrowed by, with counts. */
export type Facet = {
  readonly __typename?: 'Facet';
  /** Its values, most events first; at most 30. */
  readonly buckets: ReadonlyArray<FacetBucket>;
  /** Which part of the filter. */
  readonly field: FacetField;
};

/** A value of a facet. */
export type FacetBucket = {
  readonly __typename?: 'FacetBucket';
  /** How many events the search has with this value, the rest of the filter kept. */
  readonly count: Scalars['Int']['output'];
  /** What to show, in the caller's language. */
  readonly label: Scalars['String']['output'];
  /** What to put into the filter. */
  readonly value: Scalars['String']['output'];
};

/** What a facet counts by. */
export type FacetField =
  /** `categories`. */
  | 'CATEGORY'
  /** `city`. */
  | 'CITY'
  /** `countryCode`. */
  | 'COUNTRY'
  /** `format`. */
  | 'FORMAT'
  /** `free`. */
  | 'FREE';

/** A calendar that events are taken in from, once or again and again. */
export type FeedImport = {
  readonly __typename?: 'FeedImport';
  /** The community that its events go to. */
  readonly community: Community;
  /** Events that were made, or would be. */
  readonly created: Scalars['Int']['output'];
  /** Of those, how many were looked at. */
  readonly done: Scalars['Int']['output'];
  /** Opaque id, `fim_…`. */
  readonly id: Scalars['ID']['output'];
  /** Whether nothing is taken in yet. */
  readonly isDryRun: Scalars['Boolean']['output'];
  /** What it is. */
  readonly kind: FeedKind;
  /** When it was last looked at. */
  readonly lastRunAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it is looked at next; null for never. */
  readonly nextRunAt?: Maybe<Scalars['DateTime']['output']>;
  /** The first 50 events. */
  readonly preview: ReadonlyArray<FeedPreview>;
  /** Why, for the first 200. */
  readonly problems: ReadonlyArray<FeedProblem>;
  /** Events that were left out. */
  readonly skipped: Scalars['Int']['output'];
  /** How it stands. */
  readonly status: FeedStatus;
  /** How many events were found; null until it was read. */
  readonly total?: Maybe<Scalars['Int']['output']>;
  /** Events that are the same as last time. */
  readonly unchanged: Scalars['Int']['output'];
  /** Events that were changed, or would be. */
  readonly updated: Scalars['Int']['output'];
  /** Its address; null for a file that was sent. */
  readonly url?: Maybe<Scalars['URL']['output']>;
};

/** What a calendar to take in is. */
export type FeedKind =
  /** iCalendar, RFC 5545. */
  | 'ICS';

/** An event of a calendar, as it would be taken in. */
export type FeedPreview = {
  readonly __typename?: 'FeedPreview';
  /** Whether only the days matter. */
  readonly allDay: Scalars['Boolean']['output'];
  /** Whether it is cancelled. */
  readonly isCancelled: Scalars['Boolean']['output'];
  /** The line that it begins in. */
  readonly line: Scalars['Int']['output'];
  /** Where. */
  readonly place?: Maybe<Scalars['String']['output']>;
  /** Its start, on the clocks there. */
  readonly startsAtLocal: Scalars['LocalDateTime']['output'];
  /** The zone of those clocks. */
  readonly timeZone: Scalars['TimeZone']['output'];
  /** Its title. */
  readonly title: Scalars['String']['output'];
};

/** Something of a calendar that was left out. */
export type FeedProblem = {
  readonly __typename?: 'FeedProblem';
  /** What is wrong, for programs. */
  readonly code: Scalars['String']['output'];
  /** The line that the event begins in. */
  readonly line?: Maybe<Scalars['Int']['output']>;
  /** A sentence in the caller's language. */
  readonly message: Scalars['String']['output'];
  /** The calendar's own id of the event. */
  readonly uid?: Maybe<Scalars['String']['output']>;
};

/** How an import stands. */
export type FeedStatus =
  /** The last look failed; `problems` says why. */
  | 'FAILED'
  /** It is done. */
  | 'IDLE'
  /** It failed so often that it is not looked at any more. */
  | 'PAUSED'
  /** It waits for its turn or is under way. */
  | 'RUNNING';

/** What one person says of an event. */
export type Feedback = {
  readonly __typename?: 'Feedback';
  /** Whether they would rather not be named: then nobody's name is kept. */
  readonly anonymous: Scalars['Boolean']['output'];
  /** Who says it; null when they would rather not be named. */
  readonly author?: Maybe<User>;
  /** In their words, as plain text. */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** When it was first said. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Of which event. */
  readonly event: Event;
  /** Opaque id, `fbk_…`. */
  readonly id: Scalars['ID']['output'];
  /** 1 to 5, 5 is best. */
  readonly rating: Scalars['Int']['output'];
};

/** A page of what people say. */
export type FeedbackConnection = {
  readonly __typename?: 'FeedbackConnection';
  /** With positions. */
  readonly edges: ReadonlyArray<FeedbackEdge>;
  /** Without positions. */
  readonly nodes: ReadonlyArray<Feedback>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many there are; exact up to 10,000, then 10,001. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One of what people say, in a page. */
export type FeedbackEdge = {
  readonly __typename?: 'FeedbackEdge';
  /** Its position. */
  readonly cursor: Scalars['Cursor']['output'];
  /** What was said. */
  readonly node: Feedback;
};

/** What somebody says of an event. */
export type FeedbackInput = {
  /** Whether they would rather not be named. */
  readonly anonymous?: InputMaybe<Scalars['Boolean']['input']>;
  /** In their words; at most 2,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** Of which; the caller had a place there. */
  readonly eventId: Scalars['ID']['input'];
  /** 1 to 5, 5 is best. */
  readonly rating: Scalars['Int']['input'];
};

/** What came of saying how an event was. */
export type FeedbackPayload = {
  readonly __typename?: 'FeedbackPayload';
  /** The event it is of. */
  readonly event?: Maybe<Event>;
  /** As it is now. */
  readonly feedback?: Maybe<Feedback>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What people say of an event, in numbers. */
export type FeedbackSummary = {
  readonly __typename?: 'FeedbackSummary';
  /** Their mean, 1 to 5; null while nobody has. */
  readonly average?: Maybe<Scalars['Float']['output']>;
  /** How many have said something. */
  readonly count: Scalars['Int']['output'];
  /** How many gave 1, 2, 3, 4 and 5. */
  readonly distribution: ReadonlyArray<Scalars['Int']['output']>;
};

/** A followed topic. */
export type FollowTopicPayload = {
  readonly __typename?: 'FollowTopicPayload';
  /** As it is now; null when it was refused. */
  readonly topic?: Maybe<Topic>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How many came in by one gate. */
export type GateCount = {
  readonly __typename?: 'GateCount';
  /** People. */
  readonly checkedIn: Scalars['Int']['output'];
  /** The gate; null where none was named. */
  readonly gate?: Maybe<Scalars['String']['output']>;
};

/** Somebody without an account. */
export type GuestIdentity = {
  /** Where the mail goes. */
  readonly email: Scalars['EmailAddress']['input'];
  /** 1 to 80 characters. */
  readonly name: Scalars['String']['input'];
};

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

/** What is suggested to somebody, from what they follow and where they have been; seen by nobody else. */
export type HomeFeed = {
  readonly __typename?: 'HomeFeed';
  /** Whether anything is known of them by which events can be suggested. */
  readonly hasTastes: Scalars['Boolean']['output'];
  /** Whether they turned suggestions off. */
  readonly isOff: Scalars['Boolean']['output'];
  /** The reasons that they turned off, as far as those would suggest something still. */
  readonly muted: ReadonlyArray<SuggestionReason>;
  /** Events of the next three months, best first: at most two of one community, and four for one reason. */
  readonly suggestions: ReadonlyArray<EventSuggestion>;
};

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

/** A calendar to take in. */
export type ImportFeedInput = {
  /** The community that its events go to; the caller must be an organiser there. */
  readonly communityId: Scalars['ID']['input'];
  /** Whether it is only looked at. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it is. */
  readonly kind: FeedKind;
  /** How often to look again, an hour to a week; null for once. */
  readonly refreshEvery?: InputMaybe<Scalars['Duration']['input']>;
  /** The zone of times that name none; by default the caller's. */
  readonly timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  /** Its address, `https:` or `webcal:`. */
  readonly url: Scalars['URL']['input'];
};

/** What became of an import. */
export type ImportFeedPayload = {
  readonly __typename?: 'ImportFeedPayload';
  /** The import. */
  readonly import?: Maybe<FeedImport>;
  /** What kept it from happening. */
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
  /**
   * The event. Once it is here, what this says otherwise than last time changes, and what it never named stays
   * with its hosts; so do who may see it and come, and its ticket types. It brings no cover.
   */
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

/** Somebody whom hosts asked to come. */
export type Invitation = {
  readonly __typename?: 'Invitation';
  /** When it was sent. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Where the mail went. */
  readonly email: Scalars['EmailAddress']['output'];
  /** To which event. */
  readonly event: Event;
  /** Opaque id, `inv_…`. */
  readonly id: Scalars['ID']['output'];
  /** Who asked; null when the account is gone. */
  readonly invitedBy?: Maybe<User>;
  /** What the host wrote. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** When it was answered. */
  readonly respondedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether who accepts has a place where others are decided on. */
  readonly skipsApproval: Scalars['Boolean']['output'];
  /** What came of it. */
  readonly status: InvitationStatus;
};

/** A page of invitations. */
export type InvitationConnection = {
  readonly __typename?: 'InvitationConnection';
  /** The page's invitations with their positions. */
  readonly edges: ReadonlyArray<InvitationEdge>;
  /** The page's invitations. */
  readonly nodes: ReadonlyArray<Invitation>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many there are, exact to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
};

/** How many of an event's invitations stand where; together they are all of them. */
export type InvitationCounts = {
  readonly __typename?: 'InvitationCounts';
  /** Those who come. */
  readonly accepted: Scalars['Int']['output'];
  /** Not delivered. */
  readonly bounced: Scalars['Int']['output'];
  /** Those who do not. */
  readonly declined: Scalars['Int']['output'];
  /** Opened, not answered. */
  readonly opened: Scalars['Int']['output'];
  /** Taken back. */
  readonly revoked: Scalars['Int']['output'];
  /** On their way, or unopened. */
  readonly sent: Scalars['Int']['output'];
};

/** One invitation in a connection. */
export type InvitationEdge = {
  readonly __typename?: 'InvitationEdge';
  /** Its position. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The invitation. */
  readonly node: Invitation;
};

/** A changed invitation. */
export type InvitationPayload = {
  readonly __typename?: 'InvitationPayload';
  /** As it is now. */
  readonly invitation?: Maybe<Invitation>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What came of an invitation. */
export type InvitationStatus =
  /** They come. */
  | 'ACCEPTED'
  /** The mail could not be delivered: there is no such mailbox. It may be sent again. */
  | 'BOUNCED'
  /** They do not come. */
  | 'DECLINED'
  /** Its page was opened; no answer yet. */
  | 'OPENED'
  /** A host took it back. */
  | 'REVOKED'
  /** It is on its way, or lies unopened. */
  | 'SENT';

/** Who was asked. */
export type InvitePayload = {
  readonly __typename?: 'InvitePayload';
  /** The invitations that were sent. */
  readonly invitations: ReadonlyArray<Invitation>;
  /** The rest of the list. */
  readonly skipped: ReadonlyArray<SkippedInvitation>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Whom to ask, as people write it. */
export type InviteToEventInput = {
  /** To which event; it has to be published. */
  readonly eventId: Scalars['ID']['input'];
  /** Addresses, with or without names, in lines or between commas: `Mai <mai@example.org>`. At most 200. */
  readonly list: Scalars['String']['input'];
  /** A word to them, at most 1,000 characters. */
  readonly message?: InputMaybe<Scalars['String']['input']>;
  /** Whether who accepts has a place where others are decided on. */
  readonly skipsApproval?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What became of leaving a series. */
export type LeaveSeriesPayload = {
  readonly __typename?: 'LeaveSeriesPayload';
  /** The series. */
  readonly series?: Maybe<EventSeries>;
  /** What kept it from happening. */
  readonly userErrors: ReadonlyArray<UserError>;
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
  /** Lets in somebody who waits for a place or for a host: gives their party its places, as an approval does, and checks in those who are here. */
  readonly admitWaiting: AdmitPayload;
  /** Lets in somebody who never registered: gives them a place and checks them in, all or nothing. The same nonce again gives the same answer for ever. */
  readonly admitWalkIn: AdmitPayload;
  /**
   * Notes what somebody answered at the door to questions that are asked there. The same again changes nothing; a
   * device that was offline sends it after the scan.
   */
  readonly answerAtDoor: AnswerAtDoorPayload;
  /** Cancels an event; its page stays and those who come are told. */
  readonly cancelEvent: EventPayload;
  /** Gives a place up; it goes to the next in the queue. `accessToken` is a guest's. */
  readonly cancelRegistration: RegisterPayload;
  /** Checks a ticket in, by its code or id. */
  readonly checkIn: CheckInPayload;
  /** Makes the caller that device, once: gives the secret that it sends as its bearer token. */
  readonly claimDevice: ClaimDevicePayload;
  /** Makes what a guest has the caller's own; the guest's link leads to it no more. */
  readonly claimRegistration: RegisterPayload;
  /**
   * Shows that a guest's address is theirs, once: by the link of the mail, within 24 hours. Only now a seat is
   * taken. The answer has the token of the guest's page.
   */
  readonly confirmEmail: RegisterPayload;
  /** Takes in what a dry run has shown. */
  readonly confirmFeedImport: ImportFeedPayload;
  /** Makes a draft; the caller becomes its owner. */
  readonly createEvent: EventPayload;
  /** Makes a series, and events of its dates in the next months, at most 200 at once. */
  readonly createSeries: SeriesPayload;
  /** Decides on registrations. */
  readonly decideRegistrations: DecideRegistrationsPayload;
  /** Deletes a draft that nobody ever saw. */
  readonly deleteDraft: DeleteDraftPayload;
  /** Makes a draft like an event, for another time: its texts, tickets and settings, never its registrations. Times of registration and sale move with the start. */
  readonly duplicateEvent: EventPayload;
  /** Makes a code that turns the phone or tablet which scans it into a device of the door. */
  readonly enrolDevice: EnrolDevicePayload;
  /** Follows a topic: events about it are suggested to the caller. At most 200 topics. */
  readonly followTopic: FollowTopicPayload;
  /** Takes in up to 200 events from elsewhere; a second time changes nothing. */
  readonly importEvents: ImportEventsPayload;
  /**
   * Looks at a calendar at an https address of the public internet, and takes in its events unless it is a
   * dry run. It goes on by itself: `feedImport` tells how far it is. A file is sent by
   * `POST /calendar/imports/<community id>`.
   */
  readonly importFeed: ImportFeedPayload;
  /**
   * Asks people to come, at most 200 at once: each gets a mail with a link. Who was asked before is asked again
   * only after they declined, the mail came back or the invitation was taken back.
   */
  readonly inviteToEvent: InvitePayload;
  /** Gives up the caller's places at every date of a series that is still to come. */
  readonly leaveSeries: LeaveSeriesPayload;
  /** Counts those who had a place and were not checked in as no-shows. Six hours after an event at which people were checked in, this happens by itself. */
  readonly markNoShows: EventPayload;
  /** Turns a reason for suggestions off for the caller, or all of them; or on again. */
  readonly muteSuggestions: MuteSuggestionsPayload;
  /**
   * Notes that the page of an invitation was opened, so that hosts know that it came. Pages of the event's own
   * hosts change nothing, and neither do those of answered invitations.
   */
  readonly openInvitation: InvitationPayload;
  /** Lets people in from the waitlist as a host chooses: those named, or the first `count` that fit; at most 200. Where the event offers seats, they are offered. */
  readonly promoteFromWaitlist: DecideRegistrationsPayload;
  /** Makes a draft visible and tells its community. */
  readonly publishEvent: EventPayload;
  /** Counts a view of an event's page, without anybody: of who looked nothing is kept. */
  readonly recordEventView: RecordEventViewPayload;
  /** Takes a place, joins the waitlist or asks for approval. Never oversells. */
  readonly register: RegisterPayload;
  /** Takes places at every date of a series, those that become events later too. */
  readonly registerForSeries: SeriesPlacesPayload;
  /** Replaces the code of a ticket; the old one admits nobody. `accessToken` is a guest's. */
  readonly reissueTicket: TicketPayload;
  /** Takes somebody off the hosts. */
  readonly removeEventHost: EventPayload;
  /**
   * Ends an import. With `deleteEvents` its events to come go with it: those that people come to are
   * cancelled, and they are told.
   */
  readonly removeFeedImport: ImportFeedPayload;
  /** Removes a ticket type that nobody holds. */
  readonly removeTicketType: EventPayload;
  /** A device says that it is there. */
  readonly reportDevice: DevicePayload;
  /** Gives the caller's own calendar another address; the old one finds nothing any more. */
  readonly resetIcsFeed: ResetIcsFeedPayload;
  /**
   * Accepts or declines an invitation by its link. Who accepts gets a place, or a turn in the queue, as the caller
   * or as a guest; the event may be hidden from others, and the ticket for members.
   */
  readonly respondToInvitation: RegisterPayload;
  /** Takes an offered seat, or lets it go to the next in the queue. */
  readonly respondToOffer: RegisterPayload;
  /** Takes a cancellation back; registrations return as far as there is room. */
  readonly restoreEvent: EventPayload;
  /** Ends a device's secret at once; what it has not sent yet is not taken any more. */
  readonly revokeDevice: DevicePayload;
  /** Takes an invitation back; its link leads nowhere any more. */
  readonly revokeInvitation: InvitationPayload;
  /** Names somebody a host, or changes what they do. */
  readonly setEventHost: EventPayload;
  /** Shows or hides what people say of an event, in numbers, on its page. */
  readonly setFeedbackPublic: EventPayload;
  /** Makes a list an event's questions; those that are in it no more are asked no more. At most 30. */
  readonly setQuestions: EventPayload;
  /** Says how an event was, from its end on for 60 days; saying it again replaces what was said. */
  readonly submitFeedback: FeedbackPayload;
  /** Takes what a device scanned while it was offline. Send in any order and as often as needed: a scan is known by its nonce. Of two that let the same ticket in, the earlier counts. */
  readonly syncCheckIns: SyncCheckInsPayload;
  /**
   * Gives a ticket to somebody: a person here, or whoever has the address. They get a place of their own and
   * a new code; the old one admits nobody. No seat is freed or taken. The answer does not tell whether the
   * address has an account. A guest gives it by their link.
   */
  readonly transferTicket: RegisterPayload;
  /** Takes a check-in back; it stays in the log. */
  readonly undoCheckIn: CheckInPayload;
  /** Takes back that those who were not checked in count as no-shows. */
  readonly undoNoShows: EventPayload;
  /** Follows a topic no more. */
  readonly unfollowTopic: FollowTopicPayload;
  /** Changes an event and tells those who come of what matters to them. */
  readonly updateEvent: EventPayload;
  /** Answers questions later, or anew. A problem's path ends with the question's id. */
  readonly updateRegistration: RegisterPayload;
  /**
   * Changes when a series takes place. An event whose date falls away is cancelled; one that people come to,
   * or that was changed on its own, stays unless `onConflict` says otherwise.
   */
  readonly updateSeries: SeriesPayload;
  /** Changes the name on a ticket; its code stays. `accessToken` is a guest's. */
  readonly updateTicketHolder: TicketPayload;
  /** Makes or changes a check-in list. */
  readonly upsertCheckInList: CheckInListPayload;
  /** Adds or changes a ticket type. */
  readonly upsertTicketType: EventPayload;
};


export type MutationAdmitWaitingArgs = {
  input: AdmitWaitingInput;
};


export type MutationAdmitWalkInArgs = {
  input: AdmitWalkInInput;
};


export type MutationAnswerAtDoorArgs = {
  input: AnswerAtDoorInput;
};


export type MutationCancelEventArgs = {
  input: CancelEventInput;
};


export type MutationCancelRegistrationArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
};


export type MutationCheckInArgs = {
  input: CheckInInput;
};


export type MutationClaimDeviceArgs = {
  token: Scalars['String']['input'];
};


export type MutationClaimRegistrationArgs = {
  accessToken: Scalars['String']['input'];
};


export type MutationConfirmEmailArgs = {
  token: Scalars['String']['input'];
};


export type MutationConfirmFeedImportArgs = {
  input: ConfirmFeedImportInput;
};


export type MutationCreateEventArgs = {
  input: CreateEventInput;
};


export type MutationCreateSeriesArgs = {
  input: CreateSeriesInput;
};


export type MutationDecideRegistrationsArgs = {
  input: DecideRegistrationsInput;
};


export type MutationDeleteDraftArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDuplicateEventArgs = {
  input: DuplicateEventInput;
};


export type MutationEnrolDeviceArgs = {
  input: EnrolDeviceInput;
};


export type MutationFollowTopicArgs = {
  slug: Scalars['String']['input'];
};


export type MutationImportEventsArgs = {
  input: ImportEventsInput;
};


export type MutationImportFeedArgs = {
  input: ImportFeedInput;
};


export type MutationInviteToEventArgs = {
  input: InviteToEventInput;
};


export type MutationLeaveSeriesArgs = {
  id: Scalars['ID']['input'];
};


export type MutationMarkNoShowsArgs = {
  eventId: Scalars['ID']['input'];
};


export type MutationMuteSuggestionsArgs = {
  input: MuteSuggestionsInput;
};


export type MutationOpenInvitationArgs = {
  token: Scalars['String']['input'];
};


export type MutationPromoteFromWaitlistArgs = {
  count?: InputMaybe<Scalars['Int']['input']>;
  eventId: Scalars['ID']['input'];
  registrationIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


export type MutationPublishEventArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRecordEventViewArgs = {
  input: RecordEventViewInput;
};


export type MutationRegisterArgs = {
  input: RegisterInput;
};


export type MutationRegisterForSeriesArgs = {
  input: RegisterForSeriesInput;
};


export type MutationReissueTicketArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
  ticketId: Scalars['ID']['input'];
};


export type MutationRemoveEventHostArgs = {
  eventId: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
};


export type MutationRemoveFeedImportArgs = {
  deleteEvents?: InputMaybe<Scalars['Boolean']['input']>;
  id: Scalars['ID']['input'];
};


export type MutationRemoveTicketTypeArgs = {
  id: Scalars['ID']['input'];
};


export type MutationReportDeviceArgs = {
  input: ReportDeviceInput;
};


export type MutationRespondToInvitationArgs = {
  input: RespondToInvitationInput;
};


export type MutationRespondToOfferArgs = {
  accept: Scalars['Boolean']['input'];
  accessToken?: InputMaybe<Scalars['String']['input']>;
  registrationId: Scalars['ID']['input'];
};


export type MutationRestoreEventArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRevokeDeviceArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRevokeInvitationArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSetEventHostArgs = {
  input: SetEventHostInput;
};


export type MutationSetFeedbackPublicArgs = {
  input: SetFeedbackPublicInput;
};


export type MutationSetQuestionsArgs = {
  eventId: Scalars['ID']['input'];
  questions: ReadonlyArray<QuestionInput>;
};


export type MutationSubmitFeedbackArgs = {
  input: FeedbackInput;
};


export type MutationSyncCheckInsArgs = {
  input: SyncCheckInsInput;
};


export type MutationTransferTicketArgs = {
  input: TransferTicketInput;
};


export type MutationUndoCheckInArgs = {
  input: UndoCheckInInput;
};


export type MutationUndoNoShowsArgs = {
  eventId: Scalars['ID']['input'];
};


export type MutationUnfollowTopicArgs = {
  slug: Scalars['String']['input'];
};


export type MutationUpdateEventArgs = {
  input: UpdateEventInput;
};


export type MutationUpdateRegistrationArgs = {
  input: UpdateRegistrationInput;
};


export type MutationUpdateSeriesArgs = {
  input: UpdateSeriesInput;
};


export type MutationUpdateTicketHolderArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
  holderName: Scalars['String']['input'];
  ticketId: Scalars['ID']['input'];
};


export type MutationUpsertCheckInListArgs = {
  input: CheckInListInput;
};


export type MutationUpsertTicketTypeArgs = {
  input: TicketTypeInput;
};

/** A switch of what is suggested. */
export type MuteSuggestionsInput = {
  /** Whether to turn it off. */
  readonly isMuted: Scalars['Boolean']['input'];
  /** Which reason, by its key; null for all suggestions. */
  readonly key?: InputMaybe<Scalars['String']['input']>;
};

/** What came of turning a switch. */
export type MuteSuggestionsPayload = {
  readonly __typename?: 'MuteSuggestionsPayload';
  /** What is suggested now; null when it was refused. */
  readonly homeFeed?: Maybe<HomeFeed>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
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
  /** At most 64 characters, whatever their case; absent leaves it as it is, an empty one takes it off. It cannot be read again. */
  readonly accessCode?: InputMaybe<Scalars['String']['input']>;
  /** How many there are; null when only the event's capacity counts. */
  readonly capacity?: InputMaybe<Scalars['Int']['input']>;
  /** At most 280 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** For taking part in a place or online; null for either. */
  readonly format?: InputMaybe<EventFormat>;
  /** Whether it is listed to hosts only, and to those who give its access code. */
  readonly hidden?: InputMaybe<Scalars['Boolean']['input']>;
  /** The most that one registration takes, 1 to 10. */
  readonly maxPerRegistration?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it is for members of the event's community. */
  readonly membersOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** The fewest that one registration takes, 1 to 10. */
  readonly minPerRegistration?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 80 characters. */
  readonly name: Scalars['String']['input'];
  /** What is paid; null for free. */
  readonly price?: InputMaybe<MoneyInput>;
  /** Whether a host decides on each registration for it. */
  readonly requiresApproval?: InputMaybe<Scalars['Boolean']['input']>;
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

/** What a device needs to admit people with no network. Tickets stand in it as hashes, and no name does. */
export type OfflineManifest = {
  readonly __typename?: 'OfflineManifest';
  /** From when the event's tickets admit. */
  readonly admitsFrom: Scalars['DateTime']['output'];
  /** Until when they do. */
  readonly admitsUntil: Scalars['DateTime']['output'];
  /** Tickets that came in; with `since`, those that changed after it. */
  readonly checkedInTicketHashes: ReadonlyArray<Scalars['String']['output']>;
  /** Until when it does. */
  readonly closesAt?: Maybe<Scalars['DateTime']['output']>;
  /** The event as codes name it: a UUID. */
  readonly eventUuid: Scalars['String']['output'];
  /** When it is too old to admit by. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** When it was made, by the platform's clock; a device measures its own against it. */
  readonly issuedAt: Scalars['DateTime']['output'];
  /** The keys that check codes. */
  readonly keys: ReadonlyArray<TicketKey>;
  /** The list it is for. */
  readonly listId: Scalars['ID']['output'];
  /** Whether who went out may come in again. */
  readonly mayReenter: Scalars['Boolean']['output'];
  /** With `since`, tickets whose coming in was taken back. */
  readonly notCheckedInTicketHashes: ReadonlyArray<Scalars['String']['output']>;
  /** From when the list lets people in; null for no limit of its own. */
  readonly opensAt?: Maybe<Scalars['DateTime']['output']>;
  /** Of those, the ones that went out again. */
  readonly outsideTicketHashes: ReadonlyArray<Scalars['String']['output']>;
  /** What to ask at the door, as far as it does not depend on what was answered before. */
  readonly questions: ReadonlyArray<DoorQuestion>;
  /** Tickets whose codes before a number do not admit any more. */
  readonly reissuedTickets: ReadonlyArray<ReissuedTicket>;
  /** Give it as `since` to have what changed later. */
  readonly revision: Scalars['Int']['output'];
  /** Tickets that do not admit any more. */
  readonly revokedTicketHashes: ReadonlyArray<Scalars['String']['output']>;
  /** The ticket types that the list takes, by their numbers within codes; null for all. */
  readonly ticketTypeNumbers?: Maybe<ReadonlyArray<Scalars['Int']['output']>>;
};

/** A scan made offline. */
export type OfflineScan = {
  /** When, by the platform's clock as far as the device knows it. */
  readonly at: Scalars['DateTime']['input'];
  /** The signed code; or else `ticketId`. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  /** Which way. */
  readonly direction?: ScanDirection;
  /** At which door. */
  readonly gate?: InputMaybe<Scalars['String']['input']>;
  /** Unique for this scan. */
  readonly nonce: Scalars['String']['input'];
  /** What the device said at the door: only `ADMITTED`, `READMITTED` and `CHECKED_OUT` let somebody through. */
  readonly result: ScanResult;
  /** The ticket, when found by name. */
  readonly ticketId?: InputMaybe<Scalars['ID']['input']>;
};

/** A scan that was taken back offline. */
export type OfflineUndo = {
  /** When. */
  readonly at: Scalars['DateTime']['input'];
  /** The scan's nonce. */
  readonly nonce: Scalars['String']['input'];
  /** Why, for the log; at most 200 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
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
  /** For the gateway alone: which device a secret is of. `hash` is its SHA-256 in base64url. */
  readonly deviceViewer?: Maybe<Scalars['ID']['output']>;
  /** An event by id or slug; null when there is none or it is hidden. */
  readonly event?: Maybe<Event>;
  /** A series by id; null when there is none or it is hidden. */
  readonly eventSeries?: Maybe<EventSeries>;
  /** Published events that the caller may find. */
  readonly events: EventConnection;
  /** An import by id; null unless the caller holds events for its community. */
  readonly feedImport?: Maybe<FeedImport>;
  /** What is suggested to the caller, best first, each with its reason; nothing to nobody in particular. At most 50. */
  readonly homeFeed: HomeFeed;
  /** An invitation, by what the link in its mail carries; null for none, and once it was taken back. */
  readonly invitation?: Maybe<Invitation>;
  /** The device that asks; null for anybody else, and once it is revoked. */
  readonly myDevice?: Maybe<ScanDevice>;
  /** The caller's own events. */
  readonly myEvents: EventConnection;
  /** What a device needs to check people in with no network; null unless the caller works at the door. */
  readonly offlineManifest?: Maybe<OfflineManifest>;
  /**
   * The next dates of a recurrence rule (RFC 5545) and a sentence for it in the caller's language. A series
   * takes place once a day at most; the clock's time stays the same when clocks change.
   */
  readonly previewRecurrence: RecurrencePreview;
  /** A registration by id, or by what a guest's link carries; null unless it is the caller's or they manage it. */
  readonly registration?: Maybe<Registration>;
  /** A topic that events have, and whether the caller follows it; also one that no event has yet. */
  readonly topic?: Maybe<Topic>;
};


export type QueryCheckInListArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDeviceViewerArgs = {
  hash: Scalars['String']['input'];
};


export type QueryEventArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryEventSeriesArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEventsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
};


export type QueryFeedImportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryHomeFeedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryInvitationArgs = {
  token: Scalars['String']['input'];
};


export type QueryMyEventsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind: MyEventsKind;
};


export type QueryOfflineManifestArgs = {
  listId: Scalars['ID']['input'];
  since?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPreviewRecurrenceArgs = {
  count?: InputMaybe<Scalars['Int']['input']>;
  exdates?: InputMaybe<ReadonlyArray<Scalars['LocalDateTime']['input']>>;
  rdates?: InputMaybe<ReadonlyArray<Scalars['LocalDateTime']['input']>>;
  rrule: Scalars['String']['input'];
  start: Scalars['LocalDateTime']['input'];
  timeZone: Scalars['TimeZone']['input'];
};


export type QueryRegistrationArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryTopicArgs = {
  slug: Scalars['String']['input'];
};

/** What hosts ask those who register. */
export type Question = {
  readonly __typename?: 'Question';
  /** When it is asked. */
  readonly askAt: QuestionStage;
  /** A word to explain it. */
  readonly help?: Maybe<Scalars['String']['output']>;
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** What it is answered with. */
  readonly kind: QuestionKind;
  /** What one can choose from. */
  readonly options: ReadonlyArray<Scalars['String']['output']>;
  /** Whether each ticket has an answer of its own: then the value is a list, in the order of the tickets. */
  readonly perTicket: Scalars['Boolean']['output'];
  /** Whether only the person and those who manage registrations see the answers. */
  readonly private: Scalars['Boolean']['output'];
  /** What is asked. */
  readonly prompt: Scalars['String']['output'];
  /** Whether it has to be answered. */
  readonly required: Scalars['Boolean']['output'];
  /** Asked only of those who want one of these ticket types; empty for everybody. */
  readonly ticketTypeIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Asked only for certain answers to an earlier question; null for always. */
  readonly visibleIf?: Maybe<QuestionCondition>;
};

/** The answers to an earlier question for which another one is asked. */
export type QuestionCondition = {
  readonly __typename?: 'QuestionCondition';
  /** Any of these; `true` and `false` for yes and no. */
  readonly equalsAny: ReadonlyArray<Scalars['String']['output']>;
  /** The earlier question. */
  readonly questionId: Scalars['ID']['output'];
};

/** The answers to an earlier question for which another one is asked. */
export type QuestionConditionInput = {
  /** Any of these. */
  readonly equalsAny: ReadonlyArray<Scalars['String']['input']>;
  /** The earlier question. */
  readonly questionId: Scalars['ID']['input'];
};

/** A question to ask. Only an earlier one of the list can decide whether it is asked. */
export type QuestionInput = {
  /** When it is asked. */
  readonly askAt?: InputMaybe<QuestionStage>;
  /** At most 500 characters. */
  readonly help?: InputMaybe<Scalars['String']['input']>;
  /** Which one; absent for a new one, or `new-…` for others of the list to name it. Its kind stays. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** What it is answered with. */
  readonly kind: QuestionKind;
  /** What one can choose from: 2 to 50, each once; for choices only. */
  readonly options?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whether each ticket has an answer of its own. */
  readonly perTicket?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether only the person and those who manage registrations see the answers. */
  readonly private?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 200 characters. */
  readonly prompt: Scalars['String']['input'];
  /** Whether it has to be answered. */
  readonly required: Scalars['Boolean']['input'];
  /** Asked only of those who want one of these ticket types. */
  readonly ticketTypeIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Asked only for certain answers to an earlier question. */
  readonly visibleIf?: InputMaybe<QuestionConditionInput>;
};

/** What a question is answered with; the form of the answer's `value`. */
export type QuestionKind =
  /** `true` or `false`. */
  | 'BOOLEAN'
  /** `true`; anything else is no answer. */
  | 'CONSENT'
  /** Two letters, ISO 3166-1. */
  | 'COUNTRY'
  /** A day, such as `2026-11-28`. */
  | 'DATE'
  /** An e-mail address. */
  | 'EMAIL'
  /** At most 4,000 characters. */
  | 'LONG_TEXT'
  /** A list of options. */
  | 'MULTI_CHOICE'
  /** A number. */
  | 'NUMBER'
  /** A telephone number. */
  | 'PHONE'
  /** One of the options. */
  | 'SINGLE_CHOICE'
  /** A line, at most 200 characters. */
  | 'TEXT'
  /** A web address. */
  | 'URL';

/** When a question is asked. */
export type QuestionStage =
  /** After the event. */
  | 'AFTER_EVENT'
  /** At the door. */
  | 'CHECK_IN'
  /** With the registration. */
  | 'REGISTRATION';

/** A view of an event's page. */
export type RecordEventViewInput = {
  /** Of which. */
  readonly eventId: Scalars['ID']['input'];
  /** Whether the browser knows of no view on that day. */
  readonly isFirst: Scalars['Boolean']['input'];
  /** Where the person came from: a word that the link carried, or the host of the page before. */
  readonly referral?: InputMaybe<Scalars['String']['input']>;
};

/** What came of counting a view. */
export type RecordEventViewPayload = {
  readonly __typename?: 'RecordEventViewPayload';
  /** Whether it counts: hosts and drafts do not. */
  readonly isCounted?: Maybe<Scalars['Boolean']['output']>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a recurrence rule comes to. */
export type RecurrencePreview = {
  readonly __typename?: 'RecurrencePreview';
  /** The rule in words, such as `Every Tuesday at 19:00`. */
  readonly describe: Scalars['String']['output'];
  /** Its first dates, on the clocks of the zone. */
  readonly occurrences: ReadonlyArray<Scalars['LocalDateTime']['output']>;
  /** What is wrong with it. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A wish to come to every date of a series. */
export type RegisterForSeriesInput = {
  /** Whether to wait where a date is full. */
  readonly joinWaitlist?: InputMaybe<Scalars['Boolean']['input']>;
  /** Which series. */
  readonly seriesId: Scalars['ID']['input'];
};

/** A wish to come. */
export type RegisterInput = {
  /** The code that a ticket type asks for. */
  readonly accessCode?: InputMaybe<Scalars['String']['input']>;
  /** A problem's path ends with the question's id. */
  readonly answers?: InputMaybe<ReadonlyArray<AnswerInput>>;
  /** To which event. */
  readonly eventId: Scalars['ID']['input'];
  /**
   * Who asks, where they have no account: the registration waits for them to open the link in their mail. The
   * answer does not tell whether the address is known here.
   */
  readonly guest?: InputMaybe<GuestIdentity>;
  /** Whether to wait when it is full. */
  readonly joinWaitlist?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where the person came from: a word that the link carried, or the host of the page before. */
  readonly referral?: InputMaybe<Scalars['String']['input']>;
  /** What for; by default one of the first type. */
  readonly tickets?: InputMaybe<ReadonlyArray<TicketRequest>>;
};

/** A changed registration. */
export type RegisterPayload = {
  readonly __typename?: 'RegisterPayload';
  /** Opens a guest's page; whoever has it is taken for them. */
  readonly accessToken?: Maybe<Scalars['String']['output']>;
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
  /** What the person answered; for themselves and those who see all registrations. */
  readonly answers?: Maybe<ReadonlyArray<Answer>>;
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
  /** What was asked for, place or not; for themselves and those who see all registrations. */
  readonly items?: Maybe<ReadonlyArray<RegistrationItem>>;
  /** The seat that is kept for them while they think about it. */
  readonly offer?: Maybe<WaitlistOffer>;
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
  /** Any of these: whether they came; who is in and who has left are not told apart. */
  readonly attendance?: InputMaybe<ReadonlyArray<AttendanceStatus>>;
  /** Words in the name, with or without diacritics. */
  readonly query?: InputMaybe<Scalars['String']['input']>;
  /** Any of these states. */
  readonly statuses?: InputMaybe<ReadonlyArray<RegistrationStatus>>;
  /** With a ticket of any of these types. */
  readonly ticketTypeIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** Heads of one ticket type that a registration asks for. */
export type RegistrationItem = {
  readonly __typename?: 'RegistrationItem';
  /** Whom they are for, as far as names were given; once there are tickets, the names on them. */
  readonly holderNames: ReadonlyArray<Scalars['String']['output']>;
  /** How many. */
  readonly quantity: Scalars['Int']['output'];
  /** What kind. */
  readonly ticketType: TicketType;
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
  /** Take the seat that is offered. */
  | 'ACCEPT_OFFER'
  /** Agree to it. */
  | 'APPROVE'
  /** Give it up. */
  | 'CANCEL'
  /** Check it in. */
  | 'CHECK_IN'
  /** Turn it down. */
  | 'DECLINE'
  /** Name those whom its tickets are for. */
  | 'NAME_HOLDERS'
  /** Replace the codes of its tickets. */
  | 'REISSUE'
  /** Give its tickets to somebody else. */
  | 'TRANSFER';

/** Where a registration stands. */
export type RegistrationStatus =
  /** Somebody without an account has yet to open the link in their mail; no seat is kept. */
  | 'AWAITING_EMAIL'
  /** It was given up, or the event was cancelled. */
  | 'CANCELLED'
  /** They have a place. */
  | 'CONFIRMED'
  /** A host said no. */
  | 'DECLINED'
  /** An offer was not taken in time. */
  | 'EXPIRED'
  /** A seat is kept for them until they take it. */
  | 'OFFERED'
  /** A host has yet to agree. */
  | 'PENDING_APPROVAL'
  /** It waits for room. */
  | 'WAITLISTED';

/** A ticket that was issued again. */
export type ReissuedTicket = {
  readonly __typename?: 'ReissuedTicket';
  /** The first 12 bytes of the SHA-256 of its UUID, in base64url, as everywhere in the manifest. */
  readonly hash: Scalars['String']['output'];
  /** The number its code must carry. */
  readonly seq: Scalars['Int']['output'];
};

/** What a device says of itself. */
export type ReportDeviceInput = {
  /** How far its clock is behind the platform's, in milliseconds; a day at most. */
  readonly clockSkewMs?: InputMaybe<Scalars['Int']['input']>;
  /** Scans it has not sent yet. */
  readonly queued: Scalars['Int']['input'];
};

/** The caller's calendar under its new address. */
export type ResetIcsFeedPayload = {
  readonly __typename?: 'ResetIcsFeedPayload';
  /** The caller. */
  readonly user?: Maybe<User>;
  /** What kept it from happening. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An answer to an invitation. */
export type RespondToInvitationInput = {
  /** Whether they come. */
  readonly accept: Scalars['Boolean']['input'];
  /** What the event asks; a problem's path ends with the question's id. */
  readonly answers?: InputMaybe<ReadonlyArray<AnswerInput>>;
  /** Who comes, 1 to 80 characters; needed where nobody is signed in. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** What the link carries. */
  readonly token: Scalars['String']['input'];
};

/** Who came to a community's events in one month. */
export type RetentionMonth = {
  readonly __typename?: 'RetentionMonth';
  /** When it begins. */
  readonly month: Scalars['DateTime']['output'];
  /** How many came for the first time. */
  readonly newcomers: Scalars['Int']['output'];
  /** How many had come in an earlier month. */
  readonly returning: Scalars['Int']['output'];
};

/** A phone or tablet that works at one list's door, without anybody's account. */
export type ScanDevice = {
  readonly __typename?: 'ScanDevice';
  /** How far its clock was behind the platform's then, in milliseconds; null when it did not say. */
  readonly clockSkewMs?: Maybe<Scalars['Int']['output']>;
  /** Until when its code can be scanned. */
  readonly enrolUntil: Scalars['DateTime']['output'];
  /** When it took its secret; null while its code is still to be scanned. */
  readonly enrolledAt?: Maybe<Scalars['DateTime']['output']>;
  /** When its secret ends by itself: a day after the event. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** At which gate it stands. */
  readonly gate?: Maybe<Scalars['String']['output']>;
  /** Opaque id, `dev_…`. */
  readonly id: Scalars['ID']['output'];
  /** When it was last heard of. */
  readonly lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its list. */
  readonly list: CheckInList;
  /** Its name, for people. */
  readonly name: Scalars['String']['output'];
  /** What it may do. */
  readonly profile: DeviceProfile;
  /** Scans that it had not sent yet then. */
  readonly queued: Scalars['Int']['output'];
  /** When it was revoked. */
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Which way somebody goes through a door. */
export type ScanDirection =
  /** In. */
  | 'IN'
  /** Out. */
  | 'OUT';

/** What came of a scan. */
export type ScanResult =
  /** Let in. */
  | 'ADMITTED'
  /** Is in already. */
  | 'ALREADY_IN'
  /** Let out. */
  | 'CHECKED_OUT'
  /** The code is not ours. */
  | 'INVALID_SIGNATURE'
  /** The list does not let people in yet, or any more. */
  | 'LIST_CLOSED'
  /** Cannot go out: is not in. */
  | 'NOT_INSIDE'
  /** The ticket's type is not for this list. */
  | 'NOT_ON_LIST'
  /** Went out before, and the list lets nobody in twice. */
  | 'NO_REENTRY'
  /** Let in again, after going out. */
  | 'READMITTED'
  /** The ticket was given to somebody else, or has a new code: this one is old. */
  | 'REPLACED'
  /** The ticket does not admit any more. */
  | 'REVOKED'
  /** There is no such ticket. */
  | 'UNKNOWN_TICKET'
  /** The code is for another event. */
  | 'WRONG_EVENT'
  /** The code is from before or after its time. */
  | 'WRONG_TIME';

/** What happens to events that people come to although their date falls away. */
export type SeriesConflict =
  /** They are cancelled, and people are told. */
  | 'CANCEL_REMOVED'
  /** They stay. */
  | 'KEEP_OCCURRENCES_WITH_REGISTRATIONS';

/** What became of a series. */
export type SeriesPayload = {
  readonly __typename?: 'SeriesPayload';
  /** Events that were cancelled or, as drafts, deleted. */
  readonly cancelled: Scalars['Int']['output'];
  /** Events that were made. */
  readonly created: Scalars['Int']['output'];
  /** Events that stayed although their date fell away. */
  readonly kept: Scalars['Int']['output'];
  /** The series. */
  readonly series?: Maybe<EventSeries>;
  /** What kept it from happening. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What came of registering for a series. */
export type SeriesPlacesPayload = {
  readonly __typename?: 'SeriesPlacesPayload';
  /** Dates that the caller has a place at, waits for or asked for; at most 50 at once, the others follow. */
  readonly registered: Scalars['Int']['output'];
  /** The series. */
  readonly series?: Maybe<EventSeries>;
  /** Dates that had no place. */
  readonly skipped: Scalars['Int']['output'];
  /** What kept it from happening. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How one registers for a series. */
export type SeriesRegistrationScope =
  /** For one date or for all, as one likes. */
  | 'BOTH'
  /** For each date. */
  | 'PER_OCCURRENCE'
  /** For all dates at once. */
  | 'WHOLE_SERIES';

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

/** Who sees what people say of an event, in numbers. */
export type SetFeedbackPublicInput = {
  /** Of which event. */
  readonly eventId: Scalars['ID']['input'];
  /** Whether everybody does. */
  readonly isPublic: Scalars['Boolean']['input'];
};

/** Somebody who was not asked. */
export type SkippedInvitation = {
  readonly __typename?: 'SkippedInvitation';
  /** The line of the list, from 1. */
  readonly line: Scalars['Int']['output'];
  /** Why not. */
  readonly reason: SkippedReason;
  /** What stands there. */
  readonly text: Scalars['String']['output'];
};

/** Why somebody was not asked. */
export type SkippedReason =
  /** They were asked already. */
  | 'ASKED_ALREADY'
  /** It is no address. */
  | 'INVALID'
  /** It stands in the list before. */
  | 'REPEATED'
  /** They are asked too much these days. */
  | 'TOO_OFTEN';

/** How many came from one source. */
export type SourceCount = {
  readonly __typename?: 'SourceCount';
  /** How many registrations. */
  readonly count: Scalars['Int']['output'];
  /** A word that a link carried (`?ref=…`), the host of the page before, or `direct`. */
  readonly source: Scalars['String']['output'];
  /** How many views. */
  readonly views: Scalars['Int']['output'];
};

/** A value at a time. */
export type StatPoint = {
  readonly __typename?: 'StatPoint';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** How much. */
  readonly value: Scalars['Float']['output'];
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

/** A kind of reason. */
export type SuggestionKind =
  /** They have been to events of the category; those that are near or online. */
  | 'CATEGORY'
  /** They have been to events in the city. */
  | 'CITY'
  /** The caller follows the community. */
  | 'FOLLOWED'
  /** They belong to it. */
  | 'MEMBER'
  /** They have been to its events. */
  | 'PAST_COMMUNITY'
  /** They have been to events of the host. */
  | 'PAST_HOST'
  /** They follow a topic of it. */
  | 'TOPIC';

/** Why events are suggested. */
export type SuggestionReason = {
  readonly __typename?: 'SuggestionReason';
  /** What `muteSuggestions` takes. */
  readonly key: Scalars['String']['output'];
  /** What kind of reason. */
  readonly kind: SuggestionKind;
  /** The reason in the caller's language. */
  readonly text: Scalars['String']['output'];
};

/** What a device did while it was offline. */
export type SyncCheckInsInput = {
  /** The device's own name for itself; the same for all it sends. */
  readonly device: Scalars['String']['input'];
  /** On which list. */
  readonly listId: Scalars['ID']['input'];
  /** At most 200; send more in several. */
  readonly scans: ReadonlyArray<OfflineScan>;
  /** Scans it took back, which may have been sent before, or come later; at most 200. */
  readonly undos?: ReadonlyArray<OfflineUndo>;
};

/** What came of an upload. */
export type SyncCheckInsPayload = {
  readonly __typename?: 'SyncCheckInsPayload';
  /** How many are in now. */
  readonly counts?: Maybe<CheckInCounts>;
  /** One for each scan that was taken. Those without one are wrong in themselves: `userErrors` says how. */
  readonly results: ReadonlyArray<SyncedScan>;
  /** What kept it, or single scans, from being taken. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A scan made offline, as the platform took it. */
export type SyncedScan = {
  readonly __typename?: 'SyncedScan';
  /** The scan beside all others of its ticket. */
  readonly checkIn: CheckIn;
  /** The scan's nonce. */
  readonly nonce: Scalars['String']['output'];
};

/** Admission for one head. */
export type Ticket = Node & {
  readonly __typename?: 'Ticket';
  /** When it was checked in. */
  readonly checkedInAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it went out; null while it is in. */
  readonly checkedOutAt?: Maybe<Scalars['DateTime']['output']>;
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

/** A key that checks ticket codes (Ed25519). */
export type TicketKey = {
  readonly __typename?: 'TicketKey';
  /** Its number within codes. */
  readonly kid: Scalars['Int']['output'];
  /** 32 bytes in base64url. */
  readonly publicKey: Scalars['String']['output'];
};

/** A changed ticket. */
export type TicketPayload = {
  readonly __typename?: 'TicketPayload';
  /** As it is now. */
  readonly ticket?: Maybe<Ticket>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
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
  /** For taking part in a place or online; null for either. */
  readonly format?: Maybe<EventFormat>;
  /** Whether it is listed to hosts only, and to those who give its access code. */
  readonly hidden: Scalars['Boolean']['output'];
  /** Opaque id, `tkt_…`. */
  readonly id: Scalars['ID']['output'];
  /** The most that one registration takes, and never more than the event allows companions. */
  readonly maxPerRegistration: Scalars['Int']['output'];
  /** Whether it is for members of the event's community. */
  readonly membersOnly: Scalars['Boolean']['output'];
  /** The fewest that one registration takes. */
  readonly minPerRegistration: Scalars['Int']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Whether an access code is asked for. */
  readonly needsCode: Scalars['Boolean']['output'];
  /** Its place in the list. */
  readonly position: Scalars['Int']['output'];
  /** What is paid at the door or by the host's own link; null for free. */
  readonly price?: Maybe<Money>;
  /** How many are left; null for no limit. */
  readonly remaining?: Maybe<Scalars['Int']['output']>;
  /** Whether a host decides on each registration for it. */
  readonly requiresApproval: Scalars['Boolean']['output'];
  /** When it goes off sale. */
  readonly salesEnd?: Maybe<Scalars['DateTime']['output']>;
  /** When it goes on sale. */
  readonly salesStart?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it can be had now. */
  readonly status: TicketTypeStatus;
};

/** How many came in with one type of ticket. */
export type TicketTypeCount = {
  readonly __typename?: 'TicketTypeCount';
  /** Of those, checked in. */
  readonly checkedIn: Scalars['Int']['output'];
  /** Tickets of it that admit. */
  readonly expected: Scalars['Int']['output'];
  /** The type. */
  readonly ticketType: TicketType;
};

/** A ticket type to add or change. */
export type TicketTypeInput = {
  /** At most 64 characters, whatever their case; absent leaves it as it is, an empty one takes it off. It cannot be read again. */
  readonly accessCode?: InputMaybe<Scalars['String']['input']>;
  /** How many there are; null when only the event's capacity counts. */
  readonly capacity?: InputMaybe<Scalars['Int']['input']>;
  /** At most 280 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The event. */
  readonly eventId: Scalars['ID']['input'];
  /** Whether the capacity may lie below the number of confirmed people. */
  readonly forceCapacity?: InputMaybe<Scalars['Boolean']['input']>;
  /** For taking part in a place or online; null for either. */
  readonly format?: InputMaybe<EventFormat>;
  /** Whether it is listed to hosts only, and to those who give its access code. */
  readonly hidden?: InputMaybe<Scalars['Boolean']['input']>;
  /** Which one; absent to add one. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** The most that one registration takes, 1 to 10. */
  readonly maxPerRegistration?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it is for members of the event's community. */
  readonly membersOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** The fewest that one registration takes, 1 to 10. */
  readonly minPerRegistration?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 80 characters. */
  readonly name: Scalars['String']['input'];
  /** Its place in the list. */
  readonly position?: InputMaybe<Scalars['Int']['input']>;
  /** What is paid; null for free. */
  readonly price?: InputMaybe<MoneyInput>;
  /** Whether a host decides on each registration for it. */
  readonly requiresApproval?: InputMaybe<Scalars['Boolean']['input']>;
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

/** A word that events are about, as hosts write it. */
export type Topic = {
  readonly __typename?: 'Topic';
  /** A calendar of its public events to subscribe to. */
  readonly calendarUrl: Scalars['URL']['output'];
  /** How many follow it. */
  readonly followerCount: Scalars['Int']['output'];
  /** The word, in small letters: what events have it by, and filters take. */
  readonly slug: Scalars['String']['output'];
  /** Whether the caller does. */
  readonly viewerFollows: Scalars['Boolean']['output'];
};

/** Who gets a ticket: `toUserId`, or `toEmail` and `toName`. */
export type TransferTicketInput = {
  /** A guest's, when the ticket is theirs. */
  readonly accessToken?: InputMaybe<Scalars['String']['input']>;
  /** Which. */
  readonly ticketId: Scalars['ID']['input'];
  /** Whoever has this address; they get a mail. */
  readonly toEmail?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** The name on the ticket, 1 to 80 characters; needed with `toEmail`. */
  readonly toName?: InputMaybe<Scalars['String']['input']>;
  /** A person here. */
  readonly toUserId?: InputMaybe<Scalars['ID']['input']>;
};

/**
 * How many will have come in the end: those who are in, and of the others as many as would still come if
 * people did as at the host's past events (how many of them came at all, and how many of those this late).
 */
export type TurnoutForecast = {
  readonly __typename?: 'TurnoutForecast';
  /** How many past events that is from; with 0 it is a common figure. */
  readonly basedOnEvents: Scalars['Int']['output'];
  /** People. */
  readonly expected: Scalars['Int']['output'];
  /** The share of registered people who came to the past events, 0 to 1. */
  readonly showRate: Scalars['Float']['output'];
};

/** A check-in to take back. */
export type UndoCheckInInput = {
  /** Which one. */
  readonly checkInId: Scalars['ID']['input'];
  /** Why, for the log; at most 200 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Changes of an event; what is absent stays, what is null is emptied. */
export type UpdateEventInput = {
  /** Which event. */
  readonly id: Scalars['ID']['input'];
  /** Whether those who come are told when time or place changes. */
  readonly notifyAttendees?: InputMaybe<Scalars['Boolean']['input']>;
  /** What changes. */
  readonly patch: EventPatch;
  /** Which events of its series change; the days of a series come from its rule. */
  readonly scope?: InputMaybe<EditScope>;
  /** The version it was read at. */
  readonly version: Scalars['Int']['input'];
};

/** Changes of a registration. */
export type UpdateRegistrationInput = {
  /** What is absent stays. */
  readonly answers?: InputMaybe<ReadonlyArray<AnswerInput>>;
  /** Which one. */
  readonly id: Scalars['ID']['input'];
};

/** Changes of when a series takes place; what is absent stays. */
export type UpdateSeriesInput = {
  /** All dates left out of it. */
  readonly exdates?: InputMaybe<ReadonlyArray<Scalars['LocalDateTime']['input']>>;
  /** From which date on events may change; by default from now. */
  readonly from?: InputMaybe<Scalars['LocalDateTime']['input']>;
  /** Which series. */
  readonly id: Scalars['ID']['input'];
  /** What happens to events that people come to although their date falls away. */
  readonly onConflict?: InputMaybe<SeriesConflict>;
  /** All dates added to the rule. */
  readonly rdates?: InputMaybe<ReadonlyArray<Scalars['LocalDateTime']['input']>>;
  /** A recurrence rule (RFC 5545), counted from the start of the series. */
  readonly rrule?: InputMaybe<Scalars['String']['input']>;
};

/** A person; the user subgraph holds the profile. */
export type User = {
  readonly __typename?: 'User';
  /** Events the person holds, as far as the caller may see. */
  readonly hostedEvents: EventConnection;
  /**
   * The person's own calendar to subscribe to: whoever has the address sees it; null unless the caller is
   * this person.
   */
  readonly icsFeedUrl?: Maybe<Scalars['URL']['output']>;
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

/** A seat that is kept for somebody until they say whether they take it. */
export type WaitlistOffer = {
  readonly __typename?: 'WaitlistOffer';
  /** Until when. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Since when. */
  readonly offeredAt: Scalars['DateTime']['output'];
  /** For which ticket; the first, where there are several. */
  readonly ticketType: TicketType;
};

/** What happens when an event is full. */
export type WaitlistPolicy = {
  readonly __typename?: 'WaitlistPolicy';
  /** Whether there is a waitlist. */
  readonly enabled: Scalars['Boolean']['output'];
  /** How many people wait. */
  readonly length: Scalars['Int']['output'];
  /** How long somebody may think about an offer. */
  readonly offerTtl: Scalars['Duration']['output'];
  /** How a place that comes free goes to those who wait. */
  readonly promotion: WaitlistPromotion;
};

/** What happens when an event is full. */
export type WaitlistPolicyInput = {
  /** Whether people can wait. */
  readonly enabled: Scalars['Boolean']['input'];
  /** How long somebody may think about an offer, from 5 minutes to 30 days; by default a day. */
  readonly offerTtl?: InputMaybe<Scalars['Duration']['input']>;
  /** How a place that comes free goes to them. */
  readonly promotion?: InputMaybe<WaitlistPromotion>;
};

/** How a place that comes free goes to those who wait. */
export type WaitlistPromotion =
  /** By itself: in order to the first whose party fits; who does not fit is passed at most five times. */
  | 'AUTOMATIC'
  /** A host chooses. */
  | 'MANUAL'
  /** In the same order, but it is offered: the person takes it in time, or it goes to the next. */
  | 'OFFER';

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
  EventSeries: EventSeries;
  FeedImport: FeedImport;
  Registration: Registration;
  ScanDevice: ScanDevice;
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
  EventSeries:
    ( { __typename: 'EventSeries' }
    & GraphQLRecursivePick<FederationTypes['EventSeries'], {"id":true}> );
  FeedImport:
    ( { __typename: 'FeedImport' }
    & GraphQLRecursivePick<FederationTypes['FeedImport'], {"id":true}> );
  Registration:
    ( { __typename: 'Registration' }
    & GraphQLRecursivePick<FederationTypes['Registration'], {"id":true}> );
  ScanDevice:
    ( { __typename: 'ScanDevice' }
    & GraphQLRecursivePick<FederationTypes['ScanDevice'], {"id":true}> );
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
  AdmitPayload: ResolverTypeWrapper<Omit<AdmitPayload, 'admission' | 'checkIns' | 'registration' | 'userErrors'> & { admission?: Maybe<ResolversTypes['DoorAdmission']>, checkIns: ReadonlyArray<ResolversTypes['CheckIn']>, registration?: Maybe<ResolversTypes['Registration']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  AdmitWaitingInput: AdmitWaitingInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AdmitWalkInInput: AdmitWalkInInput;
  Answer: ResolverTypeWrapper<Answer>;
  AnswerAtDoorInput: AnswerAtDoorInput;
  AnswerAtDoorPayload: ResolverTypeWrapper<Omit<AnswerAtDoorPayload, 'checkIn' | 'userErrors'> & { checkIn?: Maybe<ResolversTypes['CheckIn']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  AnswerInput: AnswerInput;
  ArrivalCount: ResolverTypeWrapper<ArrivalCount>;
  AttendanceStatus: AttendanceStatus;
  Attendee: ResolverTypeWrapper<RegistrationRow>;
  AttendeeListVisibility: AttendeeListVisibility;
  BBoxInput: BBoxInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  CacheControlScope: CacheControlScope;
  CancelEventInput: CancelEventInput;
  Category: ResolverTypeWrapper<CategoryRow>;
  CheckIn: ResolverTypeWrapper<CheckInRow>;
  CheckInCounts: ResolverTypeWrapper<CheckInCounts>;
  CheckInFeed: ResolverTypeWrapper<Omit<CheckInFeed, 'items'> & { items: ReadonlyArray<ResolversTypes['CheckIn']> }>;
  CheckInInput: CheckInInput;
  CheckInList: ResolverTypeWrapper<CheckInListRow>;
  CheckInListInput: CheckInListInput;
  CheckInListPayload: ResolverTypeWrapper<Omit<CheckInListPayload, 'list' | 'userErrors'> & { list?: Maybe<ResolversTypes['CheckInList']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  CheckInPayload: ResolverTypeWrapper<Omit<CheckInPayload, 'checkIn' | 'previous' | 'ticket' | 'userErrors'> & { checkIn?: Maybe<ResolversTypes['CheckIn']>, previous?: Maybe<ResolversTypes['CheckIn']>, ticket?: Maybe<ResolversTypes['Ticket']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  CheckInStats: ResolverTypeWrapper<CheckInListRow>;
  ClaimDevicePayload: ResolverTypeWrapper<Omit<ClaimDevicePayload, 'device' | 'userErrors'> & { device?: Maybe<ResolversTypes['ScanDevice']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Community: ResolverTypeWrapper<Reference>;
  CommunityFeeds: ResolverTypeWrapper<CommunityFeeds>;
  CommunityRetention: ResolverTypeWrapper<CommunityRetention>;
  ConfirmFeedImportInput: ConfirmFeedImportInput;
  CreateEventInput: CreateEventInput;
  CreateSeriesInput: CreateSeriesInput;
  Cursor: ResolverTypeWrapper<Scalars['Cursor']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecideRegistrationsInput: DecideRegistrationsInput;
  DecideRegistrationsPayload: ResolverTypeWrapper<Omit<DecideRegistrationsPayload, 'event' | 'registrations' | 'userErrors'> & { event?: Maybe<ResolversTypes['Event']>, registrations: ReadonlyArray<ResolversTypes['Registration']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Decision: Decision;
  DeleteDraftPayload: ResolverTypeWrapper<Omit<DeleteDraftPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  DevicePayload: ResolverTypeWrapper<Omit<DevicePayload, 'device' | 'userErrors'> & { device?: Maybe<ResolversTypes['ScanDevice']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  DeviceProfile: DeviceProfile;
  DoorAdmission: ResolverTypeWrapper<AdmissionRow>;
  DoorAdmissionKind: DoorAdmissionKind;
  DoorQuestion: ResolverTypeWrapper<DoorQuestion>;
  DuplicateEventInput: DuplicateEventInput;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  EditScope: EditScope;
  EmailAddress: ResolverTypeWrapper<Scalars['EmailAddress']['output']>;
  EnrolDeviceInput: EnrolDeviceInput;
  EnrolDevicePayload: ResolverTypeWrapper<Omit<EnrolDevicePayload, 'device' | 'userErrors'> & { device?: Maybe<ResolversTypes['ScanDevice']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  ErrorCode: ErrorCode;
  Event: ResolverTypeWrapper<EventRow>;
  EventConnection: ResolverTypeWrapper<EventPage>;
  EventCounts: ResolverTypeWrapper<EventCounts>;
  EventEdge: ResolverTypeWrapper<EventItem>;
  EventExports: ResolverTypeWrapper<EventRow>;
  EventFilter: EventFilter;
  EventFormat: EventFormat;
  EventHost: ResolverTypeWrapper<HostRow>;
  EventOrder: EventOrder;
  EventPatch: EventPatch;
  EventPayload: ResolverTypeWrapper<Omit<EventPayload, 'event' | 'userErrors'> & { event?: Maybe<ResolversTypes['Event']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  EventPermission: EventPermission;
  EventRole: EventRole;
  EventSeries: ResolverTypeWrapper<SeriesRow>;
  EventStats: ResolverTypeWrapper<EventStats>;
  EventStatus: EventStatus;
  EventSuggestion: ResolverTypeWrapper<Omit<EventSuggestion, 'event'> & { event: ResolversTypes['Event'] }>;
  EventVisibility: EventVisibility;
  Facet: ResolverTypeWrapper<Facet>;
  FacetBucket: ResolverTypeWrapper<FacetBucket>;
  FacetField: FacetField;
  FeedImport: ResolverTypeWrapper<FeedImportRow>;
  FeedKind: FeedKind;
  FeedPreview: ResolverTypeWrapper<FeedPreview>;
  FeedProblem: ResolverTypeWrapper<FeedProblem>;
  FeedStatus: FeedStatus;
  Feedback: ResolverTypeWrapper<FeedbackRow>;
  FeedbackConnection: ResolverTypeWrapper<FeedbackPage>;
  FeedbackEdge: ResolverTypeWrapper<Omit<FeedbackEdge, 'node'> & { node: ResolversTypes['Feedback'] }>;
  FeedbackInput: FeedbackInput;
  FeedbackPayload: ResolverTypeWrapper<Omit<FeedbackPayload, 'event' | 'feedback' | 'userErrors'> & { event?: Maybe<ResolversTypes['Event']>, feedback?: Maybe<ResolversTypes['Feedback']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  FeedbackSummary: ResolverTypeWrapper<FeedbackSummary>;
  FollowTopicPayload: ResolverTypeWrapper<Omit<FollowTopicPayload, 'topic' | 'userErrors'> & { topic?: Maybe<ResolversTypes['Topic']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  GateCount: ResolverTypeWrapper<GateCount>;
  GuestIdentity: GuestIdentity;
  HiddenReason: HiddenReason;
  HomeFeed: ResolverTypeWrapper<Omit<HomeFeed, 'suggestions'> & { suggestions: ReadonlyArray<ResolversTypes['EventSuggestion']> }>;
  ImportEventsInput: ImportEventsInput;
  ImportEventsPayload: ResolverTypeWrapper<Omit<ImportEventsPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  ImportFeedInput: ImportFeedInput;
  ImportFeedPayload: ResolverTypeWrapper<Omit<ImportFeedPayload, 'import' | 'userErrors'> & { import?: Maybe<ResolversTypes['FeedImport']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  ImportProblem: ResolverTypeWrapper<ImportProblem>;
  ImportSource: ResolverTypeWrapper<ImportSource>;
  ImportedEventInput: ImportedEventInput;
  Invitation: ResolverTypeWrapper<InvitationRow>;
  InvitationConnection: ResolverTypeWrapper<InvitationPage>;
  InvitationCounts: ResolverTypeWrapper<InvitationCounts>;
  InvitationEdge: ResolverTypeWrapper<Omit<InvitationEdge, 'node'> & { node: ResolversTypes['Invitation'] }>;
  InvitationPayload: ResolverTypeWrapper<Omit<InvitationPayload, 'invitation' | 'userErrors'> & { invitation?: Maybe<ResolversTypes['Invitation']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  InvitationStatus: InvitationStatus;
  InvitePayload: ResolverTypeWrapper<Omit<InvitePayload, 'invitations' | 'userErrors'> & { invitations: ReadonlyArray<ResolversTypes['Invitation']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  InviteToEventInput: InviteToEventInput;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LeaveSeriesPayload: ResolverTypeWrapper<Omit<LeaveSeriesPayload, 'series' | 'userErrors'> & { series?: Maybe<ResolversTypes['EventSeries']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  LocalDateTime: ResolverTypeWrapper<Scalars['LocalDateTime']['output']>;
  Locale: ResolverTypeWrapper<Scalars['Locale']['output']>;
  Markdown: ResolverTypeWrapper<Scalars['Markdown']['output']>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MuteSuggestionsInput: MuteSuggestionsInput;
  MuteSuggestionsPayload: ResolverTypeWrapper<Omit<MuteSuggestionsPayload, 'homeFeed' | 'userErrors'> & { homeFeed?: Maybe<ResolversTypes['HomeFeed']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  MyEventsKind: MyEventsKind;
  NearInput: NearInput;
  NewTicketTypeInput: NewTicketTypeInput;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  OfflineManifest: ResolverTypeWrapper<OfflineManifest>;
  OfflineScan: OfflineScan;
  OfflineUndo: OfflineUndo;
  OnlineLocation: ResolverTypeWrapper<OnlineLocation>;
  OnlineLocationInput: OnlineLocationInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Question: ResolverTypeWrapper<Question>;
  QuestionCondition: ResolverTypeWrapper<QuestionCondition>;
  QuestionConditionInput: QuestionConditionInput;
  QuestionInput: QuestionInput;
  QuestionKind: QuestionKind;
  QuestionStage: QuestionStage;
  RecordEventViewInput: RecordEventViewInput;
  RecordEventViewPayload: ResolverTypeWrapper<Omit<RecordEventViewPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  RecurrencePreview: ResolverTypeWrapper<Omit<RecurrencePreview, 'userErrors'> & { userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  RegisterForSeriesInput: RegisterForSeriesInput;
  RegisterInput: RegisterInput;
  RegisterPayload: ResolverTypeWrapper<Omit<RegisterPayload, 'event' | 'registration' | 'userErrors'> & { event?: Maybe<ResolversTypes['Event']>, registration?: Maybe<ResolversTypes['Registration']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Registration: ResolverTypeWrapper<RegistrationRow>;
  RegistrationConnection: ResolverTypeWrapper<RegistrationPage>;
  RegistrationEdge: ResolverTypeWrapper<Omit<RegistrationEdge, 'node'> & { node: ResolversTypes['Registration'] }>;
  RegistrationFilter: RegistrationFilter;
  RegistrationItem: ResolverTypeWrapper<Omit<RegistrationItem, 'ticketType'> & { ticketType: ResolversTypes['TicketType'] }>;
  RegistrationMode: RegistrationMode;
  RegistrationPermission: RegistrationPermission;
  RegistrationStatus: RegistrationStatus;
  ReissuedTicket: ResolverTypeWrapper<ReissuedTicket>;
  ReportDeviceInput: ReportDeviceInput;
  ResetIcsFeedPayload: ResolverTypeWrapper<Omit<ResetIcsFeedPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  RespondToInvitationInput: RespondToInvitationInput;
  RetentionMonth: ResolverTypeWrapper<RetentionMonth>;
  ScanDevice: ResolverTypeWrapper<DeviceRow>;
  ScanDirection: ScanDirection;
  ScanResult: ScanResult;
  SeriesConflict: SeriesConflict;
  SeriesPayload: ResolverTypeWrapper<Omit<SeriesPayload, 'series' | 'userErrors'> & { series?: Maybe<ResolversTypes['EventSeries']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  SeriesPlacesPayload: ResolverTypeWrapper<Omit<SeriesPlacesPayload, 'series' | 'userErrors'> & { series?: Maybe<ResolversTypes['EventSeries']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  SeriesRegistrationScope: SeriesRegistrationScope;
  SetEventHostInput: SetEventHostInput;
  SetFeedbackPublicInput: SetFeedbackPublicInput;
  SkippedInvitation: ResolverTypeWrapper<SkippedInvitation>;
  SkippedReason: SkippedReason;
  SourceCount: ResolverTypeWrapper<SourceCount>;
  StatPoint: ResolverTypeWrapper<StatPoint>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SuggestionKind: SuggestionKind;
  SuggestionReason: ResolverTypeWrapper<SuggestionReason>;
  SyncCheckInsInput: SyncCheckInsInput;
  SyncCheckInsPayload: ResolverTypeWrapper<Omit<SyncCheckInsPayload, 'results' | 'userErrors'> & { results: ReadonlyArray<ResolversTypes['SyncedScan']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  SyncedScan: ResolverTypeWrapper<Omit<SyncedScan, 'checkIn'> & { checkIn: ResolversTypes['CheckIn'] }>;
  Ticket: ResolverTypeWrapper<TicketRow>;
  TicketKey: ResolverTypeWrapper<TicketKey>;
  TicketPayload: ResolverTypeWrapper<Omit<TicketPayload, 'ticket' | 'userErrors'> & { ticket?: Maybe<ResolversTypes['Ticket']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  TicketRequest: TicketRequest;
  TicketState: TicketState;
  TicketType: ResolverTypeWrapper<TicketTypeRow>;
  TicketTypeCount: ResolverTypeWrapper<Omit<TicketTypeCount, 'ticketType'> & { ticketType: ResolversTypes['TicketType'] }>;
  TicketTypeInput: TicketTypeInput;
  TicketTypeStatus: TicketTypeStatus;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  Topic: ResolverTypeWrapper<TopicRow>;
  TransferTicketInput: TransferTicketInput;
  TurnoutForecast: ResolverTypeWrapper<TurnoutForecast>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  UndoCheckInInput: UndoCheckInInput;
  UpdateEventInput: UpdateEventInput;
  UpdateRegistrationInput: UpdateRegistrationInput;
  UpdateSeriesInput: UpdateSeriesInput;
  User: ResolverTypeWrapper<Reference>;
  UserError: ResolverTypeWrapper<Problem>;
  Venue: ResolverTypeWrapper<Venue>;
  VenueInput: VenueInput;
  WaitlistOffer: ResolverTypeWrapper<Omit<WaitlistOffer, 'ticketType'> & { ticketType: ResolversTypes['TicketType'] }>;
  WaitlistPolicy: ResolverTypeWrapper<WaitlistPolicy>;
  WaitlistPolicyInput: WaitlistPolicyInput;
  WaitlistPromotion: WaitlistPromotion;
  WhenPreset: WhenPreset;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AdmitPayload: Omit<AdmitPayload, 'admission' | 'checkIns' | 'registration' | 'userErrors'> & { admission?: Maybe<ResolversParentTypes['DoorAdmission']>, checkIns: ReadonlyArray<ResolversParentTypes['CheckIn']>, registration?: Maybe<ResolversParentTypes['Registration']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  AdmitWaitingInput: AdmitWaitingInput;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  AdmitWalkInInput: AdmitWalkInInput;
  Answer: Answer;
  AnswerAtDoorInput: AnswerAtDoorInput;
  AnswerAtDoorPayload: Omit<AnswerAtDoorPayload, 'checkIn' | 'userErrors'> & { checkIn?: Maybe<ResolversParentTypes['CheckIn']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  AnswerInput: AnswerInput;
  ArrivalCount: ArrivalCount;
  Attendee: RegistrationRow;
  BBoxInput: BBoxInput;
  Float: Scalars['Float']['output'];
  CancelEventInput: CancelEventInput;
  Category: CategoryRow;
  CheckIn: CheckInRow;
  CheckInCounts: CheckInCounts;
  CheckInFeed: Omit<CheckInFeed, 'items'> & { items: ReadonlyArray<ResolversParentTypes['CheckIn']> };
  CheckInInput: CheckInInput;
  CheckInList: CheckInListRow;
  CheckInListInput: CheckInListInput;
  CheckInListPayload: Omit<CheckInListPayload, 'list' | 'userErrors'> & { list?: Maybe<ResolversParentTypes['CheckInList']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  CheckInPayload: Omit<CheckInPayload, 'checkIn' | 'previous' | 'ticket' | 'userErrors'> & { checkIn?: Maybe<ResolversParentTypes['CheckIn']>, previous?: Maybe<ResolversParentTypes['CheckIn']>, ticket?: Maybe<ResolversParentTypes['Ticket']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  CheckInStats: CheckInListRow;
  ClaimDevicePayload: Omit<ClaimDevicePayload, 'device' | 'userErrors'> & { device?: Maybe<ResolversParentTypes['ScanDevice']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Community: Reference;
  CommunityFeeds: CommunityFeeds;
  CommunityRetention: CommunityRetention;
  ConfirmFeedImportInput: ConfirmFeedImportInput;
  CreateEventInput: CreateEventInput;
  CreateSeriesInput: CreateSeriesInput;
  Cursor: Scalars['Cursor']['output'];
  DateTime: Scalars['DateTime']['output'];
  DecideRegistrationsInput: DecideRegistrationsInput;
  DecideRegistrationsPayload: Omit<DecideRegistrationsPayload, 'event' | 'registrations' | 'userErrors'> & { event?: Maybe<ResolversParentTypes['Event']>, registrations: ReadonlyArray<ResolversParentTypes['Registration']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  DeleteDraftPayload: Omit<DeleteDraftPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  DevicePayload: Omit<DevicePayload, 'device' | 'userErrors'> & { device?: Maybe<ResolversParentTypes['ScanDevice']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  DoorAdmission: AdmissionRow;
  DoorQuestion: DoorQuestion;
  DuplicateEventInput: DuplicateEventInput;
  Duration: Scalars['Duration']['output'];
  EmailAddress: Scalars['EmailAddress']['output'];
  EnrolDeviceInput: EnrolDeviceInput;
  EnrolDevicePayload: Omit<EnrolDevicePayload, 'device' | 'userErrors'> & { device?: Maybe<ResolversParentTypes['ScanDevice']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Event: EventRow;
  EventConnection: EventPage;
  EventCounts: EventCounts;
  EventEdge: EventItem;
  EventExports: EventRow;
  EventFilter: EventFilter;
  EventHost: HostRow;
  EventPatch: EventPatch;
  EventPayload: Omit<EventPayload, 'event' | 'userErrors'> & { event?: Maybe<ResolversParentTypes['Event']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  EventSeries: SeriesRow;
  EventStats: EventStats;
  EventSuggestion: Omit<EventSuggestion, 'event'> & { event: ResolversParentTypes['Event'] };
  Facet: Facet;
  FacetBucket: FacetBucket;
  FeedImport: FeedImportRow;
  FeedPreview: FeedPreview;
  FeedProblem: FeedProblem;
  Feedback: FeedbackRow;
  FeedbackConnection: FeedbackPage;
  FeedbackEdge: Omit<FeedbackEdge, 'node'> & { node: ResolversParentTypes['Feedback'] };
  FeedbackInput: FeedbackInput;
  FeedbackPayload: Omit<FeedbackPayload, 'event' | 'feedback' | 'userErrors'> & { event?: Maybe<ResolversParentTypes['Event']>, feedback?: Maybe<ResolversParentTypes['Feedback']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  FeedbackSummary: FeedbackSummary;
  FollowTopicPayload: Omit<FollowTopicPayload, 'topic' | 'userErrors'> & { topic?: Maybe<ResolversParentTypes['Topic']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  GateCount: GateCount;
  GuestIdentity: GuestIdentity;
  HomeFeed: Omit<HomeFeed, 'suggestions'> & { suggestions: ReadonlyArray<ResolversParentTypes['EventSuggestion']> };
  ImportEventsInput: ImportEventsInput;
  ImportEventsPayload: Omit<ImportEventsPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  ImportFeedInput: ImportFeedInput;
  ImportFeedPayload: Omit<ImportFeedPayload, 'import' | 'userErrors'> & { import?: Maybe<ResolversParentTypes['FeedImport']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  ImportProblem: ImportProblem;
  ImportSource: ImportSource;
  ImportedEventInput: ImportedEventInput;
  Invitation: InvitationRow;
  InvitationConnection: InvitationPage;
  InvitationCounts: InvitationCounts;
  InvitationEdge: Omit<InvitationEdge, 'node'> & { node: ResolversParentTypes['Invitation'] };
  InvitationPayload: Omit<InvitationPayload, 'invitation' | 'userErrors'> & { invitation?: Maybe<ResolversParentTypes['Invitation']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  InvitePayload: Omit<InvitePayload, 'invitations' | 'userErrors'> & { invitations: ReadonlyArray<ResolversParentTypes['Invitation']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  InviteToEventInput: InviteToEventInput;
  JSON: Scalars['JSON']['output'];
  LeaveSeriesPayload: Omit<LeaveSeriesPayload, 'series' | 'userErrors'> & { series?: Maybe<ResolversParentTypes['EventSeries']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  LocalDateTime: Scalars['LocalDateTime']['output'];
  Locale: Scalars['Locale']['output'];
  Markdown: Scalars['Markdown']['output'];
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  MuteSuggestionsInput: MuteSuggestionsInput;
  MuteSuggestionsPayload: Omit<MuteSuggestionsPayload, 'homeFeed' | 'userErrors'> & { homeFeed?: Maybe<ResolversParentTypes['HomeFeed']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  NearInput: NearInput;
  NewTicketTypeInput: NewTicketTypeInput;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  OfflineManifest: OfflineManifest;
  OfflineScan: OfflineScan;
  OfflineUndo: OfflineUndo;
  OnlineLocation: OnlineLocation;
  OnlineLocationInput: OnlineLocationInput;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  Question: Question;
  QuestionCondition: QuestionCondition;
  QuestionConditionInput: QuestionConditionInput;
  QuestionInput: QuestionInput;
  RecordEventViewInput: RecordEventViewInput;
  RecordEventViewPayload: Omit<RecordEventViewPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  RecurrencePreview: Omit<RecurrencePreview, 'userErrors'> & { userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  RegisterForSeriesInput: RegisterForSeriesInput;
  RegisterInput: RegisterInput;
  RegisterPayload: Omit<RegisterPayload, 'event' | 'registration' | 'userErrors'> & { event?: Maybe<ResolversParentTypes['Event']>, registration?: Maybe<ResolversParentTypes['Registration']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Registration: RegistrationRow;
  RegistrationConnection: RegistrationPage;
  RegistrationEdge: Omit<RegistrationEdge, 'node'> & { node: ResolversParentTypes['Registration'] };
  RegistrationFilter: RegistrationFilter;
  RegistrationItem: Omit<RegistrationItem, 'ticketType'> & { ticketType: ResolversParentTypes['TicketType'] };
  ReissuedTicket: ReissuedTicket;
  ReportDeviceInput: ReportDeviceInput;
  ResetIcsFeedPayload: Omit<ResetIcsFeedPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  RespondToInvitationInput: RespondToInvitationInput;
  RetentionMonth: RetentionMonth;
  ScanDevice: DeviceRow;
  SeriesPayload: Omit<SeriesPayload, 'series' | 'userErrors'> & { series?: Maybe<ResolversParentTypes['EventSeries']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  SeriesPlacesPayload: Omit<SeriesPlacesPayload, 'series' | 'userErrors'> & { series?: Maybe<ResolversParentTypes['EventSeries']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  SetEventHostInput: SetEventHostInput;
  SetFeedbackPublicInput: SetFeedbackPublicInput;
  SkippedInvitation: SkippedInvitation;
  SourceCount: SourceCount;
  StatPoint: StatPoint;
  Subscription: Record<PropertyKey, never>;
  SuggestionReason: SuggestionReason;
  SyncCheckInsInput: SyncCheckInsInput;
  SyncCheckInsPayload: Omit<SyncCheckInsPayload, 'results' | 'userErrors'> & { results: ReadonlyArray<ResolversParentTypes['SyncedScan']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  SyncedScan: Omit<SyncedScan, 'checkIn'> & { checkIn: ResolversParentTypes['CheckIn'] };
  Ticket: TicketRow;
  TicketKey: TicketKey;
  TicketPayload: Omit<TicketPayload, 'ticket' | 'userErrors'> & { ticket?: Maybe<ResolversParentTypes['Ticket']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  TicketRequest: TicketRequest;
  TicketType: TicketTypeRow;
  TicketTypeCount: Omit<TicketTypeCount, 'ticketType'> & { ticketType: ResolversParentTypes['TicketType'] };
  TicketTypeInput: TicketTypeInput;
  TimeZone: Scalars['TimeZone']['output'];
  Topic: TopicRow;
  TransferTicketInput: TransferTicketInput;
  TurnoutForecast: TurnoutForecast;
  URL: Scalars['URL']['output'];
  UndoCheckInInput: UndoCheckInInput;
  UpdateEventInput: UpdateEventInput;
  UpdateRegistrationInput: UpdateRegistrationInput;
  UpdateSeriesInput: UpdateSeriesInput;
  User: Reference;
  UserError: Problem;
  Venue: Venue;
  VenueInput: VenueInput;
  WaitlistOffer: Omit<WaitlistOffer, 'ticketType'> & { ticketType: ResolversParentTypes['TicketType'] };
  WaitlistPolicy: WaitlistPolicy;
  WaitlistPolicyInput: WaitlistPolicyInput;
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge?: Scalars['Int']['input'];
  scope: CacheControlScope;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AdmitPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdmitPayload'] = ResolversParentTypes['AdmitPayload']> = {
  admission?: Resolver<Maybe<ResolversTypes['DoorAdmission']>, ParentType, ContextType>;
  checkIns?: Resolver<ReadonlyArray<ResolversTypes['CheckIn']>, ParentType, ContextType>;
  counts?: Resolver<Maybe<ResolversTypes['CheckInCounts']>, ParentType, ContextType>;
  registration?: Resolver<Maybe<ResolversTypes['Registration']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Answer'] = ResolversParentTypes['Answer']> = {
  questionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type AnswerAtDoorPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerAtDoorPayload'] = ResolversParentTypes['AnswerAtDoorPayload']> = {
  checkIn?: Resolver<Maybe<ResolversTypes['CheckIn']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ArrivalCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArrivalCount'] = ResolversParentTypes['ArrivalCount']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  checkedIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  device?: Resolver<Maybe<ResolversTypes['ScanDevice']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['ScanDirection'], ParentType, ContextType>;
  gate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOffline?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nonce?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  previous?: Resolver<Maybe<ResolversTypes['CheckIn']>, ParentType, ContextType>;
  questionsToAsk?: Resolver<ReadonlyArray<ResolversTypes['Question']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['ScanResult'], ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  ticketType?: Resolver<Maybe<ResolversTypes['TicketType']>, ParentType, ContextType>;
  undoReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  undoneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CheckInCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckInCounts'] = ResolversParentTypes['CheckInCounts']> = {
  checkedIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inside?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  admissions?: Resolver<ReadonlyArray<ResolversTypes['DoorAdmission']>, ParentType, ContextType, RequireFields<CheckInListAdmissionsArgs, 'first'>>;
  allowReentry?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  closesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['CheckInCounts'], ParentType, ContextType>;
  devices?: Resolver<ReadonlyArray<ResolversTypes['ScanDevice']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  gates?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opensAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recent?: Resolver<ReadonlyArray<ResolversTypes['CheckIn']>, ParentType, ContextType, RequireFields<CheckInListRecentArgs, 'first'>>;
  search?: Resolver<ReadonlyArray<ResolversTypes['Ticket']>, ParentType, ContextType, RequireFields<CheckInListSearchArgs, 'query'>>;
  stats?: Resolver<ResolversTypes['CheckInStats'], ParentType, ContextType>;
  ticketTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TicketType']>>, ParentType, ContextType>;
  waiting?: Resolver<ReadonlyArray<ResolversTypes['Registration']>, ParentType, ContextType, RequireFields<CheckInListWaitingArgs, 'query'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CheckInListPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckInListPayload'] = ResolversParentTypes['CheckInListPayload']> = {
  list?: Resolver<Maybe<ResolversTypes['CheckInList']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CheckInPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckInPayload'] = ResolversParentTypes['CheckInPayload']> = {
  checkIn?: Resolver<Maybe<ResolversTypes['CheckIn']>, ParentType, ContextType>;
  counts?: Resolver<Maybe<ResolversTypes['CheckInCounts']>, ParentType, ContextType>;
  previous?: Resolver<Maybe<ResolversTypes['CheckIn']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['ScanResult']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CheckInStatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckInStats'] = ResolversParentTypes['CheckInStats']> = {
  arrivals?: Resolver<ReadonlyArray<ResolversTypes['ArrivalCount']>, ParentType, ContextType>;
  byGate?: Resolver<ReadonlyArray<ResolversTypes['GateCount']>, ParentType, ContextType>;
  byTicketType?: Resolver<ReadonlyArray<ResolversTypes['TicketTypeCount']>, ParentType, ContextType>;
  duplicates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  forecast?: Resolver<Maybe<ResolversTypes['TurnoutForecast']>, ParentType, ContextType>;
  latestDuplicates?: Resolver<ReadonlyArray<ResolversTypes['CheckIn']>, ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClaimDevicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimDevicePayload'] = ResolversParentTypes['ClaimDevicePayload']> = {
  device?: Resolver<Maybe<ResolversTypes['ScanDevice']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CommunityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Community'] = ResolversParentTypes['Community'], FederationReferenceType extends FederationReferenceTypes['Community'] = FederationReferenceTypes['Community']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Community']> | FederationReferenceType, FederationReferenceType, ContextType>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<CommunityEventsArgs, 'first' | 'orderBy'>>;
  feeds?: Resolver<ResolversTypes['CommunityFeeds'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imports?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FeedImport']>>, ParentType, ContextType>;
  retention?: Resolver<Maybe<ResolversTypes['CommunityRetention']>, ParentType, ContextType>;
  upcomingEventCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CommunityFeedsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommunityFeeds'] = ResolversParentTypes['CommunityFeeds']> = {
  ics?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
};

export type CommunityRetentionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommunityRetention'] = ResolversParentTypes['CommunityRetention']> = {
  cameBack?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  months?: Resolver<ReadonlyArray<ResolversTypes['RetentionMonth']>, ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
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

export type DevicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DevicePayload'] = ResolversParentTypes['DevicePayload']> = {
  device?: Resolver<Maybe<ResolversTypes['ScanDevice']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DoorAdmissionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DoorAdmission'] = ResolversParentTypes['DoorAdmission']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['ScanDevice']>, ParentType, ContextType>;
  gate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  heads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DoorAdmissionKind'], ParentType, ContextType>;
  overCapacity?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registration?: Resolver<ResolversTypes['Registration'], ParentType, ContextType>;
};

export type DoorQuestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DoorQuestion'] = ResolversParentTypes['DoorQuestion']> = {
  question?: Resolver<ResolversTypes['Question'], ParentType, ContextType>;
  ticketTypeNumbers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Int']>>, ParentType, ContextType>;
};

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EmailAddress'], any> {
  name: 'EmailAddress';
}

export type EnrolDevicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrolDevicePayload'] = ResolversParentTypes['EnrolDevicePayload']> = {
  device?: Resolver<Maybe<ResolversTypes['ScanDevice']>, ParentType, ContextType>;
  enrolmentUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

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
  detachedFromSeries?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAtLocal?: Resolver<ResolversTypes['LocalDateTime'], ParentType, ContextType>;
  export?: Resolver<ResolversTypes['EventExports'], ParentType, ContextType>;
  externalUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  feedback?: Resolver<ResolversTypes['FeedbackConnection'], ParentType, ContextType, RequireFields<EventFeedbackArgs, 'first'>>;
  feedbackSummary?: Resolver<Maybe<ResolversTypes['FeedbackSummary']>, ParentType, ContextType>;
  format?: Resolver<ResolversTypes['EventFormat'], ParentType, ContextType>;
  guestsPerRegistration?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hasNoShows?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  hosts?: Resolver<ReadonlyArray<ResolversTypes['EventHost']>, ParentType, ContextType>;
  icsUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invitationCounts?: Resolver<Maybe<ResolversTypes['InvitationCounts']>, ParentType, ContextType>;
  invitations?: Resolver<ResolversTypes['InvitationConnection'], ParentType, ContextType, RequireFields<EventInvitationsArgs, 'first'>>;
  isFeedbackPublic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isFree?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  onlineLocation?: Resolver<Maybe<ResolversTypes['OnlineLocation']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  questions?: Resolver<ReadonlyArray<ResolversTypes['Question']>, ParentType, ContextType>;
  recurrenceId?: Resolver<Maybe<ResolversTypes['LocalDateTime']>, ParentType, ContextType>;
  registrationClosesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  registrationMode?: Resolver<ResolversTypes['RegistrationMode'], ParentType, ContextType>;
  registrationOpensAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  registrations?: Resolver<ResolversTypes['RegistrationConnection'], ParentType, ContextType, RequireFields<EventRegistrationsArgs, 'first'>>;
  requiresApproval?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['EventSeries']>, ParentType, ContextType>;
  similarEvents?: Resolver<ReadonlyArray<ResolversTypes['Event']>, ParentType, ContextType, RequireFields<EventSimilarEventsArgs, 'first'>>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['ImportSource']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startsAtLocal?: Resolver<ResolversTypes['LocalDateTime'], ParentType, ContextType>;
  stats?: Resolver<Maybe<ResolversTypes['EventStats']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EventStatus'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  takesAccessCode?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ticketTypes?: Resolver<ReadonlyArray<ResolversTypes['TicketType']>, ParentType, ContextType, RequireFields<EventTicketTypesArgs, 'includeHidden'>>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  tint?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  venue?: Resolver<Maybe<ResolversTypes['Venue']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  viewerCan?: Resolver<ReadonlyArray<ResolversTypes['EventPermission']>, ParentType, ContextType>;
  viewerFeedback?: Resolver<Maybe<ResolversTypes['Feedback']>, ParentType, ContextType>;
  viewerRegistration?: Resolver<Maybe<ResolversTypes['Registration']>, ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['EventVisibility'], ParentType, ContextType>;
  waitlist?: Resolver<ResolversTypes['WaitlistPolicy'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  correctedQuery?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['Facet']>, ParentType, ContextType>;
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

export type EventExportsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventExports'] = ResolversParentTypes['EventExports']> = {
  csvRegistrations?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType, RequireFields<EventExportsCsvRegistrationsArgs, 'excel'>>;
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

export type EventSeriesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventSeries'] = ResolversParentTypes['EventSeries'], FederationReferenceType extends FederationReferenceTypes['EventSeries'] = FederationReferenceTypes['EventSeries']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['EventSeries']> | FederationReferenceType, FederationReferenceType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  describe?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<EventSeriesDescribeArgs>>;
  exdates?: Resolver<ReadonlyArray<ResolversTypes['LocalDateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  materializedUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  occurrences?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<EventSeriesOccurrencesArgs, 'first'>>;
  preview?: Resolver<ReadonlyArray<ResolversTypes['LocalDateTime']>, ParentType, ContextType, RequireFields<EventSeriesPreviewArgs, 'count'>>;
  rdates?: Resolver<ReadonlyArray<ResolversTypes['LocalDateTime']>, ParentType, ContextType>;
  registrationScope?: Resolver<ResolversTypes['SeriesRegistrationScope'], ParentType, ContextType>;
  rrule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewerCanEdit?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerComesToAll?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EventStatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventStats'] = ResolversParentTypes['EventStats']> = {
  checkInCurve?: Resolver<ReadonlyArray<ResolversTypes['StatPoint']>, ParentType, ContextType>;
  conversion?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  medianLeadTime?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  noShowRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  registrations?: Resolver<ReadonlyArray<ResolversTypes['StatPoint']>, ParentType, ContextType>;
  returning?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['SourceCount']>, ParentType, ContextType>;
  uniqueViewers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  views?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventSuggestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventSuggestion'] = ResolversParentTypes['EventSuggestion']> = {
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['SuggestionReason'], ParentType, ContextType>;
};

export type FacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Facet'] = ResolversParentTypes['Facet']> = {
  buckets?: Resolver<ReadonlyArray<ResolversTypes['FacetBucket']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['FacetField'], ParentType, ContextType>;
};

export type FacetBucketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FacetBucket'] = ResolversParentTypes['FacetBucket']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FeedImportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedImport'] = ResolversParentTypes['FeedImport'], FederationReferenceType extends FederationReferenceTypes['FeedImport'] = FederationReferenceTypes['FeedImport']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['FeedImport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  community?: Resolver<ResolversTypes['Community'], ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FeedKind'], ParentType, ContextType>;
  lastRunAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  nextRunAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  preview?: Resolver<ReadonlyArray<ResolversTypes['FeedPreview']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['FeedProblem']>, ParentType, ContextType>;
  skipped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FeedStatus'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type FeedPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedPreview'] = ResolversParentTypes['FeedPreview']> = {
  allDay?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isCancelled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startsAtLocal?: Resolver<ResolversTypes['LocalDateTime'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FeedProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedProblem'] = ResolversParentTypes['FeedProblem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FeedbackResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Feedback'] = ResolversParentTypes['Feedback']> = {
  anonymous?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rating?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FeedbackConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedbackConnection'] = ResolversParentTypes['FeedbackConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FeedbackEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Feedback']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FeedbackEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedbackEdge'] = ResolversParentTypes['FeedbackEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Feedback'], ParentType, ContextType>;
};

export type FeedbackPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedbackPayload'] = ResolversParentTypes['FeedbackPayload']> = {
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  feedback?: Resolver<Maybe<ResolversTypes['Feedback']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FeedbackSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedbackSummary'] = ResolversParentTypes['FeedbackSummary']> = {
  average?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  distribution?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FollowTopicPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FollowTopicPayload'] = ResolversParentTypes['FollowTopicPayload']> = {
  topic?: Resolver<Maybe<ResolversTypes['Topic']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type GateCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GateCount'] = ResolversParentTypes['GateCount']> = {
  checkedIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HomeFeedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HomeFeed'] = ResolversParentTypes['HomeFeed']> = {
  hasTastes?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isOff?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  muted?: Resolver<ReadonlyArray<ResolversTypes['SuggestionReason']>, ParentType, ContextType>;
  suggestions?: Resolver<ReadonlyArray<ResolversTypes['EventSuggestion']>, ParentType, ContextType>;
};

export type ImportEventsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportEventsPayload'] = ResolversParentTypes['ImportEventsPayload']> = {
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['ImportProblem']>, ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportFeedPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportFeedPayload'] = ResolversParentTypes['ImportFeedPayload']> = {
  import?: Resolver<Maybe<ResolversTypes['FeedImport']>, ParentType, ContextType>;
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

export type InvitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['EmailAddress'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invitedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  respondedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  skipsApproval?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['InvitationStatus'], ParentType, ContextType>;
};

export type InvitationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationConnection'] = ResolversParentTypes['InvitationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InvitationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Invitation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InvitationCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationCounts'] = ResolversParentTypes['InvitationCounts']> = {
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bounced?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  declined?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  opened?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revoked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InvitationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationEdge'] = ResolversParentTypes['InvitationEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Invitation'], ParentType, ContextType>;
};

export type InvitationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationPayload'] = ResolversParentTypes['InvitationPayload']> = {
  invitation?: Resolver<Maybe<ResolversTypes['Invitation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type InvitePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitePayload'] = ResolversParentTypes['InvitePayload']> = {
  invitations?: Resolver<ReadonlyArray<ResolversTypes['Invitation']>, ParentType, ContextType>;
  skipped?: Resolver<ReadonlyArray<ResolversTypes['SkippedInvitation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LeaveSeriesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeaveSeriesPayload'] = ResolversParentTypes['LeaveSeriesPayload']> = {
  series?: Resolver<Maybe<ResolversTypes['EventSeries']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

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
  admitWaiting?: Resolver<ResolversTypes['AdmitPayload'], ParentType, ContextType, RequireFields<MutationAdmitWaitingArgs, 'input'>>;
  admitWalkIn?: Resolver<ResolversTypes['AdmitPayload'], ParentType, ContextType, RequireFields<MutationAdmitWalkInArgs, 'input'>>;
  answerAtDoor?: Resolver<ResolversTypes['AnswerAtDoorPayload'], ParentType, ContextType, RequireFields<MutationAnswerAtDoorArgs, 'input'>>;
  cancelEvent?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationCancelEventArgs, 'input'>>;
  cancelRegistration?: Resolver<ResolversTypes['RegisterPayload'], ParentType, ContextType, RequireFields<MutationCancelRegistrationArgs, 'id'>>;
  checkIn?: Resolver<ResolversTypes['CheckInPayload'], ParentType, ContextType, RequireFields<MutationCheckInArgs, 'input'>>;
  claimDevice?: Resolver<ResolversTypes['ClaimDevicePayload'], ParentType, ContextType, RequireFields<MutationClaimDeviceArgs, 'token'>>;
  claimRegistration?: Resolver<ResolversTypes['RegisterPayload'], ParentType, ContextType, RequireFields<MutationClaimRegistrationArgs, 'accessToken'>>;
  confirmEmail?: Resolver<ResolversTypes['RegisterPayload'], ParentType, ContextType, RequireFields<MutationConfirmEmailArgs, 'token'>>;
  confirmFeedImport?: Resolver<ResolversTypes['ImportFeedPayload'], ParentType, ContextType, RequireFields<MutationConfirmFeedImportArgs, 'input'>>;
  createEvent?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationCreateEventArgs, 'input'>>;
  createSeries?: Resolver<ResolversTypes['SeriesPayload'], ParentType, ContextType, RequireFields<MutationCreateSeriesArgs, 'input'>>;
  decideRegistrations?: Resolver<ResolversTypes['DecideRegistrationsPayload'], ParentType, ContextType, RequireFields<MutationDecideRegistrationsArgs, 'input'>>;
  deleteDraft?: Resolver<ResolversTypes['DeleteDraftPayload'], ParentType, ContextType, RequireFields<MutationDeleteDraftArgs, 'id'>>;
  duplicateEvent?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationDuplicateEventArgs, 'input'>>;
  enrolDevice?: Resolver<ResolversTypes['EnrolDevicePayload'], ParentType, ContextType, RequireFields<MutationEnrolDeviceArgs, 'input'>>;
  followTopic?: Resolver<ResolversTypes['FollowTopicPayload'], ParentType, ContextType, RequireFields<MutationFollowTopicArgs, 'slug'>>;
  importEvents?: Resolver<ResolversTypes['ImportEventsPayload'], ParentType, ContextType, RequireFields<MutationImportEventsArgs, 'input'>>;
  importFeed?: Resolver<ResolversTypes['ImportFeedPayload'], ParentType, ContextType, RequireFields<MutationImportFeedArgs, 'input'>>;
  inviteToEvent?: Resolver<ResolversTypes['InvitePayload'], ParentType, ContextType, RequireFields<MutationInviteToEventArgs, 'input'>>;
  leaveSeries?: Resolver<ResolversTypes['LeaveSeriesPayload'], ParentType, ContextType, RequireFields<MutationLeaveSeriesArgs, 'id'>>;
  markNoShows?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationMarkNoShowsArgs, 'eventId'>>;
  muteSuggestions?: Resolver<ResolversTypes['MuteSuggestionsPayload'], ParentType, ContextType, RequireFields<MutationMuteSuggestionsArgs, 'input'>>;
  openInvitation?: Resolver<ResolversTypes['InvitationPayload'], ParentType, ContextType, RequireFields<MutationOpenInvitationArgs, 'token'>>;
  promoteFromWaitlist?: Resolver<ResolversTypes['DecideRegistrationsPayload'], ParentType, ContextType, RequireFields<MutationPromoteFromWaitlistArgs, 'eventId'>>;
  publishEvent?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationPublishEventArgs, 'id'>>;
  recordEventView?: Resolver<ResolversTypes['RecordEventViewPayload'], ParentType, ContextType, RequireFields<MutationRecordEventViewArgs, 'input'>>;
  register?: Resolver<ResolversTypes['RegisterPayload'], ParentType, ContextType, RequireFields<MutationRegisterArgs, 'input'>>;
  registerForSeries?: Resolver<ResolversTypes['SeriesPlacesPayload'], ParentType, ContextType, RequireFields<MutationRegisterForSeriesArgs, 'input'>>;
  reissueTicket?: Resolver<ResolversTypes['TicketPayload'], ParentType, ContextType, RequireFields<MutationReissueTicketArgs, 'ticketId'>>;
  removeEventHost?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationRemoveEventHostArgs, 'eventId' | 'userId'>>;
  removeFeedImport?: Resolver<ResolversTypes['ImportFeedPayload'], ParentType, ContextType, RequireFields<MutationRemoveFeedImportArgs, 'deleteEvents' | 'id'>>;
  removeTicketType?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationRemoveTicketTypeArgs, 'id'>>;
  reportDevice?: Resolver<ResolversTypes['DevicePayload'], ParentType, ContextType, RequireFields<MutationReportDeviceArgs, 'input'>>;
  resetIcsFeed?: Resolver<ResolversTypes['ResetIcsFeedPayload'], ParentType, ContextType>;
  respondToInvitation?: Resolver<ResolversTypes['RegisterPayload'], ParentType, ContextType, RequireFields<MutationRespondToInvitationArgs, 'input'>>;
  respondToOffer?: Resolver<ResolversTypes['RegisterPayload'], ParentType, ContextType, RequireFields<MutationRespondToOfferArgs, 'accept' | 'registrationId'>>;
  restoreEvent?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationRestoreEventArgs, 'id'>>;
  revokeDevice?: Resolver<ResolversTypes['DevicePayload'], ParentType, ContextType, RequireFields<MutationRevokeDeviceArgs, 'id'>>;
  revokeInvitation?: Resolver<ResolversTypes['InvitationPayload'], ParentType, ContextType, RequireFields<MutationRevokeInvitationArgs, 'id'>>;
  setEventHost?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationSetEventHostArgs, 'input'>>;
  setFeedbackPublic?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationSetFeedbackPublicArgs, 'input'>>;
  setQuestions?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationSetQuestionsArgs, 'eventId' | 'questions'>>;
  submitFeedback?: Resolver<ResolversTypes['FeedbackPayload'], ParentType, ContextType, RequireFields<MutationSubmitFeedbackArgs, 'input'>>;
  syncCheckIns?: Resolver<ResolversTypes['SyncCheckInsPayload'], ParentType, ContextType, RequireFields<MutationSyncCheckInsArgs, 'input'>>;
  transferTicket?: Resolver<ResolversTypes['RegisterPayload'], ParentType, ContextType, RequireFields<MutationTransferTicketArgs, 'input'>>;
  undoCheckIn?: Resolver<ResolversTypes['CheckInPayload'], ParentType, ContextType, RequireFields<MutationUndoCheckInArgs, 'input'>>;
  undoNoShows?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationUndoNoShowsArgs, 'eventId'>>;
  unfollowTopic?: Resolver<ResolversTypes['FollowTopicPayload'], ParentType, ContextType, RequireFields<MutationUnfollowTopicArgs, 'slug'>>;
  updateEvent?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationUpdateEventArgs, 'input'>>;
  updateRegistration?: Resolver<ResolversTypes['RegisterPayload'], ParentType, ContextType, RequireFields<MutationUpdateRegistrationArgs, 'input'>>;
  updateSeries?: Resolver<ResolversTypes['SeriesPayload'], ParentType, ContextType, RequireFields<MutationUpdateSeriesArgs, 'input'>>;
  updateTicketHolder?: Resolver<ResolversTypes['TicketPayload'], ParentType, ContextType, RequireFields<MutationUpdateTicketHolderArgs, 'holderName' | 'ticketId'>>;
  upsertCheckInList?: Resolver<ResolversTypes['CheckInListPayload'], ParentType, ContextType, RequireFields<MutationUpsertCheckInListArgs, 'input'>>;
  upsertTicketType?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationUpsertTicketTypeArgs, 'input'>>;
};

export type MuteSuggestionsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MuteSuggestionsPayload'] = ResolversParentTypes['MuteSuggestionsPayload']> = {
  homeFeed?: Resolver<Maybe<ResolversTypes['HomeFeed']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'CheckInList' | 'Event' | 'Registration' | 'Ticket', ParentType, ContextType>;
};

export type OfflineManifestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfflineManifest'] = ResolversParentTypes['OfflineManifest']> = {
  admitsFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  admitsUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  checkedInTicketHashes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  closesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  eventUuid?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  keys?: Resolver<ReadonlyArray<ResolversTypes['TicketKey']>, ParentType, ContextType>;
  listId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mayReenter?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  notCheckedInTicketHashes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  opensAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  outsideTicketHashes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  questions?: Resolver<ReadonlyArray<ResolversTypes['DoorQuestion']>, ParentType, ContextType>;
  reissuedTickets?: Resolver<ReadonlyArray<ResolversTypes['ReissuedTicket']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revokedTicketHashes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  ticketTypeNumbers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Int']>>, ParentType, ContextType>;
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
  deviceViewer?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<QueryDeviceViewerArgs, 'hash'>>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, Partial<QueryEventArgs>>;
  eventSeries?: Resolver<Maybe<ResolversTypes['EventSeries']>, ParentType, ContextType, RequireFields<QueryEventSeriesArgs, 'id'>>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<QueryEventsArgs, 'first' | 'orderBy'>>;
  feedImport?: Resolver<Maybe<ResolversTypes['FeedImport']>, ParentType, ContextType, RequireFields<QueryFeedImportArgs, 'id'>>;
  homeFeed?: Resolver<ResolversTypes['HomeFeed'], ParentType, ContextType, RequireFields<QueryHomeFeedArgs, 'first'>>;
  invitation?: Resolver<Maybe<ResolversTypes['Invitation']>, ParentType, ContextType, RequireFields<QueryInvitationArgs, 'token'>>;
  myDevice?: Resolver<Maybe<ResolversTypes['ScanDevice']>, ParentType, ContextType>;
  myEvents?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<QueryMyEventsArgs, 'first' | 'kind'>>;
  offlineManifest?: Resolver<Maybe<ResolversTypes['OfflineManifest']>, ParentType, ContextType, RequireFields<QueryOfflineManifestArgs, 'listId' | 'since'>>;
  previewRecurrence?: Resolver<ResolversTypes['RecurrencePreview'], ParentType, ContextType, RequireFields<QueryPreviewRecurrenceArgs, 'count' | 'rrule' | 'start' | 'timeZone'>>;
  registration?: Resolver<Maybe<ResolversTypes['Registration']>, ParentType, ContextType, Partial<QueryRegistrationArgs>>;
  topic?: Resolver<Maybe<ResolversTypes['Topic']>, ParentType, ContextType, RequireFields<QueryTopicArgs, 'slug'>>;
};

export type QuestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Question'] = ResolversParentTypes['Question']> = {
  askAt?: Resolver<ResolversTypes['QuestionStage'], ParentType, ContextType>;
  help?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['QuestionKind'], ParentType, ContextType>;
  options?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  perTicket?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  private?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  prompt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ticketTypeIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  visibleIf?: Resolver<Maybe<ResolversTypes['QuestionCondition']>, ParentType, ContextType>;
};

export type QuestionConditionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuestionCondition'] = ResolversParentTypes['QuestionCondition']> = {
  equalsAny?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  questionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RecordEventViewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordEventViewPayload'] = ResolversParentTypes['RecordEventViewPayload']> = {
  isCounted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecurrencePreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecurrencePreview'] = ResolversParentTypes['RecurrencePreview']> = {
  describe?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurrences?: Resolver<ReadonlyArray<ResolversTypes['LocalDateTime']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RegisterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterPayload'] = ResolversParentTypes['RegisterPayload']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  registration?: Resolver<Maybe<ResolversTypes['Registration']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RegistrationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Registration'] = ResolversParentTypes['Registration'], FederationReferenceType extends FederationReferenceTypes['Registration'] = FederationReferenceTypes['Registration']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Registration']> | FederationReferenceType, FederationReferenceType, ContextType>;
  answers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Answer']>>, ParentType, ContextType>;
  attendance?: Resolver<ResolversTypes['AttendanceStatus'], ParentType, ContextType>;
  attendee?: Resolver<ResolversTypes['Attendee'], ParentType, ContextType>;
  cancelledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decisionMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RegistrationItem']>>, ParentType, ContextType>;
  offer?: Resolver<Maybe<ResolversTypes['WaitlistOffer']>, ParentType, ContextType>;
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

export type RegistrationItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegistrationItem'] = ResolversParentTypes['RegistrationItem']> = {
  holderNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ticketType?: Resolver<ResolversTypes['TicketType'], ParentType, ContextType>;
};

export type ReissuedTicketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReissuedTicket'] = ResolversParentTypes['ReissuedTicket']> = {
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ResetIcsFeedPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResetIcsFeedPayload'] = ResolversParentTypes['ResetIcsFeedPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RetentionMonthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionMonth'] = ResolversParentTypes['RetentionMonth']> = {
  month?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  newcomers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returning?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScanDeviceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScanDevice'] = ResolversParentTypes['ScanDevice'], FederationReferenceType extends FederationReferenceTypes['ScanDevice'] = FederationReferenceTypes['ScanDevice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ScanDevice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  clockSkewMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  enrolUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  enrolledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  gate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  list?: Resolver<ResolversTypes['CheckInList'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  profile?: Resolver<ResolversTypes['DeviceProfile'], ParentType, ContextType>;
  queued?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SeriesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeriesPayload'] = ResolversParentTypes['SeriesPayload']> = {
  cancelled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kept?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['EventSeries']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SeriesPlacesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeriesPlacesPayload'] = ResolversParentTypes['SeriesPlacesPayload']> = {
  registered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['EventSeries']>, ParentType, ContextType>;
  skipped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SkippedInvitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SkippedInvitation'] = ResolversParentTypes['SkippedInvitation']> = {
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['SkippedReason'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SourceCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceCount'] = ResolversParentTypes['SourceCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  views?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StatPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatPoint'] = ResolversParentTypes['StatPoint']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  checkInFeed?: SubscriptionResolver<ResolversTypes['CheckInFeed'], "checkInFeed", ParentType, ContextType, RequireFields<SubscriptionCheckInFeedArgs, 'listId'>>;
  eventCounts?: SubscriptionResolver<ResolversTypes['EventCounts'], "eventCounts", ParentType, ContextType, RequireFields<SubscriptionEventCountsArgs, 'eventId'>>;
  myRegistrationChanged?: SubscriptionResolver<ResolversTypes['Registration'], "myRegistrationChanged", ParentType, ContextType>;
};

export type SuggestionReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuggestionReason'] = ResolversParentTypes['SuggestionReason']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SuggestionKind'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SyncCheckInsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SyncCheckInsPayload'] = ResolversParentTypes['SyncCheckInsPayload']> = {
  counts?: Resolver<Maybe<ResolversTypes['CheckInCounts']>, ParentType, ContextType>;
  results?: Resolver<ReadonlyArray<ResolversTypes['SyncedScan']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SyncedScanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SyncedScan'] = ResolversParentTypes['SyncedScan']> = {
  checkIn?: Resolver<ResolversTypes['CheckIn'], ParentType, ContextType>;
  nonce?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TicketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ticket'] = ResolversParentTypes['Ticket'], FederationReferenceType extends FederationReferenceTypes['Ticket'] = FederationReferenceTypes['Ticket']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Ticket']> | FederationReferenceType, FederationReferenceType, ContextType>;
  checkedInAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  checkedOutAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  holderName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  registration?: Resolver<ResolversTypes['Registration'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TicketState'], ParentType, ContextType>;
  ticketType?: Resolver<ResolversTypes['TicketType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TicketKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketKey'] = ResolversParentTypes['TicketKey']> = {
  kid?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  publicKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TicketPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketPayload'] = ResolversParentTypes['TicketPayload']> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TicketTypeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketType'] = ResolversParentTypes['TicketType'], FederationReferenceType extends FederationReferenceTypes['TicketType'] = FederationReferenceTypes['TicketType']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TicketType']> | FederationReferenceType, FederationReferenceType, ContextType>;
  capacity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  format?: Resolver<Maybe<ResolversTypes['EventFormat']>, ParentType, ContextType>;
  hidden?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  maxPerRegistration?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  membersOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  minPerRegistration?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  needsCode?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  remaining?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  requiresApproval?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  salesEnd?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  salesStart?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TicketTypeStatus'], ParentType, ContextType>;
};

export type TicketTypeCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketTypeCount'] = ResolversParentTypes['TicketTypeCount']> = {
  checkedIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ticketType?: Resolver<ResolversTypes['TicketType'], ParentType, ContextType>;
};

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export type TopicResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Topic'] = ResolversParentTypes['Topic']> = {
  calendarUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  followerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewerFollows?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TurnoutForecastResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TurnoutForecast'] = ResolversParentTypes['TurnoutForecast']> = {
  basedOnEvents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  showRate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  hostedEvents?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<UserHostedEventsArgs, 'first'>>;
  icsFeedUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
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

export type WaitlistOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaitlistOffer'] = ResolversParentTypes['WaitlistOffer']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  offeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  ticketType?: Resolver<ResolversTypes['TicketType'], ParentType, ContextType>;
};

export type WaitlistPolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaitlistPolicy'] = ResolversParentTypes['WaitlistPolicy']> = {
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  offerTtl?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
  promotion?: Resolver<ResolversTypes['WaitlistPromotion'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AdmitPayload?: AdmitPayloadResolvers<ContextType>;
  Answer?: AnswerResolvers<ContextType>;
  AnswerAtDoorPayload?: AnswerAtDoorPayloadResolvers<ContextType>;
  ArrivalCount?: ArrivalCountResolvers<ContextType>;
  Attendee?: AttendeeResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  CheckIn?: CheckInResolvers<ContextType>;
  CheckInCounts?: CheckInCountsResolvers<ContextType>;
  CheckInFeed?: CheckInFeedResolvers<ContextType>;
  CheckInList?: CheckInListResolvers<ContextType>;
  CheckInListPayload?: CheckInListPayloadResolvers<ContextType>;
  CheckInPayload?: CheckInPayloadResolvers<ContextType>;
  CheckInStats?: CheckInStatsResolvers<ContextType>;
  ClaimDevicePayload?: ClaimDevicePayloadResolvers<ContextType>;
  Community?: CommunityResolvers<ContextType>;
  CommunityFeeds?: CommunityFeedsResolvers<ContextType>;
  CommunityRetention?: CommunityRetentionResolvers<ContextType>;
  Cursor?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DecideRegistrationsPayload?: DecideRegistrationsPayloadResolvers<ContextType>;
  DeleteDraftPayload?: DeleteDraftPayloadResolvers<ContextType>;
  DevicePayload?: DevicePayloadResolvers<ContextType>;
  DoorAdmission?: DoorAdmissionResolvers<ContextType>;
  DoorQuestion?: DoorQuestionResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  EmailAddress?: GraphQLScalarType;
  EnrolDevicePayload?: EnrolDevicePayloadResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventCounts?: EventCountsResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  EventExports?: EventExportsResolvers<ContextType>;
  EventHost?: EventHostResolvers<ContextType>;
  EventPayload?: EventPayloadResolvers<ContextType>;
  EventSeries?: EventSeriesResolvers<ContextType>;
  EventStats?: EventStatsResolvers<ContextType>;
  EventSuggestion?: EventSuggestionResolvers<ContextType>;
  Facet?: FacetResolvers<ContextType>;
  FacetBucket?: FacetBucketResolvers<ContextType>;
  FeedImport?: FeedImportResolvers<ContextType>;
  FeedPreview?: FeedPreviewResolvers<ContextType>;
  FeedProblem?: FeedProblemResolvers<ContextType>;
  Feedback?: FeedbackResolvers<ContextType>;
  FeedbackConnection?: FeedbackConnectionResolvers<ContextType>;
  FeedbackEdge?: FeedbackEdgeResolvers<ContextType>;
  FeedbackPayload?: FeedbackPayloadResolvers<ContextType>;
  FeedbackSummary?: FeedbackSummaryResolvers<ContextType>;
  FollowTopicPayload?: FollowTopicPayloadResolvers<ContextType>;
  GateCount?: GateCountResolvers<ContextType>;
  HomeFeed?: HomeFeedResolvers<ContextType>;
  ImportEventsPayload?: ImportEventsPayloadResolvers<ContextType>;
  ImportFeedPayload?: ImportFeedPayloadResolvers<ContextType>;
  ImportProblem?: ImportProblemResolvers<ContextType>;
  ImportSource?: ImportSourceResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  InvitationConnection?: InvitationConnectionResolvers<ContextType>;
  InvitationCounts?: InvitationCountsResolvers<ContextType>;
  InvitationEdge?: InvitationEdgeResolvers<ContextType>;
  InvitationPayload?: InvitationPayloadResolvers<ContextType>;
  InvitePayload?: InvitePayloadResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LeaveSeriesPayload?: LeaveSeriesPayloadResolvers<ContextType>;
  LocalDateTime?: GraphQLScalarType;
  Locale?: GraphQLScalarType;
  Markdown?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  MuteSuggestionsPayload?: MuteSuggestionsPayloadResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  OfflineManifest?: OfflineManifestResolvers<ContextType>;
  OnlineLocation?: OnlineLocationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Question?: QuestionResolvers<ContextType>;
  QuestionCondition?: QuestionConditionResolvers<ContextType>;
  RecordEventViewPayload?: RecordEventViewPayloadResolvers<ContextType>;
  RecurrencePreview?: RecurrencePreviewResolvers<ContextType>;
  RegisterPayload?: RegisterPayloadResolvers<ContextType>;
  Registration?: RegistrationResolvers<ContextType>;
  RegistrationConnection?: RegistrationConnectionResolvers<ContextType>;
  RegistrationEdge?: RegistrationEdgeResolvers<ContextType>;
  RegistrationItem?: RegistrationItemResolvers<ContextType>;
  ReissuedTicket?: ReissuedTicketResolvers<ContextType>;
  ResetIcsFeedPayload?: ResetIcsFeedPayloadResolvers<ContextType>;
  RetentionMonth?: RetentionMonthResolvers<ContextType>;
  ScanDevice?: ScanDeviceResolvers<ContextType>;
  SeriesPayload?: SeriesPayloadResolvers<ContextType>;
  SeriesPlacesPayload?: SeriesPlacesPayloadResolvers<ContextType>;
  SkippedInvitation?: SkippedInvitationResolvers<ContextType>;
  SourceCount?: SourceCountResolvers<ContextType>;
  StatPoint?: StatPointResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SuggestionReason?: SuggestionReasonResolvers<ContextType>;
  SyncCheckInsPayload?: SyncCheckInsPayloadResolvers<ContextType>;
  SyncedScan?: SyncedScanResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
  TicketKey?: TicketKeyResolvers<ContextType>;
  TicketPayload?: TicketPayloadResolvers<ContextType>;
  TicketType?: TicketTypeResolvers<ContextType>;
  TicketTypeCount?: TicketTypeCountResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  Topic?: TopicResolvers<ContextType>;
  TurnoutForecast?: TurnoutForecastResolvers<ContextType>;
  URL?: GraphQLScalarType;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Venue?: VenueResolvers<ContextType>;
  WaitlistOffer?: WaitlistOfferResolvers<ContextType>;
  WaitlistPolicy?: WaitlistPolicyResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
