import { help, parseFlags } from './flags.ts';
import { run } from './run.ts';
import { shutdownSignal } from './shutdown.ts';
import { complain, say } from './terminal.ts';
import { Unstartable } from './unstartable.ts';

/** Reads the command line and runs the installation; ends the process with 0, or 1 after one sentence. */
export async function start(options: { developmentUrl?: string } = {}): Promise<void> {
  const stop = shutdownSignal();
  try {
    const flags = parseFlags(process.argv.slice(2));
    if (!flags) return say(help);
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
