import { createHash } from 'node:crypto';
import type { Tx } from '@hoi/kit/database.ts';
import { parse, Rejected } from '@hoi/kit/errors.ts';
import { newId } from '@hoi/kit/ids.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { communityFor } from '../event/community-for.ts';
import { timeZoneInput } from '../event/event-input.ts';
import { idInput } from '../id-input.ts';
import {
  countImportsBy,
  type FeedImportRow,
  findImports,
  findRepeated,
  insertImport,
  takeOver,
  updateImport,
} from './feed-import.store.ts';
import { emptyReport } from './feed-report.ts';
import { lockImports } from './import.store.ts';

/** The topic that wakes the worker which runs imports. */
export const importTopic = 'feed-import';

const hourMs = 3_600_000;
const mostADay = 50;
const weekMinutes = 7 * 24 * 60;

const refreshInput = z
  .string()
  .nullish()
  .transform((text, context) => {
    if (text == null) return null;
    try {
      const minutes = Temporal.Duration.from(text).total({
        unit: 'minutes',
        relativeTo: '2026-01-01',
      });
      if (minutes >= 60 && minutes <= weekMinutes) return Math.round(minutes);
    } catch {
      // What is no duration is refused like one that is too short.
    }
    context.addIssue({ code: 'custom', params: { code: 'INVALID' } });
    return z.NEVER;
  });

/** An address of a calendar; what may be fetched is decided where it is fetched. */
const feedUrl = z
  .string()
  .max(2_000)
  .transform((text) => text.trim().replace(/^webcal:/i, 'https:'))
  .refine((text) => URL.parse(text)?.protocol === 'https:', { params: { code: 'INVALID' } });

const importFeedInput = z.object({
  communityId: z.string(),
  kind: z.literal('ICS', { error: () => 'only calendars' }),
  url: feedUrl,
  dryRun: z
    .boolean()
    .nullish()
    .transform((dryRun) => dryRun ?? true),
  refreshEvery: refreshInput,
  timeZone: timeZoneInput.nullish(),
});

/** Looks at a calendar at an address, and takes in its events unless it is a dry run. */
export async function importFeed(ctx: Context, input: unknown): Promise<FeedImportRow> {
  const wish = parse(importFeedInput, input);
  const path = ['input', 'communityId'];
  const { communityId, url, dryRun: isDryRun, refreshEvery } = wish;
  await communityFor(ctx, communityId, path);
  const sourceKind = `ics-${createHash('sha256').update(url).digest('hex').slice(0, 12)}`;
  return begin(ctx, async (tx) => {
    const rest = { isDryRun, refreshMinutes: isDryRun ? null : refreshEvery };
    await lockImports(tx, communityId, sourceKind);
    const known = isDryRun ? null : await findRepeated(tx, communityId, url);
    // The same address twice is one import, or two would change its events to and fro.
    if (known) return updateImport(tx, known.id, { ...rest, ...dueNow(ctx), etag: null });
    const timeZone = wish.timeZone ?? ctx.caller.timeZone ?? 'UTC';
    return insertImport(tx, { ...newRow(ctx), communityId, url, sourceKind, timeZone, ...rest });
  });
}

/** Looks at a calendar file that was sent; a dry run, which `confirmImport` makes real. */
export async function importFile(
  ctx: Context,
  communityId: string,
  content: Buffer,
  timeZone: string | null,
): Promise<FeedImportRow> {
  await communityFor(ctx, communityId, ['communityId']);
  const zone = parse(timeZoneInput, timeZone ?? ctx.caller.timeZone ?? 'UTC', ['timeZone']);
  const rest = { sourceKind: 'ics', isDryRun: true, content, timeZone: zone };
  return begin(ctx, (tx) => insertImport(tx, { ...newRow(ctx), communityId, ...rest }));
}

const confirmInput = z.object({ id: idInput('fim'), refreshEvery: refreshInput });

/** Takes in what a dry run has shown. */
export async function confirmImport(ctx: Context, input: unknown): Promise<FeedImportRow> {
  const { id, refreshEvery } = parse(confirmInput, input);
  const row = await importFor(ctx, id);
  if (!row.isDryRun || row.status === 'RUNNING') {
    throw new Rejected('INVALID_TRANSITION', ['input', 'id']);
  }
  const { url, communityId, sourceKind } = row;
  const refreshMinutes = url === null ? null : refreshEvery;
  return begin(ctx, async (tx) => {
    await lockImports(tx, communityId, sourceKind);
    // Looked at first or not: the same address twice is one import.
    if (url !== null) await takeOver(tx, { id, communityId, url });
    return updateImport(tx, id, { isDryRun: false, refreshMinutes, etag: null, ...dueNow(ctx) });
  });
}

const removeInput = z.object({ id: idInput('fim'), deleteEvents: z.boolean().nullish() });

/** Ends an import; its events to come stay, or go with it. */
export async function removeFeedImport(ctx: Context, args: unknown): Promise<FeedImportRow> {
  const { id, deleteEvents } = parse(removeInput, args, []);
  const { communityId, sourceKind } = await importFor(ctx, id, ['id']);
  return begin(ctx, async (tx) => {
    // Where it is being read, what is taken in by now goes with it, and no more comes.
    await lockImports(tx, communityId, sourceKind);
    return updateImport(tx, id, {
      isRemoving: true,
      removesEvents: deleteEvents ?? false,
      content: null,
      nextRunAt: ctx.clock.now(),
    });
  });
}

/** The import, if the caller may hold events for its community. */
async function importFor(
  ctx: Context,
  id: string,
  path: readonly string[] = ['input', 'id'],
): Promise<FeedImportRow> {
  const [row] = await findImports(ctx.database.read, [id]);
  if (!row || row.isRemoving) throw new Rejected('NOT_FOUND', path);
  try {
    await communityFor(ctx, row.communityId, path);
  } catch (error) {
    // What others import is nobody's business.
    if (error instanceof Rejected) throw new Rejected('NOT_FOUND', path);
    throw error;
  }
  return row;
}

const dueNow = ({ clock }: Context) =>
  ({ status: 'RUNNING', nextRunAt: clock.now(), report: emptyReport, failures: 0 }) as const;

const newRow = (ctx: Context) => ({
  id: newId('fim'),
  createdBy: personOf(ctx.caller.viewer),
  ...dueNow(ctx),
});

async function begin(
  ctx: Context,
  change: (tx: Tx) => Promise<FeedImportRow | null>,
): Promise<FeedImportRow> {
  const userId = personOf(ctx.caller.viewer);
  return ctx.database.transaction(async (tx) => {
    const since = new Date(ctx.clock.now().getTime() - 24 * hourMs);
    if ((await countImportsBy(tx, userId, since)) >= mostADay) {
      throw new Rejected('RATE_LIMITED', null, { seconds: 24 * 3_600 }, 24 * 3_600);
    }
    const row = await change(tx);
    if (!row) throw new Rejected('NOT_FOUND', ['input', 'id']);
    ctx.database.announce(tx, importTopic);
    return row;
  });
}
