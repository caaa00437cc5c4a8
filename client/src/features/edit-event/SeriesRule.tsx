import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { graphql } from '#gql/gql.ts';
import type { EditedEventFragment } from '#gql/graphql.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Checkbox } from '#ui/Field.tsx';
import { RepeatFields } from './RepeatFields.tsx';
import { fromRule, toRule } from './repeat-values.ts';

const ChangeRule = graphql(/* GraphQL */ `
  mutation ChangeSeriesRule($input: UpdateSeriesInput!) {
    updateSeries(input: $input) {
      created
      kept
      cancelled
      series {
        id
        rrule
        describe
        preview(count: 1)
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** When the series of an event takes place, and a way to change that. */
export function SeriesRule({ event }: { readonly event: EditedEventFragment }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const { series } = event;
  if (!series) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-line bg-card px-4 py-3">
      <p>
        <span className="font-medium">{series.describe}</span>
        {event.detachedFromSeries && (
          <span className="block text-sm text-muted">
            <Trans>This one was changed on its own.</Trans>
          </span>
        )}
      </p>
      {series.viewerCanEdit && (
        <Button size="sm" onClick={() => setOpen(true)}>
          <Trans>Change when it repeats</Trans>
        </Button>
      )}
      {isOpen && <RuleDialog event={event} series={series} onClose={() => setOpen(false)} />}
    </div>
  );
}

function RuleDialog({
  event,
  series,
  onClose,
}: {
  readonly event: EditedEventFragment;
  readonly series: NonNullable<EditedEventFragment['series']>;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const [values, setValues] = useState(() => fromRule(series.rrule));
  const [shouldCancel, setShouldCancel] = useState(false);
  const [change, { isRunning }] = useAction(ChangeRule);
  const start = series.preview[0]?.slice(0, 16) ?? event.startsAtLocal.slice(0, 16);
  const save = async () => {
    const rrule = toRule(values, start);
    if (!rrule) return;
    const onConflict = shouldCancel ? 'CANCEL_REMOVED' : 'KEEP_OCCURRENCES_WITH_REGISTRATIONS';
    const outcome = await change({ input: { id: series.id, rrule, onConflict } });
    if (!outcome.ok) return;
    const { created, kept, cancelled } = outcome.payload;
    onClose();
    showToast({ kind: 'done', text: t`New: ${created}. Kept: ${kept}. Cancelled: ${cancelled}.` });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={<Trans>When it repeats</Trans>}
      description={<Trans>Events on days that fall away are cancelled.</Trans>}
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Back</Trans>
          </Button>
          <Button kind="primary" isBusy={isRunning} onClick={() => void save()}>
            <Trans>Save</Trans>
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <RepeatFields
          values={values}
          onChange={setValues}
          startsAtLocal={start}
          timeZone={event.timeZone}
          isOptional={false}
        />
        <Checkbox
          label={<Trans>Also cancel events that people come to</Trans>}
          hint={<Trans>They are told. Otherwise those events stay.</Trans>}
          checked={shouldCancel}
          onChange={setShouldCancel}
        />
      </div>
    </Dialog>
  );
}
