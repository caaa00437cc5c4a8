import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Skeleton } from '#ui/States.tsx';

/** Holds the event page's place while it loads. */
export function EventSkeleton(): ReactNode {
  return (
    <div className="mx-auto grid max-w-5xl gap-8 px-4 py-10 sm:px-6 md:grid-cols-2">
      <span className="sr-only" role="status">
        <Trans>Loading…</Trans>
      </span>
      <div className="grid content-start gap-4 md:order-1">
        <Skeleton className="h-6 w-32" />
        <Skeleton className="h-12 w-full" />
        <Skeleton className="h-12 w-2/3" />
        <Skeleton className="mt-4 h-14 w-1/2" />
        <Skeleton className="h-14 w-1/2" />
      </div>
      <Skeleton className="aspect-[8/5] w-full rounded-card md:order-2" />
    </div>
  );
}
