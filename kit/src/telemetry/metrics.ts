/** What tells the series of one metric apart, such as `{ service: 'event' }`. */
export type Labels = Readonly<Record<string, string>>;

/** Counts what happened; made once, so that counting makes nothing. */
export interface Counter {
  add(count?: number): void;
}

/** Counts how long things took, in seconds. */
export interface Histogram {
  observe(seconds: number): void;
}

/** One value of a metric that is asked for when somebody looks. */
export interface Sample {
  readonly labels: Labels;
  readonly value: number;
}

/** The metrics of a process, in the form that Prometheus reads. */
export interface Metrics {
  counter(name: string, help: string, labels?: Labels): Counter;
  histogram(name: string, help: string, labels?: Labels): Histogram;
  /** Asks for values whenever somebody looks, until it is disposed of. What throws has none. */
  gauge(
    name: string,
    help: string,
    read: () => readonly Sample[] | Promise<readonly Sample[]>,
  ): Disposable;
  /** Everything, as text. */
  text(): Promise<string>;
}

type Kind = 'counter' | 'histogram' | 'gauge';

interface Family {
  readonly kind: Kind;
  readonly help: string;
  readonly series: Map<string, { lines(name: string, labels: string): string[] }>;
  readonly reads: Set<() => readonly Sample[] | Promise<readonly Sample[]>>;
}

const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

class CounterSeries implements Counter {
  #count = 0;

  add(count = 1): void {
    this.#count += count;
  }

  lines(name: string, labels: string): string[] {
    return [`${name}${braced(labels)} ${this.#count}`];
  }
}

class HistogramSeries implements Histogram {
  readonly #buckets = new Float64Array(bounds.length + 1);
  #sum = 0;

  observe(seconds: number): void {
    this.#sum += seconds;
    let at = 0;
    while (at < bounds.length && seconds > (bounds[at] ?? 0)) at += 1;
    this.#buckets[at] = (this.#buckets[at] ?? 0) + 1;
  }

  lines(name: string, labels: string): string[] {
    let below = 0;
    const lines = [...this.#buckets].map((count, at) => {
      below += count;
      return `${name}_bucket${braced(labels, `le="${bounds[at] ?? '+Inf'}"`)} ${below}`;
    });
    return [
      ...lines,
      `${name}_sum${braced(labels)} ${this.#sum}`,
      `${name}_count${braced(labels)} ${below}`,
    ];
  }
}

/** A set of metrics; a process has one, tests make their own. */
export function createMetrics(): Metrics {
  const families = new Map<string, Family>();

  function familyOf(kind: Kind, name: string, help: string): Family {
    const family = families.get(name) ?? { kind, help, series: new Map(), reads: new Set() };
    if (family.kind !== kind) throw new Error(`${name} is a ${family.kind} already`);
    families.set(name, family);
    return family;
  }

  function seriesOf<Series extends CounterSeries | HistogramSeries>(
    family: Family,
    labels: Labels,
    Kind: new () => Series,
  ): Series {
    const key = written(labels);
    const known = family.series.get(key);
    if (known instanceof Kind) return known;
    const series = new Kind();
    family.series.set(key, series);
    return series;
  }

  return {
    counter: (name, help, labels = {}) =>
      seriesOf(familyOf('counter', name, help), labels, CounterSeries),
    histogram: (name, help, labels = {}) =>
      seriesOf(familyOf('histogram', name, help), labels, HistogramSeries),
    gauge(name, help, read) {
      const { reads } = familyOf('gauge', name, help);
      reads.add(read);
      return { [Symbol.dispose]: () => reads.delete(read) };
    },
    async text() {
      const parts: string[] = [];
      for (const [name, family] of families) {
        parts.push(`# HELP ${name} ${family.help}`, `# TYPE ${name} ${family.kind}`);
        for (const [labels, series] of family.series) parts.push(...series.lines(name, labels));
        for (const read of family.reads) {
          const samples = await Promise.resolve()
            .then(read)
            .catch(() => []);
          for (const { labels, value } of samples) {
            parts.push(`${name}${braced(written(labels))} ${value}`);
          }
        }
      }
      return `${parts.join('\n')}\n`;
    },
  };
}

/** The metrics of this process. */
export const metrics: Metrics = createMetrics();

const written = (labels: Labels) =>
  Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replace(/["\\\n]/g, '_')}"`)
    .join(',');

function braced(labels: string, more = ''): string {
  const all = [labels, more].filter((part) => part !== '').join(',');
  return all === '' ? '' : `{${all}}`;
}
