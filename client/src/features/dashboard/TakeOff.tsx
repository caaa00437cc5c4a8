import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { RegistrationStatus } from '#gql/graphql.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TakeOffGuest } from './decide.ts';

/** Makes sure before a host takes away the place that somebody has, or waits for. */
export function TakeOff({
  registrationId,
  name,
  status,
  onClose,
}: {
  readonly registrationId: string;
  readonly name: string;
  readonly status: RegistrationStatus;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const [takeOff, { isRunning }] = useAction(TakeOffGuest);
  const go = async (): Promise<void> => {
    const { ok } = await takeOff({ id: registrationId });
    if (!ok) return;
    onClose();
    showToast({ kind: 'done', text: t`${name} is off the list` });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={<Trans>Take {name} off the list?</Trans>}
      description={
        status === 'CONFIRMED' ? (
          <Trans>
            Their ticket stops working, and the place goes to the next in line. They are told by
            mail.
          </Trans>
        ) : (
          <Trans>They no longer wait for a place, and are told by mail.</Trans>
        )
      }
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Keep them</Trans>
          </Button>
          <Button kind="danger" isBusy={isRunning} onClick={() => void go()}>
            <Trans>Take off the list</Trans>
          </Button>
        </>
      }
    />
  );
}
