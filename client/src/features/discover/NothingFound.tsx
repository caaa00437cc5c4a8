import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/States.tsx';
import { type Filters, readFilters } from './filters.ts';

/** What to do when the list is empty: drop a filter, or be the first. */
export function NothingFound({
  filters,
  isNarrowed,
  onChange,
}: {
  readonly filters: Filters;
  readonly isNarrowed: boolean;
  readonly onChange: (part: Partial<Filters>) => void;
}): ReactNode {
  const create = (
    <Button asChild kind={isNarrowed ? 'plain' : 'primary'}>
      <Link to="/new">
        <Trans>Create an event</Trans>
      </Link>
    </Button>
  );
  if (!isNarrowed) {
    return (
      <EmptyState title={<Trans>Nothing on the calendar yet</Trans>} action={create}>
        <Trans>Somebody has to go first. A time, a place and a title are enough.</Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={
        filters.query ? (
          <Trans>Nothing for “{filters.query}”</Trans>
        ) : (
          <Trans>Nothing here just now</Trans>
        )
      }
      action={
        <>
          <Button onClick={() => onChange(readFilters(new URLSearchParams()))}>
            <Trans>Show everything</Trans>
          </Button>
          {create}
        </>
      }
    >
      <Trans>Try fewer filters or a shorter word. Vietnamese marks may be left out.</Trans>
    </EmptyState>
  );
}
