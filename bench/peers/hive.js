// Hive Gateway: node hive.js <supergraph file> <port> [rust].
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway';

const [file, port, planner] = process.argv.slice(2);
const { unifiedGraphHandler } =
  planner === 'rust' ? await import('@graphql-hive/router-runtime') : {};
const runtime = createGatewayRuntime({
  logging: false,
  supergraph: readFileSync(file, 'utf8'),
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => ({
      authorization: request.headers.get('authorization'),
    }),
  },
  ...(unifiedGraphHandler && { unifiedGraphHandler }),
});
createServer(runtime).listen(Number(port), '127.0.0.1');
