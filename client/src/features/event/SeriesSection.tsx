import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import type { SeriesDatesQuery } from '#gql/graphql.ts';
import { clock, longDay } from '#lib/format-time.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { useLocale } from '#lib/use-locale.ts';
import { useViewer } from '#lib/use-viewer.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { Section } from '#ui/Card.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Skeleton } from '#ui/States.tsx';

const SeriesSectionFragment = graphql(/* GraphQL */ `
  fragment SeriesSection_event on Event {
    id
    series {
      id
      describe
    }
  }
`);
const SeriesDates = graphql(/* GraphQL */ `
  query SeriesDates($id: ID!, $from: DateTime!) {
    eventSeries(id: $id) {
      id
      registrationScope
      viewerComesToAll
      occurrences(first: 6, from: $from) {
        nodes {
          id
          slug
          title
          status
          startsAt
          timeZone
        }
        totalCount
      }
    }
  }
`);
const ComeToAll = graphql(/* GraphQL */ `
  mutation ComeToAll($input: RegisterForSeriesInput!) {
    registerForSeries(input: $input) {
      registered
      skipped
      series {
        id
        viewerComesToAll
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const LeaveAll = graphql(/* GraphQL */ `
  mutation LeaveAll($id: ID!) {
    leaveSeries(id: $id) {
      series {
        id
        viewerComesToAll
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

// A quarter of an hour, so that pages that are opened one after another ask the same.
const moment = () => new Date(Math.floor(Date.now() / 900_000) * 900_000).toISOString();

/** The other dates of a series, and a way to come to all of them. */
export function SeriesSection({
  event,
}: {
  readonly event: FragmentType<typeof SeriesSectionFragment>;
}): ReactNode {
  const { id, series } = readFragment(SeriesSectionFragment, event);
  const [{ data, fetching }] = useQuery({
    query: SeriesDates,
    variables: { id: series?.id ?? '', from: moment() },
    pause: !series,
  });
  if (!series) return null;
  const found = data?.eventSeries;
  return (
    <Section title={<Trans>It repeats</Trans>}>
      <p className="mb-3 flex items-start gap-2">
        <Icon name="calendar" size={18} className="mt-0.5 text-muted" />
        {series.describe}
      </p>
      {!found && fetching && <Skeleton className="h-40" />}
      {found && <Dates series={found} currentId={id} />}
      {found && <AllButton series={found} />}
    </Section>
  );
}

type Series = NonNullable<SeriesDatesQuery['eventSeries']>;

function Dates({
  series,
  currentId,
}: {
  readonly series: Series;
  readonly currentId: string;
}): ReactNode {
  const { locale } = useLocale();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {series.occurrences.nodes.map(({ id, slug, status, startsAt, timeZone }) => (
        <li key={id}>
          <Link
            to={`/e/${slug}`}
            aria-current={id === currentId ? 'page' : undefined}
            className="flex min-h-11 items-center justify-between gap-4 px-1 py-2 hover:bg-sunken aria-[current]:font-bold"
          >
            <span>
              {longDay(startsAt, timeZone, locale)}
              <span className="ml-2 text-muted tabular">{clock(startsAt, timeZone, locale)}</span>
            </span>
            {status === 'CANCELLED' && (
              <Badge tone="clay">
                <Trans>Cancelled</Trans>
              </Badge>
            )}
            {id === currentId && status !== 'CANCELLED' && (
              <Badge>
                <Trans>This date</Trans>
              </Badge>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function AllButton({ series }: { readonly series: Series }): ReactNode {
  const { t } = useLingui();
  const viewer = useViewer();
  const [come, coming] = useAction(ComeToAll);
  const [leave, leaving] = useAction(LeaveAll);
  if (series.registrationScope === 'PER_OCCURRENCE' || viewer.status !== 'signed-in') return null;
  const { id } = series;
  const comeToAll = async () => {
    const outcome = await come({ input: { seriesId: id } });
    if (!outcome.ok) return;
    const { registered, skipped } = outcome.payload;
    showToast({
      kind: 'done',
      text:
        skipped > 0
          ? t`You are on the list for ${registered} dates; ${skipped} had no place.`
          : t`You are on the list for ${registered} dates, and for those that follow.`,
    });
  };
  return (
    <p className="mt-4">
      {series.viewerComesToAll ? (
        <Button isBusy={leaving.isRunning} onClick={() => void leave({ id })}>
          <Trans>Give up all dates</Trans>
        </Button>
      ) : (
        <Button icon="check" isBusy={coming.isRunning} onClick={() => void comeToAll()}>
          <Trans>Come to every date</Trans>
        </Button>
      )}
    </p>
  );
}
