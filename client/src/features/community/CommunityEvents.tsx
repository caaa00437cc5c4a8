import { Trans } from '@lingui/react/macro';
import { type ReactNode, useMemo } from 'react';
import { graphql } from '#gql/gql.ts';
import { useConnection } from '#lib/use-connection.ts';
import { Section } from '#ui/Card.tsx';
import { EventRow } from '#ui/EventCard.tsx';
import { ShowMore } from '#ui/ShowMore.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';

const Upcoming = graphql(/* GraphQL */ `
  query CommunityUpcoming($id: ID!, $filter: EventFilter, $orderBy: EventOrder, $after: Cursor) {
    community(id: $id) {
      id
      events(first: 12, after: $after, filter: $filter, orderBy: $orderBy) {
        edges {
          cursor
          node {
            id
            ...EventCard_event
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

/** What a community holds next, and what it held. */
export function CommunityEvents({ id }: { readonly id: string }): ReactNode {
  // One moment for both lists, so that no event stands in both or neither.
  const now = useMemo(() => new Date(Math.floor(Date.now() / 900_000) * 900_000).toISOString(), []);
  const ahead = useConnection({
    query: Upcoming,
    variables: { id, filter: { from: now }, orderBy: 'STARTS_ASC' },
    select: (data) => data.community?.events,
  });
  const past = useConnection({
    query: Upcoming,
    variables: { id, filter: { to: now }, orderBy: 'STARTS_DESC' },
    select: (data) => data.community?.events,
  });
  if (ahead.isLoading) return <Skeleton className="h-64" />;
  if (ahead.error && !ahead.connection) {
    return <ErrorState error={ahead.error} onRetry={ahead.retry} />;
  }
  const isAhead = new Set(ahead.connection?.edges.map(({ node }) => node.id));
  const over = past.connection?.edges.filter(({ node }) => !isAhead.has(node.id)) ?? [];
  return (
    <div className="grid gap-10">
      {isAhead.size === 0 ? (
        <EmptyState title={<Trans>Nothing planned yet</Trans>}>
          <Trans>Follow the community, and we tell you when they announce something.</Trans>
        </EmptyState>
      ) : (
        <List list={ahead} edges={ahead.connection?.edges ?? []} />
      )}
      {over.length > 0 && (
        <Section title={<Trans>Past events</Trans>}>
          <List list={past} edges={over} />
        </Section>
      )}
    </div>
  );
}

function List({
  list,
  edges,
}: {
  readonly list: Parameters<typeof ShowMore>[0]['list'];
  readonly edges: readonly {
    readonly node: Parameters<typeof EventRow>[0]['event'] & { readonly id: string };
  }[];
}): ReactNode {
  return (
    <>
      <ul className="-mx-2 grid grid-cols-1 gap-1">
        {edges.map(({ node }) => (
          <li key={node.id}>
            <EventRow event={node} />
          </li>
        ))}
      </ul>
      <ShowMore list={list} />
    </>
  );
}
