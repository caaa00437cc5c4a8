import type { GraphFetch, GraphResult } from '../subgraph.ts';
import type { Caller } from '../viewer.ts';
import { metrics } from './metrics.ts';
import { traced } from './tracing.ts';

/** Runs an operation of a subgraph so that its time and its errors are known. */
export type FollowOperation = <Answered extends { readonly result: GraphResult }>(
  fetch: GraphFetch,
  caller: Caller,
  work: () => Promise<Answered>,
) => Promise<Answered>;

/** Counts the operations of one subgraph, and makes each a span of the request that asks. */
export function followOperations(service: string): FollowOperation {
  const took = metrics.histogram(
    'hoi_service_operation_seconds',
    'Operations that a subgraph ran for the gateway.',
    { service },
  );
  const withErrors = metrics.counter(
    'hoi_service_operations_with_errors_total',
    'Those whose answer has errors.',
    { service },
  );
  return async ({ document }, caller, work) => {
    const began = performance.now();
    const name = document.text.startsWith('mutation') ? 'run mutation' : 'run query';
    const answered = await traced(name, { service, kind: 'SERVER', parent: caller }, work);
    took.observe((performance.now() - began) / 1_000);
    if (answered.result.errors) withErrors.add();
    return answered;
  };
}
