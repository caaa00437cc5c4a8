import type { GraphQLFormattedError } from 'graphql';

/** Every code of a request that is not served at all, with its HTTP status. */
export const requestErrorStatus = {
  BAD_REQUEST: 400,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
  BAD_USER_INPUT: 400,
  LIMIT_EXCEEDED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  CSRF_PREVENTED: 403,
  ORIGIN_NOT_ALLOWED: 403,
  OPERATION_NOT_ALLOWED: 403,
  PERSISTED_QUERY_NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  SUBGRAPH_UNAVAILABLE: 503,
  OVERLOADED: 503,
} as const;

/** A code of a refused request. */
export type RequestErrorCode = keyof typeof requestErrorStatus;

/** What may stand beside the code. */
export interface RequestErrorDetails {
  /** The limit that was passed, and by how much. */
  readonly limit?: { readonly name: string; readonly max: number; readonly actual: number };
  /** Seconds. */
  readonly retryAfter?: number;
  /** For several problems of one document. */
  readonly errors?: readonly GraphQLFormattedError[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that is not served; the text says what to do. */
export class RequestError extends Error {
  readonly code: RequestErrorCode;
  readonly details: RequestErrorDetails;

  constructor(code: RequestErrorCode, message: string, details: RequestErrorDetails = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }

  /** The HTTP status. */
  get status(): number {
    return requestErrorStatus[this.code];
  }

  /** As GraphQL errors. */
  get errors(): readonly GraphQLFormattedError[] {
    const { limit, retryAfter, errors } = this.details;
    return (
      errors ?? [
        {
          message: this.message,
          extensions: {
            code: this.code,
            ...(limit && { limit }),
            ...(retryAfter !== undefined && { retryAfter }),
          },
        },
      ]
    );
  }
}
