import type { Client } from 'graphql-ws';
import type { ExecutionResult, SubscriptionOperation } from 'urql';
import { ownTimeZone } from '#lib/format-time.ts';
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

/** Who listens: what a socket is opened with. */
export interface Authority {
  readonly token: () => Promise<string | undefined>;
  /** Called when the platform took the token back; what is listened to begins anew after it. */
  readonly renew: () => Promise<void>;
}

const renewQuietly = () => renewSession().catch(() => {});
const signedInPerson: Authority = {
  token: async () => {
    if (needsRenewal()) await renewQuietly();
    return accessToken();
  },
  renew: renewQuietly,
};

/** Opens the way for subscriptions; each begins with a snapshot, so a new socket loses nothing. */
export function connectLive(authority: Authority = signedInPerson): Live {
  let socket: Promise<Client> | undefined;
  // A socket keeps the authority it was opened with; a renewed token needs a new one.
  const stop = onSession((event) => {
    if (event === 'renewed' && authority === signedInPerson)
      void socket?.then((open) => open.terminate());
  });
  return {
    subscribe: ({ query = '', variables, operationName }) => ({
      subscribe: (sink) => {
        const payload = {
          query,
          variables: { ...variables },
          operationName: operationName ?? null,
        };
        let isOver = false;
        let unsubscribe = (): void => {};
        const start = async (): Promise<void> => {
          socket ??= open(authority);
          const client = await socket;
          if (isOver) return;
          unsubscribe = client.subscribe<Record<string, unknown>>(payload, {
            next: (value) => sink.next(value as ExecutionResult),
            error: (error) => {
              if (!hasLostAuthority(error)) return sink.error(error);
              // Such as after a sleep longer than the token's life: come back with a new one.
              void authority
                .renew()
                .then(() => wait(1_000))
                .then(start);
            },
            complete: () => sink.complete(),
          });
        };
        start().catch((error: unknown) => sink.error(error));
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

/** The server closed the socket because the token ended (4401) or was revoked (4403). */
function hasLostAuthority(error: unknown): boolean {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 4401 || code === 4403;
}

async function open(authority: Authority): Promise<Client> {
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
      const token = await authority.token();
      return {
        locale: currentLocale(),
        timeZone: ownTimeZone(),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      };
    },
  });
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
