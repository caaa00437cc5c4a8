import { useLingui } from '@lingui/react/macro';
import { Toast as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { dismissToast, useToasts } from '#lib/toasts.ts';
import { IconButton } from '#ui/Button.tsx';
import { Icon, type IconName } from '#ui/Icon.tsx';

const icons: Record<'done' | 'error' | 'info', IconName> = {
  done: 'check',
  error: 'warning',
  info: 'info',
};

/** Where toasts appear; once, in the shell. */
export function Toaster(): ReactNode {
  const { t } = useLingui();
  const toasts = useToasts();
  return (
    <Radix.Provider label={t`Message`} swipeDirection="down" duration={6000}>
      {toasts.map((toast) => (
        <Radix.Root
          key={toast.id}
          duration={toast.action ? 9000 : 6000}
          onOpenChange={(open) => !open && dismissToast(toast.id)}
          className="flex animate-rise items-center gap-3 rounded-card bg-ink py-2 pr-2 pl-4 text-paper shadow-float"
        >
          <Icon name={icons[toast.kind]} size={18} />
          <Radix.Description className="flex-1 py-1.5 text-sm">{toast.text}</Radix.Description>
          {toast.action && (
            <Radix.Action altText={toast.action.label} asChild>
              <button
                type="button"
                onClick={toast.action.onSelect}
                className="min-h-9 rounded-pill px-3 text-sm font-bold underline underline-offset-4 focus-visible:outline-paper"
              >
                {toast.action.label}
              </button>
            </Radix.Action>
          )}
          <Radix.Close asChild>
            <IconButton
              icon="close"
              label={t`Dismiss`}
              className="size-9 text-paper hover:bg-white/15 focus-visible:outline-paper"
            />
          </Radix.Close>
        </Radix.Root>
      ))}
      <Radix.Viewport className="fixed inset-x-4 bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-[60] mx-auto grid max-w-md gap-2 outline-none md:bottom-6" />
    </Radix.Provider>
  );
}
