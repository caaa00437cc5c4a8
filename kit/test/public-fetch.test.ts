import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPublicFetch, NotFetched, type PublicFetchParts } from '../src/public-fetch.ts';

// A server on the loopback plays the internet: names resolve to public addresses, and only the
// connection to one that was checked is led to it.
let server: Server;
let ca: string;
let port: number;
let asked: { host: string | undefined; url: string | undefined }[] = [];
const publicly = '93.184.216.34';

type Page = (response: ServerResponse, request: IncomingMessage) => unknown;
const greet: Page = (response, { headers }) =>
  response.setHeader('etag', '"1"').end(`hello ${headers['x-mark'] ?? ''}`);
const pages: Readonly<Record<string, Page>> = {
  '/large': (response) => response.end(Buffer.alloc(200_000)),
  '/endless': (response) => {
    const timer = setInterval(() => response.write(Buffer.alloc(20_000)), 1);
    response.on('close', () => clearInterval(timer));
  },
  '/silent': () => undefined,
  '/drip': (response) => response.write('a'),
  '/zip': (response) => response.setHeader('content-encoding', 'gzip').end('x'),
  '/missing': (response) => response.writeHead(404).end('no'),
  '/same': (response) => response.writeHead(304).end(),
};

beforeAll(async () => {
  const names = ['calendar.example', 'other.example'];
  const made = await generate([{ name: 'commonName', value: 'calendar.example' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...names.map((value) => ({ type: 2 as const, value })),
          { type: 7 as const, ip: publicly },
        ],
      },
    ],
  });
  ca = made.cert;
  server = createServer({ cert: made.cert, key: made.private }, (request, response) => {
    asked.push({ host: request.headers.host, url: request.url });
    const { pathname, searchParams } = new URL(request.url ?? '/', 'https://calendar.example');
    const to = searchParams.get('to');
    if (to !== null) response.writeHead(302, { location: to }).end('moved');
    else (pages[pathname] ?? greet)(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(
  () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
);

const names: Record<string, readonly string[]> = {
  'calendar.example': [publicly],
  'other.example': ['2606:2800:220:1::1', publicly],
  'stranger.example': [publicly],
  'inside.example': ['10.0.0.7'],
  'mixed.example': [publicly, '127.0.0.1'],
  'empty.example': [],
};
const fetcher = (rest: Partial<PublicFetchParts> = {}) =>
  createPublicFetch({
    resolve: async (host) => names[host] ?? Promise.reject(new Error('ENOTFOUND')),
    dial: () => ({ host: '127.0.0.1', port, ca }),
    ...rest,
  });
const fetch = (url: string, rest: Partial<PublicFetchParts> = {}, maxBytes = 100_000) => {
  asked = [];
  return fetcher(rest)(url, { maxBytes, headers: { 'x-mark': 'b' } });
};
const problemOf = async (fetched: Promise<unknown>) => {
  const error = await fetched.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(NotFetched);
  return error instanceof NotFetched ? error.problem : null;
};

test('what is public comes back, under its own name', async () => {
  const { status, body, headers } = await fetch('https://calendar.example/a?b=1#c');
  expect([status, body.toString(), headers.etag]).toEqual([200, 'hello b', '"1"']);
  expect(asked).toEqual([{ host: 'calendar.example', url: '/a?b=1' }]);
  expect((await fetch('webcal://other.example/')).status).toBe(200);
  expect((await fetch(`https://${publicly}/`)).status).toBe(200);
  expect((await fetch('https://calendar.example/same')).status).toBe(304);
});

test.each([
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0x7f.0.0.1/',
  'https://017700000001/',
  'https://①②⑦.0.0.1/',
  'https://169.254.169.254/latest/meta-data',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[fd00::1]/',
  'https://inside.example/',
  'https://INSIDE.example./',
  'https://mixed.example/',
])('%s is never connected to', async (url) => {
  expect(await problemOf(fetch(url))).toBe('NOT_PUBLIC');
  expect(asked).toEqual([]);
});

test.each([
  'http://calendar.example/',
  'https://calendar.example:8443/',
  'https://name:secret@calendar.example/',
  'file:///etc/passwd',
  'ftp://calendar.example/',
  'gopher://calendar.example/',
  'calendar.example',
  '',
])('%s is not asked for', async (url) => {
  expect(await problemOf(fetch(url))).toBe('NOT_HTTPS');
  expect(asked).toEqual([]);
});

test.each([
  ['https://10.0.0.1/', 'NOT_PUBLIC'],
  ['https://inside.example/', 'NOT_PUBLIC'],
  ['//[::1]/x', 'NOT_PUBLIC'],
  ['http://calendar.example/', 'NOT_HTTPS'],
  ['file:///etc/passwd', 'NOT_HTTPS'],
])('a redirect to %s is checked like the first address', async (to, problem) => {
  const url = `https://calendar.example/?to=${encodeURIComponent(to)}`;
  expect(await problemOf(fetch(url))).toBe(problem);
  expect(asked).toHaveLength(1);
});

test('three redirects are followed, a fourth is not', async () => {
  const to = (times: number): string =>
    times === 0 ? '/end' : `https://other.example/?to=${encodeURIComponent(to(times - 1))}`;
  expect((await fetch(to(3))).body.toString()).toBe('hello b');
  expect(await problemOf(fetch(to(4)))).toBe('TOO_MANY_REDIRECTS');
  expect(asked).toHaveLength(4);
});

test('a name is resolved once: what it turns into between check and connection changes nothing', async () => {
  const answers = [[publicly], ['127.0.0.1']];
  const dialled: string[] = [];
  const parts: PublicFetchParts = {
    resolve: async () => answers.shift() ?? [],
    dial: (address) => {
      dialled.push(address);
      return { host: '127.0.0.1', port, ca };
    },
  };
  expect((await fetch('https://calendar.example/', parts)).status).toBe(200);
  expect(dialled).toEqual([publicly]);
  expect(answers).toEqual([['127.0.0.1']]);
});

test('a name that turns private between a redirect and the next request is refused', async () => {
  const answers = [[publicly], ['192.168.0.1']];
  const resolve = async () => answers.shift() ?? [];
  expect(await problemOf(fetch('https://calendar.example/?to=/again', { resolve }))).toBe(
    'NOT_PUBLIC',
  );
  expect(asked).toHaveLength(1);
});

test('the certificate has to be the name’s own', async () => {
  expect(await problemOf(fetch('https://stranger.example/'))).toBe('UNREACHABLE');
  expect(asked).toEqual([]);
});

test.each([
  ['https://calendar.example/large', 'TOO_LARGE'],
  ['https://calendar.example/endless', 'TOO_LARGE'],
  ['https://calendar.example/zip', 'REFUSED'],
  ['https://calendar.example/missing', 'REFUSED'],
  ['https://unknown.example/', 'UNKNOWN_HOST'],
  ['https://empty.example/', 'UNKNOWN_HOST'],
])('%s ends as %s', async (url, problem) => {
  expect(await problemOf(fetch(url))).toBe(problem);
});

test.each(['https://calendar.example/silent', 'https://calendar.example/drip'])(
  '%s is given up after a while',
  async (url) => {
    expect(await problemOf(fetch(url, { timeoutMs: 300 }))).toBe('TOO_SLOW');
  },
);

test('a resolver that never answers is given up too', async () => {
  const resolve = () => new Promise<readonly string[]>(() => undefined);
  expect(await problemOf(fetch('https://calendar.example/', { resolve, timeoutMs: 200 }))).toBe(
    'TOO_SLOW',
  );
});
