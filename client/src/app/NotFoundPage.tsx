import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Button } from '#ui/Button.tsx';
import { PageHead } from '#ui/PageHead.tsx';
import { EmptyState } from '#ui/States.tsx';

/** What stands at an address that leads nowhere. */
export function NotFoundPage(): ReactNode {
  const { t } = useLingui();
  return (
    <>
      <PageHead title={t`Nothing here`} />
      <h1 className="sr-only">
        <Trans>Nothing here</Trans>
      </h1>
      <EmptyState
        title={<Trans>There is nothing at this address</Trans>}
        action={
          <Button asChild>
            <Link to="/">
              <Trans>Find an event</Trans>
            </Link>
          </Button>
        }
      >
        <Trans>The link may be old, or what it led to is for invited people only.</Trans>
      </EmptyState>
    </>
  );
}
