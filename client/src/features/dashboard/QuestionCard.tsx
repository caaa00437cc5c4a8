import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { QuestionKind, QuestionStage } from '#gql/graphql.ts';
import { IconButton } from '#ui/Button.tsx';
import { Checkbox, Field, Input, Select, Switch, Textarea } from '#ui/Field.tsx';
import { QuestionWhen } from './QuestionWhen.tsx';
import { type Draft, isChoice } from './question-draft.ts';

interface Props {
  readonly draft: Draft;
  readonly number: number;
  readonly earlier: readonly Draft[];
  readonly ticketTypes: readonly { readonly id: string; readonly name: string }[];
  readonly errors: Readonly<Record<string, string>>;
  readonly canMoveUp: boolean;
  readonly onChange: (draft: Draft) => void;
  readonly onRemove: () => void;
  readonly onMoveUp: () => void;
}

/** One question: what is asked and how it is answered; the rest is folded away. */
export function QuestionCard(props: Props): ReactNode {
  const { draft, number, errors, onChange } = props;
  const { t } = useLingui();
  const set = (change: Partial<Draft>): void => onChange({ ...draft, ...change });
  return (
    <div className="grid gap-4 rounded-lg border border-line p-4">
      <div className="flex items-start gap-2">
        <Field
          label={<Trans>Question {number}</Trans>}
          error={errors.prompt}
          isRequired
          className="flex-1"
        >
          <Input
            maxLength={200}
            value={draft.prompt}
            onChange={({ target }) => set({ prompt: target.value })}
          />
        </Field>
        <div className="flex pt-6">
          {props.canMoveUp && (
            <IconButton icon="up" label={t`Move up: ${draft.prompt}`} onClick={props.onMoveUp} />
          )}
          <IconButton icon="trash" label={t`Remove: ${draft.prompt}`} onClick={props.onRemove} />
        </div>
      </div>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Kind draft={draft} error={errors.kind} onChange={(kind) => set({ kind })} />
        <Switch
          label={<Trans>Must be answered</Trans>}
          checked={draft.required}
          onChange={(required) => set({ required })}
        />
      </div>
      {isChoice(draft.kind) && (
        <Field
          label={<Trans>Answers to choose from</Trans>}
          hint={<Trans>One in each line.</Trans>}
          error={errors.options}
          isRequired
        >
          <Textarea
            rows={3}
            value={draft.options}
            onChange={({ target }) => set({ options: target.value })}
          />
        </Field>
      )}
      <More {...props} set={set} />
    </div>
  );
}

function Kind({
  draft,
  error,
  onChange,
}: {
  readonly draft: Draft;
  readonly error: string | undefined;
  readonly onChange: (kind: QuestionKind) => void;
}): ReactNode {
  const { t } = useLingui();
  const kinds: readonly (readonly [QuestionKind, string])[] = [
    ['TEXT', t`A line of text`],
    ['LONG_TEXT', t`Some lines of text`],
    ['SINGLE_CHOICE', t`One of several`],
    ['MULTI_CHOICE', t`Some of several`],
    ['BOOLEAN', t`Yes or no`],
    ['CONSENT', t`Consent`],
    ['NUMBER', t`A number`],
    ['DATE', t`A day`],
    ['EMAIL', t`An email address`],
    ['PHONE', t`A phone number`],
    ['URL', t`A web address`],
    ['COUNTRY', t`A country`],
  ];
  return (
    <Field label={<Trans>Answered with</Trans>} error={error}>
      <Select
        value={draft.kind}
        disabled={draft.isKept}
        onChange={({ target }) => {
          const chosen = kinds.find(([kind]) => kind === target.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {kinds.map(([kind, label]) => (
          <option key={kind} value={kind}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function More({
  draft,
  earlier,
  ticketTypes,
  errors,
  set,
}: Props & { readonly set: (change: Partial<Draft>) => void }): ReactNode {
  const { t } = useLingui();
  const stages: readonly (readonly [QuestionStage, string])[] = [
    ['REGISTRATION', t`With the registration`],
    ['CHECK_IN', t`At the door`],
    ['AFTER_EVENT', t`After the event`],
  ];
  return (
    <details>
      <summary className="cursor-pointer py-1 text-sm font-medium">
        <Trans>When and of whom</Trans>
      </summary>
      <div className="grid gap-4 pt-3">
        <Field label={<Trans>A word to explain it</Trans>} error={errors.help}>
          <Input
            maxLength={500}
            value={draft.help}
            onChange={({ target }) => set({ help: target.value })}
          />
        </Field>
        <Field label={<Trans>Asked</Trans>}>
          <Select
            value={draft.askAt}
            onChange={({ target }) => {
              const chosen = stages.find(([stage]) => stage === target.value);
              if (chosen) set({ askAt: chosen[0] });
            }}
          >
            {stages.map(([stage, label]) => (
              <option key={stage} value={stage}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <QuestionWhen draft={draft} earlier={earlier} error={errors.visibleIf} set={set} />
        {ticketTypes.length > 1 && (
          <fieldset>
            <legend className="mb-1 text-sm font-medium">
              <Trans>Only of those who want (none: of everybody)</Trans>
            </legend>
            {ticketTypes.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={draft.ticketTypeIds.includes(id)}
                onChange={(isOn) =>
                  set({
                    ticketTypeIds: isOn
                      ? [...draft.ticketTypeIds, id]
                      : draft.ticketTypeIds.filter((other) => other !== id),
                  })
                }
              />
            ))}
          </fieldset>
        )}
        <Switch
          label={<Trans>Each ticket has its own answer</Trans>}
          checked={draft.perTicket}
          onChange={(perTicket) => set({ perTicket })}
        />
        <Switch
          label={<Trans>Private</Trans>}
          hint={<Trans>Only those who decide on registrations see the answers.</Trans>}
          checked={draft.private}
          onChange={(isPrivate) => set({ private: isPrivate })}
        />
      </div>
    </details>
  );
}
