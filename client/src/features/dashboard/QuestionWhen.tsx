import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Checkbox, Field, Select } from '#ui/Field.tsx';
import { answersTo, type Draft } from './question-draft.ts';

/** For which answers to an earlier question this one is asked. */
export function QuestionWhen({
  draft,
  earlier,
  error,
  set,
}: {
  readonly draft: Draft;
  readonly earlier: readonly Draft[];
  readonly error: string | undefined;
  readonly set: (change: Partial<Draft>) => void;
}): ReactNode {
  const { t } = useLingui();
  const possible = earlier.filter((one) => answersTo(one).length > 0);
  if (possible.length === 0 && !draft.visibleIf) return null;
  const { visibleIf } = draft;
  const other = possible.find(({ id }) => id === visibleIf?.questionId);
  const words: Readonly<Record<string, string>> = { true: t`Yes`, false: t`No` };
  return (
    <div className="grid gap-2">
      <Field label={<Trans>Only after a certain answer to</Trans>} error={error}>
        <Select
          value={visibleIf?.questionId ?? ''}
          onChange={({ target }) =>
            set({ visibleIf: target.value ? { questionId: target.value, equalsAny: [] } : null })
          }
        >
          <option value="">{t`Always asked`}</option>
          {possible.map(({ id, prompt }) => (
            <option key={id} value={id}>
              {prompt}
            </option>
          ))}
        </Select>
      </Field>
      {visibleIf && other && (
        <fieldset>
          <legend className="sr-only">
            <Trans>Answers for which it is asked</Trans>
          </legend>
          {answersTo(other).map((answer) => (
            <Checkbox
              key={answer}
              label={other.kind.endsWith('CHOICE') ? answer : (words[answer] ?? answer)}
              checked={visibleIf.equalsAny.includes(answer)}
              onChange={(isOn) =>
                set({
                  visibleIf: {
                    ...visibleIf,
                    equalsAny: isOn
                      ? [...visibleIf.equalsAny, answer]
                      : visibleIf.equalsAny.filter((one) => one !== answer),
                  },
                })
              }
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}
