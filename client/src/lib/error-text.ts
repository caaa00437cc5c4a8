import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';
import type { CombinedError } from 'urql';

/** What to tell a person about a failed request, and whether trying again may help. */
export interface ErrorText {
  readonly title: string;
  readonly text: string;
  readonly canRetry: boolean;
}

/** Says in the person's words what went wrong with a request and what to do. */
export function useErrorText(): (error: CombinedError) => ErrorText {
  const { t } = useLingui();
  return useCallback(
    (error) => {
      const codes = new Set(error.graphQLErrors.map((e) => e.extensions.code));
      if (!navigator.onLine || (error.networkError && error.graphQLErrors.length === 0)) {
        return {
          title: t`No connection`,
          text: t`We could not reach the server. Check your connection, then try again.`,
          canRetry: true,
        };
      }
      if (codes.has('UNAUTHENTICATED')) {
        return {
          title: t`Please sign in`,
          text: t`Your session has ended. Sign in again to go on.`,
          canRetry: false,
        };
      }
      if (codes.has('RATE_LIMITED')) {
        return {
          title: t`A little slower, please`,
          text: t`Too many requests came from here. Wait a moment, then try again.`,
          canRetry: true,
        };
      }
      return {
        title: t`Something went wrong`,
        text: t`It is our fault, not yours. Try again in a moment.`,
        canRetry: true,
      };
    },
    [t],
  );
}
