import type { Tx } from '@hoi/kit/database.ts';
import { type Problem, parse, Rejected } from '@hoi/kit/errors.ts';
import { z } from 'zod';
import { promoteWaiting } from '../capacity/promote-waiting.ts';
import { beginSeatChange, nextQueueNumbers } from '../capacity/seat.store.ts';
import { needsOf } from '../capacity/seats.ts';
import { changeParty, takeParty } from '../capacity/take-party.ts';
import type { Context } from '../context.ts';
import { eventFor } from '../event/authorize.ts';
import type { EventRow } from '../event/event.store.ts';
import { cleanText } from '../event/event-input.ts';
import { idInput } from '../id-input.ts';
import { issueTicketsFor } from '../ticket/issue-tickets.ts';
import { endRegistration, isLive } from './end-registration.ts';
import {
  findRegistrationItems,
  findRegistrations,
  type RegistrationRow,
  updateRegistration,
} from './registration.store.ts';
import { announceRegistration, registrationFact } from './registration-fact.ts';

const inputSchema = z.object({
  eventId: idInput('evt'),
  registrationIds: z.array(idInput('reg')).min(1).max(200),
  decision: z.enum(['APPROVE', 'DECLINE']),
  message: z.string().transform(cleanText).pipe(z.string().max(500)).nullish(),
});

/** Decides on registrations, all or none: gives them places or turns in the queue, or turns them down. */
export function decideRegistrations(
  ctx: Context,
  input: object,
): Promise<readonly RegistrationRow[]> {
  const { eventId, registrationIds, decision, message } = parse(inputSchema, input);
  return ctx.database.transaction(async (tx) => {
    const event = await eventFor(ctx, tx, eventId, 'MANAGE_REGISTRATIONS');
    const seats = await beginSeatChange(tx, eventId);
    if (!seats) throw new Error(`${eventId} has no seat counter`);
    if (decision === 'APPROVE' && event.status === 'CANCELLED') {
      throw new Rejected('EVENT_CANCELLED', ['input', 'eventId']);
    }
    const rows = await decidable(tx, eventId, registrationIds, decision);
    const decided = {
      decidedAt: ctx.clock.now(),
      decidedBy: ctx.caller.viewer.userId,
      decisionMessage: message || null,
    };
    // Whoever asked first is first in the queue, in whatever order they were ticked.
    for (const row of rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const path = ['input', 'registrationIds', String(registrationIds.indexOf(row.id))];
      await (decision === 'APPROVE'
        ? approve(ctx, tx, event, row, decided, path)
        : decline(ctx, tx, row, decided));
    }
    await promoteWaiting(ctx, tx, seats, { byOf: (id) => promotedBy(id, rows, decision) });
    const after = await findRegistrations(tx, registrationIds);
    const byId = new Map(after.map((row) => [row.id, row]));
    return registrationIds.flatMap((id) => byId.get(id) ?? []);
  });
}

type Decided = Pick<RegistrationRow, 'decidedAt' | 'decidedBy' | 'decisionMessage'>;

async function decidable(
  tx: Tx,
  eventId: string,
  ids: readonly string[],
  decision: 'APPROVE' | 'DECLINE',
): Promise<readonly RegistrationRow[]> {
  const rows = await findRegistrations(tx, ids);
  const problems = ids.flatMap((id, at): Problem[] => {
    const row = rows.find((one) => one.id === id && one.eventId === eventId);
    const isOpen =
      row && (decision === 'APPROVE' ? row.status === 'PENDING_APPROVAL' : isLive(row));
    if (isOpen) return [];
    const code = row ? 'INVALID_TRANSITION' : 'NOT_FOUND';
    const path = ['input', 'registrationIds', String(at)];
    return [{ code, path, params: {}, retryAfter: null }];
  });
  const [first, ...rest] = problems;
  if (first) throw Rejected.all([first, ...rest]);
  return rows;
}

async function approve(
  ctx: Context,
  tx: Tx,
  event: EventRow,
  row: RegistrationRow,
  decided: Decided,
  path: readonly string[],
): Promise<void> {
  const items = await findRegistrationItems(tx, [row.id]);
  const needs = needsOf(row.eventId, items);
  await changeParty(tx, needs, 'pending', -1);
  const taking = await takeParty(tx, needs);
  if (taking === 'TAKEN') {
    const confirmed = await updateRegistration(tx, row.id, { ...decided, status: 'CONFIRMED' });
    await issueTicketsFor(tx, confirmed, items);
    const fact = { ...registrationFact(confirmed), by: 'APPROVAL' as const };
    await ctx.outbox.add(tx, 'registration.confirmed', row.id, fact);
    announceRegistration(ctx, tx, confirmed);
    return;
  }
  if (taking === 'FULL' && !event.waitlistEnabled) throw new Rejected('SOLD_OUT', path);
  await changeParty(tx, needs, 'waiting', 1);
  const queueNo = await nextQueueNumbers(tx, row.eventId, 1);
  const status = 'WAITLISTED' as const;
  const waiting = await updateRegistration(tx, row.id, { ...decided, status, queueNo });
  await ctx.outbox.add(tx, 'registration.waitlisted', row.id, registrationFact(waiting));
  announceRegistration(ctx, tx, waiting);
}

async function decline(ctx: Context, tx: Tx, row: RegistrationRow, decided: Decided) {
  const declined = await endRegistration(ctx, tx, row, { ...decided, status: 'DECLINED' });
  await ctx.outbox.add(tx, 'registration.declined', row.id, registrationFact(declined));
  announceRegistration(ctx, tx, declined);
}

function promotedBy(
  id: string,
  rows: readonly RegistrationRow[],
  decision: 'APPROVE' | 'DECLINE',
): 'APPROVAL' | 'PROMOTION' {
  return decision === 'APPROVE' && rows.some((row) => row.id === id) ? 'APPROVAL' : 'PROMOTION';
}
