import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer, type Socket } from 'node:net';
import { rawHttp } from '@hoi/gateway/raw-http.ts';
import { createAnswerReader, fieldsOf } from '@hoi/gateway/read-answer.ts';
import { afterEach, expect, test } from 'vitest';

const stack: AsyncDisposable[] = [];
afterEach(async () => {
  for (const one of stack.splice(0).reverse()) await one[Symbol.asyncDispose]();
});

const signal = () => new AbortController().signal;
const repeatable = () => ({ isRepeatable: true, signal: signal() });

/** A server of raw bytes, told of each socket. */
async function rawServer(onSocket: (socket: Socket, index: number) => void): Promise<string> {
  let count = 0;
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    onSocket(socket, count++);
  }).listen(0, '127.0.0.1');
  return listening(server, () => undefined);
}

async function httpServer(listener: RequestListener): Promise<string> {
  const server = createHttpServer(listener).listen(0, '127.0.0.1');
  return listening(server, () => server.closeAllConnections());
}

async function listening(
  server: ReturnType<typeof createServer>,
  cut: () => void,
): Promise<string> {
  await once(server, 'listening');
  stack.push({
    async [Symbol.asyncDispose]() {
      cut();
      server.close();
    },
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

function connectTo(url: string) {
  const raw = rawHttp(`${url}/graphql`);
  stack.push({ [Symbol.asyncDispose]: async () => raw.close() });
  return raw;
}

const texts = [
  'HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{"a":1}',
  'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 7\r\n\r\n{"a":1}',
  'HTTP/1.1 200 OK\r\ntransfer-encoding: Chunked\r\n\r\n3\r\n{"a\r\n4;x=y\r\n":1}\r\n0\r\n\r\n',
  'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n7\r\n{"a":1}\r\n0\r\nx-trailer: z\r\n\r\n',
];

test('an answer is the same wherever the network cuts it', () => {
  for (const text of texts) {
    const bytes = Buffer.from(text);
    for (let first = 1; first < bytes.length; first++) {
      for (let second = first; second < bytes.length; second++) {
        const reader = createAnswerReader();
        const parts = [[0, first], [first, second], [second]] as const;
        const answers = parts
          .map(([from, to]) => bytes.subarray(from, to))
          .filter((part) => part.length > 0)
          .flatMap((part) => reader.read(part) ?? []);
        expect(answers.map(({ body, status }) => [status, body.toString()])).toEqual([
          [200, '{"a":1}'],
        ]);
      }
    }
  }
});

test('an answer that is not clear is refused, never guessed', () => {
  const spoiled = [
    'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}x',
    'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\n',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}}\r\n0\r\n\r\n',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n',
    'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}',
    'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: gzip, chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
    'HTTP/1.1 200 OK\r\ncontent-length: -2\r\n\r\n{}',
    'HTTP/1.1 200 OK\r\n\r\n{}',
    'SSH-2.0-OpenSSH\r\n\r\n',
    `HTTP/1.1 200 OK\r\nx: ${'x'.repeat(80_000)}`,
  ];
  for (const text of spoiled) {
    expect(() => createAnswerReader().read(Buffer.from(text)), text.slice(0, 99)).toThrow();
  }
});

test('a kept socket carries one request after another, with what was sent and what came', async () => {
  const sockets = new Set<unknown>();
  const url = await httpServer((incoming, response) => {
    sockets.add(incoming.socket);
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk) => chunks.push(chunk));
    incoming.on('end', () => {
      response.writeHead(201, { 'set-cookie': ['a=1', 'b=2'] });
      response.write(`${incoming.method} ${incoming.url} ${incoming.headers['x-a']} `);
      response.end(Buffer.concat(chunks));
    });
  });
  const raw = connectTo(url);
  for (const body of ['Hội', '', 'ữ'.repeat(300_000)]) {
    const answer = await raw.post('x-a: b\r\n', body, repeatable());
    expect(answer.status).toBe(201);
    expect(answer.body.toString()).toBe(`POST /graphql b ${body}`);
    expect(fieldsOf(answer.fields, 'set-cookie')).toEqual(['a=1', 'b=2']);
  }
  expect(sockets.size).toBe(1);
});

test('sockets are bounded, and every request is answered', async () => {
  const sockets = new Set<unknown>();
  const url = await httpServer((incoming, response) => {
    sockets.add(incoming.socket);
    setImmediate(() => response.end('done'));
  });
  const raw = connectTo(url);
  const sent = Array.from({ length: 300 }, () => raw.post('', '', repeatable()));
  expect((await Promise.all(sent)).map(({ body }) => body.toString())).toEqual(
    Array(300).fill('done'),
  );
  expect(sockets.size).toBeLessThanOrEqual(64);
});

const ok = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}';

test('a query goes again when the server closed the kept socket, a mutation does not', async () => {
  const seen: number[] = [];
  const url = await rawServer((socket, index) => {
    let requests = 0;
    socket.on('data', () => {
      seen.push(index);
      requests += 1;
      if (requests === 1) socket.write(ok);
      else socket.destroy();
    });
  });
  const raw = connectTo(url);
  await raw.post('', '', repeatable());
  expect((await raw.post('', '', repeatable())).status).toBe(200);
  expect(seen).toEqual([0, 0, 1]);
  await expect(raw.post('', '', { ...repeatable(), isRepeatable: false })).rejects.toThrow();
  expect(seen).toEqual([0, 0, 1, 1]);
});

test('an answer that is cut off in the middle is a failure', async () => {
  const url = await rawServer((socket) => {
    socket.on('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\n{"a"'));
  });
  await expect(connectTo(url).post('', '', repeatable())).rejects.toThrow();
});

test('an abort ends its own request and its socket, and nobody else is cut off', async () => {
  const seen = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<void>();
  const url = await rawServer((socket) => {
    socket.on('data', (data) => {
      if (String(data).endsWith('hang')) {
        seen.resolve();
        socket.once('close', () => closed.resolve());
      } else setImmediate(() => socket.write(ok));
    });
  });
  const raw = connectTo(url);
  const mine = new AbortController();
  const hanging = raw.post('', 'hang', { isRepeatable: true, signal: mine.signal });
  const others = [1, 2, 3].map(() => raw.post('', '', repeatable()));
  await seen.promise;
  mine.abort(new Error('changed my mind'));
  await expect(hanging).rejects.toThrow('changed my mind');
  await closed.promise;
  expect((await Promise.all(others)).map(({ status }) => status)).toEqual([200, 200, 200]);
  const gone = { isRepeatable: true, signal: mine.signal };
  await expect(raw.post('', '', gone)).rejects.toThrow('changed my mind');
});

test('a server that is not there is an error for each request', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  const raw = connectTo(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
  const sent = await Promise.allSettled([1, 2, 3].map(() => raw.post('', '', repeatable())));
  expect(sent.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
});
