import { useEffect, useState } from 'react';

/** Whether this page opens again with no network: not yet, yes, or never in this browser. */
export type Reopening = 'coming' | 'ready' | 'refused';

const retryEveryMs = 15_000;
// Absent without HTTPS, and in development, where nothing is built.
const isSupported = 'serviceWorker' in navigator && !import.meta.env.DEV;

/** Lets this page open with no network from now on, and tells whether it does by now. */
export function useDoorWorker(): Reopening {
  const [reopening, setReopening] = useState<Reopening>(() =>
    !isSupported ? 'refused' : navigator.serviceWorker.controller ? 'ready' : 'coming',
  );
  useEffect(() => {
    if (!isSupported) return;
    const register = (): void => {
      navigator.serviceWorker.register('/door-worker.js').catch((error: unknown) => {
        // Whatever else goes wrong is the network's doing.
        if (error instanceof DOMException) setReopening('refused');
      });
    };
    register();
    // The browser gives a worker up whose files did not all come; asked again, it begins anew.
    const timer = setInterval(register, retryEveryMs);
    void navigator.serviceWorker.ready.then(() => {
      clearInterval(timer);
      setReopening('ready');
    });
    return () => clearInterval(timer);
  }, []);
  return reopening;
}
