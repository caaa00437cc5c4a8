import { useCallback, useRef } from 'react';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import type { FindTicketQuery } from '#gql/graphql.ts';
import { AskedQuestion } from '#lib/asked-questions.ts';
import { type Outcome, type UserErrorLike, useAction } from '#lib/use-action.ts';
import { signal } from './signal.ts';
import type { ScanOutcome } from './use-scan.ts';

const Admitted = graphql(/* GraphQL */ `
  fragment Admitted on AdmitPayload {
    registration {
      id
      status
      attendee {
        displayName
      }
    }
    admission {
      id
      heads
      overCapacity
    }
    checkIns {
      id
      nonce
      questionsToAsk {
        id
        ...AskedQuestion
      }
    }
  }
`);
const AdmitWaiting = graphql(/* GraphQL */ `
  mutation AdmitWaiting($input: AdmitWaitingInput!) {
    admitWaiting(input: $input) {
      ...Admitted
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const AdmitWalkIn = graphql(/* GraphQL */ `
  mutation AdmitWalkIn($input: AdmitWalkInInput!) {
    admitWalkIn(input: $input) {
      ...Admitted
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Somebody who waits for a place or for a host. */
export type WaitingPerson = NonNullable<FindTicketQuery['checkInList']>['waiting'][number];

/** Somebody who never registered. */
export interface WalkIn {
  readonly name: string;
  readonly email: string | null;
  readonly ticketTypeId: string | null;
  readonly quantity: number;
}

/** Why somebody is let in though there is no room; absent where nobody has said so. */
export type Over = { readonly overCapacity: true; readonly reason: string } | undefined;

/** Lets people in who have no ticket. Sent again with the same content, it is the same person. */
export function useAdmit(
  { listId, gate }: { readonly listId: string; readonly gate: string | null },
  show: (outcome: ScanOutcome) => void,
): {
  readonly admit: (person: WaitingPerson, over?: Over) => Promise<void>;
  readonly admitWalkIn: (who: WalkIn, over?: Over) => Promise<readonly UserErrorLike[]>;
  readonly isBusy: boolean;
} {
  const [sendWaiting, waiting] = useAction(AdmitWaiting, { quiet: true });
  const [sendWalkIn, walkIn] = useAction(AdmitWalkIn, { quiet: true });
  const nonceOf = useNonces();
  const welcome = useCallback(
    (done: Outcome<FragmentType<typeof Admitted> & Payload>): readonly UserErrorLike[] => {
      signal(done.ok);
      if (!done.ok) return done.errors;
      const { registration, admission, checkIns } = readFragment(Admitted, done.payload);
      const name = registration?.attendee.displayName ?? '';
      const asks = checkIns.map(({ nonce, questionsToAsk }, at) => ({
        nonce,
        // What is asked of a party is asked of the first of it.
        questions: readFragment(AskedQuestion, questionsToAsk).filter(
          ({ perTicket }) => perTicket || at === 0,
        ),
      }));
      show({ kind: 'admitted', name, heads: admission?.heads ?? 1, asks });
      return [];
    },
    [show],
  );
  const admit = useCallback(
    async (person: WaitingPerson, over?: Over) => {
      const registrationId = person.id;
      const nonce = nonceOf(registrationId);
      const input = { listId, gate, registrationId, nonce, ...over };
      const [problem] = welcome(await sendWaiting({ input }));
      if (problem?.code === 'NO_ROOM') show({ kind: 'waiting', person, isFull: true });
      else if (problem) show({ kind: 'failed', error: problem });
    },
    [gate, listId, nonceOf, sendWaiting, show, welcome],
  );
  const admitWalkIn = useCallback(
    async (who: WalkIn, over?: Over) => {
      const nonce = nonceOf(JSON.stringify(who));
      const done = await sendWalkIn({ input: { listId, gate, nonce, ...who, ...over } });
      // The next of the same name is somebody else.
      if (done.ok) nonceOf(null);
      return welcome(done);
    },
    [gate, listId, nonceOf, sendWalkIn, welcome],
  );
  return { admit, admitWalkIn, isBusy: waiting.isRunning || walkIn.isRunning };
}

interface Payload {
  readonly userErrors: readonly UserErrorLike[];
}

/** One nonce for as long as the same is asked for; `null` forgets it. */
function useNonces(): (what: string | null) => string {
  const last = useRef<{ readonly what: string | null; readonly nonce: string }>(undefined);
  return useCallback((what) => {
    if (last.current?.what !== what || what === null) {
      last.current = { what, nonce: crypto.randomUUID() };
    }
    return last.current.nonce;
  }, []);
}
