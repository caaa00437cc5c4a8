import type { Tx } from '@hoi/kit/database.ts';
import { Rejected } from '@hoi/kit/errors.ts';
import { newId } from '@hoi/kit/ids.ts';
import type { Context } from '../context.ts';
import type { RegistrationRow } from '../registration/registration.store.ts';
import { findTicketsOfRegistrations, type TicketRow } from '../ticket/ticket.store.ts';
import { announceCheckIn } from './announce-check-in.ts';
import { addCheckIns, type CheckInRow, findCheckInsByNonce } from './check-in.store.ts';
import { type CheckInListRow, changeCheckInList } from './check-in-list.store.ts';
import { type AdmissionRow, addAdmission, findAdmissionByNonce } from './door-admission.store.ts';
import { doorHandOf } from './door-hand.ts';
import { headsBy } from './settle-tickets.ts';

/** Somebody who was let in without a ticket, and what their answer needs. */
export interface Admitted {
  readonly admission: AdmissionRow;
  readonly registrationId: string;
  readonly scans: readonly CheckInRow[];
  readonly listId: string;
}

/** What was asked of a door. */
export interface Asked {
  readonly nonce: string;
  readonly fingerprint: string;
  readonly gate: string | null;
  readonly reason: string | null;
}

/** What the same nonce was answered with before; null for a new one. The event's counter is held. */
export async function answeredBefore(
  tx: Tx,
  listId: string,
  { nonce, fingerprint }: Asked,
): Promise<Admitted | null> {
  const admission = await findAdmissionByNonce(tx, listId, nonce);
  if (!admission) return null;
  if (admission.fingerprint !== fingerprint) {
    throw new Rejected('IDEMPOTENCY_REPLAY_MISMATCH', ['input', 'nonce']);
  }
  const { registrationId, heads } = admission;
  const nonces = Array.from({ length: heads }, (_, at) => nonceOf(admission.id, at));
  const scans = await findCheckInsByNonce(tx, listId, nonces);
  return { admission, registrationId, scans: scans.toSorted(byNonce), listId };
}

// The scan of a ticket that nobody showed. Ten at most, so that they sort as they are numbered.
const nonceOf = (admissionId: string, at: number) => `${admissionId}:${at}`;
const byNonce = (one: CheckInRow, other: CheckInRow) => (one.nonce < other.nonce ? -1 : 1);

/** Refuses where a list lets nobody in now, or not these tickets. */
export function mustTake(
  { opensAt, closesAt, ticketTypeIds }: CheckInListRow,
  wanted: readonly string[],
  now: Date,
  path: readonly string[],
): void {
  const isOpen = (opensAt === null || opensAt <= now) && (closesAt === null || now < closesAt);
  if (!isOpen) throw new Rejected('LIST_CLOSED', ['input', 'listId']);
  const isTaken = wanted.some((id) => ticketTypeIds?.includes(id) ?? true);
  if (!isTaken) throw new Rejected('NOT_ON_LIST', path);
}

/** Checks in the first heads of a party that has just got its tickets, and notes how it came in. */
export async function letPartyIn(
  ctx: Context,
  tx: Tx,
  { id: listId, eventId, ticketTypeIds }: CheckInListRow,
  party: Pick<AdmissionRow, 'kind' | 'isOverCapacity'> & {
    readonly registration: RegistrationRow;
    /** How many are here; all of them where absent. */
    readonly heads: number | null;
  },
  { nonce, fingerprint, gate, reason }: Asked,
): Promise<Admitted> {
  const { id: registrationId } = party.registration;
  const at = ctx.clock.now();
  const { userId: byUserId, deviceId } = doorHandOf(ctx.caller.viewer);
  const tickets = (await findTicketsOfRegistrations(tx, [registrationId]))
    .filter(({ ticketTypeId }) => ticketTypeIds?.includes(ticketTypeId) ?? true)
    .slice(0, party.heads ?? undefined);
  const { revision } = await changeCheckInList(tx, listId);
  const hand = { byUserId, deviceId };
  const id = newId('adm');
  const scans = tickets.map((ticket, index) =>
    admissionOf(ticket, {
      ...{ listId, gate, at, revision, fingerprint, ...hand },
      nonce: nonceOf(id, index),
    }),
  );
  await addCheckIns(tx, scans);
  await changeCheckInList(tx, listId, headsBy(scans));
  const admission: AdmissionRow = {
    ...{ id, listId, registrationId, kind: party.kind, heads: scans.length },
    ...{ isOverCapacity: party.isOverCapacity, reason, gate, nonce, fingerprint, at, ...hand },
  };
  await addAdmission(tx, admission);
  announceCheckIn(ctx, tx, { listId, eventId });
  return { admission, registrationId, scans, listId };
}

function admissionOf(
  { id: ticketId, eventId }: TicketRow,
  scan: Pick<
    CheckInRow,
    'listId' | 'gate' | 'at' | 'revision' | 'fingerprint' | 'nonce' | 'byUserId' | 'deviceId'
  >,
): CheckInRow {
  return {
    ...scan,
    id: newId('chk'),
    eventId,
    ticketId,
    direction: 'IN',
    result: 'ADMITTED',
    letIn: true,
    ...{ undoneAt: null, undoneBy: null, undoReason: null },
    ...{ previousId: null, device: null, recordedAt: scan.at },
  };
}
