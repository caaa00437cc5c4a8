import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { graphql } from '#gql/gql.ts';
import type { CommunityRole } from '#gql/graphql.ts';
import { useConnection } from '#lib/use-connection.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { ShowMore } from '#ui/ShowMore.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';

const MembersDocument = graphql(/* GraphQL */ `
  query CommunityMembers($id: ID!, $after: Cursor) {
    community(id: $id) {
      id
      members(first: 30, after: $after) {
        edges {
          cursor
          node {
            id
            role
            user {
              id
              handle
              displayName
              avatarUrl
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** Who belongs to a community. */
export function Members({ id }: { readonly id: string }): ReactNode {
  const list = useConnection({
    query: MembersDocument,
    variables: { id },
    select: (data) => data.community?.members,
  });
  if (list.isLoading) return <Skeleton className="h-64" />;
  if (list.error && !list.connection) return <ErrorState error={list.error} onRetry={list.retry} />;
  const people = list.connection?.edges.flatMap(({ node }) =>
    node.user ? [{ id: node.id, role: node.role, user: node.user }] : [],
  );
  if (!people?.length) return <EmptyState title={<Trans>Nobody to show</Trans>} />;
  return (
    <>
      <ul className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        {people.map(({ id: key, role, user }) => (
          <li key={key}>
            <Link to={`/u/${user.handle}`} className="group flex items-center gap-3 rounded-md">
              <Avatar face={user} />
              <span className="grid leading-snug">
                <span className="font-medium underline-offset-4 group-hover:underline">
                  {user.displayName}
                </span>
                <span className="text-sm text-muted">{roleName(role)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <ShowMore list={list} />
    </>
  );
}

function roleName(role: CommunityRole): ReactNode {
  return {
    OWNER: <Trans>Founder</Trans>,
    ADMIN: <Trans>Admin</Trans>,
    ORGANIZER: <Trans>Organiser</Trans>,
    MODERATOR: <Trans>Moderator</Trans>,
    MEMBER: <Trans>Member</Trans>,
  }[role];
}
