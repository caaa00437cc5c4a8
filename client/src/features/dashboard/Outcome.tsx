import { Plural, Trans } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense } from 'react';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import type { EventOutcomeQuery } from '#gql/graphql.ts';
import { useAction } from '#lib/use-action.ts';
import { useLocale } from '#lib/use-locale.ts';
import { Button } from '#ui/Button.tsx';
import { Section } from '#ui/Card.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';
import { Bars } from './Bars.tsx';
import { DayColumns } from './DayColumns.tsx';
import { durationWords } from './duration-words.ts';

const ArrivalsCurve = lazy(async () => ({
  default: (await import('./ArrivalsCurve.tsx')).ArrivalsCurve,
}));

const EventOutcome = graphql(/* GraphQL */ `
  query EventOutcome($id: ID!) {
    event(id: $id) {
      id
      endsAt
      timeZone
      hasNoShows
      counts {
        confirmed
        checkedIn
        revision
      }
      stats {
        views
        uniqueViewers
        conversion
        noShowRate
        returning
        medianLeadTime
        registrations {
          at
          value
        }
        checkInCurve {
          at
          value
        }
        sources {
          source
          count
          views
        }
      }
    }
  }
`);
const MarkNoShows = graphql(/* GraphQL */ `
  mutation MarkNoShows($eventId: ID!) {
    markNoShows(eventId: $eventId) {
      event {
        id
        hasNoShows
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const UndoNoShows = graphql(/* GraphQL */ `
  mutation UndoNoShows($eventId: ID!) {
    undoNoShows(eventId: $eventId) {
      event {
        id
        hasNoShows
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

type Told = NonNullable<EventOutcomeQuery['event']>;
type Stats = NonNullable<Told['stats']>;

/** How it went: who looked, who registered, who came, and from where. */
export function Outcome({ eventId }: { readonly eventId: string }): ReactNode {
  const [{ data, error }, ask] = useQuery({
    query: EventOutcome,
    variables: { id: eventId },
    requestPolicy: 'cache-and-network',
  });
  const refresh = () => ask({ requestPolicy: 'network-only' });
  const event = data?.event;
  if (error && !event?.stats) return <ErrorState error={error} onRetry={refresh} />;
  if (!event?.stats) return <Skeleton className="h-64" />;
  return <Numbers event={event} stats={event.stats} onChange={refresh} />;
}

function Numbers({
  event,
  stats,
  onChange,
}: {
  readonly event: Told;
  readonly stats: Stats;
  readonly onChange: () => void;
}): ReactNode {
  const { locale } = useLocale();
  const { counts } = event;
  const isEmpty = stats.views === 0 && stats.registrations.length === 0;
  if (isEmpty) {
    return (
      <EmptyState title={<Trans>Nothing to count yet</Trans>}>
        <Trans>Views of the page and registrations add up here from the first one on.</Trans>
      </EmptyState>
    );
  }
  return (
    <div className="grid grid-cols-1 gap-8">
      <dl className="grid grid-cols-2 gap-4 lg:grid-cols-4">
        <Figure
          label={<Trans>Looked at the page</Trans>}
          value={stats.uniqueViewers.toLocaleString(locale)}
          note={<Plural value={stats.views} one="# view" other="# views" />}
        />
        <Figure
          label={<Trans>Registered</Trans>}
          value={registeredOf(stats).toLocaleString(locale)}
          note={
            stats.conversion !== null && (
              <Trans>{percent(stats.conversion, locale)} of those who looked</Trans>
            )
          }
        />
        <Figure
          label={<Trans>Came</Trans>}
          value={counts.checkedIn.toLocaleString(locale)}
          note={
            <Plural value={counts.confirmed} one="of # with a place" other="of # with a place" />
          }
        />
        <Figure
          label={<Trans>Came back</Trans>}
          value={stats.returning.toLocaleString(locale)}
          note={<Trans>had a place at an earlier event of yours</Trans>}
        />
      </dl>
      {Date.parse(event.endsAt) <= Date.now() && (
        <NoShows event={event} rate={stats.noShowRate} onChange={onChange} />
      )}
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-2">
        <DayColumns
          title={<Trans>Registrations by day</Trans>}
          days={stats.registrations}
          timeZone={event.timeZone}
          note={
            stats.medianLeadTime &&
            stats.medianLeadTime !== 'PT0M' && (
              <Trans>
                Half of them registered {durationWords(stats.medianLeadTime, locale)} or more before
                the start.
              </Trans>
            )
          }
        />
        <Sources sources={stats.sources} />
      </div>
      {stats.checkInCurve.length > 0 && (
        <Section title={<Trans>How they came in</Trans>}>
          <Suspense fallback={<Skeleton className="h-52" />}>
            <ArrivalsCurve
              arrivals={stats.checkInCurve.map(({ at, value }) => ({ at, checkedIn: value }))}
              checkedIn={counts.checkedIn}
              until={lastArrival(stats)}
            />
          </Suspense>
        </Section>
      )}
      <p className="text-sm text-muted">
        <Trans>
          Views are counted without keeping anything of those who look: no address, no cookie, no
          account.
        </Trans>
      </p>
    </div>
  );
}

function Figure({
  label,
  value,
  note,
}: {
  readonly label: ReactNode;
  readonly value: string;
  readonly note: ReactNode;
}): ReactNode {
  return (
    <div className="rounded-card border border-line bg-card p-4 sm:p-5">
      <dt className="text-sm font-medium text-muted">{label}</dt>
      <dd className="mt-1">
        <span className="block text-[2.125rem] leading-tight font-bold tabular">{value}</span>
        <span className="text-sm text-muted">{note}</span>
      </dd>
    </div>
  );
}

function NoShows({
  event: { id, hasNoShows },
  rate,
  onChange,
}: {
  readonly event: Told;
  readonly rate: number | null;
  readonly onChange: () => void;
}): ReactNode {
  const { locale } = useLocale();
  const [mark, marking] = useAction(MarkNoShows);
  const [undo, undoing] = useAction(UndoNoShows);
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-y border-line py-4">
      <div>
        <p className="font-medium">
          {rate === null ? (
            <Trans>Nobody counts as a no-show</Trans>
          ) : (
            <Trans>{percent(rate, locale)} did not come</Trans>
          )}
        </p>
        <p className="text-sm text-muted">
          {hasNoShows ? (
            <Trans>Those with a place who were not checked in count as no-shows.</Trans>
          ) : (
            <Trans>If you checked people in, count those who were not as no-shows.</Trans>
          )}
        </p>
      </div>
      {hasNoShows ? (
        <Button
          size="sm"
          icon="undo"
          isBusy={undoing.isRunning}
          onClick={() => void undo({ eventId: id }).then(onChange)}
        >
          <Trans>Take that back</Trans>
        </Button>
      ) : (
        <Button
          size="sm"
          isBusy={marking.isRunning}
          onClick={() => void mark({ eventId: id }).then(onChange)}
        >
          <Trans>Count no-shows</Trans>
        </Button>
      )}
    </div>
  );
}

function Sources({ sources }: { readonly sources: Stats['sources'] }): ReactNode {
  return (
    <Bars
      title={<Trans>Where they came from</Trans>}
      rows={sources.map(({ source, count, views }) => ({
        key: source,
        label:
          source === 'direct' ? (
            <Trans>Straight to the page</Trans>
          ) : source === 'other' ? (
            <Trans>Elsewhere</Trans>
          ) : (
            source
          ),
        value: count,
        aside: views > 0 && <Plural value={views} one="# view" other="# views" />,
      }))}
      note={
        <Trans>Put a word on the links you share, such as ?ref=zalo, and it is counted here.</Trans>
      }
    />
  );
}

const registeredOf = ({ registrations }: Stats) =>
  registrations.reduce((total, { value }) => total + value, 0);

const percent = (share: number, locale: string) =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);

// Five minutes after the last: a curve of the past ends where it ended.
const lastArrival = ({ checkInCurve }: Stats) =>
  Date.parse(checkInCurve.at(-1)?.at ?? '') + 300_000;
