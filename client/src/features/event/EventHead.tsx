import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense } from 'react';
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import type { EventHead_EventFragment } from '#gql/graphql.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Badge } from '#ui/Badge.tsx';
import { Cover } from '#ui/Cover.tsx';
import { DateBlock } from '#ui/DateBlock.tsx';
import { EventTime } from '#ui/EventTime.tsx';
import { Icon } from '#ui/Icon.tsx';
import { CalendarButton } from './CalendarButton.tsx';
import { ShareButton } from './ShareButton.tsx';

const CalendarMenu = lazy(async () => ({
  default: (await import('./CalendarMenu.tsx')).CalendarMenu,
}));

const EventHeadFragment = graphql(/* GraphQL */ `
  fragment EventHead_event on Event {
    id
    title
    summary
    locale
    status
    visibility
    format
    tint
    coverUrl(width: 1200)
    category {
      slug
      label
    }
    startsAt
    endsAt
    timeZone
    allDay
    isFree
    venue {
      name
      address
      city
    }
    community {
      id
      slug
      name
      avatarUrl
    }
    cancellationReason
    ...CalendarMenu_event
    ...ShareButton_event
  }
`);

/** The invitation itself: what, when and where at a glance. */
export function EventHead({
  event,
}: {
  readonly event: FragmentType<typeof EventHeadFragment>;
}): ReactNode {
  const { t } = useLingui();
  const data = readFragment(EventHeadFragment, event);
  return (
    <header className="border-b border-tint-line bg-tint-wash">
      {data.status === 'CANCELLED' && <CancelledNote reason={data.cancellationReason} />}
      <div className="mx-auto grid max-w-5xl gap-x-14 gap-y-6 px-4 pt-5 pb-8 sm:px-6 md:grid-cols-[1fr_21rem] md:pt-12 md:pb-14">
        <div className="aspect-[8/5] overflow-hidden rounded-card md:order-2 md:aspect-auto md:h-full md:min-h-88">
          <Cover source={{ ...data, kind: data.category?.slug }} isEager />
        </div>
        <div className="grid content-start gap-5">
          <div className="flex flex-wrap items-center gap-2">
            {data.category && (
              <span className="text-sm font-medium text-tint">{data.category.label}</span>
            )}
            {data.status === 'DRAFT' && (
              <Badge tone="amber">
                <Trans>Draft, seen by hosts only</Trans>
              </Badge>
            )}
            {data.visibility !== 'PUBLIC' && (
              <Badge icon="lock">
                <Trans>Not listed</Trans>
              </Badge>
            )}
          </div>
          <h1 lang={data.locale} className="text-display font-bold text-balance">
            {data.title}
          </h1>
          {data.summary && (
            <p lang={data.locale} className="max-w-prose text-lg text-pretty">
              {data.summary}
            </p>
          )}
          <dl className="grid gap-4 pt-1 sm:grid-cols-2">
            <div>
              <dt className="sr-only">{t`When`}</dt>
              <dd className="flex items-center gap-4">
                <DateBlock instant={data.startsAt} timeZone={data.timeZone} />
                <EventTime when={data} form="lines" />
              </dd>
            </div>
            <div>
              <dt className="sr-only">{t`Where`}</dt>
              <dd className="flex items-center gap-4">
                <span className="grid size-18 shrink-0 place-items-center rounded-md border border-line bg-card text-muted">
                  <Icon name={data.format === 'ONLINE' ? 'video' : 'pin'} size={26} />
                </span>
                <Place event={data} />
              </dd>
            </div>
          </dl>
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 pt-2">
            {data.community ? (
              <Link
                to={`/c/${data.community.slug}`}
                className="group flex items-center gap-3 rounded-md"
              >
                <Avatar
                  face={{ ...data.community, displayName: data.community.name }}
                  size="sm"
                  isSquare
                />
                <span className="font-medium decoration-tint-line underline-offset-4 group-hover:underline">
                  {data.community.name}
                </span>
              </Link>
            ) : (
              <span />
            )}
            <div className="flex gap-2">
              <Suspense fallback={<CalendarButton />}>
                <CalendarMenu event={data} />
              </Suspense>
              <ShareButton event={data} />
            </div>
          </div>
        </div>
      </div>
    </header>
  );
}

function Place({ event }: { readonly event: EventHead_EventFragment }): ReactNode {
  const { venue, format } = event;
  const address = [venue?.address, venue?.city].filter(Boolean).join(', ');
  return (
    <span className="grid">
      <span className="font-medium">
        {format === 'ONLINE' ? (
          <Trans>Online</Trans>
        ) : (
          (venue?.name ?? <Trans>Place to be announced</Trans>)
        )}
      </span>
      <span className="text-muted">
        {address}
        {format === 'HYBRID' && (
          <>
            {address && ' · '}
            <Trans>and online</Trans>
          </>
        )}
      </span>
    </span>
  );
}

function CancelledNote({ reason }: { readonly reason: string | null }): ReactNode {
  return (
    <div role="status" className="border-b border-line bg-clay-wash text-clay">
      <p className="mx-auto flex max-w-5xl items-start gap-3 px-4 py-3 sm:px-6">
        <Icon name="warning" className="mt-0.5" />
        <span>
          <strong className="font-bold">
            <Trans>This event was cancelled.</Trans>
          </strong>{' '}
          {reason}
        </span>
      </p>
    </div>
  );
}
