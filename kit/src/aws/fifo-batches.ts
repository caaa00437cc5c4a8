import type { Message } from '../domain-events.ts';

/** A message in the form in which it travels. */
export interface Written {
  readonly message: Message;
  readonly body: string;
}

const mostMessages = 10;
// The limit is 256 KiB, attributes and ids included.
const mostBytes = 200_000;

/**
 * Messages in batches as SNS takes them, in order. An aggregate has at most one message in a batch:
 * some of a batch may fail, and then nothing newer of the same aggregate must be through already.
 */
export function inFifoBatches(messages: readonly Message[]): readonly (readonly Written[])[] {
  const batches: Written[][] = [];
  let batch: Written[] = [];
  let bytes = 0;
  for (const message of messages) {
    const body = JSON.stringify(message);
    const size = Buffer.byteLength(body);
    const isFull =
      batch.length === mostMessages ||
      bytes + size > mostBytes ||
      batch.some((one) => one.message.aggregate === message.aggregate);
    if (batch.length === 0 || isFull) {
      batch = [];
      bytes = 0;
      batches.push(batch);
    }
    batch.push({ message, body });
    bytes += size;
  }
  return batches;
}
