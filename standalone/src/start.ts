import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import '@hoi/kit/import-hooks.ts';
import { help, parseFlags } from './flags.ts';
import { shutdownSignal } from './shutdown.ts';
import { complain, say } from './terminal.ts';
import { Unstartable } from './unstartable.ts';

const compileCache = fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url));

/** Reads the command line and runs the installation; ends the process with 0, or 1 after one sentence. */
export async function start(options: { developmentUrl?: string } = {}): Promise<void> {
  const stop = shutdownSignal();
  try {
    const flags = parseFlags(process.argv.slice(2));
    if (!flags) return say(help);
    // Halves the time of every start but the first; where it cannot be written, Node goes without.
    enableCompileCache(compileCache);
    // Later than the flags, so that a mistake in them is answered at once.
    const { run } = await import('./run.ts');
    await run({ flags, stop, ...options });
    say('Stopped.');
  } catch (error) {
    // Ctrl-C while it was still starting is no failure.
    if (stop.aborted) return;
    if (!(error instanceof Unstartable)) throw error;
    complain(`Hội cannot run: ${error.message}`);
    process.exitCode = 1;
  }
}
