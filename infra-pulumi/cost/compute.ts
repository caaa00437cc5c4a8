import type { Captured } from '../proof/captured.ts';
import type { Graph } from '../proof/graph.ts';
import type { Line } from './estimate.ts';
import { prices } from './prices.ts';
import type { Traffic } from './traffic.ts';
import { usageOf } from './usage.ts';

// Of the work of a request, by what the benchmarks of the gateway and of reads show.
const work: Readonly<Record<string, number>> = {
  gateway: 0.4,
  event: 0.3,
  user: 0.1,
  community: 0.1,
  notification: 0.05,
  assistant: 0.05,
  platform: 1,
};

/** The tasks of all services: as many as the traffic needs on average, never fewer than the least. */
export function computeLines(graph: Graph, traffic: Traffic): readonly Line[] {
  const services = graph.ofType('aws:ecs/service:Service').map((service) => ({
    service,
    task: graph
      .ofType('aws:ecs/taskDefinition:TaskDefinition')
      .find(({ outputs }) => outputs.arn === service.inputs.taskDefinition),
    limits: graph
      .ofType('aws:appautoscaling/target:Target')
      .find(({ name }) => name === service.name),
  }));
  const lines = services.flatMap(({ service, task, limits }) => {
    if (!task || !limits) throw new Error(`${service.name} has no task definition or limits`);
    const vcpu = Number(task.inputs.cpu) / 1024;
    const gib = Number(task.inputs.memory) / 1024;
    const share = work[service.name.replace(/^hoi-/, '')] ?? 0;
    const needed = (usageOf(traffic).perSecond * share * traffic.headroom) / traffic.perVcpu / vcpu;
    const tasks = Math.max(limits.inputs.minCapacity, Math.ceil(needed));
    if (tasks > limits.inputs.maxCapacity)
      throw new Error(`${service.name} would need ${tasks} tasks, more than it may have`);
    const steady = steadyOf(service, tasks);
    const month = ({
      vcpuHour,
      gibHour,
    }: {
      readonly vcpuHour: number;
      readonly gibHour: number;
    }) => (vcpu * vcpuHour + gib * gibHour) * prices.hoursPerMonth;
    const addresses = service.inputs.networkConfiguration.assignPublicIp ? tasks : 0;
    return [
      { part: 'tasks', usd: steady * month(prices.fargateArm) },
      { part: 'tasks on Spot', usd: (tasks - steady) * month(prices.fargateSpotArm) },
      {
        part: 'public addresses',
        usd: addresses * prices.publicAddressHour * prices.hoursPerMonth,
      },
    ];
  });
  return [
    ...lines,
    { part: 'traffic between zones', usd: usageOf(traffic).zoneGib * prices.zoneTransferGib },
  ];
}

/** How many tasks are not on Spot. */
function steadyOf({ inputs }: Captured, tasks: number): number {
  const strategies: readonly Captured['inputs'][] = inputs.capacityProviderStrategies;
  if (!strategies.some(({ capacityProvider }) => capacityProvider === 'FARGATE_SPOT')) return tasks;
  return strategies.find(({ capacityProvider }) => capacityProvider === 'FARGATE')?.base ?? 0;
}
