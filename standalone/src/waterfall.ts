import type { KeptSpan, KeptTrace } from './dev-traces.ts';

/** A span at its place in a waterfall. */
export interface WaterfallRow {
  readonly span: KeptSpan;
  /** How many spans it is inside of. */
  readonly depth: number;
  /** Per cent of the whole, from its beginning. */
  readonly left: number;
  readonly width: number;
}

/** A trace from its first moment to its last, each span under what brought it about. */
export interface Waterfall {
  readonly traceId: string;
  readonly title: string;
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly problem: string | null;
  readonly rows: readonly WaterfallRow[];
}

/** Lays a trace out. */
export function waterfallOf({ traceId, spans }: KeptTrace): Waterfall {
  const known = new Set(spans.map(({ spanId }) => spanId));
  const byStart = spans.toSorted((a, b) => a.startMs - b.startMs);
  // The browser's own span stays in the browser: whatever has an unknown parent begins here.
  const parentOf = ({ parentSpanId }: KeptSpan) =>
    parentSpanId !== null && known.has(parentSpanId) ? parentSpanId : null;
  const children = Map.groupBy(byStart, parentOf);
  const start = Math.min(...spans.map(({ startMs }) => startMs));
  const end = Math.max(...spans.map(({ startMs, durationMs }) => startMs + durationMs));
  const total = Math.max(end - start, 0.001);
  const rows: WaterfallRow[] = [];
  const seen = new Set<KeptSpan>();

  function place(span: KeptSpan, depth: number): void {
    if (seen.has(span)) return;
    seen.add(span);
    rows.push({
      ...{ span, depth },
      left: ((span.startMs - start) / total) * 100,
      width: (span.durationMs / total) * 100,
    });
    for (const child of children.get(span.spanId) ?? []) place(child, depth + 1);
  }

  for (const root of children.get(null) ?? []) place(root, 0);
  return {
    traceId,
    title: rows[0]?.span.name ?? '',
    startedAt: new Date(start),
    durationMs: total,
    problem: rows[0]?.span.problem ?? null,
    rows,
  };
}
