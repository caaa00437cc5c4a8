import type { Clock } from '@hoi/kit/clock.ts';
import type { Database } from '@hoi/kit/database.ts';
import type { Logger } from '@hoi/kit/log.ts';
import type { Mailer } from '@hoi/kit/mail.ts';
import type { Outbox } from '@hoi/kit/outbox.ts';
import type { PubSub } from '@hoi/kit/pubsub.ts';
import { unlessStopped } from '@hoi/kit/stop.ts';
import { wokenWorker } from '../woken-worker.ts';
import { composeMail, type MailSource } from './compose-mail.ts';
import {
  type DeliveryRow,
  type DeliveryStore,
  longestSendMs,
  mailTopic,
} from './delivery.store.ts';
import { type MailArchive, mailSourcesOf } from './mail-sources.ts';
import { type Obsolete, whyObsolete } from './why-obsolete.ts';

/** What it takes to send the mails that wait. */
export interface MailRoom extends MailArchive {
  readonly database: Database;
  readonly outbox: Outbox;
  readonly deliveries: DeliveryStore;
  readonly mailer: Mailer;
  readonly pubsub: PubSub;
  readonly clock: Clock;
  readonly log: Logger;
  readonly publicUrl: string;
  readonly secretKey: string;
}

const batch = 20;
// Mails that a server takes its time over leave room for the next batch.
const mostUnderWay = 2 * batch;
// Half a minute, then twice as long each time, at most six hours: 14 attempts reach over a day.
const firstWaitMs = 30_000;
const maxWaitMs = 6 * 3_600_000;
const maxAttempts = 14;
// A server that hangs must not keep a process from ending.
const stopGraceMs = 5_000;

/** Why a mail is given up when the process ends. */
class ShuttingDown extends Error {}

/** Sends mails that are due, until it is disposed of; what fails waits longer each time. */
export async function startSendingMails(room: MailRoom): Promise<AsyncDisposable> {
  const { pubsub, log } = room;
  const underWay = new Map<string, { abort: AbortController; done: Promise<void> }>();
  const worker = await wokenWorker({ topic: mailTopic, run, pollMs: 10_000, pubsub, log });

  async function run(): Promise<number> {
    if (underWay.size > mostUnderWay - batch) return 0;
    const leased = await room.deliveries.lease(room.clock.now(), batch);
    const sources = await mailSourcesOf(room, leased);
    for (const row of leased) begin(row, sources.get(row.notificationId));
    return leased.length;
  }

  function begin(row: DeliveryRow, source: MailSource | undefined): void {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(new Error('TIMEOUT')), longestSendMs);
    const done = deliver(room, row, source, abort.signal)
      .catch((err: unknown) => log.error({ err }, 'what became of a mail could not be stored'))
      .finally(() => {
        clearTimeout(timer);
        underWay.delete(row.notificationId);
        if (underWay.size === mostUnderWay - batch) worker.wake();
      });
    underWay.set(row.notificationId, { abort, done });
  }

  return {
    async [Symbol.asyncDispose]() {
      await worker[Symbol.asyncDispose]();
      const open = [...underWay.values()];
      const giveUp = () => {
        for (const { abort } of open) abort.abort(new ShuttingDown());
      };
      const timer = setTimeout(giveUp, stopGraceMs);
      await Promise.all(open.map(({ done }) => done));
      clearTimeout(timer);
    },
  };
}

async function deliver(
  room: MailRoom,
  row: DeliveryRow,
  source: MailSource | undefined,
  signal: AbortSignal,
): Promise<void> {
  const { database, deliveries, clock } = room;
  let obsolete: Obsolete | null;
  try {
    obsolete = await send(room, source, signal);
  } catch (caught) {
    const error: unknown = signal.aborted ? signal.reason : caught;
    // Whether the server took it is not known: it stays leased, and the next process sends it again.
    if (error instanceof ShuttingDown) return;
    return settleFailure(room, row, source, error);
  }
  await deliveries.settle(database.read, row.notificationId, {
    status: obsolete ? 'OBSOLETE' : 'SENT',
    sentAt: obsolete ? null : clock.now(),
    problem: obsolete,
  });
}

/** Sends a mail unless there is a reason not to any more, which it gives. */
async function send(
  room: MailRoom,
  source: MailSource | undefined,
  signal: AbortSignal,
): Promise<Obsolete | null> {
  // The person may not be known yet: their facts come another way than the news.
  if (!source) throw new Error('NOBODY_KNOWN');
  const now = room.clock.now();
  const obsolete = whyObsolete(source, now);
  if (obsolete) return obsolete;
  const mail = composeMail(source, { ...room, now });
  await unlessStopped(room.mailer.send(mail, signal), signal);
  return null;
}

async function settleFailure(
  { database, outbox, deliveries, clock, log }: MailRoom,
  { notificationId, attempts }: DeliveryRow,
  source: MailSource | undefined,
  error: unknown,
): Promise<void> {
  const problem = problemOf(error);
  const isBounce = isRefused(error);
  const isHopeless = isBounce || attempts >= maxAttempts;
  const waitMs = Math.min(firstWaitMs * 2 ** (attempts - 1), maxWaitMs);
  const status = isHopeless ? 'FAILED' : 'QUEUED';
  const nextAttemptAt = new Date(clock.now().getTime() + waitMs);
  await database.transaction(async (tx) => {
    await deliveries.settle(tx, notificationId, { status, nextAttemptAt, problem });
    if (!isBounce || !source) return;
    const { userId } = source.notification;
    const fact = { notificationId, userId, problem };
    await outbox.add(tx, 'notification.bounced', notificationId, fact);
  });
  log.warn({ notificationId, attempts, problem, isHopeless }, 'mail not sent');
}

// SMTP says 5xx to RCPT TO when there is no such mailbox: trying again changes nothing.
const isRefused = (error: unknown) =>
  error instanceof Error &&
  'responseCode' in error &&
  Number(error.responseCode) >= 500 &&
  'command' in error &&
  error.command === 'RCPT TO';

const ownProblems: ReadonlySet<string> = new Set(['NOBODY_KNOWN', 'TIMEOUT']);

/** A short word for the log and the table; messages of SMTP servers hold addresses. */
function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  if ('responseCode' in error) return `SMTP_${String(error.responseCode)}`;
  if ('code' in error) return String(error.code);
  return ownProblems.has(error.message) ? error.message : error.name;
}
