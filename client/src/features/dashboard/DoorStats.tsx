import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { clock } from '#lib/format-time.ts';
import { useLocale } from '#lib/use-locale.ts';
import { Badge } from '#ui/Badge.tsx';
import { Bars } from './Bars.tsx';
import type { Stats } from './door-stats.ts';

/** How the door goes: how many will come, by which gate, with which ticket, and what went twice. */
export function DoorStats({ stats }: { readonly stats: Stats }): ReactNode {
  const { t } = useLingui();
  const { byGate, byTicketType, refused, forecast } = stats;
  const hasGates = byGate.some(({ gate }) => gate !== null && gate !== undefined);
  return (
    <div className="grid grid-cols-1 gap-6 sm:grid-cols-2">
      {forecast && <Forecast forecast={forecast} />}
      {byTicketType.length > 1 && (
        <Bars
          title={<Trans>By ticket</Trans>}
          rows={byTicketType.map(({ ticketType, checkedIn, expected }) => ({
            ...{ key: ticketType.id, label: ticketType.name, value: checkedIn, of: expected },
          }))}
        />
      )}
      {hasGates && (
        <Bars
          title={<Trans>By gate</Trans>}
          rows={byGate.map(({ gate, checkedIn }) => ({
            key: gate ?? '',
            label: gate ?? t`No gate named`,
            value: checkedIn,
          }))}
        />
      )}
      <Duplicates stats={stats} />
      <Admissions admissions={stats.admissions} />
      {refused > 0 && (
        <p className="self-end text-sm text-muted sm:col-span-2">
          <Plural value={refused} one="# scan was turned away." other="# scans were turned away." />
        </p>
      )}
    </div>
  );
}

function Forecast({
  forecast: { expected, showRate, basedOnEvents },
}: {
  readonly forecast: NonNullable<Stats['forecast']>;
}): ReactNode {
  const { locale } = useLocale();
  const share = new Intl.NumberFormat(locale, { style: 'percent' }).format(showRate);
  return (
    <section>
      <h2 className="mb-1 text-lg font-bold">
        <Trans>Will have come in the end</Trans>
      </h2>
      <p className="text-[2.125rem] leading-tight font-bold tabular" data-testid="forecast">
        ≈ {new Intl.NumberFormat(locale).format(expected)}
      </p>
      <p className="text-sm text-muted">
        {basedOnEvents > 0 ? (
          <Plural
            value={basedOnEvents}
            one={`From your last event, to which ${share} came, and how late people still arrived.`}
            other={`From your last # events, to which ${share} came, and how late people still arrived.`}
          />
        ) : (
          <Trans>
            From common figures: about {share} of those who register come. Your own events make it
            better.
          </Trans>
        )}
      </p>
    </section>
  );
}

/** Whom the door let in without a ticket, and why. */
function Admissions({ admissions }: Pick<Stats, 'admissions'>): ReactNode {
  const { locale, timeZone } = useLocale();
  if (admissions.length === 0) return null;
  return (
    <section className="sm:col-span-2">
      <h2 className="mb-2 text-lg font-bold">
        <Trans>Let in without a ticket</Trans>
      </h2>
      <ul className="divide-y divide-line">
        {admissions.map(({ id, at, kind, heads, overCapacity, reason, gate, registration }) => (
          <li key={id} className="flex items-start gap-3 py-2.5">
            <div className="min-w-0 flex-1">
              <p className="truncate font-medium">
                {registration.attendee.displayName}
                {heads > 1 && ` +${heads - 1}`}
              </p>
              <p className="text-sm text-muted">
                {kind === 'WALK_IN' ? (
                  <Trans>had not registered</Trans>
                ) : kind === 'PENDING' ? (
                  <Trans>was waiting for a host</Trans>
                ) : (
                  <Trans>was on the waitlist</Trans>
                )}
                {gate && ` · ${gate}`}
                {reason && ` · “${reason}”`}
              </p>
            </div>
            {overCapacity && (
              <Badge tone="amber">
                <Trans>Over capacity</Trans>
              </Badge>
            )}
            <time dateTime={at} className="text-sm text-muted tabular">
              {clock(at, timeZone, locale)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Tickets that two devices let in because they could not hear each other. */
function Duplicates({
  stats: { duplicates, latestDuplicates },
}: {
  readonly stats: Stats;
}): ReactNode {
  const { locale, timeZone } = useLocale();
  if (duplicates === 0) return null;
  const where = (scan: { gate?: string | null; device?: { name: string } | null }) =>
    [scan.gate, scan.device?.name].filter(Boolean).join(', ');
  return (
    <section className="sm:col-span-2">
      <h2 className="mb-2 text-lg font-bold text-amber">
        <Plural value={duplicates} one="# ticket came in twice" other="# tickets came in twice" />
      </h2>
      <ul className="divide-y divide-line">
        {latestDuplicates.map((scan) => (
          <li key={scan.id} className="py-2">
            <p className="font-medium">{scan.ticket?.holderName}</p>
            <p className="text-sm text-muted">
              {scan.previous && (
                <Trans>
                  First at {clock(scan.previous.at, timeZone, locale)} {where(scan.previous)}
                </Trans>
              )}
              {' · '}
              <Trans>
                again at {clock(scan.at, timeZone, locale)} {where(scan)}
              </Trans>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
