import type { Database } from '@hoi/kit/database.ts';
import { Rejected } from '@hoi/kit/errors.ts';
import type { Logger } from '@hoi/kit/log.ts';
import type { ErrorCode } from '@hoi/kit/messages.ts';
import { type FetchProblem, NotFetched, type PublicFetch } from '@hoi/kit/public-fetch.ts';
import type { PubSub } from '@hoi/kit/pubsub.ts';
import { startWorker } from '@hoi/kit/worker.ts';
import type { Context } from '../context.ts';
import { cancelLocked } from '../event/cancel-event.ts';
import { deleteEvent } from '../event/event.store.ts';
import { findTakenEvents } from '../series/series.store.ts';
import { decodeText } from './decode-text.ts';
import {
  type ClaimedImport,
  claimImport,
  deleteImport,
  deleteOldDryRuns,
  endClaim,
  lockEventsOfImport,
  updateImport,
} from './feed-import.store.ts';
import { emptyReport, type FeedReport, type ReportedProblem } from './feed-report.ts';
import { lockImports } from './import.store.ts';
import { importTopic } from './import-feed.ts';
import { takeInRows } from './take-in-rows.ts';

/** What the worker works with. */
export interface ImportWork {
  readonly database: Database;
  readonly pubsub: PubSub;
  readonly fetchPublic: PublicFetch;
  /** What a command reaches when it acts for somebody who is not there. */
  readonly contextOf: (userId: string) => Context;
  readonly log: Logger;
}

const leaseMs = 10 * 60_000;
const dayMs = 86_400_000;
const mostFailures = 5;
const mostBytes = 10_000_000;
const removedAtOnce = 100;

/** Runs imports: those that were just asked for at once, refreshed ones when they are due. */
export async function startImports(work: ImportWork): Promise<AsyncDisposable> {
  const stop = new AbortController();
  const calls = await work.pubsub.subscribe(importTopic, stop.signal);
  const run = () => runOne(work);
  const worker = startWorker({ name: importTopic, run, pollMs: 30_000, log: work.log });
  void (async () => {
    for await (const _ of calls) worker.wake();
  })();
  return {
    async [Symbol.asyncDispose]() {
      stop.abort();
      await worker[Symbol.asyncDispose]();
    },
  };
}

async function runOne(work: ImportWork): Promise<number> {
  const { database } = work;
  const claimed = await database.transaction(async (tx) => {
    const now = new Date();
    await deleteOldDryRuns(tx, new Date(now.getTime() - dayMs));
    return claimImport(tx, now, leaseMs);
  });
  if (!claimed) return 0;
  if (claimed.isRemoving) await remove(work, claimed);
  else await refresh(work, claimed);
  return 1;
}

/** Reads the calendar and takes it in; what goes wrong stands in the report. */
async function refresh(work: ImportWork, claimed: ClaimedImport): Promise<void> {
  const { database, contextOf } = work;
  const keep = (report: FeedReport) => updateImport(database.read, claimed.id, { report });
  try {
    const calendar = await calendarOf(work, claimed);
    if (calendar === null) return await finish(database, claimed, claimed.report, claimed.etag);
    const text = decodeText(calendar.bytes);
    if (!/^\s*BEGIN:VCALENDAR/im.test(text.slice(0, 2_000))) {
      return await fail(database, claimed, problem('FEED_UNPARSABLE'));
    }
    const report = await takeInRows(contextOf(claimed.createdBy), claimed, text, keep);
    await finish(database, claimed, report, calendar.etag);
  } catch (error) {
    if (error instanceof NotFetched) {
      const reason = error.status === null ? reasons[error.problem] : `HTTP ${error.status}`;
      return await fail(database, claimed, problem('FEED_UNREACHABLE', { reason }));
    }
    const [refused] = error instanceof Rejected ? error.problems : [];
    await fail(database, claimed, problem(refused?.code ?? 'FEED_UNPARSABLE', refused?.params));
    // A fault of ours: the import does not run into it for ever, and it is logged.
    if (!refused) throw error;
  }
}

// Kept as short words that both languages share; what lies inside is nobody's business.
const reasons: Readonly<Record<FetchProblem, string>> = {
  NOT_HTTPS: 'https',
  NOT_PUBLIC: 'DNS',
  UNKNOWN_HOST: 'DNS',
  TOO_MANY_REDIRECTS: 'redirect',
  TOO_SLOW: 'timeout',
  TOO_LARGE: '> 10 MB',
  UNREACHABLE: 'TLS/TCP',
  REFUSED: 'HTTP',
};

const problem = (code: ErrorCode, params: ReportedProblem['params'] = {}): ReportedProblem => ({
  uid: null,
  line: null,
  code,
  params,
});

/** The calendar's bytes; null when they are the same as last time. */
async function calendarOf(
  { fetchPublic }: ImportWork,
  { url, content, etag }: ClaimedImport,
): Promise<{ readonly bytes: Uint8Array; readonly etag: string | null } | null> {
  if (url === null) return { bytes: content ?? new Uint8Array(), etag: null };
  const { status, headers, body } = await fetchPublic(url, {
    maxBytes: mostBytes,
    headers: { accept: 'text/calendar, */*;q=0.5', ...(etag && { 'if-none-match': etag }) },
  });
  return status === 304 ? null : { bytes: body, etag: headers.etag?.slice(0, 200) ?? null };
}

async function finish(
  database: Database,
  claimed: ClaimedImport,
  report: FeedReport,
  etag: string | null,
): Promise<void> {
  const { isDryRun, refreshMinutes } = claimed;
  const now = Date.now();
  await endClaim(database.read, claimed, {
    status: 'IDLE',
    report,
    failures: 0,
    lastRunAt: new Date(now),
    nextRunAt: refreshMinutes === null ? null : new Date(now + refreshMinutes * 60_000),
    ...(!isDryRun && { content: null, etag }),
  });
}

async function fail(
  database: Database,
  claimed: ClaimedImport,
  reason: ReportedProblem,
): Promise<void> {
  const { refreshMinutes, failures } = claimed;
  const now = Date.now();
  const isLast = failures + 1 >= mostFailures;
  const again = refreshMinutes === null || isLast ? null : refreshMinutes * 60_000;
  await endClaim(database.read, claimed, {
    status: isLast && refreshMinutes !== null ? 'PAUSED' : 'FAILED',
    report: { ...emptyReport, problems: [reason] },
    failures: failures + 1,
    lastRunAt: new Date(now),
    nextRunAt: again === null ? null : new Date(now + again),
    etag: null,
  });
}

/**
 * Removes an import, first the events to come that no other import holds, where that is wished: people
 * who come are told.
 */
async function remove({ database, contextOf }: ImportWork, claimed: ClaimedImport): Promise<void> {
  const ctx = contextOf(claimed.createdBy);
  for (let more = claimed.removesEvents; more; ) {
    more = await database.transaction(async (tx) => {
      const now = ctx.clock.now();
      await lockImports(tx, claimed.communityId, claimed.sourceKind);
      const events = await lockEventsOfImport(tx, claimed.id, now, removedAtOnce);
      const taken = await findTakenEvents(
        tx,
        events.map(({ id }) => id),
      );
      for (const event of events) {
        // Told first: other services learn from it that the event is no more.
        await cancelLocked(ctx, tx, event, null);
        if (!taken.has(event.id)) await deleteEvent(tx, event.id);
      }
      return events.length === removedAtOnce;
    });
  }
  await database.transaction((tx) => deleteImport(tx, claimed.id));
}
