import { chmod, rm, stat } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { Unstartable } from './unstartable.ts';

const instance = z.object({ pid: z.number(), url: z.string() });

/** A Hội that runs on a data folder; `url` is empty until it listens. */
export type Instance = z.infer<typeof instance>;

/** Keeps other processes off a data folder until it is disposed of or the process ends, however it ends. */
export type InstanceLock = AsyncDisposable & {
  /** Tells whoever asks where this instance listens. */
  announce(url: string): void;
};

/** Takes a data folder for this process; refuses when another Hội has it. */
export async function lockFolder(folder: string): Promise<InstanceLock> {
  const address = await addressOf(folder);
  const self: Instance = { pid: process.pid, url: '' };
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(JSON.stringify(self));
  });
  server.unref();
  if (!(await listen(server, address))) {
    const other = await ask(address);
    if (other) throw new Unstartable(sentence(folder, other));
    // A socket file that nobody answers was left by a killed process.
    await rm(address, { force: true });
    if (!(await listen(server, address))) {
      throw new Unstartable(
        `Another Hội has just taken ${folder}: use that one, or stop it first.`,
      );
    }
  }
  if (address.startsWith('/')) await chmod(address, 0o600);
  return {
    announce(url) {
      self.url = url;
    },
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The Hội that runs on a data folder; undefined when none does. */
export async function runningInstance(folder: string): Promise<Instance | undefined> {
  return ask(await addressOf(folder));
}

// A local socket is released by the kernel even after kill -9, unlike a file with a process id in it.
async function addressOf(folder: string): Promise<string> {
  const { dev, ino } = await stat(folder);
  const name = `hoi-${dev}-${ino}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return join(tmpdir(), `${name}.sock`);
}

function listen(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error);
    server.once('error', onError);
    server.listen(path, () => {
      server.off('error', onError);
      resolve(true);
    });
  });
}

function ask(path: string): Promise<Instance | undefined> {
  return new Promise((resolve) => {
    const socket = connect(path).setEncoding('utf8').setTimeout(2_000);
    let text = '';
    socket.on('data', (part) => {
      text += part;
    });
    socket.once('timeout', () => socket.destroy());
    socket.once('error', () => resolve(undefined));
    socket.once('close', () => {
      resolve(text === '' ? { pid: 0, url: '' } : instance.parse(JSON.parse(text)));
    });
  });
}

function sentence(folder: string, { pid, url }: Instance): string {
  const who = pid > 0 ? `process ${pid}` : 'a process that does not answer';
  const where = url ? ` at ${url}` : '';
  return `Hội already runs on ${folder} (${who}${where}): use that one, stop it first, or choose another folder with --data.`;
}
