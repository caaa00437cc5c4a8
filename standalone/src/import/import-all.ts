import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SourceRow, TakenRow } from '@hoi/event/import/source-row.ts';
import { z } from 'zod';
import { type Api, RequestFailed } from './api.ts';
import { type Batch, type BatchItem, createBatcher, mostBytes } from './batches.ts';
import { communitiesOf } from './communities.ts';
import type { ImportKind } from './open-source.ts';
import type { Report } from './report.ts';

const mostBatchesAtOnce = 3;

const payload = z.object({
  importEvents: z.object({
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    problems: z.array(
      z.object({ uid: z.string().nullable(), line: z.int().nullable(), message: z.string() }),
    ),
    userErrors: z.array(z.object({ code: z.string(), message: z.string() })),
  }),
});

const mutation = `mutation ($input: ImportEventsInput!) { importEvents(input: $input) {
  created updated unchanged problems { uid line message } userErrors { code message } } }`;

/** Sends the rows of a source to a Hội, a few batches at a time; `report` tells how far it is. */
export async function importAll(
  api: Api,
  kind: ImportKind,
  rows: AsyncIterable<SourceRow>,
  report: Report,
): Promise<void> {
  const communities = communitiesOf(api);
  const batcher = createBatcher();
  const isRepeated = repetitions(report);
  const underWay = new Set<Promise<void>>();

  async function send(batch: Batch): Promise<void> {
    const community = await communities.of(batch.community);
    if ('id' in community) await sendItems(api, kind, community.id, batch.items, report);
    else for (const item of batch.items) report.problem(item, community.problem);
  }

  async function start(batch: Batch): Promise<void> {
    while (underWay.size >= mostBatchesAtOnce) await Promise.race(underWay);
    const sending = send(batch).finally(() => underWay.delete(sending));
    underWay.add(sending);
    // Awaited by the next start, or at the end.
    sending.catch(() => undefined);
  }

  for await (const row of rows) {
    report.rows += 'problem' in row ? 1 : row.rows;
    if ('problem' in row) {
      report.problem(row, row.problem);
      continue;
    }
    if (isRepeated(row)) continue;
    const item = itemOf(row);
    if (Buffer.byteLength(item.json) >= mostBytes) {
      report.problem(row, `Its text is too long: an event may have ${mostBytes / 1000} kB.`);
      continue;
    }
    // Founded while its events are still being read.
    void communities.of(row.community).catch(() => undefined);
    for (const batch of batcher.add(row, item)) await start(batch);
  }
  for (const batch of batcher.rest()) await start(batch);
  await Promise.all(underWay);
}

function itemOf({ line, file, uid, url, isCancelled, event }: TakenRow): BatchItem {
  return { line, file, uid, json: JSON.stringify({ uid, line, url, isCancelled, event }) };
}

/** Notices an event that its source names twice: else two runs would change it to and fro for ever. */
function repetitions(report: Report) {
  const known = new Map<string, { readonly where: string; readonly digest: string }>();
  return ({ community, uid, line, file, url, isCancelled, event }: TakenRow): boolean => {
    const key = `${community.slug} ${uid}`;
    const text = JSON.stringify([url, isCancelled, event]);
    const digest = createHash('sha1').update(text).digest('base64');
    const before = known.get(key);
    if (!before) known.set(key, { where: `${file}, line ${line}`, digest });
    else if (before.digest !== digest) {
      report.problem({ file, line }, `The same event stands otherwise in ${before.where}.`);
    }
    return before !== undefined;
  };
}

// The service of events may not have heard yet of a community that was founded just now.
const early: ReadonlySet<string> = new Set(['NOT_FOUND', 'FORBIDDEN']);
const patienceMs = 20_000;

async function sendOnceKnown(api: Api, body: string) {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const { importEvents: result } = await api.send(payload, body);
    const isEarly = result.userErrors.some(({ code }) => early.has(code));
    if (!isEarly || Date.now() > deadline) return result;
    await sleep(200);
  }
}

async function sendItems(
  api: Api,
  kind: ImportKind,
  communityId: string,
  items: readonly BatchItem[],
  report: Report,
): Promise<void> {
  const input = `{"kind":"${kind}","communityId":"${communityId}","events":[${items.map(({ json }) => json).join()}]}`;
  const body = `{"query":${JSON.stringify(mutation)},"variables":{"input":${input}}}`;
  try {
    const result = await sendOnceKnown(api, body);
    const [refusal] = result.userErrors;
    if (refusal) for (const item of items) report.problem(item, refusal.message);
    report.created += result.created;
    report.updated += result.updated;
    report.unchanged += result.unchanged;
    const byUid = new Map(items.map((item) => [item.uid, item]));
    for (const { uid, message } of result.problems) {
      const item = byUid.get(uid ?? '');
      if (item) report.problem(item, message);
    }
  } catch (error) {
    if (!(error instanceof RequestFailed)) throw error;
    const [first] = items;
    if (items.length === 1 && first) return report.problem(first, error.message);
    // One event that the platform stumbles over must not keep out the others.
    const half = Math.ceil(items.length / 2);
    await sendItems(api, kind, communityId, items.slice(0, half), report);
    await sendItems(api, kind, communityId, items.slice(half), report);
  }
}
