import { useLingui } from '@lingui/react/macro';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from '#lib/cx.ts';
import { IconButton } from '#ui/Button.tsx';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  /** One sentence under the title. */
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** The buttons at the foot, the main one last. */
  readonly footer?: ReactNode;
}

const scrim = 'fixed inset-0 z-40 animate-fade bg-black/45';

/** A question or small form over the page; on phones it rises from the bottom. */
export function Dialog({
  isOpen,
  onClose,
  title,
  description,
  children,
  footer,
}: Props): ReactNode {
  const { t } = useLingui();
  return (
    <Radix.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={scrim} />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className="fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] animate-sheet-up flex-col overflow-hidden rounded-t-card bg-card shadow-float sm:inset-x-auto sm:top-[14vh] sm:bottom-auto sm:left-1/2 sm:w-[30rem] sm:max-w-[calc(100vw-2rem)] sm:-translate-x-1/2 sm:animate-fade sm:rounded-card"
        >
          <div className="flex items-start justify-between gap-4 px-5 pt-5">
            <div className="grid gap-1">
              <Radix.Title className="text-xl font-bold">{title}</Radix.Title>
              {description && (
                <Radix.Description className="text-muted">{description}</Radix.Description>
              )}
            </div>
            <Radix.Close asChild>
              <IconButton icon="close" label={t`Close`} className="-mt-2 -mr-2" />
            </Radix.Close>
          </div>
          <div className="overflow-y-auto px-5 py-5">{children}</div>
          {footer && (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
              {footer}
            </div>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** A panel at the side of the page; on phones it takes the whole width. */
export function Sheet({
  isOpen,
  onClose,
  title,
  children,
  isTitleHidden = false,
}: Omit<Props, 'footer' | 'description'> & { readonly isTitleHidden?: boolean }): ReactNode {
  const { t } = useLingui();
  return (
    <Radix.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={scrim} />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 right-0 z-50 flex w-full animate-slide-in flex-col border-l border-line bg-paper shadow-float sm:w-[27rem]"
        >
          <div className="flex items-center justify-between gap-4 py-2 pr-2 pl-5">
            <Radix.Title className={cx('text-lg font-bold', isTitleHidden && 'sr-only')}>
              {title}
            </Radix.Title>
            <Radix.Close asChild>
              <IconButton icon="close" label={t`Close`} />
            </Radix.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
