import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Given, Question } from '#lib/asked-questions.ts';
import { countriesIn } from '#lib/countries.ts';
import { useLocale } from '#lib/use-locale.ts';
import { Checkbox, Field, Input, Select, Textarea } from '#ui/Field.tsx';

interface Props {
  readonly question: Question;
  readonly value: Given;
  readonly onChange: (value: Given) => void;
  readonly error: string | undefined;
  /** Whose ticket it is about, where each has its own answer. */
  readonly holder?: ReactNode;
}

/** One question, with what it is answered with. */
export function QuestionField(props: Props): ReactNode {
  const { question, value, onChange, error, holder } = props;
  const { prompt, help, required, kind } = question;
  if (kind === 'CONSENT') {
    return (
      <div>
        <Checkbox
          label={
            <>
              {prompt} {required && <Required />}
            </>
          }
          hint={help}
          checked={value === true}
          onChange={onChange}
        />
        {error && (
          <p role="alert" className="text-sm text-clay">
            {error}
          </p>
        )}
      </div>
    );
  }
  if (kind === 'MULTI_CHOICE') return <Choices {...props} />;
  return (
    <Field
      label={
        <>
          {prompt} {required && <Required />}
          {holder && <span className="font-normal text-muted"> {holder}</span>}
        </>
      }
      {...(help ? { hint: help } : {})}
      error={error}
      isRequired={required}
    >
      <Control question={question} value={String(value ?? '')} onChange={onChange} />
    </Field>
  );
}

function Required(): ReactNode {
  const { t } = useLingui();
  return (
    <span className="text-clay" role="img" aria-label={t`(must be answered)`}>
      *
    </span>
  );
}

function Choices({ question, value, onChange, error, holder }: Props): ReactNode {
  const chosen = Array.isArray(value) ? value : [];
  return (
    <fieldset>
      <legend className="text-sm font-medium">
        {question.prompt} {question.required && <Required />}
        {holder && <span className="font-normal text-muted"> {holder}</span>}
      </legend>
      {question.help && <p className="text-sm text-muted">{question.help}</p>}
      {question.options.map((option) => (
        <Checkbox
          key={option}
          label={option}
          checked={chosen.includes(option)}
          onChange={(isOn) =>
            onChange(isOn ? [...chosen, option] : chosen.filter((one) => one !== option))
          }
        />
      ))}
      {error && (
        <p role="alert" className="text-sm text-clay">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function Control({
  question: { kind, options },
  value,
  onChange,
}: {
  readonly question: Question;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const { locale } = useLocale();
  const change = ({ target }: { readonly target: { readonly value: string } }): void =>
    onChange(target.value);
  switch (kind) {
    case 'LONG_TEXT':
      return <Textarea maxLength={4_000} value={value} onChange={change} />;
    case 'SINGLE_CHOICE':
      return <Choice value={value} onChange={change} choices={options.map((one) => [one, one])} />;
    case 'BOOLEAN':
      return (
        <Choice
          value={value}
          onChange={change}
          choices={[
            ['true', t`Yes`],
            ['false', t`No`],
          ]}
        />
      );
    case 'COUNTRY':
      return <Choice value={value} onChange={change} choices={countriesIn(locale)} />;
    default:
      return <Input {...inputFor[kind]} value={value} onChange={change} />;
  }
}

const inputFor = {
  TEXT: { maxLength: 200 },
  NUMBER: { inputMode: 'decimal' },
  DATE: { type: 'date' },
  EMAIL: { type: 'email', autoComplete: 'email', maxLength: 254 },
  PHONE: { type: 'tel', autoComplete: 'tel', maxLength: 30 },
  URL: { type: 'url', placeholder: 'https://', maxLength: 2_000 },
  CONSENT: {},
  MULTI_CHOICE: {},
} as const;

function Choice({
  value,
  onChange,
  choices,
}: {
  readonly value: string;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
  readonly choices: readonly (readonly [string, string])[];
}): ReactNode {
  return (
    <Select value={value} onChange={onChange}>
      <option value="">
        <Trans>Please choose</Trans>
      </option>
      {choices.map(([key, label]) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </Select>
  );
}
