import { createLogger } from '@hoi/kit/log.ts';
import { startTelemetry } from '@hoi/kit/telemetry/start-telemetry.ts';
import { builtClient } from './client-build.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import type { Send } from './demo/demo-client.ts';
import { seedDemo } from './demo/seed.ts';
import { createDevTraces } from './dev-traces.ts';
import { findEndpoints } from './endpoints.ts';
import type { Flags } from './flags.ts';
import { ensureLocalKey } from './local-key.ts';
import { type StandaloneMail, standaloneMail } from './mail.ts';
import { type EmbeddedPostgres, startPostgres } from './postgres/start-postgres.ts';
import { sendTo } from './send.ts';
import { readSettings } from './settings.ts';
import { readSupergraph } from './supergraph.ts';
import { complain, say, sayStep } from './terminal.ts';
import { Unstartable } from './unstartable.ts';
import { sayWelcome } from './welcome.ts';

/** How to run an installation. */
export type RunOptions = {
  readonly flags: Flags;
  /** Aborts when it is to end. */
  readonly stop: AbortSignal;
  /** In development, the address of the vite server that stands in front. */
  readonly developmentUrl?: string;
};

/** Runs an installation in this process until it is told to stop, then ends it in order. */
export async function run({ flags, stop, developmentUrl }: RunOptions): Promise<void> {
  const settings = readSettings();
  await using folder = await openDataFolder(flags.dataDir, flags.demo);
  const { listeners, publicUrl, internalUrl } = await findEndpoints(
    flags,
    folder.path,
    developmentUrl ?? settings.PUBLIC_URL,
  );
  say(folder.isNew ? 'Hội starts for the first time:' : 'Hội starts:');
  const client = developmentUrl === undefined ? builtClient(sayStep, stop) : undefined;
  // Awaited below; until then a failure must not end the process from nowhere.
  client?.catch(() => undefined);
  await using supergraph = readSupergraph(createLogger('gateway', settings.LOG_LEVEL));
  // Reading the services' code takes as long as starting Postgres: both at once.
  const platform = import('./platform.ts');
  platform.catch(() => undefined);
  await using postgres = await startPostgres({ dataDir: folder.path, onProgress: sayStep });
  stop.throwIfAborted();
  const { migrate, startPlatform } = await platform;
  await migrate(
    folder,
    postgres.url,
    folder.isNew ? (name) => sayStep(`Tables of ${name}`) : () => undefined,
  );
  const traces =
    developmentUrl !== undefined || settings.DEV_TRACES ? createDevTraces() : undefined;
  await using _telemetry = await startTelemetry({
    metricsHost: '127.0.0.1',
    ...(traces && { processor: traces }),
  });
  const mail = standaloneMail(settings.SMTP_URL, settings.MAIL_FROM);
  const clientDir = await client;
  stop.throwIfAborted();
  await using gateway = await startPlatform({
    ...{ folder, supergraph, mail, settings, publicUrl, internalUrl, clientDir, traces },
    databaseUrl: postgres.url,
  });
  for (const listener of listeners) await gateway.listen(listener);
  folder.lock.announce(internalUrl);
  await fill(folder, mail, publicUrl, sendTo(internalUrl, stop)).catch((error: unknown) => {
    stop.throwIfAborted();
    // The platform itself runs; what is missing is added at the next start.
    complain(
      `  The demo content is not complete: ${error instanceof Error ? error.message : error}`,
    );
  });
  stop.throwIfAborted();
  sayWelcome({ flags, folder, publicUrl, hasMailbox: mail.devMailbox !== undefined });
  await untilStopped(stop, postgres);
}

async function fill(
  folder: DataFolder,
  mail: StandaloneMail,
  publicUrl: string,
  send: Send,
): Promise<void> {
  mail.hush();
  try {
    await ensureLocalKey(folder.path, send, mail.ownMailbox);
    if (folder.demo !== 'WANTED') return;
    say(`  ${publicUrl} answers already, while the demo content is made (--empty starts without):`);
    await seedDemo(send, mail.ownMailbox, sayStep);
    await folder.setDemo('DONE');
  } finally {
    mail.settle();
  }
}

async function untilStopped(stop: AbortSignal, postgres: EmbeddedPostgres): Promise<void> {
  const stopped = Promise.withResolvers<void>();
  stop.addEventListener('abort', () => stopped.resolve(), { once: true });
  if (stop.aborted) return;
  const first = await Promise.race([stopped.promise, postgres.ended]);
  if (first !== undefined && !stop.aborted) {
    throw new Unstartable(`The database has ended (${first}); start Hội again.`);
  }
}
