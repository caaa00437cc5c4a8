import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

/** Says that something else was searched than what was typed, and how to search that. */
export function CorrectedWords({
  typed,
  meant,
  onVerbatim,
}: {
  readonly typed: string;
  readonly meant: string;
  readonly onVerbatim: () => void;
}): ReactNode {
  return (
    <div className="mb-4" role="status">
      <p className="text-lg">
        <Trans>
          Showing results for <strong>{meant}</strong>
        </Trans>
      </p>
      <button
        type="button"
        onClick={onVerbatim}
        className="min-h-10 text-sm text-muted underline underline-offset-4 hover:text-ink"
      >
        <Trans>Search for “{typed}” instead</Trans>
      </button>
    </div>
  );
}
