// The load generator of the gateway benches, in a process of its own: a fixed number of kept
// connections, each with one request under way at a time, over raw sockets.
import { quantile } from '../src/report.ts';
import { postBytes, rawClient } from './raw-http.ts';

/** What to send, and for how long. */
export interface Load {
  readonly port: number;
  readonly bodies: readonly string[];
  readonly tokens: readonly string[];
  readonly connections: number;
  readonly seconds: number;
}

/** What came of it. */
export interface Loaded {
  readonly requests: number;
  /** Answers that were not 200, or held errors. */
  readonly failed: number;
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly bytes: number;
}

async function run({ port, bodies, tokens, connections, seconds }: Load): Promise<Loaded> {
  const send = rawClient(port);
  const requests = Array.from({ length: bodies.length * tokens.length }, (_, at) =>
    postBytes(
      port,
      bodies[at % bodies.length] ?? '',
      `accept: application/json\r\nauthorization: Bearer ${tokens[Math.floor(at / bodies.length)]}\r\n`,
    ),
  );
  const samples: number[] = [];
  let failed = 0;
  let bytes = 0;
  let next = 0;
  // A stride that shares no factor with the number of requests visits all of them in turn.
  const stride = 1009;
  const start = performance.now();
  const end = start + seconds * 1000;
  async function caller(): Promise<void> {
    while (performance.now() < end) {
      const request = requests[(next++ * stride) % requests.length];
      if (!request) throw new Error('nothing to send');
      const sentAt = performance.now();
      const { head, body } = await send(request);
      samples.push(performance.now() - sentAt);
      bytes += body.length;
      if (!head.startsWith('HTTP/1.1 200') || body.includes('"errors":[')) failed += 1;
    }
  }
  await Promise.all(Array.from({ length: connections }, caller));
  return {
    requests: samples.length,
    failed,
    seconds: (performance.now() - start) / 1000,
    p50Ms: quantile(samples, 0.5),
    p99Ms: quantile(samples, 0.99),
    bytes: Math.round(bytes / samples.length),
  };
}

process.on('message', (load: Load) => {
  run(load)
    .then((loaded) => process.send?.(loaded))
    .catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
});
process.on('disconnect', () => process.exit());
