import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import type { ReactNode } from 'react';
import { Client, type Exchange, fetchExchange, Provider } from 'urql';
import { vi } from 'vitest';

type Wrapper = (props: { readonly children: ReactNode }) => ReactNode;

/** What stands around every page, in English, to render something within; its server is what `fetch` is. */
export function anApp(...exchanges: readonly Exchange[]): Wrapper {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  const client = new Client({
    url: 'http://hoi.test/graphql',
    preferGetMethod: false,
    exchanges: [...exchanges, fetchExchange],
  });
  return ({ children }) => (
    <I18nProvider i18n={i18n}>
      <Provider value={client}>{children}</Provider>
    </I18nProvider>
  );
}

/** For parts that look at their size: jsdom lays nothing out. */
export function stubResizeObserver(): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
}
