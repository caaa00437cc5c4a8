import type { Connection } from '@hoi/kit/connection.ts';
import type { EventRow } from './event/event.store.ts';
import type { FeedbackRow } from './feedback/feedback.store.ts';
import type { InvitationRow } from './invitation/invitation.store.ts';
import type { RegistrationRow } from './registration/registration.store.ts';
import type { FacetRow } from './search/facets.ts';

export type { CategoryRow } from './category/categories.ts';
export type { CheckInRow } from './check-in/check-in.store.ts';
export type { CheckInListRow } from './check-in/check-in-list.store.ts';
export type { AdmissionRow } from './check-in/door-admission.store.ts';
export type { DeviceRow } from './device/device.store.ts';
export type { EventRow } from './event/event.store.ts';
export type { FeedbackRow } from './feedback/feedback.store.ts';
export type { HostRow } from './host/host.store.ts';
export type { FeedImportRow } from './import/feed-import.store.ts';
export type { InvitationRow } from './invitation/invitation.store.ts';
export type { RegistrationRow } from './registration/registration.store.ts';
export type { SeriesRow } from './series/series.store.ts';
export type { TicketRow } from './ticket/ticket.store.ts';
export type { TicketTypeRow } from './ticket-type/ticket-type.store.ts';
export type { TopicRow } from './topic/topic.store.ts';

/** An event in a connection; `distanceKm` only when a place was asked for. */
export interface EventItem {
  readonly node: EventRow;
  readonly cursor: string;
  readonly distanceKm: number | null;
}

/** A page of events; the facets are counted only when asked for. */
export interface EventPage extends Connection<EventRow, EventItem> {
  readonly facets: () => readonly FacetRow[] | Promise<readonly FacetRow[]>;
  readonly correctedQuery: string | null;
}

/** A page of registrations. */
export type RegistrationPage = Connection<RegistrationRow>;

/** A page of invitations. */
export type InvitationPage = Connection<InvitationRow>;

/** A page of what people say of an event. */
export type FeedbackPage = Connection<FeedbackRow>;

/** A reference to something another subgraph fills. */
export interface Reference {
  readonly id: string;
}
