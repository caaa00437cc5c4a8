import type { Bus } from '../bus.ts';
import { inFifoBatches } from './fifo-batches.ts';

// The outbox's transaction stays open meanwhile, and Postgres ends idle ones after 5 s.
const putMs = 4_000;

/** The half of the bus that tells: publishes to a FIFO topic, in order for each aggregate. */
export async function snsTopic(topicArn: string | undefined): Promise<Pick<Bus, 'put'>> {
  const { SNSClient, PublishBatchCommand } = await import('@aws-sdk/client-sns');
  const sns = new SNSClient({
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000 },
  });
  return {
    async put(_tx, messages) {
      if (!topicArn)
        throw new Error('BUS_TOPIC_ARN is not set, and this service has something to tell');
      const abortSignal = AbortSignal.timeout(putMs);
      for (const batch of inFifoBatches(messages)) {
        const entries = batch.map(({ message, body }, index) => ({
          Id: String(index),
          Message: body,
          MessageGroupId: message.aggregate,
          MessageDeduplicationId: message.id,
          MessageAttributes: { type: { DataType: 'String', StringValue: message.type } },
        }));
        const { Failed: failed = [] } = await sns.send(
          new PublishBatchCommand({ TopicArn: topicArn, PublishBatchRequestEntries: entries }),
          { abortSignal },
        );
        // All of it stays in the outbox and comes again under the same ids.
        const [first] = failed;
        if (first) throw new Error(`the topic did not take a message: ${first.Code}`);
      }
    },
  };
}
