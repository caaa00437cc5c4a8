import type { Locale } from './viewer.ts';

/** What a subgraph that shows people keeps of one. */
export interface PersonFact {
  readonly userId: string;
  readonly handle: string;
  readonly displayName: string;
  readonly email: string;
  readonly locale: Locale;
  readonly timeZone: string;
}

/** What others keep of a community. */
export interface CommunityFact {
  readonly communityId: string;
  readonly slug: string;
  readonly name: string;
  readonly visibility: 'PUBLIC' | 'UNLISTED' | 'PRIVATE';
  readonly isArchived: boolean;
}

/** What others keep of a membership. */
export interface MembershipFact {
  readonly membershipId: string;
  readonly communityId: string;
  readonly userId: string;
  readonly role: 'OWNER' | 'ADMIN' | 'ORGANIZER' | 'MODERATOR' | 'MEMBER';
}

/** What others keep of an event. */
export interface EventFact {
  readonly eventId: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string | null;
  readonly status: 'DRAFT' | 'PUBLISHED' | 'CANCELLED';
  readonly visibility: 'PUBLIC' | 'UNLISTED' | 'MEMBERS' | 'PRIVATE';
  /** RFC 3339, UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
  /** Whether only the days matter. */
  readonly allDay?: boolean;
  /** What calendars know it by, when it is a date of a series. */
  readonly recurrence?: { readonly uid: string; readonly recurrenceId: string } | null;
  /** As people say it: the venue and city, or null when online. */
  readonly place: string | null;
  readonly communityId: string | null;
  /** Those who manage it. */
  readonly hostIds: readonly string[];
  readonly version: number;
}

/** What others keep of a registration. */
export interface RegistrationFact {
  readonly registrationId: string;
  readonly eventId: string;
  readonly userId: string;
  readonly quantity: number;
  /** What the host wrote with the decision. */
  readonly message: string | null;
  /** Whom the news is for, where a list from elsewhere brought it: the attendee alone, or nobody. */
  readonly told?: 'ATTENDEE' | 'NOBODY';
}

/** Somebody with a registration and no account: where mails about it go. */
export interface GuestFact {
  readonly guestId: string;
  readonly displayName: string;
  readonly email: string;
  readonly locale: Locale;
  readonly timeZone: string;
  /** Where they see what they have; whoever knows it is taken for them, so it goes to that address alone. */
  readonly path: string;
}

/** What others keep of a ticket that changed. */
export interface TicketFact {
  readonly ticketId: string;
  readonly registrationId: string;
  readonly eventId: string;
  /** Whose it is. */
  readonly userId: string;
  /** Whether a host did it for them. */
  readonly isByHost: boolean;
}

/** Every domain event and what it carries; the contract between the subgraphs. */
export interface DomainEvents {
  'user.registered': PersonFact;
  'user.profile_changed': PersonFact;
  'user.signed_in': PersonFact;
  'community.created': CommunityFact;
  'community.updated': CommunityFact;
  'community.archived': CommunityFact;
  'membership.requested': MembershipFact;
  'membership.activated': MembershipFact & {
    /** Whether an organiser let them in, rather than an open door. */
    readonly wasDecided: boolean;
  };
  'membership.declined': MembershipFact;
  'membership.role_changed': MembershipFact;
  'membership.ended': MembershipFact;
  'follow.added': { readonly communityId: string; readonly userId: string };
  'follow.removed': { readonly communityId: string; readonly userId: string };
  'post.published': {
    readonly postId: string;
    readonly communityId: string;
    readonly authorId: string;
    readonly kind: 'ANNOUNCEMENT' | 'POST';
    readonly title: string | null;
    readonly excerpt: string;
  };
  'event.published': EventFact;
  'event.updated': EventFact & {
    /** Whether time or place changed and the host wants people told. */
    readonly isNews: boolean;
  };
  'event.cancelled': EventFact & { readonly reason: string | null };
  'event.restored': EventFact;
  'registration.pending': RegistrationFact;
  'registration.waitlisted': RegistrationFact;
  'registration.confirmed': RegistrationFact & {
    /** How the place came: at once, by a host's yes, from the queue, by taking an offer, or at the door. */
    readonly by: 'REGISTRATION' | 'APPROVAL' | 'PROMOTION' | 'OFFER' | 'RESTORE' | 'DOOR';
  };
  'registration.offered': RegistrationFact & {
    /** Until when the seat is kept; RFC 3339, UTC. */
    readonly expiresAt: string;
  };
  'registration.expired': RegistrationFact;
  'registration.declined': RegistrationFact;
  'registration.cancelled': RegistrationFact & {
    readonly by: 'ATTENDEE' | 'HOST' | 'EVENT';
  };
  'guest.added': GuestFact;
  /** Hosts ask somebody to come, by address. */
  'invitation.sent': {
    readonly invitationId: string;
    readonly eventId: string;
    readonly email: string;
    readonly locale: Locale;
    readonly timeZone: string;
    /** Where they answer. */
    readonly path: string;
    readonly message: string | null;
    readonly inviterId: string;
  };
  /** Somebody asked for a place with an address: whether it is theirs, the mail tells. */
  'guest.awaits_email': GuestFact & { readonly eventId: string; readonly confirmPath: string };
  /** What was a guest's is an account's from now on. */
  'guest.claimed': {
    readonly guestId: string;
    readonly userId: string;
    readonly eventId: string;
    readonly registrationIds: readonly string[];
  };
  'ticket.transferred': TicketFact & {
    readonly holderName: string;
    readonly from: {
      readonly registrationId: string;
      readonly userId: string;
      /** Whether it was their last ticket. */
      readonly isEnded: boolean;
    };
  };
  /** Its code was replaced; the old one admits nobody. */
  'ticket.reissued': TicketFact;
  /** A mail came back for good: the server that takes mails for the address knows no such mailbox. */
  'notification.bounced': {
    readonly notificationId: string;
    /** Whom it was for: a person, a guest or an invitation. */
    readonly userId: string;
    /** A short word that holds no address, such as `SMTP_550`. */
    readonly problem: string;
  };
}

/** The name of a domain event. */
export type DomainEventType = keyof DomainEvents;

/** A domain event on its way; delivered at least once, in order for each aggregate. */
export interface Message<Type extends DomainEventType = DomainEventType> {
  /** Unique; what an inbox remembers. */
  readonly id: string;
  readonly type: Type;
  /** The id of the object it happened to; orders messages. */
  readonly aggregate: string;
  /** RFC 3339, UTC. */
  readonly occurredAt: string;
  /** Who brought it about. */
  readonly actorId: string | null;
  readonly traceId: string | null;
  /** The part of that trace which brought it about, when somebody follows it. */
  readonly spanId?: string | null;
  readonly data: DomainEvents[Type];
}

/** What a subgraph does on each domain event it consumes. */
export type Handlers<Tx> = {
  readonly [Type in DomainEventType]?: (tx: Tx, message: Message<Type>) => Promise<void>;
};
