import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { ScanDirection, ScanResult } from '#gql/graphql.ts';
import type { Question } from '#lib/asked-questions.ts';
import { isPass } from '#lib/is-pass.ts';
import { useOnline } from '#lib/use-online.ts';
import { decide } from './decide.ts';
import {
  countWaiting,
  doorOf,
  keepAnswers,
  keepScan,
  keepUndo,
  type OfflineDoor,
  type WaitingAnswers,
  waitingOf,
} from './door-db.ts';
import { prepareDoor } from './prepare-door.ts';
import { sendAnswers } from './send-answers.ts';
import { sendWaiting } from './send-waiting.ts';
import { type Reopening, useDoorWorker } from './use-door-worker.ts';

/** The door with no network: whether this device can admit by itself, and what it has still to send. */
export interface Offline {
  /** Undefined until this device was prepared. */
  readonly door: OfflineDoor | undefined;
  readonly reopening: Reopening;
  readonly waiting: number;
  /** People let in here who were in already through another door, since the page was opened. */
  readonly duplicates: number;
  /** Why the platform does not take what is waiting. */
  readonly problem: string | null;
  /** Decides on this device and keeps the scan; null when it cannot. */
  readonly scan: (
    what: { readonly code: string; readonly direction: ScanDirection },
    nonce: string,
  ) => Promise<DecidedHere | null>;
  /** Keeps what somebody answered until it can be sent. */
  readonly answer: (nonce: string, answers: WaitingAnswers['answers']) => Promise<void>;
  readonly undo: (nonce: string, reason: string) => Promise<void>;
}

/** What this device says to a code, and what it asks whoever comes in by it. */
export interface DecidedHere {
  readonly result: ScanResult;
  readonly questions: readonly Question[];
}

const refreshEveryMs = 30_000;

/** Keeps a door ready for when the network goes, and sends what was done meanwhile when it is back. */
export function useOfflineDoor(place: {
  readonly listId: string;
  /** Where this device stands. */
  readonly gate: string | null;
}): Offline {
  const { listId, gate } = place;
  const client = useClient();
  const isOnline = useOnline();
  const reopening = useDoorWorker();
  const [door, setDoor] = useState<OfflineDoor | undefined>();
  const [waiting, setWaiting] = useState(0);
  const [duplicates, setDuplicates] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const turn = useRef(Promise.resolve());

  const count = useCallback(async () => {
    setWaiting(await countWaiting(listId));
  }, [listId]);

  useEffect(() => {
    let isCurrent = true;
    async function exchange(): Promise<void> {
      const sent = await sendWaiting(client, listId);
      await sendAnswers(client, listId);
      const next = await prepareDoor(client, listId);
      if (!isCurrent) return;
      setDuplicates((before) => before + sent.duplicates);
      setProblem(sent.problem);
      if (next) setDoor(next);
      await count();
    }
    // One at a time; a network that comes and goes must not send everything twice at once.
    const inTurn = (): void => {
      turn.current = turn.current.then(exchange).catch(() => undefined);
    };
    void count();
    if (!isOnline) return;
    inTurn();
    const timer = setInterval(inTurn, refreshEveryMs);
    return () => {
      isCurrent = false;
      clearInterval(timer);
    };
  }, [client, listId, isOnline, count]);

  useEffect(() => {
    // A browser without IndexedDB works with a network only.
    doorOf(listId).then(
      (kept) => setDoor((prepared) => prepared ?? kept),
      () => undefined,
    );
  }, [listId]);

  const scan = useCallback(
    async (
      what: { readonly code: string; readonly direction: ScanDirection },
      nonce: string,
    ): Promise<DecidedHere | null> => {
      if (!door) return null;
      const now = new Date(Date.now() + door.clockOffset);
      if (now.getTime() > door.expiresAt) return null;
      const decided = await decide(door, await waitingOf(listId), what, now);
      const { result, hash, ticketType } = decided;
      await keepScan({ ...what, nonce, listId, gate, hash, at: now.toISOString(), result });
      await count();
      return { result, questions: isPass(result) ? questionsFor(door, ticketType) : [] };
    },
    [door, listId, gate, count],
  );
  const kept = useKeeping(listId, door?.clockOffset ?? 0, count);
  return { door, reopening, waiting, duplicates, problem, scan, ...kept };
}

function questionsFor({ questions }: OfflineDoor, ticketType: number | null): readonly Question[] {
  return questions.flatMap(({ question, ticketTypes }) =>
    ticketTypes === null || ticketTypes.includes(ticketType ?? -1) ? [question] : [],
  );
}

/** Keeps on this device what is to be sent after a scan. */
function useKeeping(
  listId: string,
  clockOffset: number,
  count: () => Promise<void>,
): Pick<Offline, 'answer' | 'undo'> {
  const answer = useCallback(
    async (nonce: string, answers: WaitingAnswers['answers']): Promise<void> => {
      await keepAnswers({ nonce, listId, answers });
      await count();
    },
    [listId, count],
  );
  const undo = useCallback(
    async (nonce: string, reason: string): Promise<void> => {
      const at = new Date(Date.now() + clockOffset).toISOString();
      await keepUndo({ nonce, listId, at, reason });
      await count();
    },
    [clockOffset, listId, count],
  );
  return { answer, undo };
}
