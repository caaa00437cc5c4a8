import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { AnswersGiven, Given, Question } from '#lib/asked-questions.ts';
import { QuestionField } from '#ui/QuestionField.tsx';

/** The questions to answer, those for each ticket as often as there are tickets. */
export function AskedQuestions({
  asked,
  given,
  heads,
  errors,
  onChange,
}: {
  readonly asked: readonly Question[];
  readonly given: AnswersGiven;
  readonly heads: number;
  /** By question. */
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (given: AnswersGiven) => void;
}): ReactNode {
  return asked.map((question) =>
    Array.from({ length: question.perTicket ? heads : 1 }, (_, at) => {
      const values = given[question.id] ?? [];
      const set = (value: Given): void => {
        const next = Array.from({ length: Math.max(values.length, at + 1) }, (_v, i) => values[i]);
        next[at] = value;
        onChange({ ...given, [question.id]: next });
      };
      const place = at + 1;
      return (
        <QuestionField
          key={`${question.id} ${place}`}
          question={question}
          value={values[at]}
          onChange={set}
          error={at === 0 ? errors[question.id] : undefined}
          {...(question.perTicket && heads > 1
            ? { holder: <Trans>for ticket {place}</Trans> }
            : {})}
        />
      );
    }),
  );
}
