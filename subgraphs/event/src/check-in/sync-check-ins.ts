import type { Tx } from '@hoi/kit/database.ts';
import { type Problem, parse, Rejected } from '@hoi/kit/errors.ts';
import { newId } from '@hoi/kit/ids.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { EventPermission } from '../event/event.policy.ts';
import type { EventRow } from '../event/event.store.ts';
import { cleanText, line } from '../event/event-input.ts';
import { idInput } from '../id-input.ts';
import { findTicketsForScans, type TicketRow } from '../ticket/ticket.store.ts';
import { announceScans } from './announce-check-in.ts';
import {
  addCheckIns,
  addUndos,
  applyUndos,
  type CheckInRow,
  findCheckInsByNonce,
  scanResults,
} from './check-in.store.ts';
import type { CheckInListRow } from './check-in-list.store.ts';
import { doorHandOf } from './door-hand.ts';
import { doorFor } from './list-at-door.ts';
import { type Claim, claimOf, refusalOf } from './scan-claim.ts';
import { fingerprintOf } from './scan-fingerprint.ts';
import { headsOf } from './settle-scans.ts';
import { settleTickets } from './settle-tickets.ts';
import { undoReason } from './undo-check-in.ts';

/** Entries of one upload; a device sends more in several. */
const mostEntries = 200;

const scanSchema = z
  .object({
    nonce: line(100),
    code: z.string().trim().max(1_000).nullish(),
    ticketId: idInput('tic').nullish(),
    gate: z.string().transform(cleanText).pipe(z.string().max(80)).nullish(),
    direction: z.enum(['IN', 'OUT']).default('IN'),
    at: z.date(),
    result: z.enum(scanResults),
  })
  .refine(({ code, ticketId }) => Boolean(code) !== Boolean(ticketId), {
    path: ['code'],
    params: { code: 'REQUIRED' },
  });
const inputSchema = z.object({
  listId: idInput('cil'),
  device: line(64),
  scans: z.array(z.unknown()).max(mostEntries),
  undos: z.array(z.object({ nonce: line(100), at: z.date(), reason: undoReason })).max(mostEntries),
});

type OfflineScan = z.output<typeof scanSchema>;

/** What came of an upload. */
export interface Synced {
  readonly listId: string;
  /** One for each scan that was taken, in no order. */
  readonly scans: readonly CheckInRow[];
  /** What was wrong with the others, which a device may drop. */
  readonly problems: readonly Problem[];
}

/**
 * Takes scans and undos that a device made while it was offline. Any batch may come in any order
 * and any number of times: the end is the same. A scan that is wrong in itself keeps no other from
 * being taken.
 */
export async function syncCheckIns(ctx: Context, input: object): Promise<Synced> {
  const { listId, device: ownName, scans: entries, undos } = parse(inputSchema, input);
  const { userId, deviceId } = doorHandOf(ctx.caller.viewer);
  const { list, event, rights } = await doorFor(ctx, listId, 'CHECK_IN');
  if (undos.length > 0 && !rights.has('UNDO_CHECK_IN')) {
    throw new Rejected('FORBIDDEN', ['input', 'undos']);
  }
  const { scans, problems } = readScans(entries, rights);
  // An enrolled device cannot pass for another one.
  const device = deviceId ?? ownName;
  const claims = new Map<OfflineScan, Claim>(
    await Promise.all(
      scans.map(async (scan) => [scan, await claimOf(ctx, scan, event.id)] as const),
    ),
  );
  return ctx.database.transaction(async (tx) => {
    const known = await findCheckInsByNonce(
      tx,
      listId,
      undos.map(({ nonce }) => nonce),
    );
    const named = [...claims.values(), ...known].flatMap(({ ticketId }) => ticketId ?? []);
    // The tickets before the list, as when one is scanned: else the two could wait for each other.
    const tickets = new Map(
      (await findTicketsForScans(tx, [...new Set(named)].sort())).map((row) => [row.id, row]),
    );
    await settleTickets(tx, listId, [...tickets.keys()], async (revision) => {
      const there = await twins(tx, listId, scans, problems);
      const fresh = scans.filter(({ nonce }) => !there.has(nonce));
      await addCheckIns(
        tx,
        fresh.map((scan) => ({
          ...rowOf(scan, claims.get(scan), tickets, event, list),
          ...{
            id: newId('chk'),
            listId,
            eventId: event.id,
            device,
            byUserId: userId,
            deviceId,
            revision,
          },
          at: new Date(Math.min(scan.at.getTime(), ctx.clock.now().getTime())),
        })),
      );
      await addUndos(
        tx,
        undos.map((undo) => ({ ...undo, listId, byUserId: userId })),
      );
      const nonces = [...fresh, ...undos].map(({ nonce }) => nonce);
      await applyUndos(tx, listId, nonces, revision);
    });
    await announceScans(ctx, tx, { listId, eventId: event.id }, [...tickets.values()]);
    const nonces = scans.map(({ nonce }) => nonce);
    return { listId, scans: await findCheckInsByNonce(tx, listId, nonces), problems };
  });
}

/** The scans that can be read, each nonce once. */
function readScans(
  entries: readonly unknown[],
  rights: ReadonlySet<EventPermission>,
): {
  readonly scans: readonly OfflineScan[];
  readonly problems: Problem[];
} {
  const scans = new Map<string, OfflineScan>();
  const problems: Problem[] = [];
  entries.forEach((entry, index) => {
    try {
      const path = ['input', 'scans', String(index)];
      const scan = parse(scanSchema, entry, path);
      if (scan.ticketId && !rights.has('SEE_GUESTS')) throw new Rejected('FORBIDDEN', path);
      scans.set(scan.nonce, scan);
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      problems.push(...error.problems);
    }
  });
  return { scans: [...scans.values()], problems };
}

/** The nonces that were sent before; one that stood for another ticket is a problem. */
async function twins(
  tx: Tx,
  listId: string,
  scans: readonly OfflineScan[],
  problems: Problem[],
): Promise<ReadonlySet<string>> {
  const nonces = scans.map(({ nonce }) => nonce);
  const rows = await findCheckInsByNonce(tx, listId, nonces);
  const byNonce = new Map(scans.map((scan) => [scan.nonce, scan]));
  for (const { nonce, fingerprint } of rows) {
    const scan = byNonce.get(nonce);
    if (!scan || fingerprintOf(scan) === fingerprint) continue;
    const path = ['input', 'scans', String(scans.indexOf(scan)), 'nonce'];
    problems.push({ code: 'IDEMPOTENCY_REPLAY_MISMATCH', path, params: {}, retryAfter: null });
  }
  return new Set(rows.map(({ nonce }) => nonce));
}

function rowOf(
  scan: OfflineScan,
  claim: Claim | undefined,
  tickets: ReadonlyMap<string, TicketRow>,
  event: EventRow,
  list: CheckInListRow,
) {
  const ticket = (claim?.ticketId && tickets.get(claim.ticketId)) || null;
  const refusal = claim ? refusalOf(ticket, claim, { event, list }, scan) : 'UNKNOWN_TICKET';
  // Whom the device did not let through stays where they are, whatever the ticket is.
  const letIn = headsOf(scan) !== 0 && refusal === null;
  return {
    ticketId: ticket?.eventId === event.id ? ticket.id : null,
    // Decided beside the ticket's other scans in a moment.
    result: letIn ? ('ALREADY_IN' as const) : (refusal ?? scan.result),
    letIn,
    direction: scan.direction,
    gate: scan.gate || null,
    nonce: scan.nonce,
    fingerprint: fingerprintOf(scan),
  };
}
