import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';
import type { Container } from './containers.ts';
import type { PlatformContext } from './context.ts';
import type { Roles } from './roles.ts';

interface TaskArgs extends PlatformContext {
  readonly family: string;
  readonly cpu: number;
  readonly memoryMib: number;
  readonly roles: Roles;
  readonly containers: readonly Container[];
}

/** A task definition: nobody special, on a read-only root, by digest, without one capability. */
export function taskDefinition(
  args: TaskArgs,
  opts: pulumi.CustomResourceOptions,
): aws.ecs.TaskDefinition {
  const { roles } = args;
  return new aws.ecs.TaskDefinition(
    args.family,
    {
      family: args.family,
      requiresCompatibilities: ['FARGATE'],
      networkMode: 'awsvpc',
      runtimePlatform: { cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' },
      cpu: `${args.cpu}`,
      memory: `${args.memoryMib}`,
      taskRoleArn: roles.task.arn,
      executionRoleArn: roles.execution.arn,
      volumes: [{ name: 'tmp' }],
      containerDefinitions: pulumi.jsonStringify(
        args.containers.map((container) => containerDefinition(container, args)),
      ),
      // The last good version stays there to go back to.
      skipDestroy: true,
    },
    opts,
  );
}

function containerDefinition(container: Container, { settings, foundation }: TaskArgs) {
  const { image, port, environment, secrets } = container;
  return {
    name: image,
    image:
      image === 'collector'
        ? container.reference
        : pulumi.interpolate`${foundation.repositoryUrls[image]}@${settings.images[image]}`,
    essential: container.isEssential ?? true,
    memory: container.memoryMib,
    user: '1000:1000',
    readonlyRootFilesystem: true,
    privileged: false,
    linuxParameters: { initProcessEnabled: true, capabilities: { drop: ['ALL'], add: [] } },
    mountPoints: [{ sourceVolume: 'tmp', containerPath: '/tmp', readOnly: false }],
    ulimits: [{ name: 'nofile', softLimit: 65_535, hardLimit: 65_535 }],
    // The services drain for at most 15 s.
    stopTimeout: 30,
    environment: Object.entries(environment).map(([name, value]) => ({ name, value })),
    secrets: Object.entries(secrets).map(([name, valueFrom]) => ({ name, valueFrom })),
    ...(port && { portMappings: [{ name: image, containerPort: port, protocol: 'tcp' }] }),
    ...(container.healthCheck && {
      healthCheck: {
        command: ['CMD', ...container.healthCheck],
        interval: 10,
        timeout: 3,
        retries: 3,
        startPeriod: 30,
      },
    }),
    logConfiguration: {
      logDriver: 'awslogs',
      options: {
        'awslogs-group': container.logGroup,
        'awslogs-region': settings.region,
        'awslogs-stream-prefix': image,
        // A slow log never stops a request.
        mode: 'non-blocking',
        'max-buffer-size': '4m',
      },
    },
  };
}
