import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { router } from '#app/routes.tsx';
import { activateLocale, initialLocale } from '#lib/locale.ts';
import { GraphProvider } from '#lib/ViewerProvider.tsx';
import './styles/tokens.css';

await activateLocale(initialLocale());
const root = document.getElementById('root');
if (!root) throw new Error('The shell has no #root.');
createRoot(root).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <GraphProvider>
        <RouterProvider router={router} />
      </GraphProvider>
    </I18nProvider>
  </StrictMode>,
);
