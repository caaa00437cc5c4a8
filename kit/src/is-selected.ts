import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** Whether a field is asked for of what is being resolved, so that its work can begin at once. */
export function isSelected(
  { fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
  field: string,
): boolean {
  const isIn = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((node) => {
      if (node.kind === 'Field') return node.name.value === field;
      return isIn(
        node.kind === 'InlineFragment'
          ? node.selectionSet
          : fragments[node.name.value]?.selectionSet,
      );
    }) ?? false;
  return fieldNodes.some(({ selectionSet }) => isIn(selectionSet));
}
