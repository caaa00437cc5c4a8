import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
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
  if (original instanceof GraphQLError && isOfCaller(original, formatted)) {
    const extensions = { code: original.extensions.code ?? 'BAD_USER_INPUT' };
    // A field's place in a document of the gateway is nothing to the caller.
    return { ...(formatted.path ? rest : formatted), extensions };
  }
  log.error({ err: original, path: formatted.path }, 'resolver failed');
  return {
    ...rest,
    message: 'Something went wrong on our side.',
    extensions: { code: 'INTERNAL' },
  };
}

/** Whether an error is about the document, or the value of an argument, and not about what a resolver gave. */
function isOfCaller({ nodes = [] }: GraphQLError, { path }: GraphQLFormattedError): boolean {
  return path === undefined || nodes.some(({ kind }) => kind !== Kind.FIELD);
}
