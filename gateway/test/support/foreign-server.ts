import { createServer } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

/** A federated subgraph as others build them: plain GraphQL over HTTP and graphql-transport-ws. */
export interface ForeignServer extends AsyncDisposable {
  readonly url: string;
  readonly socketUrl: string;
  /** The bodies and headers that came. */
  readonly asked: { readonly body: string; readonly headers: Record<string, unknown> }[];
}

/** Starts one on a free port; `status` is what it answers results with. */
export async function foreignServer(
  sdl: string,
  resolvers: Record<string, object>,
  status = 200,
): Promise<ForeignServer> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  const asked: ForeignServer['asked'] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      asked.push({ body, headers: request.headers });
      const { query, variables, operationName } = JSON.parse(body);
      void graphql({ schema, source: query, variableValues: variables, operationName }).then(
        (result) => {
          // Without a length the answer comes in chunks, as many servers send it.
          response.writeHead(status, { 'content-type': 'application/json' });
          response.end(JSON.stringify(result));
        },
      );
    });
  });
  const sockets = useServer({ schema }, new WebSocketServer({ server, path: '/live' }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    socketUrl: `ws://127.0.0.1:${port}/live`,
    asked,
    async [Symbol.asyncDispose]() {
      await sockets.dispose();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
