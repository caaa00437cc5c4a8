import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

/**
 * Sends an answer in parts:
 * https://github.com/graphql/graphql-over-http/blob/main/rfcs/IncrementalDelivery.md
 */
export async function sendParts(
  response: ServerResponse,
  parts: AsyncIterable<Buffer>,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  let isBegun = false;
  for await (const part of parts) {
    if (gone.signal.aborted) return;
    // Only now: what cannot run at all is refused with a status of its own.
    if (!isBegun) {
      response.writeHead(200, {
        ...headers,
        'content-type': 'multipart/mixed; boundary="-"',
        'cache-control': 'no-store',
      });
      response.write('---');
    }
    isBegun = true;
    const head = `\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${part.length}\r\n\r\n`;
    const isTaken = response.write(Buffer.concat([Buffer.from(head), part, delimiter]));
    if (!isTaken) await once(response, 'drain', { signal: gone.signal });
  }
  response.end('--\r\n');
}

// Behind each part, so that a reader knows where it ends; two more dashes end the last one.
const delimiter = Buffer.from('\r\n---');
