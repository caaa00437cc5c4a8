import { glob, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readEnv } from '@hoi/kit/env.ts';
import { createLogger } from '@hoi/kit/log.ts';
import { startTelemetry } from '@hoi/kit/telemetry/start-telemetry.ts';
import { untilStopped } from '@hoi/kit/until-stopped.ts';
import { valkeyStore } from '@hoi/kit/valkey-store.ts';
import { z } from 'zod';
import { operationHashes } from './delegated-operations.ts';
import { createGateway } from './gateway.ts';
import { knownDocuments } from './http/persisted-documents.ts';
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
  // What the client is built with; files of other clients may follow, after commas.
  PERSISTED_DOCUMENTS: z.string().default(resolve(root, 'client/src/gql/persisted-documents.json')),
  SAFELIST: z.stringbool().default(false),
  TRUSTED_HOPS: z.coerce.number().int().min(0).default(0),
  // Long enough for whoever leads requests here to see that /readyz says no.
  DRAIN_NOTICE_MS: z.coerce.number().int().min(0).max(10_000).default(2_000),
  CORS_ORIGINS: z.string().default(''),
  // Compose files hand an unset variable on as an empty one.
  CACHE_URL: z.union([z.literal(''), z.url({ protocol: /^rediss?$/ })]).default(''),
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
const store = env.CACHE_URL === '' ? undefined : await valkeyStore(env.CACHE_URL, log);
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
  persistedDocuments: await knownDocuments(env.PERSISTED_DOCUMENTS.split(',')),
  isSafelist: env.SAFELIST,
  delegatedOperations: operationHashes(operations),
  ...(store && { store }),
  log,
});
const telemetry = await startTelemetry({ metricsHost: '0.0.0.0' });
const { port } = await gateway.listen({ port: env.PORT, host: '0.0.0.0' });
log.info({ port }, 'serving');
await untilStopped();
await gateway.close({ noticeMs: env.DRAIN_NOTICE_MS });
for (const subgraph of subgraphs) await subgraph[Symbol.asyncDispose]();
await store?.[Symbol.asyncDispose]();
await telemetry[Symbol.asyncDispose]();
