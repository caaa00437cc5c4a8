import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';
import { policy } from '../statements.ts';

interface AlertsArgs {
  readonly prefix: string;
  readonly accountId: pulumi.Input<string>;
  readonly email: string;
  readonly key: aws.kms.Key;
}

/** Where alarms and bounced mail are told to the operators. */
export class Alerts extends pulumi.ComponentResource {
  readonly topic: aws.sns.Topic;

  constructor(name: string, args: AlertsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('hoi:foundation:Alerts', name, {}, opts);
    const parent = { parent: this };
    this.topic = new aws.sns.Topic(
      `${args.prefix}-alerts`,
      { name: `${args.prefix}-alerts`, kmsMasterKeyId: args.key.arn },
      parent,
    );
    new aws.sns.TopicPolicy(
      `${args.prefix}-alerts`,
      {
        arn: this.topic.arn,
        policy: policy({
          Sid: 'Publishers',
          Effect: 'Allow',
          Principal: { Service: ['cloudwatch.amazonaws.com', 'ses.amazonaws.com'] },
          Action: ['sns:Publish'],
          Resource: this.topic.arn,
          Condition: { StringEquals: { 'aws:SourceAccount': args.accountId } },
        }),
      },
      parent,
    );
    new aws.sns.TopicSubscription(
      `${args.prefix}-alerts`,
      { topic: this.topic.arn, protocol: 'email', endpoint: args.email },
      parent,
    );
    this.registerOutputs();
  }
}
