import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { OperationRequest } from '../admit.ts';
import { RequestError } from '../request-error.ts';
import type { ReadOperation } from './read-operation.ts';

/** Finds the text of an operation that was sent by its hash. */
export interface PersistedDocuments {
  /** Throws `RequestError` for a hash that nobody knows, or a text that may not be sent. */
  resolve(read: ReadOperation): ReadOperation & OperationRequest;
}

const maxSentCharacters = 4_000_000;

/**
 * Documents by the SHA-256 of their text, in hex: those that the host's own clients are built with, and
 * those that anybody sent together with their hash (Apollo's automatic persisted queries,
 * https://www.apollographql.com/docs/apollo-server/performance/apq). With the safelist nothing else
 * runs, however it is sent.
 */
export function createPersistedDocuments({
  persistedDocuments: known = new Map(),
  isSafelist = false,
}: {
  readonly persistedDocuments?: ReadonlyMap<string, string>;
  readonly isSafelist?: boolean;
}): PersistedDocuments {
  const sent = new Map<string, string>();
  let characters = 0;

  function remember(name: string, query: string): void {
    if (known.has(name) || sent.has(name)) return;
    sent.set(name, query);
    characters += query.length;
    for (const [oldest, text] of sent) {
      if (characters <= maxSentCharacters) return;
      sent.delete(oldest);
      characters -= text.length;
    }
  }

  function check(query: string, documentHash: string | null): void {
    if (documentHash === null && !isSafelist) return;
    const name = hash('sha256', query);
    if (documentHash !== null && documentHash !== name) {
      throw new RequestError('BAD_REQUEST', 'The hash is not the SHA-256 of the query.');
    }
    if (isSafelist && !known.has(name)) throw notListed();
    if (documentHash !== null) remember(name, query);
  }

  return {
    resolve(read) {
      const { query, documentHash } = read;
      if (query !== null) {
        check(query, documentHash);
        return { ...read, query };
      }
      const text = known.get(documentHash ?? '') ?? sent.get(documentHash ?? '');
      if (text !== undefined) return { ...read, query: text };
      throw isSafelist ? notListed() : unknown();
    },
  };
}

const fileSchema = z.record(z.string(), z.string());

/** Documents of the files that clients' builds write: `{"sha256:<hex>": "<text>"}`. */
export async function knownDocuments(
  files: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const documents = new Map<string, string>();
  for (const file of files) {
    const texts = fileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    // By the text, for only that is sure to be what the name says.
    for (const text of Object.values(texts)) documents.set(hash('sha256', text), text);
  }
  return documents;
}

// Clients that send hashes first look for these words, and send the text when they find them.
const unknown = () => new RequestError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');

const notListed = () =>
  new RequestError(
    'OPERATION_NOT_ALLOWED',
    'This host runs only the operations of its own clients. Ask the host to add yours.',
  );
