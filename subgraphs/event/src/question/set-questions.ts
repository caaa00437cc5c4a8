import { randomUUIDv7 } from 'node:crypto';
import { parse, Rejected } from '@hoi/kit/errors.ts';
import type { Context } from '../context.ts';
import { lockedEventFor } from '../event/authorize.ts';
import { type EventRow, updateEvent } from '../event/event.store.ts';
import { findTicketTypesOfEvents } from '../ticket-type/ticket-type.store.ts';
import { findAllQuestions, putQuestions, type QuestionRow } from './question.store.ts';
import { type QuestionInput, questionsInput } from './question-input.ts';

/**
 * Makes a list the event's questions. Those that are in it no more are asked no more; what was answered
 * stays. A new one may bring an id of its own (`new-…`), for others in the list to depend on it.
 */
export async function setQuestions(
  ctx: Context,
  { eventId, questions }: { readonly eventId: string; readonly questions: unknown },
): Promise<EventRow> {
  const wishes = parse(questionsInput, questions, ['questions']);
  return ctx.database.transaction(async (tx) => {
    const event = await lockedEventFor(ctx, tx, eventId, 'EDIT', ['eventId']);
    const [known, types] = await Promise.all([
      findAllQuestions(tx, event.id),
      findTicketTypesOfEvents(tx, [event.id]),
    ]);
    mustKnowTypes(
      wishes,
      types.map(({ id }) => id),
    );
    const ids = wishes.map((wish, at) => idOf(wish, at, known));
    const idFor = (given: string) => ids[wishes.findIndex(({ id }) => id === given)] ?? given;
    const rows = wishes.map((wish, position) => ({
      id: ids[position] ?? '',
      eventId: event.id,
      position,
      ...columnsOf(wish, idFor),
    }));
    await putQuestions(tx, event.id, rows, ctx.clock.now());
    return updateEvent(tx, event.id, {});
  });
}

function idOf({ id, kind }: QuestionInput, at: number, known: readonly QuestionRow[]): string {
  if (!id || id.startsWith('new-')) return `qst_${randomUUIDv7()}`;
  const before = known.find((one) => one.id === id);
  if (!before) throw new Rejected('NOT_FOUND', ['questions', String(at), 'id']);
  // What was answered would be of the wrong kind.
  if (before.kind !== kind) throw new Rejected('INVALID', ['questions', String(at), 'kind']);
  return id;
}

function mustKnowTypes(wishes: readonly QuestionInput[], typeIds: readonly string[]): void {
  for (const [at, { ticketTypeIds }] of wishes.entries()) {
    const unknown = ticketTypeIds.findIndex((id) => !typeIds.includes(id));
    if (unknown < 0) continue;
    throw new Rejected('NOT_FOUND', ['questions', String(at), 'ticketTypeIds', String(unknown)]);
  }
}

function columnsOf(wish: QuestionInput, idFor: (given: string) => string) {
  return {
    prompt: wish.prompt,
    help: wish.help,
    kind: wish.kind,
    isRequired: wish.required,
    options: [...wish.options],
    isPerTicket: wish.perTicket,
    askAt: wish.askAt,
    visibleIfId: wish.visibleIf ? idFor(wish.visibleIf.questionId) : null,
    visibleIfAny: [...(wish.visibleIf?.equalsAny ?? [])],
    ticketTypeIds: [...wish.ticketTypeIds],
    isPrivate: wish.private,
  };
}
