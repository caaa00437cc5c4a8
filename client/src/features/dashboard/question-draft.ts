import { readFragment } from '#gql/fragment-masking.ts';
import type { EventQuestionsQuery, QuestionInput, QuestionKind } from '#gql/graphql.ts';
import { AskedQuestion, type Question } from '#lib/asked-questions.ts';

type Kept = NonNullable<EventQuestionsQuery['event']>['questions'][number];

/** A question while it is written. */
export interface Draft
  extends Pick<Kept, 'private'>,
    Omit<Question, 'options' | 'visibleIf' | 'help' | '__typename' | ' $fragmentName'> {
  /** One in each line. */
  readonly options: string;
  readonly help: string;
  readonly visibleIf: { readonly questionId: string; readonly equalsAny: readonly string[] } | null;
  /** Whether the platform knows it: then its kind stays. */
  readonly isKept: boolean;
}

/** The kinds that are answered from a list. */
export const isChoice = (kind: QuestionKind): boolean =>
  kind === 'SINGLE_CHOICE' || kind === 'MULTI_CHOICE';

/** A question that is there already. */
export function draftOf(kept: Kept): Draft {
  const question = readFragment(AskedQuestion, kept);
  return {
    ...question,
    private: kept.private,
    options: question.options.join('\n'),
    help: question.help ?? '',
    visibleIf: question.visibleIf ?? null,
    isKept: true,
  };
}

/** A question that is not asked yet. */
export function newDraft(): Draft {
  return {
    id: `new-${crypto.randomUUID()}`,
    prompt: '',
    help: '',
    kind: 'TEXT',
    required: false,
    options: '',
    perTicket: false,
    askAt: 'REGISTRATION',
    visibleIf: null,
    ticketTypeIds: [],
    private: false,
    isKept: false,
  };
}

/** The lines of a list, without those that are empty or there already. */
export function linesOf(text: string): readonly string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}

/** What an answer to a question can be compared with; nothing for kinds that are written freely. */
export function answersTo({ kind, options }: Pick<Draft, 'kind' | 'options'>): readonly string[] {
  if (isChoice(kind)) return linesOf(options);
  return kind === 'BOOLEAN' || kind === 'CONSENT' ? ['true', 'false'] : [];
}

/** The draft as it is sent. */
export function inputOf(draft: Draft): QuestionInput {
  const { visibleIf } = draft;
  return {
    id: draft.id,
    prompt: draft.prompt,
    help: draft.help || null,
    kind: draft.kind,
    required: draft.required,
    options: isChoice(draft.kind) ? [...linesOf(draft.options)] : [],
    perTicket: draft.perTicket,
    askAt: draft.askAt,
    visibleIf:
      visibleIf && visibleIf.equalsAny.length > 0
        ? { questionId: visibleIf.questionId, equalsAny: [...visibleIf.equalsAny] }
        : null,
    ticketTypeIds: [...draft.ticketTypeIds],
    private: draft.private,
  };
}
