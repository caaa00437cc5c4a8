import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import type { NotificationKind } from '#gql/graphql.ts';
import { cx } from '#lib/cx.ts';
import { relative } from '#lib/format-time.ts';
import { useAction } from '#lib/use-action.ts';
import { useLocale } from '#lib/use-locale.ts';
import { Icon, type IconName } from '#ui/Icon.tsx';

const NotificationRowFragment = graphql(/* GraphQL */ `
  fragment NotificationRow_notification on Notification {
    id
    kind
    title
    body
    url
    createdAt
    readAt
  }
`);
const MarkRead = graphql(/* GraphQL */ `
  mutation MarkRead($ids: [ID!]!) {
    markNotificationsRead(ids: $ids) {
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

const icons: Record<NotificationKind, IconName> = {
  WELCOME: 'spark',
  REGISTRATION_CONFIRMED: 'ticket',
  REGISTRATION_PENDING: 'clock',
  REGISTRATION_WAITLISTED: 'clock',
  REGISTRATION_OFFERED: 'ticket',
  REGISTRATION_EXPIRED: 'clock',
  REGISTRATION_PROMOTED: 'ticket',
  REGISTRATION_DECLINED: 'close',
  REGISTRATION_CANCELLED: 'close',
  GUEST_CONFIRM: 'mail',
  INVITATION: 'mail',
  TICKET_RECEIVED: 'ticket',
  TICKET_GIVEN: 'send',
  TICKET_REISSUED: 'qr',
  NEW_REGISTRATION: 'user',
  EVENT_REMINDER: 'bell',
  FEEDBACK_REQUEST: 'star',
  EVENT_CHANGED: 'edit',
  EVENT_CANCELLED: 'warning',
  EVENT_RESTORED: 'calendar',
  NEW_EVENT: 'calendar',
  MEMBERSHIP_REQUEST: 'users',
  MEMBERSHIP_DECISION: 'users',
  ANNOUNCEMENT: 'flag',
};

/** One notification; opening it marks it as read. */
export function NotificationRow({
  notification,
}: {
  readonly notification: FragmentType<typeof NotificationRowFragment>;
}): ReactNode {
  const { id, kind, title, body, url, createdAt, readAt } = readFragment(
    NotificationRowFragment,
    notification,
  );
  const { locale } = useLocale();
  const [markRead] = useAction(MarkRead);
  const isNew = !readAt;
  const read = () => {
    if (isNew) void markRead({ ids: [id] });
  };
  const content = (
    <>
      <span
        className={cx(
          'mt-0.5 grid size-10 shrink-0 place-items-center rounded-pill',
          isNew ? 'bg-ink text-paper' : 'bg-sunken text-muted',
        )}
      >
        <Icon name={icons[kind]} />
      </span>
      <span className="min-w-0 flex-1">
        <span className={cx('block', isNew && 'font-bold')}>{title}</span>
        <span className="line-clamp-3 text-sm text-muted">{body}</span>
        <time dateTime={createdAt} className="text-xs text-muted">
          {relative(createdAt, locale)}
        </time>
      </span>
      {isNew && (
        <span className="mt-2 size-2.5 shrink-0 rounded-pill bg-lacquer">
          <span className="sr-only">
            <Trans>New</Trans>
          </span>
        </span>
      )}
    </>
  );
  const className =
    'flex w-full items-start gap-4 rounded-card px-2 py-4 text-left transition-colors duration-150 hover:bg-sunken';
  const path = url ? pathOf(url) : undefined;
  return path ? (
    <Link to={path} className={className} onClick={read}>
      {content}
    </Link>
  ) : (
    <button type="button" className={className} onClick={read}>
      {content}
    </button>
  );
}

/** The place within this site; addresses elsewhere are not followed. */
function pathOf(url: string): string | undefined {
  const { origin, pathname, search, hash } = new URL(url, location.href);
  return origin === location.origin ? pathname + search + hash : undefined;
}
