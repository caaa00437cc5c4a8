import { type Problem, Rejected } from '@hoi/kit/errors.ts';
import { z } from 'zod';
import { isBlank, schemaFor } from './check-value.ts';
import type { Answers, AnswerValue, QuestionRow } from './question.store.ts';

/** Answers as they are sent. */
export const answersInput = z
  .array(z.object({ questionId: z.string().max(60), value: z.unknown() }))
  .max(60);

/** What is answered: the questions that are asked now, and what for. */
export interface Asked {
  readonly questions: readonly QuestionRow[];
  readonly stages: readonly QuestionRow['askAt'][];
  /** The ticket type of each head. */
  readonly heads: readonly string[];
  /** What was answered before, which stays where nothing is said. */
  readonly before: Answers | null;
}

/**
 * The answers as they are kept: each of the kind its question asks for, and those that have to be given
 * are. Questions that are not shown keep no answer. A problem's path ends with the question's id.
 */
export function checkAnswers(
  given: z.output<typeof answersInput>,
  { questions, stages, heads, before }: Asked,
): Answers | null {
  const kept = new Map<string, AnswerValue>(Object.entries(before ?? {}));
  const unknown = given.filter(({ questionId }) => !questions.some(({ id }) => id === questionId));
  const problems = unknown.map(({ questionId }) => problem('NOT_FOUND', questionId));
  for (const question of questions.filter(({ askAt }) => stages.includes(askAt))) {
    const said = given.find(({ questionId }) => questionId === question.id);
    const value = said ? said.value : kept.get(question.id);
    const outcome = isShown(question, kept, heads) ? answerTo(question, value, heads) : null;
    kept.delete(question.id);
    if (outcome instanceof Rejected) problems.push(...outcome.problems);
    else if (outcome !== null) kept.set(question.id, outcome);
  }
  const [first, ...rest] = problems;
  if (first) throw Rejected.all([first, ...rest]);
  return kept.size === 0 ? null : Object.fromEntries(kept);
}

const isShown = (
  question: QuestionRow,
  kept: ReadonlyMap<string, AnswerValue>,
  heads: readonly string[],
): boolean => isAskedOf(question, heads) && isMet(question, kept);

/** Whether a question is for somebody with tickets of such types. */
export function isAskedOf(
  { ticketTypeIds }: Pick<QuestionRow, 'ticketTypeIds'>,
  heads: readonly string[],
): boolean {
  return ticketTypeIds.length === 0 || heads.some((id) => ticketTypeIds.includes(id));
}

/** Whether what a question depends on was answered so that it is asked. */
export function isMet(
  { visibleIfId, visibleIfAny }: Pick<QuestionRow, 'visibleIfId' | 'visibleIfAny'>,
  kept: ReadonlyMap<string, AnswerValue>,
): boolean {
  if (visibleIfId === null) return true;
  const answer = kept.get(visibleIfId);
  const values = Array.isArray(answer) ? answer.flat() : [answer];
  return values.some((value) => value !== undefined && visibleIfAny.includes(String(value)));
}

function answerTo(
  question: QuestionRow,
  value: unknown,
  heads: readonly string[],
): AnswerValue | Rejected | null {
  try {
    const answer = question.isPerTicket
      ? eachAnswer(question, value, heads)
      : oneAnswer(question, value);
    const isMissing = answer === null || (Array.isArray(answer) && answer.includes(null));
    if (question.isRequired && isMissing) return new Rejected('REQUIRED', pathTo(question.id));
    return answer;
  } catch (error) {
    if (error instanceof Rejected) return error;
    throw error;
  }
}

function eachAnswer(
  question: QuestionRow,
  value: unknown,
  heads: readonly string[],
): AnswerValue | null {
  const values = checked(z.array(z.unknown()).max(heads.length), value ?? [], question.id);
  const each = heads.map((_, at) => oneAnswer(question, values[at]));
  // One for each ticket, of the question's kind.
  return each.every((one) => one === null) ? null : (each as AnswerValue);
}

function oneAnswer(question: QuestionRow, value: unknown): AnswerValue | null {
  if (isBlank(question.kind, value)) return null;
  // The schema gives a value of the question's kind.
  return checked(schemaFor(question), value, question.id) as AnswerValue;
}

/** What a schema makes of a value; whatever is wrong is wrong with the answer as a whole. */
function checked<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  questionId: string,
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const isTooLong = issue?.code === 'too_big' && issue.origin !== 'number';
  const path = pathTo(questionId);
  if (isTooLong) throw new Rejected('TOO_LONG', path, { max: Number(issue.maximum) });
  throw new Rejected('INVALID', path);
}

const pathTo = (questionId: string) => ['input', 'answers', questionId];

function problem(code: Problem['code'], questionId: string): Problem {
  return { code, path: pathTo(questionId), params: {}, retryAfter: null };
}
