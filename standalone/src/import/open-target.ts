import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createLogger } from '@hoi/kit/log.ts';
import { openDataFolder } from '../data-folder.ts';
import { type Instance, runningInstance } from '../instance-lock.ts';
import { ensureLocalKey, localKeyFile } from '../local-key.ts';
import { standaloneMail } from '../mail.ts';
import { migrate, startPlatform } from '../platform.ts';
import { freePort } from '../port.ts';
import { startPostgres } from '../postgres/start-postgres.ts';
import { sendTo } from '../send.ts';
import { readSettings } from '../settings.ts';
import { readSupergraph } from '../supergraph.ts';
import { sayStep } from '../terminal.ts';
import { Unstartable } from '../unstartable.ts';
import { type Api, apiOf, mustAnswer } from './api.ts';
import type { ImportWish } from './arguments.ts';

/** Where an import goes; disposing of it stops what was started for it. */
export type Target = AsyncDisposable & { readonly api: Api };

/** Reaches a Hội by its address, or by its data folder: there it is started when it is not running. */
export async function openTarget(
  target: ImportWish['target'],
  signal: AbortSignal,
): Promise<Target> {
  await using stack = new AsyncDisposableStack();
  const { url, key } =
    'url' in target ? target : await openFolder(resolve(target.dataDir), stack, signal);
  const api = apiOf(url, key, signal);
  await mustAnswer(api);
  const started = stack.move();
  return { api, [Symbol.asyncDispose]: () => started.disposeAsync() };
}

async function openFolder(path: string, stack: AsyncDisposableStack, signal: AbortSignal) {
  const running = await runningInstance(path).catch(() => {
    throw new Unstartable(
      `There is no data folder ${path}: start Hội once, or name it with --data.`,
    );
  });
  const url = running ? urlOf(running) : await start(path, stack, signal);
  const key = await readFile(localKeyFile(path), 'utf8').catch(() => {
    throw new Unstartable(
      `${localKeyFile(path)} cannot be read: start Hội again, as the user the folder belongs to.`,
    );
  });
  return { url, key: key.trim() };
}

function urlOf({ url }: Instance): string {
  if (url === '') throw new Unstartable('Hội is just starting: try again in a moment.');
  return url;
}

/** Starts the platform on a data folder for this process alone; gives its address. */
async function start(
  path: string,
  stack: AsyncDisposableStack,
  signal: AbortSignal,
): Promise<string> {
  sayStep('Starting Hội for this import');
  const settings = readSettings();
  const folder = stack.use(await openDataFolder(path));
  const supergraph = stack.use(readSupergraph(createLogger('gateway', settings.LOG_LEVEL)));
  const postgres = stack.use(await startPostgres({ dataDir: folder.path }));
  await migrate(folder, postgres.url, () => undefined);
  const mail = standaloneMail(settings.SMTP_URL, settings.MAIL_FROM);
  const port = await freePort(0, '127.0.0.1');
  const url = `http://127.0.0.1:${port}`;
  const gateway = stack.use(
    await startPlatform({
      ...{ folder, supergraph, mail, settings },
      ...{ publicUrl: url, internalUrl: url, clientDir: undefined },
      databaseUrl: postgres.url,
    }),
  );
  await gateway.listen({ host: '127.0.0.1', port });
  await ensureLocalKey(folder.path, sendTo(url, signal), mail.ownMailbox);
  return url;
}
