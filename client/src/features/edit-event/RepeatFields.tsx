import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useDeferredValue } from 'react';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import { longDay } from '#lib/format-time.ts';
import { useLocale } from '#lib/use-locale.ts';
import { Pill } from '#ui/Badge.tsx';
import { Field, Input, Select } from '#ui/Field.tsx';
import { type RepeatValues, repeatKinds, toRule, weekdayOf, weekdays } from './repeat-values.ts';

const Preview = graphql(/* GraphQL */ `
  query PreviewRecurrence($rrule: String!, $start: LocalDateTime!, $timeZone: TimeZone!) {
    previewRecurrence(rrule: $rrule, start: $start, timeZone: $timeZone, count: 6) {
      occurrences
      describe
      userErrors {
        code
        message
        path
      }
    }
  }
`);

interface Props {
  readonly values: RepeatValues;
  readonly onChange: (values: RepeatValues) => void;
  readonly startsAtLocal: string;
  readonly timeZone: string;
  /** Whether it may also not repeat. */
  readonly isOptional?: boolean;
}

/** How an event repeats, with the sentence and the next dates that come of it. */
export function RepeatFields(props: Props): ReactNode {
  const { values, onChange, startsAtLocal, timeZone, isOptional = true } = props;
  const { t } = useLingui();
  const change = (part: Partial<RepeatValues>) => onChange({ ...values, ...part });
  const labels: Record<RepeatValues['kind'], string> = {
    NONE: t`Does not repeat`,
    DAILY: t`Every day`,
    WEEKLY: t`Every week`,
    MONTHLY: t`Every month, on the same date`,
    NTH: t`Every month, on the same weekday`,
    YEARLY: t`Every year`,
    CUSTOM: t`A rule of your own`,
  };
  const rule = toRule(values, startsAtLocal);
  return (
    <div className="grid gap-4">
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Field label={<Trans>Repeats</Trans>}>
          <Select
            value={values.kind}
            onChange={({ target }) =>
              change({ kind: repeatKinds.find((kind) => kind === target.value) ?? 'NONE' })
            }
          >
            {repeatKinds
              .filter((kind) => isOptional || kind !== 'NONE')
              .map((kind) => (
                <option key={kind} value={kind}>
                  {labels[kind]}
                </option>
              ))}
          </Select>
        </Field>
        {values.kind !== 'NONE' && values.kind !== 'CUSTOM' && (
          <Interval values={values} change={change} />
        )}
        {values.kind === 'CUSTOM' && (
          <Field
            label={<Trans>Rule</Trans>}
            hint={<Trans>As calendars write it (RFC 5545), such as FREQ=WEEKLY;BYDAY=TU.</Trans>}
          >
            <Input
              value={values.rule}
              maxLength={500}
              spellCheck={false}
              autoCapitalize="characters"
              onChange={({ target }) => change({ rule: target.value })}
            />
          </Field>
        )}
      </div>
      {values.kind === 'WEEKLY' && (
        <Days values={values} change={change} startsAtLocal={startsAtLocal} />
      )}
      {values.kind !== 'NONE' && values.kind !== 'CUSTOM' && (
        <Ends values={values} change={change} />
      )}
      {rule && <Outcome rrule={rule} start={startsAtLocal} timeZone={timeZone} />}
    </div>
  );
}

interface PartProps {
  readonly values: RepeatValues;
  readonly change: (part: Partial<RepeatValues>) => void;
}

function Interval({ values, change }: PartProps): ReactNode {
  return (
    <Field
      label={<Trans>How far apart</Trans>}
      hint={<Trans>1 is each time, 2 every second time.</Trans>}
    >
      <Input
        type="number"
        min={1}
        max={52}
        inputMode="numeric"
        value={values.interval}
        onChange={({ target }) => change({ interval: Math.max(1, Number(target.value) || 1) })}
      />
    </Field>
  );
}

function Days({
  values,
  change,
  startsAtLocal,
}: PartProps & { readonly startsAtLocal: string }): ReactNode {
  const { locale } = useLocale();
  const chosen = values.days.length > 0 ? values.days : [weekdayOf(startsAtLocal)];
  const name = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">
        <Trans>On which days</Trans>
      </legend>
      <div className="flex flex-wrap gap-2">
        {weekdays.map((day, index) => (
          <Pill
            key={day}
            isOn={chosen.includes(day)}
            onToggle={() =>
              change({
                days: chosen.includes(day) ? chosen.filter((one) => one !== day) : [...chosen, day],
              })
            }
          >
            {/* The fifth of January 2026 is a Monday. */}
            {name.format(new Date(Date.UTC(2026, 0, 5 + index)))}
          </Pill>
        ))}
      </div>
    </fieldset>
  );
}

function Ends({ values, change }: PartProps): ReactNode {
  const { t } = useLingui();
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <Field label={<Trans>Until</Trans>}>
        <Select
          value={values.ends}
          onChange={({ target }) =>
            change({
              ends: target.value === 'COUNT' || target.value === 'UNTIL' ? target.value : 'NEVER',
            })
          }
        >
          <option value="NEVER">{t`No end`}</option>
          <option value="COUNT">{t`So many times`}</option>
          <option value="UNTIL">{t`A day`}</option>
        </Select>
      </Field>
      {values.ends === 'COUNT' && (
        <Field label={<Trans>How many times</Trans>}>
          <Input
            type="number"
            min={1}
            max={1000}
            inputMode="numeric"
            value={values.count}
            onChange={({ target }) => change({ count: target.value })}
          />
        </Field>
      )}
      {values.ends === 'UNTIL' && (
        <Field label={<Trans>The last day</Trans>}>
          <Input
            type="date"
            value={values.until}
            onChange={({ target }) => change({ until: target.value })}
          />
        </Field>
      )}
    </div>
  );
}

function Outcome({
  rrule,
  start,
  timeZone,
}: {
  readonly rrule: string;
  readonly start: string;
  readonly timeZone: string;
}): ReactNode {
  const { locale } = useLocale();
  const variables = useDeferredValue({ rrule, start, timeZone });
  const [{ data }] = useQuery({ query: Preview, variables, pause: start === '' });
  const preview = data?.previewRecurrence;
  const problem = preview?.userErrors[0];
  return (
    <div role="status" className="rounded-card border border-line bg-card px-4 py-3">
      {problem ? (
        <p className="text-sm text-clay">{problem.message}</p>
      ) : (
        preview && (
          <>
            <p className="font-medium">{preview.describe}</p>
            <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted tabular">
              {preview.occurrences.map((date) => (
                // A wall clock: it is shown as it is, whatever zone the reader is in.
                <li key={date}>{longDay(`${date.slice(0, 16)}:00Z`, 'UTC', locale)}</li>
              ))}
            </ul>
          </>
        )
      )}
    </div>
  );
}
