import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import type { GuestPageQuery } from '#gql/graphql.ts';
import { Button } from '#ui/Button.tsx';
import { ChangeTickets } from '#ui/ChangeTickets.tsx';
import { EventHeading } from '#ui/EventHeading.tsx';
import { LinkPage } from '#ui/LinkPage.tsx';
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
        ...TicketActions_ticket
      }
      event {
        id
        slug
        title
        ...EventHeading_event
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
  const [result, ask] = useQuery({
    query: GuestPageDocument,
    variables: { token },
    requestPolicy: 'cache-and-network',
  });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  const registration = result.data?.registration;
  return (
    <LinkPage
      title={registration?.event.title ?? t`Your place`}
      found={registration}
      result={result}
      onRetry={again}
      gone={{
        title: <Trans>This link leads to no place</Trans>,
        text: <Trans>Part of it may be missing. Or the place is in your account now.</Trans>,
        action: (
          <Button asChild>
            <Link to="/me">
              <Trans>My events</Trans>
            </Link>
          </Button>
        ),
      }}
    >
      {(found) => <Place registration={found} token={token} onChange={again} />}
    </LinkPage>
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
  const joinUrl = event.onlineLocation?.joinUrl;
  return (
    <div className="grid gap-6">
      <EventHeading event={event} isLinked>
        {joinUrl && (
          <p>
            <Button asChild size="sm" icon="video">
              <a href={joinUrl} target="_blank" rel="noopener noreferrer">
                <Trans>Join online</Trans>
              </a>
            </Button>
          </p>
        )}
      </EventHeading>
      <div className={`grid gap-5 rounded-card p-5 sm:p-8 ${isGoing ? 'bg-gold-wash' : 'bg-card'}`}>
        <GuestStanding registration={registration} />
        {isGoing && (
          <>
            <TicketPasses tickets={tickets} />
            <ChangeTickets
              tickets={tickets}
              viewerCan={registration.viewerCan}
              accessToken={token}
              onGiven={onChange}
            />
          </>
        )}
        <GuestAnswers registration={registration} token={token} onChange={onChange} />
      </div>
      <ClaimPlace token={token} slug={event.slug} />
    </div>
  );
}
