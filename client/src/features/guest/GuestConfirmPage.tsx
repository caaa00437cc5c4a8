import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { graphql } from '#gql/gql.ts';
import { useAction } from '#lib/use-action.ts';
import { Button } from '#ui/Button.tsx';
import { Page, PageHead } from '#ui/PageHead.tsx';

const ConfirmEmail = graphql(/* GraphQL */ `
  mutation ConfirmEmail($token: String!) {
    confirmEmail(token: $token) {
      accessToken
      registration {
        id
        status
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

/** Where the link in a guest's mail leads. A press takes the place: mail scanners open links, but press nothing. */
export function GuestConfirmPage(): ReactNode {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const [token] = useState(params.get('token') ?? '');
  const [error, setError] = useState<string>();
  const [confirm, { isRunning }] = useAction(ConfirmEmail, { quiet: true });
  // The secret leaves the address bar and the history as soon as it is read.
  useEffect(() => void navigate('/guest/confirm', { replace: true }), [navigate]);

  const press = async (): Promise<void> => {
    const outcome = await confirm({ token });
    if (!outcome.ok) return setError(outcome.errors[0]?.message);
    void navigate(`/guest/${outcome.payload.accessToken}`, { replace: true });
  };
  return (
    <>
      <PageHead title={t`Your place`} />
      <Page width="text">
        <div className="mx-auto grid max-w-md gap-5 rounded-card border border-line bg-card p-6 sm:p-8">
          {error || !token ? (
            <>
              <h1 className="text-2xl font-bold">
                <Trans>This did not work</Trans>
              </h1>
              <p className="text-pretty text-muted" role="alert">
                {error ?? <Trans>Part of the link is missing. Copy all of it from the mail.</Trans>}
              </p>
              <Button asChild>
                <Link to="/">
                  <Trans>See what is on</Trans>
                </Link>
              </Button>
            </>
          ) : (
            <>
              <h1 className="text-2xl font-bold">
                <Trans>One more press</Trans>
              </h1>
              <p className="text-pretty text-muted">
                <Trans>You asked for a place. Press, and it is yours while there is room.</Trans>
              </p>
              <Button kind="primary" size="lg" isBusy={isRunning} onClick={() => void press()}>
                <Trans>Yes, I am coming</Trans>
              </Button>
            </>
          )}
        </div>
      </Page>
    </>
  );
}
