import { createHttpListeners, type Listening } from './http-listeners.ts';
import type { Logger } from './log.ts';
import type { Subgraph } from './subgraph.ts';
import { send, subgraphHandler } from './subgraph-handler.ts';
import { subgraphSockets } from './subgraph-sockets.ts';
import { untilStopped } from './until-stopped.ts';

/** How a subgraph is served to the gateway. */
export interface ServeSubgraphOptions {
  /** Proves that a request comes from the gateway. */
  readonly key: string;
  readonly log: Logger;
  readonly port?: number;
  readonly host?: string;
}

/** A subgraph that is served. */
export interface ServedSubgraph extends Listening {
  /** Unready at once; what is running is finished for at most 15 s. */
  close(): Promise<void>;
}

/** Serves a subgraph over HTTP and WebSocket to the gateway alone: whatever is not signed by it gets 401. */
export async function serveSubgraph(
  subgraph: Subgraph,
  { key, log, port = 0, host = '0.0.0.0' }: ServeSubgraphOptions,
): Promise<ServedSubgraph> {
  let isDraining = false;
  const isReady = async () => !isDraining && (await subgraph.isReady());
  const answer = subgraphHandler(subgraph, key, isReady);
  const listeners = createHttpListeners({
    handle(request, response) {
      answer(request, response).catch((error: unknown) => {
        // The gateway left in the middle of its own request.
        if (request.destroyed && !request.complete) return;
        log.error({ err: error }, 'request failed');
        if (response.headersSent) response.destroy();
        else send(response, 500, { errors: [{ message: 'Something went wrong on our side.' }] });
      });
    },
    sockets: subgraphSockets(subgraph, key, log),
    log,
  });
  const listening = await listeners.listen({ port, host });
  return {
    ...listening,
    close() {
      isDraining = true;
      return listeners.close();
    },
  };
}

/** Serves a subgraph until the process is asked to end; then drains, and ends what it was given, last one first. */
export async function serveUntilStopped(
  subgraph: Subgraph,
  options: ServeSubgraphOptions,
  resources: readonly AsyncDisposable[] = [],
): Promise<void> {
  const served = await serveSubgraph(subgraph, options);
  options.log.info({ port: served.port }, 'serving');
  await untilStopped();
  await served.close();
  for (const resource of [...resources, subgraph].reverse()) await resource[Symbol.asyncDispose]();
}
