import { createHash } from 'node:crypto';
import type { Tx } from '@hoi/kit/database.ts';
import { type Problem, parse, Rejected } from '@hoi/kit/errors.ts';
import { z } from 'zod';
import type { CommunityRow } from '../community/community.store.ts';
import type { Context } from '../context.ts';
import { communityFor } from '../event/community-for.ts';
import { columnsOf, type FieldColumns } from '../event/event-fields.ts';
import { createEventInput, line, type NewEvent, webUrl } from '../event/event-input.ts';
import { addImported } from './add-imported.ts';
import { changeImported } from './change-imported.ts';
import { holdEvents, isTakingIn } from './feed-import.store.ts';
import { findImported, lockImports } from './import.store.ts';
import { rememberSaid } from './remember-said.ts';
import { type SourceSaid, saidOf } from './source-said.ts';

/** An event from elsewhere, checked. */
export interface Imported {
  readonly uid: string;
  readonly line: number | null;
  readonly url: string | null;
  readonly isCancelled: boolean;
  readonly wish: NewEvent;
  /** Those of an event that is new here. */
  readonly columns: FieldColumns;
  /** Tells whether the source says the same as last time. */
  readonly digest: string;
  readonly said: SourceSaid;
}

/** Where imported events come from and go to. */
export interface ImportTarget {
  readonly kind: string;
  readonly community: CommunityRow;
  /** The calendar's import, which holds what it brings. */
  readonly importId: string | null;
}

/** Why something from elsewhere was left out. */
export interface ImportProblem {
  readonly uid: string | null;
  readonly line: number | null;
  readonly problem: Problem;
}

/** What came of an import. */
export interface ImportReport {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly problems: readonly ImportProblem[];
}

const mostEvents = 200;

const importInput = z.object({
  kind: z.string().regex(/^[a-z0-9-]{1,40}$/),
  communityId: z.string(),
  events: z.array(z.unknown()).max(mostEvents),
});

const importedInput = z.object({
  uid: line(300),
  line: z
    .int()
    .nullish()
    .transform((value) => value ?? null),
  url: webUrl.nullish().transform((value) => value ?? null),
  isCancelled: z
    .boolean()
    .nullish()
    .transform((value) => value ?? false),
  event: createEventInput,
});

/** What was said at all, before what was not is filled in. */
const namedInput = z.object({ event: z.record(z.string(), z.unknown()) });

/** What a dry run came to; thrown, so that its transaction is rolled back. */
class RolledBack extends Error {
  readonly counts: Omit<ImportReport, 'problems'>;

  constructor(counts: Omit<ImportReport, 'problems'>) {
    super('a dry run changes nothing');
    this.counts = counts;
  }
}

/**
 * Takes in events from elsewhere, all that are right in one transaction; tells nobody of them. A dry run
 * does the same and takes it back.
 */
export async function importEvents(
  ctx: Context,
  input: unknown,
  { isDryRun = false, importId = null }: { isDryRun?: boolean; importId?: string | null } = {},
): Promise<ImportReport> {
  const { kind, communityId, events } = parse(importInput, input);
  const community = await communityFor(ctx, communityId, ['input', 'communityId']);
  const problems: ImportProblem[] = [];
  const { imported, twins } = readAll(events, problems);
  const { unchanged, ...counts } = await ctx.database
    .transaction(async (tx) => {
      const counts = await write(ctx, tx, { kind, community, importId }, imported, problems);
      if (isDryRun) throw new RolledBack(counts);
      return counts;
    })
    .catch((error: unknown) => {
      if (error instanceof RolledBack) return error.counts;
      throw error;
    });
  return { ...counts, unchanged: unchanged + twins, problems };
}

/** Each event of a batch once; what is wrong with one keeps out only that one. */
function readAll(
  events: readonly unknown[],
  problems: ImportProblem[],
): { readonly imported: readonly Imported[]; readonly twins: number } {
  let twins = 0;
  const byUid = new Map<string, Imported>();
  for (const event of events) {
    const read = orProblem(event, () => readOne(event));
    if ('problem' in read) {
      problems.push(read);
      continue;
    }
    const twin = byUid.get(read.uid);
    if (!twin) byUid.set(read.uid, read);
    else if (twin.digest === read.digest) twins += 1;
    else problems.push(conflictOf(read));
  }
  return { imported: [...byUid.values()], twins };
}

const conflictOf = ({ uid, line }: Imported): ImportProblem => ({
  uid,
  line,
  problem: { code: 'CONFLICT', path: ['uid'], params: {}, retryAfter: null },
});

function readOne(event: unknown): Imported {
  const { event: wish, ...rest } = parse(importedInput, event, []);
  const columns = columnsOf(wish, { path: ['event'], mayBeMoment: true });
  const digest = createHash('sha256')
    // Ticket types are the host's once the event is here; see `changeImported`.
    .update(JSON.stringify([1, rest.url, rest.isCancelled, { ...wish, ticketTypes: [] }]))
    .digest('base64url');
  const { event: fields } = parse(namedInput, event, []);
  const named = new Set(Object.keys(fields).filter((name) => fields[name] !== undefined));
  return { ...rest, wish, columns, digest, said: saidOf(wish, named, rest.isCancelled) };
}

const labelSchema = z.object({
  uid: z.string().max(300).nullish().catch(null),
  line: z.int().nullish().catch(null),
});

function orProblem<Value>(event: unknown, run: () => Value): Value | ImportProblem {
  try {
    return run();
  } catch (error) {
    return problemOf(event, error);
  }
}

/** Why an event was left out; an error that is no refusal is a bug and goes on. */
function problemOf(event: unknown, error: unknown): ImportProblem {
  const problem = error instanceof Rejected ? error.problems[0] : undefined;
  if (!problem) throw error;
  const { uid, line } = labelSchema.parse(event);
  return { uid: uid ?? null, line: line ?? null, problem };
}

async function write(
  ctx: Context,
  tx: Tx,
  target: ImportTarget,
  imported: readonly Imported[],
  problems: ImportProblem[],
): Promise<Omit<ImportReport, 'problems'>> {
  const { kind, community, importId } = target;
  await lockImports(tx, community.id, kind);
  if (importId !== null && !(await isTakingIn(tx, importId))) throw new Rejected('NOT_FOUND', []);
  const known = new Map(
    (await findImported(tx, community.id, kind, [...imported.map(({ uid }) => uid)])).map((row) => [
      row.sourceUid,
      row,
    ]),
  );
  const fresh = imported.filter(({ uid }) => !known.has(uid));
  const added = await addImported(ctx, tx, target, fresh);
  if (importId !== null) {
    const held = [...known.values(), ...added].map(({ id }) => id);
    await holdEvents(tx, importId, held);
  }
  let updated = 0;
  let unchanged = 0;
  for (const one of imported) {
    const before = known.get(one.uid);
    if (!before) continue;
    if (before.sourceDigest === one.digest) {
      unchanged += 1;
      if (!before.sourceSaid) await rememberSaid(tx, before, one);
      continue;
    }
    try {
      // A savepoint: what cannot be changed wholly is not changed at all.
      await tx.transaction((inner) => changeImported(ctx, tx, inner, target, before, one));
      updated += 1;
    } catch (error) {
      problems.push(problemOf(one, error));
    }
  }
  return { created: fresh.length, updated, unchanged };
}
