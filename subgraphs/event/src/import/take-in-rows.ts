import type { Context } from '../context.ts';
import {
  emptyReport,
  type FeedReport,
  mostPreviewed,
  mostReported,
  previewOf,
  type ReportedProblem,
} from './feed-report.ts';
import { readIcs } from './ics.ts';
import { importEvents } from './import-events.ts';
import type { ProblemRow, SourceRow, TakenRow } from './source-row.ts';

/** Where the events of a calendar go to, and how. */
export interface TakeIn {
  readonly id: string;
  readonly communityId: string;
  readonly sourceKind: string;
  readonly isDryRun: boolean;
  readonly timeZone: string;
}

const batchSize = 200;
const yearMs = 366 * 86_400_000;

/** Takes in the events of a calendar, a batch at a time; `keep` hears how far it is. */
export async function takeInRows(
  ctx: Context,
  target: TakeIn,
  text: string,
  keep: (report: FeedReport) => Promise<unknown>,
): Promise<FeedReport> {
  const rows = await readRows(ctx, target, text);
  const taken = rows.filter((row): row is TakenRow => !('problem' in row));
  const broken = rows.filter((row): row is ProblemRow => 'problem' in row);
  let report: FeedReport = {
    ...emptyReport,
    total: rows.length,
    done: broken.length,
    skipped: broken.length,
    problems: broken.slice(0, mostReported).map(reported),
    preview: taken.slice(0, mostPreviewed).map(previewOf),
  };
  const batchAt = (at: number) => {
    if (at >= taken.length) return null;
    const batch = takeIn(ctx, target, taken.slice(at, at + batchSize));
    // Begun before the one ahead of it has ended, which may fail first.
    batch.catch(() => undefined);
    return batch;
  };
  // While a batch is written the next is checked; it is written after it, see `lockImports`.
  let next = batchAt(0);
  try {
    for (let at = 0; next; at += batchSize) {
      const batch = next;
      next = batchAt(at + batchSize);
      await keep(report);
      report = added(report, await batch, taken, at);
    }
  } finally {
    // Nothing is written any more once this has ended.
    await next?.catch(() => undefined);
  }
  return report;
}

async function readRows(
  ctx: Context,
  { timeZone }: TakeIn,
  text: string,
): Promise<readonly SourceRow[]> {
  const now = ctx.clock.now().getTime();
  const window = { from: new Date(now - yearMs), to: new Date(now + yearMs) };
  return Array.fromAsync(readIcs(text, { file: 'ics', timeZone, ...window }));
}

type Batch = Awaited<ReturnType<typeof importEvents>>;

function takeIn(
  ctx: Context,
  { id: importId, communityId, sourceKind: kind, isDryRun }: TakeIn,
  rows: readonly TakenRow[],
): Promise<Batch> {
  const events = rows.map(({ uid, line, url, isCancelled, event }) => ({
    uid,
    line,
    url,
    isCancelled,
    event,
  }));
  return importEvents(ctx, { kind, communityId, events }, { isDryRun, importId });
}

function added(
  report: FeedReport,
  batch: Batch,
  taken: readonly TakenRow[],
  at: number,
): FeedReport {
  const problems = batch.problems.map(({ uid, line, problem: { code, params } }) => ({
    uid,
    line,
    code,
    params,
  }));
  return {
    ...report,
    done: report.done + Math.min(batchSize, taken.length - at),
    created: report.created + batch.created,
    updated: report.updated + batch.updated,
    unchanged: report.unchanged + batch.unchanged,
    skipped: report.skipped + problems.length,
    problems: [...report.problems, ...problems].slice(0, mostReported),
  };
}

function reported({ line, code = 'BROKEN', detail = '' }: ProblemRow): ReportedProblem {
  return { uid: null, line, code, params: { detail } };
}
