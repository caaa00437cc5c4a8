import { Stop, type StopSignal } from '@hoi/kit/stop.ts';
import { type Span, tracing } from '@hoi/kit/telemetry/tracing.ts';
import type { Admitted } from './admit.ts';
import { createDeadlines } from './deadlines.ts';
import { SubgraphFailure } from './execute/subgraph-error.ts';
import { createOperationMeters } from './telemetry/operation-meters.ts';

/** An operation on its way, until it is disposed of: with its deadline, its meters and its trace. */
export interface Going extends Disposable {
  /** Aborts when the client goes away or the time is up. */
  readonly signal: StopSignal;
  /** Where it is followed, when somebody does. */
  readonly span: Span | null;
  /** True until somebody says that all went well. */
  hasFailed: boolean;
}

const operationTimeoutMs = 8_000;

/** Begins operations; those of the named documents are counted by name. */
export function createBeginnings(
  namedDocuments: Iterable<string>,
): (admitted: Admitted, clientSignal: StopSignal) => Going {
  const meters = createOperationMeters(namedDocuments);
  const deadlines = createDeadlines(operationTimeoutMs);
  return (admitted, clientSignal) => {
    const stop = new Stop();
    const forget = deadlines.remember(() => stop.abort(new SubgraphFailure('DEADLINE_EXCEEDED')));
    const leave = () => stop.abort(clientSignal.reason);
    if (clientSignal.aborted) leave();
    clientSignal.addEventListener('abort', leave);
    const meter = meters.of(admitted.prepared);
    const began = performance.now();
    const span = spanOf(admitted, meter.name);
    return {
      signal: stop,
      span,
      hasFailed: true,
      [Symbol.dispose]() {
        meter.took.observe((performance.now() - began) / 1_000);
        if (this.hasFailed) meter.withErrors.add();
        span?.end(this.hasFailed ? 'errors' : null);
        forget();
        clientSignal.removeEventListener('abort', leave);
      },
    };
  };
}

/** The operation in its trace, when somebody follows it. */
function spanOf({ requester }: Admitted, name: string): Span | null {
  const follow = tracing();
  if (follow === null) return null;
  return follow.start(name, { service: 'gateway', kind: 'SERVER', parent: requester.caller });
}
