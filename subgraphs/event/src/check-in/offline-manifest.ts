import { createHash } from 'node:crypto';
import type { Context } from '../context.ts';
import type { EventRow } from '../event/event.store.ts';
import type { QuestionRow } from '../question/question.store.ts';
import { findTicketStates } from '../ticket/ticket.store.ts';
import { admissionTime, uuidOf } from '../ticket/ticket-codes.ts';
import { findAttendanceAfter } from './check-in.store.ts';
import type { CheckInListRow } from './check-in-list.store.ts';

const hourMs = 3_600_000;
// A device is told off at its next contact; one that keeps away must stop by itself.
const goodForMs = { person: 24 * hourMs, device: 12 * hourMs };

/**
 * What a device needs to admit people with no network: keys that check codes, and which tickets do
 * not admit. Tickets stand in it as hashes of their ids, so it tells nothing of anybody.
 */
export async function offlineManifest(
  ctx: Context,
  list: CheckInListRow,
  event: EventRow,
  since: number,
) {
  const now = ctx.clock.now();
  const [keys, types, attendance, states, questions] = await Promise.all([
    ctx.ticketCodes.publicKeys(),
    ctx.loaders.ticketTypes.load(event.id),
    findAttendanceAfter(ctx.database.read, list.id, since),
    findTicketStates(ctx.database.read, event.id),
    ctx.loaders.questions.load(event.id),
  ]);
  const hashes = (isWanted: (one: (typeof attendance)[number]) => boolean) =>
    attendance.filter(isWanted).map(({ ticketId }) => ticketHash(ticketId));
  const { notBefore, expiresAt } = admissionTime(event);
  return {
    listId: list.id,
    eventUuid: uuidOf(event.id),
    issuedAt: now,
    expiresAt: new Date(
      now.getTime() + goodForMs[ctx.caller.viewer.kind === 'DEVICE' ? 'device' : 'person'],
    ),
    admitsFrom: notBefore,
    admitsUntil: expiresAt,
    keys,
    ticketTypeNumbers:
      list.ticketTypeIds &&
      types.filter(({ id }) => list.ticketTypeIds?.includes(id)).map((type) => type.number),
    revokedTicketHashes: states.flatMap(({ id, state }) =>
      state === 'REVOKED' ? [ticketHash(id)] : [],
    ),
    reissuedTickets: states.flatMap(({ id, state, seq }) =>
      state === 'VALID' ? [{ hash: ticketHash(id), seq }] : [],
    ),
    mayReenter: list.mayReenter,
    opensAt: list.opensAt,
    closesAt: list.closesAt,
    checkedInTicketHashes: hashes(({ hasCome }) => hasCome),
    outsideTicketHashes: hashes(({ hasCome, isInside }) => hasCome && !isInside),
    notCheckedInTicketHashes: since === 0 ? [] : hashes(({ hasCome }) => !hasCome),
    questions: forDoor(questions).map((question) => ({
      question,
      ticketTypeNumbers:
        question.ticketTypeIds.length === 0
          ? null
          : types.flatMap(({ id, number }) =>
              question.ticketTypeIds.includes(id) ? [number] : [],
            ),
    })),
    revision: list.revision,
  };
}

/** What can be asked at the door by whoever knows nothing of what was answered before. */
function forDoor(questions: readonly QuestionRow[]): readonly QuestionRow[] {
  const asked: QuestionRow[] = [];
  for (const one of questions.filter(({ askAt }) => askAt === 'CHECK_IN')) {
    if (one.visibleIfId === null || asked.some(({ id }) => id === one.visibleIfId)) asked.push(one);
  }
  return asked;
}

/** The name of a ticket where nobody may read which it is: 12 bytes of the SHA-256 of its UUID, base64url. */
export function ticketHash(id: string): string {
  return createHash('sha256').update(uuidOf(id)).digest().subarray(0, 12).toString('base64url');
}
