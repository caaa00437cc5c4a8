import { graphql } from '#gql/gql.ts';
import type { AskedQuestionFragment, QuestionStage } from '#gql/graphql.ts';

/** What of a question is read to ask it. */
export const AskedQuestion = graphql(/* GraphQL */ `
  fragment AskedQuestion on Question {
    id
    prompt
    help
    kind
    required
    options
    perTicket
    askAt
    visibleIf {
      questionId
      equalsAny
    }
    ticketTypeIds
  }
`);

/** A question as the person who answers sees it. */
export type Question = AskedQuestionFragment;

/** An answer while it is given; those for each ticket stand in a list. */
export type Given = string | boolean | readonly string[] | undefined;
/** What was answered so far, by question; one for each ticket, or one alone. */
export type AnswersGiven = Readonly<Record<string, readonly Given[]>>;

/** The questions to ask now, of somebody who wants such a ticket and has answered so much. */
export function askedQuestions(
  questions: readonly Question[],
  ticketTypeId: string | undefined,
  given: AnswersGiven,
  stage: QuestionStage = 'REGISTRATION',
): readonly Question[] {
  const asked: Question[] = [];
  for (const question of questions) {
    const { askAt, ticketTypeIds, visibleIf } = question;
    const isForTicket =
      ticketTypeIds.length === 0 || (ticketTypeId && ticketTypeIds.includes(ticketTypeId));
    const depends = visibleIf && asked.find(({ id }) => id === visibleIf.questionId);
    const isVisible =
      !visibleIf ||
      (depends && wordsOf(given[depends.id]).some((word) => visibleIf.equalsAny.includes(word)));
    if (askAt === stage && isForTicket && isVisible) asked.push(question);
  }
  return asked;
}

const wordsOf = (given: readonly Given[] | undefined): readonly string[] =>
  (given ?? []).flat().map(String);

/** The answers as they are sent: in the form that each question's kind asks for. */
export function toAnswers(
  asked: readonly Question[],
  given: AnswersGiven,
  heads: number,
): readonly { readonly questionId: string; readonly value: unknown }[] {
  return asked.flatMap((question) => {
    const values = given[question.id] ?? [];
    const each = Array.from({ length: question.perTicket ? heads : 1 }, (_, at) =>
      sentValue(question, values[at]),
    );
    if (each.every((value) => value === null)) return [];
    return [{ questionId: question.id, value: question.perTicket ? each : each[0] }];
  });
}

function sentValue({ kind }: Question, given: Given): unknown {
  if (given === undefined || given === '') return null;
  if (kind === 'NUMBER') return Number(String(given).replace(',', '.'));
  if (kind === 'BOOLEAN') return given === true || given === 'true';
  return given;
}
