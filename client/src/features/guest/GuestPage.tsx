import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import type { GuestPageQuery } from '#gql/graphql.ts';
import { Button } from '#ui/Button.tsx';
import { EventTime } from '#ui/EventTime.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Page, PageHead, PageTitle } from '#ui/PageHead.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';
import { TicketPasses } from '#ui/TicketPass.tsx';
import { ClaimPlace } from './ClaimPlace.tsx';
import { GuestAnswers } from './GuestAnswers.tsx';
import { GuestStanding } from './GuestStanding.tsx';

const GuestPageDocument = graphql(/* GraphQL */ `
  query GuestPage($token: String!) {
    registration(accessToken: $token) {
      id
      status
      waitlistPosition
      decisionMessage
      viewerCan
      offer {
        expiresAt
      }
      tickets {
        id
        ...TicketPass_ticket
      }
      event {
        id
        slug
        title
        startsAt
        endsAt
        timeZone
        allDay
        venue {
          name
          address
          city
        }
        onlineLocation {
          provider
          joinUrl
          hiddenReason
        }
      }
    }
  }
`);
type Registration = NonNullable<GuestPageQuery['registration']>;

/** The page of somebody who has a place and no account: their link opens it. */
export function GuestPage(): ReactNode {
  const { t } = useLingui();
  const { token = '' } = useParams();
  const [{ data, error, fetching }, ask] = useQuery({
    query: GuestPageDocument,
    variables: { token },
    requestPolicy: 'cache-and-network',
  });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  const registration = data?.registration;
  return (
    <>
      <PageHead title={registration?.event.title ?? t`Your place`} />
      <Page width="text">
        {registration ? (
          <Place registration={registration} token={token} onChange={again} />
        ) : error ? (
          <ErrorState error={error} onRetry={again} />
        ) : fetching ? (
          <Skeleton className="h-96" />
        ) : (
          <Gone />
        )}
      </Page>
    </>
  );
}

function Gone(): ReactNode {
  return (
    <>
      <PageTitle>
        <Trans>Nothing here any more</Trans>
      </PageTitle>
      <EmptyState
        title={<Trans>This link leads to no place</Trans>}
        action={
          <Button asChild>
            <Link to="/me">
              <Trans>My events</Trans>
            </Link>
          </Button>
        }
      >
        <Trans>Part of it may be missing. Or the place is in your account now.</Trans>
      </EmptyState>
    </>
  );
}

function Place({
  registration,
  token,
  onChange,
}: {
  readonly registration: Registration;
  readonly token: string;
  readonly onChange: () => void;
}): ReactNode {
  const { event, tickets, status } = registration;
  const isGoing = status === 'CONFIRMED';
  const place = [event.venue?.name, event.venue?.address, event.venue?.city].filter(Boolean);
  const joinUrl = event.onlineLocation?.joinUrl;
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <h1 className="text-3xl font-bold text-balance">
          <Link to={`/e/${event.slug}`} className="hover:underline">
            {event.title}
          </Link>
        </h1>
        <EventTime when={event} form="lines" />
        {place.length > 0 && (
          <p className="flex items-start gap-2 text-muted">
            <Icon name="pin" size={18} className="mt-1" />
            {place.join(', ')}
          </p>
        )}
        {joinUrl && (
          <p>
            <Button asChild size="sm" icon="video">
              <a href={joinUrl} target="_blank" rel="noopener noreferrer">
                <Trans>Join online</Trans>
              </a>
            </Button>
          </p>
        )}
      </div>
      <div className={`grid gap-5 rounded-card p-5 sm:p-8 ${isGoing ? 'bg-gold-wash' : 'bg-card'}`}>
        <GuestStanding registration={registration} />
        {isGoing && <TicketPasses tickets={tickets} />}
        <GuestAnswers registration={registration} token={token} onChange={onChange} />
      </div>
      <ClaimPlace token={token} slug={event.slug} />
    </div>
  );
}
