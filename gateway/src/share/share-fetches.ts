import type { GraphAnswer, GraphFetch } from '@hoi/kit/subgraph.ts';
import { anonymous, type Caller } from '@hoi/kit/viewer.ts';
import type { Subgraphs } from '../ask-subgraph.ts';
import type { KeptAnswers } from './kept-answers.ts';

interface Flight {
  readonly startedAt: number;
  readonly answer: Promise<GraphAnswer>;
  /** Ends the fetch; for when nobody waits any more. */
  readonly stop: AbortController;
  isOver: boolean;
  waiting: number;
  /** Whether somebody with more rights may see more than it holds; found out by who waits for it first. */
  hidesSomething?: boolean;
}

// A fetch has its own deadline; who comes late begins another instead of sharing the rest of it.
const joinableMs = 1_000;
// What a caller changed is in the next answer that a subgraph begins; a few seconds cover its cache of events as well.
const ownWritesMs = 5_000;

/**
 * Asks once for all who want the same public thing at the same time. Such a fetch goes out as nobody's,
 * so its answer cannot hold anybody's; where it hides something from nobody in particular, a person's
 * own fetch follows. What is public and may be kept is answered from memory until it is too old, or
 * until something public changes. What a document may share was decided when it was planned.
 */
export function shareFetches(subgraphs: Subgraphs, kept: KeptAnswers): Subgraphs {
  const flights = new Map<string, Flight>();
  const wroteAt = new Map<string, number>();

  function wrote({ viewer }: Caller): void {
    if (viewer.userId === null) return;
    const now = performance.now();
    wroteAt.delete(viewer.userId);
    wroteAt.set(viewer.userId, now);
    for (const [userId, at] of wroteAt) {
      if (now - at < ownWritesMs) break;
      wroteAt.delete(userId);
    }
  }

  const ownWriteOf = ({ viewer }: Caller) => wroteAt.get(viewer.userId ?? '') ?? 0;

  /** The flight that a caller may join; else a new one. */
  function flightOf(key: string, name: string, fetch: GraphFetch, caller: Caller): Flight {
    const known = flights.get(key);
    const now = performance.now();
    const since = Math.max(now - joinableMs, ownWriteOf(caller));
    if (known && !known.isOver && known.startedAt >= since) return known;
    const stop = new AbortController();
    const answer = subgraphs.ask(name, fetch, nobodyLike(caller), stop.signal);
    const flight: Flight = { startedAt: now, answer, stop, isOver: false, waiting: 0 };
    flights.set(key, flight);
    const end = () => {
      flight.isOver = true;
      if (flights.get(key) === flight) flights.delete(key);
    };
    answer.then(end, end);
    return flight;
  }

  async function share(
    name: string,
    fetch: GraphFetch,
    seconds: number,
    caller: Caller,
    signal: AbortSignal,
  ): Promise<GraphAnswer> {
    const key = `${name}\n${fetch.document.hash}\n${caller.locale}\n${fetch.variablesJson}`;
    const before = kept.get(key, ownWriteOf(caller));
    if (before) return before;
    const flight = flightOf(key, name, fetch, caller);
    const answer = await joined(flight, signal);
    if (flight.hidesSomething === undefined) {
      flight.hidesSomething = hidesSomething(answer);
      if (!flight.hidesSomething) kept.put(key, answer, flight.startedAt, seconds);
    }
    const isNobody = caller.viewer.kind === 'ANONYMOUS';
    return flight.hidesSomething && !isNobody ? subgraphs.ask(name, fetch, caller, signal) : answer;
  }

  return {
    async ask(name, fetch, caller, signal) {
      const { publicSeconds, text } = fetch.document;
      if (publicSeconds !== undefined) return share(name, fetch, publicSeconds, caller, signal);
      const isMutation = text.startsWith('mutation');
      try {
        return await subgraphs.ask(name, fetch, caller, signal);
      } finally {
        if (isMutation) wrote(caller);
      }
    },
    subscribe: subgraphs.subscribe,
  };
}

/** Nobody, who speaks the caller's language. */
function nobodyLike({ locale, address, traceId, spanId }: Caller): Caller {
  return {
    viewer: anonymous,
    locale,
    timeZone: null,
    address,
    userAgent: null,
    idempotencyKey: null,
    traceId,
    spanId,
    sessionSecret: null,
    delegatedToken: null,
  };
}

/** Waits for a flight as long as the caller does; the last who leaves ends it. */
async function joined(flight: Flight, signal: AbortSignal): Promise<GraphAnswer> {
  signal.throwIfAborted();
  flight.waiting++;
  const left = Promise.withResolvers<never>();
  const leave = () => left.reject(signal.reason);
  signal.addEventListener('abort', leave);
  try {
    return await Promise.race([flight.answer, left.promise]);
  } finally {
    signal.removeEventListener('abort', leave);
    flight.waiting--;
    if (flight.waiting === 0 && !flight.isOver) {
      flight.isOver = true;
      flight.stop.abort();
    }
  }
}

/** Whether an answer to nobody lacks an object, or has errors: a person may be given more. */
function hidesSomething({ body }: GraphAnswer): boolean {
  const { data, errors } = JSON.parse(body.toString());
  if (errors || !data) return true;
  return Object.values(data).some((value) =>
    Array.isArray(value) ? value.includes(null) : value === null,
  );
}
