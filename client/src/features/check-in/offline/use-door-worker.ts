import { useEffect } from 'react';

/** Lets this page open with no network from now on. */
export function useDoorWorker(): void {
  useEffect(() => {
    // Absent without HTTPS, and in development, where nothing is built.
    if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
    // A phone that refuses still admits people while the page stays open.
    navigator.serviceWorker.register('/door-worker.js').catch(() => undefined);
  }, []);
}
