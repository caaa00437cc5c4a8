import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** A Hội in a process of its own, as `npm start` makes it. */
export type HoiProcess = AsyncDisposable & {
  readonly child: ChildProcess;
  /** What it has written so far. */
  output(): string;
  /** Its exit code, or the signal that ended it. */
  readonly exited: Promise<number | string>;
  /** Fulfils with its address once it says that it is ready. */
  ready(): Promise<string>;
};

/** How it is started. */
export interface StartOptions {
  readonly asNobody?: boolean;
  /** What its environment says. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a Hội; `asNobody` runs it as an unprivileged user, which only root can ask for. */
export function startHoi(
  args: readonly string[],
  { asNobody = false, env = {} }: StartOptions = {},
): HoiProcess {
  const command = [process.execPath, main, '--port', '0', ...args];
  if (asNobody) {
    command.unshift('setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--');
  }
  const [program = '', ...rest] = command;
  const child = spawn(program, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { LC_ALL: 'C.UTF-8', PATH: '/usr/local/bin:/usr/bin:/bin', ...env },
  });
  let output = '';
  const readiness = Promise.withResolvers<string>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      output += part;
      const url = /ready\.[\s\S]*?Open\s+(\S+)\n/.exec(output)?.[1];
      if (url) readiness.resolve(url);
    });
  }
  const exited = new Promise<number | string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  const ready = Promise.race([
    readiness.promise,
    exited.then((code) => {
      throw new Error(`Hội ended with ${code} before it was ready:\n${output}`);
    }),
  ]);
  // Some tests want it to end early and never look.
  ready.catch(() => undefined);
  return {
    child,
    output: () => output,
    exited,
    ready: () => ready,
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await exited;
    },
  };
}

/** Sends one operation and gives its data. */
export async function graphql(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  accessToken?: string,
): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(accessToken && { authorization: `Bearer ${accessToken}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = z
    .object({ data: z.record(z.string(), z.unknown()).nullish(), errors: z.unknown().optional() })
    .parse(await response.json());
  if (!data) throw new Error(JSON.stringify(errors));
  return data;
}

/** Signs somebody in with the code from the development mailbox; gives the access token. */
export async function signIn(url: string, email: string): Promise<string> {
  await graphql(
    url,
    'mutation ($email: EmailAddress!) { requestEmailCode(input: { email: $email }) { sent } }',
    {
      email,
    },
  );
  const mails = z
    .array(z.object({ to: z.string(), text: z.string() }))
    .parse(await (await fetch(`${url}/dev/mailbox.json`)).json());
  const code = /\b\d{6}\b/.exec(mails.find(({ to }) => to === email)?.text ?? '')?.[0];
  const { signIn: signedIn } = z
    .object({ signIn: z.object({ accessToken: z.string() }) })
    .parse(
      await graphql(
        url,
        'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
        { input: { email, code, displayName: 'Mai' } },
      ),
    );
  return signedIn.accessToken;
}
