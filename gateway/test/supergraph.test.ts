import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Logger, silentLogger } from '@hoi/kit/log.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aGateway, compose, type TestGateway } from './support/a-gateway.ts';
import { testSubgraph } from './support/test-subgraph.ts';

const before = testSubgraph('one', 'type Query { old: String! }', { Query: { old: () => 'old' } });
const after = testSubgraph('one', 'type Query { old: String! fresh: String! }', {
  Query: { old: () => 'old', fresh: () => 'fresh' },
});
let folder: string;
let file: string;
let gateway: TestGateway;
const refusals: string[] = [];
const log: Logger = Object.assign(Object.create(silentLogger), {
  error: (_details: object, message: string) => refusals.push(message),
});
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoi-supergraph-'));
  file = join(folder, 'supergraph.graphql');
  await writeFile(file, compose([before]));
  gateway = await aGateway([before], { supergraph: { file }, log }, [after]);
});
afterAll(async () => {
  await gateway[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

test('a new supergraph takes over without a failed request; a broken one is refused', async () => {
  let isDone = false;
  const statuses = new Set<string>();
  const traffic = (async () => {
    while (!isDone) {
      const { status, body } = await gateway.query('{ old }');
      statuses.add(`${status} ${JSON.stringify(body.data)}`);
    }
  })();

  await writeFile(file, 'type Query { broken');
  await writeFile(`${file}.new`, 'schema { query: Query } type Query { old: String! }');
  await rename(`${file}.new`, file);
  await expect.poll(() => refusals.length, { timeout: 60_000 }).toBeGreaterThan(0);
  expect((await gateway.query('{ old }')).body.data).toEqual({ old: 'old' });
  expect((await gateway.query('{ fresh }')).body.errors).toHaveLength(1);

  await writeFile(`${file}.new`, compose([after]));
  await rename(`${file}.new`, file);
  await expect
    .poll(async () => (await gateway.query('{ fresh }')).body.data, { timeout: 60_000 })
    .toEqual({ fresh: 'fresh' });
  isDone = true;
  await traffic;
  expect([...statuses]).toEqual(['200 {"old":"old"}']);
});

test('a broken supergraph at the start is told at once', async () => {
  await expect(aGateway([before], { supergraph: { sdl: 'type Query { x' } })).rejects.toThrow();
});

test('it lives while subgraphs are down, and is ready once all have been', async () => {
  let isUp = false;
  await using own = await aGateway([before], {}, [{ ...before, isReady: async () => isUp }]);
  expect((await own.fetch('/livez')).status).toBe(200);
  const unready = await own.fetch('/readyz');
  expect(unready.status).toBe(503);
  expect(await unready.json()).toMatchObject({ isReady: false, subgraphs: { one: false } });
  isUp = true;
  await expect.poll(async () => (await own.fetch('/readyz')).status).toBe(200);
  isUp = false;
  expect((await own.fetch('/readyz')).status).toBe(200);
});
