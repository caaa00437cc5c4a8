import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import type { DayList_EdgeFragment } from '#gql/graphql.ts';
import { dayOf, longDay } from '#lib/format-time.ts';
import { useLocale } from '#lib/use-locale.ts';
import { DateBlock } from '#ui/DateBlock.tsx';
import { EventRow } from '#ui/EventCard.tsx';
import { Skeleton } from '#ui/States.tsx';

const EdgeFragment = graphql(/* GraphQL */ `
  fragment DayList_edge on EventEdge {
    distanceKm
    node {
      id
      startsAt
      timeZone
      ...EventCard_event
    }
  }
`);

/** Events under the day they begin on, on the clocks there; or, for a search, just in order. */
export function DayList({
  edges,
  isByDay,
}: {
  readonly edges: readonly FragmentType<typeof EdgeFragment>[];
  readonly isByDay: boolean;
}): ReactNode {
  const { timeZone } = useLocale();
  const read = edges.map((edge) => readFragment(EdgeFragment, edge));
  if (!isByDay) {
    return (
      <ul className="-mx-2 grid grid-cols-1 gap-1">
        {read.map(({ node, distanceKm }) => (
          <li key={node.id}>
            <EventRow event={node} distanceKm={distanceKm} />
          </li>
        ))}
      </ul>
    );
  }
  const today = dayOf(new Date().toISOString(), timeZone);
  const days = Map.groupBy(read, ({ node }) => {
    const day = dayOf(node.startsAt, node.timeZone);
    // What began earlier and is still on belongs to today.
    return day < today ? today : day;
  });
  return (
    <div className="grid">
      {[...days].map(([day, ofDay]) => (
        <DaySection key={day} day={day} isToday={day === today} edges={ofDay} />
      ))}
    </div>
  );
}

function DaySection({
  day,
  isToday,
  edges,
}: {
  readonly day: string;
  readonly isToday: boolean;
  readonly edges: readonly DayList_EdgeFragment[];
}): ReactNode {
  const { locale } = useLocale();
  const noon = `${day}T12:00:00Z`;
  return (
    <section className="border-t border-line py-5 md:flex md:gap-6">
      <div className="md:w-18 md:shrink-0">
        <div className="sticky top-20 hidden md:block" aria-hidden>
          <DateBlock instant={noon} timeZone="UTC" />
        </div>
        <h2 className="mb-2 text-sm font-bold md:sr-only">
          {isToday && (
            <>
              <Trans>Today</Trans>,{' '}
            </>
          )}
          {longDay(noon, 'UTC', locale)}
        </h2>
      </div>
      <ul className="-mx-2 grid min-w-0 flex-1 grid-cols-1 gap-1">
        {edges.map(({ node, distanceKm }) => (
          <li key={node.id}>
            <EventRow
              event={node}
              isDayKnown={dayOf(node.startsAt, node.timeZone) === day}
              distanceKm={distanceKm}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Holds the list's place. */
export function DayListSkeleton(): ReactNode {
  return (
    <div className="grid gap-6 border-t border-line py-5">
      {[0, 1, 2, 3, 4].map((row) => (
        <div key={row} className="flex gap-4 md:gap-6">
          <Skeleton className="hidden h-20 w-18 md:block" />
          <Skeleton className="h-20 w-28 sm:h-24 sm:w-38" />
          <div className="grid flex-1 content-center gap-2">
            <Skeleton className="h-4 w-24" />
            <Skeleton className="h-6 w-3/4" />
            <Skeleton className="h-4 w-1/2" />
          </div>
        </div>
      ))}
    </div>
  );
}
