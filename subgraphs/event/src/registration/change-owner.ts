import type { Tx } from '@hoi/kit/database.ts';
import { fold } from '@hoi/kit/text.ts';
import type { Answers, AnswerValue, QuestionRow } from '../question/question.store.ts';
import { moveTicket, numberTickets, type TicketRow } from '../ticket/ticket.store.ts';
import {
  addRegistrations,
  changeItem,
  findRegistrationItems,
  type RegistrationRow,
  updateRegistration,
} from './registration.store.ts';

/** To whom a ticket goes. */
export interface NewOwner {
  readonly userId: string;
  readonly name: string;
  /** The confirmed registration that they have; null where they have none. */
  readonly place: RegistrationRow | null;
  /** The id of a new one. */
  readonly registrationId: string;
  /** All that the event ever asked. */
  readonly questions: readonly QuestionRow[];
  readonly now: Date;
}

/**
 * Moves one ticket, with the seat it stands for, to another person's registration: the sums of all
 * counters stay as they are. A registration without tickets ends. The caller began the seat change.
 */
export async function changeOwner(
  tx: Tx,
  { ticket, row }: { readonly ticket: TicketRow; readonly row: RegistrationRow },
  owner: NewOwner,
): Promise<{ readonly from: RegistrationRow; readonly to: RegistrationRow }> {
  const { registrationId: newRegistration, name, place } = owner;
  const to = place ? await grow(tx, place, ticket, owner) : await placeFor(tx, row, ticket, owner);
  await moveTicket(tx, ticket.id, {
    registrationId: place?.id ?? newRegistration,
    holderName: name,
    holderFolded: fold(name),
  });
  await numberTickets(tx, to.id);
  const from = row.quantity > 1 ? await shrink(tx, row, ticket, owner) : await end(tx, row, owner);
  return { from, to };
}

function end(tx: Tx, { id }: RegistrationRow, { now }: NewOwner): Promise<RegistrationRow> {
  return updateRegistration(tx, id, {
    status: 'CANCELLED',
    cancelledAt: now,
    cancelledBy: 'TRANSFER',
  });
}

async function shrink(
  tx: Tx,
  row: RegistrationRow,
  ticket: TicketRow,
  { questions }: NewOwner,
): Promise<RegistrationRow> {
  const items = await findRegistrationItems(tx, [row.id]);
  const at = items.findIndex(({ ticketTypeId }) => ticketTypeId === ticket.ticketTypeId);
  const before = items.slice(0, at).reduce((sum, { quantity }) => sum + quantity, 0);
  const holderNames = items[at]?.holderNames.toSpliced(ticket.position - before, 1) ?? [];
  await changeItem(
    tx,
    { registrationId: row.id, ticketTypeId: ticket.ticketTypeId },
    { heads: -1, holderNames },
  );
  await numberTickets(tx, row.id);
  return updateRegistration(tx, row.id, {
    quantity: row.quantity - 1,
    answers: ofEachHead(row.answers, questions, (each) => each.toSpliced(ticket.position, 1)),
  });
}

type EachHead = Extract<AnswerValue, readonly unknown[]>;

/** Answers whose lists, of those that each ticket has its own for, are changed. */
function ofEachHead(
  answers: Answers | null,
  questions: readonly QuestionRow[],
  change: (each: EachHead) => EachHead,
): Answers | null {
  if (!answers) return null;
  const perTicket = new Set(questions.filter((one) => one.isPerTicket).map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(answers).map(([id, value]) => [
      id,
      perTicket.has(id) && typeof value === 'object' ? change(value) : value,
    ]),
  );
}

async function grow(
  tx: Tx,
  place: RegistrationRow,
  { ticketTypeId }: TicketRow,
  { questions }: NewOwner,
): Promise<RegistrationRow> {
  const items = await findRegistrationItems(tx, [place.id]);
  const at = items.findIndex((item) => item.ticketTypeId === ticketTypeId);
  const upTo = at < 0 ? items : items.slice(0, at + 1);
  const position = upTo.reduce((sum, { quantity }) => sum + quantity, 0);
  const item = { registrationId: place.id, ticketTypeId };
  await changeItem(tx, item, { heads: 1, holderNames: items[at]?.holderNames ?? [] });
  return updateRegistration(tx, place.id, {
    quantity: place.quantity + 1,
    answers: ofEachHead(place.answers, questions, (each) => each.toSpliced(position, 0, null)),
  });
}

async function placeFor(
  tx: Tx,
  before: RegistrationRow,
  { ticketTypeId }: TicketRow,
  { registrationId: id, userId, name, now }: NewOwner,
): Promise<RegistrationRow> {
  const row: RegistrationRow = {
    ...before,
    ...{ id, userId, quantity: 1, attendeeName: name, attendeeFolded: fold(name) },
    ...{ source: 'WEB', answers: null, referral: null, createdAt: now, updatedAt: now },
  };
  await addRegistrations(tx, [{ row, items: [{ ticketTypeId, quantity: 1, holderNames: [] }] }]);
  return row;
}
