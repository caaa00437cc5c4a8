// The floor: the same bytes written to as many sockets, and nothing else done for a message. What a
// message costs here, no server on this machine can save.
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { createClient } from 'graphql-ws';
import { WebSocket, WebSocketServer } from 'ws';

const upstream = createClient({ url: `${process.env.SOURCE_WS}`, webSocketImpl: WebSocket });
const listening = new Set<Socket>();
const id = '00000000-0000-0000-0000-000000000000';
// Some milliseconds of writing, as the gateway does at once.
const atOnce = 500;
let newest: Buffer | null = null;

/** A text frame of 126 to 65,535 bytes: https://www.rfc-editor.org/rfc/rfc6455#section-5.2 */
function frameOf(data: object): Buffer {
  const text = Buffer.from(JSON.stringify({ id, type: 'next', payload: { data } }));
  return Buffer.concat([Buffer.from([0x81, 126, text.length >> 8, text.length & 0xff]), text]);
}

function tell(sockets: Iterator<Socket>, frame: Buffer): void {
  for (let told = 0; told < atOnce; told++) {
    const { done, value } = sockets.next();
    if (done) return;
    value.write(frame);
  }
  setImmediate(tell, sockets, frame);
}

upstream.subscribe<{ eventCounts: object }>(
  {
    query: 'subscription { eventCounts(eventId: "evt_0") { confirmed checkedIn revision at } }',
  },
  {
    next({ data }) {
      newest = frameOf(data ?? {});
      tell(listening.values(), newest);
    },
    error: (error) => console.error(error),
    complete: () => undefined,
  },
);

const server = createServer();
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
server.on('upgrade', (request, socket: Socket, head) =>
  sockets.handleUpgrade(request, socket, head, (client) => {
    client.on('close', () => listening.delete(socket));
    client.on('message', (data) => {
      if (String(data).includes('"connection_init"')) client.send('{"type":"connection_ack"}');
      else if (String(data).includes('"subscribe"')) {
        listening.add(socket);
        if (newest) socket.write(newest);
      }
    });
  }),
);
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
});
