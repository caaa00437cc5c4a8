import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { graphql } from '#gql/gql.ts';
import type { MyEventsKind } from '#gql/graphql.ts';
import { useConnection } from '#lib/use-connection.ts';
import { Button } from '#ui/Button.tsx';
import { EventRow } from '#ui/EventCard.tsx';
import { ShowMore } from '#ui/ShowMore.tsx';
import { ErrorState, Skeleton } from '#ui/States.tsx';
import { TicketButton } from './TicketButton.tsx';

const MyEventsDocument = graphql(/* GraphQL */ `
  query MyEvents($kind: MyEventsKind!, $after: Cursor) {
    myEvents(kind: $kind, first: 20, after: $after) {
      edges {
        cursor
        node {
          id
          slug
          title
          status
          viewerCan
          ...EventCard_event
          viewerRegistration {
            id
            status
            ...TicketButton_registration
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** One of the viewer's lists, with the way to the tickets or to the host's tools. */
export function MyEvents({
  kind,
  empty,
}: {
  readonly kind: MyEventsKind;
  readonly empty: ReactNode;
}): ReactNode {
  const list = useConnection({
    query: MyEventsDocument,
    variables: { kind },
    select: (data) => data.myEvents,
  });
  if (list.isLoading) return <Skeleton className="h-64" />;
  if (list.error && !list.connection) return <ErrorState error={list.error} onRetry={list.retry} />;
  const edges = list.connection?.edges ?? [];
  if (edges.length === 0) return empty;
  return (
    <>
      <ul className="-mx-2 grid grid-cols-1">
        {edges.map(({ node }) => (
          <li key={node.id} className="border-b border-line py-2 last:border-0">
            <EventRow event={node} />
            <div className="flex flex-wrap gap-2 px-2 pb-2 empty:hidden sm:pl-44">
              {kind === 'UPCOMING' && node.viewerRegistration?.status === 'CONFIRMED' && (
                <TicketButton title={node.title} registration={node.viewerRegistration} />
              )}
              {kind === 'HOSTING' && (
                <>
                  <Button asChild size="sm">
                    <Link to={`/e/${node.slug}/manage`}>
                      <Trans>Dashboard</Trans>
                    </Link>
                  </Button>
                  {node.viewerCan.includes('EDIT') && (
                    <Button asChild size="sm" kind="quiet">
                      <Link to={`/e/${node.slug}/edit`}>
                        <Trans>Edit</Trans>
                      </Link>
                    </Button>
                  )}
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
      <ShowMore list={list} />
    </>
  );
}
