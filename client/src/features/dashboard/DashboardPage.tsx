import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery, useSubscription } from 'urql';
import { graphql } from '#gql/gql.ts';
import type { ManageEventQuery } from '#gql/graphql.ts';
import { useDoorFeed } from '#lib/door-feed.ts';
import { tint } from '#lib/tint.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { EventTime } from '#ui/EventTime.tsx';
import { Page, PageHead } from '#ui/PageHead.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { Devices } from './Devices.tsx';
import { useDoorStats } from './door-stats.ts';
import { EventActions } from './EventActions.tsx';
import { FeedbackTab } from './FeedbackTab.tsx';
import { Guests } from './Guests.tsx';
import { Invitations } from './Invitations.tsx';
import { LiveNumbers } from './LiveNumbers.tsx';
import { Outcome } from './Outcome.tsx';
import { Questions } from './Questions.tsx';
import { Team } from './Team.tsx';
import { TicketTypes } from './TicketTypes.tsx';
import { Waitlist } from './Waitlist.tsx';

const ManageEvent = graphql(/* GraphQL */ `
  query ManageEvent($slug: String!) {
    event(slug: $slug) {
      id
      slug
      title
      status
      tint
      startsAt
      endsAt
      timeZone
      allDay
      capacity
      viewerCan
      counts {
        confirmed
        pending
        waitlisted
        checkedIn
        remaining
        revision
      }
      checkInLists {
        id
      }
      ...EventActions_event
      ...Guests_event
      ...TicketTypes_event
      ...Team_event
    }
  }
`);
const ManageCounts = graphql(/* GraphQL */ `
  subscription ManageCounts($eventId: ID!) {
    eventCounts(eventId: $eventId) {
      confirmed
      pending
      waitlisted
      checkedIn
      remaining
      revision
    }
  }
`);

type Managed = NonNullable<ManageEventQuery['event']>;

/** The host's view of one event: what happens now, who comes, and everything that can be done. */
export function DashboardPage(): ReactNode {
  const { t } = useLingui();
  const { slug = '' } = useParams();
  const [{ data, error, fetching }, retry] = useQuery({ query: ManageEvent, variables: { slug } });
  const event = data?.event;
  return (
    <Page>
      <PageHead title={event ? t`Manage: ${event.title}` : t`Manage`} />
      {event?.viewerCan.includes('VIEW_REGISTRATIONS') || event?.viewerCan.includes('CHECK_IN') ? (
        <Dashboard key={event.id} event={event} />
      ) : error ? (
        <ErrorState error={error} onRetry={retry} />
      ) : fetching ? (
        <div className="grid gap-5">
          <Skeleton className="h-12 w-2/3" />
          <Skeleton className="h-64" />
        </div>
      ) : (
        <EmptyState
          title={<Trans>This is for the hosts</Trans>}
          action={
            <Button asChild>
              <Link to={`/e/${slug}`}>
                <Trans>See the event</Trans>
              </Link>
            </Button>
          }
        >
          <Trans>If you hold this event, sign in with the account that made it.</Trans>
        </EmptyState>
      )}
    </Page>
  );
}

function Dashboard({ event }: { readonly event: Managed }): ReactNode {
  const { t } = useLingui();
  const [search, setSearch] = useSearchParams();
  // The cache takes the counts from each message.
  useSubscription({ query: ManageCounts, variables: { eventId: event.id } });
  const listId = event.checkInLists[0]?.id;
  const door = useDoorFeed(listId);
  const stats = useDoorStats(listId, door?.scans);
  const mayManage = event.viewerCan.includes('MANAGE_REGISTRATIONS');
  const tabs = [
    {
      value: 'now',
      label: <Trans>Now</Trans>,
      content: <LiveNumbers event={event} door={door} stats={stats} />,
    },
    {
      value: 'guests',
      label: (
        <>
          <Trans>Guests</Trans>
          {event.counts.pending > 0 && <Badge tone="amber">{event.counts.pending}</Badge>}
        </>
      ),
      content: <Guests event={event} mayDecide={mayManage} />,
    },
    ...(mayManage
      ? [
          {
            ...{ value: 'invitations', isKept: true },
            label: <Trans>Invite</Trans>,
            content: <Invitations eventId={event.id} />,
          },
        ]
      : []),
    {
      value: 'waitlist',
      label: <Trans>Waitlist</Trans>,
      content: <Waitlist eventId={event.id} mayDecide={mayManage} />,
    },
    { value: 'tickets', label: <Trans>Tickets</Trans>, content: <TicketTypes event={event} /> },
    ...(event.viewerCan.includes('EDIT')
      ? [
          {
            ...{ value: 'questions', isKept: true },
            label: <Trans>Questions</Trans>,
            content: <Questions eventId={event.id} />,
          },
        ]
      : []),
    ...(event.viewerCan.includes('MANAGE_DEVICES')
      ? [
          {
            value: 'door',
            label: <Trans>Door</Trans>,
            content: <Devices eventId={event.id} />,
          },
        ]
      : []),
    ...(event.viewerCan.includes('VIEW_STATS')
      ? [
          {
            value: 'outcome',
            label: <Trans>How it goes</Trans>,
            content: <Outcome eventId={event.id} />,
          },
          {
            value: 'feedback',
            label: <Trans>Feedback</Trans>,
            content: <FeedbackTab eventId={event.id} />,
          },
        ]
      : []),
    { value: 'team', label: <Trans>Team</Trans>, content: <Team event={event} /> },
  ];
  return (
    <div {...tint(event.tint)}>
      <div className="mb-6 flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0">
          <p className="text-sm text-tint">
            <EventTime when={event} />
          </p>
          <h1 className="text-2xl font-bold text-balance md:text-[2.125rem] md:leading-tight">
            <Link to={`/e/${event.slug}`} className="hover:underline">
              {event.title}
            </Link>
          </h1>
        </div>
        <EventActions event={event} />
      </div>
      <Tabs
        label={t`Parts of the dashboard`}
        value={search.get('tab') ?? 'now'}
        onChange={(tab) => setSearch(tab === 'now' ? {} : { tab }, { replace: true })}
        tabs={tabs}
      />
    </div>
  );
}
