import type { SpanProcessor } from '@opentelemetry/sdk-trace';
import { z } from 'zod';
import { readEnv } from '../env.ts';
import { type ServedMetrics, serveMetrics } from './serve-metrics.ts';
import { setTracing } from './tracing.ts';

/** What the environment may ask for; without it nothing is loaded and nothing is served. */
export interface TelemetryOptions {
  /** Where `/metrics` listens: everywhere in a container, on this machine alone elsewhere. */
  readonly metricsHost: string;
  /** Is told of finished spans as well. */
  readonly processor?: SpanProcessor;
}

/** Starts what is to be told of this process: traces to an OTLP endpoint, metrics on a port of their own. */
export async function startTelemetry(options: TelemetryOptions): Promise<AsyncDisposable> {
  const { metricsHost, processor } = options;
  const env = readEnv({
    OTEL_EXPORTER_OTLP_ENDPOINT: z.union([z.literal(''), z.url()]).default(''),
    OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
    METRICS_PORT: z.union([z.literal(''), z.coerce.number().int().min(0).max(65_535)]).default(''),
  });
  const endpoint = env.OTEL_EXPORTER_OTLP_ENDPOINT;
  const served: ServedMetrics | null =
    env.METRICS_PORT === '' ? null : await serveMetrics(env.METRICS_PORT, metricsHost);
  if (endpoint === '' && !processor) return served ?? nothing;

  const { otelTracing } = await import('./otel-tracing.ts');
  const processors = [
    ...(endpoint === '' ? [] : [await otlpProcessor(endpoint)]),
    ...(processor ? [processor] : []),
  ];
  const tracing = otelTracing({ processors, ratio: env.OTEL_TRACES_SAMPLER_ARG });
  setTracing(tracing);
  return {
    async [Symbol.asyncDispose]() {
      setTracing(null);
      await tracing[Symbol.asyncDispose]();
      await served?.[Symbol.asyncDispose]();
    },
  };
}

const nothing: AsyncDisposable = { [Symbol.asyncDispose]: async () => undefined };

async function otlpProcessor(endpoint: string): Promise<SpanProcessor> {
  const [{ BatchSpanProcessor }, { OTLPTraceExporter }] = await Promise.all([
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: 5_000 });
  return new BatchSpanProcessor({ exporter, maxQueueSize: 4_096, scheduledDelayMillis: 1_000 });
}
