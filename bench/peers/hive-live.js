// Hive Gateway with subscriptions over WebSocket on both sides: node hive-live.js <supergraph file> <port>.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createGatewayRuntime, getGraphQLWSOptions } from '@graphql-hive/gateway';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

const [file, port] = process.argv.slice(2);
const runtime = createGatewayRuntime({
  logging: false,
  supergraph: readFileSync(file, 'utf8'),
  transportEntries: {
    '*.http': { options: { subscriptions: { kind: 'ws', location: '/graphql' } } },
  },
});
// It reads the supergraph with the first request over HTTP.
await runtime.fetch('http://127.0.0.1/graphql', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: '{"query":"{__typename}"}',
});
const server = createServer(runtime);
const sockets = new WebSocketServer({ server, path: '/graphql', perMessageDeflate: false });
useServer(
  getGraphQLWSOptions(runtime, ({ extra }) => ({
    req: extra.request,
    socket: extra.socket,
    request: new Request('http://127.0.0.1/graphql'),
  })),
  sockets,
);
server.listen(Number(port), '127.0.0.1', () => process.send?.({ port: Number(port) }));
