import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import type { CommunityPageQuery } from '#gql/graphql.ts';
import { hueOf, tint } from '#lib/tint.ts';
import { Button } from '#ui/Button.tsx';
import { PageHead } from '#ui/PageHead.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { CommunityEvents } from './CommunityEvents.tsx';
import { CommunityHead } from './CommunityHead.tsx';
import { Members } from './Members.tsx';

const About = lazy(async () => ({ default: (await import('./About.tsx')).About }));
const Posts = lazy(async () => ({ default: (await import('./Posts.tsx')).Posts }));

const CommunityPageDocument = graphql(/* GraphQL */ `
  query CommunityPage($slug: String!) {
    community(slug: $slug) {
      id
      name
      description
      viewerCan
      ...CommunityHead_community
      ...About_community
    }
  }
`);

type CommunityOnPage = NonNullable<CommunityPageQuery['community']>;

/** A community: who they are, what they do next, what they write. */
export function CommunityPage(): ReactNode {
  const { slug = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({
    query: CommunityPageDocument,
    variables: { slug },
  });
  if (data?.community) return <CommunitySheet key={data.community.id} community={data.community} />;
  if (error) {
    return <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />;
  }
  if (fetching || !data) {
    return (
      <div className="mx-auto max-w-5xl px-4 py-10 sm:px-6">
        <Skeleton className="h-40 rounded-card" />
        <Skeleton className="mt-6 h-10 w-1/2" />
        <Skeleton className="mt-8 h-64" />
      </div>
    );
  }
  return <NoCommunity />;
}

const places = ['events', 'posts', 'members', 'about'] as const;

function CommunitySheet({ community }: { readonly community: CommunityOnPage }): ReactNode {
  const { t } = useLingui();
  const [params, setParams] = useSearchParams();
  const tab = places.find((place) => place === params.get('tab')) ?? 'events';
  const canSeeMembers = community.viewerCan.includes('VIEW_MEMBERS');
  const { id } = community;
  return (
    <div {...tint(hueOf(id))}>
      <PageHead title={community.name} />
      <CommunityHead community={community} />
      <div className="mx-auto max-w-5xl px-4 pt-2 pb-20 sm:px-6">
        <Tabs
          label={t`Parts of the community`}
          value={tab}
          onChange={(next) =>
            setParams(next === 'events' ? {} : { tab: next }, {
              replace: true,
              preventScrollReset: true,
            })
          }
          tabs={[
            { value: 'events', label: <Trans>Events</Trans>, content: <CommunityEvents id={id} /> },
            {
              value: 'posts',
              label: <Trans>Posts</Trans>,
              content: (
                <Late>
                  <Posts id={id} />
                </Late>
              ),
            },
            ...(canSeeMembers
              ? [
                  {
                    value: 'members' as const,
                    label: <Trans>Members</Trans>,
                    content: <Members id={id} />,
                  },
                ]
              : []),
            {
              value: 'about',
              label: <Trans>About</Trans>,
              content: (
                <Late>
                  <About community={community} />
                </Late>
              ),
            },
          ]}
        />
      </div>
    </div>
  );
}

/** For tabs whose code comes when they are opened. */
function Late({ children }: { readonly children: ReactNode }): ReactNode {
  return <Suspense fallback={<Skeleton className="h-40" />}>{children}</Suspense>;
}

function NoCommunity(): ReactNode {
  return (
    <>
      <PageHead title="" />
      <h1 className="sr-only">
        <Trans>No such community</Trans>
      </h1>
      <EmptyState
        title={<Trans>There is no such community, or it is for members only</Trans>}
        action={
          <Button asChild>
            <Link to="/communities">
              <Trans>See all communities</Trans>
            </Link>
          </Button>
        }
      />
    </>
  );
}
