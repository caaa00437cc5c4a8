import type { Release } from './release.ts';
import { type CommandOptions, runCommand } from './run-command.ts';
import { type Stack, stackSchema } from './stack.ts';

/** The Pulumi program, asked through its own command line. */
export interface Pulumi {
  preview(release: Release): Promise<void>;
  up(release: Release): Promise<void>;
  stack(): Promise<Stack>;
}

/** The `pulumi` on the path, for one stack. */
export function pulumiCli(
  where: { readonly directory: string; readonly stack: string },
  options: CommandOptions,
): Pulumi {
  const run = (args: readonly string[], given = options) =>
    runCommand(
      'pulumi',
      [...args, '--cwd', where.directory, '--stack', where.stack, '--non-interactive'],
      given,
    );
  const withImages = ({ images }: Release) => ['--config', `hoi:images=${JSON.stringify(images)}`];
  return {
    preview: async (release) => {
      await run([
        'preview',
        '--diff',
        '--policy-pack',
        `${where.directory}/policy`,
        ...withImages(release),
      ]);
    },
    up: async (release) => {
      await run(['up', '--yes', '--skip-preview', ...withImages(release)]);
    },
    stack: async () => {
      const quiet = { ...options, log: () => undefined };
      return stackSchema.parse(JSON.parse(await run(['stack', 'output', '--json'], quiet)));
    },
  };
}
