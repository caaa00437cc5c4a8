import { Trans } from '@lingui/react/macro';
import { type ReactNode, useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import { Section } from '#ui/Card.tsx';
import { EventCard } from '#ui/EventCard.tsx';

const More = graphql(/* GraphQL */ `
  query MoreEvents($communityId: ID!, $from: DateTime!) {
    community(id: $communityId) {
      id
      events(first: 4, filter: { from: $from }) {
        nodes {
          id
          ...EventCard_event
        }
      }
    }
  }
`);

const quarterMs = 15 * 60_000;

/** What else the community holds soon, for those who cannot come this time. */
export function MoreEvents({
  eventId,
  community,
}: {
  readonly eventId: string;
  readonly community: { readonly id: string; readonly name: string };
}): ReactNode {
  const from = useMemo(
    () => new Date(Math.floor(Date.now() / quarterMs) * quarterMs).toISOString(),
    [],
  );
  const [{ data }] = useQuery({ query: More, variables: { communityId: community.id, from } });
  const others = data?.community?.events.nodes.filter(({ id }) => id !== eventId).slice(0, 3);
  if (!others?.length) return null;
  const { name } = community;
  return (
    <div className="border-t border-line">
      <Section
        className="mx-auto max-w-5xl px-4 pt-10 pb-20 sm:px-6"
        title={<Trans>More from {name}</Trans>}
      >
        <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {others.map((event) => (
            <li key={event.id}>
              <EventCard event={event} />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
