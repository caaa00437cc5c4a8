import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';
import { consumerNames } from '../services.ts';
import type { PlatformContext } from './context.ts';
import type { LoadBalancer } from './load-balancer.ts';
import type { RunningService } from './service.ts';

interface DashboardArgs extends PlatformContext {
  readonly running: readonly RunningService[];
  readonly loadBalancer: LoadBalancer;
}

type Metric = readonly pulumi.Input<string>[];

/** One page for the operators: requests, errors, time, tasks, database, queues. */
export class Dashboard extends pulumi.ComponentResource {
  constructor(name: string, args: DashboardArgs, opts?: pulumi.ComponentResourceOptions) {
    super('hoi:platform:Dashboard', name, {}, opts);
    const { settings } = args;
    const { prefix, region } = settings;
    const widgets = chartsOf(args).map(([title, stat, metrics], at) => ({
      type: 'metric',
      x: (at % 2) * 12,
      y: Math.floor(at / 2) * 6,
      width: 12,
      height: 6,
      properties: { title, stat, metrics, region, period: 60, view: 'timeSeries' },
    }));
    new aws.cloudwatch.Dashboard(
      prefix,
      { dashboardName: prefix, dashboardBody: pulumi.jsonStringify({ widgets }) },
      { parent: this },
    );
    this.registerOutputs();
  }
}

type Chart = readonly [title: string, stat: string, metrics: readonly Metric[]];

function chartsOf(args: DashboardArgs): readonly Chart[] {
  const { settings, foundation, running, loadBalancer } = args;
  const { prefix, profile } = settings;
  const door = ['LoadBalancer', loadBalancer.balancer.arnSuffix];
  const balancer = (metric: string): Metric => ['AWS/ApplicationELB', metric, ...door];
  const ecs = (metric: string) =>
    running.map(
      ({ service }): Metric => [
        'AWS/ECS',
        metric,
        'ClusterName',
        prefix,
        'ServiceName',
        service.name,
      ],
    );
  const rds = (metric: string): Metric => [
    'AWS/RDS',
    metric,
    'DBInstanceIdentifier',
    foundation.databaseIdentifier,
  ];
  const queue = (metric: string) =>
    consumerNames.map(
      (consumer): Metric => ['AWS/SQS', metric, 'QueueName', `${prefix}-${consumer}.fifo`],
    );
  return [
    ['Requests', 'Sum', [balancer('RequestCount')]],
    [
      'Errors',
      'Sum',
      [
        balancer('HTTPCode_Target_5XX_Count'),
        balancer('HTTPCode_ELB_5XX_Count'),
        balancer('HTTPCode_Target_4XX_Count'),
      ],
    ],
    ['Response time, p99', 'p99', [balancer('TargetResponseTime')]],
    ['CPU of the services', 'Average', ecs('CPUUtilization')],
    ['Memory of the services', 'Average', ecs('MemoryUtilization')],
    ['Database', 'Average', [rds('CPUUtilization'), rds('DatabaseConnections')]],
    ['Database latency', 'Average', [rds('ReadLatency'), rds('WriteLatency')]],
    ...(profile === 'standard'
      ? [
          ['Age of the oldest message', 'Maximum', queue('ApproximateAgeOfOldestMessage')] as [
            string,
            string,
            Metric[],
          ],
        ]
      : []),
  ];
}
