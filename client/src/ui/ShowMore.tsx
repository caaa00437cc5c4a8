import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '#ui/Button.tsx';

/** The next page of a list from `useConnection`, when there is one. */
export function ShowMore({
  list,
}: {
  readonly list: {
    readonly hasMore: boolean;
    readonly isStale: boolean;
    readonly loadMore: () => void;
  };
}): ReactNode {
  if (!list.hasMore) return null;
  return (
    <div className="mt-6 flex justify-center">
      <Button onClick={list.loadMore} isBusy={list.isStale}>
        <Trans>Show more</Trans>
      </Button>
    </div>
  );
}
