import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { graphql } from '#gql/gql.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Register } from './register.ts';

const CancelRegistration = graphql(/* GraphQL */ `
  mutation CancelRegistration($id: ID!) {
    cancelRegistration(id: $id) {
      registration {
        id
        status
        viewerCan
      }
      event {
        ...AfterRegistration_event
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Makes sure before a place is given up, and offers the way back after. */
export function CancelDialog({
  isOpen,
  onClose,
  registrationId,
  eventId,
  isGoing,
  ticketTypeIds,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly registrationId: string;
  readonly eventId: string;
  readonly isGoing: boolean;
  readonly ticketTypeIds: readonly string[];
}): ReactNode {
  const { t } = useLingui();
  const [cancel, { isRunning }] = useAction(CancelRegistration);
  const [register] = useAction(Register);

  const comeBack = (): void => {
    const counts = Object.entries(Object.groupBy(ticketTypeIds, (id) => id));
    const tickets = counts.map(([ticketTypeId, all]) => ({
      ticketTypeId,
      quantity: all?.length ?? 1,
    }));
    void register({ input: { eventId, ...(tickets.length > 0 ? { tickets } : {}) } });
  };
  const giveUp = async (): Promise<void> => {
    const outcome = await cancel({ id: registrationId });
    if (!outcome.ok) return;
    onClose();
    showToast({
      kind: 'done',
      text: isGoing ? t`Your spot goes to the next in line.` : t`Withdrawn.`,
      action: { label: t`I want it back`, onSelect: comeBack },
    });
  };

  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={isGoing ? <Trans>Give up your spot?</Trans> : <Trans>Withdraw?</Trans>}
      description={
        isGoing ? (
          <Trans>It goes to the next in line. Your ticket stops working.</Trans>
        ) : (
          <Trans>You can ask again, but you start at the end of the line.</Trans>
        )
      }
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
          <Button kind="danger" isBusy={isRunning} onClick={() => void giveUp()}>
            {isGoing ? <Trans>Give up my spot</Trans> : <Trans>Withdraw</Trans>}
          </Button>
        </>
      }
    />
  );
}
