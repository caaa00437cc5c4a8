import { once } from 'node:events';
import type { Duplex } from 'node:stream';

/** One message of Postgres' protocol. */
export interface Frame {
  readonly type: string;
  readonly body: Buffer;
}

/** A message as bytes. */
export function frame(type: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** That many bytes, once they are there. */
export async function readBytes(stream: Duplex, count: number): Promise<Buffer> {
  for (;;) {
    const bytes: Buffer | null = stream.read(count);
    if (bytes) return bytes;
    await once(stream, 'readable');
  }
}

/** The next message. */
export async function readFrame(stream: Duplex): Promise<Frame> {
  const head = await readBytes(stream, 5);
  const size = head.readInt32BE(1) - 4;
  const body = size > 0 ? await readBytes(stream, size) : Buffer.alloc(0);
  return { type: head.toString('latin1', 0, 1), body };
}
