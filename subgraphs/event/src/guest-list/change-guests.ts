import type { Tx } from '@hoi/kit/database.ts';
import { changeParty } from '../capacity/change-party.ts';
import type { Ledger } from '../capacity/ledger.ts';
import { partiesOf as queueParties } from '../capacity/promote-waiting.ts';
import { maxPasses, type Party } from '../capacity/queue.ts';
import { roomOf } from '../capacity/room-of.ts';
import type { Context } from '../context.ts';
import type { EventRow } from '../event/event.store.ts';
import { endRegistration } from '../registration/end-registration.ts';
import {
  findRegistrations,
  type RegistrationRow,
  updateRegistration,
} from '../registration/registration.store.ts';
import { issueTickets } from '../ticket/issue-tickets.ts';
import type { ChangedParty } from './compare-guests.ts';
import type { GuestProblem } from './guest-row.ts';
import type { GuestListWish } from './import-guest-list.ts';

/** Somebody whom a list moved, with the registration as it is now. */
export type Moved = ChangedParty & { readonly now: RegistrationRow };

/** What changing whom a list brought before takes. */
export interface Changing {
  readonly event: EventRow;
  readonly whenFull: GuestListWish['whenFull'];
  readonly problems: GuestProblem[];
}

/** Takes the places and wishes of those who do not come any more; the caller promotes the queue. */
export async function letGo(
  ctx: Context,
  tx: Tx,
  changed: readonly ChangedParty[],
): Promise<readonly Moved[]> {
  const gone: Moved[] = [];
  for (const one of changed.filter(({ to }) => to === 'NOT_COMING')) {
    const now = await endRegistration(ctx, tx, one.row, {
      status: 'CANCELLED',
      cancelledBy: 'HOST',
      cancelledAt: ctx.clock.now(),
    });
    gone.push({ ...one, now });
  }
  return gone;
}

/** Gives those who wait here and have a place elsewhere by now a place here, as far as there is room. */
export async function letIn(
  ctx: Context,
  tx: Tx,
  changed: readonly ChangedParty[],
  { event, problems }: Changing,
): Promise<readonly Moved[]> {
  const wanted = changed.filter(
    ({ row, to }) => to === 'CONFIRMED' && row.status !== 'PENDING_APPROVAL',
  );
  if (wanted.length === 0) return [];
  // The queue may have moved since they were compared.
  const rows = await findRegistrations(
    tx,
    wanted.map(({ row }) => row.id),
  );
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const waiting = wanted.map((one) => ({ ...one, now: rowOf.get(one.row.id) ?? one.row }));
  const fits = await roomOf(tx, event.id);
  const needsOf = await needsById(tx, rows);
  const issued: RegistrationRow[] = [];
  const moved: Moved[] = [];
  for (const one of waiting) {
    const party = needsOf(one.now);
    const sum = one.now.status === 'OFFERED' ? 'offered' : 'waiting';
    if (one.now.status === 'CONFIRMED') moved.push(one);
    else if (sum === 'offered' || fits(party.needs)) {
      await changeParty(tx, party.needs, sum, -1);
      if (sum === 'waiting' && party.passes >= maxPasses) {
        await changeParty(tx, party.needs, 'held', -1);
      }
      await changeParty(tx, party.needs, 'confirmed', 1);
      const now = await confirm(ctx, tx, one.row.id);
      issued.push(now);
      moved.push({ ...one, now });
    } else problems.push({ line: one.party.line, code: 'STILL_WAITS', detail: one.party.name });
  }
  await issueTickets(tx, issued);
  return moved;
}

/** Decides on those who asked here, as the list says by now; their seats are counted in the ledger. */
export async function decideAsked(
  ctx: Context,
  tx: Tx,
  changed: readonly ChangedParty[],
  ledger: Ledger,
  { event, whenFull, problems }: Changing,
): Promise<readonly Moved[]> {
  const asked = changed.filter(
    ({ row, to }) => row.status === 'PENDING_APPROVAL' && to !== 'NOT_COMING',
  );
  const needsOf = await needsById(
    tx,
    asked.map(({ row }) => row),
  );
  const moved: Moved[] = [];
  for (const one of asked) {
    const { needs } = needsOf(one.row);
    const { line, name } = one.party;
    if (one.to === 'CONFIRMED' && ledger.take(needs) === 'TAKEN') {
      ledger.ask(needs, -1);
      moved.push({ ...one, now: await confirm(ctx, tx, one.row.id) });
      continue;
    }
    const mayWait = event.waitlistEnabled && ledger.couldFit(needs);
    if (!mayWait || (one.to === 'CONFIRMED' && whenFull === 'LEAVE_OUT')) {
      problems.push({ line, code: 'NO_ROOM', detail: name });
      continue;
    }
    if (one.to === 'CONFIRMED') problems.push({ line, code: 'WAITS_INSTEAD', detail: name });
    ledger.ask(needs, -1);
    const queueNo = ledger.wait(needs);
    const waits = { ...decided(ctx), status: 'WAITLISTED', queueNo } as const;
    moved.push({ ...one, now: await updateRegistration(tx, one.row.id, waits) });
  }
  await issueTickets(
    tx,
    moved.flatMap(({ now }) => (now.status === 'CONFIRMED' ? [now] : [])),
  );
  return moved;
}

const decided = ({ clock, caller }: Context) => ({
  decidedAt: clock.now(),
  decidedBy: caller.viewer.userId,
});

function confirm(ctx: Context, tx: Tx, id: string): Promise<RegistrationRow> {
  const place = { status: 'CONFIRMED', queueNo: null, passes: 0 } as const;
  return updateRegistration(tx, id, { ...decided(ctx), ...place });
}

async function needsById(tx: Tx, rows: readonly RegistrationRow[]) {
  const byId = new Map((await queueParties(tx, rows)).map((party) => [party.id, party]));
  return ({ id }: RegistrationRow): Party => {
    const party = byId.get(id);
    if (!party) throw new Error(`${id} asked for nothing`);
    return party;
  };
}
