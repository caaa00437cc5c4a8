import { z } from 'zod';
import { readEnv } from './env.ts';
import { createLogger } from './log.ts';
import { serveUntilStopped } from './serve-subgraph.ts';
import { busFromEnv, databaseLoginFromEnv, pubSubFromEnv } from './service-env.ts';
import type { Subgraph } from './subgraph.ts';
import type { SubgraphOptions } from './subgraph-options.ts';
import { startTelemetry } from './telemetry/start-telemetry.ts';

/** Runs a subgraph as a process of its own: environment → subgraph → listen, until it is told to end. */
export async function runService(
  name: string,
  create: (options: SubgraphOptions) => Promise<Subgraph>,
): Promise<void> {
  const env = readEnv({
    PORT: z.coerce.number().int().default(4001),
    DATABASE_URL: z.string().min(1),
    DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(8),
    GATEWAY_KEY: z.string().min(16),
    PUBLIC_URL: z.url().transform((url) => url.replace(/\/$/, '')),
    LOG_LEVEL: z.string().default('info'),
    // Several processes of the service on one machine, among which the system spreads connections.
    SHARE_PORT: z.stringbool().default(false),
    // Longer than the gateway keeps a connection that it sends changes over.
    DRAIN_NOTICE_MS: z.coerce.number().int().min(0).max(10_000).default(2_000),
  });
  const log = createLogger(name, env.LOG_LEVEL);
  const telemetry = await startTelemetry({ metricsHost: '0.0.0.0' });
  const databaseUrl = env.DATABASE_URL;
  const databaseLogin = await databaseLoginFromEnv(databaseUrl);
  const pubsub = await pubSubFromEnv(databaseUrl, databaseLogin, log);
  const bus = await busFromEnv();
  const subgraph = await create({
    databaseUrl,
    databaseLogin,
    databasePoolSize: env.DATABASE_POOL_SIZE,
    ...(bus && { bus }),
    pubsub,
    log,
    publicUrl: env.PUBLIC_URL,
  });
  const served = {
    key: env.GATEWAY_KEY,
    log,
    port: env.PORT,
    isPortShared: env.SHARE_PORT,
    noticeMs: env.DRAIN_NOTICE_MS,
  };
  await serveUntilStopped(subgraph, served, [telemetry, pubsub]);
}
