import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** A standalone that a bench started; ended with it. */
export interface Running extends AsyncDisposable {
  readonly url: string;
  readonly pid: number;
  /** From the start of the command to the first answer that came from two subgraphs, in ms. */
  readonly firstAnswerMs: number;
}

/** An operation that the event and the user subgraphs answer together. */
const federated = '{ viewer { id kind } events(first: 1) { nodes { id community { name } } } }';

/** Asks a running platform; throws on errors. */
export async function ask<Data>(
  url: string,
  query: string,
  variables: object = {},
  token?: string,
): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as {
    data: Data;
    errors?: { message: string }[];
  };
  if (errors) throw new Error(errors.map((error) => error.message).join('; '));
  return data;
}

/** Starts a command in a folder, and waits until the platform on `port` answers. */
export async function startPlatform(
  cwd: string,
  command: readonly [string, ...string[]],
  port: number,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Running> {
  const start = performance.now();
  const child = spawn(command[0], command.slice(1), {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => output.push(String(chunk)));
  const url = `http://127.0.0.1:${port}`;
  while (performance.now() - start < 180_000) {
    if (child.exitCode !== null) throw new Error(`the platform ended: ${output.join('')}`);
    try {
      await ask(url, federated);
      return {
        url,
        pid: child.pid ?? 0,
        firstAnswerMs: performance.now() - start,
        [Symbol.asyncDispose]: () => end(child),
      };
    } catch {
      await sleep(20);
    }
  }
  await end(child);
  throw new Error(`no answer after 180 s: ${output.join('')}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || !child.pid) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  // The group, so that npm's own child hears it as from a terminal.
  process.kill(-child.pid, 'SIGINT');
  await Promise.race([ended, sleep(20_000)]);
}
