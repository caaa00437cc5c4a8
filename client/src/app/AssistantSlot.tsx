import { Trans } from '@lingui/react/macro';
import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { Skeleton } from '#ui/States.tsx';

/** What `features/assistant/AssistantPanel.tsx` takes. */
export interface AssistantPanelProps {
  readonly onClose: () => void;
}

const [load] = Object.values(
  import.meta.glob<{ AssistantPanel: ComponentType<AssistantPanelProps> }>(
    '../features/assistant/AssistantPanel.tsx',
  ),
);
const AssistantPanel = load && lazy(async () => ({ default: (await load()).AssistantPanel }));
const Sheet = lazy(async () => ({ default: (await import('#ui/Dialog.tsx')).Sheet }));

/** Whether this build has an assistant to open. */
export const hasAssistant = AssistantPanel !== undefined;

/** The side panel of the assistant; its code is loaded when it is first opened. */
export function AssistantSlot({
  isOpen,
  onClose,
}: AssistantPanelProps & { readonly isOpen: boolean }): ReactNode {
  const [wasOpened, setWasOpened] = useState(false);
  if (isOpen && !wasOpened) setWasOpened(true);
  if (!AssistantPanel || !wasOpened) return null;
  return (
    <Suspense>
      <Sheet isOpen={isOpen} onClose={onClose} title={<Trans>Ask Hội</Trans>}>
        <Suspense fallback={<Skeleton className="m-5 h-40" />}>
          <AssistantPanel onClose={onClose} />
        </Suspense>
      </Sheet>
    </Suspense>
  );
}
