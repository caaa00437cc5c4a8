import type { DirectiveNode, FieldNode, GraphQLSchema } from 'graphql';

// A representation is read from the result by the names of key and required fields. A client may
// give such a name to another field (`id: nickname`), or ask for the field with other arguments, and
// the planner would then send the client's value to the subgraph. So such fields travel under a
// name of their own between plan and result.

/** Names that representations are read by. */
export type ReservedKeys = {
  readonly names: ReadonlySet<string>;
  /** Those of them that are required with arguments. */
  readonly withArguments: ReadonlySet<string>;
};

const suffix = '__hoi';
const known = new WeakMap<GraphQLSchema, ReservedKeys>();

/** The reserved names of a supergraph, by the schema that holds its `join__` directives. */
export function reservedKeysOf(supergraphSchema: GraphQLSchema): ReservedKeys {
  let reserved = known.get(supergraphSchema);
  if (!reserved) {
    const texts = selectionTexts(supergraphSchema);
    const find = (pattern: RegExp) =>
      new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([name]) => name)));
    reserved = { names: find(/\w+/g).add('__typename'), withArguments: find(/\w+(?=\s*\()/g) };
    known.set(supergraphSchema, reserved);
  }
  return reserved;
}

/** A field's name in plan and result. */
export function resultKey({ names, withArguments }: ReservedKeys, field: FieldNode): string {
  const name = field.name.value;
  const key = field.alias?.value ?? name;
  if (key.endsWith(suffix)) return key + suffix;
  if (!names.has(key)) return key;
  const isItself = key === name && !field.arguments?.length && !withArguments.has(key);
  return isItself ? key : key + suffix;
}

/** The client's name for a name in plan and result. */
export const withoutSuffix = (key: string): string =>
  key.endsWith(suffix) ? key.slice(0, -suffix.length) : key;

/** The texts of all keys and requirements. */
function selectionTexts(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    const nodes = [type.astNode, ...type.extensionASTNodes];
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const directives = [...nodes, ...fields.map(({ astNode }) => astNode)].flatMap(
      (node) => node?.directives ?? [],
    );
    return directives.flatMap(textsOf);
  });
}

const textsOf = ({ arguments: given }: DirectiveNode): readonly string[] =>
  (given ?? []).flatMap(({ name, value }) =>
    (name.value === 'key' || name.value === 'requires') && value.kind === 'StringValue'
      ? [value.value]
      : [],
  );
