import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { graphql } from '#gql/gql.ts';
import type { WaitlistQuery } from '#gql/graphql.ts';
import { clock, relative } from '#lib/format-time.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { useConnection } from '#lib/use-connection.ts';
import { useLocale } from '#lib/use-locale.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { ShowMore } from '#ui/ShowMore.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';
import { WaitlistSettings } from './WaitlistSettings.tsx';

const WaitlistDocument = graphql(/* GraphQL */ `
  query Waitlist($eventId: ID!, $after: Cursor) {
    event(id: $eventId) {
      id
      ...WaitlistSettings_event
      waitlist {
        promotion
        length
      }
      counts {
        waitlisted
        remaining
        revision
      }
      registrations(first: 100, after: $after, filter: { statuses: [OFFERED, WAITLISTED] }) {
        nodes {
          id
          status
          quantity
          waitlistPosition
          createdAt
          offer {
            offeredAt
            expiresAt
          }
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
const Promote = graphql(/* GraphQL */ `
  mutation PromoteFromWaitlist($eventId: ID!, $registrationIds: [ID!], $count: Int) {
    promoteFromWaitlist(eventId: $eventId, registrationIds: $registrationIds, count: $count) {
      registrations {
        id
        status
        waitlistPosition
        offer {
          offeredAt
          expiresAt
        }
      }
      event {
        id
        waitlist {
          length
        }
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

type Waiting = NonNullable<WaitlistQuery['event']>['registrations']['nodes'][number];

/** The queue, how it moves, and the host's hand in it. */
export function Waitlist({
  eventId,
  mayDecide,
}: {
  readonly eventId: string;
  readonly mayDecide: boolean;
}): ReactNode {
  const list = useConnection({
    query: WaitlistDocument,
    variables: { eventId },
    select: (data) => data.event?.registrations,
  });
  const event = list.data?.event;
  if (list.error && !event) return <ErrorState error={list.error} onRetry={list.retry} />;
  if (!event || !list.connection) return <Skeleton className="h-64" />;
  const { nodes } = list.connection;
  const isOffer = event.waitlist.promotion === 'OFFER';
  return (
    <div className="grid gap-8">
      <WaitlistSettings event={event} />
      {nodes.length === 0 ? (
        <EmptyState title={<Trans>Nobody is waiting</Trans>}>
          <Trans>When the event is full, those who still want to come queue here.</Trans>
        </EmptyState>
      ) : (
        <section className="grid gap-3">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h2 className="text-lg font-bold">
              <Plural value={event.counts.waitlisted} one="# person waits" other="# people wait" />
            </h2>
            {mayDecide && event.counts.waitlisted > 0 && (
              <NextIn eventId={eventId} isOffer={isOffer} onDone={list.retry} />
            )}
          </div>
          <ul className="divide-y divide-line">
            {inQueueOrder(nodes).map((one) => (
              <li key={one.id}>
                <Row
                  waiting={one}
                  eventId={eventId}
                  mayDecide={mayDecide}
                  isOffer={isOffer}
                  onDone={list.retry}
                />
              </li>
            ))}
          </ul>
          <ShowMore list={list} />
        </section>
      )}
    </div>
  );
}

function inQueueOrder(nodes: readonly Waiting[]): readonly Waiting[] {
  return nodes.toSorted((a, b) => (a.waitlistPosition ?? 0) - (b.waitlistPosition ?? 0));
}

function NextIn({
  eventId,
  isOffer,
  onDone,
}: {
  readonly eventId: string;
  readonly isOffer: boolean;
  readonly onDone: () => void;
}): ReactNode {
  const [promote, { isRunning }] = useAction(Promote);
  return (
    <Button
      icon="check"
      isBusy={isRunning}
      onClick={async () => {
        if ((await promote({ eventId, count: 1 })).ok) onDone();
      }}
    >
      {isOffer ? <Trans>Offer to the next</Trans> : <Trans>Let the next in</Trans>}
    </Button>
  );
}

function Row({
  waiting,
  eventId,
  mayDecide,
  isOffer,
  onDone,
}: {
  readonly waiting: Waiting;
  readonly eventId: string;
  readonly mayDecide: boolean;
  readonly isOffer: boolean;
  readonly onDone: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { locale, timeZone } = useLocale();
  const [promote] = useAction(Promote);
  const [isRunning, setRunning] = useState(false);
  const { id, attendee, quantity, waitlistPosition, createdAt, offer } = waiting;
  const name = attendee.displayName;
  const letIn = async (): Promise<void> => {
    setRunning(true);
    const { ok } = await promote({ eventId, registrationIds: [id] });
    setRunning(false);
    if (!ok) return;
    showToast({ kind: 'done', text: isOffer ? t`${name} was asked` : t`${name} is in` });
    onDone();
  };
  return (
    <div className="flex flex-wrap items-center gap-3 py-3">
      <span className="w-8 text-right font-bold tabular text-muted">{waitlistPosition ?? '·'}</span>
      <Avatar face={attendee.user ?? { id, displayName: name }} size="sm" />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">
          {name}
          {quantity > 1 && <span className="text-muted"> +{quantity - 1}</span>}
        </p>
        <p className="text-sm text-muted">{relative(createdAt, locale)}</p>
      </div>
      {offer && (
        <Badge tone="amber">
          <Trans>Thinks about it until {clock(offer.expiresAt, timeZone, locale)}</Trans>
        </Badge>
      )}
      {mayDecide && waiting.status === 'WAITLISTED' && (
        <Button
          size="sm"
          isBusy={isRunning}
          aria-label={isOffer ? t`Offer a place to ${name}` : t`Let in: ${name}`}
          onClick={() => void letIn()}
        >
          {isOffer ? <Trans>Offer a place</Trans> : <Trans>Let in</Trans>}
        </Button>
      )}
    </div>
  );
}
