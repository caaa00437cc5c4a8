import { once } from 'node:events';
import { createServer } from 'node:http';
import { metrics } from './metrics.ts';
import { watchProcess } from './process-metrics.ts';

/** The metrics of this process, served. */
export interface ServedMetrics extends AsyncDisposable {
  readonly port: number;
}

/**
 * Serves `/metrics` on a port of its own, which is led to by no load balancer and published by no
 * container: what the public reaches has no such path.
 */
export async function serveMetrics(port: number, host: string): Promise<ServedMetrics> {
  watchProcess();
  const server = createServer((request, response) => {
    if (request.url !== '/metrics' || request.method !== 'GET') {
      response.writeHead(404).end();
      return;
    }
    void metrics.text().then((text) => {
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
      response.end(text);
    });
  });
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}
