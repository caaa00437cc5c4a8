import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { graphql } from '#gql/gql.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { useViewer } from '#lib/use-viewer.ts';
import { Button } from '#ui/Button.tsx';

const ClaimRegistration = graphql(/* GraphQL */ `
  mutation ClaimRegistration($accessToken: String!) {
    claimRegistration(accessToken: $accessToken) {
      registration {
        id
        status
        viewerCan
      }
      event {
        id
        viewerRegistration {
          id
        }
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** The way from a link in a mail to an account. */
export function ClaimPlace({
  token,
  slug,
}: {
  readonly token: string;
  readonly slug: string;
}): ReactNode {
  const { t } = useLingui();
  const { status } = useViewer();
  const navigate = useNavigate();
  const [claim, { isRunning }] = useAction(ClaimRegistration);
  const press = async (): Promise<void> => {
    const { ok } = await claim({ accessToken: token });
    if (!ok) return;
    showToast({ kind: 'done', text: t`It is in your account now.` });
    void navigate(`/e/${slug}`);
  };
  if (status === 'signed-in') {
    return (
      <Button isBusy={isRunning} className="justify-self-start" onClick={() => void press()}>
        <Trans>Add this place to my account</Trans>
      </Button>
    );
  }
  return (
    <p className="text-sm text-pretty text-muted">
      <Trans>
        With an account all your tickets are in one place.{' '}
        <Link to={`/sign-in?next=/e/${slug}`} className="font-medium underline underline-offset-4">
          Sign in with the same email
        </Link>{' '}
        and this one is there.
      </Trans>
    </p>
  );
}
