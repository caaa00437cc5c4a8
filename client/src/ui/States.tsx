import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { cx } from '#lib/cx.ts';
import { useErrorText } from '#lib/error-text.ts';
import { Button } from '#ui/Button.tsx';
import { Drum } from '#ui/Drum.tsx';

/** What stands where nothing is yet, and the next step. */
export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: ReactNode;
  /** One or two sentences that teach. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}): ReactNode {
  return (
    <div className="mx-auto grid max-w-md justify-items-center gap-3 px-4 py-14 text-center">
      <Drum className="size-20 text-tint-line" />
      <p className="text-xl font-bold text-balance">{title}</p>
      {children && <div className="text-muted text-pretty">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}

/** What stands where something could not be shown: why, and what to do. */
export function ErrorState({
  error,
  onRetry,
}: {
  readonly error: CombinedError;
  readonly onRetry: () => void;
}): ReactNode {
  const { title, text, canRetry } = useErrorText()(error);
  return (
    <div
      role="alert"
      className="mx-auto grid max-w-md justify-items-center gap-3 px-4 py-14 text-center"
    >
      <p className="text-xl font-bold">{title}</p>
      <p className="text-muted text-pretty">{text}</p>
      {canRetry && (
        <Button onClick={onRetry} className="mt-2">
          <Trans>Try again</Trans>
        </Button>
      )}
    </div>
  );
}

/** Holds the place of something that is loading, in its size. */
export function Skeleton({ className }: { readonly className?: string }): ReactNode {
  return <div aria-hidden className={cx('animate-pulse rounded-md bg-sunken', className)} />;
}
