import { createHmac } from 'node:crypto';
import type { Tx } from '@hoi/kit/database.ts';
import { Rejected } from '@hoi/kit/errors.ts';
import { newId } from '@hoi/kit/ids.ts';
import { announceCounts } from '../capacity/announce-counts.ts';
import { heldSeats } from '../capacity/held-seats.ts';
import { type Ledger, openLedger } from '../capacity/ledger.ts';
import { promoteWaiting } from '../capacity/promote-waiting.ts';
import { applySeatSums, findSeatCountersOfEvent } from '../capacity/seat.store.ts';
import { needsOf } from '../capacity/seats.ts';
import type { Context } from '../context.ts';
import { eventFor } from '../event/authorize.ts';
import type { EventRow } from '../event/event.store.ts';
import { addGuests, findLiveGuests, type NewGuest } from '../guest/guest.store.ts';
import { hashOfEmail, newGuest } from '../guest/guest.ts';
import { newRegistrationRow } from '../registration/new-registration-row.ts';
import { addRegistrations, type NewRegistration } from '../registration/registration.store.ts';
import { newTickets } from '../ticket/issue-tickets.ts';
import { addTickets } from '../ticket/ticket.store.ts';
import { findTicketTypesOfEvents } from '../ticket-type/ticket-type.store.ts';
import { addImportedGuests, findImportedKeys, findLivePeople } from './guest-list.store.ts';
import type { GuestListSource, GuestProblem, GuestStatus } from './guest-row.ts';
import { type GuestParty, partiesOf } from './parties-of.ts';
import { mostGuests, readGuestList } from './read-guest-list.ts';

/** How a guest list is to be taken in. */
export interface GuestListWish {
  readonly eventId: string;
  readonly bytes: Uint8Array;
  /** Whether to change nothing, and only tell what would come of it. */
  readonly isDryRun: boolean;
  /** What becomes of those for whom there is no room. */
  readonly whenFull: 'WAIT' | 'LEAVE_OUT';
}

/** What came of a guest list, or would. */
export interface GuestListReport {
  readonly source: GuestListSource;
  readonly isDryRun: boolean;
  /** Lines below the header. */
  readonly total: number;
  /** Registrations, by where they stand. */
  readonly added: Readonly<Record<GuestStatus, number>>;
  /** Registrations that were here before. */
  readonly known: number;
  readonly preview: readonly PreviewedGuest[];
  readonly problems: readonly GuestProblem[];
}

/** Somebody as they would be taken in. */
export type PreviewedGuest = Pick<GuestParty, 'line' | 'name' | 'email' | 'status' | 'quantity'>;

const mostPreviewed = 50;

class DryRun extends Error {
  readonly report: GuestListReport;

  constructor(report: GuestListReport) {
    super('nothing is kept of a dry run');
    this.report = report;
  }
}

/**
 * Takes the people of a list in as guests, all in one transaction; those who are here already stay as
 * they are, so the same list again changes nothing. Tells nobody.
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
      const { added, known } = await takeIn(ctx, tx, { event, wish, parties, problems });
      const count = (status: GuestStatus) => added.filter((one) => one.status === status).length;
      const report: GuestListReport = {
        ...{ source: list.source, isDryRun: wish.isDryRun, total: list.total, known },
        added: {
          CONFIRMED: count('CONFIRMED'),
          PENDING_APPROVAL: count('PENDING_APPROVAL'),
          WAITLISTED: count('WAITLISTED'),
        },
        preview: added.slice(0, mostPreviewed),
        problems: problems.toSorted((one, other) => one.line - other.line),
      };
      if (wish.isDryRun) throw new DryRun(report);
      return report;
    });
  } catch (error) {
    if (error instanceof DryRun) return error.report;
    throw error;
  }
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
  const fresh = await strangers(ctx, tx, event.id, parties);
  const ledger = openLedger(seats, await findSeatCountersOfEvent(tx, event.id));
  const added = fresh.flatMap((party) => {
    const status = placeOf(ledger, event, party, wish.whenFull, problems);
    return status ? [{ ...party, ...status }] : [];
  });
  await keep(ctx, tx, event.id, added);
  await applySeatSums(tx, ledger.sums());
  const promoted = await promoteWaiting(ctx, tx, seats, { isThorough: true });
  announceCounts(ctx, tx, event.id);
  const given = new Set(promoted.map(({ userId }) => userId));
  return {
    added: added.map((one): PreviewedGuest => {
      const { line, name, email, quantity } = one;
      const status = given.has(one.userId) ? ('CONFIRMED' as const) : one.status;
      return { line, name, email, quantity, status };
    }),
    known: parties.length - fresh.length,
  };
}

/** The parties that are not here yet, by this list or by themselves. */
async function strangers(ctx: Context, tx: Tx, eventId: string, parties: readonly GuestParty[]) {
  const keyed = parties.map((party) => ({ ...party, hash: hashOfKey(ctx, party.key) }));
  const hashOf = (email: string) => hashOfEmail(ctx.secretKey, email);
  const keys = await findImportedKeys(
    tx,
    eventId,
    keyed.map(({ hash }) => hash),
  );
  const addresses = keyed.flatMap(({ email }) => (email ? [hashOf(email)] : []));
  const hashes = new Set([
    ...(await findLiveGuests(tx, eventId, addresses)),
    ...(await findLivePeople(tx, eventId, addresses)),
  ]);
  return keyed
    .filter(({ hash, email }) => !keys.has(hash) && !(email && hashes.has(hashOf(email))))
    .map((party) => ({ ...party, userId: newId('gst') }));
}

/** A keyed hash: nothing of whom a list named is kept by it once they are gone. */
function hashOfKey({ secretKey }: Pick<Context, 'secretKey'>, key: string): string {
  return createHmac('sha256', secretKey).update(`guest-list:${key}`).digest('base64url');
}

/** Where a party comes to stand; null where it is left out, which is noted. */
function placeOf(
  ledger: Ledger,
  event: EventRow,
  { line, name, status, items }: GuestParty,
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

type Placed = GuestParty & {
  readonly userId: string;
  readonly hash: string;
  readonly queueNo: number | null;
};

async function keep(ctx: Context, tx: Tx, eventId: string, placed: readonly Placed[]) {
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
    placed.flatMap(({ userId, name, email }): NewGuest[] =>
      email === null ? [] : [{ ...newGuest(ctx, { eventId, email, name }), id: userId }],
    ),
  );
  await addImportedGuests(
    tx,
    placed.map(({ hash }, at) => ({
      ...{ eventId, key: hash },
      registrationId: registrations[at]?.row.id ?? '',
    })),
  );
}
