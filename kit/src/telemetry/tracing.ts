/** Where something belongs: the trace of a request, and the part of it that brought it about. */
export interface Origin {
  readonly traceId: string;
  readonly spanId: string | null;
}

/** What a span tells. Nothing of a person may stand in it. */
export interface SpanOptions {
  readonly service: string;
  readonly kind: 'SERVER' | 'CLIENT' | 'CONSUMER' | 'INTERNAL';
  /** What it is a part of; the running code's own span when nothing is said. */
  readonly parent?: Origin | undefined;
  readonly attributes?: Readonly<Record<string, string | number>>;
}

/** Some work in a trace, from now until it ends. */
export interface Span extends Origin {
  readonly spanId: string;
  /** With the name of what went wrong, if something did. */
  end(problem?: string | null): void;
}

/** Follows requests through the services. */
export interface Tracing extends AsyncDisposable {
  start(name: string, options: SpanOptions): Span;
  /** Runs code as a part of a span: what it starts belongs there. */
  run<Result>(span: Span, code: () => Result): Result;
  /** What the running code is a part of. */
  current(): Origin | null;
}

let active: Tracing | null = null;

/** What follows requests in this process; null, and then it costs nothing, unless somebody wants to know. */
export function tracing(): Tracing | null {
  return active;
}

/** From now on requests are followed; null ends it. */
export function setTracing(next: Tracing | null): void {
  active = next;
}

/** Runs work as a span of its own, when requests are followed. */
export async function traced<Result>(
  name: string,
  options: SpanOptions,
  work: () => Promise<Result>,
): Promise<Result> {
  if (active === null) return work();
  const span = active.start(name, options);
  let problem: string | null = null;
  try {
    return await active.run(span, work);
  } catch (error) {
    problem = problemOf(error);
    throw error;
  } finally {
    span.end(problem);
  }
}

/** The kind of an error. Its message may hold what somebody typed. */
export function problemOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

// https://www.w3.org/TR/trace-context/#traceparent-header
const traceparent = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}$/;

/** What a `traceparent` header says; null when it says nothing that can be understood. */
export function originOf(header: string | undefined): Origin | null {
  const [, traceId, spanId] = traceparent.exec(header ?? '') ?? [];
  return traceId && spanId ? { traceId, spanId } : null;
}
