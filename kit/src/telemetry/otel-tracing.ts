import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, TraceFlags, trace } from '@opentelemetry/api';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  type SpanProcessor,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { Origin, Span, SpanOptions, Tracing } from './tracing.ts';

/** Where finished spans go, and how many. */
export interface OtelTracingOptions {
  readonly processors: readonly SpanProcessor[];
  /** The share of traces that is kept. By the trace's id, so all services keep the same ones. */
  readonly ratio: number;
}

const hex = (bytes: number) => randomBytes(bytes).toString('hex');

/** Follows requests with OpenTelemetry. Each service is a resource of its own, also within one process. */
export function otelTracing({ processors, ratio }: OtelTracingOptions): Tracing {
  const running = new AsyncLocalStorage<Origin>();
  const sampler = new TraceIdRatioBasedSampler(ratio);
  const providers = new Map<string, TracerProvider>();
  // A trace that the gateway began has an id already, and no span yet.
  let givenTraceId: string | null = null;
  const idGenerator = {
    generateTraceId: () => givenTraceId ?? hex(16),
    generateSpanId: () => hex(8),
  };

  function tracerOf(service: string) {
    let provider = providers.get(service);
    if (!provider) {
      const resource = resourceFromAttributes({ 'service.name': `hoi-${service}` });
      const spanProcessors = [...processors];
      provider = new TracerProvider({ resource, sampler, idGenerator, spanProcessors });
      providers.set(service, provider);
    }
    return provider.getTracer('hoi');
  }

  function start(name: string, options: SpanOptions): Span {
    const { service, kind, attributes = {}, parent = running.getStore() } = options;
    const context = parent ? contextOf(parent) : ROOT_CONTEXT;
    givenTraceId = parent?.traceId ?? null;
    const span = tracerOf(service).startSpan(
      name,
      { kind: SpanKind[kind], attributes: { ...attributes } },
      context,
    );
    givenTraceId = null;
    const { traceId, spanId } = span.spanContext();
    return {
      traceId,
      spanId,
      end(problem = null) {
        if (problem !== null) span.setStatus({ code: SpanStatusCode.ERROR, message: problem });
        span.end();
      },
    };
  }

  return {
    start,
    run: (span, code) => running.run(span, code),
    current: () => running.getStore() ?? null,
    async [Symbol.asyncDispose]() {
      for (const processor of processors) await processor.shutdown();
    },
  };
}

function contextOf({ traceId, spanId }: Origin) {
  if (spanId === null) return ROOT_CONTEXT;
  const isRemote = true;
  return trace.setSpanContext(ROOT_CONTEXT, {
    ...{ traceId, spanId, isRemote },
    traceFlags: TraceFlags.SAMPLED,
  });
}
