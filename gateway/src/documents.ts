import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { Graph, Plan } from './execute/plan-node.ts';
import { checkDocument } from './guard/check-document.ts';
import { checkText, parseFailure } from './guard/check-text.ts';
import type { Limits } from './guard/limits.ts';
import { RequestError } from './request-error.ts';

/** An operation that is ready to run. */
export interface Prepared {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | null;
  /** Made when it is first asked for. */
  readonly plan: () => Plan;
}

/** Turns texts into operations that are within limits and valid, and remembers the latest. */
export interface Documents {
  /** Throws `RequestError` for a text that may not run. */
  prepare(query: string, operationName: string | null): Prepared;
}

const maxRemembered = 1_000;
const maxRememberedCharacters = 8_000_000;
const maxValidationErrors = 5;

/** The operations of one supergraph; a new supergraph starts with none. */
export function createDocuments(graph: Graph, limits: Limits): Documents {
  const known = new Map<string, Prepared>();
  let characters = 0;

  function remember(key: string, prepared: Prepared): void {
    known.set(key, prepared);
    characters += key.length;
    for (const oldest of known.keys()) {
      if (known.size <= maxRemembered && characters <= maxRememberedCharacters) return;
      known.delete(oldest);
      characters -= oldest.length;
    }
  }

  return {
    prepare(query, operationName) {
      const key = `${operationName ?? ''}\n${query}`;
      const hit = known.get(key);
      if (hit) {
        known.delete(key);
        known.set(key, hit);
        return hit;
      }
      checkText(query, limits);
      const document = parsed(query);
      checkDocument(document, limits);
      refuseInvalid(graph, document);
      const operation = getOperationAST(document, operationName);
      if (!operation) throw noOperation(operationName);
      let plan: Plan | null = null;
      const prepared: Prepared = {
        document,
        operation,
        operationName,
        plan: () => {
          plan ??= graph.plan(document, operationName);
          return plan;
        },
      };
      remember(key, prepared);
      return prepared;
    },
  };
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) throw parseFailure(error);
    throw error;
  }
}

function refuseInvalid(graph: Graph, document: DocumentNode): void {
  const errors = validate(graph.schema, document, specifiedRules, {
    maxErrors: maxValidationErrors,
  });
  const reserved = document.definitions.some(
    (definition) =>
      'variableDefinitions' in definition &&
      definition.variableDefinitions?.some(({ variable }) => variable.name.value === reservedName),
  );
  if (reserved) {
    throw new RequestError(
      'GRAPHQL_VALIDATION_FAILED',
      `Choose another name than $${reservedName} for the variable.`,
    );
  }
  if (errors.length === 0) return;
  throw new RequestError('GRAPHQL_VALIDATION_FAILED', 'The operation is not valid.', {
    errors: errors.map(({ message, locations }) => ({
      message: withoutSuggestion(message),
      ...(locations && { locations }),
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    })),
  });
}

// The federation specification's own variable; fetches of entities use it.
const reservedName = 'representations';

// A guess would tell names of the schema to whoever probes it; the schema is published, guessing is not needed.
const withoutSuggestion = (message: string) => message.replace(/ ?Did you mean .*$/s, '');

function noOperation(operationName: string | null): RequestError {
  return new RequestError(
    'OPERATION_RESOLUTION_FAILURE',
    operationName === null
      ? 'The document needs one operation, or an operationName that says which to run.'
      : 'The document has no operation of this operationName.',
  );
}
