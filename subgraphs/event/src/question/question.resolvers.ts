import { payload } from '@hoi/kit/errors.ts';
import type { Context } from '../context.ts';
import type { EventRow, RegistrationRow } from '../mappers.ts';
import { viewerRights } from '../registration/registration-rights.ts';
import type {
  EventResolvers,
  MutationResolvers,
  Question,
  RegistrationResolvers,
} from '../schema.generated.ts';
import type { QuestionRow } from './question.store.ts';
import { setQuestions } from './set-questions.ts';

export const questionMutations: Pick<MutationResolvers, 'setQuestions'> = {
  setQuestions: (_root, args, ctx) => payload('event', () => setQuestions(ctx, args)),
};

export const questionFieldsOfEvent: Required<Pick<EventResolvers, 'questions'>> = {
  questions: async ({ id }: EventRow, _args, ctx) =>
    (await ctx.loaders.questions.load(id)).map(shown),
};

export const questionFieldsOfRegistration: Required<Pick<RegistrationResolvers, 'answers'>> = {
  answers: async (row, _args, ctx) => answersFor(ctx, row),
};

async function answersFor(ctx: Context, row: RegistrationRow) {
  const { canSee, isOwn, canManage } = await viewerRights(ctx, row);
  if (!canSee) return null;
  const questions = await ctx.loaders.questions.load(row.eventId);
  return questions
    .filter(({ isPrivate }) => !isPrivate || isOwn || canManage)
    .flatMap(({ id }) => {
      const value = row.answers?.[id];
      return value === undefined ? [] : [{ questionId: id, value }];
    });
}

/** A question as it is shown. */
export function shown(row: QuestionRow): Question {
  return {
    id: row.id,
    prompt: row.prompt,
    help: row.help,
    kind: row.kind,
    required: row.isRequired,
    options: row.options,
    perTicket: row.isPerTicket,
    askAt: row.askAt,
    visibleIf:
      row.visibleIfId === null
        ? null
        : { questionId: row.visibleIfId, equalsAny: row.visibleIfAny },
    ticketTypeIds: row.ticketTypeIds,
    private: row.isPrivate,
  };
}
