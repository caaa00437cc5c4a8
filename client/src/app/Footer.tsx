import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { chooseLocale } from '#lib/locale.ts';
import { setTheme, useTheme } from '#lib/theme.ts';
import { useLocale } from '#lib/use-locale.ts';

/** What everybody may change without an account, and what this is. */
export function Footer(): ReactNode {
  const { t } = useLingui();
  const { locale } = useLocale();
  const theme = useTheme();
  return (
    <footer className="mt-auto">
      <div className="perforated mx-auto flex max-w-5xl flex-wrap items-center justify-between gap-x-8 gap-y-3 px-4 py-8 text-sm text-muted sm:px-6">
        <p>
          <Trans>Hội: for gatherings, and the people who gather. Open source.</Trans>
        </p>
        <div className="flex gap-2">
          <button
            type="button"
            lang={locale === 'vi' ? 'en' : 'vi'}
            onClick={() => void chooseLocale(locale === 'vi' ? 'en' : 'vi')}
            className="min-h-10 rounded-pill px-3 hover:bg-sunken hover:text-ink"
          >
            {locale === 'vi' ? 'English' : 'Tiếng Việt'}
          </button>
          <label className="sr-only" htmlFor="theme">
            {t`Appearance`}
          </label>
          <select
            id="theme"
            value={theme}
            onChange={({ target }) =>
              setTheme(
                target.value === 'light' || target.value === 'dark' ? target.value : 'system',
              )
            }
            className="min-h-10 rounded-pill bg-paper px-3 hover:bg-sunken hover:text-ink"
          >
            <option value="system">{t`Like the device`}</option>
            <option value="light">{t`Light`}</option>
            <option value="dark">{t`Dark`}</option>
          </select>
        </div>
      </div>
    </footer>
  );
}
