import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { composeServices } from '@apollo/composition';
import { serveSupergraph } from '@hoi/gateway/serve-supergraph.ts';
import { optionsOf } from '@hoi/gateway/supergraph-options.ts';
import { parse } from 'graphql';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { TestReply } from './support/a-gateway.ts';
import { type ForeignServer, foreignServer } from './support/foreign-server.ts';

const main = fileURLToPath(new URL('../src/main-supergraph.ts', import.meta.url));
const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';
const booksSdl = `${link}
  type Query { books(first: Int): [Book!] broken: String }
  type Subscription { added: Book }
  type Book @key(fields: "id") { id: ID! title: String! }`;
const starsSdl = `${link} type Book @key(fields: "id") { id: ID! stars: Int }`;
const all = ['b1', 'b2'].map((id) => ({ id, title: `Book ${id}` }));

let folder: string;
let file: string;
let books: ForeignServer;
let stars: ForeignServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoi-supergraph-'));
  books = await foreignServer(booksSdl, {
    Query: {
      books: () => all,
      broken: () => {
        throw new Error('at 10.0.0.1');
      },
    },
    Subscription: {
      added: {
        async *subscribe() {
          for (const added of all) yield { added };
        },
      },
    },
  });
  // A server that refuses operations with 500 and still gives a GraphQL result, as the draft of
  // GraphQL over HTTP has it.
  stars = await foreignServer(
    starsSdl,
    { Book: { __resolveReference: ({ id }: { id: string }) => ({ id, stars: id.length + 3 }) } },
    500,
  );
  file = join(folder, 'supergraph.graphql');
  await writeFile(file, composed(books.url));
});

afterAll(async () => {
  await books[Symbol.asyncDispose]();
  await stars[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

function composed(booksUrl: string): string {
  const { supergraphSdl, errors } = composeServices([
    { name: 'books', url: booksUrl, typeDefs: parse(booksSdl) },
    { name: 'stars', url: stars.url, typeDefs: parse(starsSdl) },
  ]);
  if (!supergraphSdl) throw new AggregateError(errors ?? []);
  return supergraphSdl;
}

/** The program, until it says where it serves or ends. */
async function start(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [main, ...args], {
    env: { LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let problem = '';
  child.stderr.on('data', (chunk) => {
    problem += chunk;
  });
  const served = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk) => {
      output += chunk;
      if (output.endsWith('\n')) resolve(output.trim());
    });
  });
  const ended = once(child, 'exit').then(() => undefined);
  const url = await Promise.race([served, ended]);
  return { url: `${url}`, problem: () => problem, ended, stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<number | null> {
  child.kill('SIGTERM');
  await ended;
  return child.exitCode;
}

async function ask(url: string, query: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: (await response.json()) as TestReply };
}

test('a supergraph file is served over its own addresses, and ends on SIGTERM', async () => {
  const program = await start(['--supergraph', file, '--port', '0']);
  expect(program.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/);
  const { body } = await ask(program.url, '{ books { title stars } }');
  expect(body.data).toEqual({
    books: [
      { title: 'Book b1', stars: 5 },
      { title: 'Book b2', stars: 5 },
    ],
  });
  expect(stars.asked.at(-1)?.headers['x-hoi-viewer']).toBeUndefined();
  expect(await program.stop()).toBe(0);
});

test('an error of a foreign subgraph reaches the client with its path and without its text', async () => {
  const program = await start(['--supergraph', file, '--port', '0', '--open']);
  const { body } = await ask(program.url, '{ broken books { stars } }');
  expect(body.data).toEqual({ broken: null, books: [{ stars: 5 }, { stars: 5 }] });
  expect(body.errors).toHaveLength(1);
  expect(body.errors?.[0]).toMatchObject({ path: ['broken'] });
  expect(JSON.stringify(body)).not.toContain('10.0.0.1');
  await program.stop();
});

test('--open and nothing else turns off authentication and cost limits', async () => {
  const wide = `{ ${Array.from({ length: 20 }, (_, at) => `a${at}: books(first: 100) { title }`).join(' ')} }`;
  const deep = `{ ${'a { '.repeat(50)}b${' }'.repeat(50)} }`;
  const bearer = { authorization: 'Bearer issued.by.nobody' };
  const closed = await start(['--supergraph', file, '--port', '0']);
  const open = await start(['--supergraph', file, '--port', '0', '--open']);
  expect((await ask(closed.url, '{ __typename }', bearer)).status).toBe(401);
  expect((await ask(open.url, '{ __typename }', bearer)).body.data).toEqual({
    __typename: 'Query',
  });
  expect((await ask(open.url, wide)).body.errors).toBeUndefined();
  for (const { url } of [closed, open]) {
    const { body } = await ask(url, deep);
    expect(body.errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
  }
  await closed.stop();
  await open.stop();
});

test('subscriptions go to the socket that is named, by flag and by environment', async () => {
  const named = await start([
    ...['--supergraph', file, '--port', '0', '--open'],
    ...['--subscriptions', `books=${books.socketUrl}`],
  ]);
  const byEnvironment = await start(['--open', '--reference'], {
    SUPERGRAPH_FILE: file,
    PORT: '0',
    EVENTS_WS: books.socketUrl,
  });
  for (const program of [named, byEnvironment]) {
    const client = createClient({
      url: program.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    const seen: unknown[] = [];
    for await (const { data } of client.iterate({
      query: 'subscription { added { title stars } }',
    }))
      seen.push(data);
    expect(seen).toEqual(all.map(({ title }) => ({ added: { title, stars: 5 } })));
    await client.dispose();
    await program.stop();
  }
});

test('what cannot be served is said in one sentence', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const broken = join(folder, 'broken.graphql');
  await writeFile(broken, 'type Query { oops');
  const plain = join(folder, 'plain.graphql');
  await writeFile(plain, booksSdl);
  const addressless = join(folder, 'addressless.graphql');
  await writeFile(addressless, composed(''));
  const cases: [string[], RegExp][] = [
    [[], /^Name a supergraph with --supergraph FILE or SUPERGRAPH_FILE\.$/],
    [['--supergraph', `${file}x`], /^The supergraph file \S+ cannot be read \(ENOENT\)\.$/],
    [['--supergraph', broken], /^\S+broken\.graphql is not a supergraph: Syntax Error: [^\n]+$/],
    [['--supergraph', plain], /^\S+plain\.graphql is not a supergraph: it has no join__Graph/],
    [
      ['--supergraph', addressless],
      /^The subgraph "books" has no http:\/\/ address in \S+: [^\n]+$/,
    ],
    [['--supergraph', file, '--port', `${port}`], new RegExp(`^Port ${port} is taken: [^\n]+$`)],
    [['--supergraph', file, '--port', 'x'], /^A port is a number from 0 to 65535, not "x"\.$/],
    [
      ['--supergraph', file, '--subscriptions', 'films=ws://a'],
      /^No subgraph is called "films"; the supergraph has books, stars\.$/,
    ],
    [
      ['--supergraph', file, '--subscriptions', 'books'],
      /^--subscriptions takes NAME=ws:\/\/…, not "books"\.$/,
    ],
    [
      ['--supergraph', file, '--subscriptions', 'books=http://a'],
      /^Subscriptions go to a ws:\/\/ or wss:\/\/ address, not "http:\/\/a"\.$/,
    ],
    [
      ['--nonsense'],
      /^Unknown option '--nonsense': "npm run gateway -- --help" lists the flags\.$/,
    ],
  ];
  for (const [args, sentence] of cases) {
    const starting = async () => {
      const options = optionsOf(args);
      if (options) await serveSupergraph(options);
    };
    await expect(starting()).rejects.toThrow(sentence);
  }
  const program = await start(['--supergraph', `${file}x`]);
  expect(await program.stop()).toBe(1);
  expect(program.problem()).toBe(`The supergraph file ${file}x cannot be read (ENOENT).\n`);
  taken.close();
});
