import type pulumi from '@pulumi/pulumi';
import type { Settings } from '../settings.ts';
import type { Statement } from '../statements.ts';
import type { Container } from './containers.ts';

/** What the collector gets of its task's memory. */
export const collectorMib = 96;
// One request in a hundred: each trace that X-Ray keeps is paid for.
const share = 0.01;
const port = 4318;

/** What the services of a task are told when a collector stands beside them. */
export function tracingOf({ collector }: Settings): Readonly<Record<string, string>> {
  if (!collector) return {};
  return {
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
    OTEL_TRACES_SAMPLER_ARG: `${share}`,
  };
}

/** AWS's OpenTelemetry collector beside the services of a task: takes their spans, hands them on to X-Ray. */
export function collectorOf(
  { collector, region }: Settings,
  logGroup: pulumi.Input<string>,
): readonly Container[] {
  if (!collector) return [];
  const configuration = {
    extensions: { health_check: {} },
    receivers: { otlp: { protocols: { http: { endpoint: `127.0.0.1:${port}` } } } },
    processors: {
      memory_limiter: { check_interval: '1s', limit_mib: Math.floor(collectorMib * 0.75) },
      batch: { timeout: '1s' },
    },
    exporters: { awsxray: { region } },
    service: {
      extensions: ['health_check'],
      pipelines: {
        traces: {
          receivers: ['otlp'],
          processors: ['memory_limiter', 'batch'],
          exporters: ['awsxray'],
        },
      },
    },
  };
  return [
    {
      image: 'collector',
      reference: collector,
      logGroup,
      memoryMib: collectorMib,
      // JSON is YAML.
      environment: { AOT_CONFIG_CONTENT: JSON.stringify(configuration), AWS_REGION: region },
      secrets: {},
      // A service serves on without its traces.
      isEssential: false,
      healthCheck: ['/healthcheck'],
    },
  ];
}

/** What handing on spans takes; X-Ray knows no resources. */
export function traceGrants({ collector }: Settings): readonly Statement[] {
  if (!collector) return [];
  return [
    {
      Sid: 'Traces',
      Effect: 'Allow',
      Action: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
      Resource: '*',
    },
  ];
}
