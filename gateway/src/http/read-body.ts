import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { RequestError } from '../request-error.ts';

/** The body of a request, if it is not larger than allowed and is UTF-8. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const body = await bytesOf(request, maxBytes);
  if (!isUtf8(body)) throw new RequestError('BAD_REQUEST', 'The body is not UTF-8.');
  return body.toString();
}

// Listeners, because iterating a stream costs more than the rest of reading a request.
function bytesOf(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxBytes) reject(tooLarge(maxBytes));
      else chunks.push(chunk);
    });
    request.on('end', () => {
      const [only] = chunks;
      resolve(only && chunks.length === 1 ? only : Buffer.concat(chunks));
    });
    request.on('error', reject);
    request.on('close', () => {
      // It closes after every request; an error is made only when somebody waits for it.
      if (!request.complete) reject(new Error('the client left'));
    });
  });
}

function tooLarge(max: number): RequestError {
  return new RequestError('PAYLOAD_TOO_LARGE', `The body may have ${max} bytes.`, {
    headers: { connection: 'close' },
  });
}
