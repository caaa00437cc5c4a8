/** A graph to attack: a list of objects that have a leaf, and a list of their own kind. */
export interface Target {
  /** A root field with its arguments, such as `events(first: 10)`. */
  readonly list: string;
  readonly type: string;
  /** A field that gives the same type again, in a list. */
  readonly again: string;
  readonly leaf: string;
  /** A field of an object that other subgraphs fill, with its selection. */
  readonly far: string;
}

/** A request body that is meant to hurt; `seed` makes each one another text, so that no cache helps. */
export type Hostile = (target: Target, seed: number) => string | Uint8Array<ArrayBuffer>;

const body = (query: string, variables: object = {}) => JSON.stringify({ query, variables });
const times = (count: number, of: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => of(at)).join(' ');
const nested = (target: Target, depth: number, inner: string) =>
  `${`${target.again} { `.repeat(depth)}${inner}${' }'.repeat(depth)}`;

/** By what they attack with. */
export const hostileDocuments: Readonly<Record<string, Hostile>> = {
  'fragments in fragments': ({ list, type, leaf }, seed) =>
    body(
      `{ s${seed}: ${list} { ...F0 } } ${times(28, (at) => `fragment F${at} on ${type} { ...F${at + 1} ...F${at + 1} }`)} fragment F28 on ${type} { ${leaf} }`,
    ),
  'fragments with fields in fragments': ({ list, type, again, leaf }, seed) =>
    body(
      `{ s${seed}: ${list} { ...F0 } } ${times(14, (at) => `fragment F${at} on ${type} { a: ${again} { ...F${at + 1} } b: ${again} { ...F${at + 1} } }`)} fragment F14 on ${type} { ${leaf} }`,
    ),
  'circular fragments': ({ list, type, again }, seed) =>
    body(
      `{ s${seed}: ${list} { ...A } } fragment A on ${type} { ${again} { ...B } } fragment B on ${type} { ${again} { ...A } }`,
    ),
  aliases: ({ list, leaf }, seed) =>
    body(`{ s${seed}: ${list} { ${times(380, (at) => `a${at}: ${leaf}`)} } }`),
  'root fields': ({ list, leaf }, seed) =>
    body(`{ ${times(80, (at) => `s${seed}x${at}: ${list} { ${leaf} }`)} }`),
  'deep lists': (target, seed) =>
    body(`{ s${seed}: ${target.list} { ${nested(target, 18, target.leaf)} } }`),
  'very deep lists': (target, seed) =>
    body(`{ s${seed}: ${target.list} { ${nested(target, 200, target.leaf)} } }`),
  'fields that must be compared': ({ list, again, leaf }, seed) =>
    body(`{ s${seed}: ${list} { ${times(130, () => `${again} { ${again} { ${leaf} } }`)} } }`),
  'fragments on one type, over and over': ({ list, type, far }, seed) =>
    body(`{ s${seed}: ${list} { ${times(100, () => `... on ${type} { ${far} }`)} } }`),
  'a plan over many places': (target, seed) =>
    body(
      `{ s${seed}: ${target.list} { ${times(6, (at) => `a${at}: ${nested(target, 3, target.far)}`)} } }`,
    ),
  'conditions that a plan splits on': ({ list, far }, seed) =>
    body(
      `query (${times(24, (at) => `$c${at}: Boolean = true`)}) { s${seed}: ${list} { ${times(24, (at) => `... @include(if: $c${at}) { ${far} }`)} } }`,
    ),
  directives: ({ list, leaf }, seed) =>
    body(`{ s${seed}: ${list} { ${leaf} ${'@include(if: true) '.repeat(300)} } }`),
  operations: ({ list, leaf }, seed) =>
    body(times(150, (at) => `query Q${seed}x${at} { ${list} { ${leaf} } }`)),
  variables: ({ list, leaf }, seed) =>
    body(`query (${times(280, (at) => `$v${at}: Int`)}) { s${seed}: ${list} { ${leaf} } }`),
  'a wide input': ({ list, leaf }, seed) =>
    body(`query ($v: String) { s${seed}: ${list} { ${leaf} } }`, {
      v: 'x'.repeat(40_000),
      more: Array.from({ length: 4_000 }, (_, at) => at),
    }),
  'variables in variables': (_target, seed) =>
    `{"query":"{ s${seed}: __typename }","variables":{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`,
  'introspection in introspection': (_target, seed) =>
    body(
      `{ s${seed}: __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }`,
    ),
  'introspection many times': (_target, seed) =>
    body(`{ ${times(40, (at) => `s${seed}x${at}: __schema { types { name fields { name } } }`)} }`),
  'huge numbers': ({ list, leaf }, seed) =>
    body(`{ s${seed}: ${list.replace(/first: \d+/, 'first: 99999999999999999999')} { ${leaf} } }`),
  tokens: (_target, seed) => body(`{ s${seed}: __typename ${'a '.repeat(20_000)} }`),
  brackets: (_target, seed) => body(`{ s${seed}: a(b: ${'['.repeat(25_000)}`),
  'a long string': (_target, seed) => body(`{ s${seed}: a(b: "${'\\u0041'.repeat(9_000)}") }`),
  'too many bytes': (_target, seed) => body(`{ s${seed}: __typename } #${'x'.repeat(70_000)}`),
  'bytes that are no text': () => Uint8Array.from({ length: 2_000 }, (_, at) => 128 + (at % 128)),
  'half a body': (_target, seed) => `{"query":"{ s${seed}: __typename `,
};
