import { inspect } from 'node:util';

let isGuarded = false;

/**
 * Keeps the process alive when Postgres ends a connection within a transaction. postgres.js 3.4.9
 * then rejects the transaction, as it should, but still writes `rollback` to the socket that is gone,
 * from a timer, where nothing can catch it (https://github.com/porsager/postgres/issues/1154).
 */
export function surviveLostConnections(): void {
  if (isGuarded) return;
  isGuarded = true;
  process.on('uncaughtException', (error) => {
    if (isWriteToLostConnection(error)) return;
    // Somebody else decides about it, as a test runner does.
    if (process.listenerCount('uncaughtException') > 1) return;
    // What Node does without a listener.
    process.stderr.write(`Uncaught ${inspect(error)}\n`);
    process.exit(1);
  });
}

function isWriteToLostConnection(error: unknown): boolean {
  return (
    error instanceof TypeError &&
    error.message === "Cannot read properties of null (reading 'write')" &&
    /nextWrite \(.*[\\/]postgres[\\/].*connection\.js/.test(error.stack ?? '')
  );
}
