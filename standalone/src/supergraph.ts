import { fileURLToPath } from 'node:url';
import { loadSupergraph, type Supergraph } from '@hoi/gateway/supergraph.ts';
import type { Logger } from '@hoi/kit/log.ts';

const file = fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url));

/** The graph, on its way. */
export interface ComingSupergraph extends AsyncDisposable {
  readonly loaded: Promise<Supergraph>;
}

/**
 * Begins to read the graph, in a thread of its own. Planning is what takes longest of a start and needs
 * nothing of the rest, so this comes before everything else.
 */
export function readSupergraph(log: Logger): ComingSupergraph {
  const loaded = loadSupergraph({ file }, { log });
  // A failure is told where it is waited for.
  const settled = loaded.catch(() => null);
  return {
    loaded,
    [Symbol.asyncDispose]: async () => (await settled)?.[Symbol.asyncDispose](),
  };
}
