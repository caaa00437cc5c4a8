import { spawn } from 'node:child_process';

/** How commands of others are run. */
export interface CommandOptions {
  readonly log: (line: string) => void;
  /** Their whole environment, where it is not ours. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
}

/** Runs a command and gives what it wrote; what it says meanwhile is logged. Throws when it fails. */
export function runCommand(
  command: string,
  args: readonly string[],
  { log, env }: CommandOptions,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...(env && { env }) });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      output += part;
      log(part.trimEnd());
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => log(part.trimEnd()));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ended with ${code}: ${args.join(' ').slice(0, 200)}`));
    });
  });
}
