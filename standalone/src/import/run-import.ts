import { shutdownSignal } from '../shutdown.ts';
import { complain, say } from '../terminal.ts';
import { Unstartable } from '../unstartable.ts';
import { type ImportWish, importHelp, parseImportArguments } from './arguments.ts';
import { importAll } from './import-all.ts';
import { openSource } from './open-source.ts';
import { openTarget } from './open-target.ts';
import { createReport, progressText, type Report, reportText } from './report.ts';

const progressEveryMs = 100;

/** Reads the command line and imports; ends the process with 0, or 1 after one sentence. */
export async function runImport(args: readonly string[]): Promise<void> {
  const stop = shutdownSignal();
  try {
    const wish = parseImportArguments(args);
    if (!wish) return say(importHelp);
    const report = await importInto(wish, stop);
    say(reportText(report));
    const { problems, created, updated, unchanged } = report;
    if (problems > 0 && created + updated + unchanged === 0) process.exitCode = 1;
  } catch (error) {
    process.exitCode = stop.aborted ? 130 : 1;
    if (stop.aborted) complain('Stopped. What was taken in stays; run it again for the rest.');
    else if (error instanceof Unstartable) complain(error.message);
    else throw error;
  }
}

async function importInto({ kind, source, target }: ImportWish, stop: AbortSignal) {
  const report = createReport();
  // Before a Hội is started for a source that is not there.
  const rows = await openSource(kind, source, stop);
  await using opened = await openTarget(target, stop);
  using _progress = showProgress(report);
  await importAll(opened.api, kind, rows, report);
  return report;
}

/** Keeps one line of a terminal up to date; writes nothing where nobody looks. */
function showProgress(report: Report): Disposable {
  const { stdout } = process;
  if (!stdout.isTTY) return { [Symbol.dispose]: () => undefined };
  const show = () => stdout.write(`\r\u001B[K  ${progressText(report)}`);
  const timer = setInterval(show, progressEveryMs);
  return {
    [Symbol.dispose]: () => {
      clearInterval(timer);
      stdout.write('\r\u001B[K');
    },
  };
}
