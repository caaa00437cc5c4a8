import { Stop } from '@hoi/kit/stop.ts';
import { getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import type { Admitted } from './admit.ts';
import { SubgraphFailure } from './execute/subgraph-error.ts';
import { createOperations, type OperationsParts } from './operation.ts';

const document = parse('{ a }');
const admitted = {
  prepared: {
    ...{ document, operation: getOperationAST(document), operationName: null },
    plan: () => new Promise(() => undefined),
    deferral: { plan: () => new Promise(() => undefined) },
  },
  request: { variables: {} },
  requester: { caller: {} },
} as unknown as Admitted;
const operations = createOperations({} as OperationsParts);

test.each([
  ['an operation', (stop: Stop) => operations.run(admitted, stop)],
  ['one in parts', (stop: Stop) => operations.runDeferred(admitted, stop).next()],
])('%s waits for its plan no longer than its caller', async (_what, run) => {
  const stop = new Stop();
  const running = run(stop);
  stop.abort(new SubgraphFailure('DEADLINE_EXCEEDED'));
  await expect(running).rejects.toMatchObject({ code: 'OVERLOADED', status: 503 });
});
