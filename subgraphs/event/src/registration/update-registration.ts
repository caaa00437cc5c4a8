import { parse, Rejected } from '@hoi/kit/errors.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { idInput } from '../id-input.ts';
import { answersInput, checkAnswers } from '../question/check-answers.ts';
import { findQuestions, type QuestionRow } from '../question/question.store.ts';
import { isLive } from './end-registration.ts';
import {
  findRegistrationItems,
  findRegistrations,
  type RegistrationRow,
  updateRegistration as storeRegistration,
} from './registration.store.ts';
import { announceRegistration } from './registration-fact.ts';
import { rightsTo } from './registration-rights.ts';

const inputSchema = z.object({ id: idInput('reg'), answers: answersInput.nullish() });
const path = ['input', 'id'];

/** Answers questions later, or answers them anew; only the person does. */
export function updateRegistration(ctx: Context, input: object): Promise<RegistrationRow> {
  const { id, answers } = parse(inputSchema, input);
  return ctx.database.transaction(async (tx) => {
    const [row] = await findRegistrations(tx, [id]);
    const rights = row ? await rightsTo(ctx, tx, row) : null;
    if (!row || !rights?.canSee) throw new Rejected('NOT_FOUND', path);
    if (!rights.isOwn) throw new Rejected('FORBIDDEN', path);
    if (!isLive(row)) throw new Rejected('INVALID_TRANSITION', path);
    const [questions, items] = await Promise.all([
      findQuestions(tx, [row.eventId]),
      findRegistrationItems(tx, [id]),
    ]);
    const changed = await storeRegistration(tx, id, {
      answers: checkAnswers(answers ?? [], {
        questions,
        stages: stagesOf(questions, answers ?? []),
        heads: headsOf(items),
        before: row.answers,
      }),
    });
    announceRegistration(ctx, tx, changed);
    return changed;
  });
}

// What is asked at the door or after the event need not be answered with the rest.
function stagesOf(
  questions: readonly QuestionRow[],
  answers: readonly { readonly questionId: string }[],
): readonly QuestionRow['askAt'][] {
  return questions
    .filter(({ id }) => answers.some(({ questionId }) => questionId === id))
    .map(({ askAt }) => askAt);
}

/** The ticket type of each head. */
export function headsOf(
  items: readonly { readonly ticketTypeId: string; readonly quantity: number }[],
): readonly string[] {
  return items.flatMap(({ ticketTypeId, quantity }) =>
    Array.from({ length: quantity }, () => ticketTypeId),
  );
}
