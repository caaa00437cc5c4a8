/** One part of a request. */
export interface KeptSpan {
  readonly spanId: string;
  readonly parentSpanId: string | null;
  readonly service: string;
  readonly name: string;
  /** The statement, for one of the database. */
  readonly detail: string | null;
  /** Milliseconds since the epoch, with fractions. */
  readonly startMs: number;
  readonly durationMs: number;
  readonly problem: string | null;
}

/** One request, with everything that it brought about. */
export interface KeptTrace {
  readonly traceId: string;
  readonly spans: readonly KeptSpan[];
}

/** What of a finished span is read here; OpenTelemetry's `ReadableSpan` is one. */
interface FinishedSpan {
  readonly name: string;
  readonly spanContext: () => { readonly traceId: string; readonly spanId: string };
  readonly parentSpanContext?: { readonly spanId: string };
  readonly startTime: HrTime;
  readonly duration: HrTime;
  readonly status: { readonly code: number; readonly message?: string };
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly resource: { readonly attributes: Readonly<Record<string, unknown>> };
}

/** Seconds and nanoseconds. */
type HrTime = readonly [number, number];

/** The last requests, in memory; it is told of finished spans as OpenTelemetry's processors are. */
export interface DevTraces {
  onStart(): void;
  onEnd(span: FinishedSpan): void;
  forceFlush(): Promise<void>;
  shutdown(): Promise<void>;
  /** Newest first. */
  list(): readonly KeptTrace[];
}

const mostTraces = 60;
const mostSpans = 400;
const failed = 2;

/** Keeps the newest traces; what belongs to one that is forgotten begins it anew. */
export function createDevTraces(): DevTraces {
  const traces = new Map<string, KeptSpan[]>();
  return {
    onStart: () => undefined,
    onEnd(span) {
      const { traceId } = span.spanContext();
      const spans = traces.get(traceId) ?? [];
      if (spans.length < mostSpans) spans.push(kept(span));
      traces.set(traceId, spans);
      for (const oldest of traces.keys()) {
        if (traces.size <= mostTraces) break;
        traces.delete(oldest);
      }
    },
    forceFlush: async () => undefined,
    shutdown: async () => undefined,
    list: () => [...traces].map(([traceId, spans]) => ({ traceId, spans })).reverse(),
  };
}

const milliseconds = ([seconds, nanos]: HrTime) => seconds * 1e3 + nanos / 1e6;

function kept(span: FinishedSpan): KeptSpan {
  const { name, status, attributes, resource } = span;
  const statement = attributes['db.query.text'];
  return {
    spanId: span.spanContext().spanId,
    parentSpanId: span.parentSpanContext?.spanId ?? null,
    service: `${resource.attributes['service.name'] ?? ''}`.replace(/^hoi-/, ''),
    name,
    detail: typeof statement === 'string' ? statement : null,
    startMs: milliseconds(span.startTime),
    durationMs: milliseconds(span.duration),
    problem: status.code === failed ? (status.message ?? 'error') : null,
  };
}
