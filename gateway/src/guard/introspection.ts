import { type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

// How many items a field of the introspection schema has, on the average of a schema like ours.
const itemsOf: Readonly<Record<string, number>> = {
  directives: 12,
  fields: 8,
  args: 2,
  inputFields: 5,
  enumValues: 6,
  interfaces: 1,
  possibleTypes: 2,
  // Chains of these are long in every tool's query, and mostly null.
  ofType: 0,
};

/**
 * About how many objects an introspection walks through. The schema's own lists have no arguments to
 * bound them, so fifty aliases of `fields` would be megabytes.
 */
export function introspectedObjects(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  typeCount: number,
): number {
  let objects = 0;
  for (const selection of selections) {
    const inner =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? fragments.get(selection.name.value)?.selectionSet
        : selection.selectionSet;
    if (!inner) continue;
    const below = introspectedObjects(inner, fragments, typeCount);
    if (selection.kind !== Kind.FIELD) {
      objects += below;
      continue;
    }
    const name = selection.name.value;
    const items = name === 'types' ? typeCount : (itemsOf[name] ?? 1);
    objects += items * (1 + below);
  }
  return objects;
}
