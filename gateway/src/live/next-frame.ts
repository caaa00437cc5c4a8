import type { Reply } from '../operation.ts';

/** A frame with a message `next` (graphql-transport-ws) for ids of one length. */
interface Template {
  readonly idLength: number;
  /** A whole WebSocket frame; what stands at the id's place is any id. */
  readonly bytes: Buffer;
  readonly idAt: number;
}

const start = '{"id":';
const middle = ',"type":"next","payload":';
const templates = new WeakMap<Reply, Template>();

/**
 * A reply as a WebSocket frame for one subscription, whose id is given as JSON. The frame is
 * put together once; for each listener its bytes are copied and the id is written into the copy.
 */
export function nextFrame(reply: Reply, id: string): Buffer {
  const idLength = Buffer.byteLength(id);
  let template = templates.get(reply);
  // Clients use ids of one length, mostly UUIDs.
  if (template?.idLength !== idLength) {
    template = templateOf(reply, id);
    templates.set(reply, template);
  }
  const frame = Buffer.allocUnsafe(template.bytes.length);
  frame.set(template.bytes);
  frame.write(id, template.idAt);
  return frame;
}

function templateOf({ body }: Reply, id: string): Template {
  const message = [Buffer.from(start + id + middle), body, Buffer.from('}')];
  const head = textFrameHead(message.reduce((sum, { length }) => sum + length, 0));
  return {
    idLength: Buffer.byteLength(id),
    bytes: Buffer.concat([head, ...message]),
    idAt: head.length + start.length,
  };
}

/** The head of a server's text frame that is whole: https://www.rfc-editor.org/rfc/rfc6455#section-5.2 */
function textFrameHead(length: number): Buffer {
  const finalText = 0x81;
  if (length < 126) return Buffer.from([finalText, length]);
  if (length < 65_536) return Buffer.from([finalText, 126, length >> 8, length & 0xff]);
  const head = Buffer.alloc(10);
  head[0] = finalText;
  head[1] = 127;
  head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}
