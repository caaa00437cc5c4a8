import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { graphql } from '#gql/gql.ts';
import { startSession } from '#lib/session.ts';
import { useAction } from '#lib/use-action.ts';
import { Button } from '#ui/Button.tsx';
import { PageHead } from '#ui/PageHead.tsx';
import { Invitation, StepTitle } from './Invitation.tsx';
import { NameStep } from './NameStep.tsx';
import { safeNext } from './safe-next.ts';

const ConfirmLink = graphql(/* GraphQL */ `
  mutation ConfirmSignInLink($token: String!) {
    confirmSignInLink(token: $token) {
      accessToken
      expiresAt
      isNew
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Where the link in the mail leads. A press confirms: mail scanners open links, but press nothing. */
export function SignInLinkPage(): ReactNode {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const [confirm, { isRunning }] = useAction(ConfirmLink, { quiet: true });
  const [error, setError] = useState<string>();
  const [isNew, setNew] = useState(false);
  const [{ token, next }] = useState({
    token: params.get('token') ?? '',
    next: safeNext(params.get('next')),
  });
  const go = (): void => void navigate(next, { replace: true });
  // The secret leaves the address bar and the history as soon as it is read.
  useEffect(() => void navigate('/sign-in/link', { replace: true }), [navigate]);

  const press = async (): Promise<void> => {
    const outcome = await confirm({ token });
    if (!outcome.ok) return setError(outcome.errors[0]?.message);
    startSession(outcome.payload);
    if (outcome.payload.isNew) setNew(true);
    else go();
  };

  return (
    <>
      <PageHead title={t`Sign in`} />
      <Invitation>
        {isNew ? (
          <NameStep onDone={go} />
        ) : error || !token ? (
          <>
            <StepTitle title={<Trans>This link no longer works</Trans>}>
              {error ?? <Trans>Part of it is missing. Copy the whole link from the mail.</Trans>}
            </StepTitle>
            <Button asChild kind="primary">
              <Link to="/sign-in">
                <Trans>Send me a new one</Trans>
              </Link>
            </Button>
          </>
        ) : (
          <>
            <StepTitle title={<Trans>One more press</Trans>}>
              <Trans>Was it you who asked to sign in here?</Trans>
            </StepTitle>
            <Button kind="primary" isBusy={isRunning} onClick={() => void press()}>
              <Trans>Yes, sign me in</Trans>
            </Button>
          </>
        )}
      </Invitation>
    </>
  );
}
