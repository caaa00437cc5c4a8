// The floor of `bench:gateway`: what any gateway must at least do. It sends the same subgraph
// requests over kept raw sockets, and answers with text that was made before.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { postBytes, rawClient } from './raw-http.ts';
import { bodyOf, sizes, tags } from './world.ts';

/** What the floor knows: for each body of a client, the subgraph requests and the answer. */
export type FloorFile = Record<
  string,
  {
    readonly asks: readonly { readonly port: number; readonly body: string }[];
    readonly answer: string;
  }
>;

const [file = '', port = '0'] = process.argv.slice(2);
const known = JSON.parse(readFileSync(file, 'utf8')) as FloorFile;
const clients = new Map<number, ReturnType<typeof rawClient>>();
const clientOf = (to: number) => {
  const client = clients.get(to) ?? rawClient(to);
  clients.set(to, client);
  return client;
};
const ready = new Map(
  sizes.flatMap((size) =>
    tags.map((tag) => {
      const key = `${size} ${tag}`;
      const one = known[key];
      if (!one) throw new Error(`nothing is known of ${key}`);
      const asks = one.asks.map(({ port: to, body }) => ({ to, bytes: postBytes(to, body) }));
      return [bodyOf(size, tag), { asks, answer: Buffer.from(one.answer) }] as const;
    }),
  ),
);

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const found = ready.get(Buffer.concat(chunks).toString());
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    Promise.all(found.asks.map(({ to, bytes }) => clientOf(to)(bytes)))
      .then(() => {
        response.writeHead(200, {
          'content-type': 'application/json',
          'content-length': found.answer.length,
        });
        response.end(found.answer);
      })
      .catch(() => response.writeHead(502).end());
  });
}).listen(Number(port), '127.0.0.1');
