import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSubgraph } from '../src/create-subgraph.ts';
import { type Database, openDatabase } from '../src/database.ts';
import { silentLogger } from '../src/log.ts';
import { memoryPubSub } from '../src/pubsub.ts';
import { callerFor } from '../src/testing/run.ts';
import { createTestDatabase, type TestDatabase } from '../src/testing/test-database.ts';
import { idempotency, inbox, outbox } from './sample/tables.ts';

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

let databases: TestDatabase;
let database: Database;
beforeAll(async () => {
  databases = await createTestDatabase([
    { name: 'sample', packageRoot: new URL('./sample/', import.meta.url) },
  ]);
  database = openDatabase({ url: databases.urlOf('sample'), pubsub: memoryPubSub() });
});
afterAll(() => databases[Symbol.asyncDispose]());

test('a subscription gives each result, and a broken source one masked error', async () => {
  await using subgraph = await createSubgraph({
    name: 'sample',
    typeDefs,
    resolvers,
    context: (base) => base,
    database,
    tables: { outbox, inbox, idempotency },
    log: silentLogger,
    resources: [],
  });
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
