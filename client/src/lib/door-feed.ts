import { useSubscription } from 'urql';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import type { DoorScanFragment } from '#gql/graphql.ts';

const scanFragment = graphql(/* GraphQL */ `
  fragment DoorScan on CheckIn {
    id
    result
    at
    gate
    undoneAt
    ticketType {
      id
      name
    }
    ticket {
      id
      holderName
      ticketType {
        id
        name
      }
    }
  }
`);
const DoorFeed = graphql(/* GraphQL */ `
  subscription DoorFeed($listId: ID!) {
    checkInFeed(listId: $listId) {
      revision
      isSnapshot
      counts {
        expected
        checkedIn
        inside
        revision
      }
      items {
        ...DoorScan
      }
    }
  }
`);

/** One scan at the door. */
export type DoorScan = DoorScanFragment;

/** What is known of the door now. */
export interface Door {
  readonly scans: readonly DoorScan[];
  readonly expected: number;
  readonly checkedIn: number;
  /** Those who have not gone out again. */
  readonly inside: number;
}

const kept = 200;

/** The scans of a check-in list and how many are in, as they come; undefined until the first message. */
export function useDoorFeed(listId: string | undefined): Door | undefined {
  const [{ data }] = useSubscription(
    { query: DoorFeed, variables: { listId: listId ?? '' }, pause: !listId },
    (before: Door | undefined, { checkInFeed: { isSnapshot, counts, items } }): Door => {
      const news = items.map(read);
      const known = new Set(news.map(({ id }) => id));
      // A scan that was taken back comes again, changed.
      const old = isSnapshot ? [] : (before?.scans ?? []).filter(({ id }) => !known.has(id));
      const scans = [...news, ...old].toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, kept);
      const { expected, checkedIn, inside } = counts;
      return { scans, expected, checkedIn, inside };
    },
  );
  return data;
}

function read(scan: FragmentType<typeof scanFragment>): DoorScan {
  return readFragment(scanFragment, scan);
}
