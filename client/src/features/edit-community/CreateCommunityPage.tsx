import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { readFragment } from '#gql/fragment-masking.ts';
import { useLocale } from '#lib/use-locale.ts';
import { useMutationForm } from '#lib/use-mutation-form.ts';
import { useViewer } from '#lib/use-viewer.ts';
import { Button } from '#ui/Button.tsx';
import { Page, PageHead, PageTitle } from '#ui/PageHead.tsx';
import { EmptyState, Skeleton } from '#ui/States.tsx';
import { CommunityForm } from './CommunityForm.tsx';
import { fieldFor, newCommunity, toInput } from './community-values.ts';
import { EditedCommunity, FoundCommunity } from './edited-community.ts';

/** Founds a community; only the name is needed. */
export function CreateCommunityPage(): ReactNode {
  const { t } = useLingui();
  const { status } = useViewer();
  return (
    <Page width="text">
      <PageHead title={t`New community`} />
      <PageTitle>
        <Trans>New community</Trans>
      </PageTitle>
      {status === 'loading' && <Skeleton className="h-96" />}
      {status === 'signed-in' && <NewCommunity />}
      {status === 'anonymous' && (
        <EmptyState
          title={<Trans>Sign in to found a community</Trans>}
          action={
            <Button asChild kind="primary">
              <Link to="/sign-in?next=/c/new">
                <Trans>Sign in</Trans>
              </Link>
            </Button>
          }
        >
          <Trans>A community keeps your events, members and announcements together.</Trans>
        </EmptyState>
      )}
    </Page>
  );
}

function NewCommunity(): ReactNode {
  const { timeZone } = useLocale();
  const navigate = useNavigate();
  const form = useMutationForm({
    mutation: FoundCommunity,
    defaultValues: newCommunity(timeZone),
    toVariables: (values) => ({ input: toInput(values) }),
    fieldFor,
    onDone: async (payload) => {
      const community = readFragment(EditedCommunity, payload.community);
      if (community) await navigate(`/c/${community.slug}`);
    },
  });
  return <CommunityForm form={form} action={<Trans>Found the community</Trans>} />;
}
