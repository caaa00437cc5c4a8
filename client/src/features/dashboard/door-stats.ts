import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '#gql/gql.ts';
import type { DoorStatsQuery } from '#gql/graphql.ts';

const DoorStats = graphql(/* GraphQL */ `
  query DoorStats($listId: ID!) {
    checkInList(id: $listId) {
      id
      admissions {
        id
        at
        kind
        heads
        overCapacity
        reason
        gate
        registration {
          id
          attendee {
            displayName
          }
        }
      }
      stats {
        byGate {
          gate
          checkedIn
        }
        byTicketType {
          ticketType {
            id
            name
          }
          expected
          checkedIn
        }
        arrivals {
          at
          checkedIn
        }
        refused
        duplicates
        latestDuplicates {
          id
          at
          gate
          isOffline
          ticket {
            id
            holderName
          }
          device {
            id
            name
          }
          previous {
            id
            at
            gate
            device {
              id
              name
            }
          }
        }
        forecast {
          expected
          showRate
          basedOnEvents
        }
      }
    }
  }
`);

/** How a door goes, and whom it let in without a ticket. */
export type Stats = NonNullable<DoorStatsQuery['checkInList']>['stats'] &
  Pick<NonNullable<DoorStatsQuery['checkInList']>, 'admissions'>;

// Counted over all scans, so not with every one of them.
const pauseMs = 3_000;
const forecastMs = 60_000;

/** How a door goes, counted anew soon after `change` changes, and each minute for the forecast. */
export function useDoorStats(listId: string | undefined, change: unknown): Stats | undefined {
  const client = useClient();
  const [stats, setStats] = useState<Stats | undefined>();
  const askedAt = useRef(0);
  const ask = useCallback(async () => {
    if (!listId) return;
    askedAt.current = Date.now();
    const { data } = await client
      .query(DoorStats, { listId }, { requestPolicy: 'network-only' })
      .toPromise();
    if (!data?.checkInList) return;
    const { stats, admissions } = data.checkInList;
    setStats({ ...stats, admissions });
  }, [client, listId]);
  useEffect(() => {
    const waitMs = Math.max(0, askedAt.current + pauseMs - Date.now());
    const timer = setTimeout(() => void ask(), waitMs);
    return () => clearTimeout(timer);
  }, [ask, change]);
  useEffect(() => {
    const timer = setInterval(() => void ask(), forecastMs);
    return () => clearInterval(timer);
  }, [ask]);
  return stats;
}
