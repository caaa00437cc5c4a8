import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import type { FeedImportFragment } from '#gql/graphql.ts';
import { relative } from '#lib/format-time.ts';
import { useAction } from '#lib/use-action.ts';
import { useLocale } from '#lib/use-locale.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { Section } from '#ui/Card.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Checkbox } from '#ui/Field.tsx';
import { FeedImport, RemoveImport } from './feed-import.ts';

/** The calendars that events came from so far, and those that are looked at again. */
export function PastImports({
  imports,
  onChange,
  onOpen,
}: {
  readonly imports: readonly FragmentType<typeof FeedImport>[];
  readonly onChange: () => void;
  readonly onOpen: (id: string) => void;
}): ReactNode {
  const [removed, setRemoved] = useState<FeedImportFragment>();
  const real = readFragment(FeedImport, imports).filter(({ isDryRun }) => !isDryRun);
  if (real.length === 0) return null;
  return (
    <Section title={<Trans>Calendars so far</Trans>}>
      <ul className="divide-y divide-line border-y border-line">
        {real.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div className="min-w-0">
              <p className="truncate font-medium">{row.url ?? <Trans>A file</Trans>}</p>
              <Standing row={row} />
            </div>
            <div className="flex gap-2">
              <Button size="sm" onClick={() => onOpen(row.id)}>
                <Trans>Report</Trans>
              </Button>
              <Button size="sm" kind="danger" onClick={() => setRemoved(row)}>
                <Trans>Remove the calendar</Trans>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {removed && (
        <RemoveDialog
          row={removed}
          onClose={() => setRemoved(undefined)}
          onRemoved={() => {
            setRemoved(undefined);
            onChange();
          }}
        />
      )}
    </Section>
  );
}

function Standing({ row }: { readonly row: FeedImportFragment }): ReactNode {
  const { locale } = useLocale();
  const { status, lastRunAt, nextRunAt } = row;
  const ago = lastRunAt && relative(lastRunAt, locale);
  const next = nextRunAt && relative(nextRunAt, locale);
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
      {status === 'PAUSED' && (
        <Badge tone="amber">
          <Trans>Given up</Trans>
        </Badge>
      )}
      {status === 'FAILED' && (
        <Badge tone="clay">
          <Trans>Failed</Trans>
        </Badge>
      )}
      {ago && (
        <span>
          <Trans>Looked at {ago}</Trans>
        </span>
      )}
      {next && status !== 'RUNNING' && (
        <span>
          <Trans>Again {next}</Trans>
        </span>
      )}
    </p>
  );
}

function RemoveDialog({
  row,
  onClose,
  onRemoved,
}: {
  readonly row: FeedImportFragment;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}): ReactNode {
  const { t } = useLingui();
  const [withEvents, setWithEvents] = useState(false);
  const [remove, { isRunning }] = useAction(RemoveImport);
  const go = async () => {
    const { ok } = await remove({ id: row.id, deleteEvents: withEvents });
    if (ok) onRemoved();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={<Trans>Remove this calendar?</Trans>}
      description={row.url ?? t`A file`}
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
          <Button kind="danger" isBusy={isRunning} onClick={() => void go()}>
            <Trans>Remove the calendar</Trans>
          </Button>
        </>
      }
    >
      <Checkbox
        label={<Trans>Its events to come go too</Trans>}
        hint={<Trans>Those that people come to are cancelled, and they are told.</Trans>}
        checked={withEvents}
        onChange={setWithEvents}
      />
    </Dialog>
  );
}
