import { glob, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readEnv } from '@hoi/kit/env.ts';
import { createLogger } from '@hoi/kit/log.ts';
import { untilStopped } from '@hoi/kit/until-stopped.ts';
import { z } from 'zod';
import { operationHashes } from './delegated-operations.ts';
import { createGateway } from './gateway.ts';
import { httpSubgraph } from './subgraph-http.ts';

// The gateway of a container: environment → subgraphs over HTTP → listen.
const names = ['user', 'community', 'event', 'notification', 'assistant'] as const;
const root = resolve(import.meta.dirname, '../..');

const addresses = Object.fromEntries(
  names.flatMap((name) => [
    [`SUBGRAPH_${name.toUpperCase()}_URL`, z.url()],
    [`SUBGRAPH_${name.toUpperCase()}_KEY`, z.string().min(16)],
  ]),
);
const env = readEnv({
  PORT: z.coerce.number().int().default(4000),
  PUBLIC_URL: z.url().transform((url) => url.replace(/\/$/, '')),
  SUPERGRAPH_FILE: z.string().default(resolve(root, 'schema/supergraph.graphql')),
  CLIENT_DIR: z.string().default(resolve(root, 'client/dist')),
  TRUSTED_HOPS: z.coerce.number().int().min(0).default(0),
  CORS_ORIGINS: z.string().default(''),
  LOG_LEVEL: z.string().default('info'),
});
const subgraphEnv = readEnv(addresses);

const log = createLogger('gateway', env.LOG_LEVEL);
const subgraphs = names.map((name) =>
  httpSubgraph({
    name,
    url: `${subgraphEnv[`SUBGRAPH_${name.toUpperCase()}_URL`]}`,
    key: `${subgraphEnv[`SUBGRAPH_${name.toUpperCase()}_KEY`]}`,
  }),
);
const operations: string[] = [];
for await (const file of glob('subgraphs/assistant/operations/*.graphql', { cwd: root })) {
  operations.push(await readFile(resolve(root, file), 'utf8'));
}

const gateway = await createGateway({
  supergraph: { file: env.SUPERGRAPH_FILE },
  subgraphs,
  publicUrl: env.PUBLIC_URL,
  clientDir: env.CLIENT_DIR,
  trustedHops: env.TRUSTED_HOPS,
  corsOrigins: env.CORS_ORIGINS.split(',').filter((origin) => origin !== ''),
  delegatedOperations: operationHashes(operations),
  log,
});
const { port } = await gateway.listen({ port: env.PORT, host: '0.0.0.0' });
log.info({ port }, 'serving');
await untilStopped();
await gateway.close();
for (const subgraph of subgraphs) await subgraph[Symbol.asyncDispose]();
