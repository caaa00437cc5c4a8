import { createContext, useContext } from 'react';
import type { ViewerQuery } from '#gql/graphql.ts';

/** The signed-in person. */
export type ViewerUser = NonNullable<ViewerQuery['viewer']['user']>;

/** Who uses the page: not known yet, nobody in particular, or a person. */
export type ViewerState =
  | { readonly status: 'loading'; readonly user?: undefined; readonly isAdmin: false }
  | { readonly status: 'anonymous'; readonly user?: undefined; readonly isAdmin: false }
  | { readonly status: 'signed-in'; readonly user: ViewerUser; readonly isAdmin: boolean };

/** Filled by `ViewerProvider`. */
export const ViewerContext = createContext<ViewerState>({ status: 'loading', isAdmin: false });

/** Who uses the page. */
export function useViewer(): ViewerState {
  return useContext(ViewerContext);
}
