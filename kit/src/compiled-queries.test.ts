import { createHash } from 'node:crypto';
import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import type { CompiledQuery } from 'graphql-jit';
import { expect, test, vi } from 'vitest';
import { compileQueries, runsUntilCompiled } from './compiled-queries.ts';
import { chooser, randomQuery } from './testing/random-query.ts';

const pick = (max: number, ...words: unknown[]) =>
  createHash('sha1').update(JSON.stringify(words)).digest().readUInt32BE() % max;

const schema = buildSchema(`
  scalar Any
  enum Mood { HAPPY SAD }
  interface Named { name: String size(n: Int = 3, s: [String!]): Int }
  union Found = Event | Person
  type Event implements Named {
    name: String size(n: Int = 3, s: [String!]): Int starts: String! mood: Mood any: Any
    hosts: [Person!]! talks: [[Person]] place: Place! next: Event found: [Found]
  }
  type Person implements Named {
    name: String size(n: Int = 3, s: [String!]): Int age: Int! moods: [Mood!] friend: Person! goes: [Event!]
  }
  type Place { id: ID! at(n: Int = 1, s: [String!]): Float host: Named! names: [String!]! echo(any: Any): String }
  type Query { event: Event events: [Event!]! person: Person! found: Found named: [Named!] place: Place }
  type Mutation { event: Event }
`);

/** Gives every field a resolver whose answer follows from where it stands; one in so many goes wrong. */
function resolveBy(salt: number, faults: number): void {
  const isNow = (what: string, ...words: unknown[]) =>
    faults > 0 && pick(faults, what, salt, ...words) === 0;
  const isPromise = (...words: unknown[]) => pick(2, 'promise', salt, ...words) === 0;

  const answerOf = (type: GraphQLOutputType, ...words: unknown[]): unknown => {
    if (isNow('null', ...words)) return null;
    if (isNow('thrown', ...words)) throw new Error(`thrown at ${words.join('.')}`);
    if (isNow('given', ...words)) return new Error(`given at ${words.join('.')}`);
    return somethingOf(type, ...words);
  };
  const somethingOf = (type: GraphQLOutputType, ...words: unknown[]): unknown => {
    const nullable = getNullableType(type);
    if (!isListType(nullable)) return one(nullable, ...words);
    const isFaulty = !isNonNullType(nullable.ofType);
    return Array.from({ length: pick(4, salt, ...words) }, (_, at) => {
      if (isFaulty && isNow('no item', at, ...words)) return null;
      if (isFaulty && isNow('wrong item', at, ...words)) return new Error(`item ${at}`);
      const item = somethingOf(nullable.ofType, ...words, at);
      return faults === 0 && isPromise(at, ...words) ? Promise.resolve(item) : item;
    });
  };
  const one = (type: GraphQLOutputType, ...words: unknown[]): unknown => {
    const named = getNamedType(type);
    if (isAbstractType(named)) {
      const possible = schema.getPossibleTypes(named);
      return { __typename: possible[pick(possible.length, salt, ...words)]?.name, words };
    }
    if (isObjectType(named)) return { __typename: named.name, words };
    if (isEnumType(named)) return pick(2, salt, ...words) ? 'HAPPY' : 'SAD';
    if (isNow('not a leaf', ...words)) return { not: 'a leaf' };
    switch (named.name) {
      case 'Int':
        return pick(100, salt, ...words);
      case 'Float':
        return pick(100, salt, ...words) / 4;
      case 'Any':
        return { any: [words.length, null] };
      default:
        return `${words.at(-1)} "é"`;
    }
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = (source, args) => {
        const words = [...(source?.words ?? []), field.name, ...Object.entries(args).flat()];
        // graphql-js forgets what a list still waits for when an item of it fails at once.
        const isLater = words.some((word) => typeof word === 'number') || isPromise(...words);
        return isLater
          ? Promise.resolve().then(() => answerOf(field.type, ...words))
          : answerOf(field.type, ...words);
      };
    }
  }
}

/** Asks until it is compiled; the compiler is loaded when it is needed first. */
async function compiledOf(document: DocumentNode): Promise<CompiledQuery | null> {
  const queries = compileQueries(schema);
  for (let times = 0; times < runsUntilCompiled * 2; times++) {
    const compiled = queries.of(document, 1_000);
    if (compiled) return compiled;
    if (times > runsUntilCompiled) await import('graphql-jit');
  }
  return null;
}

const said = ({ data, errors = [] }: ExecutionResult) => ({
  data: JSON.parse(JSON.stringify(data ?? null)),
  errors: errors.map(({ message, path }) => JSON.stringify([message, path])).sort(),
});

/** What is null because of errors: with its error, where that is its own, else only its place. */
function nullsOf({ data, errors }: ReturnType<typeof said>): readonly string[] {
  const places = errors.map((error) => {
    const path: readonly (string | number)[] = JSON.parse(error)[1] ?? [];
    let value = data;
    const depth = path.findIndex((key) => {
      if (value === null) return true;
      value = value[key];
      return false;
    });
    return depth < 0 ? error : path.slice(0, depth).join('.');
  });
  return [...new Set(places)].sort();
}

test.each([
  ['where all goes well', 0],
  ['where some fields fail', 60],
  ['where many fields fail', 14],
])('compiled queries answer as graphql-js does, %s', async (_name, faults) => {
  let compared = 0;
  for (let at = 0; at < 1000; at++) {
    const hasConditions = at % 10 === 0;
    const { query, variables } = randomQuery(schema, chooser(at * 7919), { hasConditions });
    const document = parse(query, { noLocation: true });
    if (validate(schema, document).length > 0) continue;
    resolveBy(at, faults);
    const compiled = await compiledOf(document);
    expect(compiled === null, query).toBe(/^mutation|@/.test(query));
    if (!compiled) continue;
    const expected = said(await execute({ schema, document, variableValues: variables }));
    const actual = said(await compiled.query(undefined, {}, variables));
    expect(actual.data, query).toEqual(expected.data);
    // Where several fields fail that must not be null, any of them may say why what holds them is.
    expect(nullsOf(actual), query).toEqual(nullsOf(expected));
    compared++;
  }
  expect(compared).toBeGreaterThan(200);
});

test('who asks ever new queries has few compiled at a time, and displaces what others ask no more', async () => {
  await import('graphql-jit');
  const queries = compileQueries(schema);
  const documents = Array.from({ length: 13 }, (_, at) =>
    parse(`{ a${at}: event { name } }`, { noLocation: true }),
  );
  const [first, second] = documents;
  if (!first || !second) throw new Error('there are thirteen');
  const ask = (document: DocumentNode) => queries.of(document, 4_000);
  const askOften = (document: DocumentNode) => {
    for (let times = 0; times < runsUntilCompiled; times++) ask(document);
    return ask(document);
  };
  vi.useFakeTimers({ toFake: ['performance'] });
  try {
    await vi.waitUntil(() => askOften(first));
    expect(askOften(second)).toBeNull();
    for (const document of documents.slice(1)) {
      vi.advanceTimersByTime(2_000);
      expect(askOften(document)).not.toBeNull();
      expect(ask(first)).not.toBeNull();
    }
    // Twelve are as many as there may be.
    expect(ask(second)).toBeNull();
  } finally {
    vi.useRealTimers();
  }
});
