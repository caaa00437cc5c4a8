import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { RateLimited, Rejected, Unauthenticated } from './errors.ts';
import type { Logger } from './log.ts';

/** What a caller may know of an error; anything unexpected is a bug: logged once, masked. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Logger,
): GraphQLFormattedError {
  const { locations, ...rest } = formatted;
  const original = unwrapResolverError(error);
  if (original instanceof Unauthenticated) {
    return { ...rest, message: 'Sign in first.', extensions: { code: original.code } };
  }
  if (original instanceof RateLimited) {
    return {
      ...rest,
      extensions: { code: original.code, retryAfter: original.retryAfterSeconds },
    };
  }
  if (original instanceof Rejected) {
    const path = original.problems[0]?.path?.join('.') ?? 'an argument';
    return { ...rest, message: `Check ${path}.`, extensions: { code: 'BAD_USER_INPUT' } };
  }
  // What happened to a field, and no resolver threw, is not what the caller asked for: a resolver's bug.
  const isOfField = original === error && formatted.path !== undefined;
  if (original instanceof GraphQLError && !isOfField) {
    return { ...formatted, extensions: { code: formatted.extensions?.code ?? 'BAD_USER_INPUT' } };
  }
  log.error({ err: original, path: formatted.path }, 'resolver failed');
  return {
    ...rest,
    message: 'Something went wrong on our side.',
    extensions: { code: 'INTERNAL' },
  };
}
