import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { createRounds } from '@hoi/kit/rounds.ts';
import type { Admitted } from '../admit.ts';
import type { Revocations } from '../identity/revocations.ts';
import { createExpiries } from '../live/expiries.ts';
import type { Places } from '../live/places.ts';
import { isState, type SharedStates } from '../live/shared-states.ts';
import { createStateSinks, type Outlet, type StateSinks } from '../live/state-sink.ts';
import type { Operations, Reply } from '../operation.ts';
import { RequestError } from '../request-error.ts';

/** Answers subscriptions as server-sent events (graphql-sse, distinct connections mode). */
export interface EventStreams {
  stream(
    admitted: Admitted,
    response: ServerResponse,
    headers: Readonly<Record<string, string>>,
  ): Promise<void>;
  /** Ends every stream without `complete`, so that clients ask again, another process. */
  close(): void;
}

const keepAliveMs = 12_000;

/** https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md */
export function eventStreams(parts: {
  readonly operations: Operations;
  readonly states: SharedStates;
  readonly revocations: Revocations;
  readonly places: Places;
}): EventStreams {
  const { operations, states, revocations, places } = parts;
  const open = new Map<ServerResponse, string | null>();
  const sinks = createStateSinks();
  const expiries = createExpiries<ServerResponse>();
  // So that whatever stands between does not take the stream for dead.
  const pings = createRounds<EventWire>(keepAliveMs, (wire) => wire.write(comment));
  revocations.onRevoked((credentialId) => {
    for (const [response, credential] of open) if (credential === credentialId) response.end();
  });

  async function run(admitted: Admitted, wire: EventWire, response: ServerResponse): Promise<void> {
    if (isState(admitted)) return listen(states, sinks, admitted, wire, response);
    const gone = new AbortController();
    const { signal } = gone;
    response.once('close', () => gone.abort());
    for await (const reply of operations.subscribe(admitted, signal)) {
      // The source is asked for no more than the client takes.
      if (!wire.write(eventOf(reply))) await once(wire.socket, 'drain', { signal });
    }
  }

  return {
    close() {
      for (const response of open.keys()) response.end();
    },
    async stream(admitted, response, headers) {
      const { expiresAt, caller } = admitted.requester;
      const leave = places.take(response.req);
      if (!leave) throw tooMany(places.max);
      response.once('close', leave);
      response.writeHead(200, {
        ...headers,
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      response.flushHeaders();
      const wire = eventWire(response);
      // It may have left while its proof was checked, and is not heard to leave again.
      if (!wire) return leave();
      // Before anything is said, so that the client knows it is connected.
      wire.write(comment);
      pings.join(wire);
      if (expiresAt) expiries.set(response, expiresAt, () => response.end());
      open.set(response, caller.viewer.credentialId);
      try {
        await run(admitted, wire, response);
        wire.write(complete);
      } catch {
        // Logged where it happened; without `complete` the client asks again.
      } finally {
        response.end();
        open.delete(response);
        pings.leave(wire);
        expiries.forget(response);
      }
    },
  };
}

/** What the events of one answer are written to. */
interface EventWire {
  readonly socket: Socket;
  /** False when the client takes no more for now. */
  write(event: Event): boolean;
}

/** Bytes of an event, by themselves and as a chunk of HTTP/1.1. */
interface Event {
  readonly bytes: Buffer;
  readonly chunk: Buffer;
}

/**
 * Past what Node does for any answer, so that all listeners share the bytes and each costs one write:
 * the head has gone out, and the socket is this answer's own until it ends. Null for an answer that
 * waits behind another of its connection, or whose client has left: it ends, and is asked for again.
 */
function eventWire(response: ServerResponse): EventWire | null {
  const { socket, chunkedEncoding } = response;
  if (!socket || response.destroyed) {
    response.end();
    return null;
  }
  return {
    socket,
    write: ({ bytes, chunk }) =>
      response.writableEnded || socket.destroyed || socket.write(chunkedEncoding ? chunk : bytes),
  };
}

/** Hears a state until it ends or the client leaves. */
function listen(
  states: SharedStates,
  sinks: StateSinks,
  admitted: Admitted,
  wire: EventWire,
  response: ServerResponse,
): Promise<void> {
  const outlet: Outlet = {
    wire: wire.socket,
    send: (reply) => void wire.write(eventOf(reply)),
    cut: () => void response.destroy(),
  };
  return new Promise((resolve) => {
    const hear = (reply: Reply) => sinks.send(outlet, reply);
    const leave = states.join(admitted, { hear, end: resolve });
    response.once('close', () => {
      leave();
      sinks.close(outlet);
      resolve();
    });
  });
}

function tooMany(max: number): RequestError {
  return new RequestError(
    'LIMIT_EXCEEDED',
    `From one address ${max} sockets and streams may be open. End some first.`,
    { limit: { name: 'streams', max, actual: max + 1 } },
  );
}

const comment = eventBytes(':\n\n');
const complete = eventBytes('event: complete\ndata: \n\n');

/** The whole stream of a query or mutation: its answer, and that nothing follows. */
export function eventsOf(reply: Reply): Buffer {
  return Buffer.concat([eventOf(reply).bytes, complete.bytes]);
}

const events = new WeakMap<Reply, Event>();

/** A reply as an event `next`, made once for all who hear it. */
function eventOf(reply: Reply): Event {
  const known = events.get(reply);
  if (known) return known;
  // The body is one line: JSON escapes line ends.
  const made = eventBytes('event: next\ndata: ', reply.body, '\n\n');
  events.set(reply, made);
  return made;
}

function eventBytes(...parts: readonly (string | Buffer)[]): Event {
  const bytes = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const head = Buffer.from(`${bytes.length.toString(16)}\r\n`);
  return { bytes, chunk: Buffer.concat([head, bytes, Buffer.from('\r\n')]) };
}
