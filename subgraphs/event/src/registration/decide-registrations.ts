import type { Tx } from '@hoi/kit/database.ts';
import { type Problem, parse, Rejected } from '@hoi/kit/errors.ts';
import { z } from 'zod';
import { heldSeats } from '../capacity/held-seats.ts';
import { openLedger } from '../capacity/ledger.ts';
import { partiesOf, promoteWaiting } from '../capacity/promote-waiting.ts';
import { applySeatSums, findSeatCountersOfEvents, type HeldSeats } from '../capacity/seat.store.ts';
import type { Context } from '../context.ts';
import { eventFor } from '../event/authorize.ts';
import type { EventRow } from '../event/event.store.ts';
import { cleanText } from '../event/event-input.ts';
import { idInput } from '../id-input.ts';
import { issueTickets } from '../ticket/issue-tickets.ts';
import { endRegistration, isLive } from './end-registration.ts';
import {
  findRegistrations,
  type RegistrationRow,
  updateRegistration,
} from './registration.store.ts';
import { registrationFact, tellOf } from './registration-fact.ts';

const inputSchema = z.object({
  eventId: idInput('evt'),
  registrationIds: z.array(idInput('reg')).min(1).max(200),
  decision: z.enum(['APPROVE', 'WAITLIST', 'DECLINE']),
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
    const seats = await heldSeats(ctx, tx, eventId);
    if (decision !== 'DECLINE' && event.status === 'CANCELLED') {
      throw new Rejected('EVENT_CANCELLED', ['input', 'eventId']);
    }
    if (decision === 'WAITLIST' && !event.waitlistEnabled) {
      throw new Rejected('INVALID_TRANSITION', ['input', 'decision']);
    }
    const rows = await decidable(tx, eventId, registrationIds, decision);
    const decided = {
      decidedAt: ctx.clock.now(),
      decidedBy: ctx.caller.viewer.userId,
      decisionMessage: message || null,
    };
    // Whoever asked first is first in the queue, in whatever order they were ticked.
    const inOrder = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    if (decision === 'DECLINE') {
      for (const row of inOrder) await decline(ctx, tx, row, decided);
      await promoteWaiting(ctx, tx, seats);
    } else {
      await admitAll(ctx, tx, { event, seats, decision, decided, registrationIds }, inOrder);
    }
    return inOrderOf(registrationIds, await findRegistrations(tx, registrationIds));
  });
}

/** Rows in the order of their ids. */
export function inOrderOf(
  ids: readonly string[],
  rows: readonly RegistrationRow[],
): readonly RegistrationRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

type Decision = z.output<typeof inputSchema>['decision'];
type Decided = Pick<RegistrationRow, 'decidedAt' | 'decidedBy' | 'decisionMessage'>;

async function decidable(
  tx: Tx,
  eventId: string,
  ids: readonly string[],
  decision: Decision,
): Promise<readonly RegistrationRow[]> {
  const rows = await findRegistrations(tx, ids);
  const problems = ids.flatMap((id, at): Problem[] => {
    const row = rows.find((one) => one.id === id && one.eventId === eventId);
    const isOpen =
      row && (decision === 'DECLINE' ? isLive(row) : row.status === 'PENDING_APPROVAL');
    if (isOpen) return [];
    const code = row ? 'INVALID_TRANSITION' : 'NOT_FOUND';
    const path = ['input', 'registrationIds', String(at)];
    return [{ code, path, params: {}, retryAfter: null }];
  });
  const [first, ...rest] = problems;
  if (first) throw Rejected.all([first, ...rest]);
  return rows;
}

interface Admission {
  readonly event: EventRow;
  readonly seats: HeldSeats;
  readonly decision: Decision;
  readonly decided: Decided;
  readonly registrationIds: readonly string[];
}

/** Gives places to those who asked, as far as there is room, and turns in the queue to the others. */
async function admitAll(
  ctx: Context,
  tx: Tx,
  { event, seats, decision, decided, registrationIds }: Admission,
  rows: readonly RegistrationRow[],
): Promise<void> {
  const ledger = openLedger(seats, await findSeatCountersOfEvents(tx, [event.id]));
  const confirmed: RegistrationRow[] = [];
  const waiting: RegistrationRow[] = [];
  const entitled = new Set<string>();
  for (const { id, needs } of await partiesOf(tx, rows)) {
    ledger.ask(needs, -1);
    const taking = decision === 'WAITLIST' ? 'FULL' : ledger.take(needs);
    if (taking === 'TAKEN') {
      confirmed.push(await updateRegistration(tx, id, { ...decided, status: 'CONFIRMED' }));
      continue;
    }
    if (taking === 'FULL' && !event.waitlistEnabled) {
      throw new Rejected('SOLD_OUT', pathOf(registrationIds, id));
    }
    const status = 'WAITLISTED' as const;
    const queueNo = ledger.wait(needs);
    waiting.push(await updateRegistration(tx, id, { ...decided, status, queueNo }));
    if (taking === 'QUEUE') entitled.add(id);
  }
  await applySeatSums(tx, ledger.sums());
  await issueTickets(tx, confirmed);
  await tellOf(ctx, tx, confirmed, (row) => ({
    type: 'registration.confirmed',
    data: { ...registrationFact(row), by: 'APPROVAL' },
  }));
  const promoted = await promoteWaiting(ctx, tx, seats, {
    entitled,
    byOf: (id) => (entitled.has(id) ? 'APPROVAL' : 'PROMOTION'),
  });
  const still = waiting.filter(({ id }) => !promoted.some((row) => row.id === id));
  await tellOf(ctx, tx, still, (row) => ({
    type: 'registration.waitlisted',
    data: registrationFact(row),
  }));
}

const pathOf = (ids: readonly string[], id: string) => [
  'input',
  'registrationIds',
  String(ids.indexOf(id)),
];

async function decline(ctx: Context, tx: Tx, row: RegistrationRow, decided: Decided) {
  const declined = await endRegistration(ctx, tx, row, { ...decided, status: 'DECLINED' });
  await tellOf(ctx, tx, [declined], (one) => ({
    type: 'registration.declined',
    data: registrationFact(one),
  }));
}
