import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';
import type { PlatformContext } from './context.ts';

/** Where the tasks run, and the names under which services find each other. */
export class Cluster extends pulumi.ComponentResource {
  readonly cluster: aws.ecs.Cluster;
  readonly namespaceArn: pulumi.Output<string>;

  constructor(name: string, { settings }: PlatformContext, opts?: pulumi.ComponentResourceOptions) {
    super('hoi:platform:Cluster', name, {}, opts);
    const { prefix, sizes } = settings;
    const parent = { parent: this };
    const namespace = new aws.servicediscovery.HttpNamespace(
      prefix,
      { name: prefix, description: 'the services of the platform' },
      parent,
    );
    this.namespaceArn = namespace.arn;
    this.cluster = new aws.ecs.Cluster(
      prefix,
      {
        name: prefix,
        settings: [
          {
            name: 'containerInsights',
            value: sizes.hasContainerInsights ? 'enabled' : 'disabled',
          },
        ],
        serviceConnectDefaults: { namespace: namespace.arn },
      },
      parent,
    );
    new aws.ecs.ClusterCapacityProviders(
      prefix,
      { clusterName: this.cluster.name, capacityProviders: ['FARGATE', 'FARGATE_SPOT'] },
      parent,
    );
    this.registerOutputs();
  }
}

/** A log group that is encrypted and forgets after a month. */
export function logGroup(
  name: string,
  { foundation }: PlatformContext,
  opts: pulumi.CustomResourceOptions,
): aws.cloudwatch.LogGroup {
  return new aws.cloudwatch.LogGroup(
    name,
    { name, retentionInDays: 30, kmsKeyId: foundation.logsKeyArn },
    opts,
  );
}
