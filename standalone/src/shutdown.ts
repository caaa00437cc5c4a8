import { say } from './terminal.ts';

// npm passes Ctrl-C on to us, and the terminal sends it too: both mean the same press.
const samePressMs = 500;

/** Aborts at the first Ctrl-C or SIGTERM; a second one ends the process at once. */
export function shutdownSignal(): AbortSignal {
  const controller = new AbortController();
  let firstAt = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!controller.signal.aborted) {
        firstAt = Date.now();
        say('\nStopping (once more to stop at once) …');
        controller.abort();
      } else if (Date.now() - firstAt > samePressMs) {
        process.exit(130);
      }
    });
  }
  return controller.signal;
}
