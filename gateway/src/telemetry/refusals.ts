import { type Counter, metrics } from '@hoi/kit/telemetry/metrics.ts';

const counterOf = (code: string) =>
  metrics.counter('hoi_gateway_refusals_total', 'Operations that may not run.', { code });

// Those that alarms wait for are there before they happen.
const counters = new Map<string, Counter>(
  ['OVERLOADED', 'RATE_LIMITED'].map((code) => [code, counterOf(code)]),
);

/** Counts an operation that was not run, by its code. */
export function countRefusal(code: string): void {
  const counter = counters.get(code) ?? counterOf(code);
  counters.set(code, counter);
  counter.add();
}
