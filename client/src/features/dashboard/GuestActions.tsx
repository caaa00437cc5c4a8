import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { GuestListQuery } from '#gql/graphql.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { Button, IconButton } from '#ui/Button.tsx';
import { Decide, isDecidable } from './decide.ts';
import { GuestTickets } from './GuestTickets.tsx';
import { TakeOff } from './TakeOff.tsx';
import { TurnDown } from './TurnDown.tsx';

type Guest = NonNullable<GuestListQuery['event']>['registrations']['nodes'][number];

/** Lets who asks in or turns them down; for who has a place, their tickets, and the way to take it away. */
export function GuestActions({
  eventId,
  guest,
}: {
  readonly eventId: string;
  readonly guest: Guest;
}): ReactNode {
  const { t } = useLingui();
  const [open, setOpen] = useState<'turn down' | 'tickets' | 'take off' | null>(null);
  const [decide, { isRunning }] = useAction(Decide);
  const { id, status, viewerCan } = guest;
  const name = guest.attendee.displayName;
  const isAsking = isDecidable(guest);
  const about = { registrationId: id, name, onClose: () => setOpen(null) };
  const letIn = async (): Promise<void> => {
    const { ok } = await decide({ input: { eventId, registrationIds: [id], decision: 'APPROVE' } });
    if (ok) showToast({ kind: 'done', text: t`${name} is in` });
  };
  return (
    <>
      {isAsking && (
        <>
          <Button
            size="sm"
            icon="check"
            isBusy={isRunning}
            aria-label={t`Let in: ${name}`}
            onClick={() => void letIn()}
          >
            <Trans>Let in</Trans>
          </Button>
          <Button
            size="sm"
            kind="danger"
            aria-label={t`Turn down: ${name}`}
            onClick={() => setOpen('turn down')}
          >
            <Trans>Turn down</Trans>
          </Button>
        </>
      )}
      {viewerCan.includes('REISSUE') && (
        <IconButton
          icon="ticket"
          label={t`Tickets of ${name}`}
          onClick={() => setOpen('tickets')}
        />
      )}
      {!isAsking && viewerCan.includes('CANCEL') && (
        <IconButton
          icon="close"
          label={t`Take ${name} off the list`}
          onClick={() => setOpen('take off')}
        />
      )}
      {open === 'turn down' && <TurnDown eventId={eventId} {...about} />}
      {open === 'tickets' && <GuestTickets {...about} />}
      {open === 'take off' && <TakeOff status={status} {...about} />}
    </>
  );
}
