/** Resolves when the process is asked to end: by the supervisor (SIGTERM) or at the keyboard (SIGINT). */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}
