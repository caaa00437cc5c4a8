import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';
import { RequestError } from '../request-error.ts';
import type { Limits } from './limits.ts';

const opening: ReadonlySet<string> = new Set([
  TokenKind.BRACE_L,
  TokenKind.BRACKET_L,
  TokenKind.PAREN_L,
]);
const closing: ReadonlySet<string> = new Set([
  TokenKind.BRACE_R,
  TokenKind.BRACKET_R,
  TokenKind.PAREN_R,
]);

/** Refuses a document by its text alone: before the parser, whose work grows with it, sees it. */
export function checkText(query: string, limits: Limits): void {
  const lexer = new Lexer(new Source(query));
  let tokens = 0;
  let nesting = 0;
  for (;;) {
    const { kind } = advance(lexer);
    if (kind === TokenKind.EOF) return;
    tokens += 1;
    if (opening.has(kind)) nesting += 1;
    if (closing.has(kind)) nesting -= 1;
    if (tokens > limits.tokens) throw overLimit('tokens', limits.tokens, tokens);
    if (nesting > limits.nesting) throw overLimit('nesting', limits.nesting, nesting);
  }
}

/** A document over one of the limits. */
export function overLimit(name: keyof Limits, max: number, actual: number): RequestError {
  return new RequestError(
    'LIMIT_EXCEEDED',
    `The operation has too much of: ${name}. At most ${max} are allowed. Ask in smaller parts.`,
    { limit: { name, max, actual: Math.min(actual, Number.MAX_SAFE_INTEGER) } },
  );
}

/** A document that is not GraphQL. */
export function parseFailure(error: GraphQLError): RequestError {
  const { message, locations } = error;
  return new RequestError('GRAPHQL_PARSE_FAILED', message, {
    errors: [
      { message, ...(locations && { locations }), extensions: { code: 'GRAPHQL_PARSE_FAILED' } },
    ],
  });
}

function advance(lexer: Lexer) {
  try {
    return lexer.advance();
  } catch (error) {
    if (error instanceof GraphQLError) throw parseFailure(error);
    throw error;
  }
}
