import {
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { z } from 'zod';
import type { FetchNode, Graph } from '../execute/plan-node.ts';

/**
 * By subgraph, type and field: what is the same for everybody, and for how many seconds it may be
 * kept. What is not named is private.
 */
export type PublicFields = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>
>;

const schema = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.int().min(0))));
const mark = '# public: ';

/**
 * What a supergraph says of itself in a comment, `# public: {"event":{"Event":{"title":60}}}`. It
 * stands in the same text so that it can never be of another graph; without it all is private.
 * Composition merges `@cacheControl` over subgraphs or drops it, so it cannot be read from the types.
 */
export function publicFieldsOf(supergraphSdl: string): PublicFields {
  const start = supergraphSdl.lastIndexOf(`\n${mark}`);
  if (start < 0) return {};
  const [line = ''] = supergraphSdl.slice(start + 1 + mark.length).split('\n', 1);
  return schema.parse(JSON.parse(line));
}

/** For how many seconds a fetch's answer may be kept; null when anything in it is private. */
export function publicSeconds(
  { supergraphSchema: types, publicFields = {} }: Pick<Graph, 'supergraphSchema' | 'publicFields'>,
  { subgraph, operationKind, document }: FetchNode,
): number | null {
  const ofSubgraph = publicFields[subgraph];
  if (!ofSubgraph || operationKind !== 'query') return null;
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  let seconds = Number.POSITIVE_INFINITY;

  /** Whether all of a selection is public on each of the types that it may stand on; null for any entity. */
  function isPublic({ selections }: SelectionSetNode, on: Types): boolean {
    return selections.every((selection) =>
      selection.kind === Kind.FIELD
        ? isPublicField(selection, on)
        : isPublicFragment(selection, on),
    );
  }

  function isPublicFragment(selection: Exclude<SelectionNode, FieldNode>, on: Types): boolean {
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    if (!fragment) return false;
    const condition = fragment.typeCondition?.name.value;
    if (!condition) return isPublic(fragment.selectionSet, on);
    const among = possibleTypes(types, condition);
    const narrowed = on === null ? among : on.filter((type) => among.includes(type));
    // Where none fits, the subgraph knows the type as something else than the supergraph does.
    return narrowed.length > 0 && isPublic(fragment.selectionSet, narrowed);
  }

  function isPublicField({ name, selectionSet }: FieldNode, on: Types): boolean {
    if (name.value === '__typename') return true;
    if (name.value === '_entities' && selectionSet) return isPublic(selectionSet, null);
    return (
      on?.every((type) => {
        const keep = ofSubgraph?.[type]?.[name.value];
        const owner = types.getType(type);
        const field = isObjectType(owner) ? owner.getFields()[name.value] : undefined;
        if (keep === undefined || !field) return false;
        seconds = Math.min(seconds, keep);
        const inner = possibleTypes(types, getNamedType(field.type).name);
        return !selectionSet || isPublic(selectionSet, inner);
      }) ?? false
    );
  }

  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const root = types.getQueryType()?.name;
  if (!operation || !root || !isPublic(operation.selectionSet, [root])) return null;
  return Number.isFinite(seconds) ? seconds : null;
}

type Types = readonly string[] | null;

function possibleTypes(schema: GraphQLSchema, name: string): readonly string[] {
  const type = schema.getType(name);
  return isAbstractType(type) ? schema.getPossibleTypes(type).map((one) => one.name) : [name];
}
