import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';
import type { TaskSize } from '../sizes.ts';
import type { Cluster } from './cluster.ts';
import type { LoadBalancer } from './load-balancer.ts';

interface ScalingArgs {
  readonly service: aws.ecs.Service;
  readonly cluster: Cluster;
  readonly size: TaskSize;
  readonly loadBalancer: LoadBalancer | null;
}

/** Adds tasks by CPU, memory, and for whoever the load balancer leads to, requests for each task. */
export function scaling(
  label: string,
  args: ScalingArgs,
  opts: pulumi.CustomResourceOptions,
): void {
  const { service, cluster, size, loadBalancer } = args;
  const target = new aws.appautoscaling.Target(
    label,
    {
      serviceNamespace: 'ecs',
      scalableDimension: 'ecs:service:DesiredCount',
      resourceId: pulumi.interpolate`service/${cluster.cluster.name}/${service.name}`,
      minCapacity: size.minimum,
      maxCapacity: size.maximum,
    },
    opts,
  );
  const follow = (
    what: string,
    predefinedMetricType: string,
    targetValue: number,
    resourceLabel?: pulumi.Input<string>,
  ) =>
    new aws.appautoscaling.Policy(
      `${label}-${what}`,
      {
        policyType: 'TargetTrackingScaling',
        serviceNamespace: target.serviceNamespace,
        scalableDimension: target.scalableDimension,
        resourceId: target.resourceId,
        targetTrackingScalingPolicyConfiguration: {
          predefinedMetricSpecification: {
            predefinedMetricType,
            ...(resourceLabel && { resourceLabel }),
          },
          targetValue,
          scaleOutCooldown: 30,
          scaleInCooldown: 300,
        },
      },
      opts,
    );
  follow('cpu', 'ECSServiceAverageCPUUtilization', 55);
  follow('memory', 'ECSServiceAverageMemoryUtilization', 75);
  if (!loadBalancer) return;
  const { balancer, targets } = loadBalancer;
  // A minute's requests; a task of half a vCPU is measured at about 100 a second.
  follow(
    'requests',
    'ALBRequestCountPerTarget',
    Math.round((size.cpu / 512) * 60 * 60),
    pulumi.interpolate`${balancer.arnSuffix}/${targets.arnSuffix}`,
  );
}
