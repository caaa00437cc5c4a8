import { Client, fetchExchange, mapExchange, subscriptionExchange } from 'urql';
import { graphql } from '#gql/gql.ts';
import { cache } from '#lib/cache.ts';
import { ownTimeZone } from '#lib/format-time.ts';
import { connectLive, type Live } from '#lib/live.ts';
import { currentLocale } from '#lib/locale.ts';

const StillADevice = graphql(/* GraphQL */ `
  query StillADevice {
    myDevice {
      id
    }
  }
`);

/** A client that speaks as a device, beside whoever is signed in; tells when the device is one no more. */
export function createDeviceClient(
  secret: string,
  onRevoked: () => void,
): { readonly client: Client; readonly close: () => void } {
  const live = connectLive({ token: async () => secret, renew: async () => onRevoked() });
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: () => ({
      // The cookie of whoever is signed in here has no part in this.
      credentials: 'omit',
      headers: {
        'x-hoi-client': 'web',
        'accept-language': currentLocale(),
        'x-time-zone': ownTimeZone(),
        authorization: `Bearer ${secret}`,
      },
    }),
    exchanges: [
      cache(),
      mapExchange({
        onResult({ error, data }) {
          const isUnknown =
            error?.response?.status === 401 ||
            error?.graphQLErrors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED');
          if (isUnknown || isRefused(data) || isNobody(data)) onRevoked();
        },
      }),
      subscriptionExchange({
        forwardSubscription: (operation) => endingWith(live.subscribe(operation), askWhoIAm),
      }),
      fetchExchange,
    ],
  });
  // What a device listens to ends when its rights do: the answer says whether it was ended.
  const askWhoIAm = (): void =>
    void client.query(StillADevice, {}, { requestPolicy: 'network-only' }).toPromise();
  return { client, close: live.close };
}

type Source = ReturnType<Live['subscribe']>;

/** The same source, which also tells when the other side ended it. */
function endingWith(source: Source, onEnd: () => void): Source {
  return {
    subscribe: (sink) =>
      source.subscribe({
        next: (value) => sink.next(value),
        error: (error) => sink.error(error),
        complete: () => {
          onEnd();
          sink.complete();
        },
      }),
  };
}

/** Whether an answer says that whoever asks is no device. */
function isNobody(data: { myDevice?: unknown } | null | undefined): boolean {
  return data?.myDevice === null;
}

/** Whether a mutation's payload says that the device was revoked. */
function isRefused(data: unknown): boolean {
  return JSON.stringify(data ?? null).includes('"DEVICE_REVOKED"');
}
