import { Plural, Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import type { GuestListQuery, RegistrationStatus } from '#gql/graphql.ts';
import { type ConnectionResult, useConnection } from '#lib/use-connection.ts';
import { useLocale } from '#lib/use-locale.ts';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';
import { BringGuests } from './BringGuests.tsx';
import { BulkDecision } from './BulkDecision.tsx';
import { isDecidable } from './decide.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { GuestFilters } from './GuestFilters.tsx';
import { type Choosing, GuestRow } from './GuestRow.tsx';
import { toFilter, useGuestWish } from './guest-wish.ts';
import { LongList } from './LongList.tsx';
import { useStatusWords } from './use-status-words.ts';

const GuestsFragment = graphql(/* GraphQL */ `
  fragment Guests_event on Event {
    id
    endsAt
    viewerCan
    ticketTypes(includeHidden: true) {
      id
      name
    }
  }
`);
const GuestList = graphql(/* GraphQL */ `
  query GuestList($eventId: ID!, $filter: RegistrationFilter, $after: Cursor) {
    event(id: $eventId) {
      id
      questions {
        id
        prompt
      }
      registrations(first: 100, after: $after, filter: $filter) {
        nodes {
          id
          status
          attendance
          quantity
          waitlistPosition
          createdAt
          viewerCan
          decisionMessage
          answers {
            questionId
            value
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
type GuestConnection = NonNullable<GuestListQuery['event']>['registrations'];

/** Above this many the server counts no further. */
const mostCounted = 10_000;

const statuses: readonly RegistrationStatus[] = [
  'PENDING_APPROVAL',
  'CONFIRMED',
  'WAITLISTED',
  'OFFERED',
  'DECLINED',
  'CANCELLED',
  'EXPIRED',
];

/** Who comes, who waits and who asks; decisions are one press away. */
export function Guests({
  event,
  mayDecide,
}: {
  readonly event: FragmentType<typeof GuestsFragment>;
  readonly mayDecide: boolean;
}): ReactNode {
  const { id: eventId, endsAt, viewerCan, ticketTypes } = readFragment(GuestsFragment, event);
  const words = useStatusWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [wish, setWish] = useGuestWish(statuses);
  const filter = toFilter(wish);
  const list = useConnection({
    query: GuestList,
    variables: { eventId, filter },
    select: (data) => data.event?.registrations,
  });
  return (
    <div className="grid grid-cols-1 gap-5">
      <GuestFilters
        wish={wish}
        onChange={setWish}
        statuses={statuses}
        words={words}
        ticketTypes={ticketTypes}
        isOver={Date.parse(endsAt) <= Date.now()}
        aside={
          <>
            {mayDecide && <BringGuests eventId={eventId} onTaken={list.retry} />}
            {viewerCan.includes('EXPORT') && <ExportMenu eventId={eventId} />}
          </>
        }
      />
      {mayDecide && list.connection && (
        <BulkDecision
          eventId={eventId}
          shown={list.connection.nodes.filter(isDecidable).map(({ id }) => id)}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
      <GuestRows
        list={list}
        eventId={eventId}
        mayDecide={mayDecide}
        isFiltered={filter !== null}
        chosen={chosen}
        onChoose={setChosen}
      />
    </div>
  );
}

function GuestRows({
  list,
  eventId,
  mayDecide,
  isFiltered,
  chosen,
  onChoose,
}: Choosing & {
  readonly list: ConnectionResult<GuestListQuery, GuestConnection>;
  readonly eventId: string;
  readonly mayDecide: boolean;
  readonly isFiltered: boolean;
}): ReactNode {
  const { locale } = useLocale();
  const { connection, error } = list;
  const questions = list.data?.event?.questions ?? [];
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
        {connection.totalCount > mostCounted ? (
          <Trans>More than {mostCounted.toLocaleString(locale)} registrations</Trans>
        ) : (
          <Plural value={connection.totalCount} one="# registration" other="# registrations" />
        )}
      </p>
      <LongList items={connection.nodes} keyOf={({ id }) => id} list={list}>
        {(guest) => (
          <GuestRow
            guest={guest}
            questions={questions}
            eventId={eventId}
            mayDecide={mayDecide}
            chosen={chosen}
            onChoose={onChoose}
          />
        )}
      </LongList>
    </>
  );
}
