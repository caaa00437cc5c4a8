import {
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** Chooses a number from 0 up to, not including, a maximum. */
export type Choose = (max: number) => number;

/** The same choices again for the same start (Mulberry32). */
export function chooser(start: number): Choose {
  let state = start;
  return (max) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, max);
  };
}

/** A random operation of a schema, with the variables it wants; often valid. */
export function randomQuery(
  schema: GraphQLSchema,
  choose: Choose,
  { hasConditions = true } = {},
): { readonly query: string; readonly variables: Record<string, unknown> } {
  const isMutation = choose(6) === 0;
  const root = isMutation ? schema.getMutationType() : schema.getQueryType();
  if (!root) throw new Error('there is no root type');
  const fragments: string[] = [];
  const body = selections({ schema, choose, fragments, hasConditions }, root, 4);
  const variables = {
    ...(choose(2) && { no: choose(2) === 1 }),
    yes: choose(3) > 0,
    ...(choose(2) && { n: choose(5) }),
    ...(choose(3) === 0 && { text: ['bé', ''] }),
  };
  const text = `${body}\n${fragments.join('\n')}`;
  const used = declared.filter((one) =>
    new RegExp(`\\${one.slice(0, one.indexOf(':'))}\\b`).test(text),
  );
  const header = used.length > 0 ? `(${used.join(', ')})` : '';
  return { query: `${isMutation ? 'mutation' : 'query'} Any${header} ${text}`, variables };
}

const declared = ['$no: Boolean! = false', '$yes: Boolean!', '$n: Int = 2', '$text: [String!]'];

interface Making {
  readonly schema: GraphQLSchema;
  readonly choose: Choose;
  readonly fragments: string[];
  /** Whether there may be `@skip` and `@include`. */
  readonly hasConditions: boolean;
}

function selections(making: Making, type: GraphQLCompositeType, depth: number): string {
  const { choose } = making;
  const count = 1 + choose(depth > 1 ? 4 : 2);
  const made = Array.from({ length: count }, () => selection(making, type, depth));
  return `{ ${made.join(' ')} }`;
}

function selection(making: Making, type: GraphQLCompositeType, depth: number): string {
  const { choose, hasConditions } = making;
  const condition = ['', '', '', ' @include(if: $yes)', ' @skip(if: $no)'][choose(5)] ?? '';
  const directive = hasConditions ? condition : '';
  const kind = choose(isAbstractType(type) ? 3 : 8);
  if (kind === 0) return choose(2) ? '__typename' : `kind: __typename${directive}`;
  if (kind === 1 && depth > 0) return fragment(making, type, depth - 1, directive);
  return isUnionType(type) ? '__typename' : field(making, type, depth - 1, directive);
}

function fragment(
  making: Making,
  type: GraphQLCompositeType,
  depth: number,
  directive: string,
): string {
  const { choose, schema, fragments } = making;
  const concrete = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  const inner = concrete[choose(concrete.length)] ?? type;
  const text = selections(making, inner, depth);
  if (choose(2)) return `... on ${inner.name}${directive} ${text}`;
  fragments.push(`fragment F${fragments.length} on ${inner.name} ${text}`);
  return `...F${fragments.length - 1}${directive}`;
}

function field(
  making: Making,
  type: GraphQLObjectType | GraphQLInterfaceType,
  depth: number,
  directive: string,
): string {
  const { choose } = making;
  const fields = Object.values(type.getFields());
  const { name, args, type: fieldType } = fields[choose(fields.length)] ?? {};
  const named = getNamedType(fieldType);
  if (!named || (isCompositeType(named) && depth < 0)) return '__typename';
  const argument = args?.length ? choose(3) : 0;
  const given = ['', '(n: $n)', '(n: 1, s: $text)'][argument] ?? '';
  // The same name for the same thing, so that selections merge and do not conflict.
  const owner = isObjectType(type) ? `${type.name}_` : '';
  const alias = given || choose(3) === 0 ? `${owner}${name}_${argument}: ` : keyAlias(choose);
  const below = isCompositeType(named) ? ` ${selections(making, named, depth)}` : '';
  return `${alias}${name}${given}${directive}${below}`;
}

/** Now and then a name by which representations are read. */
const keyAlias = (choose: Choose): string =>
  ['id: ', 'code: ', 'org: ', 'beta0: ', 'alpha0: '][choose(60)] ?? '';
