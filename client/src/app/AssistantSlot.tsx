import { Trans } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense } from 'react';
import { useWasOpen } from '#lib/use-was-open.ts';
import { Skeleton } from '#ui/States.tsx';

const AssistantPanel = lazy(async () => ({
  default: (await import('#features/assistant/AssistantPanel.tsx')).AssistantPanel,
}));
const Sheet = lazy(async () => ({ default: (await import('#ui/Dialog.tsx')).Sheet }));

/** The side panel of the assistant; its code is loaded when it is first opened. */
export function AssistantSlot({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}): ReactNode {
  if (!useWasOpen(isOpen)) return null;
  return (
    <Suspense>
      <Sheet isOpen={isOpen} onClose={onClose} title={<Trans>Ask Hội</Trans>}>
        <Suspense fallback={<Skeleton className="m-5 h-40" />}>
          <AssistantPanel />
        </Suspense>
      </Sheet>
    </Suspense>
  );
}
