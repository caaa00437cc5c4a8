import aws from '@pulumi/aws';
import type pulumi from '@pulumi/pulumi';
import type { Cluster } from './cluster.ts';
import type { PlatformContext } from './context.ts';
import type { LoadBalancer } from './load-balancer.ts';

interface ServiceAlarmsArgs extends PlatformContext {
  readonly cluster: Cluster;
  readonly loadBalancer: LoadBalancer | null;
}

/** What takes a bad roll-out back, and calls the operators. */
export function serviceAlarms(
  label: string,
  { settings, foundation, cluster, loadBalancer }: ServiceAlarmsArgs,
  opts: pulumi.CustomResourceOptions,
): aws.cloudwatch.MetricAlarm[] {
  const alarm = (what: string, args: aws.cloudwatch.MetricAlarmArgs) =>
    new aws.cloudwatch.MetricAlarm(
      `${label}-${what}`,
      {
        name: `${label}-${what}`,
        alarmActions: [foundation.alertsTopicArn],
        treatMissingData: 'notBreaching',
        ...args,
      },
      opts,
    );
  const dimensions = { ClusterName: cluster.cluster.name, ServiceName: label };
  const usage = (metricName: string, threshold: number) => ({
    namespace: 'AWS/ECS',
    metricName,
    dimensions,
    statistic: 'Average',
    period: 60,
    evaluationPeriods: 5,
    comparisonOperator: 'GreaterThanThreshold',
    threshold,
  });
  const alarms = [alarm('memory', usage('MemoryUtilization', 90))];
  // Two tasks that are busy for long: the scaling has come to its end, or something spins.
  if (settings.profile === 'standard')
    alarms.push(alarm('cpu', { ...usage('CPUUtilization', 90), evaluationPeriods: 10 }));
  if (!loadBalancer) return alarms;
  const { balancer, targets } = loadBalancer;
  const door = { LoadBalancer: balancer.arnSuffix, TargetGroup: targets.arnSuffix };
  return [
    ...alarms,
    alarm('errors', {
      namespace: 'AWS/ApplicationELB',
      metricName: 'HTTPCode_Target_5XX_Count',
      dimensions: door,
      statistic: 'Sum',
      period: 60,
      evaluationPeriods: 3,
      comparisonOperator: 'GreaterThanThreshold',
      threshold: 20,
    }),
    alarm('slow', {
      namespace: 'AWS/ApplicationELB',
      metricName: 'TargetResponseTime',
      dimensions: door,
      extendedStatistic: 'p99',
      period: 60,
      evaluationPeriods: 5,
      comparisonOperator: 'GreaterThanThreshold',
      threshold: 2,
    }),
  ];
}
