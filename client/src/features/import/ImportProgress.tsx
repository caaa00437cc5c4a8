import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { readFragment } from '#gql/fragment-masking.ts';
import type { FeedImportFragment } from '#gql/graphql.ts';
import { useAction } from '#lib/use-action.ts';
import { Button } from '#ui/Button.tsx';
import { Section } from '#ui/Card.tsx';
import { Field, Select } from '#ui/Field.tsx';
import { ErrorState, Skeleton } from '#ui/States.tsx';
import { FeedImport, ReadImport, TakeIn } from './feed-import.ts';
import { PreviewTable } from './PreviewTable.tsx';
import { ProblemList } from './ProblemList.tsx';

const everyMs = 700;

/** An import from its first look to its end: how far it is, what it found, what it left out. */
export function ImportProgress({
  id,
  communitySlug,
  onBack,
}: {
  readonly id: string;
  readonly communitySlug: string;
  readonly onBack: () => void;
}): ReactNode {
  const [{ data, error }, execute] = useQuery({ query: ReadImport, variables: { id } });
  const row = readFragment(FeedImport, data?.feedImport);
  const isRunning = row?.status === 'RUNNING';
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => execute({ requestPolicy: 'network-only' }), everyMs);
    return () => clearInterval(timer);
  }, [isRunning, execute]);
  const again = () => execute({ requestPolicy: 'network-only' });
  if (error && !row) return <ErrorState error={error} onRetry={again} />;
  if (!row) return <Skeleton className="h-64" />;
  return (
    <div className="grid gap-8">
      {isRunning ? <Running row={row} /> : <Result row={row} />}
      {!isRunning && row.isDryRun && row.created + row.updated > 0 && (
        <Confirm row={row} onConfirmed={again} />
      )}
      {row.problems.length > 0 && <ProblemList problems={row.problems} skipped={row.skipped} />}
      {row.isDryRun && row.preview.length > 0 && <PreviewTable row={row} />}
      {!isRunning && (
        <div className="flex flex-wrap gap-2">
          <Button onClick={onBack}>
            <Trans>Another calendar</Trans>
          </Button>
          {!row.isDryRun && (
            <Button asChild kind="primary">
              <Link to={`/c/${communitySlug}`}>
                <Trans>See the events</Trans>
              </Link>
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function Running({ row }: { readonly row: FeedImportFragment }): ReactNode {
  const { t } = useLingui();
  const { total, done, isDryRun } = row;
  return (
    <div role="status" className="grid gap-2">
      <p className="font-medium">
        {total === null ? (
          <Trans>Reading the calendar…</Trans>
        ) : isDryRun ? (
          <Trans>
            Looking at {done} of {total} events…
          </Trans>
        ) : (
          <Trans>
            {done} of {total} events taken in…
          </Trans>
        )}
      </p>
      <progress
        aria-label={t`Progress`}
        className="h-2 w-full overflow-hidden rounded-pill accent-lacquer"
        {...(total === null ? {} : { value: done, max: Math.max(total, 1) })}
      />
    </div>
  );
}

function Result({ row }: { readonly row: FeedImportFragment }): ReactNode {
  const { status, isDryRun, created, updated, unchanged, skipped } = row;
  if (status !== 'IDLE') {
    return (
      <p role="alert" className="text-lg font-bold">
        <Trans>The calendar could not be read.</Trans>
      </p>
    );
  }
  const figures = [
    [created, isDryRun ? <Trans key="c">would be new</Trans> : <Trans key="c">new</Trans>],
    [updated, isDryRun ? <Trans key="u">would change</Trans> : <Trans key="u">changed</Trans>],
    [unchanged, <Trans key="s">the same as before</Trans>],
    [skipped, <Trans key="k">left out</Trans>],
  ] as const;
  return (
    <div role="status">
      <p className="mb-3 text-lg font-bold">
        {isDryRun ? (
          <Trans>This is what would be taken in</Trans>
        ) : (
          <Trans>Done. The events are here.</Trans>
        )}
      </p>
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {figures.map(([count, label], index) => (
          <div
            key={index}
            className="flex flex-col-reverse rounded-card border border-line bg-card px-4 py-3"
          >
            <dt className="text-sm text-muted">{label}</dt>
            <dd className="text-2xl font-bold tabular">{count}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Confirm({
  row,
  onConfirmed,
}: {
  readonly row: FeedImportFragment;
  readonly onConfirmed: () => void;
}): ReactNode {
  const { t } = useLingui();
  const [refresh, setRefresh] = useState('');
  const [take, { isRunning }] = useAction(TakeIn);
  const count = row.created + row.updated;
  const go = async () => {
    const outcome = await take({ input: { id: row.id, refreshEvery: refresh || null } });
    if (outcome.ok) onConfirmed();
  };
  return (
    <Section title={<Trans>Take them in?</Trans>}>
      <div className="grid items-end gap-4 sm:grid-cols-[1fr_auto]">
        {row.url ? (
          <Field label={<Trans>Look at the address again</Trans>}>
            <Select value={refresh} onChange={({ target }) => setRefresh(target.value)}>
              <option value="">{t`Never, just this once`}</option>
              <option value="PT1H">{t`Every hour`}</option>
              <option value="P1D">{t`Every day`}</option>
              <option value="P7D">{t`Every week`}</option>
            </Select>
          </Field>
        ) : (
          <p className="text-muted">
            <Trans>They are published at once. Nobody is told.</Trans>
          </p>
        )}
        <Button kind="primary" isBusy={isRunning} onClick={() => void go()}>
          <Plural value={count} one="Import # event" other="Import # events" />
        </Button>
      </div>
    </Section>
  );
}
