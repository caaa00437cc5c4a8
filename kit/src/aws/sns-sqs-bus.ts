import type { Bus } from '../bus.ts';
import { snsTopic } from './sns-topic.ts';
import { sqsQueue } from './sqs-queue.ts';

/** Where a service puts its domain events, and where it takes those of others from. */
export interface SnsSqsBusOptions {
  /** A FIFO topic; a service that tells of nothing needs none. */
  readonly topicArn?: string;
  /** A FIFO queue, subscribed with raw message delivery; a service that consumes nothing needs none. */
  readonly queueUrl?: string;
}

/** The bus on SNS FIFO → SQS FIFO: a topic for each producer, a queue with a dead-letter queue for each consumer. */
export async function snsSqsBus({ topicArn, queueUrl }: SnsSqsBusOptions): Promise<Bus> {
  const topic = await snsTopic(topicArn);
  return { ...topic, ...(queueUrl ? await sqsQueue(queueUrl) : noQueue) };
}

const missing = async () => {
  throw new Error('BUS_QUEUE_URL is not set, and this service consumes domain events');
};

const noQueue: Omit<Bus, 'put'> = {
  pollMs: 0,
  subscribe: async (types) => (types.length > 0 ? missing() : undefined),
  take: missing,
  ack: missing,
  retry: missing,
  release: missing,
};
