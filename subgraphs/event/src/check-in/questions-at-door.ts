import { checkAnswers, isAskedOf, isMet } from '../question/check-answers.ts';
import type { Answers, AnswerValue, QuestionRow } from '../question/question.store.ts';
import type { TicketRow } from '../ticket/ticket.store.ts';

/** A ticket of a registration, as answers know it. */
export interface Head extends Pick<TicketRow, 'position' | 'ticketTypeId'> {
  /** What was answered for the registration. */
  readonly answers: Answers | null;
  /** How many tickets it has. */
  readonly quantity: number;
}

const isForDoor = ({ askAt }: QuestionRow) => askAt === 'CHECK_IN';

/** The questions for the door of those who have such a ticket. */
function questionsFor(
  questions: readonly QuestionRow[],
  { ticketTypeId }: Pick<Head, 'ticketTypeId'>,
): readonly QuestionRow[] {
  return questions.filter((one) => isForDoor(one) && isAskedOf(one, [ticketTypeId]));
}

/**
 * What to ask of whoever has a ticket: what is for the door and has no answer yet. What depends on a
 * question that is asked with it is among them.
 */
export function questionsToAsk(
  questions: readonly QuestionRow[],
  head: Head,
): readonly QuestionRow[] {
  const own = new Map(Object.entries(ownAnswers(questions, head)));
  const asked: QuestionRow[] = [];
  for (const question of questionsFor(questions, head)) {
    const isBesideAsked = asked.some(({ id }) => id === question.visibleIfId);
    if (!own.has(question.id) && (isBesideAsked || isMet(question, own))) asked.push(question);
  }
  return asked;
}

/** The answers of a registration with those that somebody gave at the door for one of its tickets. */
export function withAnswers(
  given: Parameters<typeof checkAnswers>[0],
  questions: readonly QuestionRow[],
  head: Head,
): Answers | null {
  const atDoor = questionsFor(questions, head);
  const kept = checkAnswers(given, {
    questions: atDoor.map((one) => ({ ...one, isPerTicket: false })),
    stages: ['CHECK_IN'],
    heads: [head.ticketTypeId],
    before: ownAnswers(questions, head),
  });
  const changes = atDoor.map((one) => [one.id, keptAnswer(one, head, kept?.[one.id])] as const);
  const all = Object.entries({ ...head.answers, ...Object.fromEntries(changes) });
  const left = all.filter((entry): entry is [string, AnswerValue] => entry[1] !== null);
  return left.length === 0 ? null : Object.fromEntries(left);
}

type Each = Extract<AnswerValue, readonly unknown[]>;

/** An answer as the registration keeps it; null for none. */
function keptAnswer(
  { id, isPerTicket }: QuestionRow,
  { answers, position, quantity }: Head,
  own: AnswerValue | undefined,
): AnswerValue | null {
  if (!isPerTicket) return own ?? null;
  const before = answers?.[id];
  const each = Array.from({ length: quantity }, (_, at) =>
    at === position ? (own ?? null) : Array.isArray(before) ? (before[at] ?? null) : null,
  );
  return each.every((one) => one === null) ? null : (each as Each);
}

/** What was answered for one ticket: its own answers, and those of the registration as a whole. */
function ownAnswers(
  questions: readonly QuestionRow[],
  { answers, position }: Pick<Head, 'answers' | 'position'>,
): Answers {
  const perTicket = new Set(questions.filter((one) => one.isPerTicket).map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(answers ?? {}).flatMap(([id, value]) => {
      if (!perTicket.has(id)) return [[id, value]];
      const own = Array.isArray(value) ? (value[position] ?? null) : null;
      return own === null ? [] : [[id, own as AnswerValue]];
    }),
  );
}
