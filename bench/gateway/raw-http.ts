import { connect, createServer, type Server, type Socket } from 'node:net';

/** One HTTP/1.1 message as it came. */
export interface Message {
  /** Start line and header fields. */
  readonly head: string;
  readonly body: Buffer;
}

const headEnd = Buffer.from('\r\n\r\n');

/** Cuts a stream of bytes into messages; knows lengths and chunks, nothing else of HTTP. */
export function messageReader(onMessage: (message: Message) => void): (chunk: Buffer) => void {
  let pending: Buffer = Buffer.alloc(0);
  let need = 0;
  return (chunk) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    while (pending.length > need) {
      const end = pending.indexOf(headEnd);
      if (end < 0) return;
      const head = pending.toString('latin1', 0, end);
      const start = end + headEnd.length;
      const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
      const isChunked = length === undefined && /\r\ntransfer-encoding: *chunked/i.test(head);
      const body = isChunked ? chunked(pending, start) : plain(pending, start, Number(length ?? 0));
      if (typeof body === 'number') {
        need = body;
        return;
      }
      need = 0;
      pending = pending.subarray(body.next);
      onMessage({ head, body: body.body });
    }
  };
}

type Cut = { readonly body: Buffer; readonly next: number };

function plain(bytes: Buffer, start: number, length: number): Cut | number {
  const next = start + length;
  // Waiting for all of it, so that a large body is not looked at again with every packet.
  return bytes.length < next ? next - 1 : { body: bytes.subarray(start, next), next };
}

function chunked(bytes: Buffer, start: number): Cut | number {
  const parts: Buffer[] = [];
  for (let at = start; ; ) {
    const line = bytes.indexOf('\r\n', at);
    if (line < 0) return 0;
    const size = Number.parseInt(bytes.toString('latin1', at, line), 16);
    const next = line + 2 + size + 2;
    if (bytes.length < next) return 0;
    if (size === 0) return { body: Buffer.concat(parts), next };
    parts.push(bytes.subarray(line + 2, line + 2 + size));
    at = next;
  }
}

/** The bytes of an answer with a JSON body. */
export function answerBytes(body: string | Buffer): Buffer {
  const bytes = Buffer.from(body);
  const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes]);
}

/** Serves raw bytes on a free port of this machine. */
export async function serveRaw(
  answer: (message: Message) => Buffer | Promise<Buffer>,
): Promise<{ server: Server; port: number }> {
  const server = createServer((socket) => {
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    const read = messageReader((message) => {
      const bytes = answer(message);
      if (Buffer.isBuffer(bytes)) socket.write(bytes);
      else bytes.then((late) => socket.write(late)).catch(() => socket.destroy());
    });
    socket.on('data', read);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return { server, port: address.port };
}

/** Sends one request after another over kept connections to one port. */
export function rawClient(port: number): (request: Buffer) => Promise<Message> {
  const idle: { send(request: Buffer): Promise<Message> }[] = [];

  function open() {
    let done: ((message: Message) => void) | undefined;
    let failed: ((error: Error) => void) | undefined;
    const socket: Socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    const connection = {
      send: (request: Buffer) =>
        new Promise<Message>((resolve, reject) => {
          done = resolve;
          failed = reject;
          socket.write(request);
        }),
    };
    socket.on(
      'data',
      messageReader((message) => {
        idle.push(connection);
        done?.(message);
      }),
    );
    socket.on('error', (error) => failed?.(error));
    socket.on('close', () => failed?.(new Error('the connection was closed')));
    return connection;
  }
  return (request) => (idle.pop() ?? open()).send(request);
}

/** The bytes of a POST with a JSON body. */
export function postBytes(port: number, body: string, headers = ''): Buffer {
  return Buffer.from(
    `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\n${headers}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
