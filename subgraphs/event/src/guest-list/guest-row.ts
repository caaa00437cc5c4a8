/** Where a guest list comes from, as its headers tell. */
export type GuestListSource = 'LUMA' | 'EVENTBRITE' | 'MEETUP' | 'OTHER';

/** Where somebody on a list stands who comes, asks to, or waits. */
export type GuestStatus = 'CONFIRMED' | 'PENDING_APPROVAL' | 'WAITLISTED';

/** What a list may say of somebody. */
export type SaidStatus = GuestStatus | 'NOT_COMING';

/** What is to be known of a line; with those from `NOT_COMING`, nobody is taken in from it. */
export type GuestProblemCode =
  | 'EMAIL_LEFT_OUT'
  | 'TICKET_UNKNOWN'
  | 'WAITS_INSTEAD'
  | 'NOT_COMING'
  | 'ONLY_INVITED'
  | 'STATUS_UNKNOWN'
  | 'NAMELESS'
  | 'PARTY_TOO_LARGE'
  | 'NO_ROOM'
  | 'NO_WAITLIST'
  | 'STILL_WAITS'
  | 'KEEPS_PLACE'
  | 'GAVE_UP_HERE';

/** Something to be known of a line of a list. */
export interface GuestProblem {
  /** From 1, as editors count. */
  readonly line: number;
  readonly code: GuestProblemCode;
  /** What stands there. */
  readonly detail: string;
}

/** A line of a guest list, read. */
export interface GuestRow {
  readonly line: number;
  readonly name: string;
  /** In small letters; null where the list has none. */
  readonly email: string | null;
  readonly status: SaidStatus;
  /** How many people the line stands for. */
  readonly quantity: number;
  /** What the list calls their ticket; null where it does not. */
  readonly ticket: string | null;
  /** What the other side knows the line by; null where it does not say. */
  readonly externalId: string | null;
}
