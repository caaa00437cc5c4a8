import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery, useSubscription } from 'urql';
import { graphql } from '#gql/gql.ts';
import { Icon } from '#ui/Icon.tsx';

const Unread = graphql(/* GraphQL */ `
  query Unread {
    notifications(first: 1) {
      unreadCount
    }
  }
`);
const NotificationAdded = graphql(/* GraphQL */ `
  subscription NotificationAdded {
    notificationAdded {
      revision
      isSnapshot
      unreadCount
      items {
        id
      }
    }
  }
`);

/** The way to the inbox, with how many are new, as it changes. */
export function Bell(): ReactNode {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: Unread });
  // The cache takes the count from each message.
  useSubscription({ query: NotificationAdded });
  const unread = data?.notifications.unreadCount ?? 0;
  return (
    <Link
      to="/notifications"
      aria-label={unread > 0 ? t`Notifications, ${unread} new` : t`Notifications`}
      className="relative grid size-11 shrink-0 place-items-center rounded-pill hover:bg-sunken"
    >
      <Icon name="bell" />
      {unread > 0 && (
        <span
          aria-hidden
          className="absolute top-1 right-0.5 grid h-5 min-w-5 place-items-center rounded-pill border-2 border-paper bg-lacquer px-1 text-[0.6875rem] leading-none font-bold text-on-lacquer tabular"
        >
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  );
}
