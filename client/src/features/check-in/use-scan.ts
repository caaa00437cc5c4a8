import { useCallback, useState } from 'react';
import { graphql } from '#gql/gql.ts';
import type { ScanMutation, ScanResult } from '#gql/graphql.ts';
import { type UserErrorLike, useAction } from '#lib/use-action.ts';
import { signal } from './signal.ts';

const Scan = graphql(/* GraphQL */ `
  mutation Scan($input: CheckInInput!) {
    checkIn(input: $input) {
      result
      checkIn {
        id
        at
      }
      ticket {
        id
        holderName
        checkedInAt
        ticketType {
          id
          name
        }
      }
      previous {
        id
        at
        gate
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const TakeBack = graphql(/* GraphQL */ `
  mutation TakeBack($checkInId: ID!) {
    undoCheckIn(input: { checkInId: $checkInId }) {
      checkIn {
        id
        undoneAt
      }
      ticket {
        id
        checkedInAt
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** What the last scan came to. */
export type ScanOutcome =
  | {
      readonly kind: 'scanned';
      readonly result: ScanResult;
      readonly scan: ScanMutation['checkIn'];
    }
  | { readonly kind: 'undone'; readonly name: string }
  | { readonly kind: 'failed'; readonly error: UserErrorLike };

/** What is scanned: a signed code, or a ticket found by name. */
export type Scanned = { readonly code: string } | { readonly ticketId: string };

/** Checks tickets in on a list; tells by sound and vibration at once. */
export function useScan(listId: string): {
  readonly outcome: ScanOutcome | undefined;
  readonly scan: (what: Scanned) => Promise<void>;
  readonly undo: (checkInId: string, name: string) => Promise<void>;
  readonly isRunning: boolean;
} {
  const [outcome, setOutcome] = useState<ScanOutcome | undefined>();
  const [run, { isRunning }] = useAction(Scan, { quiet: true });
  const [takeBack] = useAction(TakeBack);
  const scan = useCallback(
    async (what: Scanned) => {
      const done = await run({ input: { listId, nonce: crypto.randomUUID(), ...what } });
      const [error] = done.ok ? [] : done.errors;
      if (done.ok && done.payload.result) {
        setOutcome({ kind: 'scanned', result: done.payload.result, scan: done.payload });
        signal(done.payload.result === 'ADMITTED');
      } else if (error) {
        setOutcome({ kind: 'failed', error });
        signal(false);
      }
    },
    [listId, run],
  );
  const undo = useCallback(
    async (checkInId: string, name: string) => {
      const { ok } = await takeBack({ checkInId });
      if (ok) setOutcome({ kind: 'undone', name });
    },
    [takeBack],
  );
  return { outcome, scan, undo, isRunning };
}
