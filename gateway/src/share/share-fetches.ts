import type { StopSignal } from '@hoi/kit/stop.ts';
import type { GraphAnswer, GraphFetch } from '@hoi/kit/subgraph.ts';
import { anonymous, type Caller } from '@hoi/kit/viewer.ts';
import type { Subgraphs } from '../ask-subgraph.ts';
import { createFlights } from './flights.ts';
import type { Kept, KeptAnswers } from './kept-answers.ts';

/** What came of a fetch that goes out as nobody's. */
interface Landed {
  readonly answer: GraphAnswer;
  /** What it was when another gateway had kept it. */
  readonly recalled: Kept | null;
  /** Whether somebody with more rights may see more than it holds; found out by who waits for it first. */
  hidesSomething?: boolean;
}

// What a caller changed is in the next answer that a subgraph begins; a few seconds cover its cache of events as well.
const ownWritesMs = 5_000;

/**
 * Asks once for all who want the same public thing at the same time. Such a fetch goes out as nobody's,
 * so its answer cannot hold anybody's; where it hides something from nobody in particular, a person's
 * own fetch follows. What is public and may be kept is answered from memory until it is too old, or
 * until something public changes. What a document may share was decided when it was planned.
 */
export function shareFetches(subgraphs: Subgraphs, kept: KeptAnswers): Subgraphs {
  const flights = createFlights<Landed>();
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

  async function share(
    name: string,
    fetch: GraphFetch,
    seconds: number,
    caller: Caller,
    signal: StopSignal,
  ): Promise<GraphAnswer> {
    const key = `${name}\n${fetch.document.hash}\n${caller.locale}\n${fetch.variablesJson}`;
    const since = ownWriteOf(caller);
    const before = kept.get(key, since);
    if (before) return before;
    const flight = flights.join(key, since, async (stop): Promise<Landed> => {
      const recalled = kept.recall && (await kept.recall(key, since));
      if (recalled) return { answer: recalled.answer, recalled };
      const answer = await subgraphs.ask(name, fetch, nobodyLike(caller), stop);
      return { answer, recalled: null };
    });
    const landed = await flight.joined(signal);
    const { answer, recalled } = landed;
    // It was recalled for somebody else, who has changed nothing meanwhile.
    if (recalled && recalled.askedAt < since) return share(name, fetch, seconds, caller, signal);
    if (landed.hidesSomething === undefined) {
      landed.hidesSomething = hidesSomething(answer);
      const isNew = !recalled && !landed.hidesSomething;
      if (isNew) kept.put(key, answer, flight.startedAt, seconds);
    }
    const isNobody = caller.viewer.kind === 'ANONYMOUS';
    return landed.hidesSomething && !isNobody ? subgraphs.ask(name, fetch, caller, signal) : answer;
  }

  return {
    ask(name, fetch, caller, signal) {
      const { publicSeconds, text } = fetch.document;
      if (publicSeconds !== undefined) return share(name, fetch, publicSeconds, caller, signal);
      const answer = subgraphs.ask(name, fetch, caller, signal);
      return text.startsWith('mutation') ? answer.finally(() => wrote(caller)) : answer;
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

/** Whether an answer to nobody lacks an object, or has errors: a person may be given more. */
function hidesSomething({ body }: GraphAnswer): boolean {
  const { data, errors } = resultIn(body);
  if (errors || !data) return true;
  return Object.values(data).some((value) =>
    Array.isArray(value) ? value.includes(null) : value === null,
  );
}

/** Nothing where it cannot be read: whoever takes the answer apart says that. */
function resultIn(body: Buffer): { readonly data?: object; readonly errors?: unknown } {
  try {
    return JSON.parse(body.toString()) ?? {};
  } catch {
    return {};
  }
}
