import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '@hoi/kit/testing/free-port.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { graphql, type HoiProcess, signIn, startHoi } from './hoi-process.ts';
import { type OtlpCollector, startCollector } from './otlp-collector.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const operations = join(root, 'docs/operations');

let folder: string;
let collector: OtlpCollector;
let hoi: HoiProcess;
let url: string;
let metricsUrl: string;
let token: string;

// What must never be told to whoever reads logs, traces or metrics.
const email = 'marker.linh.7291@example.org';
const markers = { email, name: 'Markerlinh Nguyen', typed: 'marker-in-a-variable-55' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoi-telemetry-'));
  collector = await startCollector();
  const port = await freePort();
  metricsUrl = `http://127.0.0.1:${port}/metrics`;
  hoi = startHoi(['--data', folder, '--empty'], {
    env: {
      LOG_LEVEL: 'trace',
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      METRICS_PORT: String(port),
      DEV_TRACES: 'true',
    },
  });
  url = await hoi.ready();
  token = await signIn(url, email);
});
afterAll(async () => {
  await hoi[Symbol.asyncDispose]();
  await collector[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const browserSpan = 'b7ad6b7169203331';
async function askTraced(traceId: string, query: string, variables: object, bearer = token) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${bearer}`,
      traceparent: `00-${traceId}-${browserSpan}-01`,
    },
    body: JSON.stringify({ query, variables }),
  });
  return response.json() as Promise<{ data?: unknown; errors?: unknown }>;
}
const spansOf = (traceId: string) => collector.spans().filter((span) => span.traceId === traceId);

const probeFile = fileURLToPath(new URL('../../gateway/src/probe.ts', import.meta.url));
async function runProbe(address: string) {
  const child = spawn(process.execPath, [probeFile, '--url', address, '--timeout', '20']);
  let said = '';
  child.stdout.on('data', (part) => {
    said += part;
  });
  const [code] = await once(child, 'close');
  return { code, said };
}

const createEvent = `mutation ($input: CreateEventInput!) {
  createEvent(input: $input) { event { id version } userErrors { code path } }
}`;
const publishEvent = 'mutation ($id: ID!) { publishEvent(id: $id) { userErrors { code } } }';

test('one trace leads from the browser over gateway, subgraph and SQL to what happens afterwards', async () => {
  const input = {
    title: 'Followed',
    format: 'ONLINE',
    startsAtLocal: '2027-01-10T09:00:00',
    endsAtLocal: '2027-01-10T11:00:00',
    timeZone: 'Asia/Ho_Chi_Minh',
    online: { joinUrl: 'https://meet.example.org/x' },
  };
  const made = await graphql(url, createEvent, { input }, token);
  const id = /"id":"(evt_[\w-]+)"/.exec(JSON.stringify(made))?.[1];
  expect(id, JSON.stringify(made)).toBeDefined();
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  await askTraced(traceId, publishEvent, { id });
  await expect
    .poll(() => spansOf(traceId).map(({ name }) => name))
    .toContain('message event.published');
  const spans = spansOf(traceId);
  const one = (service: string, name: string) =>
    spans.find((span) => span.service === service && span.name.startsWith(name));
  const gateway = one('hoi-gateway', 'mutation publishEvent');
  const asked = one('hoi-gateway', 'ask event');
  const ran = one('hoi-event', 'run mutation');
  const statement = spans.find((span) => span.parentSpanId === ran?.spanId);
  const consumed = one('hoi-notification', 'message event.published');
  expect(gateway?.parentSpanId).toBe(browserSpan);
  expect(asked?.parentSpanId).toBe(gateway?.spanId);
  expect(ran?.parentSpanId).toBe(asked?.spanId);
  expect(statement).toMatchObject({
    service: 'hoi-database',
    name: expect.stringMatching(/^SQL /),
  });
  expect(consumed?.parentSpanId).toBe(ran?.spanId);
});

test('logs, traces and metrics hold no token, code, address or anything that somebody typed', async () => {
  const wrong = '918273';
  const attempts = [
    [
      'mutation ($i: SignInInput!) { signIn(input: $i) { userErrors { code } } }',
      { i: { email, code: wrong, displayName: markers.name } },
    ],
    [
      'mutation ($i: RequestEmailCodeInput!) { requestEmailCode(input: $i) { sent } }',
      { i: { email } },
    ],
    [`query { event(slug: "${markers.typed}") { title } }`, {}],
    ['query ($q: String!) { event(slug: $q) { title } }', { q: markers.typed }],
    ['query ($q: Int!) { nothing(q: $q) }', { q: markers.typed }],
    [`query ${markers.typed.replaceAll('-', '_')} { viewer { kind } }`, {}],
  ] as const;
  const traceId = '1af7651916cd43dd8448eb211c80319c';
  for (const [query, variables] of attempts) await askTraced(traceId, query, variables);
  const last = '2af7651916cd43dd8448eb211c80319c';
  await askTraced(last, '{ viewer { kind } }', {}, `${token}x`);
  await askTraced(last, '{ events(first: 1) { totalCount } }', {});
  await fetch(`${url}/calendar/${markers.typed}.ics`);
  await expect.poll(() => spansOf(last).length).toBeGreaterThan(0);

  const code = /\b\d{6}\b/.exec(await (await fetch(`${url}/dev/mailbox.json`)).text())?.[0];
  const metricsText = await (await fetch(metricsUrl)).text();
  const traces = await (await fetch(`${url}/dev/traces.json`)).text();
  const told = { logs: hoi.output(), spans: collector.text(), traces, metricsText };
  const secrets = [...Object.values(markers), markers.typed.replaceAll('-', '_'), wrong, `${code}`];
  for (const [where, text] of Object.entries(told)) {
    expect(text.length, where).toBeGreaterThan(100);
    for (const secret of [...secrets, token.split('.')[2] ?? token]) {
      expect(text.includes(secret), `${secret} in ${where}`).toBe(false);
    }
  }
});

test('/dev/traces shows a request from the gateway to its statements', async () => {
  const traceId = '3af7651916cd43dd8448eb211c80319c';
  await askTraced(traceId, '{ events(first: 1) { totalCount } }', {});
  await expect
    .poll(async () => (await fetch(`${url}/dev/traces`)).text())
    .toMatch(new RegExp(`<details[^>]*id="${traceId}"[\\s\\S]*?ask event[\\s\\S]*?SQL select`));
});

test('the probe finds everything well, and notices when nothing answers', async () => {
  const well = await runProbe(url);
  expect(well.said).toMatch(/✓ page .*\n✓ query .*\n✓ mutation .*\n✓ subscription /);
  expect(well.code).toBe(0);
  const ill = await runProbe('http://127.0.0.1:1');
  expect(ill.said).toMatch(/✗ page .*\n✗ query .*\n✗ mutation .*\n✗ subscription /);
  expect(ill.code).toBe(1);
});

test('what the public reaches has no /metrics', async () => {
  const response = await fetch(`${url}/metrics`);
  expect(await response.text()).not.toContain('hoi_gateway_operation_seconds');
  expect((await fetch(metricsUrl)).status).toBe(200);
});

/** The names that this text uses of our own metrics. */
const namesIn = (text: string) =>
  new Set(
    [...text.matchAll(/\b((?:hoi|process)_[a-z_]+)\b/g)].map(([, name]) =>
      `${name}`.replace(/_(bucket|sum|count)$/, ''),
    ),
  );

test('dashboards and alarms speak of metrics that are really exported', async () => {
  const exported = new Set(
    [...(await (await fetch(metricsUrl)).text()).matchAll(/^# TYPE (\S+)/gm)].map(
      ([, name]) => name,
    ),
  );
  const files = globSync('{dashboards/*.json,alarms.yaml}', { cwd: operations });
  expect(files.length).toBeGreaterThanOrEqual(3);
  for (const file of files) {
    const used = namesIn(readFileSync(join(operations, file), 'utf8'));
    expect(used.size, file).toBeGreaterThan(0);
    for (const name of used) expect(exported, `${name} in ${file}`).toContain(name);
  }
});

test('the page about metrics lists every one that is exported, and no other', async () => {
  const exported = [...(await (await fetch(metricsUrl)).text()).matchAll(/^# TYPE (\S+)/gm)].map(
    ([, name]) => `${name}`,
  );
  const page = readFileSync(join(operations, 'observability.md'), 'utf8');
  const listed = [...page.matchAll(/^\| `([a-z_]+)` \|/gm)].map(([, name]) => `${name}`);
  expect(listed.toSorted()).toEqual(exported.toSorted());
});

test('each alarm has a runbook, and each runbook an alarm', () => {
  const alarms = readFileSync(join(operations, 'alarms.yaml'), 'utf8');
  const names = [...alarms.matchAll(/^\s+- alert: (\w+)$/gm)].map(([, name]) => `${name}`);
  const links = [...alarms.matchAll(/^\s+runbook: runbooks\/([\w-]+)\.md$/gm)].map(
    ([, name]) => `${name}`,
  );
  const pages = globSync('*.md', { cwd: join(operations, 'runbooks') });
  expect(names.length).toBeGreaterThanOrEqual(8);
  expect(links).toEqual(names.map((name) => name.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase()));
  expect(pages.map((page) => page.replace('.md', '')).toSorted()).toEqual(links.toSorted());
  for (const name of names) {
    const page = name.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
    expect(readFileSync(join(operations, `runbooks/${page}.md`), 'utf8')).toContain(name);
  }
});
