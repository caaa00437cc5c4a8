/** How a person is told. */
export type Channel = 'IN_APP' | 'EMAIL';

/** How each kind of news is told unless the person wants it otherwise, in the schema's order. */
export const kinds = {
  WELCOME: { channels: ['IN_APP'] },
  REGISTRATION_CONFIRMED: { channels: ['IN_APP', 'EMAIL'] },
  REGISTRATION_PENDING: { channels: ['IN_APP', 'EMAIL'] },
  REGISTRATION_WAITLISTED: { channels: ['IN_APP', 'EMAIL'] },
  REGISTRATION_PROMOTED: { channels: ['IN_APP', 'EMAIL'] },
  REGISTRATION_OFFERED: { channels: ['IN_APP', 'EMAIL'] },
  REGISTRATION_EXPIRED: { channels: ['IN_APP', 'EMAIL'] },
  REGISTRATION_DECLINED: { channels: ['IN_APP', 'EMAIL'] },
  REGISTRATION_CANCELLED: { channels: ['IN_APP', 'EMAIL'] },
  // To an address that somebody typed: nothing of what they typed stands in it.
  GUEST_CONFIRM: { channels: ['EMAIL'], isRequired: true, isForGuests: true },
  INVITATION: { channels: ['EMAIL'], isRequired: true, isForGuests: true, isBulk: true },
  // Whoever gets, or loses, a ticket has to hear of it.
  TICKET_RECEIVED: { channels: ['IN_APP', 'EMAIL'], isRequired: true },
  TICKET_GIVEN: { channels: ['IN_APP', 'EMAIL'], isRequired: true },
  TICKET_REISSUED: { channels: ['IN_APP', 'EMAIL'], isRequired: true },
  NEW_REGISTRATION: { channels: ['IN_APP'] },
  EVENT_REMINDER: { channels: ['IN_APP', 'EMAIL'] },
  FEEDBACK_REQUEST: { channels: ['IN_APP', 'EMAIL'], isBulk: true },
  // Whoever planned to go must not stand before a closed door: these mails cannot be turned off.
  EVENT_CHANGED: { channels: ['IN_APP', 'EMAIL'], isRequired: true },
  EVENT_CANCELLED: { channels: ['IN_APP', 'EMAIL'], isRequired: true },
  EVENT_RESTORED: { channels: ['IN_APP', 'EMAIL'], isRequired: true },
  NEW_EVENT: { channels: ['IN_APP', 'EMAIL'], isBulk: true },
  MEMBERSHIP_REQUEST: { channels: ['IN_APP', 'EMAIL'] },
  MEMBERSHIP_DECISION: { channels: ['IN_APP', 'EMAIL'] },
  ANNOUNCEMENT: { channels: ['IN_APP', 'EMAIL'], isBulk: true },
} as const satisfies Record<string, KindRule>;

interface KindRule {
  readonly channels: readonly Channel[];
  /** Its mail cannot be turned off. */
  readonly isRequired?: true;
  /** Only people without an account get it. */
  readonly isForGuests?: true;
  /** Goes to many, and waits for mails to single people. */
  readonly isBulk?: true;
}

/** What news is about. */
export type Kind = keyof typeof kinds;

/** Every kind. */
export const allKinds = Object.keys(kinds) as readonly Kind[];

/** How a kind is told by default. */
export function ruleOf(kind: Kind): KindRule {
  return kinds[kind];
}

/** Where somebody stands with an event. */
export type EventStanding = 'CONFIRMED' | 'PENDING' | 'WAITLISTED';

/** What a text needs beside the event, community and actor. */
export interface NewsParams {
  /** Of an announcement. */
  readonly title?: string | null;
  /** What a host or organiser wrote: a reason, a word with a decision, the beginning of a post. */
  readonly message?: string | null;
  /** How many places. */
  readonly quantity?: number;
  /** How many did the same since it was last read, beside the actor. */
  readonly others?: number;
  readonly standing?: EventStanding;
  /** Whether the place is one the person did not have before. */
  readonly isPromoted?: boolean;
  readonly by?: 'ATTENDEE' | 'HOST';
  readonly isApproved?: boolean;
  readonly minutesBefore?: number;
  /** Whether followers of the community may not find the event. */
  readonly isForMembers?: boolean;
  /** The name on a ticket. */
  readonly holderName?: string;
  /** The page that a link leads to. */
  readonly path?: string;
}

/** Something to tell people. */
export interface News {
  readonly kind: Kind;
  /** What it comes from; a person is told of it once. */
  readonly key: string;
  readonly eventId?: string | null;
  readonly communityId?: string | null;
  readonly actorId?: string | null;
  readonly params?: NewsParams;
}
