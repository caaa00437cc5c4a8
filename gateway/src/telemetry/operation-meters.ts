import { type Counter, type Histogram, metrics } from '@hoi/kit/telemetry/metrics.ts';
import type { OperationDefinitionNode } from 'graphql';
import type { Prepared } from '../documents.ts';

/** What is counted of one operation; made when it is first run, so that counting makes nothing. */
export interface OperationMeter {
  /** What spans call it: by the names of the host and of the graph, never by the client's. */
  readonly name: string;
  readonly took: Histogram;
  readonly withErrors: Counter;
}

/** Counts operations by the names that the host knows: clients may call theirs what they like. */
export interface OperationMeters {
  of(prepared: Prepared): OperationMeter;
}

const mostRootFields = 3;

function rootFields({ selectionSet }: OperationDefinitionNode): string {
  return selectionSet.selections
    .flatMap((one) => (one.kind === 'Field' ? [one.name.value] : []))
    .slice(0, mostRootFields)
    .join(', ');
}

/** Counts the operations of some documents by name, and all others together. */
export function createOperationMeters(documents: Iterable<string>): OperationMeters {
  const names = new Set<string>();
  for (const text of documents) {
    for (const [, name] of text.matchAll(/(?:query|mutation|subscription)\s+(\w+)/g)) {
      if (name) names.add(name);
    }
  }
  const made = new WeakMap<Prepared, OperationMeter>();

  function meterOf({ operation }: Prepared): OperationMeter {
    const given = operation.name?.value ?? '';
    const isKnown = names.has(given);
    const labels = { operation: isKnown ? given : 'other', kind: operation.operation };
    return {
      name: `${labels.kind} ${isKnown ? given : rootFields(operation)}`,
      took: metrics.histogram(
        'hoi_gateway_operation_seconds',
        'Queries and mutations, from admission to the answer.',
        labels,
      ),
      withErrors: metrics.counter(
        'hoi_gateway_operations_with_errors_total',
        'Those whose answer has errors or that did not end.',
        labels,
      ),
    };
  }

  return {
    of(prepared) {
      let meter = made.get(prepared);
      if (!meter) {
        meter = meterOf(prepared);
        made.set(prepared, meter);
      }
      return meter;
    },
  };
}
