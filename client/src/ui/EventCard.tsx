import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import type { EventCard_EventFragment } from '#gql/graphql.ts';
import { cx } from '#lib/cx.ts';
import { tint } from '#lib/tint.ts';
import { Badge } from '#ui/Badge.tsx';
import { Cover } from '#ui/Cover.tsx';
import { EventTime } from '#ui/EventTime.tsx';
import { Icon } from '#ui/Icon.tsx';

/** What an event card shows. */
export const EventCardFragment = graphql(/* GraphQL */ `
  fragment EventCard_event on Event {
    id
    slug
    title
    status
    format
    tint
    coverUrl(width: 480)
    category {
      slug
    }
    startsAt
    endsAt
    timeZone
    allDay
    venue {
      name
      city
    }
    community {
      id
      name
    }
    isFree
    counts {
      confirmed
      remaining
      revision
    }
    viewerRegistration {
      id
      status
    }
  }
`);

interface Props {
  readonly event: FragmentType<typeof EventCardFragment>;
  /** Leaves the day out where the list says it. */
  readonly isDayKnown?: boolean;
  /** Stands at the end of the place, such as `2 km`. */
  readonly distanceKm?: number | null | undefined;
}

/** An event in a list: one row, the same everywhere. */
export function EventRow({ event, isDayKnown = false, distanceKm }: Props): ReactNode {
  const data = readFragment(EventCardFragment, event);
  const isOff = data.status === 'CANCELLED';
  return (
    <article {...tint(data.tint)}>
      <Link
        to={`/e/${data.slug}`}
        className="group flex items-stretch gap-4 rounded-card p-2 transition-colors duration-150 hover:bg-tint-wash"
      >
        <span
          className={cx(
            'block h-20 w-28 shrink-0 overflow-hidden rounded-md sm:h-24 sm:w-38',
            isOff && 'opacity-50 grayscale',
          )}
        >
          <Cover source={{ ...data, kind: data.category?.slug }} />
        </span>
        <span className="flex min-w-0 flex-1 flex-col justify-center gap-0.5">
          <span className="text-sm text-tint">
            <EventTime when={data} form={isDayKnown ? 'hours' : 'line'} />
          </span>
          <span
            className={cx(
              'line-clamp-2 text-base leading-snug font-bold text-balance sm:text-lg sm:leading-snug',
              isOff && 'line-through decoration-1',
            )}
          >
            {data.title}
          </span>
          <Where event={data} distanceKm={distanceKm} />
          <span className="pt-1 empty:hidden sm:hidden">
            <Standing event={data} />
          </span>
        </span>
        <span className="hidden shrink-0 self-center sm:block">
          <Standing event={data} />
        </span>
      </Link>
    </article>
  );
}

/** An event in a grid, picture first. */
export function EventCard({ event, distanceKm }: Props): ReactNode {
  const data = readFragment(EventCardFragment, event);
  return (
    <article {...tint(data.tint)} className="tinted h-full">
      <Link
        to={`/e/${data.slug}`}
        className="group flex h-full flex-col overflow-hidden rounded-card border border-line bg-card transition-colors duration-150 hover:border-edge"
      >
        <span className="relative block aspect-[8/5] overflow-hidden">
          <Cover source={{ ...data, kind: data.category?.slug }} />
          <span className="absolute top-3 left-3">
            <Standing event={data} />
          </span>
        </span>
        <span className="flex flex-1 flex-col gap-1 p-4">
          <span className="text-sm text-tint">
            <EventTime when={data} />
          </span>
          <span className="line-clamp-2 text-lg leading-snug font-bold text-balance">
            {data.title}
          </span>
          <Where event={data} distanceKm={distanceKm} />
        </span>
      </Link>
    </article>
  );
}

function Where({
  event,
  distanceKm,
}: {
  readonly event: EventCard_EventFragment;
  readonly distanceKm: number | null | undefined;
}): ReactNode {
  const place = [event.venue?.name, event.venue?.city]
    .filter((part, index, all) => part && all.indexOf(part) === index)
    .join(', ');
  const km =
    distanceKm === null || distanceKm === undefined
      ? undefined
      : Math.max(1, Math.round(distanceKm));
  return (
    <span className="flex items-center gap-1.5 text-sm text-muted">
      <Icon name={event.format === 'ONLINE' ? 'video' : 'pin'} size={15} />
      <span className="truncate">
        {event.format === 'ONLINE' ? (
          <Trans>Online</Trans>
        ) : (
          place || <Trans>Place to be announced</Trans>
        )}
        {km !== undefined && <> · {km} km</>}
        {event.community && <> · {event.community.name}</>}
      </span>
    </span>
  );
}

/** The one thing about an event that matters most to the viewer. */
function Standing({ event }: { readonly event: EventCard_EventFragment }): ReactNode {
  const mine = event.viewerRegistration?.status;
  if (event.status === 'CANCELLED') {
    return (
      <Badge tone="clay">
        <Trans>Cancelled</Trans>
      </Badge>
    );
  }
  if (event.status === 'DRAFT') {
    return (
      <Badge tone="amber">
        <Trans>Draft</Trans>
      </Badge>
    );
  }
  if (mine === 'CONFIRMED') {
    return (
      <Badge tone="gold" icon="check">
        <Trans>You are going</Trans>
      </Badge>
    );
  }
  if (mine === 'WAITLISTED') {
    return (
      <Badge tone="amber">
        <Trans>On the waitlist</Trans>
      </Badge>
    );
  }
  if (mine === 'OFFERED') {
    return (
      <Badge tone="gold">
        <Trans>A place is kept for you</Trans>
      </Badge>
    );
  }
  if (mine === 'PENDING_APPROVAL') {
    return (
      <Badge tone="amber">
        <Trans>Waiting for the host</Trans>
      </Badge>
    );
  }
  if (event.counts.remaining === 0) {
    return (
      <Badge>
        <Trans>Full</Trans>
      </Badge>
    );
  }
  if (event.counts.remaining && event.counts.remaining <= 10) {
    return (
      <Badge tone="amber">
        <Trans>{event.counts.remaining} left</Trans>
      </Badge>
    );
  }
  return null;
}
