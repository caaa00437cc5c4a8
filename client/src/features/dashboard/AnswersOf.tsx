import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

interface Props {
  readonly questions: readonly { readonly id: string; readonly prompt: string }[];
  readonly answers: readonly { readonly questionId: string; readonly value: unknown }[];
}

/** What a guest answered, folded away until it is asked for. */
export function AnswersOf({ questions, answers }: Props): ReactNode {
  const text = useAnswerText();
  if (answers.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="cursor-pointer text-tint">
        <Trans>Answers</Trans>
      </summary>
      <dl className="mt-1.5 grid gap-x-4 gap-y-1 sm:grid-cols-[minmax(8rem,auto)_1fr]">
        {questions.map(({ id, prompt }) => {
          const answer = answers.find(({ questionId }) => questionId === id);
          return answer ? (
            <div key={id} className="contents">
              <dt className="text-muted">{prompt}</dt>
              <dd className="min-w-0 break-words whitespace-pre-wrap">{text(answer.value)}</dd>
            </div>
          ) : null;
        })}
      </dl>
    </details>
  );
}

function useAnswerText(): (value: unknown) => string {
  const { t } = useLingui();
  const text = (value: unknown): string => {
    if (value === true) return t`Yes`;
    if (value === false) return t`No`;
    if (value === null || value === undefined) return '–';
    return Array.isArray(value) ? value.map(text).join(', ') : String(value);
  };
  return text;
}
