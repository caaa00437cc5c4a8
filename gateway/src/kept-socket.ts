import type { Socket } from 'node:net';
import { atTurnEnd } from '@hoi/kit/turn-end.ts';
import { createAnswerReader, type RawAnswer } from './read-answer.ts';

/** A request on its way, and who waits for its answer. */
export interface Exchange {
  /** The whole request. */
  readonly text: string;
  readonly resolve: (answer: RawAnswer) => void;
  readonly reject: (error: unknown) => void;
}

/** A socket to a server that is kept for one request after another. */
export interface KeptSocket<One extends Exchange> {
  /** When its last answer came, by `performance.now()`; 0 before the first. */
  readonly idleSinceMs: number;
  readonly current: One | null;
  send(exchange: One): void;
  /** Closes it; its request, if it has one, is let go without an answer. */
  abandon(): void;
}

/** What becomes of a socket. */
export interface SocketEvents<One extends Exchange> {
  /** It can take the next request. */
  readonly freed: (socket: KeptSocket<One>) => void;
  /** It is gone. `unheard` is its request, if it was lost before the server said anything to it. */
  readonly lost: (socket: KeptSocket<One>, unheard: One | null, error: Error) => void;
}

/** Opens a socket; what comes is given to `received` at once, and is not there any more afterwards. */
export type Connect = (received: (chunk: Buffer) => void) => Socket;

/** Speaks HTTP/1.1 over a socket, one request at a time. */
export function keptSocket<One extends Exchange>(
  connect: Connect,
  { freed, lost }: SocketEvents<One>,
): KeptSocket<One> {
  const socket = connect(received);
  const reader = createAnswerReader();
  let current: One | null = null;
  let idleSinceMs = 0;
  let isLost = false;

  const kept: KeptSocket<One> = {
    get idleSinceMs() {
      return idleSinceMs;
    },
    get current() {
      return current;
    },
    send(exchange) {
      current = exchange;
      atTurnEnd(() => {
        if (current === exchange) socket.write(exchange.text);
      });
    },
    abandon() {
      current = null;
      socket.destroy();
    },
  };

  function received(chunk: Buffer): void {
    const exchange = current;
    try {
      // A server that speaks without being asked is not one to talk to.
      if (!exchange) throw new Error('an answer to no request');
      const answer = reader.read(chunk);
      if (!answer) return;
      current = null;
      idleSinceMs = performance.now();
      if (answer.isLast) socket.destroy();
      else freed(kept);
      exchange.resolve(answer);
    } catch (error) {
      kept.abandon();
      exchange?.reject(error);
    }
  }

  function gone(error: Error): void {
    if (isLost) return;
    isLost = true;
    const exchange = current;
    kept.abandon();
    // A socket that was kept may have been closed by the server before it read the request.
    const isUnheard = idleSinceMs > 0 && !reader.hasBegun();
    if (exchange && !isUnheard) exchange.reject(error);
    lost(kept, isUnheard ? exchange : null, error);
  }

  socket.setNoDelay(true);
  socket.on('error', gone);
  socket.on('close', () => gone(new Error('the connection was closed')));
  return kept;
}
