import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import { useViewer } from '#lib/use-viewer.ts';
import { Button } from '#ui/Button.tsx';
import { Page, PageHead, PageTitle } from '#ui/PageHead.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';
import { ApiKeys } from './ApiKeys.tsx';
import { NotificationSettings } from './NotificationSettings.tsx';
import { Passkeys } from './Passkeys.tsx';
import { ProfileForm } from './ProfileForm.tsx';
import { Sessions } from './Sessions.tsx';
import { SettingsForm } from './SettingsForm.tsx';

const Account = graphql(/* GraphQL */ `
  query Account {
    viewer {
      id
      user {
        id
        ...ProfileForm_user
        ...SettingsForm_user
      }
      ...Passkeys_viewer
      ...Sessions_viewer
      ...ApiKeys_viewer
    }
    notificationPreferences {
      ...NotificationSettings_preferences
    }
  }
`);

/** Everything about the viewer's own account, one part under another. */
export function AccountPage(): ReactNode {
  const { t } = useLingui();
  const { status } = useViewer();
  const [{ data, error }, retry] = useQuery({ query: Account, pause: status !== 'signed-in' });
  const viewer = data?.viewer;
  return (
    <Page width="text">
      <PageHead title={t`Account`} />
      <PageTitle>
        <Trans>Account</Trans>
      </PageTitle>
      {status === 'anonymous' ? (
        <EmptyState
          title={<Trans>Sign in to see your account</Trans>}
          action={
            <Button asChild kind="primary">
              <Link to="/sign-in?next=/account">
                <Trans>Sign in</Trans>
              </Link>
            </Button>
          }
        />
      ) : viewer?.user ? (
        <div className="grid gap-12">
          <ProfileForm user={viewer.user} />
          <SettingsForm user={viewer.user} />
          {data?.notificationPreferences && (
            <NotificationSettings preferences={data.notificationPreferences} />
          )}
          <Passkeys viewer={viewer} />
          <Sessions viewer={viewer} />
          <ApiKeys viewer={viewer} />
        </div>
      ) : error ? (
        <ErrorState error={error} onRetry={() => retry({ requestPolicy: 'network-only' })} />
      ) : (
        <div className="grid gap-6">
          <Skeleton className="h-64" />
          <Skeleton className="h-40" />
        </div>
      )}
    </Page>
  );
}
