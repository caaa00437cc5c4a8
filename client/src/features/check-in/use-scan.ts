import { useCallback, useRef } from 'react';
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
import { type ShowInTurn, useOutcomes } from './use-outcomes.ts';

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
        checkedOutAt
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
        checkedOutAt
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
  const { outcome, takeTurn } = useOutcomes();
  const client = useClient();
  const errorText = useErrorText();
  const [takeBack] = useAction(TakeBack);
  const { scan: decideHere, undo: undoHere } = offline;
  const check = useCallback(
    async (what: Scanned): Promise<ScanOutcome> => {
      const nonce = crypto.randomUUID();
      const asked = navigator.onLine
        ? await withinPatience(
            client.mutation(Scan, { input: { listId, gate, direction, nonce, ...what } }),
          )
        : undefined;
      const payload = asked?.data?.checkIn;
      const [problem] = payload?.userErrors ?? [];
      if (payload?.result) return { kind: 'scanned', result: payload.result, scan: payload, nonce };
      if (problem) return { kind: 'failed', error: problem };
      const isUnreached = !asked || asked.error?.networkError;
      const here =
        isUnreached && 'code' in what ? await decideHere({ ...what, direction }, nonce) : null;
      if (here) return { kind: 'offline', nonce, ...here };
      const message = asked?.error ? errorText(asked.error).text : null;
      return { kind: 'failed', error: { code: 'FAILED', message } };
    },
    [client, decideHere, errorText, listId, gate, direction],
  );
  const unanswered = useRef(new Map<string, { show: ShowInTurn }>());
  const scan = useCallback(
    async (what: Scanned) => {
      const key = JSON.stringify([direction, what]);
      const before = unanswered.current.get(key);
      const mine = { show: takeTurn() };
      if (before) {
        // The same ticket again while its answer is under way is the same scan.
        before.show = mine.show;
        return;
      }
      unanswered.current.set(key, mine);
      try {
        const next = await check(what);
        if (mine.show(next)) signal('result' in next && isPass(next.result));
      } finally {
        unanswered.current.delete(key);
      }
    },
    [check, direction, takeTurn],
  );
  const show = useCallback((next: ScanOutcome) => void takeTurn()(next), [takeTurn]);
  const undo = useCallback(
    async (checkInId: string, reason: string, name: string | null) => {
      const showUndone = takeTurn();
      const { ok } = await takeBack({ checkInId, reason });
      if (ok) showUndone({ kind: 'undone', name });
    },
    [takeBack, takeTurn],
  );
  const undoOffline = useCallback(
    async (nonce: string, reason: string) => {
      const showUndone = takeTurn();
      await undoHere(nonce, reason);
      showUndone({ kind: 'undone', name: null });
    },
    [takeTurn, undoHere],
  );
  return { outcome, show, scan, undo, undoOffline };
}

function withinPatience<Data, Variables extends AnyVariables>(
  source: OperationResultSource<OperationResult<Data, Variables>>,
): Promise<OperationResult<Data, Variables> | undefined> {
  return Promise.race([
    source.toPromise(),
    new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs)),
  ]);
}
