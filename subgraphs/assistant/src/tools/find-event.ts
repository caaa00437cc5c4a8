import { isId } from '@hoi/kit/ids.ts';
import { fold } from '@hoi/kit/text.ts';
import type { Turn } from '../agent/turn.ts';
import type { Operations } from '../graph/operations.ts';
import { viewOf } from './event-view.ts';
import type { Problem } from './tool.ts';

/** An event with everything a page about it shows. */
export type EventDetail = NonNullable<Operations['get-event'][1]['event']>;

/** The event a person means: by id, by name, or the one they are looking at. */
export async function findEvent(
  turn: Turn,
  reference: string | undefined,
): Promise<EventDetail | Problem> {
  const wanted = reference ?? turn.situation.eventId;
  if (!wanted) return { problem: 'WHICH_EVENT' };
  if (isEventId(wanted)) return byId(turn, wanted);
  const now = turn.situation.now.toInstant().toString({ smallestUnit: 'second' });
  // Upcoming ones first; a question may also be about one that is over.
  for (const filter of [
    { query: wanted, from: now },
    { query: wanted, to: now },
  ]) {
    const { events } = await turn.graph.execute(
      'search-events',
      { filter, first: 10, orderBy: 'RELEVANCE' },
      turn.caller,
      { signal: turn.signal },
    );
    const best = bestOf(
      events.edges.map((edge) => edge.node),
      wanted,
    );
    if (best.length === 1 && best[0]) return byId(turn, best[0].id);
    if (best.length > 1) {
      const candidates = best.slice(0, 5).map((event) => viewOf(turn, event));
      return { problem: 'AMBIGUOUS', name: wanted, candidates };
    }
  }
  return { problem: 'NOT_FOUND', name: wanted };
}

/**
 * The id of the event an organiser means: one of their own first, drafts included; without a name
 * the only one they hold.
 */
export async function findOwnEvent(
  turn: Turn,
  reference: string | undefined,
): Promise<string | Problem> {
  const wanted = reference ?? turn.situation.eventId;
  if (wanted && isEventId(wanted)) return wanted;
  const { myEvents } = await turn.graph.execute('hosted-events', { first: 100 }, turn.caller, {
    signal: turn.signal,
  });
  const own = wanted ? bestOf(myEvents.nodes, wanted) : myEvents.nodes;
  const [only] = own;
  if (only && own.length === 1) return only.id;
  if (!wanted) return { problem: 'WHICH_EVENT' };
  const found = await findEvent(turn, wanted);
  return 'problem' in found ? found : found.id;
}

const isEventId = (reference: string) => isId('evt', reference) || /^evt_\w+$/.test(reference);

async function byId(turn: Turn, id: string): Promise<EventDetail | Problem> {
  const { event } = await turn.graph.execute('get-event', { id }, turn.caller, {
    signal: turn.signal,
  });
  return event ?? { problem: 'NOT_FOUND' };
}

/** Those with exactly this title, else those with it in their title, else those with most of its words. */
function bestOf<Event extends { readonly title: string }>(
  events: readonly Event[],
  wanted: string,
): readonly Event[] {
  const name = squeezed(wanted);
  const exact = events.filter((event) => squeezed(event.title) === name);
  if (exact.length > 0) return exact;
  const containing = events.filter((event) => {
    const title = squeezed(event.title);
    return title.includes(name) || (title.length > 3 && name.includes(title));
  });
  if (containing.length > 0) return containing;
  const words = wordsOf(wanted);
  return events.filter((event) => {
    const title = new Set(wordsOf(event.title));
    return words.filter((word) => title.has(word)).length >= Math.max(2, words.length * 0.6);
  });
}

const wordsOf = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const squeezed = (text: string) => wordsOf(text).join(' ');
