import type { IncomingMessage } from 'node:http';
import { RequestError } from '../request-error.ts';

/** The body of a request, if it is not larger than allowed and is UTF-8. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new RequestError('BAD_REQUEST', 'The body is not UTF-8.');
  }
}

function tooLarge(max: number): RequestError {
  return new RequestError('PAYLOAD_TOO_LARGE', `The body may have ${max} bytes.`, {
    headers: { connection: 'close' },
  });
}
