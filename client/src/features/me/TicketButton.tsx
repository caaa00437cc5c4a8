import { Plural } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TicketPasses } from '#ui/TicketPass.tsx';

const TicketButtonFragment = graphql(/* GraphQL */ `
  fragment TicketButton_registration on Registration {
    id
    tickets {
      id
      ...TicketPass_ticket
    }
  }
`);

/** Opens the tickets, large, for the door. */
export function TicketButton({
  title,
  registration,
}: {
  readonly title: string;
  readonly registration: FragmentType<typeof TicketButtonFragment>;
}): ReactNode {
  const { tickets } = readFragment(TicketButtonFragment, registration);
  const [isOpen, setOpen] = useState(false);
  if (tickets.length === 0) return null;
  return (
    <>
      <Button size="sm" icon="qr" onClick={() => setOpen(true)}>
        <Plural value={tickets.length} _1="Show my ticket" other="Show my # tickets" />
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={title}>
        <TicketPasses tickets={tickets} />
      </Dialog>
    </>
  );
}
