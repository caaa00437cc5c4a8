import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import { Button } from '#ui/Button.tsx';
import { Page, PageHead, PageTitle } from '#ui/PageHead.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';
import { ChooseCalendar } from './ChooseCalendar.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { PastImports } from './PastImports.tsx';

const ImportInto = graphql(/* GraphQL */ `
  query ImportInto($slug: String!) {
    community(slug: $slug) {
      id
      name
      slug
      timeZone
      imports {
        ...FeedImport
      }
    }
  }
`);

/** Takes events in from a calendar: a file or an address, looked at first, then for real. */
export function ImportPage(): ReactNode {
  const { t } = useLingui();
  const { slug = '' } = useParams();
  const [importId, setImportId] = useState<string>();
  const [{ data, error, fetching }, execute] = useQuery({
    query: ImportInto,
    variables: { slug },
    requestPolicy: 'cache-and-network',
  });
  const retry = () => execute({ requestPolicy: 'network-only' });
  const community = data?.community;
  return (
    <Page width="text">
      <PageHead title={t`Import a calendar`} />
      <PageTitle
        aside={
          <Button asChild size="sm">
            <Link to={`/c/${slug}`}>
              <Trans>See the community</Trans>
            </Link>
          </Button>
        }
      >
        <Trans>Import a calendar</Trans>
      </PageTitle>
      {error && !data ? (
        <ErrorState error={error} onRetry={retry} />
      ) : fetching && !data ? (
        <Skeleton className="h-96" />
      ) : !community?.imports ? (
        <EmptyState title={<Trans>This is for the organisers</Trans>} />
      ) : importId ? (
        <ImportProgress
          key={importId}
          id={importId}
          communitySlug={slug}
          onBack={() => {
            setImportId(undefined);
            retry();
          }}
        />
      ) : (
        <div className="grid gap-12">
          <ChooseCalendar community={community} onChosen={setImportId} />
          <PastImports imports={community.imports} onChange={retry} onOpen={setImportId} />
        </div>
      )}
    </Page>
  );
}
