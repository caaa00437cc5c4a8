import { parse } from '@hoi/kit/errors.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { cleanText, line } from '../event/event-input.ts';
import { idInput } from '../id-input.ts';
import { doorHandOf } from './door-hand.ts';
import { mustWorkAt } from './list-at-door.ts';
import { claimOf } from './scan-claim.ts';
import { fingerprintOf } from './scan-fingerprint.ts';
import type { TakenScan } from './take-scans.ts';

const inputSchema = z
  .object({
    listId: idInput('cil'),
    // Base45 may hold several spaces in a row, so nothing within is touched.
    code: z.string().trim().max(1_000).nullish(),
    ticketId: idInput('tic').nullish(),
    gate: z.string().transform(cleanText).pipe(z.string().max(80)).nullish(),
    direction: z.enum(['IN', 'OUT']).default('IN'),
    nonce: line(100),
  })
  .refine(({ code, ticketId }) => Boolean(code) !== Boolean(ticketId), {
    path: ['code'],
    params: { code: 'REQUIRED' },
  });

/** Checks a ticket in, once, or out; the same nonce again gives the same answer for ever. */
export async function checkIn(ctx: Context, input: object): Promise<TakenScan> {
  const scan = parse(inputSchema, input);
  const hand = doorHandOf(ctx.caller.viewer);
  // A ticket by its id was found by a name: for those who may look for names.
  const permission = scan.ticketId ? 'SEE_GUESTS' : 'CHECK_IN';
  const eventId = await mustWorkAt(ctx, scan.listId, permission);
  const taken = await ctx.scanTurns.take({
    listId: scan.listId,
    eventId,
    claim: await claimOf(ctx, scan, eventId),
    nonce: scan.nonce,
    fingerprint: fingerprintOf(scan),
    gate: scan.gate || null,
    direction: scan.direction,
    hand,
  });
  // Most answers name it.
  if (taken.ticketType) ctx.loaders.ticketType.prime(taken.ticketType.id, taken.ticketType);
  return taken;
}
