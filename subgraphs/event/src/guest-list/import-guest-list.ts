import type { Tx } from '@hoi/kit/database.ts';
import { Rejected } from '@hoi/kit/errors.ts';
import { announceCounts } from '../capacity/announce-counts.ts';
import { heldSeats } from '../capacity/held-seats.ts';
import { type Ledger, openLedger } from '../capacity/ledger.ts';
import { promoteWaiting } from '../capacity/promote-waiting.ts';
import { applySeatSums, findSeatCountersOfEvents } from '../capacity/seat.store.ts';
import { needsOf } from '../capacity/seats.ts';
import type { Context } from '../context.ts';
import { eventFor } from '../event/authorize.ts';
import type { EventRow } from '../event/event.store.ts';
import { addGuests, type NewGuest } from '../guest/guest.store.ts';
import { newGuest } from '../guest/guest.ts';
import { newRegistrationRow } from '../registration/new-registration-row.ts';
import {
  addRegistrations,
  type NewRegistration,
  type RegistrationRow,
} from '../registration/registration.store.ts';
import { newTickets } from '../ticket/issue-tickets.ts';
import { addTickets } from '../ticket/ticket.store.ts';
import { findTicketTypesOfEvents } from '../ticket-type/ticket-type.store.ts';
import { decideAsked, letGo, letIn } from './change-guests.ts';
import { compareGuests, type NewParty } from './compare-guests.ts';
import { addImportedGuests, updateImportedGuests } from './guest-list.store.ts';
import type { GuestListSource, GuestProblem, GuestStatus } from './guest-row.ts';
import { type GuestParty, partiesOf } from './parties-of.ts';
import { mostGuests, readGuestList } from './read-guest-list.ts';
import { introduceGuests, tellGuests } from './tell-guests.ts';

/** How a guest list is to be taken in. */
export interface GuestListWish {
  readonly eventId: string;
  readonly bytes: Uint8Array;
  /** Whether to change nothing, and only tell what would come of it. */
  readonly isDryRun: boolean;
  /** What becomes of those for whom there is no room. */
  readonly whenFull: 'WAIT' | 'LEAVE_OUT';
  /** Whether the people get mails of where they stand. */
  readonly isTold: boolean;
}

/** What came of a guest list, or would. */
export interface GuestListReport {
  readonly source: GuestListSource;
  readonly isDryRun: boolean;
  /** Lines below the header. */
  readonly total: number;
  /** Registrations, by where they stand. */
  readonly added: Readonly<Record<GuestStatus, number>>;
  /** Registrations that were here before and stay as they are. */
  readonly known: number;
  /** Registrations that earlier lists brought and that this one changes; the first of `changedCount`. */
  readonly changed: readonly GuestChange[];
  readonly changedCount: number;
  readonly preview: readonly PreviewedGuest[];
  readonly problems: readonly GuestProblem[];
}

/** Somebody as they would be taken in. */
export interface PreviewedGuest extends Pick<GuestParty, 'line' | 'name' | 'email' | 'quantity'> {
  readonly status: GuestStatus;
}

/** Somebody who is here, and where they stand before and after. */
export interface GuestChange extends Omit<PreviewedGuest, 'status'> {
  readonly from: RegistrationRow['status'];
  readonly to: RegistrationRow['status'];
}

const mostPreviewed = 50;

class DryRun extends Error {
  readonly report: GuestListReport;

  constructor(report: GuestListReport) {
    super('nothing is kept of a dry run');
    this.report = report;
  }
}

/**
 * Takes the people of a list in as guests, all in one transaction. Of those whom an earlier list brought,
 * it changes where they stand if it says something else now, so the same list again changes nothing. Tells
 * nobody, unless the host wants it.
 */
export async function importGuestList(ctx: Context, wish: GuestListWish): Promise<GuestListReport> {
  const list = readGuestList(wish.bytes);
  if (list === 'TOO_LONG') throw new Rejected('TOO_LONG', ['file'], { max: mostGuests });
  if (!list) throw new Rejected('GUEST_LIST_UNPARSABLE', ['file']);
  try {
    return await ctx.database.transaction(async (tx) => {
      const event = await eventFor(ctx, tx, wish.eventId, 'MANAGE_REGISTRATIONS', ['eventId']);
      const problems = [...list.problems];
      const types = await findTicketTypesOfEvents(tx, [event.id]);
      const parties = partiesOf(list, types, problems);
      const { added, changed, known } = await takeIn(ctx, tx, { event, wish, parties, problems });
      const count = (status: GuestStatus) => added.filter((one) => one.status === status).length;
      const report: GuestListReport = {
        ...{ source: list.source, isDryRun: wish.isDryRun, total: list.total, known },
        added: {
          CONFIRMED: count('CONFIRMED'),
          PENDING_APPROVAL: count('PENDING_APPROVAL'),
          WAITLISTED: count('WAITLISTED'),
        },
        changedCount: changed.length,
        changed: changed.slice(0, mostPreviewed),
        preview: added.slice(0, mostPreviewed),
        problems: stillTrue(problems, changed),
      };
      if (wish.isDryRun) throw new DryRun(report);
      return report;
    });
  } catch (error) {
    if (error instanceof DryRun) return error.report;
    throw error;
  }
}

/** What is to be known of lines; that those do not come who came before is shown as a change. */
function stillTrue(problems: readonly GuestProblem[], changed: readonly GuestChange[]) {
  const gone = new Set(changed.flatMap(({ line, to }) => (to === 'CANCELLED' ? [line] : [])));
  return problems
    .filter(({ line, code }) => code !== 'NOT_COMING' || !gone.has(line))
    .toSorted((one, other) => one.line - other.line);
}

interface Taking {
  readonly event: EventRow;
  readonly wish: GuestListWish;
  readonly parties: readonly GuestParty[];
  readonly problems: GuestProblem[];
}

async function takeIn(ctx: Context, tx: Tx, { event, wish, parties, problems }: Taking) {
  const seats = await heldSeats(ctx, tx, event.id);
  if (event.status === 'CANCELLED') throw new Rejected('EVENT_CANCELLED', ['eventId']);
  if (!seats.isOpen) throw new Rejected('INVALID_TRANSITION', ['eventId']);
  const compared = await compareGuests(ctx, tx, event.id, parties);
  const { fresh, changed, agreed, known } = compared;
  problems.push(...compared.problems);
  const changing = { event, whenFull: wish.whenFull, problems };
  const gone = await letGo(ctx, tx, changed);
  // What they leave is theirs first who waited for it here.
  const next = gone.length > 0 ? await promoteWaiting(ctx, tx, seats, { isThorough: true }) : [];
  const came = await letIn(ctx, tx, changed, changing);
  const ledger = openLedger(seats, await findSeatCountersOfEvents(tx, [event.id]));
  const decided = await decideAsked(ctx, tx, changed, ledger, changing);
  const placed = fresh.flatMap((party): readonly Placed[] => {
    const status = placeOf(ledger, event, party, wish.whenFull, problems);
    return status ? [{ ...party, ...status, wanted: party.status }] : [];
  });
  const rows = await keep(ctx, tx, event.id, placed);
  await applySeatSums(tx, ledger.sums());
  const moved = [...gone, ...came, ...decided];
  await updateImportedGuests(tx, event.id, [
    ...agreed,
    ...moved.map(({ hash, row, to }) => ({ key: hash, registrationId: row.id, said: to })),
  ]);
  const news = { event, isTold: wish.isTold, moved: moved.map(({ now }) => now), added: rows };
  await introduceGuests(ctx, tx, news);
  const promoted = await promoteWaiting(ctx, tx, seats, { isThorough: true });
  announceCounts(ctx, tx, event.id);
  const given = new Set([...next, ...promoted].map(({ id }) => id));
  await tellGuests(ctx, tx, news, given);
  const standing = (row: RegistrationRow | undefined) =>
    row && given.has(row.id) ? 'CONFIRMED' : (row?.status ?? 'CANCELLED');
  const back = placed.flatMap((party, at) =>
    party.before ? [changeOf(party, party.before.status, standing(rows[at]))] : [],
  );
  return {
    added: placed.flatMap((one, at): readonly PreviewedGuest[] => {
      if (one.before) return [];
      const { line, name, email, quantity } = one;
      const isIn = given.has(rows[at]?.id ?? '');
      return [{ line, name, email, quantity, status: isIn ? 'CONFIRMED' : one.status }];
    }),
    changed: [
      ...moved.map(({ party, row, now }) => changeOf(party, row.status, standing(now))),
      ...back,
    ].toSorted((one, other) => one.line - other.line),
    known: known + changed.length - moved.length,
  };
}

function changeOf(
  { line, name, email, quantity }: GuestParty,
  from: RegistrationRow['status'],
  to: RegistrationRow['status'],
): GuestChange {
  return { line, name, email, quantity, from, to };
}

/** Where a party comes to stand; null where it is left out, which is noted. */
function placeOf(
  ledger: Ledger,
  event: EventRow,
  { line, name, status, items }: NewParty,
  whenFull: GuestListWish['whenFull'],
  problems: GuestProblem[],
): { readonly status: GuestStatus; readonly queueNo: number | null } | null {
  const needs = needsOf(event.id, items);
  const leaveOut = (code: GuestProblem['code']) => {
    problems.push({ line, code, detail: name });
    return null;
  };
  if (status === 'PENDING_APPROVAL') {
    ledger.ask(needs);
    return { status, queueNo: null };
  }
  if (status === 'CONFIRMED') {
    if (ledger.take(needs) === 'TAKEN') return { status, queueNo: null };
    if (whenFull === 'LEAVE_OUT' || !event.waitlistEnabled) return leaveOut('NO_ROOM');
  }
  if (!event.waitlistEnabled) return leaveOut('NO_WAITLIST');
  if (!ledger.couldFit(needs)) return leaveOut('NO_ROOM');
  if (status === 'CONFIRMED') problems.push({ line, code: 'WAITS_INSTEAD', detail: name });
  return { status: 'WAITLISTED', queueNo: ledger.wait(needs) };
}

/** A party with what it gets here; `wanted` is what the list says. */
type Placed = NewParty & { readonly queueNo: number | null; readonly wanted: GuestStatus };

/** Keeps new registrations; gives them, in the same order. */
async function keep(
  ctx: Context,
  tx: Tx,
  eventId: string,
  placed: readonly Placed[],
): Promise<readonly RegistrationRow[]> {
  const now = ctx.clock.now();
  const registrations = placed.map(
    ({ items, userId, status, queueNo, quantity, name }): NewRegistration => ({
      items,
      row: newRegistrationRow(
        { eventId, userId, status, queueNo, quantity, attendeeName: name, source: 'IMPORT' },
        now,
      ),
    }),
  );
  await addRegistrations(tx, registrations);
  await addTickets(
    tx,
    registrations.flatMap(({ row, items }) =>
      row.status === 'CONFIRMED' ? newTickets(row, items) : [],
    ),
  );
  await addGuests(
    tx,
    placed.flatMap(({ userId, name, email, before }): NewGuest[] =>
      email === null || before ? [] : [{ ...newGuest(ctx, { eventId, email, name }), id: userId }],
    ),
  );
  const rows = registrations.map(({ row }) => row);
  const said = placed.map(({ hash, wanted, before }, at) => ({
    ...{ key: hash, registrationId: rows[at]?.id ?? '', said: wanted, isNew: !before },
  }));
  await addImportedGuests(
    tx,
    said.flatMap(({ isNew, ...one }) => (isNew ? [{ eventId, ...one }] : [])),
  );
  await updateImportedGuests(
    tx,
    eventId,
    said.flatMap(({ isNew, ...one }) => (isNew ? [] : [one])),
  );
  return rows;
}
