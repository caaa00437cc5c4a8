import { connect, createServer, type Socket } from 'node:net';

/** The network between a gateway and a subgraph, which a test can break. */
export interface FaultyWire extends AsyncDisposable {
  readonly url: string;
  /** Requests that began to arrive, those that were lost included. */
  readonly requests: number;
  /** How many of the next requests are lost with their connection. */
  lose(count: number): void;
}

/** Passes bytes on to a server on this machine until it is told to lose some. */
export async function faultyWire(target: string): Promise<FaultyWire> {
  const { port } = new URL(target);
  const open = new Set<Socket>();
  let requests = 0;
  let toLose = 0;
  const server = createServer((near) => {
    const far = connect(Number(port), '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
    far.pipe(near);
    near.on('data', (chunk) => {
      if (String(chunk).startsWith('POST ')) requests += 1;
      if (toLose > 0) {
        toLose -= 1;
        near.destroy();
      } else far.write(chunk);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    get requests() {
      return requests;
    },
    lose(count) {
      toLose = count;
    },
    async [Symbol.asyncDispose]() {
      for (const one of open) one.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
