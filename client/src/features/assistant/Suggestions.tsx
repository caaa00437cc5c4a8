import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '#ui/Button.tsx';
import { Drum } from '#ui/Drum.tsx';

/** What stands in an empty conversation: questions that show what can be asked. */
export function Suggestions({
  onChoose,
}: {
  readonly onChoose: (question: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const questions = [
    t`What is on in Saigon this weekend?`,
    t`Free technology events next week`,
    t`Which events am I going to?`,
    t`Something for children tomorrow afternoon`,
  ];
  return (
    <div className="grid justify-items-start gap-3 pt-4">
      <Drum className="size-14 text-tint-line" />
      <p className="text-xl font-bold">
        <Trans>What are you in the mood for?</Trans>
      </p>
      <p className="text-muted">
        <Trans>Ask in Vietnamese or English, as you would ask a friend.</Trans>
      </p>
      <div className="mt-2 grid justify-items-start gap-2">
        {questions.map((question) => (
          <Button
            key={question}
            size="sm"
            className="h-auto py-2 text-left whitespace-normal"
            onClick={() => onChoose(question)}
          >
            {question}
          </Button>
        ))}
      </div>
    </div>
  );
}
