import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '@hoi/kit/testing/free-port.ts';
import { createTestDatabase, type TestDatabase } from '@hoi/kit/testing/test-database.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The shape of the containers: every service a process of its own, by its own entry point.
const names = ['user', 'community', 'event', 'notification', 'assistant'] as const;
const root = new URL('../../', import.meta.url);
const key = 'a key of thirty-two characters!!';

let database: TestDatabase;
let mediaDir: string;
let ports: Record<string, number>;
const processes = new Map<string, ChildProcess>();
const output: string[] = [];

function start(name: string, folder: string, env: Record<string, string>): void {
  const main = fileURLToPath(new URL(`${folder}/src/main.ts`, root));
  const child = spawn(process.execPath, [main], {
    env: { PATH: '/usr/bin:/bin', LOG_LEVEL: 'warn', PUBLIC_URL: 'https://hoi.test', ...env },
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => output.push(`${name}: ${data}`));
  }
  processes.set(name, child);
}

function startSubgraph(name: string): void {
  start(name, `subgraphs/${name}`, {
    PORT: String(ports[name]),
    DATABASE_URL: database.urlOf(name),
    GATEWAY_KEY: key,
    SECRET_KEY: Buffer.alloc(32, name).toString('base64url'),
    MEDIA_DIR: mediaDir,
    GATEWAY_URL: `http://127.0.0.1:${ports.gateway}`,
    SMTP_URL: '',
    ASSISTANT_MODEL: '',
  });
}

const gatewayUrl = () => `http://127.0.0.1:${ports.gateway}`;
const statusOf = async (path: string) =>
  (await fetch(gatewayUrl() + path).catch(() => null))?.status ?? 0;

async function query(text: string): Promise<{ data: unknown; codes: unknown[] }> {
  const response = await fetch(`${gatewayUrl()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: text }),
  });
  const { data, errors = [] } = (await response.json()) as {
    data: unknown;
    errors?: { extensions: { code: string } }[];
  };
  return { data, codes: errors.map(({ extensions }) => extensions.code) };
}

beforeAll(async () => {
  database = await createTestDatabase(
    names.map((name) => ({ name, packageRoot: new URL(`subgraphs/${name}/`, root) })),
  );
  mediaDir = await mkdtemp(join(tmpdir(), 'hoi-media-'));
  const services = ['gateway', ...names];
  ports = Object.fromEntries(
    await Promise.all(services.map(async (name) => [name, await freePort()] as const)),
  );
  start('gateway', 'gateway', {
    PORT: String(ports.gateway),
    CLIENT_DIR: '/nowhere',
    ...Object.fromEntries(
      names.flatMap((name) => [
        [`SUBGRAPH_${name.toUpperCase()}_URL`, `http://127.0.0.1:${ports[name]}`],
        [`SUBGRAPH_${name.toUpperCase()}_KEY`, key],
      ]),
    ),
  });
});
afterAll(async () => {
  for (const child of processes.values()) child.kill('SIGKILL');
  await rm(mediaDir, { recursive: true });
  await database[Symbol.asyncDispose]();
});

test('the gateway starts before its subgraphs, and is ready when they are', async () => {
  await expect.poll(() => statusOf('/livez'), { timeout: 60_000 }).toBe(200);
  expect(await statusOf('/readyz')).toBe(503);
  expect((await query('{ apiInfo { version } }')).codes).toEqual(['SUBGRAPH_UNAVAILABLE']);
  for (const name of names) startSubgraph(name);
  await expect
    .poll(() => statusOf('/readyz'), { timeout: 150_000, message: output.join('') })
    .toBe(200);
  expect(
    await query('{ viewer { kind } communities { totalCount } events { totalCount } }'),
  ).toEqual({
    data: {
      viewer: { kind: 'ANONYMOUS' },
      communities: { totalCount: 0 },
      events: { totalCount: 0 },
    },
    codes: [],
  });
  const keys = await fetch(`${gatewayUrl()}/.well-known/jwks.json`);
  expect(await keys.json()).toMatchObject({ keys: [{ crv: 'Ed25519' }] });
}, 240_000);

test('a killed subgraph costs its own part of the answer, until it is back', async () => {
  const event = processes.get('event');
  event?.kill('SIGKILL');
  await once(event ?? process, 'exit');
  const text = '{ viewer { kind } categories { slug } node(id: "x") { id } }';
  const { codes } = await query(text);
  expect(codes).toContain('SUBGRAPH_UNAVAILABLE');
  expect(await statusOf('/readyz')).toBe(200);
  startSubgraph('event');
  await expect
    .poll(async () => (await query(text)).codes, { timeout: 150_000, message: output.join('') })
    .toEqual([]);
}, 200_000);

test('SIGTERM ends every process with 0', async () => {
  for (const [name, child] of processes) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect([name, code, output.join('')]).toEqual([name, 0, expect.any(String)]);
  }
}, 240_000);
