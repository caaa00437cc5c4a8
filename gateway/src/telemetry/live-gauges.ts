import { metrics } from '@hoi/kit/telemetry/metrics.ts';

/** What a gateway holds open. */
export interface LiveCounts {
  /** Sockets and streams of events. */
  readonly connections: () => number;
  /** Subscriptions that run upstream, each perhaps for many. */
  readonly subscriptions: () => number;
  /** Those who hear a shared state. */
  readonly listeners: () => number;
  /** Queries and mutations that run now. */
  readonly running: () => number;
}

const one = (value: number) => [{ labels: {}, value }];

/** Tells what a gateway holds open. */
export function liveGauges(counts: LiveCounts): Disposable {
  const gauges = new DisposableStack();
  const tell = (name: string, help: string, count: () => number) =>
    gauges.use(metrics.gauge(name, help, () => one(count())));
  tell('hoi_gateway_live_connections', 'Open sockets and streams of events.', counts.connections);
  tell(
    'hoi_gateway_subscriptions',
    'Subscriptions that run upstream, each perhaps for many listeners.',
    counts.subscriptions,
  );
  tell('hoi_gateway_state_listeners', 'Clients that hear a shared state.', counts.listeners);
  tell('hoi_gateway_operations_running', 'Queries and mutations that run now.', counts.running);
  return gauges;
}
