import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button } from '#ui/Button.tsx';

/** Takes a scan back in two taps; the second says why, for those who read the log later. */
export function UndoScan({ onUndo }: { readonly onUndo: (reason: string) => void }): ReactNode {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <Button size="sm" icon="undo" className="mt-3" onClick={() => setAsking(true)}>
        <Trans>Undo</Trans>
      </Button>
    );
  }
  const reasons = [t`Scanned by mistake`, t`Wrong ticket`, t`Turned back at the door`];
  return (
    <fieldset className="mt-3">
      <legend className="mb-1.5 text-sm font-medium">
        <Trans>Why is it taken back?</Trans>
      </legend>
      <div className="flex flex-wrap gap-2">
        {reasons.map((reason) => (
          <Button key={reason} size="sm" onClick={() => onUndo(reason)}>
            {reason}
          </Button>
        ))}
        <Button size="sm" icon="close" onClick={() => setAsking(false)}>
          <Trans>Leave it</Trans>
        </Button>
      </div>
    </fieldset>
  );
}
