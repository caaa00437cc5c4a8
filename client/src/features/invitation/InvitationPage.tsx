import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import type { InvitationPageQuery } from '#gql/graphql.ts';
import { useAction } from '#lib/use-action.ts';
import { useMutationForm } from '#lib/use-mutation-form.ts';
import { useViewer } from '#lib/use-viewer.ts';
import { Button } from '#ui/Button.tsx';
import { EventHeading } from '#ui/EventHeading.tsx';
import { Field, Input } from '#ui/Field.tsx';
import { LinkPage } from '#ui/LinkPage.tsx';

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
      }
      invitedBy {
        id
        displayName
      }
    }
  }
`);
const RespondToInvitation = graphql(/* GraphQL */ `
  mutation RespondToInvitation($input: RespondToInvitationInput!) {
    respondToInvitation(input: $input) {
      accessToken
      registration {
        id
        status
      }
      event {
        id
        slug
        viewerRegistration {
          id
          status
        }
      }
      userErrors {
        code
        message
        path
        retryAfter
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
        <Answer token={token} wasDeclined={status === 'DECLINED'} />
      )}
    </div>
  );
}

function Answer({
  token,
  wasDeclined,
}: {
  readonly token: string;
  readonly wasDeclined: boolean;
}): ReactNode {
  const navigate = useNavigate();
  const { status } = useViewer();
  const isSignedIn = status === 'signed-in';
  // Which of the two buttons was pressed; read as the form is sent.
  const accept = useRef(true);
  const form = useMutationForm({
    mutation: RespondToInvitation,
    defaultValues: { name: '' },
    toVariables: ({ name }) => ({
      input: {
        ...{ token, accept: accept.current },
        ...(accept.current && !isSignedIn ? { name } : {}),
      },
    }),
    onDone: ({ accessToken, registration, event }) => {
      if (accessToken) void navigate(`/guest/${accessToken}`, { replace: true });
      else if (registration && event) void navigate(`/e/${event.slug}`);
      else void navigate(0);
    },
  });
  return (
    <form onSubmit={form.submit} className="grid gap-4" noValidate>
      {wasDeclined && (
        <p className="text-muted" role="status">
          <Trans>You said no. You can still change your mind.</Trans>
        </p>
      )}
      {!isSignedIn && (
        <Field
          label={<Trans>Your name</Trans>}
          error={form.formState.errors.name?.message}
          isRequired
        >
          <Input autoComplete="name" maxLength={80} {...form.register('name')} />
        </Field>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          kind="primary"
          isBusy={form.isSubmitting}
          onClick={() => {
            accept.current = true;
          }}
        >
          <Trans>Yes, I am coming</Trans>
        </Button>
        {!wasDeclined && (
          <Button
            type="submit"
            isBusy={form.isSubmitting}
            onClick={() => {
              accept.current = false;
            }}
          >
            <Trans>I can’t come</Trans>
          </Button>
        )}
      </div>
      {!isSignedIn && (
        <p className="text-sm text-muted">
          <Trans>
            You need no account.{' '}
            <Link
              to={`/sign-in?next=/invitation/${token}`}
              className="font-medium underline underline-offset-4"
            >
              Or sign in first
            </Link>
          </Trans>
        </p>
      )}
    </form>
  );
}
