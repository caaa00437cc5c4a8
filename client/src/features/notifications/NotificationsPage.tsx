import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { graphql } from '#gql/gql.ts';
import type { InboxQuery } from '#gql/graphql.ts';
import { useAction } from '#lib/use-action.ts';
import { type ConnectionResult, useConnection } from '#lib/use-connection.ts';
import { useViewer } from '#lib/use-viewer.ts';
import { Pill } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { Page, PageHead, PageTitle } from '#ui/PageHead.tsx';
import { ShowMore } from '#ui/ShowMore.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';
import { NotificationRow } from './NotificationRow.tsx';

const Inbox = graphql(/* GraphQL */ `
  query Inbox($after: Cursor, $unreadOnly: Boolean) {
    notifications(first: 20, after: $after, unreadOnly: $unreadOnly) {
      nodes {
        id
        ...NotificationRow_notification
      }
      unreadCount
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
const MarkAllRead = graphql(/* GraphQL */ `
  mutation MarkAllRead {
    markNotificationsRead(all: true) {
      notifications {
        id
        readAt
      }
      unreadCount
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** The inbox: what happened, newest first; new ones arrive by themselves. */
export function NotificationsPage(): ReactNode {
  const { t } = useLingui();
  const { status } = useViewer();
  const [search, setSearch] = useSearchParams();
  const unreadOnly = search.get('show') === 'new';
  const inbox = useConnection({
    query: Inbox,
    variables: { unreadOnly },
    select: (data) => data.notifications,
    pause: status !== 'signed-in',
  });
  const [markAll, { isRunning }] = useAction(MarkAllRead);
  const unread = inbox.connection?.unreadCount ?? 0;

  return (
    <Page width="text">
      <PageHead title={t`Notifications`} />
      <PageTitle
        aside={
          unread > 0 && (
            <Button size="sm" icon="check" isBusy={isRunning} onClick={() => void markAll({})}>
              <Trans>Mark all as read</Trans>
            </Button>
          )
        }
      >
        <Trans>Notifications</Trans>
      </PageTitle>
      {status === 'anonymous' ? (
        <EmptyState
          title={<Trans>Sign in to see your inbox</Trans>}
          action={
            <Button asChild kind="primary">
              <Link to="/sign-in?next=/notifications">
                <Trans>Sign in</Trans>
              </Link>
            </Button>
          }
        >
          <Trans>Places that come free, changed times and reminders arrive here.</Trans>
        </EmptyState>
      ) : (
        <>
          <div className="mb-4 flex items-center justify-between gap-3">
            <Pill
              isOn={unreadOnly}
              onToggle={() => setSearch(unreadOnly ? {} : { show: 'new' }, { replace: true })}
            >
              <Trans>Only new ones</Trans>
            </Pill>
            <Link to="/account#notifications" className="text-sm text-muted underline">
              <Trans>Choose what you are told</Trans>
            </Link>
          </div>
          <List inbox={inbox} unreadOnly={unreadOnly} />
        </>
      )}
    </Page>
  );
}

function List({
  inbox,
  unreadOnly,
}: {
  readonly inbox: ConnectionResult<InboxQuery, InboxQuery['notifications']>;
  readonly unreadOnly: boolean;
}): ReactNode {
  if (inbox.error && !inbox.connection) {
    return <ErrorState error={inbox.error} onRetry={inbox.retry} />;
  }
  if (!inbox.connection) {
    return (
      <div className="grid gap-4">
        {[1, 2, 3, 4].map((n) => (
          <Skeleton key={n} className="h-18" />
        ))}
      </div>
    );
  }
  if (inbox.connection.nodes.length === 0) {
    return unreadOnly ? (
      <EmptyState title={<Trans>Nothing new</Trans>}>
        <Trans>You have read everything.</Trans>
      </EmptyState>
    ) : (
      <EmptyState
        title={<Trans>Your inbox is empty</Trans>}
        action={
          <Button asChild>
            <Link to="/">
              <Trans>Find an event</Trans>
            </Link>
          </Button>
        }
      >
        <Trans>When you register, confirmations and reminders arrive here.</Trans>
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="divide-y divide-line">
        {inbox.connection.nodes.map((notification) => (
          <li key={notification.id}>
            <NotificationRow notification={notification} />
          </li>
        ))}
      </ul>
      <ShowMore list={inbox} />
    </>
  );
}
