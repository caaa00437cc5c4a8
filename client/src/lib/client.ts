import { authExchange } from '@urql/exchange-auth';
import { Client, fetchExchange, subscriptionExchange } from 'urql';
import { cache } from '#lib/cache.ts';
import { firstAnswerExchange } from '#lib/first-answer.ts';
import { ownTimeZone } from '#lib/format-time.ts';
import { connectLive } from '#lib/live.ts';
import { currentLocale } from '#lib/locale.ts';
import { accessToken, isSignedIn, needsRenewal, renewSession } from '#lib/session.ts';
import { newTraceparent } from '#lib/traceparent.ts';

/** A client with an empty cache; made anew when another person signs in, so that nothing is carried over. */
export function createGraphClient(): { client: Client; close: () => void } {
  const live = connectLive();
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: {
        'x-hoi-client': 'web',
        'accept-language': currentLocale(),
        'x-time-zone': ownTimeZone(),
        traceparent: newTraceparent(),
      },
    }),
    exchanges: [
      cache(),
      firstAnswerExchange,
      authExchange(async (utils) => ({
        addAuthToOperation: (operation) => {
          const token = accessToken();
          return token
            ? utils.appendHeaders(operation, { authorization: `Bearer ${token}` })
            : operation;
        },
        willAuthError: needsRenewal,
        didAuthError: ({ graphQLErrors, response }) =>
          isSignedIn() &&
          (response?.status === 401 ||
            graphQLErrors.some((e) => e.extensions.code === 'UNAUTHENTICATED')),
        refreshAuth: () => renewSession().catch(() => {}),
      })),
      subscriptionExchange({ forwardSubscription: live.subscribe }),
      fetchExchange,
    ],
  });
  return { client, close: live.close };
}
