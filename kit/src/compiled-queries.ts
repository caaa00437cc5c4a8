import {
  BREAK,
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  Kind,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { CompiledQuery } from 'graphql-jit';

/** Queries of one schema that are asked often, compiled to JavaScript by graphql-jit. */
export interface CompiledQueries {
  /** The compiled form of a valid document with one operation; null where graphql-js is to execute it. */
  of(document: DocumentNode, characters: number): CompiledQuery | null;
}

type Compiler = typeof import('graphql-jit');

interface Asked {
  times: number;
  compiled: CompiledQuery | null;
  isInterpreted: boolean;
}

/** To compile a query takes as long as a few runs of it, and V8 has to warm up anew. */
export const runsUntilCompiled = 20;
/**
 * Characters of documents that stay compiled. They take 560 bytes of memory each
 * (`npm run bench:compiled-queries`), so 28 MB in all; our client's documents for the largest subgraph have
 * 14,000 together and 1,250 each.
 */
export const mostCharacters = 50_000;
const mostCharactersEach = 4_000;
// V8 keeps code that is in use no more for dozens of collections: there must not be much of it.
const charactersPerMs = 2;

/**
 * Compiles the queries of a schema once each was asked for twenty times; the latest 50,000 characters
 * stay compiled. A field without a resolver must be a plain property there: no function, no promise.
 */
export function compileQueries(schema: GraphQLSchema): CompiledQueries {
  const asked = new WeakMap<DocumentNode, Asked>();
  const kept = new Map<Asked, number>();
  let characters = 0;
  let compiler: Compiler | undefined;
  let isLoading = false;
  let nextAt = 0;

  // Who asks little never loads it: it takes 5 MB.
  async function load(): Promise<void> {
    if (isLoading) return;
    isLoading = true;
    compiler = await import('graphql-jit');
  }

  /** Counts who asks; says whether the document is to be compiled now. */
  function isDue(one: Asked, document: DocumentNode): boolean {
    one.times += 1;
    if (one.times <= runsUntilCompiled) return false;
    if (one.times === runsUntilCompiled + 1) one.isInterpreted = !isCompilable(schema, document);
    if (one.isInterpreted) return false;
    if (!compiler) void load();
    return performance.now() >= nextAt;
  }

  function compile(one: Asked, document: DocumentNode, size: number): void {
    if (!compiler) return;
    nextAt = performance.now() + size / charactersPerMs;
    const options = { disablingCapturingStackErrors: true };
    const result = compiler.compileQuery(schema, document, undefined, options);
    if (compiler.isCompiledQuery(result)) one.compiled = result;
    else one.isInterpreted = true;
  }

  /** The latest that were asked for stay. */
  function keep(one: Asked, size: number): void {
    if (!kept.delete(one)) characters += size;
    kept.set(one, size);
    for (const [oldest, itsSize] of kept) {
      if (characters <= mostCharacters) return;
      kept.delete(oldest);
      characters -= itsSize;
      Object.assign(oldest, { times: 0, compiled: null });
    }
  }

  return {
    of(document, size) {
      let one = asked.get(document);
      if (!one) {
        one = { times: 0, compiled: null, isInterpreted: size > mostCharactersEach };
        asked.set(document, one);
      }
      if (one.isInterpreted) return null;
      if (!one.compiled && isDue(one, document)) compile(one, document, size);
      if (one.compiled) keep(one, size);
      return one.compiled;
    },
  };
}

/**
 * Whether a document may be compiled. Nothing that a caller wrote may come to stand in code but names and
 * numbers, and where the compiler is known to be wrong, graphql-js executes.
 */
function isCompilable(schema: GraphQLSchema, document: DocumentNode): boolean {
  let isCompilable = true;
  const no = () => {
    isCompilable = false;
    return BREAK;
  };
  const mayBeNull = new Set<string>();
  const types = new TypeInfo(schema);
  const type = () => getNamedType(types.getInputType());
  visit(
    document,
    visitWithTypeInfo(types, {
      // Only queries: what a mutation costs is not its execution.
      OperationDefinition: ({ operation }) =>
        operation === OperationTypeNode.QUERY ? undefined : no(),
      // Texts would be written into the code, and not all of them safely.
      [Kind.STRING]: () => no(),
      // Answers and variables are kept in plain objects, which have a prototype.
      Name: ({ value }) => (value === '__proto__' ? no() : undefined),
      // Where an error makes something null, a field that is left out would be taken for another one.
      Directive: () => no(),
      // A default of what may not be null would not count.
      VariableDefinition({ variable, type, defaultValue }) {
        if (type.kind !== Kind.NON_NULL_TYPE) mayBeNull.add(variable.name.value);
        else if (defaultValue) return no();
        return undefined;
      },
      // Literals of a scalar may be anything: names that are no enum's value, variables that would be nothing.
      [Kind.ENUM]: () => (isEnumType(type()) ? undefined : no()),
      [Kind.OBJECT]: () => (isInputObjectType(type()) ? undefined : no()),
      // Nor would it be the caller's mistake to give null where only a default allows a variable to be left out.
      Variable({ name }, key) {
        const isRefused = mayBeNull.has(name.value) && isNonNullType(types.getInputType());
        return typeof key === 'number' || isRefused ? no() : undefined;
      },
    }),
  );
  return isCompilable;
}
