import { Trans } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense } from 'react';
import { cx } from '#lib/cx.ts';
import type { Door } from '#lib/door-feed.ts';
import { useLocale } from '#lib/use-locale.ts';
import { Count } from '#ui/Count.tsx';
import { ScanList } from '#ui/ScanList.tsx';
import { Skeleton } from '#ui/States.tsx';
import { DoorStats } from './DoorStats.tsx';
import type { Stats } from './door-stats.ts';

const ArrivalsCurve = lazy(async () => ({
  default: (await import('./ArrivalsCurve.tsx')).ArrivalsCurve,
}));

interface Props {
  readonly event: {
    readonly startsAt: string;
    readonly capacity?: number | null | undefined;
    readonly counts: {
      readonly confirmed: number;
      readonly pending: number;
      readonly waitlisted: number;
      readonly checkedIn: number;
      readonly remaining?: number | null | undefined;
    };
  };
  readonly door: Door | undefined;
  readonly stats: Stats | undefined;
}

/** The numbers that matter, as they are this moment; readable at arm's length. */
export function LiveNumbers({ event, door, stats }: Props): ReactNode {
  const { counts, capacity } = event;
  const share = counts.confirmed > 0 ? counts.checkedIn / counts.confirmed : 0;
  const full = capacity ? Math.min(1, counts.confirmed / capacity) : 0;
  return (
    <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid grid-cols-1 content-start gap-6">
        <dl className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          <Big
            label={<Trans>Going</Trans>}
            value={counts.confirmed}
            of={capacity}
            share={full}
            name="confirmed"
          />
          <Big
            label={<Trans>Checked in</Trans>}
            value={counts.checkedIn}
            of={counts.confirmed}
            share={share}
            name="checked-in"
            note={
              door &&
              door.inside !== door.checkedIn && (
                <Trans>
                  <span data-count="inside">{door.inside}</span> are inside now, the others went out
                </Trans>
              )
            }
          />
          <Small label={<Trans>On the waitlist</Trans>} value={counts.waitlisted} />
          <Small label={<Trans>Waiting for your answer</Trans>} value={counts.pending} />
        </dl>
        <section>
          <h2 className="mb-2 text-lg font-bold">
            <Trans>Arrivals</Trans>
          </h2>
          <Suspense fallback={<Skeleton className="h-52" />}>
            <ArrivalsCurve arrivals={stats?.arrivals ?? []} checkedIn={door?.checkedIn ?? 0} />
          </Suspense>
        </section>
        {stats && <DoorStats stats={stats} />}
      </div>
      <section>
        <h2 className="mb-1 text-lg font-bold">
          <Trans>At the door</Trans>
        </h2>
        <ScanList scans={door?.scans.slice(0, 30) ?? []} />
      </section>
    </div>
  );
}

function Big({
  label,
  value,
  of,
  share,
  name,
  note,
}: {
  readonly label: ReactNode;
  readonly value: number;
  readonly of: number | null | undefined;
  readonly share: number;
  readonly name: string;
  readonly note?: ReactNode;
}): ReactNode {
  const { locale } = useLocale();
  // Thousands would not fit as large.
  const size = value < 1_000 ? 'text-[clamp(3.5rem,12vw,5.5rem)]' : 'text-[clamp(3rem,9vw,4rem)]';
  return (
    <div className="rounded-card border border-line bg-card p-5">
      <dt className="font-medium text-muted">{label}</dt>
      <dd className="mt-1 flex flex-wrap items-baseline gap-x-2">
        <span className={cx(size, 'leading-none font-bold')} data-count={name}>
          <Count value={value} />
        </span>
        {of !== null && of !== undefined && (
          <span className="text-xl whitespace-nowrap text-muted">
            / {of.toLocaleString(locale)}
          </span>
        )}
      </dd>
      <div aria-hidden className="mt-4 h-1.5 overflow-hidden rounded-pill bg-sunken">
        <div
          className="h-full rounded-pill bg-tint transition-[width] duration-200"
          style={{ width: `${Math.round(share * 100)}%` }}
        />
      </div>
      {note && <p className="mt-2 text-sm text-muted tabular">{note}</p>}
    </div>
  );
}

function Small({ label, value }: { readonly label: ReactNode; readonly value: number }): ReactNode {
  return (
    <div className="flex items-center justify-between rounded-card border border-line px-5 py-3">
      <dt className="text-muted">{label}</dt>
      <dd className="text-2xl font-bold">
        <Count value={value} />
      </dd>
    </div>
  );
}
