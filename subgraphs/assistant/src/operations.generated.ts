/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** An answer. */
export type AnswerInput = {
  /** Which question. */
  readonly questionId: string | number;
  /** As its kind says. */
  readonly value: unknown;
};

/** A box on the map, in degrees; `west` may lie east of `east` across the date line. */
export type BBoxInput = {
  /** Its eastern edge. */
  readonly east: number;
  /** Its northern edge. */
  readonly north: number;
  /** Its southern edge. */
  readonly south: number;
  /** Its western edge. */
  readonly west: number;
};

/** Which communities. */
export type CommunityFilter = {
  /** Only those where the caller may hold events. */
  readonly canCreateEvent?: boolean | null | undefined;
  /** Only those the caller belongs to. */
  readonly mine?: boolean | null | undefined;
  /** Words in the name or summary, with or without diacritics. */
  readonly query?: string | null | undefined;
  /** Any of these topics. */
  readonly topics?: ReadonlyArray<string> | null | undefined;
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

/** Which events. Everything given must hold. */
export type EventFilter = {
  /** Inside a box on the map; online events are left out. */
  readonly bbox?: BBoxInput | null | undefined;
  /** Any of these categories, by slug. */
  readonly categories?: ReadonlyArray<string> | null | undefined;
  /** In this city, with or without diacritics. */
  readonly city?: string | null | undefined;
  /** Any of these communities. */
  readonly communityIds?: ReadonlyArray<string | number> | null | undefined;
  /** In this country, two letters. */
  readonly countryCode?: string | null | undefined;
  /** Any of these. */
  readonly format?: ReadonlyArray<EventFormat> | null | undefined;
  /** Costs nothing. */
  readonly free?: boolean | null | undefined;
  /** Not over before this. */
  readonly from?: string | null | undefined;
  /** Has places left. */
  readonly hasSpots?: boolean | null | undefined;
  /** Around a place; online events are left out. */
  readonly near?: NearInput | null | undefined;
  /** Words in the title, text, place or community, with or without diacritics, in either language. */
  readonly query?: string | null | undefined;
  /** The zone that `when` is read in; by default the caller's. */
  readonly timeZone?: string | null | undefined;
  /** Starts before this. */
  readonly to?: string | null | undefined;
  /** Any of these topics. */
  readonly topics?: ReadonlyArray<string> | null | undefined;
  /** Takes the words of `query` as they are; otherwise what nothing has is read as a typing error. */
  readonly verbatim?: boolean | null | undefined;
  /** A span of days on the clocks of `timeZone`; instead of `from` and `to`. */
  readonly when?: WhenPreset | null | undefined;
};

/** How an event takes place. */
export type EventFormat =
  /** Both. */
  | 'HYBRID'
  /** In a place. */
  | 'IN_PERSON'
  /** Online. */
  | 'ONLINE';

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

/** Where an event stands. */
export type EventStatus =
  /** Will not take place; its page stays. */
  | 'CANCELLED'
  /** Seen by its hosts only. */
  | 'DRAFT'
  /** Can be found. */
  | 'PUBLISHED';

/** Somebody without an account. */
export type GuestIdentity = {
  /** Where the mail goes. */
  readonly email: unknown;
  /** 1 to 80 characters. */
  readonly name: string;
};

/** How one becomes a member. */
export type JoinPolicy =
  /** After an organiser agrees. */
  | 'APPROVAL'
  /** Not at all for now. */
  | 'CLOSED'
  /** At once. */
  | 'OPEN';

/** A circle on the map. */
export type NearInput = {
  /** Degrees north. */
  readonly latitude: number;
  /** Degrees east. */
  readonly longitude: number;
  /** Up to 500. */
  readonly radiusKm: number;
};

/** A wish to come. */
export type RegisterInput = {
  /** The code that a ticket type asks for. */
  readonly accessCode?: string | null | undefined;
  /** A problem's path ends with the question's id. */
  readonly answers?: ReadonlyArray<AnswerInput> | null | undefined;
  /** To which event. */
  readonly eventId: string | number;
  /**
   * Who asks, where they have no account: the registration waits for them to open the link in their mail. The
   * answer does not tell whether the address is known here.
   */
  readonly guest?: GuestIdentity | null | undefined;
  /** Whether to wait when it is full. */
  readonly joinWaitlist?: boolean | null | undefined;
  /** Where the person came from: a word that the link carried, or the host of the page before. */
  readonly referral?: string | null | undefined;
  /** What for; by default one of the first type. */
  readonly tickets?: ReadonlyArray<TicketRequest> | null | undefined;
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

/** Some tickets of one type. */
export type TicketRequest = {
  /** The names on them, the person's own first; by default theirs. */
  readonly holderNames?: ReadonlyArray<string> | null | undefined;
  /** How many. */
  readonly quantity?: number;
  /** Which type. */
  readonly ticketTypeId: string | number;
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

export type AssistantCancelRegistrationMutationVariables = Exact<{
  id: string | number;
}>;


export type AssistantCancelRegistrationMutation = { readonly cancelRegistration: { readonly registration: { readonly id: string, readonly status: RegistrationStatus } | null, readonly userErrors: ReadonlyArray<{ readonly code: ErrorCode, readonly message: string }> } };

export type AssistantEventStatsQueryVariables = Exact<{
  id: string | number;
}>;


export type AssistantEventStatsQuery = { readonly event: { readonly id: string, readonly title: string, readonly startsAt: string, readonly timeZone: string, readonly capacity: number | null, readonly viewerCan: ReadonlyArray<EventPermission>, readonly counts: { readonly confirmed: number, readonly pending: number, readonly waitlisted: number, readonly checkedIn: number, readonly remaining: number | null } } | null };

export type AssistantGetCommunityQueryVariables = Exact<{
  id: string | number;
  from: string;
  first: number;
}>;


export type AssistantGetCommunityQuery = { readonly community: { readonly id: string, readonly name: string, readonly summary: string | null, readonly description: string | null, readonly memberCount: number, readonly joinPolicy: JoinPolicy, readonly topics: ReadonlyArray<string>, readonly location: { readonly label: string, readonly city: string | null } | null, readonly events: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly status: EventStatus, readonly format: EventFormat, readonly startsAt: string, readonly endsAt: string, readonly timeZone: string, readonly allDay: boolean, readonly isFree: boolean, readonly venue: { readonly name: string, readonly address: string | null, readonly city: string | null } | null }> } } | null };

export type AssistantGetEventQueryVariables = Exact<{
  id: string | number;
}>;


export type AssistantGetEventQuery = { readonly event: { readonly id: string, readonly title: string, readonly summary: string | null, readonly description: string | null, readonly status: EventStatus, readonly format: EventFormat, readonly startsAt: string, readonly endsAt: string, readonly timeZone: string, readonly allDay: boolean, readonly isFree: boolean, readonly capacity: number | null, readonly guestsPerRegistration: number, readonly registrationMode: RegistrationMode, readonly registrationClosesAt: string | null, readonly requiresApproval: boolean, readonly externalUrl: string | null, readonly venue: { readonly name: string, readonly address: string | null, readonly city: string | null, readonly howToFind: string | null } | null, readonly category: { readonly slug: string } | null, readonly community: { readonly id: string, readonly name: string } | null, readonly hosts: ReadonlyArray<{ readonly isListed: boolean, readonly user: { readonly displayName: string } | null }>, readonly ticketTypes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly status: TicketTypeStatus, readonly remaining: number | null, readonly price: { readonly amount: string, readonly currency: string } | null }>, readonly counts: { readonly confirmed: number, readonly waitlisted: number, readonly remaining: number | null }, readonly viewerRegistration: { readonly id: string, readonly status: RegistrationStatus, readonly quantity: number } | null } | null };

export type AssistantHostedEventsQueryVariables = Exact<{
  first: number;
}>;


export type AssistantHostedEventsQuery = { readonly myEvents: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly startsAt: string, readonly timeZone: string }> } };

export type AssistantMyRegistrationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type AssistantMyRegistrationsQuery = { readonly viewer: { readonly user: { readonly id: string, readonly registrations: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly status: RegistrationStatus, readonly quantity: number, readonly waitlistPosition: number | null, readonly event: { readonly id: string, readonly title: string, readonly status: EventStatus, readonly format: EventFormat, readonly startsAt: string, readonly endsAt: string, readonly timeZone: string, readonly allDay: boolean, readonly venue: { readonly name: string, readonly address: string | null, readonly city: string | null } | null } }> } } | null } };

export type AssistantRegisterMutationVariables = Exact<{
  input: RegisterInput;
}>;


export type AssistantRegisterMutation = { readonly register: { readonly registration: { readonly id: string, readonly status: RegistrationStatus, readonly quantity: number, readonly waitlistPosition: number | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ErrorCode, readonly message: string }> } };

export type AssistantSearchCommunitiesQueryVariables = Exact<{
  filter?: CommunityFilter | null | undefined;
  first: number;
}>;


export type AssistantSearchCommunitiesQuery = { readonly communities: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly summary: string | null, readonly memberCount: number, readonly topics: ReadonlyArray<string>, readonly location: { readonly label: string, readonly city: string | null } | null }> } };

export type AssistantSearchEventsQueryVariables = Exact<{
  filter?: EventFilter | null | undefined;
  first: number;
  orderBy: EventOrder;
}>;


export type AssistantSearchEventsQuery = { readonly events: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly distanceKm: number | null, readonly node: { readonly id: string, readonly title: string, readonly summary: string | null, readonly status: EventStatus, readonly format: EventFormat, readonly startsAt: string, readonly endsAt: string, readonly timeZone: string, readonly allDay: boolean, readonly isFree: boolean, readonly venue: { readonly name: string, readonly address: string | null, readonly city: string | null } | null, readonly category: { readonly slug: string } | null, readonly community: { readonly id: string, readonly name: string } | null, readonly counts: { readonly remaining: number | null } } }> } };
