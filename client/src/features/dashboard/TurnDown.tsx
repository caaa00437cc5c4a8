import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Decide } from './decide.ts';
import { WordToThem } from './WordToThem.tsx';

/** Makes sure before somebody who asks is turned down, and takes a word to them along. */
export function TurnDown({
  eventId,
  registrationId,
  name,
  onClose,
}: {
  readonly eventId: string;
  readonly registrationId: string;
  readonly name: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const [message, setMessage] = useState('');
  const [decide, { isRunning }] = useAction(Decide);
  const go = async (): Promise<void> => {
    const registrationIds = [registrationId];
    const { ok } = await decide({
      input: { eventId, registrationIds, decision: 'DECLINE', message },
    });
    if (!ok) return;
    onClose();
    showToast({ kind: 'done', text: t`${name} was told no` });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={<Trans>Turn down {name}?</Trans>}
      description={<Trans>They are told by mail.</Trans>}
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Not yet</Trans>
          </Button>
          <Button kind="danger" isBusy={isRunning} onClick={() => void go()}>
            <Trans>Turn down</Trans>
          </Button>
        </>
      }
    >
      <WordToThem value={message} onChange={setMessage} />
    </Dialog>
  );
}
