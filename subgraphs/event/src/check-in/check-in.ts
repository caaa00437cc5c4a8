import { createHash } from 'node:crypto';
import type { Tx } from '@hoi/kit/database.ts';
import { parse, Rejected } from '@hoi/kit/errors.ts';
import { newId } from '@hoi/kit/ids.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { eventFor } from '../event/authorize.ts';
import { cleanText, line } from '../event/event-input.ts';
import { idInput } from '../id-input.ts';
import { findTicketForScan, type TicketRow } from '../ticket/ticket.store.ts';
import { announceScan } from './announce-check-in.ts';
import {
  addCheckIn,
  type CheckInRow,
  findAdmission,
  findCheckInByNonce,
  type ScanResult,
} from './check-in.store.ts';
import { type CheckInListRow, changeCheckInList, findCheckInLists } from './check-in-list.store.ts';
import { claimOf, refusalOf } from './scan-claim.ts';

const listPath = ['input', 'listId'];
const inputSchema = z
  .object({
    listId: idInput('cil'),
    // Base45 may hold several spaces in a row, so nothing within is touched.
    code: z.string().trim().max(1_000).nullish(),
    ticketId: idInput('tic').nullish(),
    gate: z.string().transform(cleanText).pipe(z.string().max(80)).nullish(),
    nonce: line(100),
  })
  .refine(({ code, ticketId }) => Boolean(code) !== Boolean(ticketId), {
    path: ['code'],
    params: { code: 'REQUIRED' },
  });

type Scan = z.output<typeof inputSchema> & { readonly fingerprint: string };

/** Checks a ticket in, once; the same nonce again gives the same answer for ever. */
export function checkIn(ctx: Context, input: object): Promise<CheckInRow> {
  const parsed = parse(inputSchema, input);
  const scan: Scan = { ...parsed, fingerprint: fingerprintOf(parsed) };
  personOf(ctx.caller.viewer);
  return ctx.database.transaction(async (tx) => {
    const [list] = await findCheckInLists(tx, [scan.listId]);
    if (!list) throw new Rejected('NOT_FOUND', listPath);
    const event = await eventFor(ctx, tx, list.eventId, 'CHECK_IN', listPath);
    const replayed = await replay(tx, scan);
    if (replayed) return replayed;

    const claim = await claimOf(ctx, scan, event);
    // The ticket before the list, as when tickets are revoked: else the two could wait for each other.
    const ticket = claim.ticketId === null ? null : await findTicketForScan(tx, claim.ticketId);
    return scanned(ctx, tx, scan, {
      list,
      ticket: ticket?.eventId === event.id ? ticket : null,
      refusal: refusalOf(ticket, claim, event),
    });
  });
}

/** Logs a scan; scans of one list follow each other from here on. */
async function scanned(
  ctx: Context,
  tx: Tx,
  scan: Scan,
  found: {
    readonly list: CheckInListRow;
    readonly ticket: TicketRow | null;
    readonly refusal: ScanResult | null;
  },
): Promise<CheckInRow> {
  const { list, ticket, refusal } = found;
  const { revision } = await changeCheckInList(tx, list.id, 0);
  const twin = await replay(tx, scan);
  if (twin) return twin;

  const previous = ticket && !refusal ? await findAdmission(tx, list.id, ticket.id) : null;
  const result = refusal ?? (previous ? 'ALREADY_IN' : 'ADMITTED');
  const isIn = result === 'ADMITTED';
  if (isIn) await changeCheckInList(tx, list.id, 1);
  const row = await addCheckIn(tx, {
    id: newId('chk'),
    listId: list.id,
    eventId: list.eventId,
    ticketId: ticket?.id ?? null,
    result,
    gate: scan.gate || null,
    nonce: scan.nonce,
    fingerprint: scan.fingerprint,
    byUserId: personOf(ctx.caller.viewer),
    at: ctx.clock.now(),
    revision,
    previousId: previous?.id ?? null,
  });
  const place = { listId: list.id, eventId: list.eventId };
  await announceScan(ctx, tx, place, isIn ? ticket : null);
  return row;
}

async function replay(tx: Tx, { listId, nonce, fingerprint }: Scan): Promise<CheckInRow | null> {
  const checkIn = await findCheckInByNonce(tx, listId, nonce);
  // Another ticket under a used nonce must not be let in by the first one's answer.
  if (checkIn && checkIn.fingerprint !== fingerprint) {
    throw new Rejected('IDEMPOTENCY_REPLAY_MISMATCH', ['input', 'nonce']);
  }
  return checkIn;
}

function fingerprintOf({ code, ticketId }: z.output<typeof inputSchema>): string {
  return createHash('sha256')
    .update(`${code ?? ''}\n${ticketId ?? ''}`)
    .digest('base64url');
}
