import type { IncomingMessage } from 'node:http';
import type { OperationRequest } from '../admit.ts';
import { isObject } from '../execute/json.ts';
import { RequestError } from '../request-error.ts';
import { readBody } from './read-body.ts';

/** An operation as its client sent it. */
export interface ReadOperation extends Omit<OperationRequest, 'query'> {
  /** Null when only its hash was sent. */
  readonly query: string | null;
  /** SHA-256 of the text, in hex. */
  readonly documentHash: string | null;
  readonly idempotencyKey: string | undefined;
}

/** What a client sent as an operation, or beside the hash in its address. Throws `RequestError` for anything else. */
export function parseOperation(value: unknown, addressed: string | null = null): ReadOperation {
  if (Array.isArray(value)) {
    throw new RequestError('BAD_REQUEST', 'Send one operation at a time; batches are off.');
  }
  if (!isObject(value)) throw notRight('the body');
  const { query, operationName, variables, extensions } = value;
  if (!isAbsent(operationName) && typeof operationName !== 'string')
    throw notRight('operationName');
  if (!isAbsent(variables) && !isObject(variables)) throw notRight('variables');
  if (!isAbsent(extensions) && !isObject(extensions)) throw notRight('extensions');
  const idempotencyKey = extensions?.idempotencyKey;
  if (idempotencyKey !== undefined && typeof idempotencyKey !== 'string') {
    throw notRight('extensions.idempotencyKey');
  }
  const documentHash = addressed ?? hashOf(value.documentId, extensions?.persistedQuery);
  return {
    query: textOf(query, documentHash),
    documentHash,
    operationName: operationName || null,
    variables: variables ?? {},
    idempotencyKey,
  };
}

function textOf(query: unknown, documentHash: string | null): string | null {
  if (typeof query === 'string') return query;
  if (documentHash === null || !isAbsent(query)) throw notRight('query');
  return null;
}

/**
 * The hash that a client names a document by: `documentId` of GraphQL over HTTP's appendix on persisted
 * documents, or the extension of Apollo's clients.
 */
function hashOf(documentId: unknown, extension: unknown): string | null {
  const given = isObject(extension)
    ? extension.sha256Hash
    : typeof documentId === 'string'
      ? documentId.replace(/^sha256:/, '')
      : documentId;
  if (isAbsent(given)) return null;
  if (typeof given === 'string' && /^[0-9a-f]{64}$/i.test(given)) return given.toLowerCase();
  throw notRight('the hash of the document (SHA-256 in hex)');
}

const isAbsent = (value: unknown): value is null | undefined =>
  value === undefined || value === null;

function notRight(what: string): RequestError {
  return new RequestError(
    'BAD_REQUEST',
    `Send {query, operationName, variables, extensions} as JSON; ${what} is not right.`,
  );
}

const jsonType = 'application/json';

/** The operation of a POST request. */
export async function readPost(
  request: IncomingMessage,
  maxBytes: number,
  addressed: string | null,
): Promise<ReadOperation> {
  const type = request.headers['content-type'] ?? '';
  if (type !== jsonType) checkMediaType(type);
  return parseOperation(parseJson(await readBody(request, maxBytes), 'The body'), addressed);
}

function checkMediaType(contentType: string): void {
  const [type = '', ...parameters] = contentType.toLowerCase().split(';');
  const charset = parameters.find((one) => one.trim().startsWith('charset='));
  // A form of another site can send text/plain and forms, but not this, without being asked first.
  if (type.trim() !== jsonType || !/^\s*charset="?utf-8"?\s*$|^$/.test(charset ?? '')) {
    throw new RequestError(
      'UNSUPPORTED_MEDIA_TYPE',
      'Send the operation with the header content-type: application/json.',
    );
  }
}

/** The operation of a GET request. */
export function readGet(url: URL, maxBytes: number, addressed: string | null): ReadOperation {
  if (url.search.length > maxBytes) {
    throw new RequestError('PAYLOAD_TOO_LARGE', `The address may have ${maxBytes} bytes.`);
  }
  const { searchParams } = url;
  const json = (name: string) => {
    const text = searchParams.get(name);
    return text === null || text === '' ? undefined : parseJson(text, name);
  };
  const given = {
    query: searchParams.get('query') ?? undefined,
    documentId: searchParams.get('documentId'),
    operationName: searchParams.get('operationName'),
    variables: json('variables'),
    extensions: json('extensions'),
  };
  return parseOperation(given, addressed);
}

function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestError('BAD_REQUEST', `${what} is not JSON.`);
  }
}
