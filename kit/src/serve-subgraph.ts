import { setTimeout as sleep } from 'node:timers/promises';
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
  /** Whether other processes may listen on the same port. */
  readonly isPortShared?: boolean;
  /**
   * How long it serves on after it is told to end, unready and saying so with each answer. A gateway that
   * keeps a connection idle for less than this never sends what must not be sent twice into its end.
   */
  readonly noticeMs?: number;
}

/** A subgraph that is served. */
export interface ServedSubgraph extends Listening {
  /** Unready at once, gives notice; then what is running is finished for at most 15 s. */
  close(): Promise<void>;
}

/** Serves a subgraph over HTTP and WebSocket to the gateway alone: whatever is not signed by it gets 401. */
export async function serveSubgraph(
  subgraph: Subgraph,
  options: ServeSubgraphOptions,
): Promise<ServedSubgraph> {
  const { key, log, port = 0, host = '0.0.0.0', isPortShared = false, noticeMs = 0 } = options;
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
  const listening = await listeners.listen({ port, host, isPortShared });
  return {
    ...listening,
    async close() {
      isDraining = true;
      listeners.announceEnd();
      await sleep(noticeMs);
      await listeners.close();
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
