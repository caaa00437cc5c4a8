import type { Captured } from '../captured.ts';
import { called, type Graph, type Rule } from '../graph.ts';

const services = (graph: Graph) => graph.ofType('aws:ecs/service:Service');

/** Services roll out, back, and scale by themselves; the way to them lets streams live. */
export const operation: Rule = {
  name: 'operation',
  says: 'A bad roll-out is taken back, each service scales by CPU and memory from two tasks, and streams are not cut.',
  check: (graph) => [
    ...services(graph).flatMap(rollOut),
    ...services(graph).flatMap((service) => scalingOf(service, graph)),
    ...streams(graph),
    ...zones(graph),
  ],
};

function rollOut(service: Captured): readonly string[] {
  const {
    deploymentCircuitBreaker: breaker,
    alarms,
    deploymentMinimumHealthyPercent: healthy,
  } = service.inputs;
  return [
    ...(breaker?.enable && breaker.rollback ? [] : [`${called(service)} keeps a bad roll-out`]),
    ...(alarms?.enable && alarms.rollback && alarms.alarmNames.length > 0
      ? []
      : [`no alarm takes ${called(service)} back`]),
    ...(healthy >= 100 ? [] : [`${called(service)} goes below its size while it rolls out`]),
  ];
}

function scalingOf(service: Captured, graph: Graph): readonly string[] {
  const target = graph
    .ofType('aws:appautoscaling/target:Target')
    .find(({ inputs }) => `${inputs.resourceId}`.endsWith(`/${service.inputs.name}`));
  if (!target) return [`${called(service)} does not scale`];
  const metrics = graph
    .ofType('aws:appautoscaling/policy:Policy')
    .filter(({ inputs }) => inputs.resourceId === target.inputs.resourceId)
    .map(
      ({ inputs }) =>
        inputs.targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification
          .predefinedMetricType,
    );
  const wanted = ['ECSServiceAverageCPUUtilization', 'ECSServiceAverageMemoryUtilization'];
  if ((service.inputs.loadBalancers ?? []).length > 0) wanted.push('ALBRequestCountPerTarget');
  return [
    ...(target.inputs.minCapacity >= 2 ? [] : [`${called(service)} may run as one task`]),
    ...wanted
      .filter((each) => !metrics.includes(each))
      .map((each) => `${called(service)} does not scale by ${each}`),
  ];
}

/** Sockets and streams ping every 10 to 12 s; the gateway keeps a quiet connection for 65 s. */
function streams(graph: Graph): readonly string[] {
  return [
    ...graph
      .ofType('aws:lb/loadBalancer:LoadBalancer')
      .filter(({ inputs }) => !(inputs.idleTimeout > 12 && inputs.idleTimeout < 65))
      .map(
        (each) => `${called(each)} cuts streams, or uses connections that the gateway has closed`,
      ),
    ...services(graph)
      .flatMap((service) =>
        (service.inputs.serviceConnectConfiguration?.services ?? []).map(
          (each: Captured['inputs']) => ({ service, each }),
        ),
      )
      .filter(
        ({ each }) =>
          !(each.timeout?.idleTimeoutSeconds > 60) || each.timeout?.perRequestTimeoutSeconds > 0,
      )
      .map(({ service }) => `Service Connect cuts the streams of ${called(service)}`),
  ];
}

function zones(graph: Graph): readonly string[] {
  const database = graph
    .ofType('aws:rds/instance:Instance')
    .filter(({ inputs }) => inputs.multiAz !== true);
  const placed = services(graph).filter(
    ({ inputs }) => new Set(inputs.networkConfiguration.subnets).size < 2,
  );
  return [...database, ...placed].map((each) => `${called(each)} stands in one zone`);
}
