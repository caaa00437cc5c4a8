import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { OperationRequest } from '../admit.ts';
import { RequestError } from '../request-error.ts';
import { readBody } from './read-body.ts';

/** An operation with what its client says of itself. */
export interface ReadOperation extends OperationRequest {
  readonly idempotencyKey: string | undefined;
}

const operationSchema = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  extensions: z.looseObject({ idempotencyKey: z.string().optional() }).nullish(),
});

/** What a client sent as an operation. Throws `RequestError` for anything else. */
export function parseOperation(value: unknown): ReadOperation {
  if (Array.isArray(value)) {
    throw new RequestError('BAD_REQUEST', 'Send one operation at a time; batches are off.');
  }
  const parsed = operationSchema.safeParse(value);
  if (!parsed.success) {
    const wrong = parsed.error.issues[0]?.path.join('.') || 'the body';
    throw new RequestError(
      'BAD_REQUEST',
      `Send {query, operationName, variables, extensions} as JSON; ${wrong} is not right.`,
    );
  }
  const { query, operationName, variables, extensions } = parsed.data;
  return {
    query,
    operationName: operationName || null,
    variables: variables ?? {},
    idempotencyKey: extensions?.idempotencyKey,
  };
}

/** The operation of a POST request. */
export async function readPost(request: IncomingMessage, maxBytes: number): Promise<ReadOperation> {
  const [type = '', ...parameters] = `${request.headers['content-type'] ?? ''}`
    .toLowerCase()
    .split(';');
  const charset = parameters.find((one) => one.trim().startsWith('charset='));
  // A form of another site can send text/plain and forms, but not this, without being asked first.
  if (type.trim() !== 'application/json' || !/^\s*charset="?utf-8"?\s*$|^$/.test(charset ?? '')) {
    throw new RequestError(
      'UNSUPPORTED_MEDIA_TYPE',
      'Send the operation with the header content-type: application/json.',
    );
  }
  return parseOperation(parseJson(await readBody(request, maxBytes), 'The body'));
}

/** The operation of a GET request. */
export function readGet(url: URL, maxBytes: number): ReadOperation {
  if (url.search.length > maxBytes) {
    throw new RequestError('PAYLOAD_TOO_LARGE', `The address may have ${maxBytes} bytes.`);
  }
  const { searchParams } = url;
  const json = (name: string) => {
    const text = searchParams.get(name);
    return text === null || text === '' ? undefined : parseJson(text, name);
  };
  return parseOperation({
    query: searchParams.get('query') ?? undefined,
    operationName: searchParams.get('operationName'),
    variables: json('variables'),
    extensions: json('extensions'),
  });
}

function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestError('BAD_REQUEST', `${what} is not JSON.`);
  }
}
