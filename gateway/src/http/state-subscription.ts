import type { Admitted } from '../admit.ts';
import { nextFrame } from '../live/next-frame.ts';
import type { SharedStates } from '../live/shared-states.ts';
import type { Outlet, StateSinks } from '../live/state-sink.ts';
import type { LiveConnection } from './live-connection.ts';

/** A subscription to a state over a socket. */
export interface StateSubscription {
  readonly admitted: Admitted;
  readonly connection: LiveConnection;
  /** The client's name for it. */
  readonly id: string;
}

/**
 * For graphql-ws an iteration without items, which ends with the state or when it is told to: the
 * states themselves go straight to the socket. There are thousands of these, so it is no generator.
 */
export function stateSubscription(
  states: SharedStates,
  sinks: StateSinks,
  { admitted, connection, id }: StateSubscription,
): AsyncIterableIterator<never, undefined> {
  const over = { done: true, value: undefined } as const;
  let ended: PromiseWithResolvers<typeof over> | null = null;
  let leave = (): void => undefined;

  function listen(): Promise<typeof over> {
    const ending = Promise.withResolvers<typeof over>();
    ended = ending;
    const sink = sinks.open(outletOf(connection, id));
    const end = () => ending.resolve(over);
    const leaveState = states.join(admitted, { next: sink.send, end });
    leave = () => {
      leaveState();
      sink.close();
    };
    return ending.promise;
  }

  return {
    next: () => ended?.promise ?? listen(),
    return() {
      leave();
      ended?.resolve(over);
      return Promise.resolve(over);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/**
 * Whole frames, each in one write, past what ws does for frames of all kinds: that is a third of the
 * work of a message. ws writes its own frames whole too, so the two never mix.
 */
function outletOf({ socket, wire }: LiveConnection, name: string): Outlet {
  const id = Buffer.from(JSON.stringify(name));
  return {
    wire,
    send(reply) {
      if (socket.readyState === socket.OPEN) wire.write(nextFrame(reply, id));
    },
    cut: () => socket.terminate(),
  };
}
