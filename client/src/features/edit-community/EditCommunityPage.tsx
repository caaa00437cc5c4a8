import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import type { EditedCommunityFragment } from '#gql/graphql.ts';
import { showToast } from '#lib/toasts.ts';
import { useMutationForm } from '#lib/use-mutation-form.ts';
import { Button } from '#ui/Button.tsx';
import { Page, PageHead, PageTitle } from '#ui/PageHead.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';
import { CommunityForm } from './CommunityForm.tsx';
import { fieldFor, toInput, valuesOf } from './community-values.ts';
import { EditedCommunity, SaveCommunity } from './edited-community.ts';

const CommunityToEdit = graphql(/* GraphQL */ `
  query CommunityToEdit($slug: String!) {
    community(slug: $slug) {
      id
      ...EditedCommunity
    }
  }
`);

/** Changes a community's page. */
export function EditCommunityPage(): ReactNode {
  const { t } = useLingui();
  const { slug = '' } = useParams();
  const [{ data, error, fetching }, retry] = useQuery({
    query: CommunityToEdit,
    variables: { slug },
  });
  const community = readFragment(EditedCommunity, data?.community);
  return (
    <Page width="text">
      <PageHead title={community ? t`Edit: ${community.name}` : t`Edit the community`} />
      <PageTitle>
        <Trans>Edit the community</Trans>
      </PageTitle>
      {community?.viewerCan.includes('EDIT_COMMUNITY') ? (
        <Editor key={community.id} community={community} />
      ) : error ? (
        <ErrorState error={error} onRetry={retry} />
      ) : fetching ? (
        <Skeleton className="h-96" />
      ) : (
        <EmptyState
          title={<Trans>You cannot edit this community</Trans>}
          action={
            <Button asChild>
              <Link to={`/c/${slug}`}>
                <Trans>See the community</Trans>
              </Link>
            </Button>
          }
        />
      )}
    </Page>
  );
}

function Editor({ community }: { readonly community: EditedCommunityFragment }): ReactNode {
  const { t } = useLingui();
  const navigate = useNavigate();
  const form = useMutationForm({
    mutation: SaveCommunity,
    defaultValues: valuesOf(community),
    toVariables: (values) => ({
      input: { id: community.id, version: community.version, ...toInput(values) },
    }),
    fieldFor,
    onDone: async () => {
      showToast({ kind: 'done', text: t`Saved` });
      await navigate(`/c/${community.slug}`);
    },
  });
  return <CommunityForm form={form} action={<Trans>Save</Trans>} />;
}
