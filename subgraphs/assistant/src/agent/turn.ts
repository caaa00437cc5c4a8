import type { Locale } from '@hoi/kit/viewer.ts';
import type { NewAction } from '../action/action.store.ts';
import type { Graph, GraphCaller } from '../graph/graph.ts';
import type { Sources } from './sources.ts';

/** What is known of the person and the moment when a question is answered. */
export interface Situation {
  /** On the person's clock. */
  readonly now: Temporal.ZonedDateTime;
  /** The language of the question. */
  readonly locale: Locale;
  /** The event the person is looking at. */
  readonly eventId: string | null;
  readonly near: { readonly latitude: number; readonly longitude: number } | null;
  readonly isSignedIn: boolean;
}

/** A write as a tool proposes it; the server adds whose it is and until when. */
export type Proposal = Pick<
  NewAction,
  'kind' | 'eventId' | 'registrationId' | 'ticketTypeId' | 'quantity' | 'summary'
>;

/** One question being answered: what its tools may reach. */
export interface Turn {
  readonly situation: Situation;
  readonly graph: Graph;
  readonly caller: GraphCaller;
  readonly sources: Sources;
  readonly signal: AbortSignal;
  /** Offers a write to the person; nothing happens until they confirm it. */
  propose(proposal: Proposal): void;
}
