import { Trans } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { AssistantSlot } from '#app/AssistantSlot.tsx';
import { BottomBar } from '#app/BottomBar.tsx';
import { Footer } from '#app/Footer.tsx';
import { Header } from '#app/Header.tsx';
import { useFollowLocale } from '#app/use-follow-locale.ts';
import { useNavigationFocus } from '#app/use-navigation-focus.ts';
import { useToasts } from '#lib/toasts.ts';
import { useOnline } from '#lib/use-online.ts';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { Icon } from '#ui/Icon.tsx';
import { LiveRegion } from '#ui/LiveRegion.tsx';

const Toaster = lazy(async () => ({ default: (await import('#ui/Toaster.tsx')).Toaster }));

/** Addresses that use the whole screen, without the bars. */
const bare = /^(\/e\/[^/]+\/check-in|\/door)$/;

/** What stands around every page. */
export function Shell(): ReactNode {
  const location = useLocation();
  const navigation = useNavigation();
  const [isAssistantOpen, setAssistantOpen] = useState(false);
  const announcement = useNavigationFocus();
  useFollowLocale();
  const isBare = bare.test(location.pathname);
  const page = (
    <ErrorBoundary resetKey={location.pathname}>
      <Outlet />
    </ErrorBoundary>
  );
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#page"
        className="sr-only rounded-pill bg-ink px-4 py-2 text-paper focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-[70]"
      >
        <Trans>Skip to content</Trans>
      </a>
      {navigation.state === 'loading' && <Progress />}
      {!isBare && <Header onAssistant={() => setAssistantOpen(true)} />}
      <OfflineBanner />
      <main id="page" tabIndex={-1} className="min-h-[calc(100dvh-4rem)] flex-1 outline-none">
        {page}
      </main>
      {!isBare && <Footer />}
      {!isBare && <BottomBar onAssistant={() => setAssistantOpen(true)} />}
      <AssistantSlot isOpen={isAssistantOpen} onClose={() => setAssistantOpen(false)} />
      <Toasts />
      <LiveRegion>{announcement}</LiveRegion>
      <ScrollRestoration getKey={scrollKey} />
    </div>
  );
}

/** Every page that is loaded anew has the key `default`: there, the address says which page it is. */
function scrollKey({ key, pathname }: { key: string; pathname: string }): string {
  return key === 'default' ? pathname : key;
}

/** A thread of lacquer along the top while the next page is fetched. */
function Progress(): ReactNode {
  return (
    <div aria-hidden className="fixed inset-x-0 top-0 z-[70] h-0.5 animate-pulse bg-lacquer" />
  );
}

/** The code for toasts comes with the first of them. */
function Toasts(): ReactNode {
  const hasAny = useToasts().length > 0;
  return <Suspense>{hasAny && <Toaster />}</Suspense>;
}

function OfflineBanner(): ReactNode {
  const isOnline = useOnline();
  return (
    <div role="status">
      {!isOnline && (
        <p className="flex items-center justify-center gap-2 bg-amber-wash px-4 py-2 text-sm text-amber">
          <Icon name="offline" size={18} />
          <Trans>You are offline. You see what was loaded before.</Trans>
        </p>
      )}
    </div>
  );
}
