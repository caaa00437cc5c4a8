import type { Duplex } from 'node:stream';
import type { Admitted } from '../admit.ts';
import type { StateListener } from '../live/fan-out.ts';
import { nextFrame } from '../live/next-frame.ts';
import type { SharedStates } from '../live/shared-states.ts';
import type { Outlet, StateSinks } from '../live/state-sink.ts';
import type { Reply } from '../operation.ts';
import type { LiveConnection } from './live-connection.ts';

/** An operation that came over a socket. */
export interface Carried {
  readonly admitted: Admitted;
  readonly connection: LiveConnection;
  /** The client's name for it. */
  readonly id: string;
}

const over = { done: true, value: undefined } as const;

/**
 * For graphql-ws an iteration without items, which ends with the state or when it is told to: the
 * states themselves go straight to the socket. There are thousands of these, so it is no generator,
 * and one object instead of one for each part.
 */
export class StateSubscription
  implements AsyncIterableIterator<never, undefined>, StateListener, Outlet
{
  readonly #states: SharedStates;
  readonly #sinks: StateSinks;
  readonly #carried: Carried;
  readonly #idJson: string;
  #ended: PromiseWithResolvers<typeof over> | null = null;
  #leave: (() => void) | null = null;

  constructor(states: SharedStates, sinks: StateSinks, carried: Carried) {
    this.#states = states;
    this.#sinks = sinks;
    this.#carried = carried;
    this.#idJson = JSON.stringify(carried.id);
  }

  next(): Promise<typeof over> {
    if (!this.#ended) {
      this.#ended = Promise.withResolvers();
      this.#leave = this.#states.join(this.#carried.admitted, this);
    }
    return this.#ended.promise;
  }

  return(): Promise<typeof over> {
    this.#leave?.();
    this.#sinks.close(this);
    this.end();
    return Promise.resolve(over);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  hear(reply: Reply): void {
    this.#sinks.send(this, reply);
  }

  end(): void {
    this.#ended?.resolve(over);
  }

  get wire(): Duplex {
    return this.#carried.connection.wire;
  }

  /**
   * A whole frame in one write, past what ws does for frames of all kinds: that is a third of the
   * work of a message. ws writes its own frames whole too, so the two never mix.
   */
  send(reply: Reply): void {
    const { socket, wire } = this.#carried.connection;
    if (socket.readyState === socket.OPEN) wire.write(nextFrame(reply, this.#idJson));
  }

  cut(): void {
    this.#carried.connection.socket.terminate();
  }
}
