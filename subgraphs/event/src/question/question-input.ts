import { z } from 'zod';
import { cleanText, line } from '../event/event-input.ts';
import { questionEnums } from './question.store.ts';

const optional = (max: number) =>
  z
    .string()
    .nullish()
    .transform((text) => cleanText(text ?? '') || null)
    .pipe(z.string().max(max).nullable());
const or = <Schema extends z.ZodType>(schema: Schema, fallback: z.output<Schema>) =>
  schema.nullish().transform((value) => value ?? fallback);
const id = z.string().max(60);

const questionInput = z.object({
  id: id.nullish(),
  prompt: line(200),
  help: optional(500),
  kind: z.enum(questionEnums.kinds),
  required: z.boolean(),
  options: or(z.array(line(100)).max(50), []),
  perTicket: or(z.boolean(), false),
  askAt: or(z.enum(questionEnums.stages), 'REGISTRATION'),
  visibleIf: z
    .object({ questionId: id, equalsAny: z.array(z.string().max(100)).min(1).max(50) })
    .nullish(),
  ticketTypeIds: or(z.array(id).max(20), []),
  private: or(z.boolean(), false),
});

/** A question as it is sent. */
export type QuestionInput = z.output<typeof questionInput>;

/** The kinds that are answered from a list. */
export const choiceKinds: ReadonlySet<QuestionInput['kind']> = new Set([
  'SINGLE_CHOICE',
  'MULTI_CHOICE',
]);

/** All questions of an event, in order. */
export const questionsInput = z
  .array(
    questionInput.superRefine(({ kind, options }, context) => {
      const isChoice = choiceKinds.has(kind);
      const isTwice = new Set(options).size < options.length;
      if (isTwice || (isChoice ? options.length < 2 : options.length > 0)) {
        context.addIssue({ code: 'custom', path: ['options'], params: { code: 'INVALID' } });
      }
    }),
  )
  .max(30)
  .superRefine((questions, context) => {
    for (const [at, { id, visibleIf }] of questions.entries()) {
      const earlier = questions.slice(0, at);
      if (id && earlier.some((other) => other.id === id)) {
        context.addIssue({ code: 'custom', path: [at, 'id'], params: { code: 'INVALID' } });
      }
      // A question can depend on an earlier one alone: so there are no circles.
      if (!visibleIf || earlier.some((other) => other.id === visibleIf.questionId)) continue;
      const path = [at, 'visibleIf', 'questionId'];
      context.addIssue({ code: 'custom', path, params: { code: 'NOT_FOUND' } });
    }
  });
