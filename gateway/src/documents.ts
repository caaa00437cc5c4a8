import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  print,
  specifiedRules,
  validate,
} from 'graphql';
import { type Deferral, deferralOf, withoutDefer } from './defer/deferral.ts';
import { fetchesOf } from './execute/fetches-of.ts';
import type { Graph, Plan } from './execute/plan-node.ts';
import { checkDocument } from './guard/check-document.ts';
import { checkText, parseFailure } from './guard/check-text.ts';
import type { Limits } from './guard/limits.ts';
import { RequestError } from './request-error.ts';

/** An operation that is ready to run. */
export interface Prepared {
  /** As whoever takes everything at once means it. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | null;
  /** Made when it is first asked for; until then it is a promise. */
  readonly plan: () => Plan | Promise<Plan>;
  /** What may be answered later, with the plan for that; null for nothing. */
  readonly deferral: (Deferral & { readonly plan: () => Plan | Promise<Plan> }) | null;
}

/** Makes the plan of a valid operation. */
export type PlanOperation = (operation: {
  readonly query: string;
  readonly document: DocumentNode;
  readonly operationName: string | null;
}) => Plan | Promise<Plan>;

/** Turns texts into operations that are within limits and valid, and remembers the latest. */
export interface Documents {
  /** Throws `RequestError` for a text that may not run. */
  prepare(query: string, operationName: string | null): Prepared;
}

const maxRememberedBytes = 64 * 1024 * 1024;
// Measured on heaps with hundreds of operations: the text with its parsed form; and a plan with one
// compiled form, by the texts of its fetches.
const bytesACharacter = 100;
const bytesAFetchedCharacter = 130;
const maxValidationErrors = 5;

/** The operations of one supergraph; a new supergraph starts with none. */
export function createDocuments(
  graph: Graph,
  planOperation: PlanOperation,
  limits: Limits,
): Documents {
  const known = new Map<string, Prepared>();
  const weights = new Map<string, number>();
  let bytes = 0;

  /** Counts what an operation takes, and forgets the ones that were not asked for the longest. */
  function weigh(key: string, more: number): void {
    weights.set(key, (weights.get(key) ?? 0) + more);
    bytes += more;
    for (const oldest of known.keys()) {
      if (bytes <= maxRememberedBytes) return;
      known.delete(oldest);
      bytes -= weights.get(oldest) ?? 0;
      weights.delete(oldest);
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
      const given = parsed(query);
      checkDocument(given, limits);
      refuseInvalid(graph, given);
      const hasDefer = query.includes('@defer');
      const document = hasDefer ? withoutDefer(given) : given;
      const operation = operationIn(document, operationName);
      const deferral = hasDefer ? deferralOf(given, operationIn(given, operationName)) : null;
      const planOf = (of: DocumentNode, text: string) =>
        once(
          () => planOperation({ query: text, document: of, operationName }),
          (plan) => {
            if (known.get(key) === prepared) weigh(key, weightOf(plan));
          },
        );
      const prepared: Prepared = {
        document,
        operation,
        operationName,
        plan: planOf(document, hasDefer ? print(document) : query),
        deferral: deferral && {
          ...deferral,
          plan: planOf(deferral.document, print(deferral.document)),
        },
      };
      known.set(key, prepared);
      weigh(key, bytesACharacter * key.length);
      return prepared;
    },
  };
}

/** About how many bytes a plan and its compiled form take. */
function weightOf({ primary, root }: Plan): number {
  const texts = [primary, ...fetchesOf(root)].map((fetch) => fetch?.operation.length ?? 0);
  return bytesAFetchedCharacter * texts.reduce((sum, length) => sum + length, 0);
}

/** Makes a plan once. What cannot be planned is not tried again; what was only turned away is. */
function once(
  make: () => Plan | Promise<Plan>,
  onMade: (plan: Plan) => void,
): () => Plan | Promise<Plan> {
  let plan: Plan | Promise<Plan> | null = null;
  return () => {
    if (plan) return plan;
    const made = make();
    plan = made;
    if (!(made instanceof Promise)) onMade(made);
    else {
      made.then(
        (value) => {
          plan = value;
          onMade(value);
        },
        (error: unknown) => {
          if (error instanceof RequestError && error.code === 'OVERLOADED') plan = null;
        },
      );
    }
    return made;
  };
}

function operationIn(
  document: DocumentNode,
  operationName: string | null,
): OperationDefinitionNode {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw noOperation(operationName);
  return operation;
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
