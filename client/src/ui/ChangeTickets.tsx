import { Plural, Trans } from '@lingui/react/macro';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TicketActions } from '#ui/TicketActions.tsx';

/** The way to change the names on one's own tickets, or to give them away; none where neither may be. */
export function ChangeTickets({
  onGiven,
  ...rest
}: Omit<ComponentProps<typeof TicketActions>, 'onGiven'> & {
  readonly onGiven?: () => void;
}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const { tickets, viewerCan } = rest;
  if (!viewerCan.includes('NAME_HOLDERS')) return null;
  const close = (): void => setOpen(false);
  return (
    <>
      <Button size="sm" icon="ticket" className="justify-self-center" onClick={() => setOpen(true)}>
        {viewerCan.includes('TRANSFER') ? (
          <Trans>Change a name, or give away</Trans>
        ) : (
          <Trans>Change a name</Trans>
        )}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title={<Plural value={tickets.length} one="Your ticket" other="Your tickets" />}
      >
        <TicketActions
          {...rest}
          onGiven={() => {
            close();
            onGiven?.();
          }}
        />
      </Dialog>
    </>
  );
}
