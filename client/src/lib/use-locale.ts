import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import { ownTimeZone } from '#lib/format-time.ts';
import type { Locale } from '#lib/locale.ts';
import { useViewer } from '#lib/use-viewer.ts';

/** The language of the page and the zone of the person, for formatting. */
export function useLocale(): { readonly locale: Locale; readonly timeZone: string } {
  const { i18n } = useLingui();
  const { user } = useViewer();
  const timeZone = user?.settings?.timeZone;
  return useMemo(
    () => ({ locale: i18n.locale === 'vi' ? 'vi' : 'en', timeZone: timeZone ?? ownTimeZone() }),
    [i18n.locale, timeZone],
  );
}
