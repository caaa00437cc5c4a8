import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { Page, PageHead, PageTitle } from '#ui/PageHead.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';

/** A page that the link of a mail opens: what it leads to, or why there is nothing. */
export function LinkPage<Found>({
  title,
  found,
  result: { error, fetching },
  onRetry,
  gone,
  children,
}: {
  readonly title: string;
  readonly found: Found | null | undefined;
  readonly result: { readonly error?: CombinedError | undefined; readonly fetching: boolean };
  readonly onRetry: () => void;
  /** What to say of a link that leads nowhere. */
  readonly gone: {
    readonly title: ReactNode;
    readonly text: ReactNode;
    readonly action?: ReactNode;
  };
  readonly children: (found: Found) => ReactNode;
}): ReactNode {
  return (
    <>
      <PageHead title={title} />
      <Page width="text">
        {found ? (
          children(found)
        ) : error ? (
          <ErrorState error={error} onRetry={onRetry} />
        ) : fetching ? (
          <Skeleton className="h-96" />
        ) : (
          <>
            <PageTitle>
              <Trans>Nothing here any more</Trans>
            </PageTitle>
            <EmptyState title={gone.title} action={gone.action}>
              {gone.text}
            </EmptyState>
          </>
        )}
      </Page>
    </>
  );
}
