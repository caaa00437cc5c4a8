import { useCallback } from 'react';
import { useClient } from 'urql';
import { graphql } from '#gql/gql.ts';

const AccountRefresh = graphql(/* GraphQL */ `
  query AccountRefresh {
    viewer {
      id
      ...Passkeys_viewer
      ...Sessions_viewer
      ...ApiKeys_viewer
    }
  }
`);

/** Reads the viewer's sessions, passkeys and keys again, after one was added or ended. */
export function useAccountRefresh(): () => Promise<void> {
  const client = useClient();
  return useCallback(async () => {
    await client.query(AccountRefresh, {}, { requestPolicy: 'network-only' }).toPromise();
  }, [client]);
}
