import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { graphql } from '#gql/gql.ts';
import type { ManagedMembersQuery, MembershipStatus } from '#gql/graphql.ts';
import { type ConnectionResult, useConnection } from '#lib/use-connection.ts';
import { Pill } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { Page, PageHead, PageTitle } from '#ui/PageHead.tsx';
import { ShowMore } from '#ui/ShowMore.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';
import { MemberRow } from './MemberRow.tsx';
import { Retention } from './Retention.tsx';

const ManagedMembers = graphql(/* GraphQL */ `
  query ManagedMembers($slug: String!, $statuses: [MembershipStatus!], $after: Cursor) {
    community(slug: $slug) {
      id
      name
      slug
      viewerCan
      members(first: 50, after: $after, filter: { statuses: $statuses }) {
        nodes {
          id
          ...MemberRow_membership
        }
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

type Managed = NonNullable<ManagedMembersQuery['community']>;

/** Those who ask to join, and those who belong: decide, give roles, remove. */
export function ManageCommunityPage(): ReactNode {
  const { t } = useLingui();
  const { slug = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const show = search.get('show');
  const shown: MembershipStatus = show === 'members' ? 'ACTIVE' : 'REQUESTED';
  const list = useConnection({
    query: ManagedMembers,
    variables: { slug, statuses: [shown] },
    select: (data) => data.community?.members,
  });
  const community = list.data?.community;
  const mayManage = community?.viewerCan.includes('MANAGE_MEMBERS') ?? false;
  const pills = [
    ['REQUESTED', 'requests', t`Asking to join`],
    ['ACTIVE', 'members', t`Members`],
  ] as const;
  return (
    <Page width="text">
      <PageHead title={community ? t`Manage: ${community.name}` : t`Manage`} />
      <PageTitle
        aside={
          <span className="flex flex-wrap gap-2">
            {community?.viewerCan.includes('CREATE_EVENT') && (
              <Button asChild size="sm" icon="upload">
                <Link to={`/c/${slug}/import`}>
                  <Trans>Import a calendar</Trans>
                </Link>
              </Button>
            )}
            <Button asChild size="sm">
              <Link to={`/c/${slug}`}>
                <Trans>See the community</Trans>
              </Link>
            </Button>
          </span>
        }
      >
        {community?.name ?? <Trans>Manage</Trans>}
      </PageTitle>
      {mayManage && (
        <div className="mb-4 flex flex-wrap gap-2">
          {pills.map(([status, name, label]) => (
            <Pill
              key={name}
              isOn={show !== 'return' && shown === status}
              onToggle={() => setSearch({ show: name }, { replace: true })}
            >
              {label}
            </Pill>
          ))}
          <Pill
            isOn={show === 'return'}
            onToggle={() => setSearch({ show: 'return' }, { replace: true })}
          >
            <Trans>Who comes back</Trans>
          </Pill>
        </div>
      )}
      {community && mayManage && show === 'return' ? (
        <Retention slug={community.slug} />
      ) : (
        <People list={list} />
      )}
    </Page>
  );
}

function People({
  list,
}: {
  readonly list: ConnectionResult<ManagedMembersQuery, Managed['members']>;
}): ReactNode {
  const community = list.data?.community;
  if (list.error && !community) return <ErrorState error={list.error} onRetry={list.retry} />;
  if (list.isLoading) return <Skeleton className="h-64" />;
  const members = list.connection?.nodes ?? [];
  if (!community?.viewerCan.includes('MANAGE_MEMBERS')) {
    return <EmptyState title={<Trans>This is for the organisers</Trans>} />;
  }
  if (members.length === 0) {
    return (
      <EmptyState title={<Trans>Nobody is asking right now</Trans>}>
        <Trans>Requests appear here, and you get a notification.</Trans>
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="divide-y divide-line">
        {members.map((membership) => (
          <li key={membership.id}>
            <MemberRow
              membership={membership}
              mayGiveRoles={community.viewerCan.includes('MANAGE_ROLES')}
              onChange={list.retry}
            />
          </li>
        ))}
      </ul>
      <ShowMore list={list} />
    </>
  );
}
