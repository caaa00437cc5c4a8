import type { Context } from '../context.ts';
import type { EventRow } from '../event/event.store.ts';
import type { TicketRow } from '../ticket/ticket.store.ts';
import { admissionTime, uuidOf } from '../ticket/ticket-codes.ts';
import type { CheckInRow, ScanResult } from './check-in.store.ts';
import type { CheckInListRow } from './check-in-list.store.ts';

/** What a scan says of itself, before any ticket is read. */
export interface Claim {
  /** Null when the code names none of this event. */
  readonly ticketId: string | null;
  /** The reissue number that the code carries; null when the ticket was found by name. */
  readonly seq: number | null;
  /** Why it is refused, whatever the ticket is. */
  readonly refusal: ScanResult | null;
}

/** Reads a scan: a signed code, whose signature and event are checked, or a ticket's id. */
export async function claimOf(
  ctx: Context,
  scan: {
    readonly code?: string | null | undefined;
    readonly ticketId?: string | null | undefined;
  },
  eventId: string,
): Promise<Claim> {
  if (!scan.code) return { ticketId: scan.ticketId ?? null, seq: null, refusal: null };
  const verified = await ctx.ticketCodes.verify(scan.code);
  if (verified.result !== 'VALID') return refused('INVALID_SIGNATURE');
  const { claims } = verified;
  // Nothing of a ticket for another event is told here, not even whether it exists.
  if (claims.event !== uuidOf(eventId)) return refused('WRONG_EVENT');
  return { ticketId: `tic_${claims.ticket}`, seq: claims.seq, refusal: null };
}

/** What a ticket for this event itself is refused for; null when it may pass. */
export function refusalOf(
  ticket: TicketRow | null,
  { seq, refusal }: Claim,
  { event, list }: { readonly event: EventRow; readonly list: CheckInListRow },
  { at, direction }: { readonly at: Date; readonly direction: CheckInRow['direction'] },
): ScanResult | null {
  if (refusal) return refusal;
  // Who was found by name may come at any time.
  if (seq !== null && !isInTime(event, at)) return 'WRONG_TIME';
  if (!ticket || ticket.eventId !== event.id) return 'UNKNOWN_TICKET';
  const isOldCode = seq !== null && seq !== ticket.seq;
  if (ticket.state === 'REVOKED') return 'REVOKED';
  if (isOldCode) return 'REPLACED';
  if (list.ticketTypeIds?.includes(ticket.ticketTypeId) === false) return 'NOT_ON_LIST';
  // Out one may go at any time.
  return direction === 'IN' && !isOpen(list, at) ? 'LIST_CLOSED' : null;
}

function isOpen({ opensAt, closesAt }: CheckInListRow, at: Date): boolean {
  return (opensAt === null || opensAt <= at) && (closesAt === null || at < closesAt);
}

// The event's time as it is now, not the code's: a code outlives a change of date.
function isInTime(event: EventRow, at: Date): boolean {
  const { notBefore, expiresAt } = admissionTime(event);
  return notBefore <= at && at < expiresAt;
}

const refused = (refusal: ScanResult): Claim => ({ ticketId: null, seq: null, refusal });
