import { useEffect } from 'react';
import { readCookie } from '#lib/cookie.ts';
import { chooseLocale, currentLocale } from '#lib/locale.ts';
import { useViewer } from '#lib/use-viewer.ts';

/** Shows pages in the language of the person's settings, unless this browser chose another. */
export function useFollowLocale(): void {
  const { user } = useViewer();
  const locale = user?.settings?.locale;
  useEffect(() => {
    if ((locale !== 'vi' && locale !== 'en') || readCookie('hoi_locale')) return;
    if (locale !== currentLocale()) void chooseLocale(locale);
  }, [locale]);
}
