import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { graphql } from '#gql/gql.ts';
import type { GuestListQuery, RegistrationStatus } from '#gql/graphql.ts';
import { relative } from '#lib/format-time.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { type ConnectionResult, useConnection } from '#lib/use-connection.ts';
import { useLocale } from '#lib/use-locale.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Badge, Pill } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { Field, Input } from '#ui/Field.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';

const GuestList = graphql(/* GraphQL */ `
  query GuestList($eventId: ID!, $filter: RegistrationFilter, $after: Cursor) {
    event(id: $eventId) {
      id
      registrations(first: 50, after: $after, filter: $filter) {
        nodes {
          id
          status
          attendance
          quantity
          waitlistPosition
          createdAt
          viewerCan
          attendee {
            displayName
            user {
              id
              handle
              displayName
              avatarUrl
            }
          }
        }
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);
const Decide = graphql(/* GraphQL */ `
  mutation DecideGuests($input: DecideRegistrationsInput!) {
    decideRegistrations(input: $input) {
      registrations {
        id
        status
        waitlistPosition
        viewerCan
      }
      event {
        id
        counts {
          confirmed
          pending
          waitlisted
          checkedIn
          remaining
          revision
        }
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

type GuestConnection = NonNullable<GuestListQuery['event']>['registrations'];
type Guest = GuestConnection['nodes'][number];

const statuses: readonly RegistrationStatus[] = [
  'PENDING_APPROVAL',
  'CONFIRMED',
  'WAITLISTED',
  'DECLINED',
  'CANCELLED',
];

/** Who comes, who waits and who asks; decisions are one press away. */
export function Guests({
  eventId,
  mayDecide,
}: {
  readonly eventId: string;
  readonly mayDecide: boolean;
}): ReactNode {
  const words = useStatusWords();
  const [status, setStatus] = useState<RegistrationStatus | undefined>();
  const [text, setText] = useState('');
  const query = useDeferredValue(text.trim());
  const list = useConnection({
    query: GuestList,
    variables: {
      eventId,
      filter: { statuses: status ? [status] : null, query: query || null },
    },
    select: (data) => data.event?.registrations,
  });
  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Field label={<Trans>Find a guest</Trans>} className="w-full sm:w-72">
          <Input value={text} onChange={({ target }) => setText(target.value)} />
        </Field>
        <div className="flex max-w-full gap-2 overflow-x-auto">
          {statuses.map((one) => (
            <Pill
              key={one}
              isOn={status === one}
              onToggle={() => setStatus(status === one ? undefined : one)}
            >
              {words[one]}
            </Pill>
          ))}
        </div>
      </div>
      <GuestRows
        list={list}
        eventId={eventId}
        mayDecide={mayDecide}
        isFiltered={Boolean(status || query)}
      />
    </div>
  );
}

function GuestRows({
  list,
  eventId,
  mayDecide,
  isFiltered,
}: {
  readonly list: ConnectionResult<GuestListQuery, GuestConnection>;
  readonly eventId: string;
  readonly mayDecide: boolean;
  readonly isFiltered: boolean;
}): ReactNode {
  const { connection, error } = list;
  if (error && !connection) return <ErrorState error={error} onRetry={list.retry} />;
  if (!connection) return <Skeleton className="h-64" />;
  if (connection.nodes.length === 0) {
    return (
      <EmptyState
        title={
          isFiltered ? <Trans>Nobody matches</Trans> : <Trans>Nobody has registered yet</Trans>
        }
      >
        {!isFiltered && <Trans>Share the link: the first guests usually come from friends.</Trans>}
      </EmptyState>
    );
  }
  return (
    <>
      <p className="text-sm text-muted">
        <Trans>{connection.totalCount} registrations</Trans>
      </p>
      <ul className="divide-y divide-line">
        {connection.nodes.map((guest) => (
          <li key={guest.id}>
            <GuestRow guest={guest} eventId={eventId} mayDecide={mayDecide} />
          </li>
        ))}
      </ul>
      {list.hasMore && (
        <Button isBusy={list.isStale} onClick={list.loadMore}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  );
}

function GuestRow({
  guest,
  eventId,
  mayDecide,
}: {
  readonly guest: Guest;
  readonly eventId: string;
  readonly mayDecide: boolean;
}): ReactNode {
  const { t } = useLingui();
  const { locale } = useLocale();
  const words = useStatusWords();
  const { id, status, attendee, quantity, waitlistPosition, createdAt, viewerCan } = guest;
  const name = attendee.displayName;
  const [decide, { isRunning }] = useAction(Decide);
  const send = async (decision: 'APPROVE' | 'DECLINE') => {
    const { ok } = await decide({ input: { eventId, registrationIds: [id], decision } });
    if (ok) {
      showToast({
        kind: 'done',
        text: decision === 'APPROVE' ? t`${name} is in` : t`${name} was told no`,
      });
    }
  };
  return (
    <div className="flex flex-wrap items-center gap-3 py-3">
      <Avatar face={attendee.user ?? { id, displayName: name }} size="sm" />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">
          {name}
          {quantity > 1 && <span className="text-muted"> +{quantity - 1}</span>}
        </p>
        <p className="text-sm text-muted">{relative(createdAt, locale)}</p>
      </div>
      <Badge tone={toneOf(guest)}>
        {guest.attendance === 'CHECKED_IN' ? <Trans>Is here</Trans> : words[status]}
        {waitlistPosition ? ` #${waitlistPosition}` : ''}
      </Badge>
      {mayDecide && viewerCan.includes('APPROVE') && (
        <Button
          size="sm"
          icon="check"
          isBusy={isRunning}
          aria-label={t`Let in: ${name}`}
          onClick={() => void send('APPROVE')}
        >
          <Trans>Let in</Trans>
        </Button>
      )}
      {mayDecide && viewerCan.includes('DECLINE') && (
        <Button
          size="sm"
          kind="danger"
          isBusy={isRunning}
          aria-label={t`Turn down: ${name}`}
          onClick={() => void send('DECLINE')}
        >
          <Trans>Turn down</Trans>
        </Button>
      )}
    </div>
  );
}

function toneOf({ status, attendance }: Guest): 'leaf' | 'amber' | 'plain' {
  if (attendance === 'CHECKED_IN' || status === 'CONFIRMED') return 'leaf';
  return status === 'PENDING_APPROVAL' || status === 'WAITLISTED' ? 'amber' : 'plain';
}

function useStatusWords(): Record<RegistrationStatus, string> {
  const { t } = useLingui();
  return {
    PENDING_APPROVAL: t`Asking`,
    CONFIRMED: t`Going`,
    WAITLISTED: t`Waiting`,
    DECLINED: t`Turned down`,
    CANCELLED: t`Gave it up`,
  };
}
