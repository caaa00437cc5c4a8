import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useErrorText } from '#lib/error-text.ts';
import type { ConnectionResult } from '#lib/use-connection.ts';
import { Button } from '#ui/Button.tsx';

/** What of a list from `useConnection` says whether and how it goes on. */
export type GrowingList = Pick<
  ConnectionResult<unknown, unknown>,
  'hasMore' | 'isStale' | 'error' | 'loadMore'
>;

/** The next page of a list from `useConnection`, when there is one. */
export function ShowMore({ list }: { readonly list: GrowingList }): ReactNode {
  const errorText = useErrorText();
  if (!list.hasMore) return null;
  return (
    <div className="mt-6 grid justify-items-center gap-3">
      {list.error && (
        <p role="alert" className="text-center text-muted">
          {errorText(list.error).text}
        </p>
      )}
      <Button onClick={list.loadMore} isBusy={list.isStale}>
        <Trans>Show more</Trans>
      </Button>
    </div>
  );
}
