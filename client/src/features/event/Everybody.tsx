import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { graphql } from '#gql/gql.ts';
import { useConnection } from '#lib/use-connection.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ShowMore } from '#ui/ShowMore.tsx';
import { ErrorState, Skeleton } from '#ui/States.tsx';

const AllAttendees = graphql(/* GraphQL */ `
  query AllAttendees($id: ID!, $after: Cursor) {
    event(id: $id) {
      id
      attendees(first: 40, after: $after) {
        edges {
          cursor
          node {
            id
            attendee {
              displayName
              user {
                id
                handle
                displayName
                avatarUrl
              }
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

/** All who come and may be seen, in a dialog. */
export function Everybody({
  id,
  isOpen,
  onClose,
}: {
  readonly id: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={<Trans>Who is going</Trans>}>
      {isOpen && <Faces id={id} />}
    </Dialog>
  );
}

function Faces({ id }: { readonly id: string }): ReactNode {
  const list = useConnection({
    query: AllAttendees,
    variables: { id },
    select: (data) => data.event?.attendees,
  });
  if (list.isLoading) return <Skeleton className="h-40" />;
  if (list.error && !list.connection) return <ErrorState error={list.error} onRetry={list.retry} />;
  return (
    <>
      <ul className="grid gap-3">
        {list.connection?.edges.map(({ node: { id: key, attendee } }) => (
          <li key={key} className="flex items-center gap-3">
            <Avatar
              face={{ id: key, ...attendee.user, displayName: attendee.displayName }}
              size="sm"
            />
            {attendee.user ? (
              <Link
                to={`/u/${attendee.user.handle}`}
                className="underline-offset-4 hover:underline"
              >
                {attendee.displayName}
              </Link>
            ) : (
              attendee.displayName
            )}
          </li>
        ))}
      </ul>
      <ShowMore list={list} />
    </>
  );
}
