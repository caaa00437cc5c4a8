import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';
import { consumerNames } from '../services.ts';
import type { Bus } from './bus.ts';
import type { PlatformContext } from './context.ts';

interface AlarmsArgs extends PlatformContext {
  readonly bus: Bus | null;
}

/** What calls the operators besides a service's own alarms: the database, and messages nobody took. */
export class Alarms extends pulumi.ComponentResource {
  readonly #args: AlarmsArgs;

  constructor(name: string, args: AlarmsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('hoi:platform:Alarms', name, {}, opts);
    this.#args = args;
    const { storageGib, maxConnections } = args.settings.sizes.database;
    this.#database('cpu', 'CPUUtilization', 'GreaterThanThreshold', 80);
    this.#database('memory', 'FreeableMemory', 'LessThanThreshold', 100 * 2 ** 20);
    this.#database('storage', 'FreeStorageSpace', 'LessThanThreshold', storageGib * 2 ** 30 * 0.15);
    this.#database(
      'connections',
      'DatabaseConnections',
      'GreaterThanThreshold',
      maxConnections * 0.8,
    );
    this.#database('transactions', 'MaximumUsedTransactionIDs', 'GreaterThanThreshold', 1e9);
    if (args.bus) for (const consumer of consumerNames) this.#queues(consumer, args.bus);
    this.registerOutputs();
  }

  #database(what: string, metricName: string, comparisonOperator: string, threshold: number): void {
    const { settings, foundation } = this.#args;
    this.#alarm(`${settings.prefix}-database-${what}`, {
      namespace: 'AWS/RDS',
      metricName,
      dimensions: { DBInstanceIdentifier: foundation.databaseIdentifier },
      statistic: 'Average',
      period: 60,
      evaluationPeriods: 5,
      comparisonOperator,
      threshold,
      treatMissingData: 'missing',
    });
  }

  #queues(consumer: (typeof consumerNames)[number], { queues, deadLetters }: Bus): void {
    const { prefix } = this.#args.settings;
    const common = {
      namespace: 'AWS/SQS',
      statistic: 'Maximum',
      period: 60,
      comparisonOperator: 'GreaterThanThreshold',
    };
    this.#alarm(`${prefix}-${consumer}-dead`, {
      ...common,
      metricName: 'ApproximateNumberOfMessagesVisible',
      dimensions: { QueueName: deadLetters[consumer].name },
      evaluationPeriods: 1,
      threshold: 0,
    });
    this.#alarm(`${prefix}-${consumer}-late`, {
      ...common,
      metricName: 'ApproximateAgeOfOldestMessage',
      dimensions: { QueueName: queues[consumer].name },
      evaluationPeriods: 5,
      threshold: 300,
    });
  }

  #alarm(name: string, args: aws.cloudwatch.MetricAlarmArgs): void {
    const actions = [this.#args.foundation.alertsTopicArn];
    new aws.cloudwatch.MetricAlarm(
      name,
      { name, alarmActions: actions, okActions: actions, ...args },
      { parent: this },
    );
  }
}
