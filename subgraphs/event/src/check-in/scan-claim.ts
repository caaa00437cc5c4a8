import type { Context } from '../context.ts';
import type { EventRow } from '../event/event.store.ts';
import type { TicketRow } from '../ticket/ticket.store.ts';
import { admissionTime, uuidOf } from '../ticket/ticket-codes.ts';
import type { ScanResult } from './check-in.store.ts';

/** What a scan says of itself, before any ticket is read. */
export interface Claim {
  /** Null when the code names none of this event. */
  readonly ticketId: string | null;
  /** The reissue number that the code carries; null when the ticket was found by name. */
  readonly seq: number | null;
  /** Why it is refused, whatever the ticket is. */
  readonly refusal: ScanResult | null;
}

/** Reads a scan: a signed code, whose signature, event and time are checked, or a ticket's id. */
export async function claimOf(
  ctx: Context,
  scan: {
    readonly code?: string | null | undefined;
    readonly ticketId?: string | null | undefined;
  },
  event: EventRow,
): Promise<Claim> {
  if (!scan.code) return { ticketId: scan.ticketId ?? null, seq: null, refusal: null };
  const verified = await ctx.ticketCodes.verify(scan.code);
  if (verified.result !== 'VALID') return refused('INVALID_SIGNATURE');
  const { claims } = verified;
  // Nothing of a ticket for another event is told here, not even whether it exists.
  if (claims.event !== uuidOf(event.id)) return refused('WRONG_EVENT');
  return {
    ticketId: `tic_${claims.ticket}`,
    seq: claims.seq,
    refusal: isInTime(event, ctx.clock.now()) ? null : 'WRONG_TIME',
  };
}

/** What a ticket for this event itself is refused for; null when it admits. */
export function refusalOf(
  ticket: TicketRow | null,
  { seq, refusal }: Claim,
  event: EventRow,
): ScanResult | null {
  if (refusal) return refusal;
  if (!ticket || ticket.eventId !== event.id) return 'UNKNOWN_TICKET';
  const isOldCode = seq !== null && seq !== ticket.seq;
  return ticket.state === 'REVOKED' || isOldCode ? 'REVOKED' : null;
}

// The event's time as it is now, not the code's: a code outlives a change of date.
function isInTime(event: EventRow, now: Date): boolean {
  const { notBefore, expiresAt } = admissionTime(event);
  return notBefore <= now && now < expiresAt;
}

const refused = (refusal: ScanResult): Claim => ({ ticketId: null, seq: null, refusal });
