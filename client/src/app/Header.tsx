import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense } from 'react';
import { Link, useLocation } from 'react-router';
import { Bell } from '#app/Bell.tsx';
import { Logo } from '#app/Logo.tsx';
import { SearchBox } from '#app/SearchBox.tsx';
import { useViewer } from '#lib/use-viewer.ts';
import { Button, IconButton } from '#ui/Button.tsx';
import { Skeleton } from '#ui/States.tsx';

const AccountMenu = lazy(async () => ({
  default: (await import('#app/AccountMenu.tsx')).AccountMenu,
}));

/** The bar at the top: where one is, search, and what is the viewer's own. */
export function Header({ onAssistant }: { readonly onAssistant: () => void }): ReactNode {
  const { t } = useLingui();
  const { status } = useViewer();
  const { pathname, search } = useLocation();
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-paper/92 backdrop-blur-md">
      <div className="mx-auto flex h-16 max-w-5xl items-center gap-1 px-4 sm:gap-2 sm:px-6">
        <Logo />
        <nav aria-label={t`Main`} className="ml-3 hidden items-center gap-1 md:flex">
          <Button asChild kind="quiet" size="sm">
            <Link to="/communities">
              <Trans>Communities</Trans>
            </Link>
          </Button>
        </nav>
        <div className="flex flex-1 justify-end px-1 md:justify-center md:px-6">
          {pathname !== '/' && <SearchBox />}
        </div>
        <IconButton
          icon="spark"
          label={t`Ask Hội`}
          onClick={onAssistant}
          className="max-md:hidden"
        />
        {status === 'loading' && <Skeleton className="size-10 rounded-pill" />}
        {status === 'anonymous' && (
          <Button asChild kind="plain" size="sm">
            <Link to={`/sign-in?next=${encodeURIComponent(pathname + search)}`}>
              <Trans>Sign in</Trans>
            </Link>
          </Button>
        )}
        {status === 'signed-in' && (
          <>
            <Button asChild kind="quiet" size="sm" className="max-md:hidden">
              <Link to="/new">
                <Trans>Create event</Trans>
              </Link>
            </Button>
            <Bell />
            <Suspense fallback={<Skeleton className="size-10 rounded-pill" />}>
              <AccountMenu />
            </Suspense>
          </>
        )}
      </div>
    </header>
  );
}
