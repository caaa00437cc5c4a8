import type { Connection } from '@hoi/kit/connection.ts';
import type { EventRow } from './event/event.store.ts';
import type { RegistrationRow } from './registration/registration.store.ts';

export type { CategoryRow } from './category/categories.ts';
export type { CheckInRow } from './check-in/check-in.store.ts';
export type { CheckInListRow } from './check-in/check-in-list.store.ts';
export type { EventRow } from './event/event.store.ts';
export type { HostRow } from './host/host.store.ts';
export type { RegistrationRow } from './registration/registration.store.ts';
export type { TicketRow } from './ticket/ticket.store.ts';
export type { TicketTypeRow } from './ticket-type/ticket-type.store.ts';

/** An event in a connection; `distanceKm` only when a place was asked for. */
export interface EventItem {
  readonly node: EventRow;
  readonly cursor: string;
  readonly distanceKm: number | null;
}

/** A page of events. */
export type EventPage = Connection<EventRow, EventItem>;

/** A page of registrations. */
export type RegistrationPage = Connection<RegistrationRow>;

/** A reference to something another subgraph fills. */
export interface Reference {
  readonly id: string;
}
