import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** How soon an upstream socket is taken for dead. */
export interface UpstreamPatience {
  /** After so long without a word it is asked whether it is there. */
  readonly pingMs: number;
  /** So long it may take to answer that, or to open. */
  readonly answerMs: number;
}

const usual: UpstreamPatience = { pingMs: 5_000, answerMs: 10_000 };

/**
 * One socket for all subscriptions of a subgraph (graphql-transport-ws), open while there are any. A host
 * that vanishes says nothing, so one that answers no ping ends every subscription with an error.
 */
export function upstreamSocket(
  url: string,
  lazyCloseTimeout: number,
  { pingMs, answerMs }: UpstreamPatience = usual,
): Client {
  class PatientSocket extends WebSocket {
    constructor(address: string, protocol: string) {
      super(address, protocol, { handshakeTimeout: answerMs });
    }
  }
  let unanswered: NodeJS.Timeout | undefined;
  const forget = () => clearTimeout(unanswered);
  const client = createClient({
    url,
    webSocketImpl: PatientSocket,
    // The subscription's owner decides whether to ask again.
    retryAttempts: 0,
    lazyCloseTimeout,
    keepAlive: pingMs,
    connectionAckWaitTimeout: answerMs,
    onNonLazyError: () => undefined,
    on: {
      ping(isReceived) {
        if (isReceived) return;
        forget();
        unanswered = setTimeout(() => client.terminate(), answerMs).unref();
      },
      pong: forget,
      closed: forget,
    },
  });
  return client;
}
