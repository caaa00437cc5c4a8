import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { Provider, useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import { createGraphClient } from '#lib/client.ts';
import { followOtherTabs, isSignedIn, onSession } from '#lib/session.ts';
import { ViewerContext, type ViewerState } from '#lib/use-viewer.ts';

const Viewer = graphql(/* GraphQL */ `
  query Viewer {
    viewer {
      id
      isAdmin
      user {
        id
        handle
        displayName
        avatarUrl
        settings {
          locale
          timeZone
        }
      }
    }
  }
`);

/** Gives pages the graph and the person they are shown to; another person gets an empty cache. */
export function GraphProvider({ children }: { children: ReactNode }): ReactNode {
  const [graph, setGraph] = useState(createGraphClient);
  useEffect(
    () =>
      onSession((event) => {
        if (event === 'changed') {
          setGraph((old) => {
            old.close();
            return createGraphClient();
          });
        }
      }),
    [],
  );
  useEffect(followOtherTabs, []);
  return (
    <Provider value={graph.client}>
      <ViewerProvider>{children}</ViewerProvider>
    </Provider>
  );
}

function ViewerProvider({ children }: { children: ReactNode }): ReactNode {
  const signedIn = useSyncExternalStore(onSession, isSignedIn);
  const [{ data, fetching, error }] = useQuery({ query: Viewer, pause: !signedIn });
  const state = useMemo<ViewerState>(() => {
    const user = signedIn ? data?.viewer.user : undefined;
    if (user) return { status: 'signed-in', user, isAdmin: data?.viewer.isAdmin ?? false };
    const isUnknown = signedIn && !error && (fetching || !data);
    return isUnknown
      ? { status: 'loading', isAdmin: false }
      : { status: 'anonymous', isAdmin: false };
  }, [signedIn, data, fetching, error]);
  return <ViewerContext value={state}>{children}</ViewerContext>;
}
