import { useCallback, useState } from 'react';
import {
  type AnyVariables,
  type OperationResult,
  type OperationResultSource,
  useClient,
} from 'urql';
import { graphql } from '#gql/gql.ts';
import type { ScanDirection, ScanMutation, ScanResult } from '#gql/graphql.ts';
import type { Question } from '#lib/asked-questions.ts';
import { useErrorText } from '#lib/error-text.ts';
import { isPass } from '#lib/is-pass.ts';
import { useAction } from '#lib/use-action.ts';
import type { DecidedHere, Offline } from './offline/use-offline-door.ts';
import { signal } from './signal.ts';
import type { WaitingPerson } from './use-admit.ts';

const Scan = graphql(/* GraphQL */ `
  mutation Scan($input: CheckInInput!) {
    checkIn(input: $input) {
      result
      checkIn {
        id
        at
        ticketType {
          id
          name
        }
        questionsToAsk {
          id
          ...AskedQuestion
        }
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
        direction
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
  mutation TakeBack($checkInId: ID!, $reason: String!) {
    undoCheckIn(input: { checkInId: $checkInId, reason: $reason }) {
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

/** What to ask whoever came in by a scan. */
export interface Ask {
  readonly nonce: string;
  readonly questions: readonly Question[];
}

/** What the last scan came to. */
export type ScanOutcome =
  | {
      readonly kind: 'scanned';
      readonly result: ScanResult;
      readonly scan: ScanMutation['checkIn'];
      readonly nonce: string;
    }
  | ({ readonly kind: 'offline'; readonly nonce: string } & DecidedHere)
  | { readonly kind: 'undone'; readonly name: string | null }
  | { readonly kind: 'waiting'; readonly person: WaitingPerson; readonly isFull: boolean }
  | {
      readonly kind: 'admitted';
      readonly name: string;
      readonly heads: number;
      /** What to ask each of them. */
      readonly asks: readonly Ask[];
    }
  | {
      readonly kind: 'failed';
      readonly error: { readonly code: string; readonly message: string | null };
    };

/** What is scanned: a signed code, or a ticket found by name. */
export type Scanned = { readonly code: string } | { readonly ticketId: string };

// A door cannot wait: after that long this device decides by itself, under the same nonce.
const patienceMs = 3_000;

/** Checks tickets in or out on a list, with or without a network; tells by sound and vibration at once. */
export function useScan(
  {
    listId,
    gate,
    direction,
  }: {
    readonly listId: string;
    readonly gate: string | null;
    readonly direction: ScanDirection;
  },
  offline: Offline,
): {
  readonly outcome: ScanOutcome | undefined;
  /** Shows what came of something else than a scan. */
  readonly show: (outcome: ScanOutcome) => void;
  readonly scan: (what: Scanned) => Promise<void>;
  readonly undo: (checkInId: string, reason: string, name: string | null) => Promise<void>;
  readonly undoOffline: (nonce: string, reason: string) => Promise<void>;
} {
  const [outcome, setOutcome] = useState<ScanOutcome | undefined>();
  const client = useClient();
  const errorText = useErrorText();
  const [takeBack] = useAction(TakeBack);
  const { scan: decideHere, undo: undoHere } = offline;
  const scan = useCallback(
    async (what: Scanned) => {
      const nonce = crypto.randomUUID();
      const tell = (next: ScanOutcome, isGood: boolean): void => {
        setOutcome(next);
        signal(isGood);
      };
      const asked = navigator.onLine
        ? await withinPatience(
            client.mutation(Scan, { input: { listId, gate, direction, nonce, ...what } }),
          )
        : undefined;
      const payload = asked?.data?.checkIn;
      const [problem] = payload?.userErrors ?? [];
      if (payload?.result) {
        return tell(
          { kind: 'scanned', result: payload.result, scan: payload, nonce },
          isPass(payload.result),
        );
      }
      if (problem) return tell({ kind: 'failed', error: problem }, false);
      const isUnreached = !asked || asked.error?.networkError;
      const here =
        isUnreached && 'code' in what ? await decideHere({ ...what, direction }, nonce) : null;
      if (here) return tell({ kind: 'offline', nonce, ...here }, isPass(here.result));
      const message = asked?.error ? errorText(asked.error).text : null;
      tell({ kind: 'failed', error: { code: 'FAILED', message } }, false);
    },
    [client, decideHere, errorText, listId, gate, direction],
  );
  const undo = useCallback(
    async (checkInId: string, reason: string, name: string | null) => {
      const { ok } = await takeBack({ checkInId, reason });
      if (ok) setOutcome({ kind: 'undone', name });
    },
    [takeBack],
  );
  const undoOffline = useCallback(
    async (nonce: string, reason: string) => {
      await undoHere(nonce, reason);
      setOutcome({ kind: 'undone', name: null });
    },
    [undoHere],
  );
  return { outcome, show: setOutcome, scan, undo, undoOffline };
}

function withinPatience<Data, Variables extends AnyVariables>(
  source: OperationResultSource<OperationResult<Data, Variables>>,
): Promise<OperationResult<Data, Variables> | undefined> {
  return Promise.race([
    source.toPromise(),
    new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs)),
  ]);
}
