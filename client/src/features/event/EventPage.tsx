import { Trans } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery, useSubscription } from 'urql';
import { isFragmentReady } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import type { EventPageQuery } from '#gql/graphql.ts';
import { tint } from '#lib/tint.ts';
import { useViewer } from '#lib/use-viewer.ts';
import { Button } from '#ui/Button.tsx';
import { Section } from '#ui/Card.tsx';
import { PageHead } from '#ui/PageHead.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';
import { Attendees } from './Attendees.tsx';
import { useCountView } from './count-view.ts';
import { EventHead } from './EventHead.tsx';
import { EventSkeleton } from './EventSkeleton.tsx';
import { Hosts, HostsFragment } from './Hosts.tsx';
import { ManageBar } from './ManageBar.tsx';
import { MoreEvents } from './MoreEvents.tsx';
import { RegisterCard } from './RegisterCard.tsx';
import { SeriesSection } from './SeriesSection.tsx';
import { SimilarEvents } from './SimilarEvents.tsx';
import { Where } from './Where.tsx';

// What takes long to load or to put together comes a moment after the head of the page.
const Markdown = lazy(async () => ({ default: (await import('#ui/Markdown.tsx')).Markdown }));
const GiveFeedback = lazy(async () => ({
  default: (await import('./GiveFeedback.tsx')).GiveFeedback,
}));

const EventPageDocument = graphql(/* GraphQL */ `
  query EventPage($slug: String!) {
    event(slug: $slug) {
      id
      title
      description
      tint
      status
      endsAt
      locale
      topics
      community {
        id
        name
      }
      ...ManageBar_event
      ...EventHead_event
      ...RegisterCard_event
      ...Attendees_event
      ...Hosts_event @defer
      ...Where_event
      ...GiveFeedback_event
      ...SeriesSection_event
    }
  }
`);
const LiveCounts = graphql(/* GraphQL */ `
  subscription EventCounts($eventId: ID!) {
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
const MyRegistration = graphql(/* GraphQL */ `
  subscription MyRegistrationChanged {
    myRegistrationChanged {
      ...YourPlace_registration
      event {
        id
        # Told to those who come.
        onlineLocation {
          provider
          joinUrl
          hiddenReason
        }
        viewerRegistration {
          id
        }
      }
    }
  }
`);

type EventOnPage = NonNullable<EventPageQuery['event']>;

/** An event: what, when, where, with whom, and the one thing to do. */
export function EventPage(): ReactNode {
  const { slug = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({
    query: EventPageDocument,
    variables: { slug },
  });
  if (data?.event) return <EventSheet key={data.event.id} event={data.event} />;
  if (error)
    return <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />;
  if (fetching || !data) return <EventSkeleton />;
  return <NoEvent />;
}

function EventSheet({ event }: { readonly event: EventOnPage }): ReactNode {
  useLive(event);
  useCountView(event.id, event.status === 'PUBLISHED');
  return (
    <div {...tint(event.tint)}>
      <PageHead title={event.title} />
      <ManageBar event={event} />
      <EventHead event={event} />
      <div className="mx-auto grid max-w-5xl gap-x-14 gap-y-10 px-4 pt-8 pb-20 sm:px-6 md:grid-cols-[1fr_21rem]">
        <aside className="md:order-2">
          <div className="grid gap-6 md:sticky md:top-22 md:-mt-28">
            <RegisterCard event={event} />
          </div>
        </aside>
        <div className="grid min-w-0 content-start gap-10">
          {event.description && (
            <Section title={<Trans>What awaits you</Trans>}>
              <div lang={event.locale}>
                <Suspense fallback={<Skeleton className="h-60" />}>
                  <Markdown source={event.description} />
                </Suspense>
              </div>
            </Section>
          )}
          {/* Nothing to say about what is still to come. */}
          {Date.parse(event.endsAt) < Date.now() && (
            <Suspense>
              <GiveFeedback event={event} />
            </Suspense>
          )}
          <Where event={event} />
          <SeriesSection event={event} />
          <Attendees event={event} />
          {/* People come from another service than the event: the page does not wait for them. */}
          {isFragmentReady(EventPageDocument, HostsFragment, event) && <Hosts event={event} />}
          {event.topics.length > 0 && <Topics topics={event.topics} />}
        </div>
      </div>
      {event.community && <MoreEvents eventId={event.id} community={event.community} />}
      <SimilarEvents eventId={event.id} />
    </div>
  );
}

function Topics({ topics }: { readonly topics: readonly string[] }): ReactNode {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {topics.map((topic) => (
        <li key={topic}>
          <Link
            to={`/?topic=${encodeURIComponent(topic)}`}
            className="text-tint underline decoration-tint-line underline-offset-4 hover:decoration-current"
          >
            #{topic}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Keeps the numbers, and the viewer's own place, as they are now. */
function useLive(event: EventOnPage): void {
  const { status } = useViewer();
  const now = useNow();
  const isOn = event.status === 'PUBLISHED' && now < Date.parse(event.endsAt);
  useSubscription({ query: LiveCounts, variables: { eventId: event.id }, pause: !isOn });
  useSubscription({ query: MyRegistration, pause: !isOn || status !== 'signed-in' });
}

/** The time, read again every minute. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function NoEvent(): ReactNode {
  const { status } = useViewer();
  return (
    <>
      <PageHead title="" />
      <h1 className="sr-only">
        <Trans>No such event</Trans>
      </h1>
      <EmptyState
        title={<Trans>There is no such event, or it is not for everybody</Trans>}
        action={
          <>
            {status === 'anonymous' && (
              <Button asChild>
                <Link to={`/sign-in?next=${encodeURIComponent(location.pathname)}`}>
                  <Trans>Sign in</Trans>
                </Link>
              </Button>
            )}
            <Button asChild>
              <Link to="/">
                <Trans>See what else is on</Trans>
              </Link>
            </Button>
          </>
        }
      >
        <Trans>If somebody invited you, sign in with the address they wrote to.</Trans>
      </EmptyState>
    </>
  );
}
