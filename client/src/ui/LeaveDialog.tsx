import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';

/** Asks before a page is left with words that are not saved. */
export function LeaveDialog({
  isOpen,
  onStay,
  onLeave,
}: {
  readonly isOpen: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}): ReactNode {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onStay}
      title={<Trans>Leave without saving?</Trans>}
      description={<Trans>What you wrote last is not saved, and is lost when you go.</Trans>}
      footer={
        <>
          <Button onClick={onStay}>
            <Trans>Stay here</Trans>
          </Button>
          <Button kind="danger" onClick={onLeave}>
            <Trans>Leave</Trans>
          </Button>
        </>
      }
    />
  );
}
