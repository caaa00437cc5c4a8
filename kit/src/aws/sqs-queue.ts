import type { Message as SqsMessage } from '@aws-sdk/client-sqs';
import { z } from 'zod';
import type { Bus, Delivery } from '../bus.ts';
import type { Message } from '../domain-events.ts';

const messageSchema = z.looseObject({
  id: z.string(),
  type: z.string(),
  aggregate: z.string(),
  occurredAt: z.string(),
  actorId: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
});

const longPollSeconds = 20;
const mostAtOnce = 10;
const cautiousMs = 60_000;

/** The half of the bus that listens: takes from a FIFO queue, whose redrive policy sets aside what failed ten times. */
export async function sqsQueue(queueUrl: string): Promise<Omit<Bus, 'put'>> {
  const {
    SQSClient,
    ReceiveMessageCommand,
    DeleteMessageBatchCommand,
    ChangeMessageVisibilityCommand,
    ChangeMessageVisibilityBatchCommand,
  } = await import('@aws-sdk/client-sqs');
  const sqs = new SQSClient({
    requestHandler: { connectionTimeout: 2_000, requestTimeout: (longPollSeconds + 5) * 1_000 },
  });
  const QueueUrl = queueUrl;
  // What comes in one batch behind a failing head is counted as received with it, though it was never
  // tried, and would be set aside with it; one at a time, it stays uncounted until its turn.
  let cautiousUntil = 0;

  return {
    pollMs: 0,
    // What the queue holds is said where it is subscribed to the topics.
    subscribe: async () => undefined,
    async take(signal) {
      const command = new ReceiveMessageCommand({
        QueueUrl,
        WaitTimeSeconds: longPollSeconds,
        MaxNumberOfMessages: Date.now() < cautiousUntil ? 1 : mostAtOnce,
        MessageSystemAttributeNames: ['ApproximateReceiveCount', 'MessageGroupId'],
      });
      try {
        const { Messages: messages = [] } = await sqs.send(command, { abortSignal: signal });
        return messages.map(deliveryOf);
      } catch (error) {
        if (signal.aborted) return [];
        throw error;
      }
    },
    async ack(done) {
      await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries: entriesOf(done) }));
    },
    async retry({ receipt }, afterSeconds) {
      cautiousUntil = Date.now() + afterSeconds * 1_000 + cautiousMs;
      const lease = { ReceiptHandle: receipt, VisibilityTimeout: Math.ceil(afterSeconds) };
      await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ...lease }));
    },
    async release(unused) {
      const entries = entriesOf(unused).map((entry) => ({ ...entry, VisibilityTimeout: 0 }));
      await sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries: entries }));
    },
  };
}

function deliveryOf({ ReceiptHandle, Attributes, Body }: SqsMessage): Delivery {
  return {
    receipt: `${ReceiptHandle}`,
    aggregate: `${Attributes?.MessageGroupId}`,
    attempts: Number(Attributes?.ApproximateReceiveCount ?? 1),
    // The services publish nothing but messages; the schema holds what consumers rely on.
    read: () => messageSchema.parse(JSON.parse(`${Body}`)) as unknown as Message,
  };
}

const entriesOf = (deliveries: readonly Delivery[]) =>
  deliveries.map(({ receipt }, index) => ({ Id: String(index), ReceiptHandle: receipt }));
