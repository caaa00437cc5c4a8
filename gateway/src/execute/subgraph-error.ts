import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Codes of subgraphs that callers may see, with their text; any other becomes `INTERNAL`. */
export const subgraphErrorCodes: ReadonlySet<string> = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'RATE_LIMITED',
  'BAD_USER_INPUT',
  'CONFLICT',
  'IDEMPOTENCY_REPLAY_MISMATCH',
  'SUBGRAPH_UNAVAILABLE',
  'DEADLINE_EXCEEDED',
  'OVERLOADED',
]);

/** What callers read when something broke. */
export const internalMessage = 'Something went wrong on our side.';

/** A subgraph could not be asked, or gave no usable answer. */
export class SubgraphFailure extends Error {
  readonly code: 'SUBGRAPH_UNAVAILABLE' | 'DEADLINE_EXCEEDED' | 'OVERLOADED' | 'CANCELLED';

  constructor(code: SubgraphFailure['code'], options?: ErrorOptions) {
    super(messages[code], options);
    this.code = code;
  }
}

const messages = {
  SUBGRAPH_UNAVAILABLE: 'A part of the platform cannot be reached. Try again in a moment.',
  DEADLINE_EXCEEDED: 'This took too long. Ask for less at once, or try again in a moment.',
  OVERLOADED: 'A part of the platform is asked for more than it can answer. Try again in a moment.',
  CANCELLED: 'The caller went away.',
} as const;

/** A subgraph's error as the caller sees it. */
export function toClientError(
  error: GraphQLFormattedError,
  path: readonly (string | number)[] | undefined,
): GraphQLError {
  const code = `${error.extensions?.code ?? ''}`;
  const isPublic = subgraphErrorCodes.has(code);
  const retryAfter = error.extensions?.retryAfter;
  return new GraphQLError(isPublic ? error.message : internalMessage, {
    ...(path && { path }),
    extensions: {
      code: isPublic ? code : 'INTERNAL',
      ...(typeof retryAfter === 'number' && { retryAfter }),
    },
  });
}
