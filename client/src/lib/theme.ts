import { useSyncExternalStore } from 'react';
import { readCookie, writeCookie } from '#lib/cookie.ts';

/** What the person chose: as their device, or always one of the two. */
export type Theme = 'system' | 'light' | 'dark';

const listeners = new Set<() => void>();

function current(): Theme {
  const value = readCookie('hoi_theme');
  return value === 'light' || value === 'dark' ? value : 'system';
}

/** Chooses a theme for this browser; `before-paint.js` reads it at the next start. */
export function setTheme(theme: Theme): void {
  writeCookie('hoi_theme', theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  for (const listener of listeners) listener();
}

/** The chosen theme, as it changes. */
export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, current);
}
