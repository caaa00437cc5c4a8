import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callerFor } from '../src/testing/run.ts';
import { aSample, type Sample } from './support/sample.ts';

const typeDefs = parse('type Query { a: Int } type Subscription { ticks: Int! broken: Int! }');
async function* numbers(...values: readonly unknown[]) {
  for (const value of values) {
    if (value instanceof Error) throw value;
    yield value;
  }
}
const resolvers = {
  Subscription: {
    ticks: { subscribe: () => numbers(1, 2), resolve: (value: unknown) => value },
    broken: {
      subscribe: () => numbers(1, new Error('select secret from table')),
      resolve: (value: unknown) => value,
    },
  },
};

let sample: Sample;
beforeAll(async () => {
  sample = await aSample();
});
afterAll(() => sample[Symbol.asyncDispose]());

test('a subscription gives each result, and a broken source one masked error', async () => {
  const subgraph = await sample.subgraph(typeDefs, resolvers);
  const listen = (query: string) =>
    Array.fromAsync(subgraph.subscribe({ query }, callerFor(null), new AbortController().signal));
  expect(await listen('subscription { ticks }')).toMatchObject([
    { data: { ticks: 1 } },
    { data: { ticks: 2 } },
  ]);
  const broken = await listen('subscription { broken }');
  expect(broken).toMatchObject([
    { data: { broken: 1 } },
    { errors: [{ extensions: { code: 'INTERNAL' } }] },
  ]);
  expect(JSON.stringify(broken)).not.toContain('secret');
  expect(await listen('subscription { nothing }')).toMatchObject([{ errors: [{}] }]);
});
