import type { Clock } from '@hoi/kit/clock.ts';
import type { Database } from '@hoi/kit/database.ts';
import type { Logger } from '@hoi/kit/log.ts';
import { startWorker } from '@hoi/kit/worker.ts';
import { addViews, findSources, type ViewCount } from './view.store.ts';

/** Counts views of pages: in memory first, so that a crowd costs one statement every two seconds. */
export interface ViewTally extends AsyncDisposable {
  /** Counts a view; `isFirst` when the browser knows of none before on that day. */
  count(view: { eventId: string; source: string; isFirst: boolean }): void;
  /** Writes down what was counted. */
  flush(): Promise<void>;
}

const flushEveryMs = 2_000;
const mostKept = 20_000;
/** Whoever makes sources up fills no table. */
const mostSources = 100;
const others = 'other';

/** Starts counting. */
export function startViewTally(parts: {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
}): ViewTally {
  const { database, clock, log } = parts;
  let counted = new Map<string, ViewCount>();

  async function flush(): Promise<void> {
    if (counted.size === 0) return;
    const due = [...counted.values()];
    counted = new Map();
    await database.transaction(async (tx) => {
      const known = await findSources(tx, new Set(due.map(({ eventId }) => eventId)));
      await addViews(tx, withFewSources(due, known));
    });
  }

  const worker = startWorker({
    name: 'views',
    log,
    pollMs: flushEveryMs,
    run: async () => {
      await flush();
      return 0;
    },
  });
  return {
    count({ eventId, source, isFirst }) {
      const day = clock.now().toISOString().slice(0, 10);
      const key = `${eventId} ${day} ${source}`;
      if (counted.size >= mostKept && !counted.has(key)) return;
      const { views = 0, visitors = 0 } = counted.get(key) ?? {};
      const row = {
        eventId,
        day,
        source,
        views: views + 1,
        visitors: visitors + (isFirst ? 1 : 0),
      };
      counted.set(key, row);
    },
    flush,
    async [Symbol.asyncDispose]() {
      await worker[Symbol.asyncDispose]();
      await flush();
    },
  };
}

/** Puts what comes from one source too many to the others; no row of a day comes twice. */
function withFewSources(
  due: readonly ViewCount[],
  known: readonly { readonly eventId: string; readonly source: string }[],
): readonly ViewCount[] {
  const sources = new Map<string, Set<string>>();
  for (const { eventId, source } of known) sourcesOf(eventId).add(source);
  const rows = new Map<string, ViewCount>();
  for (const row of due) {
    const own = sourcesOf(row.eventId);
    const source = own.has(row.source) || own.size < mostSources ? row.source : others;
    own.add(source);
    const key = `${row.eventId} ${row.day} ${source}`;
    const { views = 0, visitors = 0 } = rows.get(key) ?? {};
    rows.set(key, {
      ...{ ...row, source },
      ...{ views: views + row.views, visitors: visitors + row.visitors },
    });
  }
  return [...rows.values()];

  function sourcesOf(eventId: string): Set<string> {
    const own = sources.get(eventId) ?? new Set<string>();
    sources.set(eventId, own);
    return own;
  }
}
