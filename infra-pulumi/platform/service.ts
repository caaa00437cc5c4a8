import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';
import { gatewayPort, type Service, services } from '../services.ts';
import type { TaskSize } from '../sizes.ts';
import { scaling } from './autoscaling.ts';
import type { Cluster } from './cluster.ts';
import { logGroup } from './cluster.ts';
import { collectorOf, traceGrants } from './collector.ts';
import { containerOf } from './containers.ts';
import { type GrantsContext, grantsOf } from './grants.ts';
import type { LoadBalancer } from './load-balancer.ts';
import { Roles } from './roles.ts';
import { serviceAlarms } from './service-alarms.ts';
import { taskDefinition } from './task.ts';

interface RunningArgs extends GrantsContext {
  /** `platform` runs all containers in one task. */
  readonly of: Service | 'platform';
  readonly size: TaskSize;
  readonly cluster: Cluster;
  readonly securityGroupId: pulumi.Input<string>;
  /** Set for whoever the load balancer leads to. */
  readonly loadBalancer: LoadBalancer | null;
}

/** A service as it runs: its roles, its tasks, how it is rolled out, taken back and scaled. */
export class RunningService extends pulumi.ComponentResource {
  readonly service: aws.ecs.Service;
  readonly definition: aws.ecs.TaskDefinition;

  constructor(name: string, args: RunningArgs, opts?: pulumi.ComponentResourceOptions) {
    super('hoi:platform:RunningService', name, {}, opts);
    const { settings, foundation, size, of } = args;
    const parent = { parent: this };
    const label = `${settings.prefix}-${of}`;
    const inside = of === 'platform' ? services : [of];
    const logs = logGroup(`/${settings.prefix}/${of}`, args, parent);
    const containers = [
      ...inside.map((each) => containerOf(each, args, logs.name)),
      ...collectorOf(settings, logs.name),
    ];
    const roles = new Roles(
      label,
      {
        ...args,
        label,
        may: [
          ...together(inside.map((each) => ({ each, statements: grantsOf(each, args) }))),
          ...traceGrants(settings),
        ],
        repositoryArns: inside.map((each) => foundation.repositoryArns[each]),
        secretArns: [...new Set(containers.flatMap(({ secrets }) => Object.values(secrets)))],
        logGroupArn: logs.arn,
      },
      parent,
    );
    this.definition = taskDefinition(
      { ...args, ...size, family: label, roles, containers },
      parent,
    );
    const alarms = serviceAlarms(label, args, parent);
    this.service = this.#service(
      label,
      args,
      alarms.map((alarm) => alarm.name),
    );
    scaling(label, { ...args, service: this.service }, parent);
    this.registerOutputs();
  }

  #service(label: string, args: RunningArgs, alarmNames: pulumi.Input<string>[]): aws.ecs.Service {
    const { settings, foundation, cluster, size, of, loadBalancer } = args;
    const isPublic = settings.nat === 'none' && settings.egressWithoutNat === 'publicAddress';
    const subnets = isPublic ? foundation.publicSubnetIds : foundation.privateSubnetIds;
    return new aws.ecs.Service(
      label,
      {
        name: label,
        cluster: cluster.cluster.arn,
        taskDefinition: this.definition.arn,
        desiredCount: size.minimum,
        capacityProviderStrategies: capacity(size),
        platformVersion: 'LATEST',
        propagateTags: 'SERVICE',
        enableExecuteCommand: false,
        availabilityZoneRebalancing: 'ENABLED',
        networkConfiguration: {
          subnets: subnets.apply((ids) => [...ids]),
          securityGroups: [args.securityGroupId],
          assignPublicIp: isPublic,
        },
        deploymentMinimumHealthyPercent: 100,
        deploymentMaximumPercent: 200,
        deploymentCircuitBreaker: { enable: true, rollback: true },
        alarms: { enable: true, rollback: true, alarmNames },
        ...(loadBalancer && {
          healthCheckGracePeriodSeconds: 60,
          loadBalancers: [
            {
              targetGroupArn: loadBalancer.targets.arn,
              containerName: 'gateway',
              containerPort: gatewayPort,
            },
          ],
        }),
        ...(of !== 'platform' && { serviceConnectConfiguration: connect(of, args) }),
        waitForSteadyState: true,
      },
      // Autoscaling owns the count.
      {
        parent: this,
        ignoreChanges: ['desiredCount'],
        // The cluster knows its capacity, and the listener its targets, before tasks are asked for.
        dependsOn: loadBalancer ? [cluster, loadBalancer.listener] : [cluster],
      },
    );
  }
}

function capacity({ minimum, onSpot }: TaskSize) {
  const steady = { capacityProvider: 'FARGATE', base: minimum - onSpot };
  if (onSpot === 0) return [{ ...steady, weight: 1 }];
  return [
    { ...steady, weight: 0 },
    { capacityProvider: 'FARGATE_SPOT', weight: 1 },
  ];
}

/** Plain TCP, so that sockets and streams live as long as they are used. */
function connect(of: Service, { cluster }: RunningArgs) {
  const port = of === 'gateway' ? gatewayPort : 4001;
  return {
    enabled: true,
    namespace: cluster.namespaceArn,
    services: [
      {
        portName: of,
        discoveryName: of,
        clientAlias: [{ dnsName: of, port }],
        // Sockets ping every 10 s; what is silent for an hour is gone.
        timeout: { idleTimeoutSeconds: 3600 },
      },
    ],
  };
}

interface Given {
  readonly each: Service;
  readonly statements: ReturnType<typeof grantsOf>;
}

/** The statements of all who share a role; names within a policy must differ. */
function together(given: readonly Given[]): ReturnType<typeof grantsOf> {
  if (given.length === 1) return given.flatMap(({ statements }) => statements);
  return given.flatMap(({ each, statements }) =>
    statements.map((statement) => ({ ...statement, Sid: `${statement.Sid}${each}` })),
  );
}
