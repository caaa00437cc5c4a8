// Listeners on raw sockets, thousands in one process: they speak just enough of WebSocket (RFC 6455)
// and graphql-transport-ws, or of server-sent events, to measure when a message arrives.
import { randomBytes, randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the parent asks of this process. */
interface Order {
  readonly kind: 'ws' | 'sse';
  readonly port: number;
  readonly clients: number;
  readonly events: number;
  /** The first client's number. */
  readonly from: number;
}

interface Client {
  readonly eventId: string;
  socket: Socket | null;
  pending: Buffer;
  isOpen: boolean;
  heard: number;
}

const query =
  'subscription ($id: String!) { eventCounts(eventId: $id) { confirmed checkedIn revision at } }';
const mark = Buffer.from('"at":');
const nothing = Buffer.alloc(0);
const atOnce = 200;
// What a client waits before it comes back, at most: the herd is spread.
const jitterMs = 3_000;

// All sockets read into one piece of memory: what is kept of it is copied.
const readBuffer = Buffer.alloc(64 * 1024);
const openingTimeoutMs = 45_000;

let order: Order | null = null;
let clients: Client[] = [];
let delays: number[] = [];
let isMeasuring = false;

function open(client: Client, one: Order): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect({
      port: one.port,
      host: '127.0.0.1',
      noDelay: true,
      onread: {
        buffer: readBuffer,
        callback(length) {
          received(client, readBuffer.subarray(0, length));
          if (client.heard > 0) resolve();
          return true;
        },
      },
    });
    client.socket = socket;
    client.pending = nothing;
    client.isOpen = false;
    socket.on('connect', () =>
      socket.write(one.kind === 'ws' ? upgrade : sseRequest(client.eventId)),
    );
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve();
      if (client.socket !== socket) return;
      client.heard = 0;
      setTimeout(() => void open(client, one), Math.random() * jitterMs);
    });
  });
}

const upgrade =
  'GET /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: Upgrade\r\nupgrade: websocket\r\n' +
  `sec-websocket-version: 13\r\nsec-websocket-protocol: graphql-transport-ws\r\nsec-websocket-key: ${randomBytes(16).toString('base64')}\r\n\r\n`;

function sseRequest(id: string): string {
  const body = JSON.stringify({ query, variables: { id } });
  return `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/event-stream\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

function received(client: Client, chunk: Buffer): void {
  if (order?.kind === 'sse') {
    note(client, chunk);
    return;
  }
  let bytes = client.pending.length > 0 ? Buffer.concat([client.pending, chunk]) : chunk;
  if (!client.isOpen) {
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0) {
      client.pending = Buffer.from(bytes);
      return;
    }
    client.isOpen = true;
    bytes = bytes.subarray(end + 4);
    client.socket?.write(frame('{"type":"connection_init"}'));
  }
  client.pending = readFrames(client, bytes);
}

/** Handles whole frames; gives what is left. */
function readFrames(client: Client, bytes: Buffer): Buffer {
  let at = 0;
  while (bytes.length >= at + 2) {
    const short = (bytes[at + 1] ?? 0) & 0x7f;
    const head = short === 126 ? 4 : 2;
    if (short === 127 || bytes.length < at + head) break;
    const length = short === 126 ? bytes.readUInt16BE(at + 2) : short;
    if (bytes.length < at + head + length) break;
    handle(client, (bytes[at] ?? 0) & 0x0f, bytes.subarray(at + head, at + head + length));
    at += head + length;
  }
  return at === bytes.length ? nothing : Buffer.from(bytes.subarray(at));
}

function handle(client: Client, opcode: number, payload: Buffer): void {
  if (opcode === 9) client.socket?.write(frame(payload, 10));
  else if (opcode === 1 && payload.includes('"connection_ack"')) {
    const id = randomUUID();
    const message = {
      id,
      type: 'subscribe',
      payload: { query, variables: { id: client.eventId } },
    };
    client.socket?.write(frame(JSON.stringify(message)));
  } else if (opcode === 1) note(client, payload);
}

/** Notes how long ago the newest state in some bytes was made. */
function note(client: Client, bytes: Buffer): void {
  const at = bytes.lastIndexOf(mark);
  if (at < 0) return;
  client.heard++;
  if (!isMeasuring) return;
  const made = Number.parseFloat(bytes.toString('latin1', at + mark.length, at + mark.length + 20));
  delays.push(performance.timeOrigin + performance.now() - made);
}

/** A frame of a client's: masked, as RFC 6455 §5.1 asks. */
function frame(data: string | Buffer, opcode = 1): Buffer {
  const payload = Buffer.from(data);
  const head = payload.length < 126 ? Buffer.alloc(6) : Buffer.alloc(8);
  head[0] = 0x80 | opcode;
  if (payload.length < 126) head[1] = 0x80 | payload.length;
  else {
    head[1] = 0x80 | 126;
    head.writeUInt16BE(payload.length, 2);
  }
  // A mask of zeros is a mask: the payload stays as it is.
  return Buffer.concat([head, payload]);
}

async function openAll(current: Order): Promise<object> {
  order = current;
  clients = Array.from({ length: current.clients }, (_, at) => ({
    eventId: `evt_${(current.from + at) % current.events}`,
    socket: null,
    pending: nothing,
    isOpen: false,
    heard: 0,
  }));
  // A server that keeps up with no more gets no more; who heard nothing is counted.
  const late = sleep(openingTimeoutMs);
  const rest = clients.values();
  const openSome = async () => {
    for (const client of rest) await open(client, current);
  };
  await Promise.race([late, Promise.all(Array.from({ length: atOnce }, openSome))]);
  return { heard: clients.length - silent() };
}

const silent = () => clients.filter(({ heard }) => heard === 0).length;

function forget(): object {
  delays = [];
  for (const client of clients) client.heard = 0;
  return {};
}

function figures(): object {
  delays.sort((a, b) => a - b);
  const share = (part: number) =>
    delays[Math.min(delays.length - 1, Math.floor(delays.length * part))] ?? null;
  return { messages: delays.length, silent: silent(), p50: share(0.5), p99: share(0.99) };
}

async function allBack(): Promise<object> {
  const start = performance.now();
  while (silent() > 0 && performance.now() - start < 60_000) await sleep(50);
  return { silent: silent() };
}

async function answer(message: { do: string; order?: Order }): Promise<object> {
  switch (message.do) {
    case 'open':
      return message.order ? openAll(message.order) : {};
    case 'measure':
      isMeasuring = true;
      return forget();
    case 'stop':
      isMeasuring = false;
      return figures();
    case 'all back':
      return allBack();
    default:
      return forget();
  }
}

process.on('message', async (message: { do: string; order?: Order }) => {
  process.send?.(await answer(message));
});
