import type { Client } from 'graphql-ws';
import type { ExecutionResult, SubscriptionOperation } from 'urql';
import { currentLocale } from '#lib/locale.ts';
import { accessToken, needsRenewal, onSession, renewSession } from '#lib/session.ts';

/** The socket that live numbers arrive on; its code and connection come with the first subscription. */
export interface Live {
  readonly subscribe: (operation: SubscriptionOperation) => Source;
  readonly close: () => void;
}

interface Sink {
  next(value: ExecutionResult): void;
  error(error: unknown): void;
  complete(): void;
}
interface Source {
  subscribe(sink: Sink): { unsubscribe: () => void };
}

/** Opens the way for subscriptions; each begins with a snapshot, so a new socket loses nothing. */
export function connectLive(): Live {
  let socket: Promise<Client> | undefined;
  // A socket keeps the authority it was opened with; a renewed token needs a new one.
  const stop = onSession((event) => {
    if (event === 'renewed') void socket?.then((open) => open.terminate());
  });
  return {
    subscribe: ({ query = '', variables, operationName }) => ({
      subscribe: (sink) => {
        let isOver = false;
        let unsubscribe = (): void => {};
        socket ??= open();
        socket.then((client) => {
          if (isOver) return;
          const payload = {
            query,
            variables: { ...variables },
            operationName: operationName ?? null,
          };
          unsubscribe = client.subscribe<Record<string, unknown>>(payload, {
            next: (value) => sink.next(value as ExecutionResult),
            error: (error) => sink.error(error),
            complete: () => sink.complete(),
          });
        }, sink.error);
        return {
          unsubscribe: () => {
            isOver = true;
            unsubscribe();
          },
        };
      },
    }),
    close: () => {
      stop();
      void socket?.then((client) => client.dispose());
    },
  };
}

async function open(): Promise<Client> {
  const { createClient } = await import('graphql-ws');
  return createClient({
    url: new URL('/graphql', location.href).href.replace(/^http/, 'ws'),
    lazy: true,
    lazyCloseTimeout: 3_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    // Spread out, so that a server that comes back is not met by everybody at once.
    retryWait: (retries) => wait(Math.min(30_000, 500 * 2 ** retries) * (0.5 + Math.random())),
    connectionParams: async () => {
      if (needsRenewal()) await renewSession().catch(() => {});
      const token = accessToken();
      return {
        'accept-language': currentLocale(),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      };
    },
  });
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
