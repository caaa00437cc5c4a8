import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import type { InvitationPageQuery } from '#gql/graphql.ts';
import { useAction } from '#lib/use-action.ts';
import { EventHeading } from '#ui/EventHeading.tsx';
import { LinkPage } from '#ui/LinkPage.tsx';
import { AnswerInvitation } from './AnswerInvitation.tsx';

const InvitationPageDocument = graphql(/* GraphQL */ `
  query InvitationPage($token: String!) {
    invitation(token: $token) {
      id
      status
      message
      event {
        id
        title
        ...EventHeading_event
        ...AnswerInvitation_event
      }
      invitedBy {
        id
        displayName
      }
    }
  }
`);
const OpenInvitation = graphql(/* GraphQL */ `
  mutation OpenInvitation($token: String!) {
    openInvitation(token: $token) {
      invitation {
        id
        status
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
type Invitation = NonNullable<InvitationPageQuery['invitation']>;

/** Where the link of an invitation leads: who asks, to what, and the two answers. */
export function InvitationPage(): ReactNode {
  const { t } = useLingui();
  const { token = '' } = useParams();
  const [result, ask] = useQuery({
    query: InvitationPageDocument,
    variables: { token },
  });
  const invitation = result.data?.invitation;
  const [open] = useAction(OpenInvitation, { quiet: true });
  const isUnopened = invitation?.status === 'SENT' || invitation?.status === 'BOUNCED';
  // Hosts see that it came; what it says does not wait for that.
  useEffect(() => {
    if (isUnopened) void open({ token });
  }, [isUnopened, open, token]);
  return (
    <LinkPage
      title={invitation?.event.title ?? t`Your invitation`}
      found={invitation}
      result={result}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
      gone={{
        title: <Trans>This link leads to no invitation</Trans>,
        text: <Trans>Part of it may be missing, or the hosts took it back.</Trans>,
      }}
    >
      {(found) => <Letter invitation={found} token={token} />}
    </LinkPage>
  );
}

function Letter({
  invitation: { event, message, status, invitedBy },
  token,
}: {
  readonly invitation: Invitation;
  readonly token: string;
}): ReactNode {
  const who = invitedBy?.displayName;
  return (
    <div className="grid gap-6">
      <EventHeading
        event={event}
        above={
          <p className="text-muted">
            {who ? <Trans>{who} invites you to</Trans> : <Trans>You are invited to</Trans>}
          </p>
        }
      />
      {message && (
        <blockquote className="border-l-2 border-line pl-4 text-pretty whitespace-pre-line">
          {message}
        </blockquote>
      )}
      {status === 'ACCEPTED' ? (
        <p role="status">
          <Trans>You said yes. Your ticket is in the mail that came after.</Trans>
        </p>
      ) : (
        <AnswerInvitation event={event} token={token} wasDeclined={status === 'DECLINED'} />
      )}
    </div>
  );
}
