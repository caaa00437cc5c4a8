import { randomUUIDv7 } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '@hoi/kit/clock.ts';
import type { Database, Tx } from '@hoi/kit/database.ts';
import { newId } from '@hoi/kit/ids.ts';
import type { Logger } from '@hoi/kit/log.ts';
import { insertAction } from '../action/action.store.ts';
import { runAgent } from '../agent/agent.ts';
import { createGuard } from '../agent/guard.ts';
import type { Exchange } from '../agent/history.ts';
import { loadModel, type ModelChoice } from '../agent/model.ts';
import { createSources, type Sources } from '../agent/sources.ts';
import type { Proposal, Situation } from '../agent/turn.ts';
import { messagesByIds } from '../conversation/conversation.store.ts';
import type { Graph, GraphCaller } from '../graph/graph.ts';
import { insertCitations, insertToolCall, writeAnswer } from './answer.store.ts';
import { failureSentence } from './failure.ts';

/** The topic on which the pieces of an answer are announced. */
export const answerTopic = (messageId: string): string => `answer:${messageId}`;

/** A question that waits for its answer. */
export interface AnswerJob {
  readonly messageId: string;
  readonly ownerId: string | null;
  readonly question: string;
  readonly history: readonly Exchange[];
  readonly situation: Situation;
  readonly caller: GraphCaller;
}

/** Room for one answer; given back when it has ended, or at once when none was begun. */
export interface Place extends Disposable {
  start(job: AnswerJob): void;
}

/** Writes answers beside the requests that asked for them. */
export interface AnswerWriter extends AsyncDisposable {
  /** Room for one more answer to somebody; null when there is none, or too many of theirs are under way. */
  reserve(asker: string): Place | null;
  /** Stops one at once, if it is written here. */
  stop(messageId: string): void;
}

/** What a writer needs. */
export interface AnswerWriterParts {
  readonly database: Database;
  readonly graph: Graph;
  readonly model: ModelChoice;
  readonly publicUrl: string;
  readonly clock: Clock;
  readonly log: Logger;
}

const mostAtOnce = 100;
// One who asks in several tabs is served; one who asks in a hundred leaves room for others.
const mostForOne = 5;
const flushMs = 60;
const heartbeatMs = 5_000;
const leaseMs = 20_000;
const deadlineMs = 90_000;
const actionLifetimeMs = 10 * 60_000;

// The first answer of a process loads its modules, for seconds on a busy machine: the reply to the
// question leaves before, or its caller would be told that it took too long.
const replyMs = 50;

/** Why an answer was stopped from outside. */
class Stopped extends Error {}
/** Why an answer was stopped when the process ends. */
class ShuttingDown extends Error {}

/** Starts a writer; when it is disposed of, open answers end with a sentence that says so. */
export function createAnswerWriter(parts: AnswerWriterParts): AnswerWriter {
  const running = new Map<string, { abort: AbortController; done: Promise<void> }>();
  const taken = new Set<{ readonly asker: string }>();

  function begin(job: AnswerJob): Promise<void> {
    const abort = new AbortController();
    const done = write(parts, job, abort)
      .catch((err: unknown) => parts.log.error({ err }, 'an answer could not be stored'))
      .finally(() => running.delete(job.messageId));
    running.set(job.messageId, { abort, done });
    return done;
  }

  return {
    reserve(asker) {
      const own = [...taken].filter((place) => place.asker === asker);
      if (taken.size >= mostAtOnce || own.length >= mostForOne) return null;
      const place = { asker };
      taken.add(place);
      let isBegun = false;
      return {
        start(job) {
          isBegun = true;
          void begin(job).finally(() => taken.delete(place));
        },
        [Symbol.dispose]() {
          if (!isBegun) taken.delete(place);
        },
      };
    },
    stop: (messageId) => running.get(messageId)?.abort.abort(new Stopped()),
    async [Symbol.asyncDispose]() {
      for (const { abort } of running.values()) abort.abort(new ShuttingDown());
      await Promise.all([...running.values()].map(({ done }) => done));
    },
  };
}

async function write(
  parts: AnswerWriterParts,
  job: AnswerJob,
  abort: AbortController,
): Promise<void> {
  const { database, graph, clock, log } = parts;
  const sources = createSources(() => clock.now());
  const guard = createGuard(sources, parts.publicUrl);
  const page = openPage(parts, job.messageId, abort);
  const proposals: Proposal[] = [];
  const signal = AbortSignal.any([abort.signal, AbortSignal.timeout(deadlineMs)]);
  let failure: string | null = null;
  try {
    await sleep(replyMs, undefined, { signal });
    await runAgent({
      model: await loadModel(parts.model, job.situation),
      turn: {
        situation: job.situation,
        graph,
        caller: job.caller,
        sources,
        signal,
        propose: (proposal) => proposals.push(proposal),
      },
      history: job.history,
      question: job.question,
      log,
      onText: (text) => page.append(guard.push(text)),
      onToolCall: ({ name, arguments: args, isFailed, result }) =>
        database.transaction(async (tx) => {
          await insertToolCall(tx, {
            id: randomUUIDv7(),
            messageId: job.messageId,
            name,
            arguments: args,
            status: isFailed ? 'FAILED' : 'COMPLETE',
            result,
          });
          database.announce(tx, answerTopic(job.messageId));
        }),
    });
    signal.throwIfAborted();
    page.append(guard.end());
  } catch (error) {
    page.append(guard.end());
    if (abort.signal.reason instanceof Stopped) {
      await page.close();
      return keepCitationsOfStopped(parts, job.messageId, sources);
    }
    if (!abort.signal.aborted) log.warn({ err: error, messageId: job.messageId }, 'answer failed');
    const cause = abort.signal.reason instanceof ShuttingDown ? 'RESTART' : error;
    failure = failureSentence(cause, job.situation.locale);
  }
  if (failure !== null) page.append(page.text === '' ? failure : `\n\n${failure}`);
  await page.close(failure === null ? 'COMPLETE' : 'FAILED', async (tx) => {
    await insertCitations(tx, citationsIn(page.text, sources, job.messageId));
    if (failure === null) await keepProposals(tx, job, proposals, clock.now());
  });
}

/** What stands of a stopped answer keeps its sources, unless it was erased meanwhile. */
async function keepCitationsOfStopped(
  { database }: AnswerWriterParts,
  messageId: string,
  sources: Sources,
): Promise<void> {
  await database.transaction(async (tx) => {
    const [stopped] = await messagesByIds(tx, [messageId]);
    if (!stopped) return;
    await insertCitations(tx, citationsIn(stopped.text, sources, messageId));
    database.announce(tx, answerTopic(messageId));
  });
}

function citationsIn(text: string, sources: Sources, messageId: string) {
  return sources.citedIn(text).map(({ id, ...source }) => ({ ...source, recordId: id, messageId }));
}

async function keepProposals(
  tx: Tx,
  { messageId, ownerId }: AnswerJob,
  proposals: readonly Proposal[],
  now: Date,
): Promise<void> {
  if (ownerId === null) return;
  const expiresAt = new Date(now.getTime() + actionLifetimeMs);
  for (const proposal of proposals) {
    const id = newId('act');
    await insertAction(tx, { ...proposal, id, messageId, ownerId, status: 'PROPOSED', expiresAt });
  }
}

/** The text of an answer on its way to the database: in small batches, one at a time. */
function openPage({ database, clock, log }: AnswerWriterParts, id: string, abort: AbortController) {
  let text = '';
  let stored = '';
  let writing: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;

  async function store(change: Omit<Parameters<typeof writeAnswer>[2], 'leaseUntil'>) {
    await database.transaction(async (tx) => {
      const leaseUntil = new Date(clock.now().getTime() + leaseMs);
      const isOpen = await writeAnswer(tx, id, { ...change, leaseUntil });
      // Ended from another process: its person stopped it, or deleted the conversation.
      if (!isOpen) return abort.abort(new Stopped());
      database.announce(tx, answerTopic(id));
    });
  }
  function flush() {
    timer = null;
    if (stored === text) return;
    stored = text;
    const snapshot = text;
    writing = writing.then(() => store({ text: snapshot }));
    // Reported once, when the page is closed; the next flush is not kept from trying.
    writing.catch(() => undefined);
  }
  const heartbeat = setInterval(() => {
    writing = writing.then(() => store({}));
    writing.catch((err: unknown) => log.warn({ err }, 'the lease of an answer was not renewed'));
  }, heartbeatMs);

  return {
    get text() {
      return text;
    },
    append(more: string) {
      if (more === '') return;
      text += more;
      timer ??= setTimeout(flush, flushMs);
    },
    async close(
      status?: 'COMPLETE' | 'FAILED',
      along: (tx: Tx) => Promise<void> = async () => undefined,
    ) {
      clearInterval(heartbeat);
      if (timer) clearTimeout(timer);
      await writing.catch(() => undefined);
      if (!status) return;
      await database.transaction(async (tx) => {
        if (!(await writeAnswer(tx, id, { text, status, leaseUntil: null }))) return;
        await along(tx);
        database.announce(tx, answerTopic(id));
      });
    },
  };
}
