import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import type { RegisterCard_EventFragment } from '#gql/graphql.ts';

const HiddenTypes = graphql(/* GraphQL */ `
  query HiddenTypes($eventId: ID!, $code: String!) {
    event(id: $eventId) {
      id
      ticketTypes(accessCode: $code) {
        id
        name
        description
        remaining
        status
        price {
          amount
          currency
        }
        salesStart
        needsCode
        requiresApproval
        minPerRegistration
        maxPerRegistration
      }
    }
  }
`);

type TicketTypes = RegisterCard_EventFragment['ticketTypes'];

/** The ticket types that can be had, those that a code opens included. */
export function useTicketTypes(
  event: RegisterCard_EventFragment,
  code: string,
): { readonly types: TicketTypes; readonly isLimited: boolean } {
  const [{ data, error }] = useQuery({
    query: HiddenTypes,
    variables: { eventId: event.id, code },
    pause: code === '',
  });
  const opened = code === '' ? undefined : data?.event?.ticketTypes;
  const isLimited = error?.graphQLErrors.some(
    ({ extensions }) => extensions.code === 'RATE_LIMITED',
  );
  return { types: opened ?? event.ticketTypes, isLimited: isLimited ?? false };
}
