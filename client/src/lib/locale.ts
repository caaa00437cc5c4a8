import { i18n } from '@lingui/core';
import { readCookie, writeCookie } from '#lib/cookie.ts';

/** The languages the client speaks. */
export const locales = ['vi', 'en'] as const;

/** One of the languages the client speaks. */
export type Locale = (typeof locales)[number];

const isLocale = (value: unknown): value is Locale => value === 'vi' || value === 'en';

/** The language for this browser: as chosen before, else as the browser asks. */
export function initialLocale(): Locale {
  const chosen = readCookie('hoi_locale');
  if (isLocale(chosen)) return chosen;
  return navigator.languages.some((tag) => tag.startsWith('vi')) ? 'vi' : 'en';
}

/** The language that pages are shown in now. */
export function currentLocale(): Locale {
  return isLocale(i18n.locale) ? i18n.locale : initialLocale();
}

const forAll = {
  vi: () => import('../locales/vi.ts'),
  en: () => import('../locales/en.ts'),
};
const forHosts = {
  vi: () => import('../locales/vi-hosts.ts'),
  en: () => import('../locales/en-hosts.ts'),
};
let areHostsWanted = false;

/** Loads what the pages for hosts say, beside the rest; before one of them is shown. */
export async function loadHostMessages(): Promise<void> {
  // The first language may be on its way still: it brings these along from here on.
  areHostsWanted = true;
  const locale = currentLocale();
  const { messages } = await forHosts[locale]();
  i18n.load(locale, messages);
}

/** Loads a language and shows everything in it. */
export async function activateLocale(locale: Locale): Promise<void> {
  const all = await forAll[locale]();
  const hosts = areHostsWanted ? await forHosts[locale]() : null;
  i18n.loadAndActivate({ locale, messages: { ...all.messages, ...hosts?.messages } });
  document.documentElement.lang = locale;
}

/** Switches to a language and remembers it in this browser. */
export async function chooseLocale(locale: Locale): Promise<void> {
  writeCookie('hoi_locale', locale);
  await activateLocale(locale);
}
