import { type Counter, type Histogram, metrics } from '@hoi/kit/telemetry/metrics.ts';

/** What is counted of the requests to one subgraph. */
export interface FetchMeter {
  readonly took: Histogram;
  readonly failed: Counter;
}

/** The counters of one subgraph. */
export function fetchMeter(subgraph: string): FetchMeter {
  return {
    took: metrics.histogram('hoi_gateway_fetch_seconds', 'Requests of the gateway to a subgraph.', {
      subgraph,
    }),
    failed: metrics.counter(
      'hoi_gateway_fetches_failed_total',
      'Those that got no answer: unreachable, too slow, refused by the breaker or left.',
      { subgraph },
    ),
  };
}

/** Counts a request that began then, with the code of what went wrong, if something did. */
export function countFetch(meter: FetchMeter, began: number, problem: string | null): void {
  meter.took.observe((performance.now() - began) / 1_000);
  if (problem !== null) meter.failed.add();
}
