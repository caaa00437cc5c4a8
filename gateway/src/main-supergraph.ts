// `npm run gateway`: any supergraph on this machine, for conformance and bench runs and for
// subgraphs of one's own. Command line or environment → listen.
import { untilStopped } from '@hoi/kit/until-stopped.ts';
import { serveSupergraph, Unservable } from './serve-supergraph.ts';
import { help, optionsOf } from './supergraph-options.ts';

try {
  const options = optionsOf(process.argv.slice(2));
  if (options) {
    const served = await serveSupergraph(options);
    process.stdout.write(`${served.url}\n`);
    await untilStopped();
    await served[Symbol.asyncDispose]();
  } else process.stdout.write(`${help}\n`);
} catch (error) {
  if (!(error instanceof Unservable)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
