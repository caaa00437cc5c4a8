import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorState, Skeleton } from '#ui/States.tsx';
import { TicketActions } from '#ui/TicketActions.tsx';

const GuestTicketsQuery = graphql(/* GraphQL */ `
  query GuestTickets($id: ID!) {
    registration(id: $id) {
      id
      viewerCan
      tickets {
        id
        ...TicketActions_ticket
      }
    }
  }
`);

/** What a host can do with the tickets of a guest, such as sending a new code. */
export function GuestTickets({
  registrationId,
  name,
  onClose,
}: {
  readonly registrationId: string;
  readonly name: string;
  readonly onClose: () => void;
}): ReactNode {
  const [{ data, error }, retry] = useQuery({
    query: GuestTicketsQuery,
    variables: { id: registrationId },
    requestPolicy: 'cache-and-network',
  });
  const registration = data?.registration;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={<Trans>Tickets of {name}</Trans>}
      description={<Trans>A new code goes out by mail, and the old one stops working.</Trans>}
    >
      {registration ? (
        <TicketActions
          tickets={registration.tickets}
          viewerCan={registration.viewerCan}
          onGiven={onClose}
        />
      ) : error ? (
        <ErrorState error={error} onRetry={() => retry({ requestPolicy: 'network-only' })} />
      ) : (
        <Skeleton className="h-24" />
      )}
    </Dialog>
  );
}
