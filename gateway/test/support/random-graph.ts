import { createHash } from 'node:crypto';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  parse,
} from 'graphql';

// Random federated graphs whose every value follows from (type, key, field, arguments), so that
// each subgraph, and one schema with everything, tell the same.

/** A number from 0 up to, not including, `max`; the same for the same words. */
export function pick(max: number, ...words: unknown[]): number {
  return createHash('sha1').update(JSON.stringify(words)).digest().readUInt32BE() % max;
}

/** One graph of several subgraphs. */
export interface RandomGraph {
  readonly subgraphs: readonly { readonly name: string; readonly typeDefs: string }[];
  /** Answers as a well-behaved subgraph does; with other values if told how to resolve them. */
  ask(
    subgraph: string,
    operation: string,
    variables: Record<string, unknown>,
    resolver?: GraphQLFieldResolver<Source, unknown>,
  ): Promise<object>;
  /** Resolves the whole graph at once. */
  readonly fieldResolver: GraphQLFieldResolver<Source, unknown>;
  readonly typeResolver: (source: Source) => string;
}

/** An object: its type and key, and what came with a representation. */
export interface Source {
  readonly __typename: string;
  readonly id: string;
  readonly [external: string]: unknown;
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible"])\n`;
const names = ['alpha', 'beta', 'gamma'] as const;
const entityNames = ['E0', 'E1', 'E2'] as const;
const ids = ['1', 'bé Ngọc', '"q\\', ''] as const;
const leaves = ['String', 'Int', 'Float', 'Boolean', 'ID', 'Mood', 'Stamp'] as const;

interface Model {
  /** By type and field: the concrete types it may give, and what it requires. */
  readonly possible: Map<string, readonly string[]>;
  readonly requires: Map<string, string>;
}

/** The graph of a number. */
export function randomGraph(seed: number): RandomGraph {
  const model: Model = { possible: new Map(), requires: new Map() };
  const subgraphs = names.map((name) => ({ name, typeDefs: link + sdlOf(seed, name, model) }));
  const schemas = new Map<string, GraphQLSchema>();
  const value = valuesOf(seed, model);
  const fieldResolver: RandomGraph['fieldResolver'] = (source, args, _context, info) =>
    value(source, info.parentType.name, info.fieldName, args, info.returnType, info.schema);
  const typeResolver = (source: Source) => source.__typename;
  return {
    subgraphs,
    fieldResolver,
    typeResolver,
    async ask(name, operation, variableValues, resolver = fieldResolver) {
      let schema = schemas.get(name);
      if (!schema) {
        const typeDefs = subgraphs.find((one) => one.name === name)?.typeDefs ?? '';
        schema = buildSubgraphSchema([
          { typeDefs: parse(typeDefs), resolvers: references(typeDefs) },
        ]);
        schemas.set(name, schema);
      }
      const document = parse(operation);
      const { data, errors } = await execute({
        schema,
        document,
        variableValues,
        fieldResolver: resolver,
        typeResolver,
      });
      return errors ? { data, errors } : { data };
    },
  };
}

/** A random one of some, the same for the same words. */
const one = <Item>(items: readonly Item[], ...words: unknown[]): Item => {
  const item = items[pick(items.length, ...words)];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
};

const wrap = (type: string, ...words: unknown[]): string =>
  one(['T', 'T', 'T!', '[T]', '[T!]', '[T!]!', '[[T!]]'], 'wrap', ...words).replace('T', type);

function sdlOf(seed: number, name: string, model: Model): string {
  const here = entityNames.filter((entity) => isIn(seed, entity, name));
  const plain = `${name}Plain`;
  const hasPlain = pick(2, seed, plain) === 1;
  const concrete = [...here, 'Detail', ...(hasPlain ? [plain] : [])];
  const composite = [...concrete, 'Named', 'Found'];
  const field = (type: string, key: string): string => {
    const words = [seed, type, key];
    const named = pick(3, ...words, 'kind')
      ? one(leaves, ...words)
      : one(composite, ...words, name);
    const { possible } = model;
    possible.set(`${type}.${key}`, named === 'Named' || named === 'Found' ? concrete : [named]);
    const args = pick(4, ...words, 'args') === 0 ? '(n: Int = 3, s: [String!])' : '';
    return `${key}${args}: ${wrap(named, ...words)}`;
  };
  const types = here.map((entity) => entityOf(seed, entity, name, model, field));
  const roots = [0, 1, 2].map((number) => field('Query', `${name}${number}`));
  const entity = one(here, seed, name);
  model.possible.set(`Query.some${name}`, concrete);
  return `
    scalar Stamp
    enum Mood { HAPPY SAD }
    interface Named { label: String }
    union Found = ${concrete.join(' | ')}
    type Org @shareable { tag: String! }
    type Detail implements Named @shareable { label: String a: Int b: [String!] }
    ${hasPlain ? `type ${plain} implements Named { label: String ${name}Own: Int }` : ''}
    type Query {
      some${name}: [Named!]! first${name}: ${entity} all${name}: [${entity}!]!
      ${roots.join('\n')}
    }
    type Mutation { ${field('Mutation', `${name}Do`)} ${field('Mutation', `${name}Undo`)} }
    ${types.join('\n')}`;
}

function entityOf(
  seed: number,
  entity: string,
  name: string,
  model: Model,
  field: (type: string, key: string) => string,
): string {
  const keys = keysOf(entity, name);
  const fields = [0, 1, 2].map((number) => field(entity, `${name}${number}`));
  if (keys[0]?.startsWith('id')) fields.push('id: ID! @shareable');
  if (keys.includes('code')) fields.push('code: String! @shareable');
  if (entity === 'E2') fields.push('org: Org! @shareable');
  const requires = requiresOf(seed, entity, name);
  if (requires) {
    model.requires.set(`${entity}.${name}Needs`, requires.field);
    fields.push(
      `${requires.field}: ${requires.type} @external`,
      `${name}Needs: String @requires(fields: "${requires.field}")`,
    );
  }
  const directives = keys.map((key) => `@key(fields: "${key}")`).join(' ');
  return `type ${entity} implements Named ${directives} {
    label: String @shareable
    shared: Int @shareable
    ${fields.join('\n')}
  }`;
}

/** Simple, several, and compound and nested ones; from `gamma` one must pass through `beta` to reach the rest. */
function keysOf(entity: string, name: string): readonly string[] {
  if (entity === 'E2') return ['id org { tag }'];
  if (entity !== 'E1' || name === 'alpha') return ['id'];
  return name === 'beta' ? ['id', 'code'] : ['code'];
}

/** Every subgraph has an entity at least. */
const isIn = (seed: number, entity: string, name: string): boolean =>
  entity === 'E0' || pick(3, seed, entity, name, 'is in') > 0 || name === 'beta';

/** A field of another subgraph that one of this needs. */
function requiresOf(seed: number, entity: string, name: string) {
  const from = names.find((other) => other !== name && isIn(seed, entity, other));
  if (!from || pick(2, seed, entity, name, 'requires') === 0) return null;
  // `shared` stands in every subgraph, so it cannot be external; the first field is of one alone.
  const words = [seed, entity, `${from}0`];
  const isLeaf = pick(3, ...words, 'kind') > 0;
  if (!isLeaf) return null;
  const hasArguments = pick(4, ...words, 'args') === 0;
  if (hasArguments) return null;
  return { field: `${from}0`, type: wrap(one(leaves, ...words), ...words) };
}

/** What each field gives. */
function valuesOf(seed: number, model: Model) {
  function value(
    source: Source | undefined,
    typeName: string,
    field: string,
    args: object,
    type: GraphQLOutputType,
    schema: GraphQLSchema,
  ): unknown {
    if (field === '_entities') {
      const { representations } = args as { representations: Source[] };
      return representations.map((one) => ({ ...one, id: one.id ?? codeToId(one.code) }));
    }
    const id = source?.id ?? '';
    if (field === 'id') return id;
    if (field === 'code') return `code-${id}`;
    const required = model.requires.get(`${typeName}.${field}`);
    if (required !== undefined) {
      const given = Object.hasOwn(source ?? {}, required)
        ? source?.[required]
        : value(source, typeName, required, {}, requiredType(schema, typeName, required), schema);
      return JSON.stringify(given ?? null);
    }
    return made(
      type,
      [seed, typeName, id, field, args],
      model.possible.get(`${typeName}.${field}`) ?? [],
    );
  }
  return value;
}

const codeToId = (code: unknown) => `${code}`.slice('code-'.length);

function requiredType(schema: GraphQLSchema, typeName: string, field: string): GraphQLOutputType {
  const type = schema.getType(typeName);
  const found = type && 'getFields' in type ? type.getFields()[field]?.type : undefined;
  if (!found) throw new Error(`${typeName}.${field} is not there`);
  return found as GraphQLOutputType;
}

function made(type: GraphQLOutputType, words: unknown[], possible: readonly string[]): unknown {
  if (isNonNullType(type)) return madeSome(type.ofType, words, possible);
  return pick(6, ...words, 'null') === 0 ? null : madeSome(type, words, possible);
}

function madeSome(type: GraphQLOutputType, words: unknown[], possible: readonly string[]): unknown {
  if (isListType(type)) {
    const length = pick(4, ...words, 'length');
    return Array.from({ length }, (_, index) => made(type.ofType, [...words, index], possible));
  }
  if (isLeafType(type)) return leaf(type.name, words, isEnumType(type));
  const named = isAbstractType(type) ? one(possible, ...words) : getNamedType(type).name;
  const isEntity = (entityNames as readonly string[]).includes(named);
  return { __typename: named, id: isEntity ? one(ids, ...words, 'id') : `${pick(1e9, ...words)}` };
}

function leaf(name: string, words: unknown[], isEnum: boolean): unknown {
  if (isEnum) return one(['HAPPY', 'SAD'], ...words);
  if (name === 'Int') return one([0, -1, 7, 2_147_483_647], ...words);
  if (name === 'Float')
    return one(
      [0, 0.5, -2.25, 1e6, 1234567.125, ...(pick(40, ...words, 'large') ? [] : [1e21])],
      ...words,
    );
  if (name === 'Boolean') return pick(2, ...words) === 1;
  if (name === 'Stamp') return one(['2026', 5, false, { a: [1, null, ''] }, []], ...words);
  return one(['', 'xin chào', '\u2028"\\\n', '🎉', 'plain'], ...words);
}

/** A representation stands for itself, with what it brings. */
function references(typeDefs: string) {
  const there = entityNames.filter((entity) => typeDefs.includes(`type ${entity} `));
  const itself = (given: Source) => ({ ...given, id: given.id ?? codeToId(given.code) });
  return Object.fromEntries(there.map((entity) => [entity, { __resolveReference: itself }]));
}
