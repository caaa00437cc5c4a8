/** A person of the demo content; signs in as `<key>@demo.hoi.local`. */
export type DemoPerson = {
  readonly key: string;
  readonly name: string;
  readonly locale: 'vi' | 'en';
  readonly timeZone: string;
  readonly city?: string;
  readonly bio?: string;
};

/** A community of the demo content. */
export type DemoCommunity = {
  readonly slug: string;
  readonly name: string;
  readonly owner: string;
  readonly organizers: readonly string[];
  readonly members: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly languages: readonly ('vi' | 'en')[];
  readonly timeZone: string;
  readonly topics: readonly string[];
  readonly joinPolicy?: 'OPEN' | 'APPROVAL';
  readonly location?: {
    readonly label: string;
    readonly city: string;
    readonly countryCode: string;
    readonly latitude: number;
    readonly longitude: number;
  };
  readonly announcement?: { readonly title: string; readonly body: string };
};

/** A place where demo events are held. */
export type DemoVenue = {
  readonly name: string;
  readonly address: string;
  readonly city: string;
  readonly countryCode: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly howToFind?: string;
};

/** A ticket type of a demo event. */
export type DemoTicketType = {
  readonly name: string;
  readonly description?: string;
  readonly capacity?: number;
  readonly price?: { readonly amount: string; readonly currency: string };
};

/** An event of the demo content, dated from the day it is made. */
export type DemoEvent = {
  readonly community: string;
  readonly host: string;
  readonly title: string;
  readonly summary: string;
  readonly description: string;
  readonly locale: 'vi' | 'en';
  /** Days from today on the clocks there; with `weekday` (1 is Monday) the first such day from then on. */
  readonly day: number;
  readonly weekday?: number;
  /** The time of day, or `NOW` for the hour that has begun. */
  readonly at: string;
  readonly hours: number;
  readonly timeZone: string;
  readonly venue?: DemoVenue;
  readonly online?: { readonly provider: string; readonly joinUrl: string };
  readonly category: string;
  readonly topics: readonly string[];
  readonly capacity?: number;
  readonly requiresApproval?: boolean;
  readonly guestsPerRegistration?: number;
  readonly ticketTypes?: readonly DemoTicketType[];
  /** How many people register; more than fit go to the waitlist. */
  readonly registrations: number;
  /** How many of those who need approval get it. */
  readonly approved?: number;
  /** How many of those with a place have been let in. */
  readonly checkedIn?: number;
};
