import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type InstanceLock, lockFolder } from './instance-lock.ts';
import { Unstartable } from './unstartable.ts';

/** The services that have a secret and a database role of their own. */
export const services = ['user', 'community', 'event', 'notification', 'assistant'] as const;
/** The name of a service. */
export type Service = (typeof services)[number];

const perService = z.object({
  user: z.string(),
  community: z.string(),
  event: z.string(),
  notification: z.string(),
  assistant: z.string(),
});

/** The keys of a backup; one from containers has none for services that use none, so those are made. */
export function restoredKeys(keys: Readonly<Record<string, string>>): Secrets['secretKeys'] {
  return perService.parse({ ...generate(), ...keys });
}

const secretsSchema = z.object({
  /** Passwords of the database roles. */
  rolePasswords: perService,
  /** What each service encrypts and signs its own things with. */
  secretKeys: perService,
});

const stateSchema = z.object({
  format: z.literal(1),
  demo: z.enum(['WANTED', 'DONE', 'NONE']),
});

/** The secrets of this installation. */
export type Secrets = z.infer<typeof secretsSchema>;
/** Whether the folder has demo content, or is to get it. */
export type DemoState = z.infer<typeof stateSchema>['demo'];

/** The folder that holds everything of one installation, taken by this process. */
export type DataFolder = AsyncDisposable & {
  readonly path: string;
  readonly isNew: boolean;
  readonly secrets: Secrets;
  readonly demo: DemoState;
  readonly lock: InstanceLock;
  setDemo(demo: DemoState): Promise<void>;
};

const stateFile = 'hoi.json';
const secretsFile = 'secrets.json';

/**
 * Takes a data folder, making it when it is missing; refuses a folder of something else. A new one
 * gets keys of its own, or those of the backup that is restored into it.
 */
export async function openDataFolder(
  dataDir: string,
  wantsDemo?: boolean,
  restored?: Secrets['secretKeys'],
): Promise<DataFolder> {
  const path = resolve(dataDir);
  await mkdir(path, { recursive: true, mode: 0o711 }).catch((error) => {
    throw new Unstartable(
      `The data folder ${path} cannot be made (${reason(error)}): choose another with --data.`,
    );
  });
  const lock = await lockFolder(path);
  try {
    return await load(path, lock, wantsDemo, restored);
  } catch (error) {
    await lock[Symbol.asyncDispose]();
    throw error;
  }
}

async function load(
  path: string,
  lock: InstanceLock,
  wantsDemo?: boolean,
  restored?: Secrets['secretKeys'],
): Promise<DataFolder> {
  const names = await readdir(path).catch((error) => {
    throw new Unstartable(`The data folder ${path} cannot be read (${reason(error)}).`);
  });
  // A start that was killed while it wrote its first file leaves only that one, unfinished.
  const isNew = names.every((name) => name.endsWith('.new'));
  if (!isNew && !names.includes(stateFile)) {
    throw new Unstartable(
      `${path} holds other files and is not a data folder of Hội: nothing was changed; choose another with --data.`,
    );
  }
  const found = isNew
    ? { format: 1 as const, demo: 'WANTED' as const }
    : await read(path, stateFile, stateSchema);
  let demo: DemoState = found.demo;
  if (isNew && wantsDemo === false) demo = 'NONE';
  if (wantsDemo === true && demo === 'NONE') demo = 'WANTED';
  // Written in any case: it proves that the folder can be written before anything begins.
  await write(path, stateFile, { format: 1, demo });
  const secrets = names.includes(secretsFile)
    ? await readSecrets(path)
    : await createSecrets(path, names, restored);
  return {
    path,
    isNew,
    secrets,
    lock,
    get demo() {
      return demo;
    },
    async setDemo(next) {
      await write(path, stateFile, { format: 1, demo: next });
      demo = next;
    },
    [Symbol.asyncDispose]: () => lock[Symbol.asyncDispose](),
  };
}

/** Reads the secrets of a data folder that another process has taken. */
export function readSecrets(path: string): Promise<Secrets> {
  return read(path, secretsFile, secretsSchema);
}

async function createSecrets(
  path: string,
  names: readonly string[],
  restored?: Secrets['secretKeys'],
): Promise<Secrets> {
  if (names.includes('postgres')) {
    throw new Unstartable(
      `${join(path, secretsFile)} is missing, and the data beside it cannot be used without it: put the file back from a backup.`,
    );
  }
  const secrets = { rolePasswords: generate(), secretKeys: restored ?? generate() };
  await write(path, secretsFile, secrets);
  return secrets;
}

function generate(): z.infer<typeof perService> {
  return perService.parse(
    Object.fromEntries(services.map((name) => [name, randomBytes(32).toString('base64url')])),
  );
}

// Whole or not at all, also when the power goes: written beside, synced, renamed.
async function write(path: string, name: string, value: unknown): Promise<void> {
  const file = join(path, name);
  try {
    {
      await using handle = await open(`${file}.new`, 'w', 0o600);
      await handle.writeFile(`${JSON.stringify(value, null, 2)}\n`);
      await handle.sync();
    }
    // Root leaves the folder to the user it belongs to.
    const { uid, gid } = await stat(path);
    if (process.getuid?.() === 0) await chown(`${file}.new`, uid, gid);
    await rename(`${file}.new`, file);
  } catch (error) {
    throw new Unstartable(
      `The data folder ${path} cannot be written (${reason(error)}): give this user the right to, or choose another with --data.`,
    );
  }
}

async function read<T>(path: string, name: string, schema: z.ZodType<T>): Promise<T> {
  const file = join(path, name);
  const text = await readFile(file, 'utf8').catch((error) => {
    throw new Unstartable(
      `${file} cannot be read (${reason(error)}): start Hội as the user it belongs to.`,
    );
  });
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new Unstartable(
      `${file} is damaged or of a newer Hội: nothing was changed; put it back from a backup, or update Hội.`,
    );
  }
}

function reason(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
