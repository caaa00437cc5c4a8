import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';
import { type Consumer, consumerNames, consumers, type Producer, producers } from '../services.ts';
import { policy } from '../statements.ts';
import type { PlatformContext } from './context.ts';

/**
 * Domain events: a FIFO topic for each subgraph that announces, a FIFO queue for each that reacts, and
 * beside it a queue for what failed ten times. One aggregate is one message group.
 */
export class Bus extends pulumi.ComponentResource {
  readonly topics: Readonly<Record<Producer, aws.sns.Topic>>;
  readonly queues: Readonly<Record<Consumer, aws.sqs.Queue>>;
  readonly deadLetters: Readonly<Record<Consumer, aws.sqs.Queue>>;

  constructor(
    name: string,
    { settings, foundation }: PlatformContext,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super('hoi:platform:Bus', name, {}, opts);
    const { prefix } = settings;
    const key = foundation.messagesKeyArn;
    this.topics = record(producers, (producer) => this.#topic(`${prefix}-${producer}`, key));
    this.deadLetters = record(consumerNames, (consumer) =>
      this.#queue(`${prefix}-${consumer}-dead`, key, { messageRetentionSeconds: 14 * 86_400 }),
    );
    this.queues = record(consumerNames, (consumer) =>
      this.#queue(`${prefix}-${consumer}`, key, {
        messageRetentionSeconds: 4 * 86_400,
        redrivePolicy: pulumi.jsonStringify({
          deadLetterTargetArn: this.deadLetters[consumer].arn,
          maxReceiveCount: 10,
        }),
      }),
    );
    for (const consumer of consumerNames) this.#connect(prefix, consumer);
    this.registerOutputs();
  }

  #topic(name: string, kmsMasterKeyId: pulumi.Input<string>): aws.sns.Topic {
    return new aws.sns.Topic(
      name,
      {
        name: `${name}.fifo`,
        fifoTopic: true,
        contentBasedDeduplication: false,
        fifoThroughputScope: 'MessageGroup',
        kmsMasterKeyId,
      },
      { parent: this },
    );
  }

  #queue(name: string, key: pulumi.Input<string>, args: aws.sqs.QueueArgs): aws.sqs.Queue {
    return new aws.sqs.Queue(
      name,
      {
        name: `${name}.fifo`,
        fifoQueue: true,
        deduplicationScope: 'messageGroup',
        fifoThroughputLimit: 'perMessageGroupId',
        kmsMasterKeyId: key,
        kmsDataKeyReusePeriodSeconds: 3600,
        visibilityTimeoutSeconds: 60,
        receiveWaitTimeSeconds: 20,
        ...args,
      },
      { parent: this, protect: true },
    );
  }

  /** The consumer's queue hears its topics, and takes messages from them alone. */
  #connect(prefix: string, consumer: Consumer): void {
    const queue = this.queues[consumer];
    const heard = consumers[consumer].map((producer) => this.topics[producer]);
    new aws.sqs.RedriveAllowPolicy(
      `${prefix}-${consumer}`,
      {
        queueUrl: this.deadLetters[consumer].url,
        redriveAllowPolicy: pulumi.jsonStringify({
          redrivePermission: 'byQueue',
          sourceQueueArns: [queue.arn],
        }),
      },
      { parent: this },
    );
    new aws.sqs.QueuePolicy(
      `${prefix}-${consumer}`,
      {
        queueUrl: queue.url,
        policy: policy({
          Sid: 'Topics',
          Effect: 'Allow',
          Principal: { Service: 'sns.amazonaws.com' },
          Action: ['sqs:SendMessage'],
          Resource: queue.arn,
          Condition: { ArnEquals: { 'aws:SourceArn': pulumi.all(heard.map(({ arn }) => arn)) } },
        }),
      },
      { parent: this },
    );
    for (const [at, topic] of heard.entries()) {
      new aws.sns.TopicSubscription(
        `${prefix}-${consumers[consumer][at]}-to-${consumer}`,
        { topic: topic.arn, protocol: 'sqs', endpoint: queue.arn, rawMessageDelivery: true },
        { parent: this },
      );
    }
  }
}

function record<K extends string, V>(keys: readonly K[], make: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, V>;
}
