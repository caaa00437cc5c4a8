import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import { Section } from '#ui/Card.tsx';
import { EventCard } from '#ui/EventCard.tsx';

const Similar = graphql(/* GraphQL */ `
  query SimilarEvents($id: ID!) {
    event(id: $id) {
      id
      community {
        id
      }
      similarEvents(first: 8) {
        id
        community {
          id
        }
        ...EventCard_event
      }
    }
  }
`);

const shown = 3;

/** Events to come like this one, of others: those of its own community stand above. */
export function SimilarEvents({ eventId }: { readonly eventId: string }): ReactNode {
  const [{ data }] = useQuery({ query: Similar, variables: { id: eventId } });
  const own = data?.event?.community?.id;
  const others = data?.event?.similarEvents
    .filter(({ community }) => !own || community?.id !== own)
    .slice(0, shown);
  if (!others?.length) return null;
  return (
    <div className="border-t border-line">
      <Section
        className="mx-auto max-w-5xl px-4 pt-10 pb-20 sm:px-6"
        title={<Trans>Like this one</Trans>}
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
